import { z } from 'zod'
import { formatDay, IsoDate } from '../dates.ts'
import { FactSource } from './fact-source.ts'
import { SourceDueKind } from './source-due-kind.ts'

/** A due date as the newest file gave it, held against ours by shared/rules/source-due.ts, which explains each part. */
export const SourceDue = z.object({
  kind: SourceDueKind,
  dueBy: IsoDate,
  standing: z.enum(['same', 'later', 'earlier', 'overtaken', 'notDue']),
  /** Calendar days from our date to the source's: negative is earlier. Null where nothing of ours is due. */
  daysLater: z.number().int().nullable(),
  /** The clock it was held against. */
  against: z.object({ ruleId: z.string(), dueBy: IsoDate }).nullable(),
  text: z.string(),
  /** Where it was read. */
  from: FactSource.nullable(),
})
export type SourceDue = z.infer<typeof SourceDue>

/** The council's date that differs most from ours, of a child in a list: the latest, as that is the dangerous one. */
export const SourceDifference = SourceDue.pick({ kind: true }).extend({ daysLater: z.number().int() })
export type SourceDifference = z.infer<typeof SourceDifference>

/** The same without the reason: "Council’s date: Fri 3 Jul 2026, 2 days earlier", "…, 3 days too late". */
export function sourceDueShort({ dueBy, standing, daysLater }: SourceDue): string {
  const lead = `Council’s date: ${formatDay(dueBy)}`
  if (daysLater === null) return lead
  if (daysLater === 0) return `${lead}, the same`
  const days = `${Math.abs(daysLater)} ${Math.abs(daysLater) === 1 ? 'day' : 'days'}`
  if (standing === 'overtaken') return `${lead}, out of date`
  return `${lead}, ${days} ${daysLater > 0 ? 'too late' : 'earlier'}`
}

/** "Council’s date: Fri 3 Jul 2026, 2 days earlier: the council’s system counts 91 days from …". */
export const sourceDueText = ({ dueBy, text }: Pick<SourceDue, 'dueBy' | 'text'>): string =>
  `Council’s date: ${formatDay(dueBy)}, ${text}`
