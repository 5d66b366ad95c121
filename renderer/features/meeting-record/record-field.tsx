import { formatDay, IsoDate } from '../../../shared/dates.ts'
import type { FieldDef } from '../../../shared/records/meeting-fields/field.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { FormField } from '../../ui/form-field.tsx'
import type { Field } from './use-record.ts'

type RecordFieldProps = { def: FieldDef; field: Field; today: IsoDate; previousOn: IsoDate | null }

/** A field of a record with what the last record said beside it. */
export function RecordField({ def, field, today, previousOn }: RecordFieldProps) {
  return (
    <div className="record-field">
      <Control def={def} field={field} today={today} />
      {previousOn && field.previous !== '' && (
        <p className="record-before">
          <span className="quiet">{formatDay(previousOn)}:</span> {answerText(def, field.previous)}
        </p>
      )}
    </div>
  )
}

function Control({ def, field, today }: Omit<RecordFieldProps, 'previousOn'>) {
  const shared = { label: def.label, ...(def.hint !== undefined && { hint: def.hint }), error: field.problem }
  switch (def.kind) {
    case 'text':
      return (
        <FormField {...shared}>
          {(ids) => (
            <textarea
              {...ids}
              className="input text-area record-text"
              rows={3}
              value={field.value}
              onChange={(event) => field.type(event.target.value)}
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
              value={field.value}
              onChange={(event) => field.type(event.target.value.trim())}
            />
          )}
        </FormField>
      )
    case 'day':
      return (
        <DateField
          {...shared}
          value={IsoDate.safeParse(field.value).data ?? null}
          onChange={(day, problem) => problem === null && field.type(day ?? '')}
          today={today}
        />
      )
    case 'choice':
      return (
        <ChoiceList
          {...shared}
          choices={Object.entries(def.choices).map(([value, label]) => ({ value, label }))}
          value={field.value === '' ? null : field.value}
          onChange={field.type}
        />
      )
  }
}

/** An answer as it is read: days and codes in words. */
function answerText(def: FieldDef, value: string): string {
  if (def.kind === 'choice') return def.choices[value] ?? value
  const day = def.kind === 'day' ? IsoDate.safeParse(value).data : undefined
  return day ? formatDay(day) : value
}
