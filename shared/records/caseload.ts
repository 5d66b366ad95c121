import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { ChildId, FamilyId, IroId, MeetingId } from './ids.ts'
import { MeetingKind } from './meeting-kind.ts'
import { SourceDifference } from './source-due.ts'

/** The one list a child is shown under; `dual` is looked after and on a child protection plan at once. */
export const CaseList = z.enum(['lookedAfter', 'childProtection', 'dual', 'hsb', 'awaitingConference', 'shortBreaks'])
export type CaseList = z.infer<typeof CaseList>

/** The words on each list's badge. */
export const caseListLabels: Readonly<Record<CaseList, string>> = {
  lookedAfter: 'Looked after',
  childProtection: 'Child protection',
  dual: 'Dual',
  hsb: 'HSB',
  awaitingConference: 'Awaiting conference',
  shortBreaks: 'Short breaks',
}

/** What a chair should notice about a case besides its dates; see shared/rules/case-flags.ts for when each is raised. */
export const CaseFlag = z.object({
  kind: z.enum(['noIro', 'planLength', 'repeatPlan', 'preBirth', 'shortBreaks', 'stillInBothLists', 'sourceLater']),
  /** A whole phrase, such as "On a plan for 15 months: approaching 18 months". */
  text: z.string(),
  /** The rule the flag rests on; null where it states a fact. */
  ruleId: z.string().nullable(),
})
export type CaseFlag = z.infer<typeof CaseFlag>

/** The meeting due next for a child, whichever list it belongs to. */
export const NextMeeting = z.object({
  kind: MeetingKind,
  /** In the practitioners' words, such as "Second review". */
  label: z.string(),
  ruleId: z.string(),
  dueBy: IsoDate,
  /** The last working day on or before `dueBy`. */
  planBy: IsoDate,
  bookedFor: IsoDate.nullable(),
  meetingId: MeetingId.nullable(),
})
export type NextMeeting = z.infer<typeof NextMeeting>

/** How the next meeting stands today: a kind for the shape and the words to show with it. */
export const CaseStatus = z.object({
  kind: z.enum(['overdue', 'lateWithReason', 'dueSoon', 'planned', 'held', 'stoodDown']),
  text: z.string(),
  /** The meeting is late and nobody has said why. */
  needsReason: z.boolean(),
})
export type CaseStatus = z.infer<typeof CaseStatus>

/** One child with anything open, as the lists, the exports and the printed list show them. */
export const CaseloadRow = z.object({
  childId: ChildId,
  reference: z.string().nullable(),
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  bornOn: IsoDate.nullable(),
  expectedOn: IsoDate.nullable(),
  /** Completed years today; null for a child not born, or whose date of birth is not known. */
  ageYears: z.number().int().nullable(),
  isRestricted: z.boolean(),
  hasConfidentialAddress: z.boolean(),

  list: CaseList,
  /** Counted as a looked-after case: short breaks are not (CAS-05). */
  isLookedAfter: z.boolean(),
  isChildProtection: z.boolean(),
  isHsb: z.boolean(),
  isShortBreaks: z.boolean(),
  isAwaitingConference: z.boolean(),
  adoptionTrack: z.enum(['authorised', 'placed']).nullable(),

  familyId: FamilyId.nullable(),
  /** The family's name as the record has it, which need not be the child's own. */
  family: z.string().nullable(),
  iroId: IroId.nullable(),
  iro: z.string().nullable(),
  team: z.string().nullable(),
  worker: z.string().nullable(),

  lookedAfterOn: IsoDate.nullable(),
  planStartedOn: IsoDate.nullable(),
  hsbStartedOn: IsoDate.nullable(),
  awaitingConferenceSince: IsoDate.nullable(),
  lastReviewOn: IsoDate.nullable(),
  lastConferenceOn: IsoDate.nullable(),
  /** The code's words, such as "Full care order". */
  legalStatus: z.string().nullable(),
  placement: z.string().nullable(),

  /** Null where no rule gives a date, as for short breaks. */
  next: NextMeeting.nullable(),
  status: CaseStatus.nullable(),
  /** Working days from today to the plan-by day; negative once it has passed. */
  workingDaysLeft: z.number().int().nullable(),
  /** What the child weighs in the weighted caseload by the weights of today. */
  weight: z.number(),
  /** Null where the council gives no date, or the same. */
  sourceDifference: SourceDifference.nullable(),
  flags: z.array(CaseFlag),
})
export type CaseloadRow = z.infer<typeof CaseloadRow>

/** Whose cases: one IRO's, or everybody's when `iroId` is null. */
export const CaseloadOf = z.strictObject({ iroId: IroId.nullable() })
