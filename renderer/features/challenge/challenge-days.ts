import { addDaysTo, type IsoDate, isWeekend } from '../../../shared/dates.ts'
import type { AlertLine } from '../../../shared/records/alert.ts'
import type { ChallengeMeetingLine } from '../../../shared/records/challenge.ts'
import type { WorkingCalendar } from '../../../shared/rules/working-days.ts'
import { rangeOf } from '../../ui/calendar-span.ts'

/** One day of the calendar of challenge meetings. */
export type ChallengeDay = {
  readonly on: IsoDate
  readonly isInside: boolean
  /** The bank holiday's name, or that the council is closed; null on a working day and on a weekend. */
  readonly closed: string | null
  readonly meetings: readonly ChallengeMeetingLine[]
  /** Open alerts whose 20 working days end that day (QA-04). */
  readonly ends: readonly AlertLine[]
}

type Held = { readonly meetings: readonly ChallengeMeetingLine[]; readonly alerts: readonly AlertLine[] }

/** The weeks of the month a day is in; Saturdays and Sundays only where one of them holds a meeting. */
export function challengeDays(anchor: IsoDate, { meetings, alerts }: Held, calendar: WorkingCalendar): ChallengeDay[] {
  const { fromOn, untilOn } = rangeOf('month', anchor)
  const days: ChallengeDay[] = []
  for (let on = fromOn; on <= untilOn; on = addDaysTo(on, 1)) {
    days.push({
      on,
      isInside: on.slice(0, 7) === anchor.slice(0, 7),
      closed: calendar.bankHolidayOn(on) ?? (isWeekend(on) || calendar.isWorkingDay(on) ? null : 'Council closed'),
      meetings: meetings.filter(({ meetsOn }) => meetsOn === on),
      ends: alerts.filter(({ standing }) => standing?.limit.dueBy === on),
    })
  }
  const hasWeekend = days.some(({ on, meetings: held, ends }) => isWeekend(on) && held.length + ends.length > 0)
  return hasWeekend ? days : days.filter(({ on }) => !isWeekend(on))
}
