import type { IsoDate } from './dates.ts'

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** An instant as UTC text, such as 2026-11-23T08:51:40.000Z. */
export type Instant = string

/** The calendar day in England at an instant: duties are counted in English days, wherever the laptop is. */
export function dayOf(instant: Instant): IsoDate {
  // en-CA writes YYYY-MM-DD, which is what IsoDate brands.
  return london.format(new Date(instant)) as IsoDate
}

const londonTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })

/** The time on the wall clock in England at an instant, such as `08:51`. */
export function timeOf(instant: Instant): string {
  return londonTime.format(new Date(instant))
}

/** Minutes since midnight in England at an instant, to compare with a meeting's time on the wall clock. */
export function minuteOf(instant: Instant): number {
  return minuteOfTime(timeOf(instant))
}

/** Minutes since midnight of a time of day such as `09:30`. */
export function minuteOfTime(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}
