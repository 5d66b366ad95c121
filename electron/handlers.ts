import type { Input, Output, QueryName, TaskName, VaultOperation } from '../shared/contract.ts'
import { alertHandlers } from './alert-handlers.ts'
import { alertRaisingHandlers } from './alert-raising-handlers.ts'
import { alertReportsHandlers } from './alert-reports-handlers.ts'
import { challengeHandlers } from './challenge-handlers.ts'
import type { Context } from './context.ts'
import { copyHandlers } from './copy-handlers.ts'
import { authoriseAdoption, endAdoption, placeForAdoption } from './data/adoption.ts'
import { sayAgencyView } from './data/agency-views.ts'
import { closeDraft, openDrafts } from './data/alert-drafts.ts'
import { allocateChildren, endAllocation } from './data/allocations.ts'
import { sayBooking } from './data/bookings.ts'
import { calendarDays } from './data/calendar-days.ts'
import { calendarEntries } from './data/calendar-export.ts'
import { endCare, recordPermanencePlan, startCare } from './data/care.ts'
import { listCaseload } from './data/caseload.ts'
import { lastChair, sameChair } from './data/chairs.ts'
import { childHistory } from './data/child-history.ts'
import { childPage } from './data/child-page.ts'
import { findChildren } from './data/child-search.ts'
import { childSources } from './data/child-sources.ts'
import { addChild, changeChild, recordBirth } from './data/children.ts'
import { clocksForChild } from './data/clocks.ts'
import { concludeConference, finishOutlinePlan } from './data/conclude-conference.ts'
import { conference } from './data/conference.ts'
import {
  addDecision,
  answerDecision,
  carryDecision,
  changeDecision,
  listDecisions,
  moveDecision,
  removeDecision,
} from './data/decisions.ts'
import { dueList } from './data/due-list.ts'
import { editState, redoEdit, skipEdit, undoEdit } from './data/edits.ts'
import { closeEnquiry, recordEnquiry } from './data/enquiries.ts'
import { recordCasePack, recordDocument, recordExport } from './data/exports.ts'
import { groupFamily, renameFamily, ungroupChild } from './data/families.ts'
import { addFootprint, changeFootprint, removeFootprint } from './data/footprint.ts'
import { conversationsOfMeeting } from './data/footprint-conversations.ts'
import { childFootprint, footprintHistory } from './data/footprint-list.ts'
import { midwayDue } from './data/footprint-midway.ts'
import { workloadForecast } from './data/forecast.ts'
import { giveLateReason, holdMeeting, recordHeldMeeting } from './data/held-meetings.ts'
import { endHsb, startHsb } from './data/hsb.ts'
import { duplicates, keepApart } from './data/identity/duplicates.ts'
import { lookAlikes } from './data/identity/look-alikes.ts'
import { mergeChildren, previewMerge } from './data/identity/merge.ts'
import { childIdentity, undoMerge } from './data/identity/undo-merge.ts'
import { allocateImported } from './data/imports/allocate.ts'
import { forgetMatch, listMatches, tablesToMatch } from './data/imports/column-matches.ts'
import { importCompared } from './data/imports/compared.ts'
import { keepImport } from './data/imports/keep.ts'
import { answerLookAlike, importLookAlikes } from './data/imports/look-alike-questions.ts'
import { importMessages } from './data/imports/messages.ts'
import { importNewCases } from './data/imports/new-cases.ts'
import { previewImport } from './data/imports/preview.ts'
import { getImport } from './data/imports/result.ts'
import { listImports } from './data/imports/runs.ts'
import { answerConflicts, discardImport, stageImport, stagePart } from './data/imports/staging.ts'
import { undoImport } from './data/imports/undo.ts'
import { addIro, addReduction, correctStart, endIro, endReduction, listIros, setHours } from './data/iros.ts'
import { awaitingSignOff, lateLog } from './data/late-log.ts'
import { addLeave, listLeave, removeLeave } from './data/leave.ts'
import { getMeeting, listMeetings } from './data/meeting-list.ts'
import { meetingOptions } from './data/meeting-options.ts'
import { previewMeeting } from './data/meeting-preview.ts'
import { meetingRecord, saveFields } from './data/meeting-record.ts'
import { cancelMeeting, moveMeeting, scheduleMeeting, standDownMeeting } from './data/meetings.ts'
import { recordLegalStatus, recordPlacement } from './data/placements.ts'
import { endPlanByLetter, planLife, recordToolkit, writeAnalysis } from './data/plan-life.ts'
import { changePlanCategories, endPlan, startPlan } from './data/plans.ts'
import { generatePractice } from './data/practice/generate.ts'
import { readiness, toFixOf } from './data/readiness.ts'
import { keepPeopleApart, letPeopleMeet, removeAddress, saveAddress, saveNeeds } from './data/readiness-people.ts'
import { saveReport, tickReport } from './data/readiness-reports.ts'
import { completeRecord, saveParticipation } from './data/record-completion.ts'
import { recordSteps, sayStep, waitingRecords } from './data/record-steps.ts'
import { compareVersion, recordMoments, restoreVersion } from './data/record-versions.ts'
import { addAttendee, changeAttendee, registerForMeeting, removeAttendee, takeOverRegister } from './data/register.ts'
import { searchPeople } from './data/search.ts'
import { beginSession, changeSettings, currentSession, setProfile } from './data/settings.ts'
import { startDay } from './data/settle.ts'
import { giveSignOff, withdrawSignOff } from './data/sign-off.ts'
import { sourceDetailsOf } from './data/source-details.ts'
import type { Db, ReadDb } from './data/sql.ts'
import { checkStrangers } from './data/strangers.ts'
import { todaySummary } from './data/today.ts'
import { typedWordsForPaper } from './data/typed-words.ts'
import { meetingsToBook } from './data/unbooked.ts'
import { savedView, saveView } from './data/views.ts'
import { recordRoomView, wall } from './data/wall.ts'
import { whatIf } from './data/what-if.ts'
import { listWorkers } from './data/workers.ts'
import { teamWorkload, weightedCaseloadOf } from './data/workload.ts'
import { handOverHandlers } from './hand-over-handlers.ts'
import { learningHandlers } from './learning-handlers.ts'
import { mapHandlers } from './map-handlers.ts'
import { postsHandlers } from './posts-handlers.ts'

/** A command must answer at once: it runs inside one transaction. Only a task may take its time. */
type Answer<N extends VaultOperation> = N extends TaskName ? Promise<Output<N>> : Output<N>
type Handlers = {
  [N in VaultOperation]: (db: N extends QueryName ? ReadDb : Db, input: Input<N>, context: Context) => Answer<N>
}

/** Which function answers which operation: the table of contents of the record. */
export const handlers: Handlers = {
  'session.current': currentSession,
  'session.begin': beginSession,
  'session.setProfile': setProfile,
  'session.startDay': startDay,
  'settings.change': changeSettings,

  'iros.list': listIros,
  'iros.add': addIro,
  'iros.setHours': setHours,
  'iros.addReduction': addReduction,
  'iros.endReduction': endReduction,
  'iros.correctStart': correctStart,
  'iros.leave': endIro,
  'leave.list': listLeave,
  'leave.add': addLeave,
  'leave.remove': removeLeave,

  'caseload.list': listCaseload,
  'caseload.weighted': weightedCaseloadOf,
  'workload.team': teamWorkload,
  'workload.forecast': workloadForecast,
  'workload.sameChair': sameChair,
  'workload.due': dueList,
  'clocks.forChild': clocksForChild,
  'search.people': searchPeople,
  'views.get': savedView,
  'views.save': saveView,

  'children.get': childPage,
  'children.history': childHistory,
  'children.sources': childSources,
  'children.sourceDetails': sourceDetailsOf,
  'children.whatIf': whatIf,
  'children.find': findChildren,
  'children.add': addChild,
  'children.change': changeChild,
  'children.recordBirth': recordBirth,
  'children.lookAlikes': lookAlikes,
  'children.duplicates': duplicates,
  'children.keepApart': keepApart,
  'children.identity': childIdentity,
  'children.previewMerge': previewMerge,
  'children.merge': mergeChildren,
  'children.undoMerge': undoMerge,
  'workers.list': listWorkers,
  'allocations.allocate': allocateChildren,
  'allocations.end': endAllocation,

  'families.group': groupFamily,
  'families.rename': renameFamily,
  'families.ungroup': ungroupChild,

  'care.start': startCare,
  'care.end': endCare,
  'care.recordLegalStatus': recordLegalStatus,
  'care.recordPlacement': recordPlacement,
  'care.recordPermanencePlan': recordPermanencePlan,
  'adoption.authorise': authoriseAdoption,
  'adoption.place': placeForAdoption,
  'adoption.end': endAdoption,

  'enquiries.record': recordEnquiry,
  'enquiries.close': closeEnquiry,
  'plans.start': startPlan,
  'plans.changeCategories': changePlanCategories,
  'plans.end': endPlan,
  'plans.endByLetter': endPlanByLetter,
  'plans.writeAnalysis': writeAnalysis,
  'plans.recordToolkit': recordToolkit,
  'plans.life': planLife,
  'hsb.start': startHsb,
  'hsb.end': endHsb,

  'footprint.ofChild': childFootprint,
  'footprint.history': footprintHistory,
  'footprint.midwayDue': midwayDue,
  'footprint.conversations': conversationsOfMeeting,
  'footprint.add': addFootprint,
  'footprint.change': changeFootprint,
  'footprint.remove': removeFootprint,

  'today.summary': todaySummary,
  'meetings.list': listMeetings,
  'meetings.toBook': meetingsToBook,
  'meetings.get': getMeeting,
  'meetings.options': meetingOptions,
  'meetings.lastChair': lastChair,
  'meetings.preview': previewMeeting,
  'meetings.schedule': scheduleMeeting,
  'meetings.move': moveMeeting,
  'meetings.hold': holdMeeting,
  'meetings.recordHeld': recordHeldMeeting,
  'meetings.giveReason': giveLateReason,
  'meetings.cancel': cancelMeeting,
  'meetings.standDown': standDownMeeting,
  'bookings.say': sayBooking,
  'calendar.days': calendarDays,
  'calendar.entries': calendarEntries,

  'lateLog.list': lateLog,
  'signOffs.waiting': awaitingSignOff,
  'signOffs.give': giveSignOff,
  'signOffs.withdraw': withdrawSignOff,

  'meetingRecord.get': meetingRecord,
  'meetingRecord.save': saveFields,
  'meetingRecord.saveParticipation': saveParticipation,
  'meetingRecord.complete': completeRecord,
  'decisions.list': listDecisions,
  'decisions.add': addDecision,
  'decisions.change': changeDecision,
  'decisions.remove': removeDecision,
  'decisions.move': moveDecision,
  'decisions.answer': answerDecision,
  'decisions.carry': carryDecision,
  'recordVersions.list': recordMoments,
  'recordVersions.compare': compareVersion,
  'recordVersions.restore': restoreVersion,
  'conference.get': conference,
  'conference.conclude': concludeConference,
  'conference.finishPlan': finishOutlinePlan,
  'conference.sayView': sayAgencyView,
  'register.get': registerForMeeting,
  'register.add': addAttendee,
  'register.change': changeAttendee,
  'register.remove': removeAttendee,
  'register.takeOver': takeOverRegister,
  'readiness.get': readiness,
  'readiness.toFix': toFixOf,
  'readiness.tickReport': tickReport,
  'readiness.saveReport': saveReport,
  'readiness.saveNeeds': saveNeeds,
  'readiness.keepApart': keepPeopleApart,
  'readiness.letMeet': letPeopleMeet,
  'readiness.saveAddress': saveAddress,
  'readiness.removeAddress': removeAddress,
  'alertDrafts.open': openDrafts,
  'alertDrafts.close': closeDraft,

  'recordSteps.ofMeeting': recordSteps,
  'recordSteps.waiting': waitingRecords,
  'recordSteps.say': sayStep,
  'edits.state': editState,
  'edits.undo': undoEdit,
  'edits.skip': skipEdit,
  'edits.redo': redoEdit,

  'imports.stagePart': stagePart,
  'imports.stage': stageImport,
  'imports.discard': discardImport,
  'imports.tablesToMatch': tablesToMatch,
  'imports.matches': listMatches,
  'imports.forgetMatch': forgetMatch,
  'imports.preview': previewImport,
  'imports.messages': importMessages,
  'imports.compared': importCompared,
  'imports.newCases': importNewCases,
  'imports.answer': answerConflicts,
  'imports.lookAlikes': importLookAlikes,
  'imports.answerLookAlike': answerLookAlike,
  'imports.keep': keepImport,
  'imports.list': listImports,
  'imports.get': getImport,
  'imports.allocate': allocateImported,
  'imports.undo': undoImport,

  'strangers.check': checkStrangers,

  ...mapHandlers,
  'roomView.wall': wall,
  'roomView.record': recordRoomView,
  ...copyHandlers,
  ...handOverHandlers,
  ...alertHandlers,
  ...alertRaisingHandlers,
  ...alertReportsHandlers,
  ...challengeHandlers,
  ...postsHandlers,
  ...learningHandlers,

  'exports.record': recordExport,
  'documents.record': recordDocument,
  'casePack.record': recordCasePack,
  'typedWords.forPaper': typedWordsForPaper,

  'practice.generate': generatePractice,
}
