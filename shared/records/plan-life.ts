import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { dayAsked, textAsked, Version } from './answers.ts'
import { ChildId, MeetingId, ProtectionPlanId, RecordId } from './ids.ts'
import { MeetingKind } from './meeting-kind.ts'
import { PlanEnding } from './protection-plan.ts'

/** What was written of a repeat plan before the conference (CP-11). */
export const RepeatAnalysis = z.object({
  id: RecordId,
  analysis: z.string(),
  writtenOn: IsoDate,
  version: z.number().int(),
})
export type RepeatAnalysis = z.infer<typeof RepeatAnalysis>

/** How a plan ended and who agreed, and what was answered about the neglect toolkit. */
export const PlanOutcome = z.object({
  planId: ProtectionPlanId,
  startedOn: IsoDate,
  endedOn: IsoDate.nullable(),
  /** How many plans there were before it, here and elsewhere; null when nobody has said (CP-11). */
  previousPlans: z.number().int().nullable(),
  endedBy: PlanEnding.nullable(),
  endAgreedBy: z.string().nullable(),
  endAgreedOn: IsoDate.nullable(),
  letterOn: IsoDate.nullable(),
  /** Null until somebody answered. */
  hasToolkit: z.boolean().nullable(),
  toolkitOn: IsoDate.nullable(),
})
export type PlanOutcome = z.infer<typeof PlanOutcome>

/** A conference of the child with its chair, and why it was another than the one before where it was. */
export const ChairedMeeting = z.object({
  meetingId: MeetingId,
  kind: MeetingKind,
  on: IsoDate,
  /** False while it is only booked. */
  isHeld: z.boolean(),
  iroName: z.string().nullable(),
  chairReason: z.string().nullable(),
  /** True where the conference before had another chair (CP-15). */
  isChange: z.boolean(),
})

/** What the life of a child’s plan asks for today, besides its length. */
export const PlanLife = z.object({
  repeat: z.object({
    isRepeat: z.boolean(),
    lastEndedOn: IsoDate.nullable(),
    months: z.number().int().nullable(),
    /** The one written since the plan before ended. */
    analysis: RepeatAnalysis.nullable(),
  }),
  /** The day of the review at which the open plan may end by letter (CP-14); null where it may not. */
  letterEndsOn: IsoDate.nullable(),
  /** The next review conference is the plan’s first, so ending there needs a Service Manager (CP-10). */
  isFirstReviewNext: z.boolean(),
  plans: z.array(PlanOutcome),
  chairs: z.array(ChairedMeeting),
})
export type PlanLife = z.infer<typeof PlanLife>

/** Writes or rewrites the analysis; `version` is of the one on screen, null for the first. */
export const WriteAnalysis = z.strictObject({
  childId: ChildId,
  version: Version.nullable(),
  analysis: textAsked('Write what is different this time'),
})
export type WriteAnalysis = z.infer<typeof WriteAnalysis>

/** Says whether the neglect toolkit was used. */
export const RecordToolkit = z.strictObject({
  id: ProtectionPlanId,
  version: Version,
  hasToolkit: z.boolean({ error: 'Choose whether the toolkit was used' }),
  toolkitOn: IsoDate.nullable(),
})
export type RecordToolkit = z.infer<typeof RecordToolkit>

/** Ends a plan by letter at the first review held with both open; the plan ends on the day of that review. */
export const EndByLetter = z.strictObject({
  id: ProtectionPlanId,
  version: Version,
  letterOn: dayAsked('Enter the day of the letter'),
})
export type EndByLetter = z.infer<typeof EndByLetter>
