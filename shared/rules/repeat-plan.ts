import { addMonthsTo, type IsoDate } from '../dates.ts'

/** What is known of the plans a child had before the one in question. */
export type EarlierPlans = {
  /** The day the plan in question started, or today for one a conference is about to decide on. */
  readonly on: IsoDate
  readonly plans: readonly { readonly startedOn: IsoDate; readonly endedOn: IsoDate | null }[]
  /** How many plans there were before by another authority's count; null when nobody has said. */
  readonly previousPlans: number | null
}

/** Whether a plan is a repeat, and how long after the plan before: whole calendar months, null when its end is not known. */
export type RepeatPlan = { isRepeat: boolean; lastEndedOn: IsoDate | null; months: number | null }

/**
 * CP-11: a plan is a repeat when the child was on a plan before, with any authority and however long ago. A plan that
 * ended on the day the next one started is one (gap 0); a plan that never ended, as after a move here, is not.
 *
 * LG Inform metric 100 counts plans of the same council; any authority is counted here, as the CIN census does
 * [from memory]. The analysis is asked before the conference: Leicestershire IRO annual report 2018-19, line 3836.
 */
export function repeatPlan({ on, plans, previousPlans }: EarlierPlans): RepeatPlan {
  const ended = plans.flatMap(({ startedOn, endedOn }) =>
    endedOn !== null && startedOn < on && endedOn <= on ? [endedOn] : [],
  )
  const lastEndedOn = ended.toSorted().at(-1) ?? null
  const isRepeat = lastEndedOn !== null || (previousPlans ?? 0) > 0
  return { isRepeat, lastEndedOn, months: lastEndedOn === null ? null : wholeMonths(lastEndedOn, on) }
}

/** A plan here, with how many there were before it by what was known when it started. */
export type CountedPlan = { readonly startedOn: IsoDate; readonly previousPlans: number | null }

/**
 * CP-11: how many plans a child had before one that starts `on`: those on the record here, what the latest of them that
 * was counted had before it, and the plans elsewhere that somebody tells of now. Null while nobody has said and there is
 * none here.
 */
export function plansBefore(plans: readonly CountedPlan[], { on, told }: { on: IsoDate; told: number | null }) {
  const here = plans
    .filter(({ startedOn }) => startedOn < on)
    .toSorted((a, b) => a.startedOn.localeCompare(b.startedOn))
  const known = Math.max(0, ...here.map(({ previousPlans }, index) => (previousPlans ?? index) + here.length - index))
  return told === null && known === 0 ? null : known + (told ?? 0)
}

function wholeMonths(from: IsoDate, until: IsoDate): number {
  let months = 0
  while (addMonthsTo(from, months + 1) <= until) months += 1
  return months
}
