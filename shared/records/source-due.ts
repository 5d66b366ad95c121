import { z } from 'zod'
import { IsoDate } from '../dates.ts'

/** The meetings a source gives due dates for. */
export const SourceDueKind = z.enum(['roa', 'icpc', 'rcpc'])
export type SourceDueKind = z.infer<typeof SourceDueKind>

/** Which meeting the council's date is for, in the middle of a sentence. */
export const sourceDueLabels: Readonly<Record<SourceDueKind, string>> = {
  roa: 'review',
  icpc: 'initial conference',
  rcpc: 'review conference',
}

/** A due date as the newest file gave it, held against ours by shared/rules/source-due.ts, whose words `text` are. */
export const SourceDue = z.object({
  kind: SourceDueKind,
  dueBy: IsoDate,
  standing: z.enum(['same', 'later', 'earlier', 'overtaken', 'notDue']),
  /** Calendar days from our date to the source's: negative is earlier. Null where nothing of ours is due. */
  daysLater: z.number().int().nullable(),
  text: z.string(),
})
export type SourceDue = z.infer<typeof SourceDue>
