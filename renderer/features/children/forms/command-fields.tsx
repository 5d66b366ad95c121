import { useId } from 'react'
import { IsoDate } from '../../../../shared/dates.ts'
import type { AppError } from '../../../../shared/errors.ts'
import { ChoiceList } from '../../../ui/choice-list.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { fieldIdOf, problemAt } from '../../../ui/form-dialog.tsx'
import { FormField } from '../../../ui/form-field.tsx'
import type { FieldSpec, Values } from '../command-form.ts'
import { Ticks } from './ticks.tsx'

type CommandFieldsProps = {
  formId: string
  fields: readonly FieldSpec[]
  values: Values
  error: AppError | null
  today: IsoDate
  /** `problem` is what is wrong with a day that is not one yet. */
  onChange: (name: string, value: unknown, problem: string | null) => void
}

/** The fields of a form that are asked now, each with what the last refusal said about it. */
export function CommandFields({ formId, fields, values, error, today, onChange }: CommandFieldsProps) {
  return fields
    .filter((field) => field.isAsked?.(values) ?? true)
    .map((field) => (
      <Field
        key={field.name}
        field={field}
        id={fieldIdOf(formId, field.name)}
        value={values[field.name]}
        error={problemAt(error, field.name)}
        today={today}
        onChange={(value, problem = null) => onChange(field.name, value, problem)}
      />
    ))
}

type FieldProps = {
  field: FieldSpec
  id: string
  value: unknown
  error: string | null
  today: IsoDate
  onChange: (value: unknown, problem?: string | null) => void
}

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const

function Field({ field, today, ...props }: FieldProps) {
  const { id, value, error, onChange } = props
  const { label, hint } = field
  const said = { id, label, error, ...(hint !== undefined && { hint }) }
  switch (field.kind) {
    case 'day':
      return <DateField {...said} value={dayIn(value)} today={today} onChange={onChange} />
    case 'yesNo': {
      const answer = value === true ? 'yes' : value === false ? 'no' : null
      return <ChoiceList {...said} choices={yesNo} value={answer} onChange={(next) => onChange(next === 'yes')} />
    }
    case 'choose':
      return <ChoiceList {...said} choices={field.choices} value={textIn(value)} onChange={onChange} />
    case 'tickSome':
      return <Ticks {...said} choices={field.choices} value={value} onChange={onChange} />
    case 'tick':
      return <Tick {...said} isTicked={value === true} onChange={onChange} />
    default:
      return <Typed field={field} {...props} />
  }
}

function Typed({ field, id, value, error, onChange }: Omit<FieldProps, 'today'>) {
  const listId = useId()
  const { label, hint } = field
  const text = textIn(value) ?? ''
  return (
    <FormField id={id} label={label} error={error} {...(hint !== undefined && { hint })}>
      {(ids) => {
        if (field.kind === 'longText')
          return (
            <textarea
              {...ids}
              className="input input-long"
              rows={3}
              value={text}
              onChange={(e) => onChange(e.target.value)}
            />
          )
        if (field.kind === 'select')
          return (
            <select {...ids} className="input" value={text} onChange={(e) => onChange(e.target.value || null)}>
              <option value="">{field.none ?? 'Choose'}</option>
              {field.choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </select>
          )
        if (field.kind === 'number')
          return (
            <input
              {...ids}
              className="input input-short"
              inputMode="numeric"
              value={text}
              onChange={(e) => onChange(numberIn(e.target.value))}
            />
          )
        const list = field.kind === 'suggest' ? listId : undefined
        return (
          <>
            <input
              {...ids}
              className="input"
              list={list}
              autoComplete="off"
              value={text}
              onChange={(e) => onChange(e.target.value)}
            />
            {field.kind === 'suggest' && (
              <datalist id={listId}>
                {field.suggestions.map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            )}
          </>
        )
      }}
    </FormField>
  )
}

type TickProps = {
  id: string
  label: string
  hint?: string
  error: string | null
  isTicked: boolean
  onChange: (isTicked: boolean) => void
}

function Tick({ id, label, hint, isTicked, onChange }: TickProps) {
  return (
    <label className="choice">
      <input id={id} type="checkbox" checked={isTicked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
      {hint && <span className="choice-hint">{hint}</span>}
    </label>
  )
}

const textIn = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null

const dayIn = (value: unknown): IsoDate | null => IsoDate.safeParse(value).data ?? null

/** What is not a number stays as typed, so that the command refuses it in words. */
const numberIn = (typed: string): number | string | null =>
  typed.trim() === '' ? null : /^\d+$/.test(typed.trim()) ? Number(typed) : typed
