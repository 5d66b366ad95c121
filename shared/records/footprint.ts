import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { ChildLine } from './child-line.ts'
import { EditState } from './edit.ts'
import { FootprintFacts, FootprintKind } from './footprint-kinds.ts'
import { ChildId, RecordId } from './ids.ts'
import { SourceDetail } from './source-detail.ts'

/** One trace of an IRO between meetings; `happenedOn` is never after today. */
export const FootprintEntry = z.object({
  id: RecordId,
  childId: ChildId,
  kind: FootprintKind,
  happenedOn: IsoDate,
  facts: FootprintFacts,
})
export type FootprintEntry = z.infer<typeof FootprintEntry>

/** How a duty between two reviews stands: words for the reader, and the shape beside them. */
export const FootprintStanding = z.object({
  kind: z.enum(['overdue', 'dueSoon', 'planned', 'held']),
  text: z.string(),
})
export type FootprintStanding = z.infer<typeof FootprintStanding>

/** A mid-way desktop review and the interval it lies half-way in (LAC-10). */
export const MidwayCheck = z.object({
  /** The review the interval counts from, and the one it leads to. */
  previousOn: IsoDate,
  reviewBy: IsoDate,
  dueOn: IsoDate,
  /** When the check of this interval was made; null until then. */
  doneOn: IsoDate.nullable(),
  standing: FootprintStanding,
})
export type MidwayCheck = z.infer<typeof MidwayCheck>

/** What a child's page says of the time between meetings. */
export const ChildFootprint = z.object({
  /** The latest first. */
  entries: z.array(FootprintEntry),
  /** What may be written of this child; empty for one who was never looked after nor in child protection. */
  kinds: z.array(FootprintKind),
  /** Null while no review is due. */
  conversation: FootprintStanding.nullable(),
  midway: MidwayCheck.nullable(),
  midwayDone: z.number().int(),
  /** The latest contact with the child that is written down here. */
  lastContactOn: IsoDate.nullable(),
  /** The last IRO visit or contact the council's files tell of. */
  councilContact: SourceDetail.nullable(),
  edits: EditState,
})
export type ChildFootprint = z.infer<typeof ChildFootprint>

/** A mid-way desktop review that is due on or before the tenth working day from today. */
export const MidwayDue = ChildLine.extend({ check: MidwayCheck })
export type MidwayDue = z.infer<typeof MidwayDue>

/** Whether a child of a review was spoken with in private before it (LAC-09). */
export const ChildConversation = ChildLine.extend({ standing: FootprintStanding })
export type ChildConversation = z.infer<typeof ChildConversation>

/** A new entry of today, to be filled in. */
export const AddFootprint = z.strictObject({ childId: ChildId, kind: FootprintKind })
export type AddFootprint = z.infer<typeof AddFootprint>

/** What was typed of an entry since the last pause; `happenedOn` is a field like the others, and '' takes an answer out. */
export const ChangeFootprint = z.strictObject({
  id: RecordId,
  changes: z
    .array(z.strictObject({ field: z.string().max(60), value: z.string().max(100_000) }))
    .min(1)
    .max(30),
})
export type ChangeFootprint = z.infer<typeof ChangeFootprint>
