import { type ReactNode, useState } from 'react'
import type { AppError } from '../../shared/errors.ts'
import { FormDialog, fieldIdOf, problemAt, problemsOf } from './form-dialog.tsx'

type AskDialogProps = {
  /** The form's id, from which its fields have theirs. */
  form: string
  title: string
  lead?: ReactNode
  action: string
  /** The one answer without which nothing is sent: its path in the command, and what is said where it was left out. */
  wanted: { readonly path: string; readonly isThere: boolean; readonly missing: string }
  command: { readonly error: AppError | null; readonly isPending: boolean }
  onSend: () => void
  onClose: () => void
  /** The fields; `wrong` answers what is wrong with one, to stand above it. */
  children: (wrong: (path: string) => string | null) => ReactNode
}

/** A form that sends one command: what is wanted first is asked for at its field, and a refusal stands at its own. */
export function AskDialog({ form, wanted, command, onSend, children, ...frame }: AskDialogProps) {
  const [isAsked, setAsked] = useState(false)
  const { error, isPending } = command
  const { path, isThere } = wanted
  const missing = isAsked && !isThere ? wanted.missing : null
  const submit = () => {
    setAsked(true)
    if (isThere) onSend()
  }
  const problems =
    missing === null ? problemsOf(error, form, path) : [{ fieldId: fieldIdOf(form, path), text: missing }]
  return (
    <FormDialog {...frame} problems={problems} onSubmit={submit} isBusy={isPending}>
      {children((asked) => (asked === path ? missing : null) ?? problemAt(error, asked))}
    </FormDialog>
  )
}
