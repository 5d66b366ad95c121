import { addDaysTo, type IsoDate } from '../../../shared/dates.ts'
import { clocksOf } from '../../../shared/rules/child-due-dates.ts'
import type { DueDate } from '../../../shared/rules/due-date.ts'
import type { CareFacts } from '../../../shared/rules/looked-after-reviews.ts'
import { conferenceSteps, type HeldDay, type Next, placedSteps, reviewSteps, tellChain } from './chain.ts'
import type { Route, Strand } from './sketch.ts'
import type { World } from './world.ts'

/** A review held, on the track it was held on. */
export type HeldReview = HeldDay & { readonly kind: 'roa' | 'adoptionReview' }

/** One period of care as it went: the same for all children of a strand. */
export type CareStory = {
  readonly route: Route
  readonly startedOn: IsoDate
  readonly endedOn: IsoDate | null
  readonly reviews: readonly HeldReview[]
  readonly adoption: { readonly authorisedOn: IsoDate; readonly placedOn: IsoDate | null } | null
  readonly unplannedMovesOn: readonly IsoDate[]
}

/** A move without warning happened before so many of the reviews; each was then held within the 28 days. */
const UNPLANNED = 0.05

/** Tells the period of care of a strand, back from the review that comes next. */
export function tellCare(world: World, { route, care, endedOn }: Strand): CareStory | null {
  if (!care) return null
  const told = route === 'placedForAdoption' || route === 'authorisedForAdoption' ? tellAdoption : tellOrdinary
  const story = told(world, route, care)
  const late = care.movedOn ? [care.movedOn] : []
  return { ...story, route, endedOn, unplannedMovesOn: [...story.unplannedMovesOn, ...late] }
}

/** An earlier period of care, over well before the one that is told. */
export function tellEarlierCare(world: World, later: CareStory): CareStory {
  const endedOn = addDaysTo(later.startedOn, -world.random.whole(90, 900))
  const next = { number: world.random.whole(2, 4), dueBy: addDaysTo(endedOn, world.random.whole(8, 80)) }
  return { ...tellOrdinary(world, 'ordinary', next), route: 'ordinary', endedOn }
}

type Told = Pick<CareStory, 'startedOn' | 'reviews' | 'adoption' | 'unplannedMovesOn'>

function tellOrdinary(world: World, route: Route, next: Next): Told {
  const { beganOn, held } = tellChain(world, reviewSteps, next)
  const moves = route === 'shortBreaks' ? [] : drawUnplannedMoves(world, held)
  return { startedOn: beganOn, reviews: held.map(asRoa), adoption: null, unplannedMovesOn: moves }
}

function drawUnplannedMoves({ random }: World, held: readonly HeldDay[]): IsoDate[] {
  return held.slice(1).flatMap(({ on }) => (random.chance(UNPLANNED) ? [addDaysTo(on, -random.whole(6, 24))] : []))
}

/** Care, two reviews, authority to place for adoption, and then the adoption reviews of that track (LAC-06). */
function tellAdoption(world: World, route: Route, next: Next): Told {
  const { random, rules } = world
  const before = (day: IsoDate, least: number, most: number) =>
    rules.calendar.lastWorkingDayOnOrBefore(addDaysTo(day, -random.whole(least, most)))
  const isPlaced = route === 'placedForAdoption'
  const { beganOn, held } = tellChain(world, isPlaced ? placedSteps : conferenceSteps, next)
  const inBetween = isPlaced ? [{ on: before(beganOn, 30, 100), earlyReason: null }] : []
  const authorisedOn = inBetween[0] ? before(inBetween[0].on, 60, 84) : beganOn
  const second = before(authorisedOn, 20, 60)
  const first = before(second, 70, 86)
  const startedOn = rules.calendar.subtractWorkingDays(first, random.whole(13, 19))
  const ordinary = [first, second].map((on) => asRoa({ on, earlyReason: null }))
  const adoption = [...inBetween, ...held].map((review) => ({ ...review, kind: 'adoptionReview' as const }))
  return {
    startedOn,
    reviews: [...ordinary, ...adoption],
    adoption: { authorisedOn, placedOn: isPlaced ? beganOn : null },
    unplannedMovesOn: [],
  }
}

const asRoa = (review: HeldDay): HeldReview => ({ ...review, kind: 'roa' })

/** The review limit in force on a day, by the rules and what was known then; null where none is computed. */
export function reviewLimit({ rules }: World, story: CareStory, on: IsoDate): DueDate | null {
  const none = { bornOn: null, expectedOn: null, plan: null, enquiry: null, hsb: null }
  return clocksOf({ ...none, care: factsOn(story, on) }, rules).clocks.find(({ isBinding }) => isBinding) ?? null
}

function factsOn({ route, startedOn, reviews, adoption, unplannedMovesOn }: CareStory, on: IsoDate): CareFacts {
  const placedOn = adoption?.placedOn && adoption.placedOn <= on ? adoption.placedOn : null
  return {
    startedOn,
    isShortBreaksOnly: route === 'shortBreaks',
    reviewsHeld: reviews
      .filter((review) => review.on < on)
      .map((review) => ({ heldOn: review.on, restartsClock: true })),
    isReviewHistoryComplete: true,
    unplannedMovesOn: unplannedMovesOn.filter((day) => day <= on),
    adoption: adoption && adoption.authorisedOn <= on ? { authorisedOn: adoption.authorisedOn, placedOn } : null,
  }
}
