import { Button, Dialog, DialogSurface } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'
import { useFocusReturn } from './focus-return.ts'

type ConfirmDialogProps = {
  /** The verb and the number, "Print 9 copies": the question asked and the words on the button. */
  action: string
  /** What will happen, how much, and where. */
  children: ReactNode
  onConfirm: () => void
  onCancel: () => void
  /** While the act is under way neither button can be pressed. */
  isBusy?: boolean
}

/** Asks before an act that destroys something or leaves the laptop. Open for as long as it is on screen. */
export function ConfirmDialog({ action, children, onConfirm, onCancel, isBusy = false }: ConfirmDialogProps) {
  const id = useId()
  useFocusReturn()
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => !data.open && !isBusy && onCancel()}>
      <DialogSurface className="confirm" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`}>
        <h2 className="lead-line" id={`${id}-title`}>
          {action}?
        </h2>
        <div className="confirm-text" id={`${id}-text`}>
          {children}
        </div>
        <div className="confirm-buttons">
          <Button onClick={onCancel} disabled={isBusy}>
            Not now
          </Button>
          <Button appearance="primary" onClick={onConfirm} disabled={isBusy}>
            {action}
          </Button>
        </div>
      </DialogSurface>
    </Dialog>
  )
}
