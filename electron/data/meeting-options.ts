import { z } from 'zod'
import { daysBetween, IsoDate } from '../../shared/dates.ts'
import type { ChildLine } from '../../shared/records/child-line.ts'
import { Clock, Track } from '../../shared/records/clock.ts'
import { type ChildId, FamilyId, IroId, type MeetingId, RecordId } from '../../shared/records/ids.ts'
import type { DueDate } from '../../shared/records/meeting.ts'
import { type MeetingKind, meetingKindLabels } from '../../shared/records/meeting-kind.ts'
import type { MeetingOptions, OfferedKind } from '../../shared/records/meeting-options.ts'
import type { Context } from '../context.ts'
import { ChildLineRow, childLine, childLineColumns } from './child-lines.ts'
import { grouped } from './grouped.ts'
import { answers } from './meeting-limits.ts'
import { type ReadDb, read } from './sql.ts'

const Known = ChildLineRow.extend({
  familyId: FamilyId.nullable(),
  siblingGroupId: RecordId.nullable(),
  iroId: IroId.nullable(),
  isLookedAfter: z.boolean(),
  hasPlan: z.boolean(),
  hasHsb: z.boolean(),
})
const knownChildren = read(
  Known,
  `SELECT ${childLineColumns}, c.familyId,
    c.siblingGroupId, s.iroId, s.lookedAfterOn IS NOT NULL AS isLookedAfter, s.planStartedOn IS NOT NULL AS hasPlan,
    s.hsbStartedOn IS NOT NULL AS hasHsb
  FROM json_each(:ids) j JOIN child c ON c.id = j.value LEFT JOIN caseState s ON s.childId = c.id ORDER BY j.key`,
)
const clocks = read(
  Clock,
  `SELECT k.childId, k.track, k.kind, k.label, k.ruleId, k.dueBy, k.planBy, k.isBinding, k.basis, k.bookedMeetingId, k.bookedFor
  FROM json_each(:ids) j JOIN clock k ON k.childId = j.value WHERE k.isBinding = 1 ORDER BY k.dueBy, j.key`,
)
const siblings = read(
  ChildLineRow.extend({ track: Track, kind: Clock.shape.kind, dueBy: IsoDate }),
  `SELECT ${childLineColumns}, k.track, k.kind, k.dueBy
  FROM child c JOIN clock k ON k.childId = c.id AND k.isBinding = 1 AND k.bookedMeetingId IS NULL
  WHERE (c.familyId = :familyId OR c.siblingGroupId = :siblingGroupId) AND c.id NOT IN (SELECT value FROM json_each(:ids))
  ORDER BY c.bornOn IS NULL, c.bornOn, c.id`,
)

/** How far apart the limits of brothers and sisters may lie and still be offered as one meeting. */
const siblingDays = 28

/** What can be booked for these children, most pressing first, and which brothers and sisters could share each meeting. */
export function meetingOptions(
  db: ReadDb,
  { childIds }: { childIds: readonly ChildId[] },
  context: Context,
): MeetingOptions {
  const ids = JSON.stringify(childIds)
  const children = knownChildren.all(db, { ids })
  const running = grouped(clocks.all(db, { ids }), ({ kind }) => kind)
  const first = children[0]
  const family = { familyId: first?.familyId ?? null, siblingGroupId: first?.siblingGroupId ?? null }
  const others = siblings.all(db, { ...family, ids })
  const offered = [...running.values()].map((found) => offer(found, others, context))
  const kinds = new Set(offered.map(({ kind }) => kind))
  const unlimited = withoutLimit(children).filter((kind) => !kinds.has(kind))
  return {
    children: children.map((child) => childLine(child, context.today)),
    iroId: children.find(({ iroId }) => iroId !== null)?.iroId ?? null,
    kinds: [...offered, ...unlimited.map(offerWithoutLimit)],
  }
}

function offer(found: readonly Clock[], others: ReturnType<typeof siblings.all>, context: Context): OfferedKind {
  const [clock] = found as [Clock] // a group has at least the clock that made it
  const { kind, label, ruleId, dueBy, planBy, basis } = clock
  const booked = found.find(({ bookedMeetingId }) => bookedMeetingId !== null)
  const { today, calendar } = context
  const isNear = (other: { dueBy: IsoDate }) => Math.abs(daysBetween(dueBy, other.dueBy)) <= siblingDays
  return {
    kind,
    label,
    due: { kind, label, ruleId, dueBy, planBy, basis },
    suggestedOn: planBy >= today ? planBy : nextWorkingDay(today, calendar),
    booked:
      booked?.bookedMeetingId && booked.bookedFor
        ? { id: booked.bookedMeetingId, scheduledFor: booked.bookedFor }
        : null,
    siblings: others
      .filter((other) => answers(kind, other) && isNear(other))
      .map((other) => ({ ...childLine(other, today), dueBy: other.dueBy })),
  }
}

function nextWorkingDay(today: IsoDate, calendar: Context['calendar']): IsoDate {
  return calendar.isWorkingDay(today) ? today : calendar.addWorkingDays(today, 1)
}

function offerWithoutLimit(kind: MeetingKind): OfferedKind {
  return { kind, label: meetingKindLabels[kind], due: null, suggestedOn: null, booked: null, siblings: [] }
}

/** Kinds that may be wanted though no clock asks for them: short breaks, an enquiry not yet recorded, a first HSB meeting. */
function withoutLimit(children: readonly z.infer<typeof Known>[]): MeetingKind[] {
  const kinds: MeetingKind[] = []
  if (children.some(({ isLookedAfter }) => isLookedAfter)) kinds.push('roa')
  if (children.some(({ hasPlan }) => !hasPlan)) kinds.push('icpc')
  kinds.push(children.some(({ hasHsb }) => hasHsb) ? 'hsbReview' : 'hsbInitial')
  return kinds
}

/** A child's running limit for a kind of meeting, and the meeting already booked for it. */
export type RunningLimit = {
  readonly due: DueDate
  readonly bookedMeetingId: MeetingId | null
  readonly bookedFor: IsoDate | null
}

/** The children as lines, and the limit that runs for each for this kind of meeting. */
export function runningLimits(
  db: ReadDb,
  { kind, childIds }: { kind: MeetingKind; childIds: readonly ChildId[] },
  today: IsoDate,
): { children: ChildLine[]; limits: ReadonlyMap<ChildId, RunningLimit> } {
  const ids = JSON.stringify(childIds)
  const running = clocks.all(db, { ids }).filter((clock) => answers(kind, clock))
  const limits = running.map(
    ({ childId, bookedMeetingId, bookedFor, track: _track, isBinding: _isBinding, ...due }) => {
      return [childId, { due, bookedMeetingId, bookedFor }] as const
    },
  )
  return { children: knownChildren.all(db, { ids }).map((child) => childLine(child, today)), limits: new Map(limits) }
}
