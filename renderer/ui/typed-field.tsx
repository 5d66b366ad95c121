import { IsoDate } from '../../shared/dates.ts'
import { ChoiceList } from './choice-list.tsx'
import { DateField } from './date-field.tsx'
import { FormField } from './form-field.tsx'
import { SelectField } from './select-field.tsx'
import { TextField } from './text-field.tsx'

/** How an answer that is kept as text is typed. */
export type TypedDef = { readonly label: string; readonly hint?: string } & (
  | { readonly kind: 'line' | 'text' | 'day' | 'count' }
  | { readonly kind: 'choice'; readonly choices: Readonly<Record<string, string>> }
)

type TypedFieldProps = {
  def: TypedDef
  /** A blank answer is ''. */
  value: string
  problem: string | null
  onType: (value: string) => void
  today: IsoDate
  /** How long text looks; three lines of a meeting's record where left out. */
  text?: { readonly rows: number; readonly className: string }
  /** More answers than these are folded away; all are in sight where left out. */
  mostInSight?: number
}

const recordText = { rows: 3, className: 'record-text' }

/** One answer that is kept as it is typed: a line, text, a day, a number, or one of a few. */
export function TypedField({ def, value, problem, onType, today, text = recordText, ...props }: TypedFieldProps) {
  const shared = { label: def.label, ...(def.hint !== undefined && { hint: def.hint }), error: problem }
  switch (def.kind) {
    case 'line':
      return <TextField {...shared} value={value} onChange={onType} />
    case 'text':
      return (
        <FormField {...shared}>
          {(ids) => (
            <textarea
              {...ids}
              className={`input text-area ${text.className}`}
              rows={text.rows}
              value={value}
              onChange={(event) => onType(event.target.value)}
            />
          )}
        </FormField>
      )
    case 'count':
      return (
        <FormField {...shared}>
          {(ids) => (
            <input
              {...ids}
              className="input date-box-year"
              inputMode="numeric"
              autoComplete="off"
              value={value}
              onChange={(event) => onType(event.target.value.trim())}
            />
          )}
        </FormField>
      )
    case 'day':
      return (
        <DateField
          {...shared}
          value={IsoDate.safeParse(value).data ?? null}
          onChange={(day, wrong) => wrong === null && onType(day ?? '')}
          today={today}
        />
      )
    case 'choice':
      return <OneOf {...shared} {...props} choices={def.choices} value={value} onType={onType} />
  }
}

type OneOfProps = Pick<TypedFieldProps, 'value' | 'onType' | 'mostInSight'> & {
  label: string
  hint?: string
  error: string | null
  choices: Readonly<Record<string, string>>
}

function OneOf({ choices, value, onType, mostInSight = Number.POSITIVE_INFINITY, ...field }: OneOfProps) {
  const listed = Object.entries(choices).map(([code, label]) => ({ value: code, label }))
  const chosen = { choices: listed, value: value === '' ? null : value }
  if (listed.length <= mostInSight) return <ChoiceList {...field} {...chosen} onChange={onType} />
  return <SelectField {...field} {...chosen} onChange={(code) => onType(code ?? '')} none="Choose" />
}
