import { v7 } from 'uuid'
import { daysBetween, formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { FactKind } from '../../../shared/records/import.ts'
import type { Origin, ParticipationCode } from '../../../shared/records/imported-child.ts'
import type { MeetingKind } from '../../../shared/records/meeting-kind.ts'
import { upperFirst } from '../../../shared/words.ts'
import { type Db, write } from '../sql.ts'
import type { KnownMeeting } from './known.ts'
import { decide, type Planning, takeMatch, tellKept } from './planning.ts'
import { meetingToJoin } from './shared-meetings.ts'

const insert = write(`
  INSERT INTO meeting (id, kind, scheduledFor, status, heldOn, reference, sourceRowId)
  VALUES (:id, :kind, :on, :status, :heldOn, :reference, :sourceRowId)`)
const insertAttendance = write(`
  INSERT INTO meetingChild (id, meetingId, childId, participation, sourceRowId)
  VALUES (:id, :meetingId, :childId, :participation, :sourceRowId)`)
const settleDay = write(`
  UPDATE meeting SET scheduledFor = :on, status = :status, heldOn = iif(:status = 'held', :on, NULL),
    reference = coalesce(reference, :reference), sourceRowId = coalesce(:sourceRowId, sourceRowId),
    version = version + 1
  WHERE id = :id`)
// The meeting has one child more: whoever has it open is told, and an earlier import it came by rests under this one.
const join = write(`
  UPDATE meeting SET status = :status, heldOn = iif(:status = 'held', scheduledFor, NULL), version = version + 1
  WHERE id = :id AND status = 'booked'`)
const touch = write(`UPDATE meeting SET version = version + 1 WHERE id = :id AND status <> 'booked'`)
const updateAttendance = write(`
  UPDATE meetingChild SET participation = :participation, sourceRowId = :sourceRowId, version = version + 1
  WHERE id = :id`)

/** A meeting as a file tells it: held on its day, or booked for it when the day is still to come. */
export type ToldMeeting = {
  readonly on: IsoDate
  readonly participation: ParticipationCode | null
  /** The source's own number of the meeting, shared by brothers and sisters who met together. */
  readonly reference: string | null
  readonly origin: Origin
}

/** Kinds of meeting that answer one another: a review counts whichever clock it was held for. */
export type MeetingSort = {
  readonly kinds: readonly MeetingKind[]
  /** What a new one is. */
  readonly kind: MeetingKind
  readonly what: string
  readonly fact: FactKind
}

/** Reviews of arrangements; an adoption review recorded here is the same meeting. */
export const reviewSort: MeetingSort = { kinds: ['roa', 'adoptionReview'], kind: 'roa', what: 'review', fact: 'review' }
export const initialSort: MeetingSort = {
  kinds: ['icpc'],
  kind: 'icpc',
  what: 'initial conference',
  fact: 'conference',
}
export const reviewConferenceSort: MeetingSort = {
  kinds: ['rcpc'],
  kind: 'rcpc',
  what: 'review conference',
  fact: 'conference',
}

/** Days within which two meetings of one sort, one typed here and one from a file, are taken to be the same. */
const SAME_WITHIN = 7

/** Plans the reviews of a child. */
export function planReviews(planning: Planning): void {
  const { reviews } = planning.told
  planMeetings(
    planning,
    reviewSort,
    reviews.map(({ heldOn: on, participationCode: participation, origin }) => ({
      on,
      participation,
      reference: null,
      origin,
    })),
  )
}

/** Plans meetings of one sort: added, completed, or left as they are here with a message. */
export function planMeetings(planning: Planning, sort: MeetingSort, told: readonly ToldMeeting[]): void {
  const all = (planning.known?.meetings ?? []).filter(({ kind }) => sort.kinds.includes(kind))
  const left = [...all]
  const matches = told.map((meeting) => takeMatch(left, meeting, likenesses))
  for (const [index, meeting] of told.entries()) {
    const match = matches[index]
    if (match) planKnown(planning, sort, { here: match, told: meeting })
    else if (!isAnother(planning, sort, { left, told: meeting })) planNew(planning, sort, meeting)
  }
}

const dayOf = ({ heldOn, scheduledFor }: KnownMeeting): IsoDate => heldOn ?? scheduledFor

const likenesses: readonly ((row: KnownMeeting, fact: ToldMeeting) => boolean)[] = [
  (row, fact) => dayOf(row) === fact.on && row.status !== 'cancelled' && row.participation === fact.participation,
  (row, fact) => dayOf(row) === fact.on && row.status !== 'cancelled',
  isMoved,
]

/** The same number on another day is a meeting that was moved; one that was held is taken for itself only nearby. */
function isMoved(row: KnownMeeting, { on, reference }: ToldMeeting): boolean {
  if (row.reference === null || row.reference !== reference) return false
  return row.status === 'booked' || (row.status === 'held' && Math.abs(daysBetween(dayOf(row), on)) <= SAME_WITHIN)
}

const statusOn = (on: IsoDate, { context }: Planning) => (on <= context.today ? 'held' : 'booked')

function planNew(planning: Planning, sort: MeetingSort, told: ToldMeeting): void {
  const { childId, changes, isTyped, meetingHere } = planning
  const { on, participation, reference, origin } = told
  const status = statusOn(on, planning)
  const { kind, fact, what } = sort
  const sign = reference === null ? null : { reference, kind, on }
  const here = sign === null ? undefined : meetingHere(sign)
  const apply = (db: Db, sourceRowId: number) => {
    const joined = sign && meetingToJoin(db, sign, { childId, here })
    const meetingId = joined ?? v7()
    if (joined === null)
      insert(db, { id: meetingId, kind, on, status, heldOn: status === 'held' ? on : null, reference, sourceRowId })
    // A meeting booked here by a person is for a person to record as held.
    else if (touch(db, { id: joined }) === 0)
      join(db, { id: joined, status: isTyped(joined, 'status') ? 'booked' : status })
    insertAttendance(db, { id: v7(), meetingId, childId, participation, sourceRowId })
  }
  const words = () => `${upperFirst(what)} ${status === 'held' ? 'held' : 'booked for'} ${formatDay(on)}`
  changes.push({ kind: fact, isNew: true, origin, words, apply })
}

type Pair = { readonly here: KnownMeeting; readonly told: ToldMeeting }

function planKnown(planning: Planning, sort: MeetingSort, { here, told }: Pair): void {
  const { origin } = told
  const day = formatDay(told.on)
  if (here.status === 'stoodDown') {
    tellKept(planning, origin, `the ${sort.what} of ${day} was stood down. The file says it was held.`)
    return
  }
  if (here.status === 'booked' && statusOn(told.on, planning) === 'held' && planning.isTyped(here.id, 'status')) {
    const on = dayOf(here) === told.on ? '' : ` on ${day}`
    const text = `the ${sort.what} of ${formatDay(dayOf(here))} is booked, not held. The file says it was held${on}: record it in Meetings.`
    tellKept(planning, origin, text)
    return
  }
  planDay(planning, sort, { here, told })
  const what = `how the child took part on ${day}`
  const after = decide(
    planning,
    { rowId: here.attendanceId, origin },
    { participation: { what, here: here.participation, told: told.participation } },
  )
  if (!after) return
  const apply = (db: Db, sourceRowId: number) => updateAttendance(db, { id: here.attendanceId, ...after, sourceRowId })
  planning.changes.push({ kind: sort.fact, isNew: false, origin, apply })
}

/** Follows the file on the day of the meeting and on whether it was held, and fills in the source's number of it. */
function planDay(planning: Planning, sort: MeetingSort, { here, told }: Pair): void {
  const { origin, reference } = told
  const at = { rowId: here.id, origin }
  const column = here.status === 'held' ? 'heldOn' : 'scheduledFor'
  const detail = { column, what: `the day of the ${sort.what}`, here: dayOf(here), told: told.on, shown: formatDay }
  const moved = decide(planning, at, { on: detail })
  const on = moved?.on ?? dayOf(here)
  const status = on === told.on ? statusOn(on, planning) : here.status
  const isNamed = here.reference === null && reference !== null
  if (!moved && status === here.status && !isNamed) return
  const isTold = moved !== null || status !== here.status
  const apply = (db: Db, sourceRowId: number) =>
    settleDay(db, { id: here.id, on, status, reference, sourceRowId: isTold ? sourceRowId : null })
  planning.changes.push({ kind: sort.fact, isNew: false, origin, apply })
}

/** Whether the meeting is most likely one that somebody typed here under another day. */
function isAnother(
  planning: Planning,
  sort: MeetingSort,
  { left, told }: { readonly left: readonly KnownMeeting[]; readonly told: ToldMeeting },
): boolean {
  const isToCome = told.on > planning.context.today
  const typed = left.filter(({ id, status }) => status !== 'cancelled' && planning.isTyped(id, 'scheduledFor'))
  const near = typed.find((meeting) => Math.abs(daysBetween(dayOf(meeting), told.on)) <= SAME_WITHIN)
  const booked = left.find(({ status, scheduledFor }) => status === 'booked' && scheduledFor >= planning.context.today)
  const here = near ?? (isToCome ? booked : undefined)
  if (!here) return false
  const status = { held: 'held on', booked: 'booked for', stoodDown: 'stood down on', cancelled: 'cancelled on' }
  const says = isToCome ? 'to be held on' : 'held on'
  const text = `a ${sort.what} is ${status[here.status]} ${formatDay(dayOf(here))}. The file says ${says} ${formatDay(told.on)}; no second one was added.`
  tellKept(planning, told.origin, text)
  return true
}
