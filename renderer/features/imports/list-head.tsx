import type { ReactNode } from 'react'

type ListHeadProps = {
  title: string
  /** How many there are, in words; nothing when there are none. */
  count: ReactNode
  /** What can be done with the whole list. */
  commands?: ReactNode
}

/** The head of a list of an import. */
export function ListHead({ title, count, commands }: ListHeadProps) {
  return (
    <div className="import-head">
      <div className="section-head">
        <h2>{title}</h2>
        {count && <span className="quiet">{count}</span>}
      </div>
      {commands}
    </div>
  )
}
