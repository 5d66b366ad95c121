import { z } from 'zod'
import { ageOn, IsoDate } from '../../shared/dates.ts'
import { type CaseList, CaseloadRow, type CaseStatus, type NextMeeting } from '../../shared/records/caseload.ts'
import { labelFor, legalStatusLabels, placementLabels } from '../../shared/records/code-sets.ts'
import { type IroId, MeetingId } from '../../shared/records/ids.ts'
import { MeetingKind } from '../../shared/records/meeting-kind.ts'
import type { SourceDifference } from '../../shared/records/source-due.ts'
import { caseFlags } from '../../shared/rules/case-flags.ts'
import { dueStatus } from '../../shared/rules/due-status.ts'
import type { Context } from '../context.ts'
import { sourceDifferences } from './source-dues.ts'
import { type ReadDb, read } from './sql.ts'
import { childWeights } from './weights.ts'

const day = IsoDate.nullable()
const text = z.string().nullable()

/** What a row is worked out from, besides what it shows as it stands. */
const Found = CaseloadRow.pick({
  childId: true,
  reference: true,
  givenName: true,
  familyName: true,
  bornOn: true,
  expectedOn: true,
  isRestricted: true,
  hasConfidentialAddress: true,
  isShortBreaks: true,
  adoptionTrack: true,
  familyId: true,
  family: true,
  iroId: true,
  iro: true,
  team: true,
  worker: true,
  lookedAfterOn: true,
  planStartedOn: true,
  hsbStartedOn: true,
  awaitingConferenceSince: true,
  lastReviewOn: true,
  lastConferenceOn: true,
}).extend({
  legalStatusCode: text,
  placementCode: text,
  nextKind: MeetingKind.nullable(),
  nextLabel: text,
  nextRuleId: text,
  nextDueBy: day,
  nextPlanBy: day,
  nextMeetingId: MeetingId.nullable(),
  nextBookedFor: day,
  lateReason: text,
  hasEarlierPlan: z.boolean(),
  stoodDownOn: day,
})
type Found = z.infer<typeof Found>

// A meeting stood down counts only until another of its kind has been held or booked.
const openCases = `SELECT s.childId, c.reference, c.givenName, c.familyName, c.bornOn, c.expectedOn, c.isRestricted,
    c.hasConfidentialAddress, s.isShortBreaks, s.adoptionTrack, c.familyId, f.name AS family, s.iroId, i.name AS iro,
    t.name AS team, w.name AS worker, s.lookedAfterOn, s.planStartedOn, s.hsbStartedOn, s.awaitingConferenceSince,
    s.lastReviewOn, s.lastConferenceOn, s.legalStatusCode, s.placementCode, s.nextKind, s.nextLabel, s.nextRuleId,
    s.nextDueBy, s.nextPlanBy, s.nextMeetingId, s.nextBookedFor, mc.lateReason,
    s.planStartedOn IS NOT NULL AND EXISTS (SELECT 1 FROM protectionPlan p WHERE p.childId = s.childId AND
      (p.startedOn = s.planStartedOn AND p.previousPlans > 0 OR p.startedOn < s.planStartedOn AND p.endedOn IS NOT NULL)
    ) AS hasEarlierPlan,
    CASE WHEN s.nextBookedFor IS NULL THEN (
      SELECT max(m.scheduledFor) FROM meetingChild x CROSS JOIN meeting m ON m.id = x.meetingId
      WHERE x.childId = s.childId AND m.status = 'stoodDown' AND m.kind = s.nextKind AND m.scheduledFor > CASE s.nextKind
        WHEN 'icpc' THEN coalesce(s.awaitingConferenceSince, '') WHEN 'rcpc' THEN s.lastConferenceOn
        WHEN 'roa' THEN coalesce(s.lastReviewOn, s.lookedAfterOn)
        WHEN 'adoptionReview' THEN coalesce(s.lastReviewOn, s.lookedAfterOn) ELSE s.hsbStartedOn END
    ) END AS stoodDownOn
  FROM caseState s JOIN child c ON c.id = s.childId
  LEFT JOIN family f ON f.id = c.familyId LEFT JOIN iro i ON i.id = s.iroId
  LEFT JOIN team t ON t.id = c.teamId LEFT JOIN worker w ON w.id = c.workerId
  LEFT JOIN meetingChild mc ON mc.meetingId = s.nextMeetingId AND mc.childId = s.childId`
const soonestFirst = 'ORDER BY s.nextDueBy IS NULL, s.nextDueBy, c.familyName, c.bornOn'
// Whose children is part of each statement: an index then answers for one IRO, where a parameter would read everybody.
const everybodys = read(Found, `${openCases} ${soonestFirst}`)
const ofIro = read(Found, `${openCases} WHERE s.iroId = :iroId ${soonestFirst}`)

/** Every child with anything open, soonest due first: one IRO's, or everybody's. */
export function listCaseload(db: ReadDb, { iroId }: { iroId: IroId | null }, context: Context): CaseloadRow[] {
  const weightOf = childWeights(context)
  const differences = sourceDifferences(db, iroId)
  const found = iroId ? ofIro.all(db, { iroId }) : everybodys.all(db, {})
  return found.map((one) => rowOf(one, { weightOf, sourceDifference: differences.get(one.childId) ?? null }, context))
}

type Beside = { readonly weightOf: ReturnType<typeof childWeights>; readonly sourceDifference: SourceDifference | null }

// Field by field: spreading forty fields takes longer than the statement and all the rules together.
function rowOf(found: Found, { weightOf, sourceDifference }: Beside, context: Context): CaseloadRow {
  const next = nextOf(found)
  const lists = listsOf(found)
  return {
    childId: found.childId,
    reference: found.reference,
    givenName: found.givenName,
    familyName: found.familyName,
    bornOn: found.bornOn,
    expectedOn: found.expectedOn,
    ageYears: found.bornOn && ageOn(found.bornOn, context.today),
    isRestricted: found.isRestricted,
    hasConfidentialAddress: found.hasConfidentialAddress,
    list: listOf(lists),
    isLookedAfter: lists.isLookedAfter,
    isChildProtection: lists.isChildProtection,
    isHsb: lists.isHsb,
    isShortBreaks: found.isShortBreaks,
    isAwaitingConference: lists.isAwaitingConference,
    adoptionTrack: found.adoptionTrack,
    familyId: found.familyId,
    family: found.family,
    iroId: found.iroId,
    iro: found.iro,
    team: found.team,
    worker: found.worker,
    lookedAfterOn: found.lookedAfterOn,
    planStartedOn: found.planStartedOn,
    hsbStartedOn: found.hsbStartedOn,
    awaitingConferenceSince: found.awaitingConferenceSince,
    lastReviewOn: found.lastReviewOn,
    lastConferenceOn: found.lastConferenceOn,
    legalStatus: found.legalStatusCode && labelFor(legalStatusLabels, found.legalStatusCode),
    placement: found.placementCode && labelFor(placementLabels, found.placementCode),
    next,
    status: next && statusOf(next, found, context),
    workingDaysLeft: next && context.calendar.workingDaysBetween(context.today, next.planBy),
    weight: weightOf(lists),
    sourceDifference,
    flags: flagsOf(found, { next, sourceDifference }, context),
  }
}

/** What of a case's state decides which lists the child is on. */
export type ListFacts = Pick<
  Found,
  'lookedAfterOn' | 'isShortBreaks' | 'planStartedOn' | 'hsbStartedOn' | 'awaitingConferenceSince'
>

/** Which lists a child with something open is on; more than one may hold. */
export function listsOf(facts: ListFacts) {
  const { lookedAfterOn, isShortBreaks, planStartedOn, hsbStartedOn, awaitingConferenceSince } = facts
  return {
    isLookedAfter: lookedAfterOn !== null && !isShortBreaks,
    isChildProtection: planStartedOn !== null,
    isHsb: hsbStartedOn !== null,
    isAwaitingConference: awaitingConferenceSince !== null,
  }
}

type FlagsBeside = { readonly next: NextMeeting | null; readonly sourceDifference: SourceDifference | null }

function flagsOf(found: Found, { next, sourceDifference }: FlagsBeside, { today, settings }: Context) {
  const { bornOn, expectedOn, isShortBreaks, planStartedOn, hasEarlierPlan, lastReviewOn } = found
  const isLookedAfter = found.lookedAfterOn !== null && !isShortBreaks
  const own = { bornOn, expectedOn, isLookedAfter, isShortBreaks, planStartedOn, hasEarlierPlan, lastReviewOn }
  const facts = { hasIro: found.iroId !== null, ...own, next, sourceDifference }
  return caseFlags(facts, today, settings.preBirthWeeks)
}

function nextOf(found: Found): NextMeeting | null {
  const { nextKind: kind, nextLabel: label, nextRuleId: ruleId, nextDueBy: dueBy, nextPlanBy: planBy } = found
  // settle.ts writes all five or none.
  if (kind === null || label === null || ruleId === null || dueBy === null || planBy === null) return null
  return { kind, label, ruleId, dueBy, planBy, bookedFor: found.nextBookedFor, meetingId: found.nextMeetingId }
}

function statusOf(next: NextMeeting, { lateReason, stoodDownOn }: Found, context: Context): CaseStatus {
  const { today, calendar, settings } = context
  const { dueBy, planBy, bookedFor } = next
  const { soonWorkingDays } = settings
  const dates = { dueBy, planBy, bookedFor, heldOn: null, lateReason }
  const { status, text, needsReason } = dueStatus({ ...dates, today, calendar, soonWorkingDays })
  const isStoodDown = stoodDownOn !== null && status !== 'overdue'
  return isStoodDown
    ? { kind: 'stoodDown', text: 'Stood down, rebook', needsReason }
    : { kind: status, text, needsReason }
}

/** The one list a child is shown under. */
export function listOf(lists: ReturnType<typeof listsOf>): CaseList {
  if (lists.isLookedAfter && lists.isChildProtection) return 'dual'
  if (lists.isLookedAfter) return 'lookedAfter'
  if (lists.isChildProtection) return 'childProtection'
  if (lists.isAwaitingConference) return 'awaitingConference'
  return lists.isHsb ? 'hsb' : 'shortBreaks'
}
