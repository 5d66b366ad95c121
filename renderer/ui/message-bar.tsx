import { Info16Regular } from '@fluentui/react-icons/svg/info'
import type { ReactNode } from 'react'
import { StatusShape } from './status.tsx'

type MessageBarProps = {
  /** `overdue` is also read out at once; the others are found when the reader gets there. */
  kind: 'info' | 'dueSoon' | 'overdue'
  /** The bold words it starts with: "Nothing has been kept yet." */
  title?: string
  children?: ReactNode
  action?: ReactNode
}

const classes = { info: 'message', dueSoon: 'message message-due-soon', overdue: 'message message-overdue' } as const

/** A message that stays on the page until its cause is gone. */
export function MessageBar({ kind, title, children, action }: MessageBarProps) {
  return (
    <div className={classes[kind]} role={kind === 'overdue' ? 'alert' : 'note'}>
      {kind === 'info' ? <Info16Regular aria-hidden="true" /> : <StatusShape kind={kind} />}
      <div>
        {title && <strong>{title} </strong>}
        {children}
      </div>
      {action && <div className="message-action">{action}</div>}
    </div>
  )
}
