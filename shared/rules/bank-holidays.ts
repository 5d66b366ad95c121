import { addDaysTo, addMonthsTo, formatDay, fromEpochDay, IsoDate, isWeekend, weekdayOf } from '../dates.ts'
import { publishedBankHolidays } from './bank-holidays-england.ts'

/** A bank holiday in England, on the day it is kept. */
export type BankHoliday = { on: IsoDate; name: string }

const published: readonly BankHoliday[] = publishedBankHolidays.map(([day, name]) => ({ on: IsoDate.parse(day), name }))
const firstPublishedYear = Number(publishedBankHolidays[0]?.[0].slice(0, 4))

/** The last year whose bank holidays are in the published table; later years are worked out from the usual pattern. */
export const lastCoveredYear = Number(publishedBankHolidays.at(-1)?.[0].slice(0, 4))

// Royal and millennium days before the table starts, and the holidays they moved; from memory, not compared with a source.
const addedBefore: readonly (readonly [string, string])[] = [
  ['2002-06-03', 'Golden Jubilee'],
  ['2002-06-04', 'Spring bank holiday'],
  ['2011-04-29', 'Royal wedding'],
  ['2012-06-04', 'Spring bank holiday'],
  ['2012-06-05', 'Diamond Jubilee'],
]
const movedBefore: readonly string[] = ['2002-05-27', '2012-05-28']

/** The bank holidays of a year: published where the table has them, otherwise worked out and so provisional. */
export function bankHolidaysIn(year: number): readonly BankHoliday[] {
  const prefix = String(year)
  if (year >= firstPublishedYear && year <= lastCoveredYear) return published.filter(({ on }) => on.startsWith(prefix))
  const usual = usualBankHolidaysIn(year).filter(({ on }) => !movedBefore.includes(on))
  const added = addedBefore.filter(([day]) => day.startsWith(prefix))
  return [...usual, ...added.map(([day, name]) => ({ on: IsoDate.parse(day), name }))].sort((a, b) =>
    a.on < b.on ? -1 : 1,
  )
}

/**
 * The eight bank holidays of an ordinary year with their substitute days, without one-off days.
 *
 * Banking and Financial Dealings Act 1971, schedule 1, and the yearly proclamations [pattern checked against the
 * published table, in the tests].
 */
export function usualBankHolidaysIn(year: number): readonly BankHoliday[] {
  const easter = easterSundayOn(year)
  return [
    keptOn(dayIn(year, 1, 1), 'New Year’s Day', []),
    { on: addDaysTo(easter, -2), name: 'Good Friday' },
    { on: addDaysTo(easter, 1), name: 'Easter Monday' },
    { on: firstMondayFrom(dayIn(year, 5, 1)), name: 'Early May bank holiday' },
    { on: firstMondayFrom(dayIn(year, 5, 25)), name: 'Spring bank holiday' },
    { on: firstMondayFrom(dayIn(year, 8, 25)), name: 'Summer bank holiday' },
    ...christmasIn(year),
  ].sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** The sentence to show when the table ends in less than a year, or has ended; null while it reaches further. */
export function bankHolidayWarning(today: IsoDate): string | null {
  const lastDay = dayIn(lastCoveredYear, 12, 31)
  if (addMonthsTo(today, 12) <= lastDay) return null
  const ends = today > lastDay ? 'ended on' : 'ends in less than a year, on'
  return `The bank holiday table ${ends} ${formatDay(lastDay)}. Later due dates use the usual bank holidays and miss any extra ones. Install a newer version of the app.`
}

function christmasIn(year: number): BankHoliday[] {
  const christmas = dayIn(year, 12, 25)
  const boxing = dayIn(year, 12, 26)
  // Boxing Day keeps its own day when it is a weekday, so a Sunday Christmas moves past it to Tuesday.
  if (!isWeekend(boxing)) return [keptOn(christmas, 'Christmas Day', [boxing]), { on: boxing, name: 'Boxing Day' }]
  const keptChristmas = keptOn(christmas, 'Christmas Day', [])
  return [keptChristmas, keptOn(boxing, 'Boxing Day', [keptChristmas.on])]
}

/** The day itself, or the next weekday not already a holiday when it falls at a weekend. */
function keptOn(day: IsoDate, name: string, taken: readonly IsoDate[]): BankHoliday {
  if (!isWeekend(day)) return { on: day, name }
  let substitute = day
  while (isWeekend(substitute) || taken.includes(substitute)) substitute = addDaysTo(substitute, 1)
  return { on: substitute, name: `${name} (substitute day)` }
}

function firstMondayFrom(day: IsoDate): IsoDate {
  let monday = day
  while (weekdayOf(monday) !== 1) monday = addDaysTo(monday, 1)
  return monday
}

/** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher), whose steps have no names of their own. */
function easterSundayOn(year: number): IsoDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + d + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const monthAndDay = h + l - 7 * m + 114
  return dayIn(year, Math.floor(monthAndDay / 31), (monthAndDay % 31) + 1)
}

function dayIn(year: number, month: number, dayOfMonth: number): IsoDate {
  return fromEpochDay(Date.UTC(year, month - 1, dayOfMonth) / 86_400_000)
}
