import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { EditState } from './edit.ts'
import { ChildId, MeetingId } from './ids.ts'
import { ParticipationCode } from './imported-child.ts'
import { ListedMeeting } from './meeting.ts'
import { SourceDetail } from './source-detail.ts'

/** One answer of a meeting's record; `childId` null is about the meeting as a whole. */
export const FieldValue = z.object({ childId: ChildId.nullable(), field: z.string().max(60), value: z.string() })
export type FieldValue = z.infer<typeof FieldValue>

/** What the rest of the record tells of a child of the meeting, beside what is asked. */
export const RecordChild = z.object({
  childId: ChildId,
  /** The review's place in the period of care, 1 for the first; null where earlier ones are not all known. */
  reviewNumber: z.number().int().nullable(),
  permanencePlan: z.string().nullable(),
  permanenceAgreedOn: IsoDate.nullable(),
  council: z.array(SourceDetail),
})
export type RecordChild = z.infer<typeof RecordChild>

/** A meeting's record as it stands, beside that of the meeting before it. */
export const MeetingRecord = z.object({
  meeting: ListedMeeting,
  values: z.array(FieldValue),
  children: z.array(RecordChild),
  /** The latest meeting of the same sort held before this one for any of its children; null for a first one. */
  previous: z.object({ meetingId: MeetingId, heldOn: IsoDate, values: z.array(FieldValue) }).nullable(),
  edits: EditState,
})
export type MeetingRecord = z.infer<typeof MeetingRecord>

/** What was typed since the last pause. */
export const SaveFields = z.strictObject({
  meetingId: MeetingId,
  changes: z
    .array(FieldValue.extend({ value: z.string().max(100_000) }))
    .min(1)
    .max(200),
})
export type SaveFields = z.infer<typeof SaveFields>

/** How a child took part in the review; null takes the answer out again (LAC-14). */
export const SaveParticipation = z.strictObject({
  meetingId: MeetingId,
  childId: ChildId,
  participation: ParticipationCode.nullable(),
})
export type SaveParticipation = z.infer<typeof SaveParticipation>

/** The moment something was kept, for "Saved 14:02:11". */
export const SavedRecord = z.object({ savedAt: z.string() })
