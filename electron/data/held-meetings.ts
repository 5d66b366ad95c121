import { z } from 'zod'
import { formatDay, type IsoDate } from '../../shared/dates.ts'
import { AppError } from '../../shared/errors.ts'
import { nameOf } from '../../shared/records/child.ts'
import { ChildId, type MeetingId } from '../../shared/records/ids.ts'
import { reasonsWithNote } from '../../shared/records/late-reasons.ts'
import type { GiveLateReason, HeldForChild, HoldMeeting, RecordHeldMeeting } from '../../shared/records/meeting.ts'
import type { MeetingKind } from '../../shared/records/meeting-kind.ts'
import type { HeldMeeting } from '../../shared/records/meeting-options.ts'
import { isLate } from '../../shared/rules/due-status.ts'
import { participationProblem } from '../../shared/rules/participation.ts'
import type { Context } from '../context.ts'
import { keepChairReason, refuseOtherChair } from './chairs.ts'
import { limitsOn } from './meeting-limits.ts'
import {
  addMeeting,
  alreadyMeeting,
  anyMeeting,
  attendancesOf,
  bookedMeeting,
  changeAttendance,
  changeMeeting,
  checkIro,
  type KeptAttendance,
  type MetChild,
  metChildren,
} from './meeting-rows.ts'
import { letterOfferedFor } from './plan-life.ts'
import { type Db, read, write } from './sql.ts'

// The conference an enquiry waited for; a plan, if it made one, starts in a command of its own.
const answerEnquiries = write(`
  UPDATE enquiry SET conferenceOn = :heldOn, version = version + 1
  WHERE childId = :childId AND isConferenceRequired = 1 AND conferenceOn IS NULL
    AND (closedOn IS NULL OR closedOn >= :heldOn) AND coalesce(strategyDiscussionOn, transferNotifiedOn) <= :heldOn`)
const openPlan = read(
  z.object({ childId: ChildId }),
  `SELECT childId FROM protectionPlan WHERE childId = :childId AND startedOn <= :on AND (endedOn IS NULL OR endedOn > :on)`,
)

/** Records a booked meeting as held; late for a child, it needs that child's reason, by the limit in force that day. */
export function holdMeeting(db: Db, input: HoldMeeting, context: Context): HeldMeeting {
  const meeting = bookedMeeting(db, input)
  const { id, heldOn, perChild } = input
  const attending = attendancesOf(db, id)
  const isEachNamed = perChild.length === attending.size && perChild.every(({ childId }) => attending.has(childId))
  if (!isEachNamed) throw new AppError({ code: 'invalid', message: 'Say how it went for each child of this meeting.' })
  const held = checkHeld(db, { kind: meeting.kind, heldOn, perChild, attending }, context)
  changeMeeting(db, { ...meeting, status: 'held', heldOn })
  for (const attendance of held) changeAttendance(db, id, attendance)
  return heldMeeting(db, { id, kind: meeting.kind, heldOn, held }, context)
}

/** Records a meeting that was held without having been booked here. */
export function recordHeldMeeting(db: Db, input: RecordHeldMeeting, context: Context): HeldMeeting {
  const { kind, heldOn, startsAt, place, iroId, earlyReason, chairReason = '', perChild } = input
  checkIro(db, iroId)
  const childIds = perChild.map(({ childId }) => childId)
  refuseOtherChair(db, { kind, childIds, on: heldOn, iroId, chairReason })
  const children = metChildren(db, childIds)
  for (const status of ['held', 'booked'] as const) {
    const named = children.find(({ id }) => id === alreadyMeeting(db, { kind, status, on: heldOn, childIds }))
    if (named) throw invalid('heldOn', alreadyText(nameOf(named), status, heldOn))
  }
  const attending = new Map<ChildId, KeptAttendance>(
    childIds.map((childId) => [childId, unlimited(childId, earlyReason)]),
  )
  const held = checkHeld(db, { kind, heldOn, perChild, attending }, context)
  const meeting = { kind, scheduledFor: heldOn, startsAt, place, iroId, status: 'held', heldOn } as const
  const id = addMeeting(db, meeting, held)
  keepChairReason(db, id, chairReason)
  return heldMeeting(db, { id, kind, heldOn, held }, context)
}

/** Says why a meeting is late, before it is held or afterwards where an import gave no reason. */
export function giveLateReason(db: Db, { id, version, perChild }: GiveLateReason): { id: MeetingId } {
  const meeting = anyMeeting(db, { id, version })
  const attending = attendancesOf(db, id)
  for (const [index, { childId, lateReason, lateNote }] of perChild.entries()) {
    const attendance = attending.get(childId)
    if (!attendance) throw new AppError({ code: 'invalid', message: 'This child is not at this meeting.' })
    if (lateReason === null) throw invalid(`perChild.${index}.lateReason`, 'Choose why it is late.')
    checkNote(index, { lateReason, lateNote })
    changeAttendance(db, id, { ...attendance, lateReason, lateNote })
  }
  changeMeeting(db, meeting)
  return { id }
}

type Holding = {
  readonly kind: MeetingKind
  readonly heldOn: IsoDate
  readonly perChild: readonly HeldForChild[]
  readonly attending: ReadonlyMap<ChildId, KeptAttendance>
}

function checkHeld(db: Db, { kind, heldOn, perChild, attending }: Holding, context: Context): KeptAttendance[] {
  if (heldOn > context.today)
    throw invalid('heldOn', `${formatDay(heldOn)} is still to come. Choose today or a day before.`)
  const childIds = perChild.map(({ childId }) => childId)
  const children = metChildren(db, childIds)
  const limits = limitsOn(db, { kind, childIds, on: heldOn }, context)
  return children.map((child, index) => {
    const kept = attending.get(child.id) ?? unlimited(child.id, null)
    const said = perChild[index] ?? { lateReason: null, lateNote: '', participation: null }
    const limit = limits.get(child.id) ?? kept
    checkParticipation({ child, kind, heldOn, index }, said.participation)
    const isLateHere = limit.dueBy !== null && isLate(limit.dueBy, heldOn, context.today)
    // In time after all: a reason given while it looked late says nothing any more.
    const late = isLateHere
      ? { lateReason: said.lateReason, lateNote: said.lateNote }
      : { lateReason: null, lateNote: '' }
    if (isLateHere) checkLate({ child, index, dueBy: limit.dueBy }, late)
    return { ...kept, dueBy: limit.dueBy, ruleId: limit.ruleId, participation: said.participation, ...late }
  })
}

type Late = Pick<HeldForChild, 'lateReason' | 'lateNote'>

function checkLate(at: { child: MetChild; index: number; dueBy: IsoDate | null }, late: Late): void {
  if (late.lateReason === null) {
    const due = at.dueBy === null ? '' : `, which was due ${formatDay(at.dueBy)}`
    throw invalid(`perChild.${at.index}.lateReason`, `Say why it was late for ${nameOf(at.child)}${due}.`)
  }
  checkNote(at.index, late)
}

function checkNote(index: number, { lateReason, lateNote }: Late): void {
  if (lateReason !== null && reasonsWithNote.has(lateReason) && lateNote === '')
    throw invalid(`perChild.${index}.lateNote`, 'This reason needs a note: write down what happened.')
}

type ParticipationAt = { child: MetChild; kind: MeetingKind; heldOn: IsoDate; index: number }

function checkParticipation(
  { child, kind, heldOn, index }: ParticipationAt,
  code: HeldForChild['participation'],
): void {
  if (code === null) return
  const isReview = kind === 'roa' || kind === 'adoptionReview'
  const problem = isReview
    ? participationProblem(code, child.bornOn, heldOn)
    : 'Participation codes are for looked-after reviews only. Leave it out.'
  if (problem !== null) throw invalid(`perChild.${index}.participation`, `${nameOf(child)}: ${problem}`)
}

type Held = { id: MeetingId; kind: MeetingKind; heldOn: IsoDate; held: readonly KeptAttendance[] }

function heldMeeting(db: Db, { id, kind, heldOn, held }: Held, context: Context): HeldMeeting {
  const childIds = held.map(({ childId }) => childId)
  const isReview = kind === 'roa' || kind === 'adoptionReview'
  if (isReview) return { id, offersPlanFor: [], offersLetterFor: letterOfferedFor(db, { childIds, heldOn }, context) }
  if (kind !== 'icpc') return { id, offersPlanFor: [], offersLetterFor: [] }
  for (const childId of childIds) answerEnquiries(db, { childId, heldOn })
  const offersPlanFor = childIds.filter((childId) => !openPlan.get(db, { childId, on: heldOn }))
  return { id, offersPlanFor, offersLetterFor: [] }
}

function unlimited(childId: ChildId, earlyReason: string | null): KeptAttendance {
  return { childId, dueBy: null, ruleId: null, lateReason: null, lateNote: '', earlyReason, participation: null }
}

function alreadyText(name: string, status: 'held' | 'booked', on: IsoDate): string {
  if (status === 'held') return `${name} already has this meeting recorded as held on ${formatDay(on)}.`
  return `${name} has this meeting booked for ${formatDay(on)}. Open that one and record it as held.`
}

function invalid(field: string, message: string): AppError {
  return new AppError({ code: 'invalid', message, fields: { [field]: message } })
}
