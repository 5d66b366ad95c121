import { addDaysTo, addMonthsTo, formatDay, type IsoDate, isWeekend } from '../dates.ts'
import { listed, lowerFirst } from '../words.ts'
import { usualBankHolidaysIn } from './bank-holidays.ts'
import { type Amount, amountOf, amountText, type DueDate, daysInsteadOf, type RuleContext } from './due-date.ts'
import type { WorkingCalendar } from './working-days.ts'

/** The ways a case system is known or likely to count otherwise than the rules here, in the order they are tried. */
export const sourceWays = [
  /** 91 for 3 months, 183 for 6: Mosaic's extract [read]; 90, 84, 182, 180 [guessed]. */
  'daysForMonths',
  /** Months, where the settings here choose 91 and 183 days. */
  'monthsForDays',
  /** England's bank holidays without the closure days of Settings. */
  'withoutClosures',
  /** The eight ordinary bank holidays: 4 May 2020, not 8 May, and no 19 September 2022; Eclipse's extract [read]. */
  'usualHolidays',
  /** Closed between Boxing Day and New Year: Eclipse's extract, 2020 to 2024 [read]. */
  'yearEndClosed',
  /** No bank holidays: Eclipse's extract ends with 2025 [read]. */
  'noHolidays',
  'holidayMissing',
  'movedBefore',
  'movedAfter',
  /** n - 1 days: the CIN validator's way of counting back [read]. */
  'countsTheDayItself',
  'startsADayLater',
  /** 28 days for 20 working days, 21 for 15. */
  'everyDay',
  /** 3 months for 6, or 6 for 3. */
  'otherInterval',
  'otherEvent',
] as const
export type SourceWay = (typeof sourceWays)[number]

/** A due date of ours, as far as another way of counting is told from it. */
export type OurDate = Pick<DueDate, 'ruleId' | 'label' | 'dueBy' | 'basis'>

const months3: Amount = { count: 3, unit: 'months' }
const months6: Amount = { count: 6, unit: 'months' }
const inDays = (months: 3 | 6): Amount => ({ count: daysInsteadOf[months], unit: 'days' })
const intervals = [months3, months6, inDays(3), inDays(6)]
const first: readonly Amount[] = [{ count: 20, unit: 'working days' }]
const initial: readonly Amount[] = [{ count: 15, unit: 'working days' }]

/** What else a source may count from, what it is called, and what a rule adds to such an event. */
export const sourceEvents = {
  careStarted: { label: 'became looked after', counts: first },
  legalStatusStarted: { label: 'a legal status started', counts: first },
  placementStarted: { label: 'a placement started', counts: [...first, { count: 28, unit: 'days' }] },
  reviewHeld: { label: 'a review was held', counts: intervals },
  reviewDue: { label: 'a review was due', counts: intervals },
  planStarted: { label: 'the plan started', counts: intervals },
  conferenceHeld: { label: 'a conference was held', counts: intervals },
  conferenceDue: { label: 'a conference was due', counts: intervals },
  discussion: { label: 'a strategy discussion', counts: initial },
  transferTold: { label: 'told of the move here', counts: initial },
} as const satisfies Readonly<Record<string, { label: string; counts: readonly Amount[] }>>

/** Something on record that a source may have counted from. */
export type SourceEvent = { readonly what: keyof typeof sourceEvents; readonly on: IsoDate }

/** A date counted another way; `words` go on from "the council’s system". */
export type Counted = { readonly way: SourceWay; readonly dueBy: IsoDate; readonly words: string }

type Counting = { readonly ours: OurDate; readonly amount: Amount; readonly context: RuleContext }

/** Every date that another known way of counting gives, the likeliest first; those that give our own day are left out. */
export function waysOfCounting(ours: OurDate, events: readonly SourceEvent[], context: RuleContext): Counted[] {
  const counting = { ours, amount: amountOf(ours.basis), context }
  const ways = [
    ...otherLengths(counting),
    ...otherCalendars(counting),
    ...moved(counting),
    ...byOneDay(counting),
    ...everyDay(counting),
    ...otherIntervals(counting),
    ...fromOtherEvents(counting, events),
  ]
  return ways.filter(({ dueBy }) => dueBy !== ours.dueBy)
}

/** Where our date comes from, as the subject of a sentence: "the law". */
export function authorityOf({ ours: { ruleId }, amount }: Pick<Counting, 'ours' | 'amount'>): string {
  if (isDaysForMonths(amount)) return 'the choice in Settings'
  if (ruleId === 'LAC-05' || ruleId === 'CP-04') return 'the local standard'
  return ruleId.startsWith('LAC') ? 'the law' : 'Working Together'
}

const isDaysForMonths = ({ count, unit }: Amount): boolean => unit === 'days' && (count === 91 || count === 183)

function add(day: IsoDate, { count, unit }: Amount, calendar: WorkingCalendar): IsoDate {
  if (unit === 'months') return addMonthsTo(day, count)
  return unit === 'days' ? addDaysTo(day, count) : calendar.addWorkingDays(day, count)
}

function counted(counting: Counting, way: SourceWay, amount: Amount): Counted {
  const { ours, context } = counting
  const { eventOn, eventLabel } = ours.basis
  const from = `from ${formatDay(eventOn)} (${lowerFirst(eventLabel)})`
  const words = `counts ${amountText(amount)} ${from}; ${authorityOf(counting)} counts ${amountText(counting.amount)}`
  return { way, dueBy: add(eventOn, amount, context.calendar), words }
}

const daysLike = { 3: [91, 90, 84], 6: [183, 182, 180] } as const

function otherLengths(counting: Counting): Counted[] {
  const { count, unit } = counting.amount
  if (unit === 'months' && (count === 3 || count === 6))
    return daysLike[count].map((days) => counted(counting, 'daysForMonths', { count: days, unit: 'days' }))
  if (!isDaysForMonths(counting.amount)) return []
  return [counted(counting, 'monthsForDays', count === 91 ? months3 : months6)]
}

function otherIntervals(counting: Counting): Counted[] {
  const { count, unit } = counting.amount
  if (unit !== 'months' && !isDaysForMonths(counting.amount)) return []
  const other = count === 3 || count === 91 ? 6 : 3
  const amounts: Amount[] = [{ count: other, unit: 'months' }, inDays(other)]
  return amounts.map((amount) => counted(counting, 'otherInterval', amount))
}

function everyDay(counting: Counting): Counted[] {
  const { count, unit } = counting.amount
  if (unit !== 'working days' || count % 5 !== 0) return []
  return [counted(counting, 'everyDay', { count: (count / 5) * 7, unit: 'days' })]
}

type Holidays = { readonly way: SourceWay; readonly isHoliday: (day: IsoDate) => boolean }

function otherCalendars(counting: Counting): Counted[] {
  const { ours, amount, context } = counting
  if (amount.unit !== 'working days') return []
  const published = (day: IsoDate) => context.calendar.bankHolidayOn(day) !== null
  const isFrom = (first: string) => (day: IsoDate) =>
    published(day) || (day.slice(5) >= first && day.slice(5, 7) === '12')
  const calendars: Holidays[] = [
    { way: 'withoutClosures', isHoliday: published },
    { way: 'usualHolidays', isHoliday: isUsualHoliday },
    { way: 'yearEndClosed', isHoliday: isFrom('12-27') },
    { way: 'yearEndClosed', isHoliday: isFrom('12-28') },
    { way: 'noHolidays', isHoliday: () => false },
    ...weekdaysIn(ours.basis.eventOn, ours.dueBy)
      .filter(published)
      .map((missing) => ({
        way: 'holidayMissing' as const,
        isHoliday: (day: IsoDate) => published(day) && day !== missing,
      })),
  ]
  return calendars.map((calendar) => byCalendar(counting, calendar))
}

function byCalendar({ ours, amount, context }: Counting, { way, isHoliday }: Holidays): Counted {
  const { eventOn } = ours.basis
  let dueBy = eventOn
  for (let left = amount.count; left > 0; ) {
    dueBy = addDaysTo(dueBy, 1)
    if (!isWeekend(dueBy) && !isHoliday(dueBy)) left -= 1
  }
  const days = weekdaysIn(eventOn, [dueBy, ours.dueBy].toSorted()[1] ?? dueBy)
  const isOff = (day: IsoDate) => !context.calendar.isWorkingDay(day)
  const parts = [
    taken(
      days.filter((day) => isHoliday(day) && !isOff(day)),
      ['a day off', 'days off'],
    ),
    taken(
      days.filter((day) => !isHoliday(day) && isOff(day)),
      ['a working day', 'working days'],
    ),
  ]
  const taking = parts.filter((part) => part !== null).join(' and ')
  return { way, dueBy, words: `counts ${amountText(amount)} too, but takes ${taking}` }
}

function taken(days: readonly IsoDate[], [one, many]: readonly [string, string]): string | null {
  if (days.length === 0) return null
  return `${listed(days.map(formatDay))} for ${days.length === 1 ? one : many}`
}

/** Monday to Friday after `from`, up to and including `to`. */
function weekdaysIn(from: IsoDate, to: IsoDate): IsoDate[] {
  const days: IsoDate[] = []
  for (let day = addDaysTo(from, 1); day <= to; day = addDaysTo(day, 1)) if (!isWeekend(day)) days.push(day)
  return days
}

const usual = new Map<string, ReadonlySet<IsoDate>>()

function isUsualHoliday(day: IsoDate): boolean {
  const year = day.slice(0, 4)
  let days = usual.get(year)
  if (!days) {
    days = new Set(usualBankHolidaysIn(Number(year)).map(({ on }) => on))
    usual.set(year, days)
  }
  return days.has(day)
}

function moved(counting: Counting): Counted[] {
  const { ours, context } = counting
  const { calendar } = context
  const before = calendar.lastWorkingDayOnOrBefore(ours.dueBy)
  const notMoved = `${authorityOf(counting)} lets ${formatDay(ours.dueBy)} stand`
  return [
    { way: 'movedBefore', dueBy: before, words: `moves the day to the last working day before it; ${notMoved}` },
    {
      way: 'movedAfter',
      dueBy: calendar.isWorkingDay(ours.dueBy) ? ours.dueBy : calendar.addWorkingDays(ours.dueBy, 1),
      words: `moves the day to the next working day; ${notMoved}`,
    },
  ]
}

function byOneDay(counting: Counting): Counted[] {
  const { ours, amount, context } = counting
  const authority = authorityOf(counting)
  const { eventOn } = ours.basis
  const shifted = (by: 1 | -1): IsoDate =>
    amount.unit === 'working days'
      ? context.calendar.addWorkingDays(eventOn, amount.count + by)
      : addDaysTo(ours.dueBy, by)
  const itself = `counts ${formatDay(eventOn)} itself as the first day; ${authority} starts with the day after`
  return [
    { way: 'countsTheDayItself', dueBy: shifted(-1), words: itself },
    { way: 'startsADayLater', dueBy: shifted(1), words: `starts counting a day later than ${authority}` },
  ]
}

function fromOtherEvents(counting: Counting, events: readonly SourceEvent[]): Counted[] {
  const { ours, amount, context } = counting
  const { eventOn, eventLabel } = ours.basis
  const law = `${authorityOf(counting)} counts ${amountText(amount)} from ${formatDay(eventOn)} (${lowerFirst(eventLabel)})`
  const others = events.filter(({ on }) => on !== eventOn).toSorted((a, b) => (a.on < b.on ? 1 : -1))
  return others.flatMap(({ what, on }) => {
    const { label, counts } = sourceEvents[what]
    return [amount, ...counts].map((other) => ({
      way: 'otherEvent' as const,
      dueBy: add(on, other, context.calendar),
      words: `counts ${amountText(other)} from ${formatDay(on)} (${label}); ${law}`,
    }))
  })
}
