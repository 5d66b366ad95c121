import { useId, useState } from 'react'
import type { CommandName, Input, Output } from '../../../../shared/contract.ts'
import type { IsoDate } from '../../../../shared/dates.ts'
import { AppError } from '../../../../shared/errors.ts'
import { useCommand } from '../../../api.ts'
import { problemsOf } from '../../../ui/form-dialog.tsx'
import type { CommandForm, Values } from '../command-form.ts'

type Problems = Readonly<Record<string, string | null>>

/** The answers of a form, how to send them, and what the record said; `onDone` hears what a command answered. */
export function useCommandForm(form: CommandForm, today: IsoDate, onDone: (answer: Output<CommandName>) => void) {
  const formId = useId()
  const [values, setValues] = useState<Values>(form.start)
  // A day half typed is no day yet: sent as nothing it would be lost without a word.
  const [typed, setTyped] = useState<Problems>({})
  const [unsendable, setUnsendable] = useState<AppError | null>(null)
  const command = useCommand(form.operation)
  const error = unsendable ?? command.error
  const change = (name: string, value: unknown, problem: string | null) => {
    setValues((before) => ({ ...before, [name]: value }))
    setTyped((before) => ({ ...before, [name]: problem }))
  }
  const send = () => {
    const refusal = refusalOf(form, values, typed)
    setUnsendable(refusal)
    // The vault checks every answer against the command's own schema and refuses field by field.
    if (refusal === null) command.mutate(values as Input<CommandName>, { onSuccess: onDone })
  }
  return {
    fields: { formId, fields: form.fields, values, error, today, onChange: change },
    problems: problemsOf(error, formId, form.fields[0]?.name ?? ''),
    send,
    isBusy: command.isPending,
    preview: form.preview?.(values) ?? null,
  }
}

function refusalOf({ fields }: CommandForm, values: Values, typed: Problems): AppError | null {
  const asked = fields.filter((field) => field.isAsked?.(values) ?? true)
  const found = asked.flatMap(({ name }) => (typed[name] ? [[name, typed[name]] as const] : []))
  if (found.length === 0) return null
  return new AppError({ code: 'invalid', message: 'Check the days typed.', fields: Object.fromEntries(found) })
}
