import { z } from 'zod'
import { ColumnMatch, TableToMatch } from './import-match.ts'
import { ImportedChild } from './imported-child.ts'

export const ImportMessage = z.object({
  /** An error means a row (or file) was left out; a warning means it was kept and something about it is odd. */
  severity: z.enum(['error', 'warning']),
  /** Groups messages of one kind, such as `missing-end-date`; a screen may fold each group into one line. */
  code: z.string(),
  /** The published check the row fails, such as "440"; null for what only Footprint looks at. */
  ruleId: z.string().nullable(),
  file: z.string(),
  sheet: z.string().nullable(),
  /** As Excel shows it: the heading is row 1. Null when the message is about the whole file or sheet. */
  row: z.number().int().positive().nullable(),
  column: z.string().nullable(),
  reference: z.string().nullable(),
  text: z.string(),
})
/** Something about a file that a person should know, with the place and, for an error, what to do. */
export type ImportMessage = z.infer<typeof ImportMessage>

export const ImportedFile = z.object({
  name: z.string(),
  sheet: z.string().nullable(),
  /** Plain words, such as "Annex A list 8: children in care". */
  recognisedAs: z.string(),
  /** What gave it away, such as "by the sheet name". */
  why: z.string(),
  rowsRead: z.number().int().nonnegative(),
  isUsed: z.boolean(),
})
/** A file, or a sheet of a workbook, and what it was taken for. */
export type ImportedFile = z.infer<typeof ImportedFile>

export const ImportCounts = z.object({
  /** Always `rowsKept + rowsLeftOut`; rows with no value in any column are not rows. */
  rowsRead: z.number().int().nonnegative(),
  rowsKept: z.number().int().nonnegative(),
  rowsLeftOut: z.number().int().nonnegative(),
  children: z.number().int().nonnegative(),
})
/** The sum a person can check against the file. */
export type ImportCounts = z.infer<typeof ImportCounts>

export const ImportSource = z.enum(['annexA', 'ssda903', 'cin', 'ssd', 'matched'])
/** What kind of return was read. */
export type ImportSource = z.infer<typeof ImportSource>

export const CaseKind = z.enum(['lookedAfter', 'childProtection'])
/** A kind of case an import can be the whole list of. */
export type CaseKind = z.infer<typeof CaseKind>

export const ImportBatch = z.object({
  /** Null when no file was recognised. */
  source: ImportSource.nullable(),
  files: z.array(ImportedFile),
  children: z.array(ImportedChild),
  messages: z.array(ImportMessage),
  counts: ImportCounts,
  /** The kinds of open case the files would list in full: a child with one who is not in them is gone from the source. */
  covers: z.array(CaseKind),
  /** Tables whose columns a person must match before they can be read. */
  tablesToMatch: z.array(TableToMatch),
  /** The matches that were used: remembered once the import is kept. */
  matches: z.array(ColumnMatch),
})
/** Everything read from the chosen files, before anything is written to the record. */
export type ImportBatch = z.infer<typeof ImportBatch>

export const ImportPart = z.strictObject({
  /** Whether a new reading begins: what arrived before and was not completed is forgotten. */
  isFirst: z.boolean(),
  children: z.array(ImportedChild),
})
/** Some of the children of a batch, handed over ahead of it so that a large one is never held whole on its way. */
export type ImportPart = z.infer<typeof ImportPart>

export const ImportProgress = z.object({
  rowsDone: z.number().int().nonnegative(),
  /** An estimate from the number of lines until the last row is read. */
  rowsTotal: z.number().int().nonnegative(),
  /** Plain words for what is being read, such as "Reading reviews.csv". */
  label: z.string(),
})
/** How far the reading of the files has come. */
export type ImportProgress = z.infer<typeof ImportProgress>
