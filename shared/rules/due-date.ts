import { addDaysTo, addMonthsTo, formatDay, formatDayShort, type IsoDate } from '../dates.ts'
import type { MeetingKind } from '../records/meeting-kind.ts'
import { lastCoveredYear } from './bank-holidays.ts'
import type { RuleSettings } from './settings.ts'
import type { WorkingCalendar } from './working-days.ts'

/** Why a date is due: everything a person needs to check it by hand, in words for the screen. */
export type DueBasis = {
  /** What the date counts from, such as "First review held". */
  eventLabel: string
  eventOn: IsoDate
  /** What is added, such as "Add 20 working days". */
  ruleText: string
  /** The sum in one phrase, such as "20 working days from Mon 7 Sep 2026". */
  arithmetic: string
  source: string
  /** The calendar used, and whether it reaches beyond the published bank holidays. */
  calendar: string
  /** True when a fact was missing and the cautious guess in `note` took its place. */
  isAssumed: boolean
  note: string | null
  /** Why `planBy` is earlier than the due date, such as "A bank holiday: plan by Thu 31 Dec"; null when it is not. */
  planByNote: string | null
  /** The 91 or 183 day figure of some case systems, for duties counted in months; null for the others. */
  variantBy: IsoDate | null
}

/** A meeting that must be held, the last day it may be held on, and the last working day to plan it for. */
export type DueDate = {
  kind: MeetingKind
  ruleId: string
  /** What is due in the practitioners' words, such as "Second review". */
  label: string
  dueBy: IsoDate
  planBy: IsoDate
  basis: DueBasis
}

/** What every rule needs besides the facts of the case. */
export type RuleContext = { readonly calendar: WorkingCalendar; readonly settings: RuleSettings }

/** The parts of a due date that a rule states; the arithmetic fills in the rest. */
export type Duty = {
  readonly kind: MeetingKind
  readonly ruleId: string
  readonly label: string
  readonly eventLabel: string
  readonly eventOn: IsoDate
  readonly source: string
  /** What the reader must know; with `isAssumed`, which guess was made. */
  readonly note?: string | null
  readonly isAssumed?: boolean
}

/** How long a duty leaves: "20 working days", "3 months", "28 days". */
export type Amount = { readonly count: number; readonly unit: 'working days' | 'days' | 'months' }

type Sum = { dueBy: IsoDate; amount: Amount; calendar: string; variantBy: IsoDate | null }

/** The days some case systems count in place of 3 and 6 months. */
export const daysInsteadOf = { 3: 91, 6: 183 } as const

/** A limit in working days after the event (CAL-02). */
export function dueInWorkingDays(duty: Duty, count: number, context: RuleContext): DueDate {
  const dueBy = context.calendar.addWorkingDays(duty.eventOn, count)
  return complete(
    duty,
    { dueBy, amount: { count, unit: 'working days' }, calendar: context.calendar.name, variantBy: null },
    context,
  )
}

/** A limit in calendar days after the event (CAL-05). */
export function dueInDays(duty: Duty, count: number, context: RuleContext): DueDate {
  const dueBy = addDaysTo(duty.eventOn, count)
  const amount: Amount = { count, unit: 'days' }
  return complete(duty, { dueBy, amount, calendar: 'Every day counts', variantBy: null }, context)
}

/** A limit in calendar months (CAL-04), in 91 or 183 days, or the earlier of the two, as the setting `monthsRule` says. */
export function dueInMonths(duty: Duty, count: 3 | 6, context: RuleContext): DueDate {
  const { monthsRule } = context.settings
  const inMonths = addMonthsTo(duty.eventOn, count)
  const inDays = addDaysTo(duty.eventOn, daysInsteadOf[count])
  const isInDays = monthsRule === 'days' || (monthsRule === 'earlier' && inDays < inMonths)
  const sum: Sum = isInDays
    ? {
        dueBy: inDays,
        amount: { count: daysInsteadOf[count], unit: 'days' },
        calendar: 'Every day counts',
        variantBy: inDays,
      }
    : { dueBy: inMonths, amount: { count, unit: 'months' }, calendar: 'Calendar months', variantBy: inDays }
  return complete(duty, sum, context)
}

/** "20 working days", as `ruleText` says it. */
export const amountText = ({ count, unit }: Amount): string => `${count} ${unit}`

/** What a due date adds to its event, read back from its `ruleText`. */
export function amountOf({ ruleText }: Pick<DueBasis, 'ruleText'>): Amount {
  const [, count, unit] = /^Add (\d+) (working days|days|months)$/.exec(ruleText) ?? []
  if (unit === 'working days' || unit === 'days' || unit === 'months') return { count: Number(count), unit }
  throw new RangeError(`“${ruleText}” is not how a rule says what it adds.`)
}

function complete(duty: Duty, { dueBy, amount, calendar, variantBy }: Sum, context: RuleContext): DueDate {
  const { planBy, planByNote } = planFor(dueBy, context.calendar)
  return {
    kind: duty.kind,
    ruleId: duty.ruleId,
    label: duty.label,
    dueBy,
    planBy,
    basis: {
      eventLabel: duty.eventLabel,
      eventOn: duty.eventOn,
      ruleText: `Add ${amountText(amount)}`,
      arithmetic: `${amountText(amount)} from ${formatDay(duty.eventOn)}`,
      source: duty.source,
      calendar: withReach(calendar, dueBy),
      isAssumed: duty.isAssumed ?? false,
      note: duty.note ?? null,
      planByNote,
      variantBy,
    },
  }
}

function withReach(calendar: string, dueBy: IsoDate): string {
  if (Number(dueBy.slice(0, 4)) <= lastCoveredYear) return calendar
  return `${calendar}. Bank holidays after ${lastCoveredYear} are not published yet and follow the usual pattern`
}

/** The last working day up to a due date, and why it is another day than that; null where it is the same. */
export function planFor(dueBy: IsoDate, calendar: WorkingCalendar): { planBy: IsoDate; planByNote: string | null } {
  const planBy = calendar.lastWorkingDayOnOrBefore(dueBy)
  if (planBy === dueBy) return { planBy, planByNote: null }
  const day = `${formatDay(planBy).slice(0, 3)} ${formatDayShort(planBy)}`
  return { planBy, planByNote: `${reasonNotWorking(dueBy, calendar)}: plan by ${day}` }
}

function reasonNotWorking(day: IsoDate, calendar: WorkingCalendar): string {
  const weekday = formatDay(day).slice(0, 3)
  if (weekday === 'Sat') return 'A Saturday'
  if (weekday === 'Sun') return 'A Sunday'
  return calendar.bankHolidayOn(day) === null ? 'A closure day' : 'A bank holiday'
}
