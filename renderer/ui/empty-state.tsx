import { Button } from '@fluentui/react-components'

type EmptyStateProps = {
  /** What goes here: "No alerts yet". */
  title: string
  /** Why it is empty, or what it will hold. */
  why: string
  /** The one next step. */
  action?: { label: string; onClick: () => void }
}

/** A list with nothing in it: one bold line, one grey line, one ordinary button. */
export function EmptyState({ title, why, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      <p className="empty-why">{why}</p>
      {action && <Button onClick={action.onClick}>{action.label}</Button>}
    </div>
  )
}
