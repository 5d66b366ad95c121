import { z } from 'zod'
import { ChildId, MeetingId, RecordId } from './ids.ts'
import { NameChoices } from './typed-words.ts'

/** A document made from the record: of a meeting, or of what an IRO owes while they are away. */
export const RecordDocument = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('letter'), meetingId: MeetingId, childId: ChildId }),
  z.strictObject({ name: z.literal('decisions'), meetingId: MeetingId }),
  z.strictObject({ name: z.literal('outlinePlan'), meetingId: MeetingId }),
  z.strictObject({ name: z.literal('withheld'), meetingId: MeetingId }),
  z.strictObject({ name: z.literal('leaveHandOver'), leaveId: RecordId, names: NameChoices }),
  z.strictObject({
    name: z.literal('challenge'),
    challengeMeetingId: RecordId,
    /** `director` is the agenda, or once held the minutes, by initials whatever is asked for. */
    paper: z.enum(['agenda', 'minutes', 'director']),
    hasNames: z.boolean(),
    names: NameChoices,
  }),
])
export type RecordDocument = z.infer<typeof RecordDocument>

/** What the audit trail keeps of a document that left the vault: whose it is, and no words of it. */
export const RecordedDocument = z.strictObject({
  document: RecordDocument.refine((document) => !('names' in document) || document.names === undefined, {
    error: 'Say how many names were left in, and not which.',
  }),
  /** `print` is a document handed to the system's print window, where it could still be cancelled. */
  format: z.enum(['pdf', 'print']),
  fileName: z.string().max(255).nullable(),
  /** How many certain names a person left in what was typed. */
  namesLeft: z.number().int().nonnegative().optional(),
})
export type RecordedDocument = z.infer<typeof RecordedDocument>
