import { addDaysTo, ageOn, type IsoDate, laterOf } from '../../../shared/dates.ts'
import type { LateReason } from '../../../shared/records/late-reasons.ts'
import type { MeetingKind } from '../../../shared/records/meeting-kind.ts'
import type { StandDownReason } from '../../../shared/records/stand-down-reasons.ts'
import type { DueDate } from '../../../shared/rules/due-date.ts'
import type { HeldDay } from './chain.ts'
import type { Person } from './children.ts'
import { insertMeeting, insertMeetingChild } from './rows.ts'
import type { Booking } from './sketch.ts'
import { type World, workingDay } from './world.ts'

/** A meeting that was or will be: for whom, who chairs, and the limit it answers to. */
export type Occasion = {
  readonly kind: MeetingKind
  readonly people: readonly Person[]
  readonly iroId: string | null
  readonly limit: DueDate | null
}

/** One IRO's days, so that no two meetings start at the same time. */
export type Diary = Map<string, string[]>

type Outcome = {
  readonly status: 'booked' | 'held' | 'cancelled' | 'stoodDown'
  readonly on: IsoDate
  readonly startsAt?: string | undefined
  readonly place?: string | undefined
  readonly reasonCode?: string
  readonly reasonNote?: string
  readonly earlyReason?: string | null
}

/** What goes with a reason that says nothing alone. */
const UNKNOWN = 'Nothing was noted on the day'

const hours = ['09:30', '11:30', '13:30', '15:30']
const places: Readonly<Record<'review' | 'conference', readonly string[]>> = {
  review: [
    'Foster home',
    'Foster home',
    'School',
    'Family centre',
    'Residential home',
    'Video call',
    'Civic Centre, room 2',
  ],
  conference: [
    'Civic Centre, room 4',
    'Beech Lane Family Centre, room 2',
    'Civic Centre, room 1',
    'Coldmere Family Centre',
  ],
}

/** Enters a meeting that was held, and before some of them the one that was called off. */
export function hold(world: World, diary: Diary, occasion: Occasion & { held: HeldDay; since: IsoDate }): void {
  const { random, rules } = world
  const { on, earlyReason } = occasion.held
  const firstTry = rules.calendar.lastWorkingDayOnOrBefore(addDaysTo(on, -random.whole(4, 14)))
  if (random.chance(0.04) && firstTry > occasion.since) callOff(world, diary, { ...occasion, on: firstTry })
  enter(world, diary, occasion, { status: 'held', on, earlyReason })
}

/** Enters what is arranged about a meeting that is due. */
export function arrange(world: World, diary: Diary, { booking, ...occasion }: Occasion & { booking: Booking }): void {
  if (booking.way === 'on') enter(world, diary, occasion, { status: 'booked', ...booking })
  if (booking.way === 'stoodDown') {
    enter(world, diary, occasion, { status: 'stoodDown', on: booking.on, ...standDownNote(booking.reason) })
  }
  const on = booking.way === 'usual' ? drawBookedDay(world, diary, occasion) : null
  if (on === null) return
  const cancelled = { on: workingDay(world, -world.random.whole(1, 6)), reasonNote: 'The carers asked for another day' }
  if (world.random.chance(0.02)) enter(world, diary, occasion, { status: 'cancelled', ...cancelled })
  enter(world, diary, occasion, { status: 'booked', on })
}

function callOff(world: World, diary: Diary, { on, ...occasion }: Occasion & { on: IsoDate }): void {
  const isConference = occasion.kind === 'icpc' || occasion.kind === 'rcpc'
  if (isConference)
    enter(world, diary, occasion, { status: 'stoodDown', on, ...standDownNote(drawStandDown(world, occasion.kind)) })
  else
    enter(world, diary, occasion, { status: 'cancelled', on, reasonNote: 'School trip that day; moved by a few days' })
}

/** About as often as published; a late request is a reason of initial conferences only. */
function drawStandDown({ random }: World, kind: MeetingKind): StandDownReason {
  return random.weighted<StandDownReason>([
    ['lateRequest', kind === 'icpc' ? 15 : 0],
    ['unknown', 8],
    ['lackOfProfessionals', 6],
    ['parentNotAvailable', 4],
    ['noClerk', 2],
    ['socialWorkerCommitments', 2],
    ['noInterpreter', 1],
    ['socialWorkerDidNotAttend', 1],
    ['chairSick', 1],
  ])
}

const standDownNote = (reasonCode: StandDownReason) => ({
  reasonCode,
  reasonNote: reasonCode === 'unknown' ? UNKNOWN : '',
})

/** The nearer the due date, the likelier a meeting is booked; a few are booked for just after it. */
function drawBookedDay(world: World, diary: Diary, { limit, iroId }: Occasion): IsoDate | null {
  const { random, rules, today } = world
  if (limit === null || iroId === null || limit.dueBy < today) return null
  const left = rules.calendar.workingDaysBetween(today, limit.planBy)
  if (!random.chance(left <= 20 ? 0.88 : left <= 45 ? 0.5 : 0.12)) return null
  if (left <= 20 && random.chance(0.025)) return rules.calendar.addWorkingDays(limit.dueBy, random.whole(1, 3))
  const earliest = workingDay(world, 1)
  let on = rules.calendar.subtractWorkingDays(rules.calendar.addWorkingDays(limit.planBy, 1), 1 + random.whole(0, 8))
  while (on > earliest && (diary.get(dayKey(iroId, on)) ?? []).length > 2)
    on = rules.calendar.subtractWorkingDays(on, 1)
  return laterOf(on, earliest)
}

function enter(world: World, diary: Diary, { kind, people, iroId, limit }: Occasion, outcome: Outcome): void {
  const { db, random } = world
  const { status, on, startsAt = nextHour(diary, iroId, on), place = drawPlace(world, kind) } = outcome
  const { reasonCode = null, reasonNote = '', earlyReason = null } = outcome
  const id = random.id()
  if (startsAt && status !== 'cancelled') reserve(diary, dayKey(iroId, on), startsAt)
  const heldOn = status === 'held' ? on : null
  insertMeeting(db, { id, kind, scheduledFor: on, startsAt, place, iroId, status, heldOn, reasonCode, reasonNote })
  const due = { dueBy: limit?.dueBy ?? null, ruleId: limit?.ruleId ?? null, earlyReason }
  const late = lateness(world, kind, heldOn !== null && limit !== null && heldOn > limit.dueBy)
  for (const { id: childId, bornOn } of people) {
    const participation = heldOn && isReview(kind) ? drawParticipation(world, bornOn, heldOn) : null
    insertMeetingChild(db, { id: random.id(), meetingId: id, childId, ...due, ...late, participation })
  }
}

/** No meeting is entered as late without saying why. */
function lateness(world: World, kind: MeetingKind, isLate: boolean) {
  const lateReason = isLate ? drawLateReason(world, kind) : null
  return { lateReason, lateNote: lateReason === 'unknown' ? UNKNOWN : '' }
}

const isReview = (kind: MeetingKind) => kind === 'roa' || kind === 'adoptionReview'

const dayKey = (iroId: string | null, on: IsoDate) => `${iroId} ${on}`

function reserve(diary: Diary, key: string, startsAt: string): void {
  const taken = diary.get(key)
  if (taken) taken.push(startsAt)
  else diary.set(key, [startsAt])
}

/** The first hour with two hours free around it; null, not written down, when the day is full. */
function nextHour(diary: Diary, iroId: string | null, on: IsoDate): string | null {
  const taken = diary.get(dayKey(iroId, on)) ?? []
  const hourOf = (time: string) => Number(time.slice(0, 2))
  return hours.find((time) => taken.every((other) => Math.abs(hourOf(time) - hourOf(other)) > 1)) ?? null
}

const drawPlace = ({ random }: World, kind: MeetingKind) =>
  random.pick(places[isReview(kind) ? 'review' : 'conference'])

function drawLateReason(world: World, kind: MeetingKind): LateReason {
  if (kind === 'adoptionReview') return 'adoptionStatusChange'
  if (kind !== 'roa') return drawStandDown(world, kind)
  return world.random.weighted([
    ['notificationNotReceived', 7],
    ['staffErrorOrSickness', 6],
    ['examsOrRescheduling', 2],
  ])
}

/** How the child took part (LAC-14): PN0 only under four; 87 in 100 of the others said what they think. */
function drawParticipation({ random }: World, bornOn: IsoDate | null, heldOn: IsoDate): string {
  if (bornOn === null || (ageOn(bornOn, heldOn) ?? 0) < 4) return 'PN0'
  return random.weighted([
    ['PN1', 43],
    ['PN2', 5],
    ['PN3', 3],
    ['PN4', 3],
    ['PN5', 12],
    ['PN6', 24],
    ['PN7', 10],
  ])
}
