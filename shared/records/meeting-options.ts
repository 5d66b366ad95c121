import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { ChildLine } from './child-line.ts'
import { ChildId, IroId, MeetingId } from './ids.ts'
import { DueDate, TimeOfDay } from './meeting.ts'
import { MeetingKind } from './meeting-kind.ts'
import { SourceDue } from './source-due.ts'

/** A brother or sister who could be reviewed at the same meeting. */
const Sibling = ChildLine.extend({ dueBy: IsoDate })

/** A kind of meeting these children can be booked for; without a limit where none runs for them. */
const OfferedKind = z.object({
  kind: MeetingKind,
  label: z.string(),
  due: DueDate.nullable(),
  /** The day to plan by, or the next working day once that has passed; null without a limit. */
  suggestedOn: IsoDate.nullable(),
  /** A meeting already booked that would answer it. */
  booked: z.object({ id: MeetingId, scheduledFor: IsoDate }).nullable(),
  /** Brothers and sisters whose own limit for such a meeting falls within 28 days of this one. */
  siblings: z.array(Sibling),
})
export type OfferedKind = z.infer<typeof OfferedKind>

/** What can be booked for some children, most pressing first. */
export const MeetingOptions = z.object({
  children: z.array(ChildLine),
  /** The IRO of the first child who has one. */
  iroId: IroId.nullable(),
  kinds: z.array(OfferedKind),
})
export type MeetingOptions = z.infer<typeof MeetingOptions>

/** A day being considered for a meeting: nothing is kept. */
export const MeetingPreviewInput = z.strictObject({
  kind: MeetingKind,
  childIds: z.array(ChildId).max(12),
  on: IsoDate,
  startsAt: TimeOfDay.nullable(),
  iroId: IroId.nullable(),
  /** Where it is to be: another place than the chair's meeting before it takes time to reach. */
  place: z.string().trim().max(200).optional(),
  /** The meeting being moved or held, which is not its own clash. */
  meetingId: MeetingId.nullable(),
})
export type MeetingPreviewInput = z.infer<typeof MeetingPreviewInput>

/** What that day would mean: each child's limit, how far from it the day lies, and what to know before choosing it. */
export const MeetingPreview = z.object({
  perChild: z.array(
    ChildLine.extend({
      due: DueDate.nullable(),
      /** The council's own date for the same meeting, where its files give one. */
      sourceDue: SourceDue.nullable(),
      /** Calendar days from the limit to the day: positive is late. */
      daysFromDue: z.number().int().nullable(),
      /** "12 days before the due date". */
      text: z.string(),
      isLate: z.boolean(),
      /** So long before its limit that it is worth asking whether it is brought forward. */
      isEarly: z.boolean(),
    }),
  ),
  warnings: z.array(z.string()),
  /** Days on which the chair has nothing yet, up to the day to plan by; none without a chair or a limit. */
  freeDays: z.object({ label: z.string(), days: z.array(IsoDate) }).nullable(),
})
export type MeetingPreview = z.infer<typeof MeetingPreview>

/**
 * What a meeting held leads on to: the children for whom an initial conference may have made a plan, and those whose plan
 * may end by letter at this review (CP-14).
 */
export const HeldMeeting = z.object({
  id: MeetingId,
  offersPlanFor: z.array(ChildId),
  offersLetterFor: z.array(ChildId),
})
export type HeldMeeting = z.infer<typeof HeldMeeting>
