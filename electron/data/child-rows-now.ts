import { z } from 'zod'
import { read } from './sql.ts'

/** A row of a child as it is; `row` is its columns as JSON. */
export type RowNow = z.infer<typeof Now>
const Now = z.object({ tableName: z.string(), rowId: z.string(), row: z.string() })

/** The rows of a child as they are, as history keeps rows: what the latest change of each led to. */
export const rowsNow = read(
  Now,
  `SELECT 'child' AS tableName, id AS rowId, json_object('reference', reference, 'givenName', givenName,
    'familyName', familyName, 'sex', sex, 'bornOn', bornOn, 'expectedOn', expectedOn, 'ethnicity', ethnicity,
    'isDisabled', isDisabled, 'isUasc', isUasc, 'communicationNeeds', communicationNeeds,
    'interpreterLanguage', interpreterLanguage, 'hasConfidentialAddress', hasConfidentialAddress,
    'isRestricted', isRestricted, 'familyId', familyId, 'teamId', teamId, 'workerId', workerId,
    'sourceRowId', sourceRowId) AS row
  FROM child WHERE id = :childId
  UNION ALL SELECT 'periodOfCare', id, json_object('startedOn', startedOn, 'endedOn', endedOn, 'endReason', endReason,
    'categoryOfNeed', categoryOfNeed, 'toldOn', toldOn, 'permanencePlan', permanencePlan,
    'permanenceAgreedOn', permanenceAgreedOn, 'sourceRowId', sourceRowId) FROM periodOfCare WHERE childId = :childId
  UNION ALL SELECT 'legalStatus', id, json_object('code', code, 'startedOn', startedOn, 'endedOn', endedOn,
    'sourceRowId', sourceRowId) FROM legalStatus WHERE childId = :childId
  UNION ALL SELECT 'placement', id, json_object('startedOn', startedOn, 'endedOn', endedOn, 'code', code,
    'provider', provider, 'location', location, 'isPlanned', isPlanned, 'isChangeOfCarer', isChangeOfCarer,
    'reasonForChange', reasonForChange, 'sourceRowId', sourceRowId) FROM placement WHERE childId = :childId
  UNION ALL SELECT 'adoption', id, json_object('authorisedOn', authorisedOn, 'placedOn', placedOn,
    'endedOn', endedOn, 'endReason', endReason, 'sourceRowId', sourceRowId) FROM adoption WHERE childId = :childId
  UNION ALL SELECT 'enquiry', id, json_object('strategyDiscussionOn', strategyDiscussionOn,
    'transferNotifiedOn', transferNotifiedOn, 'conferenceOn', conferenceOn,
    'isConferenceRequired', isConferenceRequired, 'closedOn', closedOn, 'sourceRowId', sourceRowId)
    FROM enquiry WHERE childId = :childId
  UNION ALL SELECT 'protectionPlan', id, json_object('startedOn', startedOn, 'endedOn', endedOn,
    'initialCategories', initialCategories, 'latestCategories', latestCategories,
    'categoriesReason', categoriesReason, 'previousPlans', previousPlans, 'endedBy', endedBy,
    'endAgreedBy', endAgreedBy, 'endAgreedOn', endAgreedOn, 'letterOn', letterOn, 'hasToolkit', hasToolkit,
    'toolkitOn', toolkitOn, 'sourceRowId', sourceRowId)
    FROM protectionPlan WHERE childId = :childId
  UNION ALL SELECT 'hsbInvolvement', id, json_object('startedOn', startedOn, 'endedOn', endedOn)
    FROM hsbInvolvement WHERE childId = :childId
  UNION ALL SELECT 'allocation', id, json_object('iroId', iroId, 'startedOn', startedOn, 'endedOn', endedOn,
    'reason', reason, 'endReason', endReason, 'sourceRowId', sourceRowId) FROM allocation WHERE childId = :childId
  UNION ALL SELECT 'meetingChild', id, json_object('dueBy', dueBy, 'lateReason', lateReason, 'lateNote', lateNote,
    'earlyReason', earlyReason, 'participation', participation, 'meetingId', meetingId,
    'sourceRowId', sourceRowId) FROM meetingChild WHERE childId = :childId
  UNION ALL SELECT 'meeting', m.id, json_object('kind', m.kind, 'scheduledFor', m.scheduledFor,
    'startsAt', m.startsAt, 'place', m.place, 'iroId', m.iroId, 'status', m.status, 'heldOn', m.heldOn,
    'reasonCode', m.reasonCode, 'reasonNote', m.reasonNote, 'chairReason', m.chairReason, 'sourceRowId', m.sourceRowId)
    FROM meetingChild mc JOIN meeting m ON m.id = mc.meetingId WHERE mc.childId = :childId
  UNION ALL SELECT 'booking', b.id, json_object('what', b.what, 'state', b.state, 'forOn', b.forOn)
    FROM meetingChild mc JOIN booking b ON b.meetingId = mc.meetingId WHERE mc.childId = :childId
  UNION ALL SELECT 'lateSignOff', s.id, json_object('agreedBy', s.agreedBy, 'agreedOn', s.agreedOn, 'note', s.note)
    FROM meetingChild mc JOIN lateSignOff s USING (meetingId) WHERE mc.childId = :childId
  UNION ALL SELECT 'repeatAnalysis', id, json_object('analysis', analysis, 'writtenOn', writtenOn)
    FROM repeatAnalysis WHERE childId = :childId
  UNION ALL SELECT 'sourceDue', id, json_object('kind', kind, 'dueBy', dueBy, 'sourceRowId', sourceRowId)
    FROM sourceDue WHERE childId = :childId
  UNION ALL SELECT 'sourceDetail', id, json_object('field', field, 'value', value, 'sourceRowId', sourceRowId)
    FROM sourceDetail WHERE childId = :childId
  UNION ALL SELECT 'childAlias', id, json_object('reference', reference, 'sourceRowId', sourceRowId)
    FROM childAlias WHERE childId = :childId
  UNION ALL SELECT 'footprintEntry', id, json_object('kind', kind, 'happenedOn', happenedOn, 'facts', facts)
    FROM footprintEntry WHERE childId = :childId
  UNION ALL SELECT 'confidentialAddress', id, json_object('address', address, 'whose', whose, 'keptFrom', keptFrom)
    FROM confidentialAddress WHERE childId = :childId
  UNION ALL SELECT 'reportReceipt', id, json_object('report', report, 'receivedOn', receivedOn,
    'receivedAtTime', receivedAtTime, 'seenOn', seenOn, 'seenAtTime', seenAtTime, 'notNeededWhy', notNeededWhy)
    FROM reportReceipt WHERE childId = :childId OR (childId IS NULL AND meetingId IN (
      SELECT meetingId FROM meetingChild WHERE childId = :childId))
  UNION ALL SELECT 'alertDraft', id, json_object('report', report, 'madeOn', madeOn, 'closedOn', closedOn,
    'closedWhy', closedWhy)
    FROM alertDraft WHERE childId = :childId OR (childId IS NULL AND meetingId IN (
      SELECT meetingId FROM meetingChild WHERE childId = :childId))
  UNION ALL SELECT 'alert', a.id, json_object('number', a.number, 'kind', a.kind, 'theme', a.theme, 'title', a.title,
    'iroId', a.iroId, 'teamId', a.teamId, 'workerName', a.workerName, 'raisedOn', a.raisedOn, 'account', a.account,
    'whyItMatters', a.whyItMatters, 'goingWell', a.goingWell, 'difference', a.difference, 'askedFor', a.askedFor,
    'askedBy', a.askedBy, 'firstStage', a.firstStage, 'firstStageWhy', a.firstStageWhy,
    'recipientName', a.recipientName, 'informalOn', a.informalOn, 'informalWith', a.informalWith,
    'informalPromise', a.informalPromise, 'isForPreChallenge', a.isForPreChallenge, 'closedOn', a.closedOn,
    'outcome', a.outcome, 'evidenceKind', a.evidenceKind, 'evidenceOn', a.evidenceOn, 'evidence', a.evidence,
    'changedForChild', a.changedForChild, 'learning', a.learning)
    FROM alertChild x JOIN alert a ON a.id = x.alertId WHERE x.childId = :childId
  UNION ALL SELECT 'alertChild', id, json_object('alertId', alertId) FROM alertChild WHERE childId = :childId
  UNION ALL SELECT 'alertFact', f.id, json_object('alertId', f.alertId, 'label', f.label, 'happenedOn', f.happenedOn, 'note', f.note)
    FROM alertChild x JOIN alertFact f ON f.alertId = x.alertId WHERE x.childId = :childId
  UNION ALL SELECT 'alertEvent', e.id, json_object('alertId', e.alertId, 'kind', e.kind, 'happenedOn', e.happenedOn,
    'toStage', e.toStage, 'untilOn', e.untilOn, 'isSatisfactory', e.isSatisfactory, 'recipientName', e.recipientName, 'note', e.note,
    'addToLetter', e.addToLetter)
    FROM alertChild x JOIN alertEvent e ON e.alertId = x.alertId WHERE x.childId = :childId
  UNION ALL SELECT DISTINCT 'footprintEntry', h.rowId, '{}'
    FROM edit e JOIN json_each(e.auditIds) a JOIN rowHistory h ON h.auditId = a.value
    WHERE e.scope = 'child' || char(58) || :childId AND h.tableName = 'footprintEntry'
      AND h.rowId NOT IN (SELECT id FROM footprintEntry WHERE childId = :childId)`,
)
