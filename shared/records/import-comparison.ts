import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { ChildLine } from './child-line.ts'
import { ImportId } from './ids.ts'
import { CaseKind } from './import-batch.ts'
import { Origin } from './imported-child.ts'

/** What a later file means for a child: a child is gone when the last import of the source had them and this one has not. */
export const Becomes = z.enum(['new', 'changed', 'gone', 'unchanged'])
export type Becomes = z.infer<typeof Becomes>

/** Whose value is kept: what is here, or the file's. */
export const ConflictAnswer = z.enum(['here', 'file'])
export type ConflictAnswer = z.infer<typeof ConflictAnswer>

/** A value of the record beside the file's, both in words; blank where there is none. */
export const Difference = z.object({
  /** Names the conflict when it is answered; the same however often the files are compared. */
  key: z.string(),
  /** What differs, such as "the date of birth". */
  what: z.string(),
  here: z.string(),
  told: z.string(),
  /** A person typed what is here, so the file's value waits for an answer. */
  isConflict: z.boolean(),
  /** Null while a conflict is not answered; a difference that is no conflict takes the file's value. */
  answer: ConflictAnswer.nullable(),
  origin: Origin,
})
export type Difference = z.infer<typeof Difference>

/** A child of the files, or gone from them, with everything that would change. */
export const ComparedChild = ChildLine.extend({
  reference: z.string(),
  becomes: Becomes,
  /** Facts the file adds, in words, such as "Looked after since Mon 7 Sep 2026". */
  added: z.array(z.string()),
  differences: z.array(Difference),
  /** Open cases in words: "Looked after, child protection". */
  cases: z.string(),
  iroName: z.string().nullable(),
  /** Whether the child still has a page: not before the import is kept, nor once it was undone. */
  isHere: z.boolean(),
})
export type ComparedChild = z.infer<typeof ComparedChild>

/** Which children to list: of the files read but not kept when `importId` is null. */
export const ComparedWanted = z.strictObject({
  importId: ImportId.nullable(),
  becomes: Becomes.nullable(),
  /** Only children with a conflict. */
  isConflict: z.boolean(),
  /** Part of a name or a case reference; empty for all. */
  text: z.string().max(100),
  offset: z.number().int().nonnegative(),
  limit: z.number().int().min(1).max(100_000),
})
export type ComparedWanted = z.infer<typeof ComparedWanted>

/** How many children of each sort there are; questions are conflicts, and `unanswered` those still open. */
export const ComparedCounts = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  gone: z.number().int(),
  unchanged: z.number().int(),
  conflicts: z.number().int(),
  unanswered: z.number().int(),
})
export type ComparedCounts = z.infer<typeof ComparedCounts>

/** The children that fit, from `offset` on; how many fit in all; and what they are compared with. */
export const ComparedFound = z.object({
  rows: z.array(ComparedChild),
  total: z.number().int(),
  counts: ComparedCounts,
  /** The import of the same source before this one; null for the first, of which nobody can be gone. */
  since: z.object({ importId: ImportId, importedAt: z.string() }).nullable(),
})
export type ComparedFound = z.infer<typeof ComparedFound>

/** Answers conflicts of the files that wait: those named, or every one that is still open. */
export const AnswerConflicts = z.strictObject({
  keys: z.union([z.array(z.string().max(300)).min(1).max(10_000), z.literal('allOpen')]),
  answer: ConflictAnswer,
})
export type AnswerConflicts = z.infer<typeof AnswerConflicts>

/** A case the unit was not told of before: a child newly looked after, or newly on a protection plan. */
export const NewCase = ChildLine.extend({
  reference: z.string(),
  /** Whether the child has a page: a new one has none until the import is kept. */
  isHere: z.boolean(),
  kind: CaseKind,
  startedOn: IsoDate,
  /** Calendar days from the start of the case to the day of this import. */
  daysUntilTold: z.number().int().nonnegative(),
  /** The last day for naming an IRO; null for a protection plan. */
  appointBy: IsoDate.nullable(),
  /** The first review or review conference, worked out; null where the file has one held already. */
  due: z.object({ label: z.string(), dueBy: IsoDate }).nullable(),
  iroName: z.string().nullable(),
})
export type NewCase = z.infer<typeof NewCase>

/** The *new in care* and *newly planned* lists of an import or of the files that wait, longest untold first. */
export const NewCases = z.object({ newInCare: z.array(NewCase), newlyPlanned: z.array(NewCase) })
export type NewCases = z.infer<typeof NewCases>
