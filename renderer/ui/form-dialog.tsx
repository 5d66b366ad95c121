import { Button, Dialog, DialogSurface } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useId } from 'react'
import type { AppError } from '../../shared/errors.ts'
import { ErrorSummary, type FieldProblem } from './error-summary.tsx'
import { useFocusReturn } from './focus-return.ts'

type FormDialogProps = {
  title: string
  /** What is being changed, under the title: the meeting, the child. */
  lead?: ReactNode
  /** The verb on the button: "Book", "Record as held". */
  action: string
  problems: readonly FieldProblem[]
  onSubmit: () => void
  onClose: () => void
  /** While the change is under way it cannot be sent again. */
  isBusy?: boolean
  /** While something is missing that the form itself says, and that is put right elsewhere. */
  isOff?: boolean
  children: ReactNode
}

/** A form that stands over the page it belongs to; Esc and "Not now" leave everything as it was. */
export function FormDialog(props: FormDialogProps) {
  const { title, lead, action, problems, onSubmit, onClose, isBusy = false, isOff = false, children } = props
  const titleId = useId()
  useFocusReturn()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isBusy && !isOff) onSubmit()
  }
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && !isBusy && onClose()}>
      <DialogSurface className="form-dialog" aria-labelledby={titleId}>
        <form onSubmit={submit} noValidate>
          <div className="form-dialog-head">
            <h2 className="lead-line" id={titleId}>
              {title}
            </h2>
            {lead && <div className="quiet">{lead}</div>}
          </div>
          <div className="form-dialog-body">
            <ErrorSummary problems={problems} />
            {children}
          </div>
          <div className="form-dialog-foot">
            <Button type="button" onClick={onClose} disabled={isBusy}>
              Not now
            </Button>
            <Button type="submit" appearance="primary" disabled={isBusy} disabledFocusable={isOff}>
              {action}
            </Button>
          </div>
        </form>
      </DialogSurface>
    </Dialog>
  )
}

/** The id of the field that holds an answer, made from the form's own id and the answer's path in the command. */
export const fieldIdOf = (formId: string, path: string): string => `${formId}-${path.replaceAll('.', '-')}`

/** A refusal as problems of the form: each under its field, or at `formId`'s first field where it names none. */
export function problemsOf(error: AppError | null, formId: string, firstPath: string): FieldProblem[] {
  if (error === null) return []
  const fields = Object.entries(error.detail.fields ?? {})
  if (fields.length === 0) return [{ fieldId: fieldIdOf(formId, firstPath), text: error.message }]
  return fields.map(([path, text]) => ({ fieldId: fieldIdOf(formId, path), text }))
}

/** What a refusal says about one field, to stand above it; null when it says nothing. */
export const problemAt = (error: AppError | null, path: string): string | null => error?.detail.fields?.[path] ?? null
