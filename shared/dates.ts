import { z } from 'zod'

/** A calendar day, `YYYY-MM-DD`. Never a `Date`: a day has no time zone. */
export const IsoDate = z.iso.date().brand<'IsoDate'>()
export type IsoDate = z.infer<typeof IsoDate>

/** A day counted from 1 January 1970, which is day 0; whole numbers, so that days can be added and compared quickly. */
export type EpochDay = number

const millisecondsPerDay = 86_400_000
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const oldestTypedYear = 1900

/** The day as a number of days since 1 January 1970; the same in every time zone. */
export function toEpochDay(day: IsoDate): EpochDay {
  return epochDayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
}

/** The inverse of `toEpochDay`; throws a RangeError outside the years 0 to 9999, which `YYYY-MM-DD` cannot hold. */
export function fromEpochDay(epochDay: EpochDay): IsoDate {
  const date = new Date(epochDay * millisecondsPerDay)
  const year = date.getUTCFullYear()
  if (!(year >= 0 && year <= 9999)) throw new RangeError('This date is outside the years 0 to 9999.')
  const month = date.getUTCMonth() + 1
  const dayOfMonth = date.getUTCDate()
  // The one place where a day is made from a number, so the text is a valid day. Not toISOString: it is three times slower.
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}` as IsoDate
}

/** `days` calendar days after `day`, or before it when negative (rule CAL-05). */
export function addDaysTo(day: IsoDate, days: number): IsoDate {
  return fromEpochDay(toEpochDay(day) + days)
}

/**
 * The same day of the month, `count` months on, or the last day of that month when it is shorter (rule CAL-04, the
 * corresponding date rule of Dodds v Walker).
 */
export function addMonthsTo(day: IsoDate, count: number): IsoDate {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7)) - 1 + count
  const lastOfMonth = new Date(epochDayOf(year, month + 1, 0) * millisecondsPerDay).getUTCDate()
  const dayOfMonth = Math.min(Number(day.slice(8, 10)), lastOfMonth)
  return fromEpochDay(epochDayOf(year, month, dayOfMonth))
}

/** The earlier of two days. */
export function earlierOf(one: IsoDate, other: IsoDate): IsoDate {
  if (one < other) return one
  return other
}

/** The later of two days. */
export function laterOf(one: IsoDate, other: IsoDate): IsoDate {
  if (one < other) return other
  return one
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toEpochDay(to) - toEpochDay(from)
}

/**
 * Age in completed years on a day, or null when not born by then (rule CAL-07).
 *
 * Someone born on 29 February becomes a year older on 1 March in other years, as is the practice in England.
 */
export function ageOn(bornOn: IsoDate, on: IsoDate): number | null {
  if (on < bornOn) return null
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4))
  const isBirthdayToCome = on.slice(5) < bornOn.slice(5)
  return isBirthdayToCome ? years - 1 : years
}

/** Whether the day is a Saturday or a Sunday. */
export function isWeekend(day: IsoDate): boolean {
  const weekday = weekdayOf(day)
  return weekday === 0 || weekday === 6
}

/** The day as the app writes it everywhere, `Wed 13 Jun 2018`. */
export function formatDay(day: IsoDate): string {
  // Written out, as date-fns works in the machine's time zone and a whole caseload is formatted at once.
  return `${weekdays[weekdayOf(day)]} ${formatDayShort(day)} ${day.slice(0, 4)}`
}

/** The day without weekday and year, `13 Jun`, for lines where both are plain from the context. */
export function formatDayShort(day: IsoDate): string {
  return `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1]}`
}

/**
 * The day typed the British way (`13/6/2018`, also with `.`, `-` or spaces between), or null when it is no such day.
 *
 * A year of two digits is refused: it cannot tell a grandparent from a child.
 */
export function parseUkDay(typed: string): IsoDate | null {
  const parts = /^(\d{1,2})([/.\- ])(\d{1,2})\2(\d{4})$/.exec(typed.trim())
  if (parts === null) return null
  const [, dayOfMonth = '', , month = '', year = ''] = parts
  if (Number(year) < oldestTypedYear) return null
  const parsed = IsoDate.safeParse(`${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`)
  return parsed.success ? parsed.data : null
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: IsoDate): number {
  // 1 January 1970 was a Thursday; the second remainder keeps days before it positive.
  return (((toEpochDay(day) + 4) % 7) + 7) % 7
}

/** Months are counted from 0 and may run over the year's ends. */
function epochDayOf(year: number, month: number, dayOfMonth: number): EpochDay {
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  if (year < 100) return new Date(0).setUTCFullYear(year, month, dayOfMonth) / millisecondsPerDay
  return Date.UTC(year, month, dayOfMonth) / millisecondsPerDay
}

function twoDigits(count: number): string {
  return count < 10 ? `0${count}` : String(count)
}
