import { z } from 'zod'
import { Adoption } from '../../shared/records/adoption.ts'
import { ChildCase, ChildMeeting, NamedAllocation } from '../../shared/records/child-page.ts'
import { Clock } from '../../shared/records/clock.ts'
import { Enquiry } from '../../shared/records/enquiry.ts'
import { Family, FamilyMember } from '../../shared/records/family.ts'
import { HsbInvolvement } from '../../shared/records/hsb.ts'
import { LegalStatus } from '../../shared/records/legal-status.ts'
import { PeriodOfCare } from '../../shared/records/period-of-care.ts'
import { Placement } from '../../shared/records/placement.ts'
import { ProtectionPlan } from '../../shared/records/protection-plan.ts'
import { read } from './sql.ts'

/** The rows of one child, each list oldest first. */
export const rowsOfChild = {
  names: read(
    z.object({ workerName: z.string().nullable(), teamName: z.string().nullable() }),
    `SELECT w.name AS workerName, t.name AS teamName FROM child c LEFT JOIN worker w ON w.id = c.workerId
    LEFT JOIN team t ON t.id = c.teamId WHERE c.id = :childId`,
  ),
  family: read(
    Family,
    'SELECT f.id, f.name, f.version FROM child c JOIN family f ON f.id = c.familyId WHERE c.id = :childId',
  ),
  familyMembers: read(
    FamilyMember,
    `SELECT c.id, c.givenName, c.familyName, c.reference, c.bornOn, c.expectedOn, c.siblingGroupId, c.version,
      i.name AS iroName
    FROM child me JOIN child c ON c.familyId = me.familyId AND c.id <> me.id
    LEFT JOIN allocation a ON a.childId = c.id AND a.startedOn <= :today AND (a.endedOn IS NULL OR a.endedOn > :today)
    LEFT JOIN iro i ON i.id = a.iroId WHERE me.id = :childId ORDER BY coalesce(c.bornOn, c.expectedOn)`,
  ),
  case: read(
    ChildCase.omit({ weight: true, weightLines: true }).extend({ lastReviewOn: PeriodOfCare.shape.endedOn }),
    `SELECT lookedAfterOn, isShortBreaks, planStartedOn, hsbStartedOn, awaitingConferenceSince, adoptionTrack,
      legalStatusCode, placementCode, lastReviewOn
    FROM caseState WHERE childId = :childId`,
  ),
  clocks: read(
    Clock.extend({ lateReason: z.string().nullable() }),
    `SELECT k.childId, k.track, k.kind, k.label, k.ruleId, k.dueBy, k.planBy, k.isBinding, k.basis, k.bookedMeetingId,
      k.bookedFor, mc.lateReason
    FROM clock k LEFT JOIN meetingChild mc ON mc.meetingId = k.bookedMeetingId AND mc.childId = k.childId
    WHERE k.childId = :childId ORDER BY k.dueBy`,
  ),
  allocations: read(
    NamedAllocation,
    `SELECT a.id, a.childId, a.iroId, a.startedOn, a.endedOn, a.reason, a.endReason, a.version, i.name AS iroName
    FROM allocation a JOIN iro i ON i.id = a.iroId WHERE a.childId = :childId ORDER BY a.startedOn, a.id`,
  ),
  periodsOfCare: read(
    PeriodOfCare,
    `SELECT id, childId, startedOn, endedOn, endReason, categoryOfNeed, toldOn, permanencePlan, permanenceAgreedOn,
      isReviewHistoryComplete, version
    FROM periodOfCare WHERE childId = :childId ORDER BY startedOn, id`,
  ),
  legalStatuses: read(
    LegalStatus,
    `SELECT id, childId, periodOfCareId, code, startedOn, endedOn, version FROM legalStatus
    WHERE childId = :childId ORDER BY startedOn, id`,
  ),
  placements: read(
    Placement,
    `SELECT id, childId, periodOfCareId, startedOn, endedOn, code, provider, location, isPlanned, isChangeOfCarer,
      reasonForChange, version
    FROM placement WHERE childId = :childId ORDER BY startedOn, id`,
  ),
  adoptions: read(
    Adoption,
    `SELECT id, childId, authorisedOn, placedOn, endedOn, endReason, version FROM adoption
    WHERE childId = :childId ORDER BY coalesce(authorisedOn, placedOn), id`,
  ),
  enquiries: read(
    Enquiry,
    `SELECT id, childId, strategyDiscussionOn, transferNotifiedOn, conferenceOn, isConferenceRequired, closedOn, version
    FROM enquiry WHERE childId = :childId ORDER BY coalesce(strategyDiscussionOn, transferNotifiedOn), id`,
  ),
  plans: read(
    ProtectionPlan,
    `SELECT id, childId, startedOn, endedOn, initialCategories, latestCategories, categoriesReason, previousPlans,
      isConferenceHistoryComplete, version
    FROM protectionPlan WHERE childId = :childId ORDER BY startedOn, id`,
  ),
  hsb: read(
    HsbInvolvement,
    'SELECT id, childId, startedOn, endedOn, version FROM hsbInvolvement WHERE childId = :childId ORDER BY startedOn, id',
  ),
  meetings: read(
    ChildMeeting.omit({ fromDue: true }),
    `SELECT m.id, m.kind, m.status, m.scheduledFor, m.startsAt, m.place, m.heldOn, m.reasonCode, m.reasonNote,
      mc.dueBy, mc.ruleId, mc.lateReason, mc.lateNote, mc.earlyReason, mc.participation, i.name AS iroName
    FROM meetingChild mc JOIN meeting m ON m.id = mc.meetingId LEFT JOIN iro i ON i.id = m.iroId
    WHERE mc.childId = :childId ORDER BY coalesce(m.heldOn, m.scheduledFor), m.id`,
  ),
}
