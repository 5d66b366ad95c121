import { z } from 'zod'
import { CopyContent } from '../copies/content.ts'
import { CopyDocument } from '../copies/document.ts'
import { Stranger } from '../strangers/stranger.ts'
import { EditState } from './edit.ts'
import { MeetingId, RecordId } from './ids.ts'
import { ListedMeeting } from './meeting.ts'
import { CopyLayout } from './register.ts'

/** What was said of words that may be a stranger’s. */
export const StrangerAnswer = z.enum(['belongs', 'keep'])
export type StrangerAnswer = z.infer<typeof StrangerAnswer>

/** A stranger that may reach paper, with what was said of it; `answer` null still has to be answered. */
export const AskedStranger = Stranger.extend({
  /** Where it stands: “Line 11”. */
  label: z.string(),
  itemId: RecordId.nullable(),
  /** All of the text it stands in. */
  line: z.string(),
  /** The text as it would read without; null where only the record itself can be changed. */
  without: z.string().nullable(),
  answer: StrangerAnswer.nullable(),
  reason: z.string(),
  /** Why it may not be kept as things are, in a sentence; null where it may. */
  mayNotKeep: z.string().nullable(),
})
export type AskedStranger = z.infer<typeof AskedStranger>

/** A version that was given out. */
export const SealedVersion = z.object({
  id: RecordId,
  number: z.number().int(),
  code: z.string(),
  sealedAt: z.string(),
  readBy: z.string(),
  correctionWhy: z.string(),
  copies: z.number().int(),
})
export type SealedVersion = z.infer<typeof SealedVersion>

/** Who read every page; `isCurrent` false once a word has changed. */
export const ReadThrough = z.object({ readBy: z.string(), readAt: z.string(), isCurrent: z.boolean() })
export type ReadThrough = z.infer<typeof ReadThrough>

/** Everything about the copies of a meeting before they are printed. */
export const Copies = z.object({
  meeting: ListedMeeting,
  content: CopyContent,
  strangers: z.array(AskedStranger),
  readThrough: ReadThrough.nullable(),
  /** Who would get a copy and is given none, with why. */
  noCopy: z.array(z.object({ id: RecordId, why: z.string() })),
  sealed: z.array(SealedVersion),
  /** Whether anything that can come onto paper differs from the last sealed version. */
  isChanged: z.boolean(),
  /** What keeps the copies from being sealed, in sentences. */
  missing: z.array(z.string()),
  edits: EditState,
})
export type Copies = z.infer<typeof Copies>

const line = (most: number) => z.string().trim().max(most, `Shorten this to ${most} characters`)

/** Says that words belong to the family or its network, or that they are kept for a reason. */
export const AnswerStranger = z
  .strictObject({
    meetingId: MeetingId,
    key: z.string().max(200),
    words: z.string().min(1).max(500),
    answer: StrangerAnswer,
    reason: line(500),
  })
  .refine(({ answer, reason }) => answer === 'belongs' || reason !== '', {
    path: ['reason'],
    message: 'Say why it is kept: your manager sees the reason',
  })
export type AnswerStranger = z.infer<typeof AnswerStranger>

/** Takes an answer back, so that the words are asked about again. */
export const ForgetStranger = z.strictObject({ meetingId: MeetingId, words: z.string().min(1).max(500) })
export type ForgetStranger = z.infer<typeof ForgetStranger>

/** The text as it shall read, in place of one in which a stranger was found. */
export const RewriteText = z.strictObject({
  meetingId: MeetingId,
  key: z.string().max(200),
  /** The text as it was when it was read: if it has changed since, it is left alone. */
  before: z.string().max(100_000),
  text: z.string().max(5000, 'Shorten this to 5,000 characters'),
})
export type RewriteText = z.infer<typeof RewriteText>

/** Somebody’s word that they read every page; null takes it back. */
export const SayRead = z.strictObject({
  meetingId: MeetingId,
  readBy: line(200).min(1, 'Enter who read it').nullable(),
})
export type SayRead = z.infer<typeof SayRead>

/** How a person gets their copy; what is left out stays. */
export const ChangeCopy = z.strictObject({
  id: RecordId,
  layout: CopyLayout.nullable().optional(),
  language: z.string().max(20).optional(),
  noCopyWhy: line(500).optional(),
})
export type ChangeCopy = z.infer<typeof ChangeCopy>

/** One place earlier or later when copies are handed over. */
export const MoveCopy = z.strictObject({ id: RecordId, step: z.literal([-1, 1]) })
export type MoveCopy = z.infer<typeof MoveCopy>

/** Seals the copies as they stand; a later version says why it was needed. */
export const SealCopies = z.strictObject({ meetingId: MeetingId, correctionWhy: line(500) })
export type SealCopies = z.infer<typeof SealCopies>

/** The version made, and the code that stands at the foot of each of its pages. */
export const SealedCopies = z.object({ sealedVersionId: RecordId, number: z.number().int(), code: z.string() })
export type SealedCopies = z.infer<typeof SealedCopies>

/** Whose copy is looked at. */
export const CopyDraftAsked = z.strictObject({ meetingId: MeetingId, readerId: RecordId })
export type CopyDraftAsked = z.infer<typeof CopyDraftAsked>

/** One person’s copy as it would be printed now; `copyId` is theirs of the sealed version, while that says the same. */
export const CopyDraft = z.object({ copyId: RecordId.nullable(), document: CopyDocument })
export type CopyDraft = z.infer<typeof CopyDraft>

/** Which copy is drawn: with a `copyId` that one as it was sealed, with null as everything stands now. */
export const CopyPreviewAsked = CopyDraftAsked.extend({ copyId: RecordId.nullable() })
export type CopyPreviewAsked = z.infer<typeof CopyPreviewAsked>

/** The file the printer would be given, in base 64, and its sides. */
export const CopyPreview = z.object({ pdf: z.string(), pages: z.number().int(), isSealed: z.boolean() })
export type CopyPreview = z.infer<typeof CopyPreview>
