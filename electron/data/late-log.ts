import { z } from 'zod'
import { addDaysTo, IsoDate } from '../../shared/dates.ts'
import { trackOfKind } from '../../shared/records/clock.ts'
import { IroId, MeetingId } from '../../shared/records/ids.ts'
import type { LateChild, LateLine, LateLogInput, LateStanding } from '../../shared/records/late-log.ts'
import { lateStandingLabels, SignOff } from '../../shared/records/late-log.ts'
import type { UnbookedMeeting } from '../../shared/records/meeting.ts'
import { MeetingKind, meetingKindLabels } from '../../shared/records/meeting-kind.ts'
import { daysAfter } from '../../shared/rules/due-status.ts'
import { countedOnce } from '../../shared/rules/out-of-date.ts'
import type { Context } from '../context.ts'
import { ChildLineRow, childLine, childLineColumns } from './child-lines.ts'
import { grouped } from './grouped.ts'
import { type ReadDb, read } from './sql.ts'
import { unbookedMeetings } from './unbooked.ts'

const LateRow = ChildLineRow.extend({
  meetingId: MeetingId,
  kind: MeetingKind,
  status: z.enum(['booked', 'held', 'stoodDown']),
  on: IsoDate,
  reasonCode: z.string().nullable(),
  reasonNote: z.string(),
  iroId: IroId.nullable(),
  iroName: z.string().nullable(),
  isImported: z.boolean(),
  dueBy: IsoDate.nullable(),
  ruleId: z.string().nullable(),
  lateReason: z.string().nullable(),
  lateNote: z.string(),
  /** Why the chair went ahead without a quorum (CP-08). */
  inquorateReason: z.string().nullable(),
})
type LateRow = z.infer<typeof LateRow>

const columns = `${childLineColumns}, m.id AS meetingId, m.kind, m.status, coalesce(m.heldOn, m.scheduledFor) AS "on",
  m.reasonCode, m.reasonNote, m.iroId, i.name AS iroName, m.sourceRowId IS NOT NULL AS isImported,
  mc.lateReason, mc.lateNote, q.value AS inquorateReason`
const tables = `JOIN meetingChild mc ON mc.meetingId = m.id JOIN child c ON c.id = mc.childId
  LEFT JOIN iro i ON i.id = m.iroId
  LEFT JOIN meetingField q ON q.meetingId = m.id AND q.field = 'inquorateReason' AND q.childId IS NULL AND q.value <> ''`
// A line is an IRO's who chairs it, and also the IRO's whose child it is about.
const inScope = `(:iroId IS NULL OR m.iroId = :iroId OR EXISTS (
  SELECT 1 FROM meetingChild x JOIN caseState s ON s.childId = x.childId WHERE x.meetingId = m.id AND s.iroId = :iroId ))`

const heldLate = read(
  LateRow,
  `SELECT ${columns}, mc.dueBy, mc.ruleId FROM meeting m ${tables}
  WHERE m.heldOn BETWEEN :fromOn AND :untilOn AND (mc.dueBy < m.heldOn OR q.value IS NOT NULL) AND ${inScope}
  ORDER BY m.heldOn DESC, m.id, c.bornOn IS NULL, c.bornOn, c.id`,
)
const waiting = read(
  LateRow,
  `SELECT ${columns}, mc.dueBy, mc.ruleId FROM meeting m ${tables}
  WHERE m.status = 'held' AND mc.dueBy < m.heldOn AND m.sourceRowId IS NULL
    AND m.id NOT IN (SELECT meetingId FROM lateSignOff) AND ${inScope}
  ORDER BY m.heldOn, m.id, c.bornOn IS NULL, c.bornOn, c.id`,
)
const stoodDown = read(
  LateRow,
  `SELECT ${columns}, mc.dueBy, mc.ruleId FROM meeting m ${tables}
  WHERE m.status = 'stoodDown' AND m.scheduledFor BETWEEN :fromOn AND :untilOn AND ${inScope}
  ORDER BY m.scheduledFor DESC, m.id, c.bornOn IS NULL, c.bornOn, c.id`,
)
// Booked, but its limit has passed already: the limit is today's, not the one kept when it was booked.
const bookedLate = read(
  LateRow,
  `SELECT ${columns}, k.dueBy, k.ruleId FROM clock k JOIN meeting m ON m.id = k.bookedMeetingId ${tables}
  WHERE k.isBinding = 1 AND k.childId = mc.childId AND k.dueBy < :today AND k.dueBy BETWEEN :fromOn AND :untilOn
    AND ${inScope}
  ORDER BY k.dueBy DESC, m.id, c.bornOn IS NULL, c.bornOn, c.id`,
)
const signOffs = read(
  SignOff.extend({ meetingId: MeetingId }),
  `SELECT s.id, s.meetingId, s.agreedBy, s.agreedOn, s.note, s.isByManager, s.version
  FROM json_each(:ids) j JOIN lateSignOff s ON s.meetingId = j.value`,
)

/**
 * Every meeting of a period that was held after its limit or without a quorum, is still not held after its limit, or was
 * stood down; latest first.
 */
export function lateLog(db: ReadDb, input: LateLogInput, context: Context): LateLine[] {
  const { iroId, fromOn, untilOn } = input
  const { today } = context
  const period = { iroId, fromOn: fromOn ?? '1900-01-01', untilOn: untilOn ?? '9999-12-31' }
  const rows = [...bookedLate.all(db, { ...period, today }), ...heldLate.all(db, period), ...stoodDown.all(db, period)]
  const meetings = grouped(rows, ({ meetingId }) => meetingId)
  const found = signOffs.all(db, { ids: JSON.stringify([...meetings.keys()]) })
  const signed = new Map(found.map(({ meetingId, ...signOff }) => [meetingId, signOff]))
  const isInPeriod = ({ due }: UnbookedMeeting) => due.dueBy >= period.fromOn && due.dueBy <= period.untilOn
  const unbooked = unbookedMeetings(db, { iroId, untilOn: addDaysTo(today, -1) }, context)
  const lines = [
    ...unbooked.filter((one) => one.due.dueBy < today && isInPeriod(one)).map((one) => unbookedLine(one, context)),
    ...[...meetings.values()].map((members) => meetingLine(members, signed, context)),
  ]
  return withCounts(lines.toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)) || a.key.localeCompare(b.key)))
}

/** Meetings held late and recorded here that await a manager's agreement, longest waiting first. */
export function awaitingSignOff(db: ReadDb, { iroId }: { iroId: IroId | null }, context: Context): LateLine[] {
  const meetings = grouped(waiting.all(db, { iroId }), ({ meetingId }) => meetingId)
  return [...meetings.values()].map((members) => meetingLine(members, new Map(), context))
}

const dayOf = ({ on, dueBy }: LateLine): string => on ?? dueBy ?? ''

function withCounts(lines: readonly LateLine[]): LateLine[] {
  const occasions = lines.map(({ kind, children, reasons, on, standing }) => ({
    track: kind === 'icpc' ? kind : trackOfKind[kind],
    children,
    hasReason: reasons.length > 0,
    on: standing === 'notHeld' ? null : on,
  }))
  const counted = countedOnce(occasions)
  return lines.map((line, index) => ({ ...line, isCounted: counted[index] ?? true }))
}

const standings: Readonly<Record<LateRow['status'], LateStanding>> = {
  held: 'heldLate',
  booked: 'notHeld',
  stoodDown: 'stoodDown',
}

function meetingLine(members: readonly LateRow[], signed: ReadonlyMap<MeetingId, SignOff>, context: Context): LateLine {
  const [row] = members as [LateRow] // a group has at least the row that made it
  const { meetingId, kind, status, on, iroId, iroName, isImported } = row
  const children = members.map((member) => lateChild(member, context))
  const signOff = signed.get(meetingId) ?? null
  const isInTime = status === 'held' && children.every(({ lateText }) => lateText === null)
  const standing = isInTime ? 'inquorate' : standings[status]
  return {
    ...soonest(children),
    ...{ key: meetingId, meetingId, kind, label: meetingKindLabels[kind], standing, on, iroId, iroName, signOff },
    // What an import brought was signed off, or not, where it came from.
    awaitsSignOff: standing === 'heldLate' && signOff === null && !isImported,
    isCounted: true,
  }
}

function lateChild(row: LateRow, context: Context): LateChild {
  const { today } = context
  const { dueBy, ruleId, status, on } = row
  const isStoodDown = status === 'stoodDown'
  const until = status === 'booked' ? today : on
  return {
    ...childLine(row, today),
    ...{ dueBy, ruleId },
    reason: isStoodDown ? row.reasonCode : (row.lateReason ?? (row.inquorateReason && lateStandingLabels.inquorate)),
    note: isStoodDown ? row.reasonNote : [row.lateNote, row.inquorateReason].filter(Boolean).join('; '),
    ...latenessOf(dueBy, until, context),
  }
}

/** Counted as Today counts it. */
function latenessOf(
  dueBy: IsoDate | null,
  until: IsoDate,
  { calendar }: Context,
): Pick<LateChild, 'workingDaysLate' | 'lateText'> {
  if (dueBy === null || dueBy >= until) return { workingDaysLate: null, lateText: null }
  const lateText = `${daysAfter(dueBy, until, calendar)} late`
  return { workingDaysLate: calendar.workingDaysBetween(dueBy, until), lateText }
}

function unbookedLine({ key, kind, label, children, due }: UnbookedMeeting, context: Context): LateLine {
  const { dueBy, ruleId } = due
  const late = { dueBy, ruleId, reason: null, note: '', ...latenessOf(dueBy, context.today, context) }
  return {
    ...soonest(children.map((child) => ({ ...child, ...late }))),
    ...{ key, meetingId: null, kind, label, standing: 'notHeld', on: null, iroId: null, iroName: null },
    ...{ signOff: null, awaitsSignOff: false, isCounted: true },
  }
}

type OfChildren = Pick<LateLine, 'children' | 'dueBy' | 'workingDaysLate' | 'lateText' | 'reasons' | 'note'>

function soonest(children: LateChild[]): OfChildren {
  const late = children.filter(({ lateText }) => lateText !== null)
  const [longest] = late.toSorted((a, b) => (a.dueBy ?? '').localeCompare(b.dueBy ?? ''))
  return {
    children,
    dueBy: children.flatMap(({ dueBy }) => dueBy ?? []).toSorted()[0] ?? null,
    workingDaysLate: longest?.workingDaysLate ?? null,
    lateText: longest?.lateText ?? null,
    reasons: [...new Set(children.flatMap(({ reason }) => reason ?? []))],
    note: [...new Set(children.map(({ note }) => note).filter(Boolean))].join('; '),
  }
}
