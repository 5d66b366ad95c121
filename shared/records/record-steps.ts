import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { ChildLine } from './child-line.ts'
import { MeetingId } from './ids.ts'
import { MeetingKind } from './meeting-kind.ts'

/** A step after a meeting; shared/rules/record-limits.ts says which meeting has which. */
export const RecordStepName = z.enum([
  'decisionsRecorded',
  'mappingGiven',
  'planGiven',
  'uploaded',
  'managerAnswered',
  'coreGroupHeld',
  'recordWritten',
  'recordDistributed',
])
export type RecordStepName = z.infer<typeof RecordStepName>

/** Whose step it is; the service reports on the IRO's part and on the office's apart. */
export const StepOwner = z.enum(['iro', 'admin', 'manager', 'socialWorker'])
export type StepOwner = z.infer<typeof StepOwner>

/** Whose a step is, in words. */
export const stepOwnerLabels: Readonly<Record<StepOwner, string>> = {
  iro: 'IRO',
  admin: 'Admin',
  manager: 'Manager',
  socialWorker: 'Social worker',
}

/** What the manager said of a review's decisions. */
export const ManagerAnswer = z.enum(['agreed', 'queried'])
export type ManagerAnswer = z.infer<typeof ManagerAnswer>

/** The manager's answer in words, as a list says it of a day: "Queried Tue 19 Jun". */
export const managerAnswerLabels: Readonly<Record<ManagerAnswer, string>> = { agreed: 'Agreed', queried: 'Queried' }

/** The last day for a step and how it is counted. */
export const StepDue = z.object({
  dueBy: IsoDate,
  /** What it counts from, such as "Meeting held". */
  eventLabel: z.string(),
  eventOn: IsoDate,
  workingDays: z.number().int(),
  ruleId: z.string(),
  source: z.string(),
  calendar: z.string(),
})
export type StepDue = z.infer<typeof StepDue>

/** A step with its last day, who did it when, and how it stands today. */
export const RecordStep = z.object({
  step: RecordStepName,
  label: z.string(),
  todo: z.string(),
  owner: StepOwner,
  /** Null while the day it counts from is not there. */
  due: StepDue.nullable(),
  doneOn: IsoDate.nullable(),
  doneBy: z.string(),
  /** Only of the manager's answer, where it is known. */
  answer: ManagerAnswer.nullable(),
  standing: z.object({ kind: z.enum(['overdue', 'dueSoon', 'planned', 'held']), text: z.string() }),
  /** For the full record of a conference that was sent out: "Within 6 to 10 working days". */
  band: z.string().nullable(),
})
export type RecordStep = z.infer<typeof RecordStep>

/** The steps after one meeting; `heldOn` is null until it was held, and nothing runs until then. */
export const RecordSteps = z.object({
  heldOn: IsoDate.nullable(),
  /** Whether the app asks about them: not of an imported meeting, nor of an old one of which nothing was ever said. */
  isAsked: z.boolean(),
  steps: z.array(RecordStep),
})
export type RecordSteps = z.infer<typeof RecordSteps>

/** When a step was done and by whom, and what a manager answered; no day takes it back. */
export const SayStep = z.strictObject({
  meetingId: MeetingId,
  step: RecordStepName,
  doneOn: IsoDate.nullable(),
  doneBy: z.string().trim().max(200, 'Shorten this to 200 characters'),
  /** Absent leaves the manager's answer as it was said. */
  answer: ManagerAnswer.nullable().optional(),
})
export type SayStep = z.infer<typeof SayStep>

/** A meeting with steps that are overdue or due within five working days, the soonest first. */
export const WaitingRecord = z.object({
  meetingId: MeetingId,
  kind: MeetingKind,
  heldOn: IsoDate,
  children: z.array(ChildLine),
  steps: z.array(RecordStep),
})
export type WaitingRecord = z.infer<typeof WaitingRecord>
