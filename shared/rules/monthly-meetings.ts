import { addDaysTo, addMonthsTo, type IsoDate, IsoDate as IsoDay, weekdayOf } from '../dates.ts'
import type { WorkingCalendar } from './working-days.ts'

/** Which of a weekday’s days in a month; every month has four of each, and the last may be the fourth or the fifth. */
export type WhichInMonth = 'first' | 'second' | 'third' | 'fourth' | 'last'

/** "Third Thursday of each month"; weekdays count from 1 for Monday to 5 for Friday. */
export type MonthlyPattern = { readonly which: WhichInMonth; readonly weekday: number }

/** One day of a series; where the pattern’s own day is no working day, that day and why. */
export type PlannedDay = {
  readonly on: IsoDate
  readonly insteadOf: IsoDate | null
  /** "Good Friday"; "a closure" for a local one. Null where the pattern’s own day stands. */
  readonly because: string | null
}

type Series = { readonly fromOn: IsoDate; readonly months: number; readonly calendar: WorkingCalendar }

/**
 * The days of a monthly meeting from a day on, one a month, for so many months. A day that is a bank holiday or a closure
 * gives way to the next working day, as the meeting is monthly and one left out makes a month without (QA-04).
 */
export function monthlyMeetings(pattern: MonthlyPattern, { fromOn, months, calendar }: Series): PlannedDay[] {
  const firstOfMonth = IsoDay.parse(`${fromOn.slice(0, 7)}-01`)
  const days: PlannedDay[] = []
  for (let month = 0; days.length < months; month += 1) {
    const day = dayIn(addMonthsTo(firstOfMonth, month), pattern)
    const planned = calendar.isWorkingDay(day) ? asPlanned(day) : instead(day, calendar)
    if (planned.on >= fromOn) days.push(planned)
  }
  return days
}

const asPlanned = (on: IsoDate): PlannedDay => ({ on, insteadOf: null, because: null })

const instead = (day: IsoDate, calendar: WorkingCalendar): PlannedDay => ({
  on: calendar.addWorkingDays(day, 1),
  insteadOf: day,
  because: calendar.bankHolidayOn(day) ?? 'a closure',
})

const places: Readonly<Record<Exclude<WhichInMonth, 'last'>, number>> = { first: 0, second: 1, third: 2, fourth: 3 }

function dayIn(firstOfMonth: IsoDate, { which, weekday }: MonthlyPattern): IsoDate {
  if (which === 'last') {
    const lastOfMonth = addDaysTo(addMonthsTo(firstOfMonth, 1), -1)
    return addDaysTo(lastOfMonth, -((weekdayOf(lastOfMonth) - weekday + 7) % 7))
  }
  return addDaysTo(firstOfMonth, ((weekday - weekdayOf(firstOfMonth) + 7) % 7) + 7 * places[which])
}
