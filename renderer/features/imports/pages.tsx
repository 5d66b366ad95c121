import { Button } from '@fluentui/react-components'
import { countText } from './import-words.ts'

type PagesProps = {
  /** What is paged through, as it is read out: "Pages of messages". */
  label: string
  /** Lines on one page. */
  size: number
  page: number
  total: number
  onPage: (page: number) => void
}

/** Where a long list stands, and the pages before and after; nothing while all of it fits on one. */
export function Pages({ label, size, page, total, onPage }: PagesProps) {
  if (total <= size) return null
  const last = Math.ceil(total / size) - 1
  const to = Math.min(total, (page + 1) * size)
  return (
    <nav className="row import-pages" aria-label={label}>
      <Button disabledFocusable={page === 0} onClick={() => onPage(Math.max(0, page - 1))}>
        Previous {size}
      </Button>
      <span className="quiet">
        {countText(page * size + 1)} to {countText(to)} of {countText(total)}
      </span>
      <Button disabledFocusable={page >= last} onClick={() => onPage(Math.min(last, page + 1))}>
        Next {size}
      </Button>
    </nav>
  )
}
