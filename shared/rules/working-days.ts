import { formatDay, fromEpochDay, IsoDate, isWeekend, toEpochDay } from '../dates.ts'
import { AppError } from '../errors.ts'
import { bankHolidaysIn } from './bank-holidays.ts'

/** The years a working calendar reaches; a day outside them is refused (`rule`) in a sentence that names the day. */
export const calendarYears = { first: 2000, last: 2099 } as const

/**
 * Counts working days: Monday to Friday, not a bank holiday in England (rule CAL-01).
 *
 * Care Planning, Placement and Case Review (England) Regulations 2010, reg 2 [from memory; the same wording was read in
 * the Children Act 2004 (Joint Area Reviews) Regulations 2005, reg 1(3)].
 */
export type WorkingCalendar = {
  /** Names the calendar in an explanation, such as "Monday to Friday, without England’s bank holidays". */
  readonly name: string
  isWorkingDay(day: IsoDate): boolean
  /** The name of the bank holiday on that day, or null. */
  bankHolidayOn(day: IsoDate): string | null
  /** The n-th working day after the day, which is itself day 0 whatever it is (CAL-02); the day itself for 0. */
  addWorkingDays(day: IsoDate, count: number): IsoDate
  /** The n-th working day strictly before the day (CAL-03); the day itself for 0. */
  subtractWorkingDays(day: IsoDate, count: number): IsoDate
  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  workingDaysBetween(from: IsoDate, to: IsoDate): number
  /** The day itself or the last working day before it: by when to plan something due that day. */
  lastWorkingDayOnOrBefore(day: IsoDate): IsoDate
}

/** `closures` are further days on which the authority is shut, such as 27 to 31 December; leave out for statutory limits. */
export type CalendarOptions = { readonly closures?: readonly IsoDate[] }

/** Builds the calendar once for its hundred years, so that each question afterwards is a look-up, not a count. */
export function makeCalendar({ closures = [] }: CalendarOptions): WorkingCalendar {
  const bankHolidays = allBankHolidays()
  const { workingDays, countThrough, firstDay } = countWorkingDays(new Set([...bankHolidays.keys(), ...closures]))

  // How many working days there are from the calendar's first day up to and including this one.
  const countAt = (day: IsoDate): number => {
    const count = countThrough[toEpochDay(day) - firstDay]
    if (count === undefined) throw outOfRange(day)
    return count
  }
  const workingDayNumber = (number: number, from: IsoDate): IsoDate => {
    const day = workingDays[number - 1]
    if (day === undefined) throw outOfRange(from)
    return day
  }
  const isWorkingDay = (day: IsoDate): boolean => workingDays[countAt(day) - 1] === day
  const countBefore = (day: IsoDate): number => countAt(day) - (isWorkingDay(day) ? 1 : 0)

  return {
    name: nameOf(closures.length),
    isWorkingDay,
    bankHolidayOn: (day) => bankHolidays.get(day) ?? null,
    addWorkingDays: (day, count) => (count === 0 ? day : workingDayNumber(countAt(day) + wholeDays(count), day)),
    subtractWorkingDays: (day, count) =>
      count === 0 ? day : workingDayNumber(countBefore(day) - wholeDays(count) + 1, day),
    workingDaysBetween: (from, to) => countAt(to) - countAt(from),
    lastWorkingDayOnOrBefore: (day) => workingDayNumber(countAt(day), day),
  }
}

function allBankHolidays(): Map<IsoDate, string> {
  const names = new Map<IsoDate, string>()
  for (let year = calendarYears.first; year <= calendarYears.last; year += 1) {
    for (const { on, name } of bankHolidaysIn(year)) names.set(on, name)
  }
  return names
}

/** Two lists that answer every question: the working days in order, and for each day how many there have been. */
function countWorkingDays(closed: ReadonlySet<IsoDate>) {
  const firstDay = toEpochDay(IsoDate.parse(`${calendarYears.first}-01-01`))
  const lastDay = toEpochDay(IsoDate.parse(`${calendarYears.last}-12-31`))
  const countThrough: number[] = []
  const workingDays: IsoDate[] = []
  for (let epochDay = firstDay; epochDay <= lastDay; epochDay += 1) {
    const day = fromEpochDay(epochDay)
    if (!isWeekend(day) && !closed.has(day)) workingDays.push(day)
    countThrough.push(workingDays.length)
  }
  return { firstDay, countThrough, workingDays }
}

function wholeDays(count: number): number {
  if (Number.isInteger(count) && count > 0) return count
  throw new RangeError(`Working days are counted in whole numbers from 0; ${count} is not one.`)
}

function outOfRange(day: IsoDate): AppError {
  const { first, last } = calendarYears
  const message = `Working days are known for ${first} to ${last} only. Check the year of ${formatDay(day)} and correct it where it was entered.`
  return new AppError({ code: 'rule', message })
}

function nameOf(closures: number): string {
  const statutory = 'Monday to Friday, without England’s bank holidays'
  if (closures === 0) return statutory
  return `${statutory} and ${closures} local closure ${closures === 1 ? 'day' : 'days'}`
}
