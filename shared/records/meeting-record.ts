import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { EditState } from './edit.ts'
import { ChildId, MeetingId } from './ids.ts'
import { ListedMeeting } from './meeting.ts'

/** One answer of a meeting's record; `childId` null is about the meeting as a whole. */
export const FieldValue = z.object({ childId: ChildId.nullable(), field: z.string().max(60), value: z.string() })
export type FieldValue = z.infer<typeof FieldValue>

/** A meeting's record as it stands, beside that of the meeting before it. */
export const MeetingRecord = z.object({
  meeting: ListedMeeting,
  values: z.array(FieldValue),
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
