import type { IsoDate } from '../../shared/dates.ts'
import { DateField } from './date-field.tsx'
import { fieldIdOf } from './form-dialog.tsx'

/** The days somebody is away as they are entered; one day away needs no last day. */
export type DaysAway = { readonly fromOn: IsoDate | null; readonly untilOn: IsoDate | null }

type DaysAwayFieldsProps = {
  /** The id its fields' ids begin with. */
  form: string
  days: DaysAway
  onChange: (days: DaysAway) => void
  today: IsoDate
  wrong: (path: string) => string | null
}

/** The first and last day somebody is away. */
export function DaysAwayFields({ form, days, onChange, today, wrong }: DaysAwayFieldsProps) {
  return (
    <>
      <DateField
        label="First day away"
        value={days.fromOn}
        onChange={(fromOn) => onChange({ ...days, fromOn })}
        today={today}
        id={fieldIdOf(form, 'fromOn')}
        error={wrong('fromOn')}
      />
      <DateField
        label="Last day away"
        hint="May stay empty for one day"
        value={days.untilOn}
        onChange={(untilOn) => onChange({ ...days, untilOn })}
        today={today}
        id={fieldIdOf(form, 'untilOn')}
        error={wrong('untilOn')}
      />
    </>
  )
}
