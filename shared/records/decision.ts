import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { ChildId, MeetingId, RecordId } from './ids.ts'

/** What became of a decision, as the next meeting says. */
export const DecisionOutcome = z.enum(['done', 'notDone', 'notNeeded'])
export type DecisionOutcome = z.infer<typeof DecisionOutcome>

/** The outcomes in words. */
export const decisionOutcomeLabels: Readonly<Record<DecisionOutcome, string>> = {
  done: 'Done',
  notDone: 'Not done',
  notNeeded: 'No longer needed',
}

/** Who does what by when, as decided at a meeting; `childId` null is for every child of it. */
export const Decision = z.object({
  id: RecordId,
  childId: ChildId.nullable(),
  what: z.string(),
  who: z.string(),
  byOn: IsoDate.nullable(),
  /** How it will be known that it was done: asked of outline plans; null where nobody has said. */
  measure: z.string().nullable().default(null),
  /** The decision of an earlier meeting that this one carries on. */
  carriedFromId: RecordId.nullable(),
  outcome: DecisionOutcome.nullable(),
  outcomeNote: z.string(),
})
export type Decision = z.infer<typeof Decision>

/** The decisions of a meeting in their order, and those of the meeting before it, with the children who were at that. */
export const MeetingDecisions = z.object({
  decisions: z.array(Decision),
  previous: z.object({ heldOn: IsoDate, childIds: z.array(ChildId), decisions: z.array(Decision) }).nullable(),
  /** Of all of these, those that are not for everyone. */
  restrictedIds: z.array(RecordId),
})
export type MeetingDecisions = z.infer<typeof MeetingDecisions>

/** The decisions without those that are not for everyone: what may be on paper that anybody may be given. */
export function decisionsForEveryone({ decisions, previous, restrictedIds }: MeetingDecisions): MeetingDecisions {
  const open = (some: readonly Decision[]) => some.filter(({ id }) => !restrictedIds.includes(id))
  return {
    decisions: open(decisions),
    previous: previous && { ...previous, decisions: open(previous.decisions) },
    restrictedIds: [],
  }
}

const text = z.string().max(5000, 'Shorten this to 5,000 characters')

/** A new decision at the end of a meeting's list, to be filled in. */
export const AddDecision = z.strictObject({ meetingId: MeetingId, childId: ChildId.nullable() })
export type AddDecision = z.infer<typeof AddDecision>

/** The decision made, and when it was kept. */
export const SavedDecision = z.object({ id: RecordId, savedAt: z.string() })

/** What was typed of a decision since the last pause; what is left out stays. The latest typing stands, as in a record. */
export const ChangeDecision = z.strictObject({
  id: RecordId,
  what: text.optional(),
  who: text.optional(),
  byOn: IsoDate.nullable().optional(),
  measure: text.optional(),
  childId: ChildId.nullable().optional(),
})
export type ChangeDecision = z.infer<typeof ChangeDecision>

/** One place up or down in the list. */
export const MoveDecision = z.strictObject({ id: RecordId, step: z.literal([-1, 1]) })
export type MoveDecision = z.infer<typeof MoveDecision>

/** What the meeting says became of a decision of the one before. */
export const AnswerDecision = z.strictObject({
  meetingId: MeetingId,
  id: RecordId,
  outcome: DecisionOutcome.nullable(),
  outcomeNote: text,
})
export type AnswerDecision = z.infer<typeof AnswerDecision>

/** A decision of the meeting before, made again at this one. */
export const CarryDecision = z.strictObject({ meetingId: MeetingId, id: RecordId })
export type CarryDecision = z.infer<typeof CarryDecision>
