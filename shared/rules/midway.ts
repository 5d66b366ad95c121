import { addDaysTo, daysBetween, formatDay, formatDayShort, type IsoDate } from '../dates.ts'
import type { WorkingCalendar } from './working-days.ts'

/**
 * LAC-10: the day half-way between a review and the day the next is due, for a mid-way desktop review.
 *
 * Local practice, a reminder only: Leicestershire IRO annual report 2018-19, lines 4441-4445. Of an odd number of days
 * the smaller half counts.
 */
export function midwayOn(previousOn: IsoDate, nextDueBy: IsoDate): IsoDate {
  return addDaysTo(previousOn, Math.floor(daysBetween(previousOn, nextDueBy) / 2))
}

/** What a mid-way check's standing is read from; `doneOn` is null until it was made. */
export type MidwayFacts = {
  readonly dueOn: IsoDate
  readonly doneOn: IsoDate | null
  readonly today: IsoDate
  readonly calendar: WorkingCalendar
  /** A check due within this many working days is due soon, and named on Today. */
  readonly remindWorkingDays: number
}

type Standing = { kind: 'overdue' | 'dueSoon' | 'planned' | 'held'; text: string }

/** LAC-10: how a mid-way check stands today; the day it is due is in time, and being late asks for no reason. */
export function midwayStanding({ dueOn, doneOn, today, calendar, remindWorkingDays }: MidwayFacts): Standing {
  if (doneOn !== null) return { kind: 'held', text: `Mid-way check done ${formatDay(doneOn)}` }
  const due = `${formatDay(dueOn).slice(0, 3)} ${formatDayShort(dueOn)}`
  if (dueOn < today) return { kind: 'overdue', text: `Mid-way check was due ${due}` }
  const isSoon = dueOn <= calendar.addWorkingDays(today, remindWorkingDays)
  return { kind: isSoon ? 'dueSoon' : 'planned', text: `Mid-way check due ${due}` }
}

/** A clock of a looked-after child, as far as its interval is concerned. */
export type ReviewClock = { readonly ruleId: string; readonly eventOn: IsoDate; readonly dueBy: IsoDate }

/**
 * LAC-10: the interval between two reviews that a child is in, null before the first review.
 *
 * Of the clocks that count from a review held, the soonest: a 28-day review after a move counts from the placement, and
 * an adoption review may count from the authority to place.
 */
export function reviewInterval(clocks: readonly ReviewClock[], lastReviewOn: IsoDate | null): ReviewClock | null {
  const between = clocks.filter(
    ({ ruleId, eventOn }) =>
      ruleId === 'LAC-02' || ruleId === 'LAC-03' || (ruleId === 'LAC-06' && eventOn === lastReviewOn),
  )
  return between.toSorted((a, b) => a.dueBy.localeCompare(b.dueBy))[0] ?? null
}
