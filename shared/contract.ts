import { z } from 'zod'
import { IsoDate } from './dates.ts'
import { afterOperations } from './operations/after.ts'
import { alertRaisingOperations } from './operations/alert-raising.ts'
import { alertReportsOperations } from './operations/alert-reports.ts'
import { alertOperations } from './operations/alerts.ts'
import { challengeOperations } from './operations/challenge.ts'
import { copyOperations } from './operations/copies.ts'
import { handOverOperations } from './operations/hand-over.ts'
import { importOperations } from './operations/imports.ts'
import { command, nothing, query, shell, task } from './operations/kinds.ts'
import { learningOperations } from './operations/learning.ts'
import { mapOperations } from './operations/map.ts'
import { paperOperations } from './operations/paper.ts'
import { postsOperations } from './operations/posts.ts'
import { readinessOperations } from './operations/readiness.ts'
import { roomViewOperations } from './operations/room-view.ts'
import { strangerOperations } from './operations/strangers.ts'
import { AuthoriseAdoption, EndAdoption, PlaceForAdoption } from './records/adoption.ts'
import { Allocate, EndAllocation } from './records/allocation.ts'
import { SayBooking } from './records/booking.ts'
import { CalendarAsked, CalendarDays, CalendarEntry, CalendarFileAsked } from './records/calendar.ts'
import { CaseloadOf, CaseloadRow } from './records/caseload.ts'
import { LastChair, LastChairAsked, SameChair } from './records/chair.ts'
import { ChangeChild, Child, ChildDetails, RecordBirth } from './records/child.ts'
import { ChildHistory } from './records/child-history.ts'
import { ChildPage, WhatIf } from './records/child-page.ts'
import { ComparedClock } from './records/clock.ts'
import { ConcludeConference, Conference, ConferenceAsked } from './records/conference.ts'
import {
  AddDecision,
  AnswerDecision,
  CarryDecision,
  ChangeDecision,
  MeetingDecisions,
  MoveDecision,
  SavedDecision,
} from './records/decision.ts'
import { EditScope, EditState } from './records/edit.ts'
import { CloseEnquiry, RecordEnquiry } from './records/enquiry.ts'
import { TracedFact } from './records/fact-source.ts'
import { Family, FoundChild, GroupFamily, RenameFamily, UngroupChild } from './records/family.ts'
import { AddFootprint, ChangeFootprint, ChildConversation, ChildFootprint, MidwayDue } from './records/footprint.ts'
import { EndHsb, StartHsb } from './records/hsb.ts'
import {
  ChildIdentity,
  Duplicates,
  KeepApart,
  LookAlike,
  LookAlikesWanted,
  MergeChildren,
  MergePreview,
  TwoEntries,
} from './records/identity.ts'
import { ChildId, IroId, MeetingId, RecordId } from './records/ids.ts'
import { Iro, IroLeaving, IroStart, NewHours, NewIro, NewReduction, ReductionEnd } from './records/iro.ts'
import { GiveSignOff, LateLine, LateLogInput, WithdrawSignOff } from './records/late-log.ts'
import { IroLeave, LeaveAsked, NewLeave, RemoveLeave } from './records/leave.ts'
import { RecordLegalStatus } from './records/legal-status.ts'
import {
  CancelMeeting,
  DueDate,
  GiveLateReason,
  HoldMeeting,
  ListedMeeting,
  MeetingListInput,
  MeetingTotals,
  MoveMeeting,
  RecordHeldMeeting,
  ScheduleMeeting,
  StandDownMeeting,
  UnbookedMeeting,
} from './records/meeting.ts'
import { HeldMeeting, MeetingOptions, MeetingPreview, MeetingPreviewInput } from './records/meeting-options.ts'
import { MeetingRecord, SavedRecord, SaveFields, SaveParticipation } from './records/meeting-record.ts'
import { EndCare, RecordPermanencePlan, StartCare } from './records/period-of-care.ts'
import { RecordPlacement } from './records/placement.ts'
import { EndByLetter, PlanLife, RecordToolkit, WriteAnalysis } from './records/plan-life.ts'
import { Profile } from './records/profile.ts'
import { ChangePlanCategories, EndPlan, StartPlan } from './records/protection-plan.ts'
import { ComparedVersion, RecordMoment, RestoreVersion, VersionDifferences } from './records/record-version.ts'
import { AddAttendee, ChangeAttendee, Register, SayAgencyView } from './records/register.ts'
import { PeopleSearch, PersonHit } from './records/search.ts'
import { Settings } from './records/settings.ts'
import { SourceDetail } from './records/source-detail.ts'
import { Worker } from './records/team-worker.ts'
import { TodaySummary } from './records/today.ts'
import { ChangeKeys, CreatedVault, NewVault, RecoverVault, VaultStatus } from './records/vault.ts'
import { SavedView, ViewName } from './records/view.ts'
import { DueAsked, DueList, Forecast, TeamWorkload, WeightedCaseload } from './records/workload.ts'

/** Everything a window may ask: the only description of the boundary between the processes. */
export const contract = {
  'vault.status': shell(nothing, VaultStatus),
  'vault.create': shell(NewVault, CreatedVault),
  'vault.unlock': shell(z.strictObject({ passphrase: z.string().max(1000) }), VaultStatus),
  'vault.recover': shell(RecoverVault, CreatedVault),
  'vault.changeKeys': shell(ChangeKeys, z.object({ recoveryCode: z.string().nullable() })),
  'vault.lock': shell(nothing, VaultStatus),

  'session.current': query(
    nothing,
    z.object({ profile: Profile, settings: Settings, today: IsoDate, now: z.string(), lastSavedAt: z.string() }),
  ),
  'session.begin': command(Profile, Profile),
  'session.setProfile': command(Profile, Profile),
  'session.startDay': command(nothing, z.null()),
  'settings.change': command(Settings, Settings),

  'iros.list': query(nothing, z.array(Iro)),
  'iros.add': command(NewIro, Iro),
  'iros.setHours': command(NewHours, z.null()),
  'iros.addReduction': command(NewReduction, z.null()),
  'iros.endReduction': command(ReductionEnd, z.null()),
  'iros.correctStart': command(IroStart, Iro),
  'iros.leave': command(IroLeaving, Iro),
  'leave.list': query(LeaveAsked, z.array(IroLeave)),
  'leave.add': command(NewLeave, z.object({ id: RecordId })),
  'leave.remove': command(RemoveLeave, z.null()),

  'caseload.list': query(CaseloadOf, z.array(CaseloadRow)),
  'caseload.weighted': query(CaseloadOf, WeightedCaseload),
  'workload.team': query(nothing, TeamWorkload),
  'workload.forecast': query(nothing, Forecast),
  'workload.sameChair': query(nothing, SameChair),
  'workload.due': query(DueAsked, DueList),
  'clocks.forChild': query(z.strictObject({ childId: ChildId }), z.array(ComparedClock)),
  'search.people': query(PeopleSearch, z.array(PersonHit)),
  'views.get': query(z.strictObject({ screen: ViewName }), z.object({ value: z.json().nullable() })),
  'views.save': command(SavedView, z.null()),

  'children.get': query(z.strictObject({ childId: ChildId }), ChildPage),
  'children.history': query(z.strictObject({ childId: ChildId }), ChildHistory),
  'children.sources': query(z.strictObject({ childId: ChildId }), z.array(TracedFact)),
  'children.sourceDetails': query(z.strictObject({ childId: ChildId }), z.array(SourceDetail)),
  'children.whatIf': query(WhatIf, DueDate.nullable()),
  'children.find': query(z.strictObject({ text: z.string().max(200) }), z.array(FoundChild)),
  'children.add': command(ChildDetails, Child),
  'children.change': command(ChangeChild, Child),
  'children.recordBirth': command(RecordBirth, Child),
  'children.lookAlikes': query(LookAlikesWanted, z.array(LookAlike)),
  'children.duplicates': query(nothing, Duplicates),
  'children.keepApart': command(KeepApart, z.null()),
  'children.identity': query(z.strictObject({ childId: ChildId }), ChildIdentity),
  'children.previewMerge': query(TwoEntries, MergePreview),
  'children.merge': command(MergeChildren, z.object({ childId: ChildId, mergeId: RecordId })),
  'children.undoMerge': command(z.strictObject({ mergeId: RecordId }), z.object({ childId: ChildId })),
  'workers.list': query(nothing, z.array(Worker)),
  'allocations.allocate': command(Allocate, z.object({ allocated: z.number().int() })),
  'allocations.end': command(EndAllocation, z.null()),

  'families.group': command(GroupFamily, Family),
  'families.rename': command(RenameFamily, Family),
  'families.ungroup': command(UngroupChild, Child),

  'care.start': command(StartCare, z.null()),
  'care.end': command(EndCare, z.null()),
  'care.recordLegalStatus': command(RecordLegalStatus, z.null()),
  'care.recordPlacement': command(RecordPlacement, z.null()),
  'care.recordPermanencePlan': command(RecordPermanencePlan, z.null()),
  'adoption.authorise': command(AuthoriseAdoption, z.null()),
  'adoption.place': command(PlaceForAdoption, z.null()),
  'adoption.end': command(EndAdoption, z.null()),

  'enquiries.record': command(RecordEnquiry, z.null()),
  'enquiries.close': command(CloseEnquiry, z.null()),
  'plans.start': command(StartPlan, z.null()),
  'plans.changeCategories': command(ChangePlanCategories, z.null()),
  'plans.end': command(EndPlan, z.null()),
  'plans.endByLetter': command(EndByLetter, z.null()),
  'plans.writeAnalysis': command(WriteAnalysis, z.null()),
  'plans.recordToolkit': command(RecordToolkit, z.null()),
  'plans.life': query(z.strictObject({ childId: ChildId }), PlanLife),
  'hsb.start': command(StartHsb, z.null()),
  'hsb.end': command(EndHsb, z.null()),

  'footprint.ofChild': query(z.strictObject({ childId: ChildId }), ChildFootprint),
  'footprint.history': query(z.strictObject({ id: RecordId }), ChildHistory),
  'footprint.midwayDue': query(z.strictObject({ iroId: IroId.nullable() }), z.array(MidwayDue)),
  'footprint.conversations': query(z.strictObject({ meetingId: MeetingId }), z.array(ChildConversation)),
  'footprint.add': command(AddFootprint, SavedDecision),
  'footprint.change': command(ChangeFootprint, SavedRecord),
  'footprint.remove': command(z.strictObject({ id: RecordId }), SavedRecord),

  'today.summary': query(z.strictObject({ iroId: IroId.nullable() }), TodaySummary),
  'meetings.list': query(MeetingListInput, z.object({ meetings: z.array(ListedMeeting), totals: MeetingTotals })),
  'meetings.toBook': query(z.strictObject({ iroId: IroId.nullable() }), z.array(UnbookedMeeting)),
  'meetings.get': query(z.strictObject({ id: MeetingId }), ListedMeeting),
  'meetings.options': query(z.strictObject({ childIds: z.array(ChildId).min(1).max(12) }), MeetingOptions),
  'meetings.lastChair': query(LastChairAsked, z.object({ chair: LastChair.nullable() })),
  'meetings.preview': query(MeetingPreviewInput, MeetingPreview),
  'meetings.schedule': command(ScheduleMeeting, z.object({ id: MeetingId })),
  'meetings.move': command(MoveMeeting, z.object({ id: MeetingId })),
  'meetings.hold': command(HoldMeeting, HeldMeeting),
  'meetings.recordHeld': command(RecordHeldMeeting, HeldMeeting),
  'meetings.giveReason': command(GiveLateReason, z.object({ id: MeetingId })),
  'meetings.cancel': command(CancelMeeting, z.object({ id: MeetingId })),
  'meetings.standDown': command(StandDownMeeting, z.object({ id: MeetingId })),
  'bookings.say': command(SayBooking, z.null()),
  'calendar.days': query(CalendarAsked, CalendarDays),
  'calendar.entries': query(CalendarFileAsked, z.array(CalendarEntry)),

  'lateLog.list': query(LateLogInput, z.array(LateLine)),
  'signOffs.waiting': query(z.strictObject({ iroId: IroId.nullable() }), z.array(LateLine)),
  'signOffs.give': command(GiveSignOff, z.null()),
  'signOffs.withdraw': command(WithdrawSignOff, z.null()),

  'meetingRecord.get': query(z.strictObject({ meetingId: MeetingId }), MeetingRecord),
  'meetingRecord.save': command(SaveFields, SavedRecord),
  'meetingRecord.saveParticipation': command(SaveParticipation, SavedRecord),
  'meetingRecord.complete': command(z.strictObject({ meetingId: MeetingId }), SavedRecord),
  'decisions.list': query(z.strictObject({ meetingId: MeetingId }), MeetingDecisions),
  'decisions.add': command(AddDecision, SavedDecision),
  'decisions.change': command(ChangeDecision, SavedRecord),
  'decisions.remove': command(z.strictObject({ id: RecordId }), SavedRecord),
  'decisions.move': command(MoveDecision, SavedRecord),
  'decisions.answer': command(AnswerDecision, SavedRecord),
  'decisions.carry': command(CarryDecision, SavedDecision),
  'recordVersions.list': query(z.strictObject({ meetingId: MeetingId }), z.array(RecordMoment)),
  'recordVersions.compare': query(ComparedVersion, VersionDifferences),
  'recordVersions.restore': command(RestoreVersion, SavedRecord),
  'conference.get': query(ConferenceAsked, Conference),
  'conference.conclude': command(ConcludeConference, SavedRecord),
  'conference.finishPlan': command(z.strictObject({ meetingId: MeetingId }), SavedRecord),
  'conference.sayView': command(SayAgencyView, SavedRecord),
  'register.get': query(z.strictObject({ meetingId: MeetingId }), Register),
  'register.add': command(AddAttendee, SavedRecord.extend({ id: RecordId })),
  'register.change': command(ChangeAttendee, SavedRecord),
  'register.remove': command(z.strictObject({ id: RecordId }), SavedRecord),
  'register.takeOver': command(z.strictObject({ meetingId: MeetingId }), SavedRecord),
  'edits.state': query(z.strictObject({ scope: EditScope }), EditState),
  'edits.undo': command(z.strictObject({ scope: EditScope }), EditState),
  'edits.skip': command(z.strictObject({ scope: EditScope }), EditState),
  'edits.redo': command(z.strictObject({ scope: EditScope }), EditState),

  ...importOperations,
  ...mapOperations,
  ...copyOperations,
  ...handOverOperations,
  ...paperOperations,
  ...roomViewOperations,
  ...strangerOperations,
  ...readinessOperations,
  ...afterOperations,
  ...alertOperations,
  ...alertRaisingOperations,
  ...alertReportsOperations,
  ...challengeOperations,
  ...postsOperations,
  ...learningOperations,

  'practice.generate': task(nothing, z.object({ children: z.number().int() })),
  'practice.open': shell(Profile.pick({ name: true, role: true }), VaultStatus),
  'practice.leave': shell(nothing, VaultStatus),
  'practice.remove': shell(nothing, VaultStatus),
}

type Contract = typeof contract
/** The name of anything that can be asked. */
export type Operation = keyof Contract
type Kind<N extends Operation> = Contract[N]['kind']
type OfKind<K> = { [N in Operation]: Kind<N> extends K ? N : never }[Operation]
export type QueryName = OfKind<'query'>
export type CommandName = OfKind<'command'>
export type TaskName = OfKind<'task'>
export type ShellName = OfKind<'shell'>
/** What the vault process answers, as against the main process. */
export type VaultOperation = QueryName | CommandName | TaskName
export type Input<N extends Operation> = z.infer<Contract[N]['input']>
export type Output<N extends Operation> = z.infer<Contract[N]['output']>

/** Whether `name` is an operation; `toString` and the like are not. */
export const isOperation = (name: string): name is Operation => Object.hasOwn(contract, name)
