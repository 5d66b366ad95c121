import type { IsoDate } from '../../../shared/dates.ts'
import type { MeetingKind } from '../../../shared/records/meeting-kind.ts'
import type { DueDate } from '../../../shared/rules/due-date.ts'
import { enterCare } from './care-rows.ts'
import { type CareStory, reviewLimit, tellCare, tellEarlierCare } from './care-story.ts'
import type { HeldDay } from './chain.ts'
import { enterChildren, type Household, isAgeOpen, type Person } from './children.ts'
import type { Chair, Staff } from './county.ts'
import { arrange, type Diary, hold } from './meetings.ts'
import { drawPosts, enterAllocations, type Post, postOn } from './posts.ts'
import {
  conferenceLimit,
  type EnquiryStory,
  enquiryLimit,
  enterEnquiry,
  enterHsb,
  enterPlan,
  type HsbStory,
  hsbLimit,
  type PlanStory,
  tellEarlierPlan,
  tellHsb,
  tellPlan,
} from './protection.ts'
import { insertFamily } from './rows.ts'
import { type Booking, childrenOf, type Family, type Strand } from './sketch.ts'
import type { World } from './world.ts'

/** Whose cases are being entered: the IRO (null where none is appointed yet), their diary and the teams around. */
export type Desk = {
  readonly chair: Chair | null
  /** An IRO some of the cases were with before. */
  readonly colleague: string | null
  readonly diary: Diary
  readonly staff: Staff
}

/** A strand's whole history, oldest first in each part, before anything is entered. */
type Story = {
  readonly care: readonly CareStory[]
  readonly plans: readonly PlanStory[]
  readonly hsb: HsbStory | null
  readonly enquiry: EnquiryStory | null
}

/** One part of a case while it is entered: whose meetings, in whose diary. */
type Entry = { readonly desk: Desk; readonly people: readonly Person[]; readonly posts: readonly Post[] }

const EARLIER_PERIOD = 0.08

/** Enters a family: its children and everything that ever happened in their cases. Answers the number of children. */
export function enterFamily(world: World, desk: Desk, family: Family): number {
  const familyId = family.strands[0]?.route === 'seekingAsylum' ? null : world.random.id()
  if (familyId) insertFamily(world.db, { id: familyId, name: family.name })
  const house: Household = { family, familyId, taken: new Set() }
  for (const strand of family.strands) enterStrand(world, desk, { strand, house })
  return childrenOf(family)
}

function enterStrand(world: World, desk: Desk, { strand, house }: { strand: Strand; house: Household }): void {
  const story = tellStory(world, strand)
  const beganOn = earliest(story)
  const people = enterChildren(world, { strand, house, beganOn, staff: desk.staff })
  const { endedOn } = strand
  const told = { beganOn: latestStart(story), isCare: strand.care !== null, endedOn }
  const posts = drawPosts(world, desk, told)
  enterAllocations(world, people, { posts, endedOn })
  const entry = { desk, people, posts }
  for (const care of story.care) enterCareStory(world, entry, { care, booking: bookingOf(strand.care, care) })
  for (const plan of story.plans) enterPlanStory(world, entry, { plan, booking: bookingOf(strand.plan, plan) })
  if (story.hsb) enterHsbStory(world, entry, { hsb: story.hsb, booking: bookingOf(strand.hsb, story.hsb) })
  if (story.enquiry) enterEnquiryStory(world, entry, { enquiry: story.enquiry, booking: strand.enquiry?.booking })
}

function tellStory(world: World, strand: Strand): Story {
  const care = tellCare(world, strand)
  const isRepeat = care !== null && canHaveEarlierPeriod(care, strand) && world.random.chance(EARLIER_PERIOD)
  const plan = strand.plan && tellPlan(world, strand.plan, strand.endedOn)
  const isKnownBefore = plan !== null && plan.previousPlans > 0 && isAgeFree(strand) && world.random.chance(0.6)
  return {
    care: care ? [...(isRepeat ? [tellEarlierCare(world, care)] : []), care] : [],
    plans: plan ? [...(isKnownBefore ? [tellEarlierPlan(world, plan)] : []), plan] : [],
    hsb: tellHsb(world, strand),
    // A closed case without a plan had its conference on the day it ended, and no plan was made.
    enquiry: strand.enquiry && { ...strand.enquiry, conferenceOn: strand.endedOn },
  }
}

/** Whether the present period does not already reach back to a small child. */
function canHaveEarlierPeriod({ route, reviews }: CareStory, strand: Strand): boolean {
  return route === 'ordinary' && reviews.length < 8 && isAgeFree(strand)
}

/** A child whose age is told might not have been born in time for an earlier part of the story. */
function isAgeFree({ children }: Strand): boolean {
  return children.every(isAgeOpen)
}

function earliest({ care, plans, hsb, enquiry }: Story): IsoDate {
  // A child still expected at the conference of an open plan is entered as expected, so the plan bounds the others.
  const days = [
    ...care.map(({ startedOn }) => startedOn),
    ...plans.map(({ startedOn }) => startedOn),
    ...(hsb ? [hsb.startedOn] : []),
    ...(enquiry ? [enquiry.beganOn] : []),
  ]
  return days.toSorted()[0] ?? raise('A strand needs a story.')
}

/** The day the present case began: allocation follows it, not an earlier period. */
function latestStart({ care, plans, hsb, enquiry }: Story): IsoDate {
  const days = [care.at(-1)?.startedOn, plans.at(-1)?.enquiry.beganOn, enquiry?.beganOn, hsb?.startedOn]
  return days.filter((day) => day !== undefined).toSorted()[0] ?? raise('A strand needs a story.')
}

/** Only the last part of a story, while it is open, has a meeting to come. */
function bookingOf(ahead: { booking: Booking } | null, { endedOn }: { endedOn: IsoDate | null }): Booking {
  return endedOn === null && ahead ? ahead.booking : { way: 'none' }
}

function enterCareStory(world: World, entry: Entry, { care, booking }: { care: CareStory; booking: Booking }): void {
  enterCare(world, care, entry.people)
  const limit = (on: IsoDate) => reviewLimit(world, care, on)
  enterHeld(world, entry, { kind: 'roa', held: care.reviews, limit, since: care.startedOn })
  const next = limit(world.today)
  enterNext(world, entry, { kind: next?.kind ?? 'roa', limit: next, booking })
}

function enterPlanStory(world: World, entry: Entry, { plan, booking }: { plan: PlanStory; booking: Booking }): void {
  enterPlan(world, plan, entry.people)
  const first = [{ on: plan.startedOn, earlyReason: null }]
  enterHeld(world, entry, {
    kind: 'icpc',
    held: first,
    limit: () => enquiryLimit(world, plan.enquiry),
    since: plan.enquiry.beganOn,
  })
  const limit = (on: IsoDate) => conferenceLimit(world, plan, on)
  const held = plan.conferences.map((on) => ({ on, earlyReason: null }))
  enterHeld(world, entry, { kind: 'rcpc', held, limit, since: plan.startedOn })
  enterNext(world, entry, { kind: 'rcpc', limit: limit(world.today), booking })
}

function enterHsbStory(world: World, entry: Entry, { hsb, booking }: { hsb: HsbStory; booking: Booking }): void {
  enterHsb(world, hsb, entry.people)
  enterHeld(world, entry, {
    kind: 'hsbInitial',
    held: [{ on: hsb.startedOn, earlyReason: null }],
    limit: () => null,
    since: hsb.startedOn,
  })
  const limit = (on: IsoDate) => hsbLimit(world, hsb, on)
  const held = hsb.meetings.map((on) => ({ on, earlyReason: null }))
  enterHeld(world, entry, { kind: 'hsbReview', held, limit, since: hsb.startedOn })
  enterNext(world, entry, { kind: 'hsbReview', limit: limit(world.today), booking })
}

function enterEnquiryStory(
  world: World,
  entry: Entry,
  { enquiry, booking = { way: 'none' } }: { enquiry: EnquiryStory; booking: Booking | undefined },
): void {
  enterEnquiry(world, enquiry, entry.people)
  const limit = enquiryLimit(world, enquiry)
  const held = enquiry.conferenceOn ? [{ on: enquiry.conferenceOn, earlyReason: null }] : []
  enterHeld(world, entry, { kind: 'icpc', held, limit: () => limit, since: enquiry.beganOn })
  if (enquiry.conferenceOn === null) enterNext(world, entry, { kind: 'icpc', limit, booking })
}

type HeldSeries = {
  readonly kind: MeetingKind
  readonly held: readonly (HeldDay & { readonly kind?: MeetingKind })[]
  readonly limit: (on: IsoDate) => DueDate | null
  /** What the first of them counts from. */
  readonly since: IsoDate
}

function enterHeld(world: World, { desk, people, posts }: Entry, { kind, held, limit, since }: HeldSeries): void {
  for (const [index, day] of held.entries()) {
    const occasion = { kind: day.kind ?? kind, people, iroId: postOn(posts, day.on), limit: limit(day.on) }
    hold(world, desk.diary, { ...occasion, held: day, since: held[index - 1]?.on ?? since })
  }
}

function enterNext(
  world: World,
  { desk, people, posts }: Entry,
  { kind, limit, booking }: { kind: MeetingKind; limit: DueDate | null; booking: Booking },
): void {
  arrange(world, desk.diary, { kind, people, iroId: postOn(posts, world.today), limit, booking })
}

function raise(message: string): never {
  throw new Error(message)
}
