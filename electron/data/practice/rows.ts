import { z } from 'zod'
import { read, write } from '../sql.ts'

// The generator writes rows as the commands do, with the same columns; triggers keep their history and settle them.

export const insertTeam = write('INSERT INTO team (id, name) VALUES (:id, :name)')
export const insertWorker = write('INSERT INTO worker (id, name, teamId) VALUES (:id, :name, :teamId)')

export const insertIro = write(
  'INSERT INTO iro (id, name, startedOn, endedOn) VALUES (:id, :name, :startedOn, :endedOn)',
)
export const insertHours = write(
  'INSERT INTO iroHours (id, iroId, fromOn, hours) VALUES (:id, :iroId, :fromOn, :hours)',
)
export const insertReduction = write(`
  INSERT INTO iroReduction (id, iroId, fromOn, untilOn, hours, reason)
  VALUES (:id, :iroId, :fromOn, :untilOn, :hours, :reason)`)

export const insertFamily = write('INSERT INTO family (id, name) VALUES (:id, :name)')
export const insertGroup = write('INSERT INTO siblingGroup (id, familyId, name) VALUES (:id, :familyId, :name)')

export const insertChild = write(`
  INSERT INTO child (id, reference, givenName, familyName, sex, bornOn, expectedOn, ethnicity, isDisabled, isUasc,
    communicationNeeds, interpreterLanguage, hasConfidentialAddress, isRestricted, familyId, siblingGroupId, teamId, workerId)
  VALUES (:id, :reference, :givenName, :familyName, :sex, :bornOn, :expectedOn, :ethnicity, :isDisabled, :isUasc,
    :communicationNeeds, :interpreterLanguage, :hasConfidentialAddress, :isRestricted, :familyId, :siblingGroupId, :teamId, :workerId)`)

export const insertPeriodOfCare = write(`
  INSERT INTO periodOfCare (id, childId, startedOn, endedOn, endReason, categoryOfNeed, toldOn, permanencePlan, permanenceAgreedOn)
  VALUES (:id, :childId, :startedOn, :endedOn, :endReason, :categoryOfNeed, :toldOn, :permanencePlan, :permanenceAgreedOn)`)

export const insertLegalStatus = write(`
  INSERT INTO legalStatus (id, childId, periodOfCareId, code, startedOn, endedOn)
  VALUES (:id, :childId, :periodOfCareId, :code, :startedOn, :endedOn)`)

export const insertPlacement = write(`
  INSERT INTO placement (id, childId, periodOfCareId, startedOn, endedOn, code, provider, location, isPlanned,
    isChangeOfCarer, reasonForChange)
  VALUES (:id, :childId, :periodOfCareId, :startedOn, :endedOn, :code, :provider, :location, :isPlanned,
    :isChangeOfCarer, :reasonForChange)`)

export const insertAdoption = write(`
  INSERT INTO adoption (id, childId, authorisedOn, placedOn, endedOn)
  VALUES (:id, :childId, :authorisedOn, :placedOn, :endedOn)`)

export const insertEnquiry = write(`
  INSERT INTO enquiry (id, childId, strategyDiscussionOn, transferNotifiedOn, conferenceOn, closedOn)
  VALUES (:id, :childId, :strategyDiscussionOn, :transferNotifiedOn, :conferenceOn, :closedOn)`)

export const insertPlan = write(`
  INSERT INTO protectionPlan (id, childId, startedOn, endedOn, initialCategories, latestCategories, categoriesReason,
    previousPlans)
  VALUES (:id, :childId, :startedOn, :endedOn, :initialCategories, :latestCategories, :categoriesReason,
    :previousPlans)`)

export const insertHsb = write(`
  INSERT INTO hsbInvolvement (id, childId, startedOn, endedOn) VALUES (:id, :childId, :startedOn, :endedOn)`)

export const insertAllocation = write(`
  INSERT INTO allocation (id, childId, iroId, startedOn, endedOn, reason)
  VALUES (:id, :childId, :iroId, :startedOn, :endedOn, :reason)`)

export const insertMeeting = write(`
  INSERT INTO meeting (id, kind, scheduledFor, startsAt, place, iroId, status, heldOn, reasonCode, reasonNote)
  VALUES (:id, :kind, :scheduledFor, :startsAt, :place, :iroId, :status, :heldOn, :reasonCode, :reasonNote)`)

export const insertMeetingChild = write(`
  INSERT INTO meetingChild (id, meetingId, childId, dueBy, ruleId, lateReason, lateNote, earlyReason, participation)
  VALUES (:id, :meetingId, :childId, :dueBy, :ruleId, :lateReason, :lateNote, :earlyReason, :participation)`)

/**
 * A manager has signed off every meeting held late before a day. Ids are made from the meeting's own, so that they take
 * nothing from the county's randomness.
 */
export const signOffLateBefore = write(`
  INSERT INTO lateSignOff (id, meetingId, agreedBy, agreedOn, isByManager)
  SELECT substr(m.id, 1, 24) || 'ffffffffffff', m.id, :agreedBy, date(m.heldOn, '+2 days'), 1 FROM meeting m
  WHERE m.heldOn < :before AND EXISTS (SELECT 1 FROM meetingChild mc WHERE mc.meetingId = m.id AND mc.dueBy < m.heldOn)`)

/**
 * Mid-way desktop reviews since each child's last review: made some days before they were due, and one in eight forgotten.
 * Ids are made from the meeting's own, so that they take nothing from the county's randomness.
 */
export const checkMidwayBefore = write(`
  INSERT INTO footprintEntry (id, childId, kind, happenedOn, facts)
  SELECT substr(id, 1, 24) || 'eeeeeeeeeeee', childId, 'midway', madeOn, json_object(
    'decisions', 'yes', 'carePlan', 'no', 'visits', 'yes', 'health', 'yes', 'permanence', 'yes', 'alert', 'no')
  FROM (
    SELECT mc.id, mc.childId, mc.rowid AS place,
      date(max(m.heldOn), iif(count(*) = 1, '+36 days', '+80 days'), 'weekday ' || (mc.rowid % 5 + 1)) AS madeOn
    FROM meetingChild mc JOIN meeting m ON m.id = mc.meetingId
    JOIN periodOfCare p ON p.childId = mc.childId AND p.endedOn IS NULL AND p.startedOn <= m.heldOn
    WHERE m.kind = 'roa' AND m.heldOn IS NOT NULL GROUP BY mc.childId)
  WHERE madeOn < :before AND place % 8 > 0`)

/**
 * What was done with the records of the last months' meetings: all of it about its last day, but of one meeting in twelve
 * the full record was forgotten. Ids are made from the meeting's own, so that they take nothing from the county's
 * randomness.
 */
export const doStepsBefore = write(`
  INSERT INTO recordStep (id, meetingId, step, doneOn, doneBy)
  SELECT substr(m.id, 1, 24) || 'dddddddddd0' || s.mark, m.id, s.step, date(m.heldOn, s.after), coalesce(s.who, i.name, '')
  FROM meeting m LEFT JOIN iro i ON i.id = m.iroId JOIN (
    SELECT 1 AS mark, 'decisionsRecorded' AS step, 1 AS isReview, '+0 days' AS after, NULL AS who
    UNION ALL VALUES (2, 'uploaded', 1, '+7 days', 'Business support'), (3, 'managerAnswered', 1, '+14 days', :manager),
      (4, 'recordWritten', 1, '+21 days', NULL), (5, 'recordDistributed', 1, '+28 days', 'Business support'),
      (1, 'mappingGiven', 0, '+0 days', NULL), (2, 'planGiven', 0, '+0 days', NULL),
      (3, 'uploaded', 0, '+7 days', 'Business support'), (4, 'recordWritten', 0, '+7 days', NULL),
      (5, 'coreGroupHeld', 0, '+14 days', ''), (6, 'recordDistributed', 0, '+14 days', 'Business support')
  ) s ON s.isReview = (m.kind IN ('roa', 'adoptionReview'))
  WHERE m.status = 'held' AND m.heldOn >= :since AND date(m.heldOn, s.after) < :before
    AND (m.rowid % 12 > 0 OR s.step NOT IN ('recordWritten', 'recordDistributed'))
    AND (s.step <> 'coreGroupHeld' OR m.kind = 'icpc')`)

/** How much the record already holds of what the county would bring. */
export const countHeld = read(
  z.object({ held: z.number() }),
  'SELECT (SELECT count(*) FROM child) + (SELECT count(*) FROM iro) + (SELECT count(*) FROM team) AS held',
)
