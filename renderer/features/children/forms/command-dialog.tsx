import type { ReactNode } from 'react'
import type { IsoDate } from '../../../../shared/dates.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import type { CommandForm } from '../command-form.ts'
import { CommandFields } from './command-fields.tsx'
import { useCommandForm } from './use-command-form.ts'

type CommandDialogProps = {
  form: CommandForm
  /** Whom or what it is about. */
  lead: ReactNode
  today: IsoDate
  onClose: () => void
}

/** One command as a dialog: it closes when the command is done, and says under each field why it was not. */
export function CommandDialog({ form, lead, today, onClose }: CommandDialogProps) {
  const { fields, problems, send, isBusy, preview } = useCommandForm(form, today, onClose)
  return (
    <FormDialog
      title={form.title}
      lead={lead}
      action={form.action}
      problems={problems}
      isBusy={isBusy}
      onSubmit={send}
      onClose={onClose}
    >
      <CommandFields {...fields} />
      <p className="form-preview" role="status">
        {preview}
      </p>
    </FormDialog>
  )
}
