import { z } from 'zod'
import { ChildId, ImportId, IroId } from './ids.ts'
import { ImportCounts, ImportedFile, ImportMessage, ImportSource } from './import-batch.ts'
import { NewCase } from './import-comparison.ts'
import { NewlyLookedAfter, Unallocated } from './today.ts'
import { BandLimits, BandMark, WeightedLine } from './workload.ts'

/** The files to read, where they lie. */
export const FilesToRead = z.strictObject({
  paths: z.array(z.string().min(1).max(4096)).min(1, 'Choose a file').max(50, 'Choose up to 50 files'),
})

/** How many children an import concerns, by what becomes of them; the three add up to the children in the files. */
export const ImportedChildren = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
})
export type ImportedChildren = z.infer<typeof ImportedChildren>

/** What a file can add to the record or change in it. */
export const FactKind = z.enum([
  'child',
  'periodOfCare',
  'legalStatus',
  'placement',
  'adoption',
  'enquiry',
  'plan',
  'review',
  'conference',
  'allocation',
  'sourceDetail',
  'sourceDue',
])
export type FactKind = z.infer<typeof FactKind>

/** How many facts of each kind are added and changed; kinds without any are left out. */
export const FactCounts = z.partialRecord(FactKind, z.object({ added: z.number().int(), changed: z.number().int() }))
export type FactCounts = z.infer<typeof FactCounts>

/** The sums of an import, as they are shown before and after it is kept. */
export const KeptCounts = z.object({ rows: ImportCounts, children: ImportedChildren, facts: FactCounts })
export type KeptCounts = z.infer<typeof KeptCounts>

/** The person's weighted caseload now and once the files are kept; children without an IRO are nobody's yet. */
export const CaseloadAfter = z.object({
  before: z.number(),
  after: z.number(),
  lines: z.array(WeightedLine),
  band: BandMark,
  bandLimits: BandLimits,
  /** Children with an open case whom nobody will be responsible for yet. */
  withoutIro: z.number().int(),
})
export type CaseloadAfter = z.infer<typeof CaseloadAfter>

/** What the files would do to the record, before anything is kept. */
export const ImportPreview = z.object({
  source: ImportSource.nullable(),
  files: z.array(ImportedFile),
  counts: KeptCounts,
  /** Children newly looked after, and newly on a protection plan, whom the unit had not been told of. */
  newInCare: z.number().int(),
  newlyPlanned: z.number().int(),
  /** Null where the person at the keyboard carries no cases. */
  caseload: CaseloadAfter.nullable(),
})
export type ImportPreview = z.infer<typeof ImportPreview>

/** What became of a row: not used, a child without an IRO, our own fact kept against the file's, odd, or put right. */
export const RowOutcome = z.enum(['leftOut', 'noIro', 'keptHere', 'check', 'putRight'])
export type RowOutcome = z.infer<typeof RowOutcome>

/** A message with what became of its row. */
export const RowToLookAt = ImportMessage.extend({ id: z.number().int(), outcome: RowOutcome })
export type RowToLookAt = z.infer<typeof RowToLookAt>

/** Which messages to list: of the files read but not kept when `importId` is null. The most urgent come first. */
export const MessagesWanted = z.strictObject({
  importId: ImportId.nullable(),
  outcome: RowOutcome.nullable(),
  code: z.string().max(100).nullable(),
  /** Part of a case reference; empty for all. */
  reference: z.string().max(100),
  offset: z.number().int().nonnegative(),
  limit: z.number().int().min(1).max(100_000),
})
export type MessagesWanted = z.infer<typeof MessagesWanted>

/** Which messages to take away: those that fit, however many there are. */
export const MessagesToExport = MessagesWanted.omit({ offset: true, limit: true })
export type MessagesToExport = z.infer<typeof MessagesToExport>

/** How many messages of one kind there are, for choosing among them; `ruleId` is the published check they are of. */
export const MessageGroup = z.object({
  outcome: RowOutcome,
  code: z.string(),
  ruleId: ImportMessage.shape.ruleId,
  count: z.number().int(),
})
export type MessageGroup = z.infer<typeof MessageGroup>

/** The messages that fit, from `offset` on and at most `limit`; how many fit in all; and the groups of all there are. */
export const MessagesFound = z.object({
  rows: z.array(RowToLookAt),
  total: z.number().int(),
  groups: z.array(MessageGroup),
})
export type MessagesFound = z.infer<typeof MessagesFound>

/** An import that was kept; `undoneAt` once it was taken back. */
export const ImportRun = z.object({
  id: ImportId,
  source: ImportSource,
  /** What a person calls the council's own list; empty for a return. */
  listName: z.string(),
  importedAt: z.string(),
  files: z.array(ImportedFile),
  counts: KeptCounts,
  undoneAt: z.string().nullable(),
})
export type ImportRun = z.infer<typeof ImportRun>

/** An import with what still wants a person: its children whom nobody is responsible for. */
export const ImportResult = ImportRun.extend({
  /** Newly looked after children without an IRO, who are not among the others. */
  newInCare: z.array(NewlyLookedAfter),
  /** Children newly on a protection plan without an IRO, who are not among the newly looked after. */
  newlyPlanned: z.array(NewCase),
  withoutIro: z.array(Unallocated),
})
export type ImportResult = z.infer<typeof ImportResult>

/** Gives children of an import to an IRO from today; `iroId` null is the person at the keyboard, made an IRO if need be. */
export const AllocateImported = z.strictObject({
  importId: ImportId,
  childIds: z.array(ChildId).min(1, 'Choose at least one child').max(20_000),
  iroId: IroId.nullable(),
})
export type AllocateImported = z.infer<typeof AllocateImported>
