import { addDaysTo, type IsoDate } from '../../../shared/dates.ts'
import {
  initialConference,
  nextReviewConference,
  transferInConference,
} from '../../../shared/rules/child-protection.ts'
import type { DueDate } from '../../../shared/rules/due-date.ts'
import { nextHsbReview } from '../../../shared/rules/hsb.ts'
import { conferenceSteps, tellChain } from './chain.ts'
import type { Person } from './children.ts'
import { insertEnquiry, insertHsb, insertPlan } from './rows.ts'
import type { Ahead, Strand } from './sketch.ts'
import type { World } from './world.ts'

/** A section 47 enquiry, or a move here, and its initial conference when that was held. */
export type EnquiryStory = {
  readonly beganOn: IsoDate
  readonly isTransferIn: boolean
  readonly conferenceOn: IsoDate | null
}

/** A child protection plan as it went: the same for all children of a strand. */
export type PlanStory = {
  readonly enquiry: EnquiryStory
  readonly startedOn: IsoDate
  readonly endedOn: IsoDate | null
  readonly conferences: readonly IsoDate[]
  /** How many plans the children had before. */
  readonly previousPlans: number
}

/** Work on harmful sexual behaviour as it went. */
export type HsbStory = {
  readonly startedOn: IsoDate
  readonly endedOn: IsoDate | null
  readonly meetings: readonly IsoDate[]
}

/** Tells a plan back from the review conference that comes next, to the strategy discussion it began with. */
export function tellPlan(world: World, plan: Ahead, endedOn: IsoDate | null): PlanStory {
  const { beganOn, held } = tellChain(world, conferenceSteps, plan)
  const conferences = held.map(({ on }) => on)
  const previousPlans = world.random.weighted([
    [0, 85],
    [1, 12],
    [2, 3],
  ] as const)
  return { enquiry: tellEnquiry(world, beganOn), startedOn: beganOn, endedOn, conferences, previousPlans }
}

/** The plan before a repeat one. */
export function tellEarlierPlan(world: World, later: PlanStory): PlanStory {
  const endedOn = addDaysTo(later.enquiry.beganOn, -world.random.whole(240, 1500))
  const next = { number: world.random.whole(2, 3), dueBy: addDaysTo(endedOn, world.random.whole(6, 60)) }
  return { ...tellPlan(world, { ...next, booking: { way: 'none' } }, endedOn), previousPlans: later.previousPlans - 1 }
}

/** The enquiry that led to a conference, most of them held within the 15 working days. */
export function tellEnquiry({ random, rules }: World, conferenceOn: IsoDate): EnquiryStory {
  const taken = random.chance(0.06) ? random.whole(16, 23) : random.whole(9, 15)
  const beganOn = rules.calendar.subtractWorkingDays(conferenceOn, taken)
  return { beganOn, isTransferIn: random.chance(0.03), conferenceOn }
}

/** Tells HSB work back from the meeting that comes next. */
export function tellHsb(world: World, { hsb, endedOn }: Strand): HsbStory | null {
  if (!hsb) return null
  const { beganOn, held } = tellChain(world, conferenceSteps, hsb)
  return { startedOn: beganOn, endedOn, meetings: held.map(({ on }) => on) }
}

/** The limit of an initial conference. */
export function enquiryLimit({ rules }: World, { beganOn, isTransferIn }: EnquiryStory): DueDate | null {
  const birth = { bornOn: null, expectedOn: null }
  if (isTransferIn)
    return transferInConference({ strategyDiscussionsOn: [], transferNotifiedOn: beganOn }, birth, rules)
  return initialConference({ strategyDiscussionsOn: [beganOn], transferNotifiedOn: null }, birth, rules)
}

/** The limit of the review conference that is next on a day. */
export function conferenceLimit({ rules }: World, { startedOn, conferences }: PlanStory, on: IsoDate): DueDate {
  const conferencesHeld = conferences.filter((heldOn) => heldOn < on)
  return nextReviewConference({ startedOn, conferencesHeld, isConferenceHistoryComplete: true }, rules)
}

/** The limit of the HSB review meeting that is next on a day. */
export function hsbLimit({ rules }: World, { startedOn, meetings }: HsbStory, on: IsoDate): DueDate {
  return nextHsbReview({ startedOn, meetingsHeld: meetings.filter((heldOn) => heldOn < on) }, rules)
}

/** Enters an enquiry for each child of a strand. */
export function enterEnquiry({ db, random }: World, story: EnquiryStory, people: readonly Person[]): void {
  const { beganOn, isTransferIn, conferenceOn } = story
  const began = {
    strategyDiscussionOn: isTransferIn ? null : beganOn,
    transferNotifiedOn: isTransferIn ? beganOn : null,
  }
  for (const { id: childId } of people) {
    insertEnquiry(db, { id: random.id(), childId, ...began, conferenceOn, closedOn: null })
  }
}

/** Enters a plan, and the enquiry before it, for each child of a strand. */
export function enterPlan(world: World, story: PlanStory, people: readonly Person[]): void {
  const { db, random } = world
  enterEnquiry(world, story.enquiry, people)
  const initial = drawCategories(world)
  const latest = random.chance(0.05) ? drawCategories(world) : initial
  const { startedOn, endedOn, previousPlans } = story
  for (const { id: childId, bornOn } of people) {
    // A child born since, or still expected, had no plan of their own before.
    const previous = bornOn === null || bornOn > startedOn ? 0 : previousPlans
    const categories = { initialCategories: JSON.stringify(initial), latestCategories: JSON.stringify(latest) }
    const reasoned = { ...categories, categoriesReason: latest.length > 1 ? 'Equal concern in both areas' : '' }
    insertPlan(db, { id: random.id(), childId, startedOn, endedOn, ...reasoned, previousPlans: previous })
  }
}

/** Enters HSB work for each child of a strand. */
export function enterHsb({ db, random }: World, { startedOn, endedOn }: HsbStory, people: readonly Person[]): void {
  for (const { id: childId } of people) insertHsb(db, { id: random.id(), childId, startedOn, endedOn })
}

/** About as often as the annual report has them; sets of two where there is equal concern in both (CP-13). */
function drawCategories({ random }: World): string[] {
  return random.weighted<string[]>([
    [['NEG'], 57],
    [['EMO'], 26],
    [['PHY'], 5],
    [['SAB'], 2],
    [['NEG', 'EMO'], 6],
    [['NEG', 'PHY'], 2],
    [['PHY', 'EMO'], 1],
    [['SAB', 'NEG'], 1],
  ])
}
