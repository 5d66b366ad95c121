import { z } from 'zod'
import { IsoDate } from '../../shared/dates.ts'
import { notFound } from '../../shared/errors.ts'
import { type IroId, MeetingId } from '../../shared/records/ids.ts'
import {
  Attendance,
  DueDate,
  type ListedMeeting,
  Meeting,
  type MeetingListInput,
  MeetingStatus,
  type MeetingTotals,
} from '../../shared/records/meeting.ts'
import { meetingKindLabels } from '../../shared/records/meeting-kind.ts'
import { fromLimit, isLate } from '../../shared/rules/due-status.ts'
import type { Context } from '../context.ts'
import { bookingsFor } from './bookings.ts'
import { childLine, childLineColumns } from './child-lines.ts'
import { chairWarnings, dayWarnings } from './clashes.ts'
import { grouped } from './grouped.ts'
import { meetingState } from './meeting-state.ts'
import { type ReadDb, read } from './sql.ts'

const MeetingRow = Meeting.extend({ iroName: z.string().nullable() })
const columns = `m.id, m.kind, m.scheduledFor, m.startsAt, m.place, m.iroId, m.status, m.heldOn, m.reasonCode, m.reasonNote,
  m.version, i.name AS iroName`
// A meeting is an IRO's who chairs it, and also the IRO's whose child it is about.
const inScope = `(:iroId IS NULL OR m.iroId = :iroId OR EXISTS (
  SELECT 1 FROM meetingChild mc JOIN caseState s ON s.childId = mc.childId WHERE mc.meetingId = m.id AND s.iroId = :iroId ))`
const inOrder = 'ORDER BY coalesce(m.heldOn, m.scheduledFor), m.startsAt IS NULL, m.startsAt, m.id'

const listed = read(
  MeetingRow,
  `SELECT ${columns} FROM meeting m LEFT JOIN iro i ON i.id = m.iroId
  WHERE (m.heldOn BETWEEN :fromOn AND :untilOn OR m.heldOn IS NULL AND m.scheduledFor BETWEEN :fromOn AND :untilOn)
    AND m.status IN (SELECT value FROM json_each(:statuses)) AND ${inScope} ${inOrder}`,
)
const one = read(MeetingRow, `SELECT ${columns} FROM meeting m LEFT JOIN iro i ON i.id = m.iroId WHERE m.id = :id`)
const many = read(
  MeetingRow,
  `SELECT ${columns} FROM json_each(:ids) j JOIN meeting m ON m.id = j.value LEFT JOIN iro i ON i.id = m.iroId
  ORDER BY j.key`,
)
const pressing = read(
  MeetingRow,
  `SELECT ${columns} FROM meeting m LEFT JOIN iro i ON i.id = m.iroId
  WHERE (m.status = 'held' AND m.heldOn = :today OR m.status = 'booked' AND (m.scheduledFor <= :untilOn OR m.id IN (
    SELECT k.bookedMeetingId FROM clock k WHERE k.isBinding = 1 AND k.dueBy <= :untilOn )))
  AND ${inScope} ${inOrder}`,
)

const LimitRow = z.object({
  kind: DueDate.shape.kind.nullable(),
  label: z.string().nullable(),
  clockRuleId: z.string().nullable(),
  clockDueBy: IsoDate.nullable(),
  planBy: IsoDate.nullable(),
  /** As stored: only the soonest limit of a meeting is shown with its working, and reading them all takes the longest. */
  basis: z.string().nullable(),
})
const attendance = read(
  Attendance.omit({ age: true }).extend({ meetingId: MeetingId, ...LimitRow.shape }),
  `SELECT mc.meetingId, ${childLineColumns},
    mc.dueBy, mc.ruleId, mc.lateReason, mc.lateNote, mc.earlyReason, mc.participation,
    k.kind, k.label, k.ruleId AS clockRuleId, k.dueBy AS clockDueBy, k.planBy, k.basis
  FROM json_each(:ids) j JOIN meetingChild mc ON mc.meetingId = j.value JOIN child c ON c.id = mc.childId
  LEFT JOIN clock k ON k.childId = mc.childId AND k.isBinding = 1 AND k.bookedMeetingId = mc.meetingId
  ORDER BY j.key, c.bornOn IS NULL, c.bornOn, c.id`,
)
type AttendanceRow = ReturnType<typeof attendance.all>[number]

/** The days before which and after which there is no meeting. */
const always = { fromOn: IsoDate.parse('1900-01-01'), untilOn: IsoDate.parse('9999-12-31') }

/** Meetings of a period with their children, in the order they take place. */
export function listMeetings(db: ReadDb, input: MeetingListInput, context: Context) {
  const { iroId, statuses = MeetingStatus.options } = input
  const period = { fromOn: input.fromOn ?? always.fromOn, untilOn: input.untilOn ?? always.untilOn }
  const meetings = withChildren(db, listed.all(db, { iroId, ...period, statuses: JSON.stringify(statuses) }), context)
  return { meetings, totals: totalsOf(meetings) }
}

/** One meeting with its children. */
export function getMeeting(db: ReadDb, { id }: { id: MeetingId }, context: Context): ListedMeeting {
  const row = one.get(db, { id })
  const [meeting] = row ? withChildren(db, [row], context) : []
  if (!meeting) throw notFound('This meeting')
  return meeting
}

/** Meetings by id, in the order asked for; one no longer on record is left out. */
export function meetingsById(db: ReadDb, ids: readonly MeetingId[], context: Context): ListedMeeting[] {
  return withChildren(db, many.all(db, { ids: JSON.stringify(ids) }), context)
}

/** Meetings that matter by a day: held today, booked up to it whether past or to come, and booked to answer a limit by it. */
export function pressingMeetings(
  db: ReadDb,
  { iroId, untilOn }: { iroId: IroId | null; untilOn: IsoDate },
  context: Context,
): ListedMeeting[] {
  return withChildren(db, pressing.all(db, { iroId, untilOn, today: context.today }), context)
}

/** How many meetings, and how many children: a child with two meetings is one child. */
function totalsOf(meetings: readonly ListedMeeting[]): z.infer<typeof MeetingTotals> {
  const children = new Set(meetings.flatMap((meeting) => meeting.children.map((child) => child.childId)))
  return { meetings: meetings.length, children: children.size }
}

function withChildren(db: ReadDb, rows: readonly z.infer<typeof MeetingRow>[], context: Context): ListedMeeting[] {
  const attending = attendance.all(db, { ids: JSON.stringify(rows.map((row) => row.id)) })
  const found = grouped(attending, ({ meetingId }) => meetingId)
  const bookings = bookingsFor(db, rows, context)
  const warnings = warningsOf(db, rows, context)
  return rows.map((row) => {
    const meeting = complete(row, found.get(row.id) ?? [], context)
    return Object.assign(meeting, { bookings: bookings.get(row.id) ?? [], warnings: warnings.get(row.id) ?? [] })
  })
}

/** What speaks against the day and the chair of each meeting to come. */
function warningsOf(db: ReadDb, rows: readonly z.infer<typeof MeetingRow>[], context: Context) {
  const toCome = rows.filter(({ status, scheduledFor }) => status === 'booked' && scheduledFor >= context.today)
  const wanted = toCome.map(({ id, kind, startsAt, place, iroId, scheduledFor: on }) => {
    return { id, kind, startsAt, place, iroId, on }
  })
  const ofChair = chairWarnings(db, wanted, context)
  return new Map(wanted.map(({ id, on }, at) => [id, [...dayWarnings(on, context), ...(ofChair[at] ?? [])]]))
}

function complete(
  row: z.infer<typeof MeetingRow>,
  attending: readonly AttendanceRow[],
  context: Context,
): Omit<ListedMeeting, 'bookings' | 'warnings'> {
  const children = attending.map((child) => attendanceOf(child, row.status === 'booked', context))
  const due = soonestLimit(attending)
  const dueBy = children.flatMap((child) => child.dueBy ?? []).toSorted()[0] ?? null
  const day = row.heldOn ?? row.scheduledFor
  const isLateRisk = row.status === 'booked' && dueBy !== null && (day > dueBy || isLate(dueBy, null, context.today))
  return {
    ...row,
    label: due?.label ?? meetingKindLabels[row.kind],
    children,
    dueBy,
    due,
    state: meetingState({ meeting: row, children, planBy: due?.planBy ?? null }, context),
    fromDue: dueBy === null ? null : fromLimit(dueBy, day, context.calendar),
    isLateRisk,
  }
}

// Object.assign rather than spreads: of rows this wide a spread takes some 10 µs, and a county's quarter has hundreds.
function attendanceOf(row: AttendanceRow, isBooked: boolean, { today }: Context): Attendance {
  const { lateReason, lateNote, earlyReason, participation } = row
  const dueBy = (isBooked ? row.clockDueBy : null) ?? row.dueBy
  const ruleId = (isBooked ? row.clockRuleId : null) ?? row.ruleId
  return Object.assign(childLine(row, today), { dueBy, ruleId, lateReason, lateNote, earlyReason, participation })
}

/** The soonest of the clocks this meeting is booked to answer, as the rules worked them out last. */
function soonestLimit(rows: readonly AttendanceRow[]): DueDate | null {
  let soonest: AttendanceRow | null = null
  for (const row of rows)
    if (row.clockDueBy !== null && (soonest?.clockDueBy == null || row.clockDueBy < soonest.clockDueBy)) soonest = row
  if (soonest?.basis == null) return null
  const { kind, label, clockRuleId: ruleId, clockDueBy: dueBy, planBy, basis } = soonest
  return DueDate.parse({ kind, label, ruleId, dueBy, planBy, basis: JSON.parse(basis) })
}
