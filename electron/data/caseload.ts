import { z } from 'zod'
import { ageOn, IsoDate } from '../../shared/dates.ts'
import { type CaseList, CaseloadRow, type CaseStatus, type NextMeeting } from '../../shared/records/caseload.ts'
import { labelFor, legalStatusLabels, placementLabels } from '../../shared/records/code-sets.ts'
import { type IroId, MeetingId } from '../../shared/records/ids.ts'
import { MeetingKind } from '../../shared/records/meeting-kind.ts'
import { caseFlags } from '../../shared/rules/case-flags.ts'
import { dueStatus } from '../../shared/rules/due-status.ts'
import type { Context } from '../context.ts'
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
const open = read(
  Found,
  `SELECT s.childId, c.reference, c.givenName, c.familyName, c.bornOn, c.expectedOn, c.isRestricted,
    c.hasConfidentialAddress, s.isShortBreaks, s.adoptionTrack, c.familyId, f.name AS family, s.iroId, i.name AS iro,
    t.name AS team, w.name AS worker, s.lookedAfterOn, s.planStartedOn, s.hsbStartedOn, s.awaitingConferenceSince,
    s.lastReviewOn, s.lastConferenceOn, s.legalStatusCode, s.placementCode, s.nextKind, s.nextLabel, s.nextRuleId,
    s.nextDueBy, s.nextPlanBy, s.nextMeetingId, s.nextBookedFor, mc.lateReason,
    s.planStartedOn IS NOT NULL AND EXISTS (SELECT 1 FROM protectionPlan p WHERE p.childId = s.childId AND
      (p.startedOn = s.planStartedOn AND p.previousPlans > 0 OR p.startedOn < s.planStartedOn AND p.endedOn IS NOT NULL)
    ) AS hasEarlierPlan,
    CASE WHEN s.nextBookedFor IS NULL THEN (
      SELECT max(m.scheduledFor) FROM meetingChild x JOIN meeting m ON m.id = x.meetingId
      WHERE x.childId = s.childId AND m.status = 'stoodDown' AND m.kind = s.nextKind AND m.scheduledFor > CASE s.nextKind
        WHEN 'icpc' THEN coalesce(s.awaitingConferenceSince, '') WHEN 'rcpc' THEN s.lastConferenceOn
        WHEN 'roa' THEN coalesce(s.lastReviewOn, s.lookedAfterOn)
        WHEN 'adoptionReview' THEN coalesce(s.lastReviewOn, s.lookedAfterOn) ELSE s.hsbStartedOn END
    ) END AS stoodDownOn
  FROM caseState s JOIN child c ON c.id = s.childId
  LEFT JOIN family f ON f.id = c.familyId LEFT JOIN iro i ON i.id = s.iroId
  LEFT JOIN team t ON t.id = c.teamId LEFT JOIN worker w ON w.id = c.workerId
  LEFT JOIN meetingChild mc ON mc.meetingId = s.nextMeetingId AND mc.childId = s.childId
  WHERE :iroId IS NULL OR s.iroId = :iroId
  ORDER BY s.nextDueBy IS NULL, s.nextDueBy, c.familyName, c.bornOn`,
)

/** Every child with anything open, soonest due first: one IRO's, or everybody's. */
export function listCaseload(db: ReadDb, { iroId }: { iroId: IroId | null }, context: Context): CaseloadRow[] {
  const weightOf = childWeights(context)
  return open.all(db, { iroId }).map((found) => {
    const next = nextOf(found)
    const isLookedAfter = found.lookedAfterOn !== null && !found.isShortBreaks
    const lists = {
      isLookedAfter,
      isChildProtection: found.planStartedOn !== null,
      isHsb: found.hsbStartedOn !== null,
      isAwaitingConference: found.awaitingConferenceSince !== null,
    }
    const facts = { ...found, next, isLookedAfter, hasIro: found.iroId !== null }
    return {
      ...shownAsFound(found),
      ...lists,
      list: listOf({ ...lists, isShortBreaks: found.isShortBreaks }),
      ageYears: found.bornOn && ageOn(found.bornOn, context.today),
      legalStatus: found.legalStatusCode && labelFor(legalStatusLabels, found.legalStatusCode),
      placement: found.placementCode && labelFor(placementLabels, found.placementCode),
      next,
      status: next && statusOf(next, found, context),
      workingDaysLeft: next && context.calendar.workingDaysBetween(context.today, next.planBy),
      weight: weightOf(lists),
      flags: caseFlags(facts, context.today, context.settings.preBirthWeeks),
    }
  })
}

function shownAsFound(found: Found) {
  const { legalStatusCode, placementCode, nextKind, nextLabel, nextRuleId, nextDueBy, nextPlanBy, ...rest } = found
  const { nextMeetingId, nextBookedFor, lateReason, hasEarlierPlan, stoodDownOn, ...shown } = rest
  return shown
}

function nextOf(found: Found): NextMeeting | null {
  const { nextKind: kind, nextLabel: label, nextRuleId: ruleId, nextDueBy: dueBy, nextPlanBy: planBy } = found
  // settle.ts writes all five or none.
  if (kind === null || label === null || ruleId === null || dueBy === null || planBy === null) return null
  return { kind, label, ruleId, dueBy, planBy, bookedFor: found.nextBookedFor, meetingId: found.nextMeetingId }
}

function statusOf(next: NextMeeting, { lateReason, stoodDownOn }: Found, context: Context): CaseStatus {
  const { today, calendar, settings } = context
  const { status, text, needsReason } = dueStatus({
    ...next,
    lateReason,
    heldOn: null,
    today,
    calendar,
    soonWorkingDays: settings.soonWorkingDays,
  })
  const isStoodDown = stoodDownOn !== null && status !== 'overdue'
  return isStoodDown
    ? { kind: 'stoodDown', text: 'Stood down, rebook', needsReason }
    : { kind: status, text, needsReason }
}

type Lists = Pick<
  CaseloadRow,
  'isLookedAfter' | 'isChildProtection' | 'isHsb' | 'isShortBreaks' | 'isAwaitingConference'
>

function listOf(lists: Lists): CaseList {
  if (lists.isLookedAfter && lists.isChildProtection) return 'dual'
  if (lists.isLookedAfter) return 'lookedAfter'
  if (lists.isChildProtection) return 'childProtection'
  if (lists.isAwaitingConference) return 'awaitingConference'
  return lists.isHsb ? 'hsb' : 'shortBreaks'
}
