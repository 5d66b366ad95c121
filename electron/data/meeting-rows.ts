import { v7 } from 'uuid'
import { z } from 'zod'
import { formatDay, IsoDate } from '../../shared/dates.ts'
import { AppError, conflict, notFound } from '../../shared/errors.ts'
import { Child } from '../../shared/records/child.ts'
import { ChildId, type IroId, MeetingId, RecordId } from '../../shared/records/ids.ts'
import { Attendance, Meeting } from '../../shared/records/meeting.ts'
import type { MeetingKind } from '../../shared/records/meeting-kind.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const one = read(
  Meeting,
  `SELECT id, kind, scheduledFor, startsAt, place, iroId, status, heldOn, reasonCode, reasonNote, version
  FROM meeting WHERE id = :id`,
)
const insert = write(`
  INSERT INTO meeting (id, kind, scheduledFor, startsAt, place, iroId, status, heldOn)
  VALUES (:id, :kind, :scheduledFor, :startsAt, :place, :iroId, :status, :heldOn)`)
const update = write(`
  UPDATE meeting SET scheduledFor = :scheduledFor, startsAt = :startsAt, place = :place, status = :status,
    heldOn = :heldOn, reasonCode = :reasonCode, reasonNote = :reasonNote, version = version + 1
  WHERE id = :id AND version = :version`)

const KeptAttendance = Attendance.pick({
  childId: true,
  dueBy: true,
  ruleId: true,
  lateReason: true,
  lateNote: true,
  earlyReason: true,
  participation: true,
})
/** A child's part in a meeting as the record keeps it. */
export type KeptAttendance = z.infer<typeof KeptAttendance>

const attendances = read(
  KeptAttendance,
  `SELECT childId, dueBy, ruleId, lateReason, lateNote, earlyReason, participation
  FROM meetingChild WHERE meetingId = :meetingId`,
)
const insertAttendance = write(`
  INSERT INTO meetingChild (id, meetingId, childId, dueBy, ruleId, lateReason, lateNote, earlyReason, participation)
  VALUES (:id, :meetingId, :childId, :dueBy, :ruleId, :lateReason, :lateNote, :earlyReason, :participation)`)
const updateAttendance = write(`
  UPDATE meetingChild SET dueBy = :dueBy, ruleId = :ruleId, lateReason = :lateReason, lateNote = :lateNote,
    participation = :participation, version = version + 1
  WHERE meetingId = :meetingId AND childId = :childId`)

const MetChild = Child.pick({
  id: true,
  givenName: true,
  familyName: true,
  reference: true,
  bornOn: true,
  expectedOn: true,
})
/** Enough of a child to check a meeting by and to name in a refusal. */
export type MetChild = z.infer<typeof MetChild>

const children = read(
  MetChild,
  `SELECT c.id, c.givenName, c.familyName, c.reference, c.bornOn, c.expectedOn
  FROM json_each(:ids) j JOIN child c ON c.id = j.value ORDER BY j.key`,
)
const sameDay = read(
  z.object({ childId: ChildId }),
  `SELECT mc.childId FROM json_each(:ids) j JOIN meetingChild mc ON mc.childId = j.value
  JOIN meeting m ON m.id = mc.meetingId
  WHERE m.kind = :kind AND m.status = :status AND coalesce(m.heldOn, m.scheduledFor) = :on`,
)
const iro = read(z.object({ found: z.number() }), 'SELECT count(*) AS found FROM iro WHERE id = :id')

/** The meeting, still booked and unchanged since `version`; refused with what has become of it otherwise. */
export function bookedMeeting(db: ReadDb, { id, version }: { id: MeetingId; version: number }): Meeting {
  const meeting = anyMeeting(db, { id, version })
  if (meeting.status === 'booked') return meeting
  throw new AppError({ code: 'rule', message: `${becomeOf(meeting)} Nothing was changed.` })
}

/** The meeting, unchanged since `version`, whatever has become of it. */
export function anyMeeting(db: ReadDb, { id, version }: { id: MeetingId; version: number }): Meeting {
  const meeting = one.get(db, { id })
  if (!meeting) throw notFound('This meeting')
  if (meeting.version !== version) throw conflict('This meeting')
  return meeting
}

function becomeOf({ status, heldOn }: Meeting): string {
  if (heldOn !== null) return `This meeting is recorded as held on ${formatDay(heldOn)}.`
  return status === 'cancelled' ? 'This meeting was cancelled.' : 'This meeting was stood down.'
}

/** Keeps a changed meeting under its next version. */
export function changeMeeting(db: Db, meeting: Meeting): void {
  const { kind: _kind, iroId: _iroId, ...columns } = meeting
  if (update(db, columns) === 0) throw conflict('This meeting')
}

/** Keeps a new meeting and its children. */
export function addMeeting(
  db: Db,
  meeting: Omit<Meeting, 'id' | 'version' | 'reasonCode' | 'reasonNote'>,
  attending: readonly KeptAttendance[],
): MeetingId {
  const id = MeetingId.parse(v7())
  insert(db, { id, ...meeting })
  for (const child of attending) insertAttendance(db, { id: RecordId.parse(v7()), meetingId: id, ...child })
  return id
}

/** Each child's part in a meeting, by child. */
export function attendancesOf(db: ReadDb, meetingId: MeetingId): ReadonlyMap<ChildId, KeptAttendance> {
  return new Map(attendances.all(db, { meetingId }).map((row) => [row.childId, row]))
}

/** Keeps a child's changed part in a meeting. */
export function changeAttendance(db: Db, meetingId: MeetingId, attendance: KeptAttendance): void {
  const { earlyReason: _earlyReason, ...columns } = attendance
  updateAttendance(db, { meetingId, ...columns })
}

/** The children by id, in the order asked for; refused when one is not in the record, or named twice. */
export function metChildren(db: ReadDb, childIds: readonly ChildId[]): MetChild[] {
  if (new Set(childIds).size < childIds.length)
    throw new AppError({ code: 'invalid', message: 'A child is named twice. Choose each child once.' })
  const found = children.all(db, { ids: JSON.stringify(childIds) })
  if (found.length < childIds.length) throw notFound(childIds.length === 1 ? 'This child' : 'One of these children')
  return found
}

type SameDay = { kind: MeetingKind; status: 'booked' | 'held'; on: IsoDate; childIds: readonly ChildId[] }

/** The first of these children who already has such a meeting booked, or held, on that day. */
export function alreadyMeeting(db: ReadDb, { kind, status, on, childIds }: SameDay): ChildId | null {
  return sameDay.get(db, { ids: JSON.stringify(childIds), kind, status, on: IsoDate.parse(on) })?.childId ?? null
}

/** Refuses a chair who is not among the IROs; nobody yet is allowed. */
export function checkIro(db: ReadDb, iroId: IroId | null): void {
  if (iroId !== null && iro.get(db, { id: iroId })?.found === 0) throw notFound('This IRO')
}
