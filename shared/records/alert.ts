import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { saysSomething } from '../words.ts'
import { Acting } from './acting.ts'
import { AlertStage, ConcernStanding } from './alert-stage.ts'
import { AlertKind, AlertTheme } from './alert-themes.ts'
import { dayAsked, notes, textAsked, Version } from './answers.ts'
import { ChildLine } from './child-line.ts'
import { EditState } from './edit.ts'
import { ChildId, IroId, MeetingId, RecordId, TeamId } from './ids.ts'

/** What became of a concern; every one of them needs evidence, and none of them is "no reply". */
export const AlertOutcome = z.enum(['putRight', 'partlyPutRight', 'explained', 'noLongerApplies', 'raisedInError'], {
  error: 'Choose what became of it',
})
export type AlertOutcome = z.infer<typeof AlertOutcome>

/** What each outcome is called. */
export const alertOutcomeLabels: Readonly<Record<AlertOutcome, string>> = {
  putRight: 'Put right',
  partlyPutRight: 'Partly put right',
  explained: 'Explained, and accepted',
  noLongerApplies: 'No longer applies',
  raisedInError: 'Raised in error',
}

/** How the IRO knows. */
export const EvidenceKind = z.enum(['seen', 'document', 'child', 'worker'], { error: 'Choose how you know' })
export type EvidenceKind = z.infer<typeof EvidenceKind>

/** How each way of knowing is said, by the IRO. */
export const evidenceKindLabels: Readonly<Record<EvidenceKind, string>> = {
  seen: 'I have seen it myself',
  document: 'A document or the case record shows it',
  child: 'The child or the family says so',
  worker: 'The worker or manager told me, with dates',
}

/** A fact of an alert with its day. */
export const AlertFact = z.object({ label: z.string(), happenedOn: IsoDate.nullable(), note: z.string() })
export type AlertFact = z.infer<typeof AlertFact>

/** What may happen to an alert besides closing; see `AlertEvent` in shared/rules/alert-stages.ts for those that move it. */
export const AlertEventKind = z.enum([
  'sent',
  'answered',
  'escalated',
  'extended',
  'cafcassReferred',
  'cafcassAnswered',
  'legalAdvice',
  'noted',
])
export type AlertEventKind = z.infer<typeof AlertEventKind>

/** One thing that happened to an alert, as it is kept. */
export const AlertEventLine = z.object({
  id: RecordId,
  kind: AlertEventKind,
  happenedOn: IsoDate,
  toStage: AlertStage.nullable(),
  untilOn: IsoDate.nullable(),
  isSatisfactory: z.boolean().nullable(),
  recipientName: z.string(),
  note: z.string(),
  /** What the IRO added to the letter of the stage it went to with this. */
  addToLetter: z.string(),
  recordedAt: z.string(),
})
export type AlertEventLine = z.infer<typeof AlertEventLine>

/** An alert as it is kept, without its children, facts and events. */
export const Alert = z.object({
  id: RecordId,
  /** "2026/118": the year it was raised in, and its place in that year. */
  number: z.string(),
  kind: AlertKind,
  theme: AlertTheme,
  /** A few words for headings and lists: "statutory visits missed". */
  title: z.string(),
  /** Who raised it; the duty stays theirs while others stand in. */
  iroId: IroId.nullable(),
  teamId: TeamId.nullable(),
  /** The social worker it is about, or whose practice was good. */
  workerName: z.string(),
  raisedOn: IsoDate,
  raisedAt: z.string(),
  account: z.string(),
  whyItMatters: z.string(),
  goingWell: z.string(),
  /** Good practice: the difference it made. */
  difference: z.string(),
  askedFor: z.string(),
  askedBy: IsoDate.nullable(),
  firstStage: AlertStage,
  /** Why the stages before the first were passed by; blank when none were. */
  firstStageWhy: z.string(),
  /** Whom it went to first. */
  recipientName: z.string(),
  informalOn: IsoDate.nullable(),
  informalWith: z.string(),
  informalPromise: z.string(),
  meetingId: MeetingId.nullable(),
  isForPreChallenge: z.boolean(),
  closedOn: IsoDate.nullable(),
  outcome: AlertOutcome.nullable(),
  evidenceKind: EvidenceKind.nullable(),
  evidenceOn: IsoDate.nullable(),
  evidence: z.string(),
  changedForChild: z.string(),
  learning: z.string(),
  version: Version,
})
export type Alert = z.infer<typeof Alert>

/** An alert where it is listed: whom it is about, where it stands, and who has it. */
export const AlertLine = Alert.extend({
  iroName: z.string().nullable(),
  teamName: z.string().nullable(),
  children: z.array(ChildLine),
  isLookedAfter: z.boolean(),
  isOnPlan: z.boolean(),
  /** Null for good practice, which never escalates (QA-08). */
  standing: ConcernStanding.nullable(),
  /** Good practice: the day it was sent on; null while it is not marked so. */
  sentOn: IsoDate.nullable(),
  /** The name the present stage went to; blank where nobody was named. */
  withName: z.string(),
  /** Referred to Cafcass, and since when; null when not. */
  cafcassOn: IsoDate.nullable(),
  /** Whose duty it is as the IRO, and who acts while they are away. */
  owner: Acting,
  /** Whom the present stage was put to, else the holder of its post, else the post; and who answers while they are away. */
  recipient: Acting,
  /** Who owes what comes next, of the two above or the safeguarding manager; null once nothing is owed. */
  onDuty: Acting.nullable(),
})
export type AlertLine = z.infer<typeof AlertLine>

/** One alert with everything that belongs to it. */
export const AlertPage = AlertLine.extend({
  facts: z.array(AlertFact),
  events: z.array(AlertEventLine),
  edits: EditState,
})
export type AlertPage = z.infer<typeof AlertPage>

/** Whose alerts: an IRO’s own with those they stand in for, or everybody’s; and which. */
export const AlertsAsked = z.strictObject({
  iroId: IroId.nullable(),
  which: z.enum(['open', 'all']),
  /** Alerts about this child only. */
  childId: ChildId.nullable(),
})
export type AlertsAsked = z.infer<typeof AlertsAsked>

const title = z.string().trim().min(1, 'Say in a few words what it is about').max(120, 'Shorten this to 120 characters')
const line = z.string().trim().max(200, 'Shorten this to 200 characters')

/** A question asked once these fields could be read, whatever else is wrong, so that a form says everything at once. */
const onceRead = (...fields: string[]) => ({
  when: ({ issues }: z.core.ParsePayload) =>
    issues.every(({ path }) => path !== undefined && path.length > 0 && !fields.includes(String(path[0]))),
})

/** An alert to raise. A concern says what is asked for; good practice what was done and the difference it made. */
export const RaiseAlert = z
  .strictObject({
    kind: AlertKind,
    theme: AlertTheme,
    title,
    childIds: z.array(ChildId).min(1, 'Choose the child it is about').max(12, 'Choose at most 12 children'),
    raisedOn: dayAsked('Enter the day it is raised'),
    iroId: IroId.nullable(),
    workerName: line,
    account: notes,
    whyItMatters: notes,
    goingWell: notes,
    difference: notes,
    askedFor: notes,
    askedBy: IsoDate.nullable(),
    firstStage: AlertStage,
    firstStageWhy: notes,
    recipientName: line,
    informalOn: IsoDate.nullable(),
    informalWith: line,
    informalPromise: notes,
    meetingId: MeetingId.nullable(),
    facts: z.array(AlertFact.extend({ label: line.min(1, 'Say what the fact is'), note: notes })).max(30),
    /** The draft it was made from, which is taken off the list with it. */
    alertDraftId: RecordId.nullable(),
  })
  .refine((alert) => alert.kind !== 'goodPractice' || saysSomething(alert.account), {
    path: ['account'],
    error: 'Say what was done well',
    ...onceRead('kind', 'account'),
  })
  .refine((alert) => alert.kind !== 'concern' || saysSomething(alert.askedFor), {
    path: ['askedFor'],
    error: 'Say what you ask for',
    ...onceRead('kind', 'askedFor'),
  })
  .refine(
    ({ kind, firstStage, firstStageWhy }) =>
      kind !== 'concern' || firstStage === 'teamManager' || saysSomething(firstStageWhy),
    {
      path: ['firstStageWhy'],
      error: 'Say why the stages before are passed by',
      ...onceRead('kind', 'firstStage', 'firstStageWhy'),
    },
  )
  .refine(({ kind, informalOn, raisedOn }) => kind !== 'concern' || informalOn === null || informalOn <= raisedOn, {
    path: ['informalOn'],
    error: 'The conversation came before the alert. Enter a day up to the day it is raised',
    ...onceRead('kind', 'informalOn', 'raisedOn'),
  })
export type RaiseAlert = z.infer<typeof RaiseAlert>

const ofAlert = { alertId: RecordId, version: Version }

/** Says that the letter of the present stage, or the card, was sent on. */
export const SayAlertSent = z.strictObject({ ...ofAlert, on: dayAsked('Enter the day it was sent') })
export type SayAlertSent = z.infer<typeof SayAlertSent>

/** An answer to the present stage, and whether it is enough. */
export const AnswerAlert = z.strictObject({
  ...ofAlert,
  on: dayAsked('Enter the day of the answer'),
  isSatisfactory: z.boolean({ error: 'Say whether the answer is enough' }),
  note: textAsked('Say what the answer was'),
  /** Whom it goes to next where it is not enough. */
  recipientName: line,
  /** What the letter to them says besides. */
  addToLetter: notes,
})
export type AnswerAlert = z.infer<typeof AnswerAlert>

/** Puts a concern to a later stage; `reason` is asked where a stage or its time is passed by. */
export const EscalateAlert = z.strictObject({
  ...ofAlert,
  toStage: AlertStage,
  reason: notes,
  recipientName: line,
  /** What the letter of that stage says besides. */
  addToLetter: notes,
  isForPreChallenge: z.boolean(),
})
export type EscalateAlert = z.infer<typeof EscalateAlert>

/** Gives the present stage more time. */
export const ExtendAlert = z.strictObject({
  ...ofAlert,
  untilOn: dayAsked('Enter the new day'),
  reason: textAsked('Say why more time is given'),
})
export type ExtendAlert = z.infer<typeof ExtendAlert>

/** Closes a concern, with what shows that it is put right and what changed for the child. */
export const CloseAlert = z.strictObject({
  ...ofAlert,
  outcome: AlertOutcome,
  theme: AlertTheme,
  evidenceKind: EvidenceKind,
  evidenceOn: dayAsked('Enter the day of the evidence'),
  evidence: textAsked('Say what shows it'),
  changedForChild: textAsked('Say what changed for the child'),
  learning: notes,
})
export type CloseAlert = z.infer<typeof CloseAlert>

/** Something else for the log: Cafcass (looked-after children only), legal advice, or a note. */
export const LogAlert = z.strictObject({
  ...ofAlert,
  kind: z.enum(['cafcassReferred', 'cafcassAnswered', 'legalAdvice', 'noted']),
  on: dayAsked('Enter the day'),
  /** Who was spoken to or advised. */
  recipientName: line,
  note: textAsked('Say what was said'),
})
export type LogAlert = z.infer<typeof LogAlert>

/** Puts an alert on the list of the pre-challenge meeting, or takes it off while no meeting has spoken of it. */
export const SayPreChallenge = z.strictObject({ ...ofAlert, isForPreChallenge: z.boolean() })
export type SayPreChallenge = z.infer<typeof SayPreChallenge>
