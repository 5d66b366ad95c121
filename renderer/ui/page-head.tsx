import type { ReactNode } from 'react'

type PageHeadProps = {
  title: string
  /** One line under the heading: the day, the counts. */
  sub?: ReactNode
  /** The way back, above the heading: a link to the list this page came from. */
  crumb?: ReactNode
  /** Buttons at the right; at most one of them primary. */
  commands?: ReactNode
  /** Draws a rule beneath, for pages whose body starts with a list or a pane of its own. */
  isRuled?: boolean
}

/** The head of a screen, with its one `h1`. */
export function PageHead({ title, sub, crumb, commands, isRuled = false }: PageHeadProps) {
  return (
    <div className={isRuled ? 'page-head page-head-ruled' : 'page-head'}>
      <div>
        {crumb && <div className="crumb">{crumb}</div>}
        <h1>{title}</h1>
        {sub && <div className="page-sub">{sub}</div>}
      </div>
      {commands && <div className="page-commands">{commands}</div>}
    </div>
  )
}
