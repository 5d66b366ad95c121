import { formatDay, IsoDate } from '../dates.ts'
import type { PlanFacts } from './child-protection.ts'

/** A plan that is to end, how and when; null where nobody said how. */
export type PlanEnd = {
  readonly plan: PlanFacts
  readonly endedOn: IsoDate
  readonly endedBy: 'conference' | 'other' | null
}

/** A plan that is to end, and the Service Manager's agreement to it. */
export type AgreedEnd = PlanEnd & {
  readonly agreedBy: string | null
  readonly agreedOn: IsoDate | null
}

/** What is wrong with an answer, by the answer it belongs to; null when nothing is. */
export type EndProblem = { readonly field: 'endAgreedBy' | 'endAgreedOn'; readonly message: string } | null

/**
 * CP-10: whether a conference on that day would be the first review conference of the plan. False while only the latest
 * conference is known, as an import may carry no more.
 */
export function isFirstReviewConference({ startedOn, conferencesHeld, ...plan }: PlanFacts, on: IsoDate): boolean {
  return plan.isConferenceHistoryComplete && !conferencesHeld.some((heldOn) => heldOn > startedOn && heldOn < on)
}

/**
 * CP-10: whether ending a plan needs a Service Manager's agreement: on the day of its first review conference however it
 * is said to end, and with none held before unless it ended without a conference (moved away, turned 18, or died).
 */
export function needsEndAgreement({ plan, endedOn, endedBy }: PlanEnd): boolean {
  return isFirstReviewConference(plan, endedOn) && (endedBy !== 'other' || plan.conferencesHeld.includes(endedOn))
}

/**
 * CP-10: ending a plan at its first review conference needs a named Service Manager, who agreed by that day.
 *
 * Local standard: Leicestershire IRO annual report 2018-19, lines 4623-4626.
 */
export function endAgreementProblem({ agreedBy, agreedOn, ...end }: AgreedEnd): EndProblem {
  if (!needsEndAgreement(end)) return null
  const { endedOn } = end
  if (agreedBy === null || agreedBy.trim() === '')
    return {
      field: 'endAgreedBy',
      message: 'Ending at the first review conference needs a Service Manager’s agreement. Enter who agreed (CP-10).',
    }
  if (agreedOn === null) return { field: 'endAgreedOn', message: 'Enter the day the Service Manager agreed (CP-10).' }
  if (agreedOn > endedOn)
    return {
      field: 'endAgreedOn',
      message: `The Service Manager has to agree by the conference, ${formatDay(endedOn)}. Enter that day or an earlier one.`,
    }
  return null
}

/** A child on a plan and looked after: what ending the plan by letter depends on. */
export type DualFacts = {
  readonly planStartedOn: IsoDate
  /** The present period of care; null when the child is not looked after. */
  readonly lookedAfterOn: IsoDate | null
  /** Reviews of arrangements and adoption reviews held, oldest first. */
  readonly reviewsHeld: readonly IsoDate[]
}

/** The first day on which the authority ended a plan outside a conference. */
const letterFrom = IsoDate.parse('2019-04-01')

/** Whether a plan may end by letter; `endsOn` is the day of the review, and the day the plan then ends. */
export type LetterAnswer = { readonly endsOn: IsoDate } | { readonly problem: string }

/**
 * CP-14: a plan may end by letter at the first review held with both open, from 1 April 2019, and only while the child
 * stays looked after, so that nobody drops off both lists. The plan ends on the day of that review.
 *
 * Leicestershire IRO annual report 2018-19, lines 4872-4886; before that date a conference was needed. A plan never ends
 * on the day it started (CIN rule 8840).
 */
export function endingByLetter({ planStartedOn, lookedAfterOn, reviewsHeld }: DualFacts): LetterAnswer {
  if (lookedAfterOn === null)
    return { problem: 'The child is not looked after, so ending the plan by letter would take them off both lists.' }
  const since = lookedAfterOn > planStartedOn ? lookedAfterOn : planStartedOn
  const endsOn = reviewsHeld.find((heldOn) => heldOn >= since)
  if (endsOn === undefined)
    return { problem: 'No review has been held since the child was both looked after and on a plan. Record it first.' }
  if (endsOn < letterFrom)
    return {
      problem: `A plan could end by letter only at a review held from ${formatDay(letterFrom)} on. This one needs a conference.`,
    }
  if (endsOn <= planStartedOn)
    return {
      problem: `The plan started ${formatDay(planStartedOn)}, the day of that review. It cannot end the same day.`,
    }
  return { endsOn }
}
