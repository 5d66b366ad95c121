import { z } from 'zod'
import { IsoDate } from '../../../shared/dates.ts'
import { Adoption } from '../../../shared/records/adoption.ts'
import { Child } from '../../../shared/records/child.ts'
import { Enquiry } from '../../../shared/records/enquiry.ts'
import { ChildId, IroId, RecordId } from '../../../shared/records/ids.ts'
import { ParticipationCode } from '../../../shared/records/imported-child.ts'
import { LegalStatus } from '../../../shared/records/legal-status.ts'
import { Meeting } from '../../../shared/records/meeting.ts'
import { PeriodOfCare } from '../../../shared/records/period-of-care.ts'
import { Placement } from '../../../shared/records/placement.ts'
import { ProtectionPlan } from '../../../shared/records/protection-plan.ts'
import { SourceDetailField } from '../../../shared/records/source-detail-field.ts'
import { SourceDueKind } from '../../../shared/records/source-due-kind.ts'
import { grouped } from '../grouped.ts'
import { type ReadDb, read } from '../sql.ts'
import { typedColumns } from './typed.ts'

// A child goes by its own case number and by every other one it was ever found under.
const numbered = read(
  z.object({ reference: z.string(), childId: ChildId }),
  `SELECT j.value AS reference, coalesce(c.id, a.childId) AS childId FROM json_each(:references) j
  LEFT JOIN child c ON c.reference = j.value LEFT JOIN childAlias a ON a.reference = j.value
  WHERE coalesce(c.id, a.childId) IS NOT NULL`,
)
// One statement a table for all the children of an import at once, who come as one JSON list.
const inFiles = 'FROM json_each(:childIds) j JOIN child c ON c.id = j.value'

const KnownChildRow = Child.omit({
  communicationNeeds: true,
  interpreterLanguage: true,
  hasConfidentialAddress: true,
  familyId: true,
  siblingGroupId: true,
}).extend({
  teamName: z.string().nullable(),
  workerName: z.string().nullable(),
})
const children = read(
  KnownChildRow,
  `SELECT c.id, c.reference, c.givenName, c.familyName, c.isRestricted, c.sex, c.bornOn, c.expectedOn, c.ethnicity,
    c.isDisabled, c.isUasc, c.teamId, c.workerId, c.version,
    t.name AS teamName, w.name AS workerName
  ${inFiles} LEFT JOIN team t ON t.id = c.teamId LEFT JOIN worker w ON w.id = c.workerId`,
)
const periods = read(
  PeriodOfCare,
  `SELECT p.id, p.childId, p.startedOn, p.endedOn, p.endReason, p.categoryOfNeed, p.toldOn, p.permanencePlan,
    p.permanenceAgreedOn, p.isReviewHistoryComplete, p.version
  ${inFiles} JOIN periodOfCare p ON p.childId = c.id ORDER BY p.startedOn, p.id`,
)
const statuses = read(
  LegalStatus,
  `SELECT l.id, l.childId, l.periodOfCareId, l.code, l.startedOn, l.endedOn, l.version
  ${inFiles} JOIN legalStatus l ON l.childId = c.id ORDER BY l.startedOn, l.id`,
)
const placements = read(
  Placement,
  `SELECT p.id, p.childId, p.periodOfCareId, p.startedOn, p.endedOn, p.code, p.provider, p.location, p.isPlanned,
    p.isChangeOfCarer, p.reasonForChange, p.version
  ${inFiles} JOIN placement p ON p.childId = c.id ORDER BY p.startedOn, p.id`,
)
const adoptions = read(
  Adoption,
  `SELECT a.id, a.childId, a.authorisedOn, a.placedOn, a.endedOn, a.endReason, a.version
  ${inFiles} JOIN adoption a ON a.childId = c.id ORDER BY coalesce(a.placedOn, a.authorisedOn), a.id`,
)
const enquiries = read(
  Enquiry,
  `SELECT e.id, e.childId, e.strategyDiscussionOn, e.transferNotifiedOn, e.conferenceOn, e.isConferenceRequired,
    e.closedOn, e.version
  ${inFiles} JOIN enquiry e ON e.childId = c.id ORDER BY e.strategyDiscussionOn, e.id`,
)
const plans = read(
  ProtectionPlan,
  `SELECT p.id, p.childId, p.startedOn, p.endedOn, p.initialCategories, p.latestCategories, p.categoriesReason,
    p.previousPlans, p.isConferenceHistoryComplete, p.version
  ${inFiles} JOIN protectionPlan p ON p.childId = c.id ORDER BY p.startedOn, p.id`,
)
const KnownMeeting = Meeting.pick({ id: true, kind: true, status: true, scheduledFor: true, heldOn: true }).extend({
  /** The source's own number of the meeting; null where only people have recorded it. */
  reference: z.string().nullable(),
  childId: ChildId,
  /** The child's own part in the meeting. */
  attendanceId: RecordId,
  participation: ParticipationCode.nullable(),
})
const meetings = read(
  KnownMeeting,
  `SELECT m.id, m.kind, m.status, m.scheduledFor, m.heldOn, m.reference, mc.childId, mc.id AS attendanceId, mc.participation
  ${inFiles} JOIN meetingChild mc ON mc.childId = c.id JOIN meeting m ON m.id = mc.meetingId
  ORDER BY m.scheduledFor, m.id`,
)
export type KnownChildRow = z.infer<typeof KnownChildRow>
/** A meeting as it concerns one child. */
export type KnownMeeting = z.infer<typeof KnownMeeting>

const SourceDetailRow = z.object({ id: z.string(), childId: ChildId, field: SourceDetailField, value: z.string() })
const sourceDetails = read(
  SourceDetailRow,
  `SELECT d.id, d.childId, d.field, d.value ${inFiles} JOIN sourceDetail d ON d.childId = c.id`,
)

const SourceDueRow = z.object({ id: z.string(), childId: ChildId, kind: SourceDueKind, dueBy: IsoDate })
const sourceDues = read(
  SourceDueRow,
  `SELECT d.id, d.childId, d.kind, d.dueBy ${inFiles} JOIN sourceDue d ON d.childId = c.id`,
)

const KnownAllocation = z.object({
  id: RecordId,
  childId: ChildId,
  iroId: IroId,
  iroName: z.string(),
  startedOn: IsoDate,
  /** The row of a file that named the IRO; null where a person chose them. */
  sourceRowId: z.number().nullable(),
})
const allocations = read(
  KnownAllocation,
  `SELECT a.id, a.childId, a.iroId, i.name AS iroName, a.startedOn, a.sourceRowId
  ${inFiles} JOIN allocation a ON a.childId = c.id AND a.endedOn IS NULL JOIN iro i ON i.id = a.iroId`,
)

/** What the record holds of one child of the files. */
export type KnownFacts = {
  readonly child: KnownChildRow
  /** The one that is open, which may be to come. */
  readonly allocations: readonly z.infer<typeof KnownAllocation>[]
  readonly periods: readonly PeriodOfCare[]
  readonly statuses: readonly LegalStatus[]
  readonly placements: readonly Placement[]
  readonly adoptions: readonly Adoption[]
  readonly enquiries: readonly Enquiry[]
  readonly plans: readonly ProtectionPlan[]
  readonly meetings: readonly KnownMeeting[]
  readonly sourceDetails: readonly z.infer<typeof SourceDetailRow>[]
  readonly sourceDues: readonly z.infer<typeof SourceDueRow>[]
}

/** The children of the files that the record knows, by case reference, and what in their rows a person has typed. */
export type Known = {
  readonly of: (reference: string) => KnownFacts | undefined
  /** Whether the record itself has the number, and not only an answer given to these files. */
  readonly hasNumber: (reference: string) => boolean
  readonly isTyped: (rowId: string, column: string) => boolean
}

/** Which of the files' case references a person has said to be which child. */
export type Links = ReadonlyMap<string, ChildId>

/** The child of each case reference the record has, among these. */
export const childrenNumbered = (db: ReadDb, references: readonly string[]): Links =>
  new Map(
    numbered.all(db, { references: JSON.stringify(references) }).map(({ reference, childId }) => [reference, childId]),
  )

/** Reads what the record holds of these children, found by any of their case references or by a link. */
export function knownFacts(db: ReadDb, wanted: readonly string[], links: Links = new Map()): Known {
  const own = childrenNumbered(db, wanted)
  const ids = new Map(wanted.map((reference) => [reference, own.get(reference) ?? links.get(reference)]))
  const among = { childIds: JSON.stringify([...new Set(ids.values())].filter(Boolean)) }
  const found = children.all(db, among)
  const rows = {
    periods: periods.all(db, among),
    statuses: statuses.all(db, among),
    placements: placements.all(db, among),
    adoptions: adoptions.all(db, among),
    enquiries: enquiries.all(db, among),
    plans: plans.all(db, among),
    meetings: meetings.all(db, among),
  }
  const facts = {
    periods: byChild(rows.periods),
    statuses: byChild(rows.statuses),
    placements: byChild(rows.placements),
    adoptions: byChild(rows.adoptions),
    enquiries: byChild(rows.enquiries),
    plans: byChild(rows.plans),
    meetings: byChild(rows.meetings),
    sourceDetails: byChild(sourceDetails.all(db, among)),
    sourceDues: byChild(sourceDues.all(db, among)),
    allocations: byChild(allocations.all(db, among)),
  }
  const byId = new Map<ChildId | undefined, KnownFacts>(found.map((child) => [child.id, factsOf(child, facts)]))
  return {
    of: (reference) => byId.get(ids.get(reference)),
    hasNumber: (reference) => own.has(reference),
    isTyped: typedColumns(db, [...found, ...Object.values(rows).flat(), ...rows.meetings.map(attendance)]),
  }
}

const attendance = ({ attendanceId, participation }: KnownMeeting) => ({ id: attendanceId, participation })

type FactsByChild = { readonly [K in Exclude<keyof KnownFacts, 'child'>]: (childId: ChildId) => KnownFacts[K] }

function factsOf(child: KnownChildRow, facts: FactsByChild): KnownFacts {
  return {
    child,
    periods: facts.periods(child.id),
    statuses: facts.statuses(child.id),
    placements: facts.placements(child.id),
    adoptions: facts.adoptions(child.id),
    enquiries: facts.enquiries(child.id),
    plans: facts.plans(child.id),
    meetings: facts.meetings(child.id),
    sourceDetails: facts.sourceDetails(child.id),
    sourceDues: facts.sourceDues(child.id),
    allocations: facts.allocations(child.id),
  }
}

function byChild<T extends { readonly childId: ChildId }>(rows: readonly T[]): (childId: ChildId) => readonly T[] {
  const found = grouped(rows, ({ childId }) => childId)
  return (childId) => found.get(childId) ?? []
}
