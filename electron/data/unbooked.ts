import { z } from 'zod'
import { addDaysTo, IsoDate } from '../../shared/dates.ts'
import { Track } from '../../shared/records/clock.ts'
import { ChildId, type IroId, MeetingId } from '../../shared/records/ids.ts'
import { DueDate, type UnbookedMeeting } from '../../shared/records/meeting.ts'
import { MeetingKind } from '../../shared/records/meeting-kind.ts'
import { dueStatus } from '../../shared/rules/due-status.ts'
import type { Context } from '../context.ts'
import { ChildLineRow, childLine, childLineColumns } from './child-lines.ts'
import { grouped } from './grouped.ts'
import { answers } from './meeting-limits.ts'
import { type ReadDb, read } from './sql.ts'

const StoodDown = z.object({
  meetingId: MeetingId,
  childId: ChildId,
  kind: MeetingKind,
  on: IsoDate,
  reasonCode: z.string().nullable(),
})
// Whose children is part of each statement: an index then answers for one IRO, where a parameter would read everybody.
const fallenColumns = 'm.id AS meetingId, mc.childId, m.kind, m.scheduledFor AS "on", m.reasonCode'
const stoodDown = read(
  StoodDown,
  `SELECT ${fallenColumns} FROM meeting m JOIN meetingChild mc ON mc.meetingId = m.id WHERE m.status = 'stoodDown'`,
)
const stoodDownOfIro = read(
  StoodDown,
  `SELECT ${fallenColumns} FROM caseState s CROSS JOIN meetingChild mc ON mc.childId = s.childId
  CROSS JOIN meeting m ON m.id = mc.meetingId WHERE s.iroId = :iroId AND m.status = 'stoodDown'`,
)

// One line for brothers and sisters of one group, or else of one family.
const Unbooked = ChildLineRow.extend({ groupId: z.string(), track: Track, ...DueDate.shape })
const unbookedColumns = `${childLineColumns},
  coalesce(c.siblingGroupId, c.familyId, c.id) AS groupId, k.track, k.kind, k.label, k.ruleId, k.dueBy, k.planBy, k.basis`
const wantedAndInOrder = `k.bookedMeetingId IS NULL
  AND (k.dueBy <= :dueUntilOn AND k.planBy <= :untilOn OR k.childId IN (SELECT value FROM json_each(:stoodDownIds)))
  ORDER BY k.dueBy, c.bornOn IS NULL, c.bornOn, c.id`
const unbooked = read(
  Unbooked,
  `SELECT ${unbookedColumns} FROM clock k JOIN child c ON c.id = k.childId WHERE k.isBinding = 1 AND ${wantedAndInOrder}`,
)
const unbookedOfIro = read(
  Unbooked,
  `SELECT ${unbookedColumns} FROM clock k JOIN child c ON c.id = k.childId
  WHERE k.isBinding = 1 AND k.iroId = :iroId AND ${wantedAndInOrder}`,
)
type UnbookedRow = ReturnType<typeof unbooked.all>[number]

/** No run of days that are not working days is longer, so a limit further off than this cannot be planned for sooner. */
const longestBreak = 14

/** Duties to plan for by a day that nobody has booked, and every one whose meeting was stood down; soonest first. */
export function unbookedMeetings(
  db: ReadDb,
  { iroId, untilOn }: { iroId: IroId | null; untilOn: IsoDate },
  context: Context,
): UnbookedMeeting[] {
  const fallen = grouped(iroId ? stoodDownOfIro.all(db, { iroId }) : stoodDown.all(db, {}), ({ childId }) => childId)
  const stoodDownIds = JSON.stringify([...fallen.keys()])
  const until = { untilOn, dueUntilOn: addDaysTo(untilOn, longestBreak), stoodDownIds }
  const rows = iroId ? unbookedOfIro.all(db, { iroId, ...until }) : unbooked.all(db, until)
  const found = rows.map((row) => ({ row, fallen: stoodDownFor(row, fallen.get(row.childId) ?? []) }))
  const wanted = found.filter(({ row, fallen: meeting }) => meeting !== null || row.planBy <= untilOn)
  const lines = grouped(wanted, ({ row }) => `${row.groupId} ${row.kind} ${row.dueBy}`)
  return [...lines].map(([key, members]) => lineOf(key, members, context))
}

/** What has to be booked now: within the days the county counts as soon, and whatever was stood down. */
export function meetingsToBook(db: ReadDb, { iroId }: { iroId: IroId | null }, context: Context): UnbookedMeeting[] {
  const untilOn = context.calendar.addWorkingDays(context.today, context.settings.soonWorkingDays)
  return unbookedMeetings(db, { iroId, untilOn }, context)
}

/** The latest meeting stood down since the event this clock counts from. */
function stoodDownFor(row: UnbookedRow, meetings: readonly z.infer<typeof StoodDown>[]) {
  const since = meetings.filter((meeting) => answers(meeting.kind, row) && meeting.on >= row.basis.eventOn)
  return since.toSorted((a, b) => b.on.localeCompare(a.on))[0] ?? null
}

type Member = { readonly row: UnbookedRow; readonly fallen: z.infer<typeof StoodDown> | null }

function lineOf(key: string, members: readonly Member[], context: Context): UnbookedMeeting {
  const [{ row }] = members as [Member] // a group has at least the member that made it
  const { kind, label, ruleId, dueBy, planBy, basis } = row
  const fallen = members.find((member) => member.fallen !== null)?.fallen ?? null
  const { today, calendar, settings } = context
  const due = { dueBy, planBy, bookedFor: null, heldOn: null, lateReason: null }
  const { status, text, needsReason } = dueStatus({
    ...due,
    today,
    calendar,
    soonWorkingDays: settings.soonWorkingDays,
  })
  const isOverdue = status === 'overdue'
  const stoodDownState = { kind: 'stoodDown', text: 'Stood down, not rebooked', needsReason: false } as const
  return {
    key,
    kind,
    label,
    children: members.map((member) => childLine(member.row, today)),
    due: { kind, label, ruleId, dueBy, planBy, basis },
    state: fallen && !isOverdue ? stoodDownState : { kind: status, text, needsReason },
    workingDaysLeft: calendar.workingDaysBetween(today, planBy),
    stoodDown: fallen && { meetingId: fallen.meetingId, on: fallen.on, reasonCode: fallen.reasonCode },
  }
}
