import { Button } from '@fluentui/react-components'
import type { MouseEvent, ReactNode } from 'react'
import { flushSync } from 'react-dom'

type ShowAllProps = {
  onShow: () => void
  /** Selects the lines of the list within its section. */
  lines?: string
  children: ReactNode
}

/** Shows the rest of a list; the button goes with that, so the cursor moves on to the first line it added. */
export function ShowAll({ onShow, lines = 'li', children }: ShowAllProps) {
  const press = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    const section = currentTarget.closest('section')
    const before = section?.querySelectorAll(lines).length ?? 0
    flushSync(onShow)
    const first = section?.querySelectorAll<HTMLElement>(lines)[before]
    const stop = first?.matches('input') ? first : first?.querySelector<HTMLElement>('a[href], button')
    stop?.focus()
  }
  return (
    <div className="show-all">
      <Button size="small" onClick={press}>
        {children}
      </Button>
    </div>
  )
}
