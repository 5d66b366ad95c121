import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { AlertStage } from './alert-stage.ts'
import { RecordId } from './ids.ts'

/** Rows under headings; `nowAt` is the row that is marked as the present one. */
export const PaperTable = z.object({
  headings: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  nowAt: z.number().int().nullable(),
})
export type PaperTable = z.infer<typeof PaperTable>

/** One part of a letter: what is listed is numbered, and stands before the paragraphs. */
export const PaperBlock = z.object({
  key: z.enum(['asked', 'why', 'added', 'account', 'happened', 'stages', 'well', 'answer']),
  heading: z.string(),
  list: z.array(z.string()),
  table: PaperTable.nullable(),
  paragraphs: z.array(z.string()),
  /** What the part comes to, last in it: `strong` stands out, `rest` follows in the same paragraph. */
  closing: z.object({ strong: z.string(), rest: z.string() }).nullable(),
})
export type PaperBlock = z.infer<typeof PaperBlock>

/** The letter of one stage of a concern, in words ready to be read. */
export const AlertLetter = z.object({
  kind: z.literal('letter'),
  /** "2026/118" */
  number: z.string(),
  /** "Concern alert 2026/118: second stage" */
  heading: z.string(),
  /** "second stage", or "challenge meeting". */
  stage: z.string(),
  on: IsoDate,
  to: z.string(),
  copyTo: z.array(z.string()),
  from: z.array(z.string()),
  /** Whom it is about, by initials and case number. */
  about: z.string(),
  blocks: z.array(PaperBlock),
})
export type AlertLetter = z.infer<typeof AlertLetter>

/** The card of a good practice, and the half that is cut off for the file. */
export const AlertCard = z.object({
  kind: z.literal('card'),
  number: z.string(),
  heading: z.string(),
  on: IsoDate,
  /** The worker, and their team. */
  to: z.string(),
  done: z.array(z.string()),
  difference: z.array(z.string()),
  thanks: z.string(),
  file: z.array(z.object({ label: z.string(), text: z.string() })),
})
export type AlertCard = z.infer<typeof AlertCard>

/** Words in what was typed that name somebody, or may. */
export const PaperName = z.object({
  /** As typed. */
  words: z.string(),
  /** What is written instead of them: "Z H", or "(address left out)". */
  instead: z.string(),
  /** Where they stand: "What I am asking for". */
  places: z.array(z.string()),
  /** Of a child, a family or an address of the record for certain; others are a question. */
  isSure: z.boolean(),
  isReplaced: z.boolean(),
})
export type PaperName = z.infer<typeof PaperName>

/** The person’s own say over words that were found; without one, what is sure is replaced and the rest left. */
export const PaperNameChoice = z.strictObject({ words: z.string().max(400), isReplaced: z.boolean() })
export type PaperNameChoice = z.infer<typeof PaperNameChoice>

/** Which paper of an alert. */
export const AlertPaperAsked = z.strictObject({
  alertId: RecordId,
  /** The stage it is about to be put to, to read its letter before; null for the stage it stands at. */
  toStage: AlertStage.nullable(),
  /** With `toStage`: whom it will go to, blank for who holds the post. */
  recipientName: z.string().max(200),
  /** With `toStage`: what the letter says besides; else what was kept with the move to the stage is said. */
  addToLetter: z.string().max(2000),
  /** Whether what was said to Cafcass and by legal advisers is in the letter. */
  hasAdvice: z.boolean(),
  names: z.array(PaperNameChoice).max(200),
})
export type AlertPaperAsked = z.infer<typeof AlertPaperAsked>

/** What of an alert may leave the laptop, and the names that were found in it. */
export const AlertPaper = z.object({
  paper: z.discriminatedUnion('kind', [AlertLetter, AlertCard]),
  /** The subject line of an e-mail, without any name. */
  subject: z.string(),
  /** The same as plain text, for an e-mail or the case system. */
  text: z.string(),
  /** A file’s name without its ending: "Concern alert 2026-118, second stage". */
  fileName: z.string(),
  names: z.array(PaperName),
  /** Whether Cafcass or a legal adviser said anything, which `hasAdvice` would put into the letter. */
  isAdvised: z.boolean(),
})
export type AlertPaper = z.infer<typeof AlertPaper>

export const AlertPaperFormat = z.enum(['pdf', 'docx'])
export type AlertPaperFormat = z.infer<typeof AlertPaperFormat>

/** What the audit trail keeps of a paper that left: which, how, and how many names stayed in it, and no words of it. */
export const RecordedAlertPaper = z.strictObject({
  alertId: RecordId,
  toStage: AlertStage.nullable(),
  /** `print` and `copy` are noted before, as neither can be taken back. */
  format: z.enum(['pdf', 'docx', 'print', 'copy']),
  fileName: z.string().max(255).nullable(),
  namesLeft: z.number().int().nonnegative(),
})
export type RecordedAlertPaper = z.infer<typeof RecordedAlertPaper>
