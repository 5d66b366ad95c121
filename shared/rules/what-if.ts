import type { IsoDate } from '../dates.ts'
import type { MeetingKind } from '../records/meeting-kind.ts'
import type { ChildFacts } from './child-due-dates.ts'

/** A meeting that is imagined to be held on a day. */
export type ImaginedMeeting = { readonly kind: MeetingKind; readonly heldOn: IsoDate }

/**
 * The facts as they would be once a meeting was held, so that the rules can be asked what is due after it.
 *
 * An initial conference is taken to make a plan. A meeting of a list the child is not in changes nothing.
 */
export function afterHolding(facts: ChildFacts, { kind, heldOn }: ImaginedMeeting): ChildFacts {
  const { care, plan, hsb } = facts
  switch (kind) {
    case 'roa':
    case 'adoptionReview': {
      if (care === null) return facts
      const reviewsHeld = [...care.reviewsHeld, { heldOn, restartsClock: true }]
      return { ...facts, care: { ...care, reviewsHeld: reviewsHeld.toSorted((a, b) => order(a.heldOn, b.heldOn)) } }
    }
    case 'icpc':
      return {
        ...facts,
        enquiry: null,
        plan: { startedOn: heldOn, conferencesHeld: [], isConferenceHistoryComplete: true },
      }
    case 'rcpc':
      if (plan === null) return facts
      return { ...facts, plan: { ...plan, conferencesHeld: [...plan.conferencesHeld, heldOn].toSorted() } }
    case 'hsbInitial':
    case 'hsbReview':
      if (hsb === null) return facts
      return { ...facts, hsb: { ...hsb, meetingsHeld: [...hsb.meetingsHeld, heldOn].toSorted() } }
  }
}

function order(a: IsoDate, b: IsoDate): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
