import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'
import type { IroId } from '../../../shared/records/ids.ts'
import type { ListedMeeting } from '../../../shared/records/meeting.ts'
import { useAppQuery } from '../../api.ts'
import { DateField } from '../../ui/date-field.tsx'
import { fieldIdOf } from '../../ui/form-dialog.tsx'
import { FormField, type TypedTextProps } from '../../ui/form-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'

/** What every form about a booked meeting is given. */
export type MeetingFormProps = {
  readonly meeting: ListedMeeting
  readonly today: IsoDate
  readonly onClose: () => void
}

/** The meeting a form is about, under its title: "Second review, Lily and Ava Thornton, Wed 25 Nov 2026 at 13:30". */
export function leadOf(meeting: ListedMeeting): string {
  return `${meeting.label}, ${namesTogether(meeting.children)}, ${whenOf(meeting)}`
}

/** "Wed 13 Jun 2018 at 10:00", or only the day where no time is set. */
export function whenOf({ scheduledFor, startsAt }: ListedMeeting): string {
  return startsAt === null ? formatDay(scheduledFor) : `${formatDay(scheduledFor)} at ${startsAt}`
}

/** A time of day as typed; `readTime` makes it an answer. */
function TimeField({ value, onChange, ...field }: TypedTextProps) {
  return (
    <FormField {...field}>
      {(ids) => (
        <input
          {...ids}
          className="input input-time"
          inputMode="numeric"
          autoComplete="off"
          placeholder="09:30"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  )
}

type ChairFieldProps = { value: IroId | null; onChange: (value: IroId | null) => void; on: IsoDate; id?: string }

/** Who chairs; IROs who have left by that day are not offered. */
export function ChairField({ value, onChange, on, ...field }: ChairFieldProps) {
  const known = useAppQuery('iros.list', {}).data
  const iros = known ?? []
  const choices = iros
    .filter(({ id, endedOn }) => id === value || endedOn === null || endedOn >= on)
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <SelectField
      label="Chair"
      {...(known?.length === 0 && { hint: 'No IRO is known yet. They are added in Team, yourself included' })}
      none="Nobody yet"
      choices={choices}
      value={value}
      onChange={onChange}
      {...field}
    />
  )
}

type DayAndTimeProps = {
  form: string
  /** The answer the day is, by which a refusal names it. */
  path: 'scheduledFor' | 'heldOn'
  label: string
  on: IsoDate | null
  typedTime: string
  onChange: (part: { on: IsoDate | null } | { typedTime: string }) => void
  today: IsoDate
  /** What is wrong with an answer, by its path. */
  wrong: (path: string) => string | null
}

/** The day of a meeting and, where it is known, its time. */
export function DayAndTime({ form, path, label, on, typedTime, onChange, today, wrong }: DayAndTimeProps) {
  return (
    <div className="field-row">
      <DateField
        label={label}
        {...(path === 'heldOn' && { hint: 'Or type “today”' })}
        value={on}
        onChange={(value) => onChange({ on: value })}
        today={today}
        id={fieldIdOf(form, path)}
        error={wrong(path)}
      />
      <TimeField
        label="Time"
        hint="Such as 09:30; may stay empty"
        value={typedTime}
        onChange={(value) => onChange({ typedTime: value })}
        id={fieldIdOf(form, 'startsAt')}
        error={wrong('startsAt')}
      />
    </div>
  )
}
