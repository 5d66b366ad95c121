import { daysBetween, formatDay, formatDayShort, type IsoDate } from '../dates.ts'
import type { WorkingCalendar } from './working-days.ts'

/** The status vocabulary of the app for one meeting; `stood down` and `no IRO` are facts of their own, not of a date. */
export type DueStatus = {
  status: 'overdue' | 'lateWithReason' | 'dueSoon' | 'planned' | 'held'
  /** What the status says, such as "1 working day late". */
  text: string
  /** True when the meeting was or is late and nobody has said why. */
  needsReason: boolean
}

/** The dates a status is read from; `bookedFor` and `heldOn` are null until they are known. */
export type DueStatusFacts = {
  readonly dueBy: IsoDate
  readonly planBy: IsoDate
  readonly bookedFor: IsoDate | null
  readonly heldOn: IsoDate | null
  readonly lateReason: string | null
  readonly today: IsoDate
  readonly calendar: WorkingCalendar
  readonly soonWorkingDays: number
}

/** Whether a meeting is late: held after its due date, or not held and the due date has passed (the due date is in time). */
export function isLate(dueBy: IsoDate, heldOn: IsoDate | null, today: IsoDate): boolean {
  return (heldOn ?? today) > dueBy
}

/** How a meeting stands today, in one word for the shape and one line for the reader. */
export function dueStatus(facts: DueStatusFacts): DueStatus {
  const { dueBy, heldOn, lateReason, today } = facts
  const late = isLate(dueBy, heldOn, today)
  const hasReason = (lateReason ?? '').trim() !== ''
  const needsReason = late && !hasReason
  if (heldOn !== null) return { ...heldStatus(facts, heldOn, hasReason), needsReason }
  if (late && hasReason) return { status: 'lateWithReason', text: `Late, reason given${andBooked(facts)}`, needsReason }
  if (late) return { status: 'overdue', text: `${lateBy(facts, today)}${andBooked(facts)}`, needsReason }
  return { ...openStatus(facts), needsReason }
}

type StatusAndText = Pick<DueStatus, 'status' | 'text'>

function heldStatus(facts: DueStatusFacts, heldOn: IsoDate, hasReason: boolean): StatusAndText {
  const held = `Held ${formatDay(heldOn).slice(0, 3)} ${formatDayShort(heldOn)}`
  if (heldOn <= facts.dueBy) return { status: 'held', text: held }
  if (hasReason) return { status: 'lateWithReason', text: `${held}, late, reason given` }
  return { status: 'held', text: `${held}, ${lateBy(facts, heldOn)}` }
}

function openStatus(facts: DueStatusFacts): StatusAndText {
  const { bookedFor, dueBy, today } = facts
  if (bookedFor === null) return notBookedStatus(facts)
  if (bookedFor < today)
    return { status: 'dueSoon', text: `Booked for ${formatDayShort(bookedFor)}, not recorded as held` }
  if (bookedFor > dueBy)
    return { status: 'dueSoon', text: `Booked ${daysAfter(dueBy, bookedFor, facts.calendar)} after the due date` }
  return {
    status: 'planned',
    text: bookedFor === today ? 'Booked for today' : `Booked for ${formatDayShort(bookedFor)}`,
  }
}

function notBookedStatus({ dueBy, planBy, today, calendar, soonWorkingDays }: DueStatusFacts): StatusAndText {
  const left = calendar.workingDaysBetween(today, planBy)
  if (left > soonWorkingDays) return { status: 'planned', text: 'Not booked' }
  if (left > 0) return { status: 'dueSoon', text: `Not booked, ${workingDays(left)} left` }
  if (today === dueBy) return { status: 'dueSoon', text: 'Not booked, due today' }
  const isLastWorkingDay = today === planBy
  return {
    status: 'dueSoon',
    text: `Not booked, ${isLastWorkingDay ? 'today is the last working day' : 'no working days left'}`,
  }
}

/** How far a day is past a due date, as every screen and list counts it: working days, or days where none has passed yet. */
export function daysAfter(dueBy: IsoDate, on: IsoDate, calendar: WorkingCalendar): string {
  const late = calendar.workingDaysBetween(dueBy, on)
  return late === 0 ? days(daysBetween(dueBy, on)) : workingDays(late)
}

/** A day beside a due date: "On the day", "2 days early" in calendar days, "9 working days late". */
export function fromLimit(dueBy: IsoDate, on: IsoDate, calendar: WorkingCalendar): string {
  if (on === dueBy) return 'On the day'
  return on < dueBy ? `${days(daysBetween(on, dueBy))} early` : `${daysAfter(dueBy, on, calendar)} late`
}

const lateBy = ({ dueBy, calendar }: DueStatusFacts, on: IsoDate): string => `${daysAfter(dueBy, on, calendar)} late`

function andBooked({ bookedFor, today }: DueStatusFacts): string {
  if (bookedFor === null) return ''
  const day = formatDayShort(bookedFor)
  return bookedFor < today ? `, booked for ${day}, not recorded as held` : `, booked for ${day}`
}

function workingDays(count: number): string {
  return `${count} working ${count === 1 ? 'day' : 'days'}`
}

function days(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`
}
