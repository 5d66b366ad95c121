import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { ChildLine } from './child-line.ts'
import { MeetingId, RecordId } from './ids.ts'
import { MeetingKind } from './meeting-kind.ts'
import { CopyLayout } from './register.ts'

/** How far printing of a copy got. `sent` was given to the printer and nobody has said yet whether it came out. */
export const Printed = z.enum(['no', 'sent', 'yes', 'unknown'])
export type Printed = z.infer<typeof Printed>

/** What became of a person’s copy in the room. `readAloud` where nothing could be printed: it is posted afterwards. */
export const HandedHow = z.enum(['handed', 'declined', 'toPost', 'readAloud', 'posted'])
export type HandedHow = z.infer<typeof HandedHow>

/** Where a copy went that another was printed in place of. */
export const WentWhere = z.enum(['destroyed', 'lost', 'handed'])
export type WentWhere = z.infer<typeof WentWhere>

/** Where it went, in words. */
export const wentWhereLabels: Readonly<Record<WentWhere, string>> = {
  destroyed: 'Destroyed',
  lost: 'Lost, or not known',
  handed: 'Given to the person',
}

/** What a person needs of the sealed version: all of it, what changed since they were given one, or nothing new. */
export const CopyNeed = z.enum(['whole', 'changes', 'nothing'])
export type CopyNeed = z.infer<typeof CopyNeed>

/** One person of the hand-over list. */
export const HandOverLine = z.object({
  attendeeId: RecordId,
  name: z.string(),
  agency: z.string(),
  layout: CopyLayout,
  interpreterLanguage: z.string(),
  /** Null for somebody who came after the copies were sealed and has none yet. */
  copy: z
    .object({
      id: RecordId,
      number: z.number().int(),
      letter: z.string(),
      /** Sides of paper, always even; null before it was drawn. */
      pages: z.number().int().nullable(),
      printed: Printed,
      handover: HandedHow.nullable(),
      handoverAt: z.string().nullable(),
      postBy: IsoDate.nullable(),
      isReadByInterpreter: z.boolean(),
      note: z.string(),
      version: z.number().int(),
      need: CopyNeed,
      /** Copies of the same number printed before this one. */
      before: z.array(z.object({ letter: z.string(), went: WentWhere })),
    })
    .nullable(),
  isAccountedFor: z.boolean(),
})
export type HandOverLine = z.infer<typeof HandOverLine>

/** Handing over the copies of one meeting. */
export const HandOver = z.object({
  /** The version that is handed over; null while nothing is sealed. */
  sealed: z
    .object({
      id: RecordId,
      number: z.number().int(),
      code: z.string(),
      sealedAt: z.string(),
      correctionWhy: z.string(),
    })
    .nullable(),
  /** In the order they are handed over. */
  people: z.array(HandOverLine),
  /** Whose copies must not lie side by side. */
  keptApart: z.array(z.object({ first: z.string(), second: z.string() })),
  sparePagesDestroyed: z.number().int().nullable(),
  printerName: z.string(),
  printerTestedAt: z.string().nullable(),
  noPrinterWhy: z.string(),
  /** When this version was closed. */
  closedAt: z.string().nullable(),
  /** By when what is posted today has to be in the post. */
  postBy: IsoDate,
})
export type HandOver = z.infer<typeof HandOver>

const reason = z.string().trim().max(500, 'Shorten this to 500 characters')

/** What became of a copy; null takes it back. */
export const SayHanded = z
  .strictObject({ copyId: RecordId, version: z.number().int(), handover: HandedHow.nullable(), why: reason })
  .refine(({ handover, why }) => handover !== 'declined' || why !== '', {
    message: 'Enter why they did not want it',
    path: ['why'],
  })
export type SayHanded = z.infer<typeof SayHanded>

/** Whether the interpreter read the copy to the person. */
export const SayInterpreter = z.strictObject({ copyId: RecordId, isRead: z.boolean() })
export type SayInterpreter = z.infer<typeof SayInterpreter>

/** Which copies went to the printer, and how many sides each has. */
export const SentCopies = z.strictObject({
  meetingId: MeetingId,
  copies: z.array(z.strictObject({ copyId: RecordId, pages: z.number().int().min(2) })).min(1),
})
export type SentCopies = z.infer<typeof SentCopies>

/** What a person saw at the printer. */
export const SayPrinted = z.strictObject({
  meetingId: MeetingId,
  copyIds: z.array(RecordId).min(1),
  printed: Printed.exclude(['sent']),
})
export type SayPrinted = z.infer<typeof SayPrinted>

/** Another print of one person’s copy, and where the one before it went. */
export const Reprint = z.strictObject({ copyId: RecordId, version: z.number().int(), went: WentWhere })
export type Reprint = z.infer<typeof Reprint>

/** Copies of one meeting, by their ids; none named is every one that waits to be printed. */
export const CopiesAsked = z.strictObject({ meetingId: MeetingId, copyIds: z.array(RecordId) })
export type CopiesAsked = z.infer<typeof CopiesAsked>

/** How many spare pages were destroyed; slip sheets are not counted. */
export const SaySpare = z.strictObject({ meetingId: MeetingId, sparePagesDestroyed: z.number().int().min(0).max(999) })
export type SaySpare = z.infer<typeof SaySpare>

/** Why nothing could be printed; blank takes it back. */
export const SayNoPrinter = z.strictObject({ meetingId: MeetingId, why: reason })
export type SayNoPrinter = z.infer<typeof SayNoPrinter>

/** The printer a test page went to. */
export const TestedPrinter = z.strictObject({ meetingId: MeetingId, printerName: z.string().max(300) })
export type TestedPrinter = z.infer<typeof TestedPrinter>

/** A copy as a file: the page as it is printed, or words whose size a person can change. */
export const CopyFormat = z.enum(['pdf', 'docx'])
export type CopyFormat = z.infer<typeof CopyFormat>

/** The formats in words. */
export const copyFormatLabels: Readonly<Record<CopyFormat, string>> = { pdf: 'PDF', docx: 'Word' }

/** That copies left the vault as files: whose, never where. */
export const SavedCopies = z.strictObject({
  meetingId: MeetingId,
  copyIds: z.array(RecordId).min(1),
  format: CopyFormat,
})
export type SavedCopies = z.infer<typeof SavedCopies>

/** Copies of one meeting that are still to be posted, the earliest first. */
export const WaitingPost = z.object({
  meetingId: MeetingId,
  kind: MeetingKind,
  on: IsoDate,
  children: z.array(ChildLine),
  names: z.array(z.string()),
  postBy: IsoDate,
  isLate: z.boolean(),
})
export type WaitingPost = z.infer<typeof WaitingPost>
