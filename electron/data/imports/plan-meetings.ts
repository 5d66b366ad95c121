import { v7 } from 'uuid'
import { daysBetween, formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { FactKind } from '../../../shared/records/import.ts'
import type { Origin, ParticipationCode } from '../../../shared/records/imported-child.ts'
import type { MeetingKind } from '../../../shared/records/meeting-kind.ts'
import { write } from '../sql.ts'
import type { KnownMeeting } from './known.ts'
import { decide, type Planning, takeMatch, tellKept } from './planning.ts'

const insert = write(`
  INSERT INTO meeting (id, kind, scheduledFor, status, heldOn, sourceRowId)
  VALUES (:id, :kind, :on, :status, :heldOn, :sourceRowId)`)
const insertAttendance = write(`
  INSERT INTO meetingChild (id, meetingId, childId, participation) VALUES (:id, :meetingId, :childId, :participation)`)
const hold = write(`UPDATE meeting SET status = 'held', heldOn = scheduledFor, version = version + 1 WHERE id = :id`)
const updateAttendance = write(
  'UPDATE meetingChild SET participation = :participation, version = version + 1 WHERE id = :id',
)

/** A meeting as a file tells it: held on its day, or booked for it when the day is still to come. */
export type ToldMeeting = {
  readonly on: IsoDate
  readonly participation: ParticipationCode | null
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
    reviews.map(({ heldOn, participationCode, origin }) => ({ on: heldOn, participation: participationCode, origin })),
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
]

function planNew({ context, childId, changes }: Planning, sort: MeetingSort, told: ToldMeeting): void {
  const { on, participation, origin } = told
  const isHeld = on <= context.today
  const id = v7()
  const meeting = { id, kind: sort.kind, on, status: isHeld ? 'held' : 'booked', heldOn: isHeld ? on : null }
  changes.push({
    kind: sort.fact,
    isNew: true,
    origin,
    apply: (db, sourceRowId) => {
      insert(db, { ...meeting, sourceRowId })
      insertAttendance(db, { id: v7(), meetingId: id, childId, participation })
    },
  })
}

type Pair = { readonly here: KnownMeeting; readonly told: ToldMeeting }

function planKnown(planning: Planning, sort: MeetingSort, { here, told }: Pair): void {
  const { changes, context, isTyped } = planning
  const { origin } = told
  const day = formatDay(told.on)
  const change = { kind: sort.fact, isNew: false, origin } as const
  const isPast = told.on <= context.today
  if (here.status === 'stoodDown') {
    tellKept(planning, origin, `the ${sort.what} of ${day} was stood down. The file says it was held.`)
    return
  }
  if (here.status === 'booked' && isPast) {
    if (isTyped(here.id, 'status')) {
      const text = `the ${sort.what} of ${day} is booked, not held. The file says it was held: record it in Meetings.`
      tellKept(planning, origin, text)
      return
    }
    changes.push({ ...change, apply: (db) => hold(db, { id: here.id }) })
  }
  const what = `how the child took part on ${day}`
  const after = decide(
    planning,
    { rowId: here.attendanceId, origin },
    { participation: { what, here: here.participation, told: told.participation } },
  )
  if (after) changes.push({ ...change, apply: (db) => updateAttendance(db, { id: here.attendanceId, ...after }) })
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
