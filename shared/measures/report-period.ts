import { z } from 'zod'
import { addDaysTo, addMonthsTo, daysBetween, formatDay, IsoDate } from '../dates.ts'
import { collectionYearLabel, collectionYearOf } from '../rules/collection-year.ts'
import { calendarYears } from '../rules/working-days.ts'

/** How long a report’s period is; a quarter is three months from April, July, October or January, a year from April. */
export const PeriodKind = z.enum(['month', 'quarter', 'year', 'custom'])
export type PeriodKind = z.infer<typeof PeriodKind>

/** What each length of period is called. */
export const periodKindLabels: Readonly<Record<PeriodKind, string>> = {
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
  custom: 'Other days',
}

/** The most days a period of one’s own may have: five years. */
const MOST_DAYS = 1827

/** A day with a period before and after it that the working calendar reaches. */
const isReached = (day: IsoDate): boolean =>
  Number(day.slice(0, 4)) > calendarYears.first + 4 && Number(day.slice(0, 4)) < calendarYears.last - 4

/** The days a report is about, both included. */
export const ReportPeriod = z
  .strictObject({ kind: PeriodKind, fromOn: IsoDate, untilOn: IsoDate })
  .refine(({ fromOn, untilOn }) => isReached(fromOn) && isReached(untilOn), {
    path: ['fromOn'],
    error: `Reports reach from ${calendarYears.first + 5} to ${calendarYears.last - 5}. Enter days of those years`,
    abort: true,
  })
  .refine(({ fromOn, untilOn }) => fromOn <= untilOn, {
    path: ['untilOn'],
    error: 'The last day comes before the first. Enter a later one',
  })
  .refine(({ fromOn, untilOn }) => daysBetween(fromOn, untilOn) < MOST_DAYS, {
    path: ['fromOn'],
    error: 'A report covers five years at most. Enter days that are closer together',
  })
export type ReportPeriod = z.infer<typeof ReportPeriod>

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const lengths = { month: 1, quarter: 3, year: 12 } as const

/** The first day of the month a day is in. */
export const monthStart = (day: IsoDate): IsoDate => IsoDate.parse(`${day.slice(0, 7)}-01`)

/** "October 2026". */
export const monthLabel = (day: IsoDate): string => `${monthNames[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`

/** The month, quarter or year a day is in. */
export function periodWith(kind: Exclude<PeriodKind, 'custom'>, day: IsoDate): ReportPeriod {
  const month = Number(day.slice(5, 7))
  // Years and their quarters are counted from April.
  const sinceApril = (month + 8) % 12
  const back = kind === 'month' ? 0 : kind === 'quarter' ? sinceApril % 3 : sinceApril
  const fromOn = addMonthsTo(monthStart(day), -back)
  return { kind, fromOn, untilOn: addDaysTo(addMonthsTo(fromOn, lengths[kind]), -1) }
}

/** The last whole month, quarter or year that is over. */
export const lastWhole = (kind: Exclude<PeriodKind, 'custom'>, today: IsoDate): ReportPeriod =>
  periodBefore(periodWith(kind, today))

/** The period of the same length that ends the day before; of days chosen freely, as many days. */
export function periodBefore({ kind, fromOn, untilOn }: ReportPeriod): ReportPeriod {
  const before = addDaysTo(fromOn, -1)
  if (kind !== 'custom') return periodWith(kind, before)
  return { kind, fromOn: addDaysTo(before, -daysBetween(fromOn, untilOn)), untilOn: before }
}

/** The period of the same length that begins the day after. */
export function periodAfter({ kind, fromOn, untilOn }: ReportPeriod): ReportPeriod {
  const after = addDaysTo(untilOn, 1)
  if (kind !== 'custom') return periodWith(kind, after)
  return { kind, fromOn: after, untilOn: addDaysTo(after, daysBetween(fromOn, untilOn)) }
}

/** The first days of the months a period touches, in order. */
export function monthsOf({ fromOn, untilOn }: Pick<ReportPeriod, 'fromOn' | 'untilOn'>): IsoDate[] {
  const first = monthStart(fromOn)
  const count = (Number(untilOn.slice(0, 4)) - Number(first.slice(0, 4))) * 12
  const months = count + Number(untilOn.slice(5, 7)) - Number(first.slice(5, 7)) + 1
  return Array.from({ length: months }, (_, index) => addMonthsTo(first, index))
}

/** What a period is called: "October 2026", "July to September 2026", "2025-26". */
export function periodLabel({ kind, fromOn, untilOn }: ReportPeriod): string {
  if (kind === 'month') return monthLabel(fromOn)
  if (kind === 'quarter') return `${monthLabel(fromOn).split(' ')[0]} to ${monthLabel(untilOn)}`
  if (kind === 'year') return collectionYearLabel(collectionYearOf(fromOn))
  return `${formatDay(fromOn)} to ${formatDay(untilOn)}`
}
