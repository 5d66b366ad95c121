import type { IsoDate } from '../dates.ts'
import {
  type EnquiryFacts,
  firstReviewConferenceAfterBirth,
  initialConference,
  nextReviewConference,
  type PlanFacts,
  transferInConference,
} from './child-protection.ts'
import type { DueDate, RuleContext } from './due-date.ts'
import { type HsbFacts, nextHsbReview } from './hsb.ts'
import { type CareFacts, nextAdoptionReview, nextReview, reviewAfterUnplannedMove } from './looked-after-reviews.ts'

/** All that the due dates of one child depend on; each part is null when it does not apply. */
export type ChildFacts = {
  readonly bornOn: IsoDate | null
  readonly expectedOn: IsoDate | null
  readonly care: CareFacts | null
  readonly plan: PlanFacts | null
  readonly enquiry: EnquiryFacts | null
  readonly hsb: HsbFacts | null
}

/** The three lists a child can be in; their meetings are due independently. */
export type Track = 'lookedAfter' | 'childProtection' | 'hsb'

/** A clock that runs for a child; the binding one of a meeting is the soonest of those that one meeting would satisfy. */
export type Clock = DueDate & { track: Track; isBinding: boolean }

/** Every clock, soonest first, and what a reader must know where there is none. */
export type ChildClocks = { clocks: Clock[]; notes: string[] }

/** Shown for children looked after only in short breaks: their timetable (reg 48) is from memory, so not computed. */
export const shortBreaksNote = 'Short breaks: listed, not scheduled'

/** Shown for an enquiry that has no date to count from. */
export const noEnquiryDateNote = 'No strategy discussion date, so no due date for the initial conference'

/** Every clock that runs for the child, the ones that do not bind included, so that a screen can show them side by side. */
export function clocksOf(facts: ChildFacts, context: RuleContext): ChildClocks {
  const notes: string[] = []
  if (facts.care?.isShortBreaksOnly) notes.push(shortBreaksNote)
  const enquiry = enquiryDates(facts, context)
  if (facts.enquiry !== null && enquiry.length === 0) notes.push(noEnquiryDateNote)
  const clocks = [
    ...bound('lookedAfter', careDates(facts.care, context)),
    ...bound('childProtection', enquiry),
    ...bound('childProtection', planDates(facts, context)),
    ...bound('hsb', facts.hsb === null ? [] : [nextHsbReview(facts.hsb, context)]),
  ]
  return { clocks: clocks.sort(soonestFirst), notes }
}

/** One meeting answers all of these, so the soonest binds: LAC-05 shortens LAC-01 to LAC-03 or LAC-06, never replaces them. */
function careDates(care: CareFacts | null, context: RuleContext): DueDate[] {
  if (care === null || care.isShortBreaksOnly) return []
  const ordinary = nextReview(care, context)
  const adoption = nextAdoptionReview(care, context)
  const moves = care.unplannedMovesOn.filter((movedOn) => !care.reviewsHeld.some(({ heldOn }) => heldOn >= movedOn))
  return [
    // AAR 2005 reg 36 takes the place of the intervals between reviews, not of the first review a child has.
    ...(adoption === null || ordinary.ruleId === 'LAC-01' ? [ordinary] : []),
    ...(adoption === null ? [] : [adoption]),
    ...moves.map((movedOn) => reviewAfterUnplannedMove(movedOn, context)),
  ]
}

function enquiryDates(facts: ChildFacts, context: RuleContext): DueDate[] {
  if (facts.enquiry === null) return []
  const dates = [initialConference(facts.enquiry, facts, context), transferInConference(facts.enquiry, facts, context)]
  return dates.filter((due) => due !== null)
}

function planDates(facts: ChildFacts, context: RuleContext): DueDate[] {
  if (facts.plan === null) return []
  const dates = [nextReviewConference(facts.plan, context), firstReviewConferenceAfterBirth(facts.plan, facts, context)]
  return dates.filter((due) => due !== null)
}

/** Marks the soonest of the dates that one meeting would satisfy; the same rule with the same date is one clock. */
function bound(track: Track, dates: readonly DueDate[]): Clock[] {
  const clocks: Clock[] = []
  for (const { kind, ruleId, label, dueBy, planBy, basis } of [...dates].sort(soonestFirst)) {
    const isKnown = clocks.some((clock) => clock.ruleId === ruleId && clock.dueBy === dueBy)
    // Field by field: spreading the date here takes longer than all the rules together, over a whole county.
    if (!isKnown) clocks.push({ kind, ruleId, label, dueBy, planBy, basis, track, isBinding: clocks.length === 0 })
  }
  return clocks
}

function soonestFirst(a: DueDate, b: DueDate): number {
  if (a.dueBy === b.dueBy) return 0
  return a.dueBy < b.dueBy ? -1 : 1
}
