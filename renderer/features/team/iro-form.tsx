import { useId, useState } from 'react'
import type { Input } from '../../../shared/contract.ts'
import type { IsoDate } from '../../../shared/dates.ts'
import { useAppQuery, useCommand } from '../../api.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FormDialog, fieldIdOf, problemAt, problemsOf } from '../../ui/form-dialog.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { type IroField, useAnswers } from './use-answers.ts'

type IroCommand =
  | 'iros.add'
  | 'iros.setHours'
  | 'iros.addReduction'
  | 'iros.endReduction'
  | 'iros.correctStart'
  | 'iros.leave'

type IroFormProps = {
  command: IroCommand
  title: string
  lead?: string
  action: string
  fields: readonly IroField[]
  /** What the form does not ask: whose hours, which version. */
  known: Readonly<Record<string, unknown>>
  /** Days filled in beforehand, by field. */
  days?: Readonly<Record<string, IsoDate | null>>
  onClose: () => void
}

const noDays = {}

/** A short form about an IRO, sent as it stands: the vault checks each answer and says under which field it is wrong. */
export function IroForm({ command, fields, known, days = noDays, onClose, ...words }: IroFormProps) {
  const formId = useId()
  const change = useCommand(command)
  const typed = useAnswers(fields, days)
  const [isTried, setIsTried] = useState(false)
  const wrongDays = typed.wrongDays.map(({ name, problem }) => ({ fieldId: fieldIdOf(formId, name), text: problem }))
  const isDayWrong = wrongDays.length > 0
  const problems = isDayWrong ? wrongDays : problemsOf(change.error, formId, fields[0]?.name ?? '')
  const submit = () => {
    setIsTried(true)
    if (isDayWrong) return
    // The vault checks the answers against the command's own schema; that is where they become its input.
    change.mutate({ ...known, ...typed.answers() } as Input<IroCommand>, { onSuccess: onClose })
  }
  return (
    <FormDialog
      {...words}
      problems={isTried ? problems : []}
      onSubmit={submit}
      onClose={onClose}
      isBusy={change.isPending}
    >
      {fields.map((field) => (
        <Question
          key={field.name}
          field={field}
          id={fieldIdOf(formId, field.name)}
          typed={typed}
          error={isDayWrong ? null : problemAt(change.error, field.name)}
        />
      ))}
    </FormDialog>
  )
}

type QuestionProps = { field: IroField; id: string; typed: ReturnType<typeof useAnswers>; error: string | null }

function Question({ field: { name, kind, label, hint }, id, typed, error }: QuestionProps) {
  const today = useAppQuery('session.current', {}).data?.today
  const asked = { id, label, error, ...(hint !== undefined && { hint }) }
  if (kind === 'day') {
    if (!today) return null
    const set = (value: IsoDate | null, problem: string | null) => typed.setDay(name, { value, problem })
    return <DateField {...asked} value={typed.dayOf(name).value} onChange={set} today={today} />
  }
  return (
    <FormField {...asked}>
      {(ids) => (
        <input
          {...ids}
          className={kind === 'hours' ? 'input input-hours' : 'input'}
          inputMode={kind === 'hours' ? 'decimal' : undefined}
          autoComplete="off"
          value={typed.textOf(name)}
          onChange={(event) => typed.setText(name, event.target.value)}
        />
      )}
    </FormField>
  )
}
