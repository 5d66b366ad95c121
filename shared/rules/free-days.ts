import { addDaysTo, type IsoDate } from '../dates.ts'
import type { WorkingCalendar } from './working-days.ts'

type Stretch = {
  /** The first day that may be chosen. */
  readonly fromOn: IsoDate
  readonly untilOn: IsoDate
  readonly calendar: WorkingCalendar
  /** Whether the chair can take nothing more that day: another meeting, leave, or not in post. */
  readonly isTaken: (day: IsoDate) => boolean
  readonly most: number
}

/**
 * The working days nearest the end of a stretch on which nothing stands against a meeting, in their order: close to
 * the day to plan by, as a review held much sooner brings every later one forward.
 */
export function lastFreeDays({ fromOn, untilOn, calendar, isTaken, most }: Stretch): IsoDate[] {
  const days: IsoDate[] = []
  for (let day = untilOn; day >= fromOn && days.length < most; day = addDaysTo(day, -1))
    if (calendar.isWorkingDay(day) && !isTaken(day)) days.unshift(day)
  return days
}

/** The first free working days of a stretch, for a meeting whose day to plan by has passed. */
export function firstFreeDays({ fromOn, untilOn, calendar, isTaken, most }: Stretch): IsoDate[] {
  const days: IsoDate[] = []
  for (let day = fromOn; day <= untilOn && days.length < most; day = addDaysTo(day, 1))
    if (calendar.isWorkingDay(day) && !isTaken(day)) days.push(day)
  return days
}
