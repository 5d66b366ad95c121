import { z } from 'zod'
import { formatDay, IsoDate } from '../dates.ts'
import { ImportId } from './ids.ts'
import { Origin } from './imported-child.ts'
import { SourceDetailField } from './source-detail-field.ts'

/** A detail the council's newest file tells of a child, with the row it was read from and the import it came by. */
export const SourceDetail = z.object({
  field: SourceDetailField,
  /** A day as `YYYY-MM-DD`, a count in digits, "yes" or "no", or the words of the file. */
  value: z.string(),
  origin: Origin,
  importId: ImportId,
  importedAt: z.string(),
})
export type SourceDetail = z.infer<typeof SourceDetail>

/** The value as it is shown: days in words, "Yes" and "No". */
export function sourceDetailText(value: string): string {
  const day = IsoDate.safeParse(value)
  if (day.success) return formatDay(day.data)
  return value === 'yes' ? 'Yes' : value === 'no' ? 'No' : value
}
