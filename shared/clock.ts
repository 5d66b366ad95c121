import type { IsoDate } from './dates.ts'

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** An instant as UTC text, such as 2026-11-23T08:51:40.000Z. */
export type Instant = string

/** The calendar day in England at an instant: duties are counted in English days, wherever the laptop is. */
export function dayOf(instant: Instant): IsoDate {
  // en-CA writes YYYY-MM-DD, which is what IsoDate brands.
  return london.format(new Date(instant)) as IsoDate
}
