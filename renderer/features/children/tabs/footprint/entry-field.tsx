import { IsoDate } from '../../../../../shared/dates.ts'
import type { FootprintFieldDef } from '../../../../../shared/records/footprint-kinds.ts'
import { ChoiceList } from '../../../../ui/choice-list.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { FormField } from '../../../../ui/form-field.tsx'
import { SelectField } from '../../../../ui/select-field.tsx'
import { TextField } from '../../../../ui/text-field.tsx'

type EntryFieldProps = {
  def: FootprintFieldDef
  value: string
  problem: string | null
  onType: (value: string) => void
  today: IsoDate
}

/** More answers than these are folded away. */
const MOST_IN_SIGHT = 3

/** One answer of an entry of the footprint. */
export function EntryField({ def, value, problem, onType, today }: EntryFieldProps) {
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
              className="input text-area entry-text"
              rows={2}
              value={value}
              onChange={(event) => onType(event.target.value)}
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
    case 'choice': {
      const choices = Object.entries(def.choices).map(([code, label]) => ({ value: code, label }))
      const chosen = value === '' ? null : value
      if (choices.length > MOST_IN_SIGHT)
        return (
          <SelectField
            {...shared}
            choices={choices}
            value={chosen}
            onChange={(code) => onType(code ?? '')}
            none="Choose"
          />
        )
      return <ChoiceList {...shared} choices={choices} value={chosen} onChange={onType} />
    }
  }
}
