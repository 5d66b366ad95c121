import { addDaysTo, addMonthsTo, type IsoDate } from '../../../shared/dates.ts'
import type { EarlyReviewReason } from '../../../shared/rules/early-reviews.ts'
import type { World } from './world.ts'

/** How long may pass to the next meeting: working days, days, or months. */
type Step = { readonly workingDays: number } | { readonly days: number } | { readonly months: number }

/** The intervals between meetings of a kind: the last one repeats. They only place the days; the rules judge them. */
export type Steps = readonly [Step, ...Step[]]

/** Looked-after reviews, from the day of becoming looked after. */
export const reviewSteps: Steps = [{ workingDays: 20 }, { months: 3 }, { months: 6 }]
/** Review conferences, HSB meetings, and adoption reviews before a placement: from the plan, the work, the authority. */
export const conferenceSteps: Steps = [{ months: 3 }, { months: 6 }]
/** Adoption reviews from the day of the placement for adoption. */
export const placedSteps: Steps = [{ days: 28 }, { months: 3 }, { months: 6 }]

/** A meeting held, and why it was brought forward where it was. */
export type HeldDay = { readonly on: IsoDate; readonly earlyReason: EarlyReviewReason | null }

/** The meetings that were held, oldest first, after the event that began it all. */
export type Chain = { readonly beganOn: IsoDate; readonly held: readonly HeldDay[] }

/** The meeting that comes next, counted from 1, and the day it is due by. */
export type Next = { readonly number: number; readonly dueBy: IsoDate }

const earlyReasons = ['iroRequest', 'significantChange', 'placementToEnd', 'concernAfterVisit'] as const
const LATE = 0.015
const EARLY = 0.03

/**
 * Tells a history backwards from the meeting that comes next: each earlier one was held just so long before that the
 * one after was in time, but for a few late ones and a few brought forward.
 */
export function tellChain(world: World, steps: Steps, { number, dueBy }: Next): Chain {
  const held: HeldDay[] = []
  let on = workingDayBack(world, dueBy, stepTo(steps, number), 0)
  for (let at = number - 1; at > 0; at -= 1) {
    const step = stepTo(steps, at)
    const isEarly = 'months' in step && step.months === 6 && world.random.chance(EARLY)
    held.unshift({ on, earlyReason: isEarly ? world.random.pick(earlyReasons) : null })
    on = workingDayBack(world, on, step, isEarly ? world.random.whole(60, 110) : drawSlack(world, step))
  }
  return { beganOn: on, held }
}

/** When a meeting at this place in the chain falls due, somewhere in the time it may still take from `from` on. */
export function drawDueBy({ random, rules }: World, step: Step, from: IsoDate): IsoDate {
  if ('workingDays' in step) return rules.calendar.addWorkingDays(from, random.whole(3, step.workingDays - 2))
  const longest = 'days' in step ? step.days - 2 : step.months * 30 - 2
  // Not the first days: the meeting would have been held by now, and a weekend may bring the day forward.
  return addDaysTo(from, random.whole(5, longest))
}

/** The interval before the meeting at this place, counted from 1. */
export function stepTo(steps: Steps, number: number): Step {
  return steps[Math.min(number, steps.length) - 1] ?? steps[0]
}

function drawSlack({ random }: World, step: Step): number {
  const isLate = random.chance(LATE)
  if ('workingDays' in step) return isLate ? -random.whole(1, 8) : random.whole(1, 7)
  if (isLate) return -random.whole(3, 14)
  return 'days' in step ? random.whole(5, 12) : random.whole(6, 28)
}

/** The working day from which `day` is `slack` days inside the limit, or outside it where `slack` is negative. */
function workingDayBack({ rules: { calendar } }: World, day: IsoDate, step: Step, slack: number): IsoDate {
  if ('workingDays' in step) return calendar.subtractWorkingDays(day, step.workingDays - slack)
  const back = 'days' in step ? addDaysTo(day, -step.days) : addMonthsTo(day, -step.months)
  return calendar.lastWorkingDayOnOrBefore(addDaysTo(back, slack))
}
