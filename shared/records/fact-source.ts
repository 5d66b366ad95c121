import { z } from 'zod'
import { dayOf } from '../clock.ts'
import { formatDay } from '../dates.ts'
import { ImportId } from './ids.ts'
import { Origin } from './imported-child.ts'

/** Who or what a value of the record comes from: an import that still stands, or somebody who typed it here. */
export const FactSource = z.object({
  /** When the value came to be what it is. */
  at: z.string(),
  /** The person who typed it, or who kept the import. */
  who: z.string(),
  /** Null for what was typed here. */
  importId: ImportId.nullable(),
  /** Null for what was typed here, and where an import left no row to point at. */
  place: Origin.nullable(),
  isMadeUp: z.boolean(),
})
export type FactSource = z.infer<typeof FactSource>

/** The sources of one fact, the row that made it first; `columns` are those whose present value comes from there. */
export const TracedFact = z.object({
  /** The id the child's page knows the fact by; of the child's own part in a meeting, the meeting's. */
  id: z.string(),
  sources: z.array(FactSource.extend({ columns: z.array(z.string()) })),
})
export type TracedFact = z.infer<typeof TracedFact>

/** "AnnexA_Sep.xlsx, List 8, row 12"; the rows of an XML file are its lines. */
export function placeText({ file, sheet, row }: Origin): string {
  const parts = [file, sheet, `${/\.xml$/i.test(file) ? 'line' : 'row'} ${row}`]
  return parts.filter((part) => part !== null).join(', ')
}

/** "From AnnexA_Sep.xlsx, List 8, row 12, imported Thu 3 Sep 2026" or "Typed here by Ruth Adeyemi, Mon 23 Nov 2026". */
export function factSourceText({ at, who, importId, place, isMadeUp }: FactSource): string {
  const day = formatDay(dayOf(at))
  if (isMadeUp) return 'Made up with the practice county'
  if (importId === null) return `Typed here by ${who}, ${day}`
  return place ? `From ${placeText(place)}, imported ${day}` : `From the import of ${day}`
}
