import type { StoredRow, Value } from './entry-rows.ts'

/** Which entry or file a row belongs to says nothing of the fact itself. */
const NOT_THE_FACT: ReadonlySet<string> = new Set([
  'id',
  'childId',
  'version',
  'sourceRowId',
  'periodOfCareId',
  'meetingId',
])
/** Without an end something goes on, so an end that only one of two rows has is no gap to fill. */
const WITHOUT_GAPS: ReadonlySet<string> = new Set(['endedOn'])

const isBlank = (value: Value | undefined): boolean => value === null || value === undefined || value === ''

/**
 * What the row that stands takes over from another that tells the same fact: its gaps filled; null where the two
 * contradict each other. `only` holds the comparison to some columns.
 */
export function fillFrom(standing: StoredRow, other: StoredRow, only?: readonly string[]): StoredRow | null {
  const filled: Record<string, Value> = {}
  for (const column of only ?? Object.keys(standing)) {
    if (NOT_THE_FACT.has(column)) continue
    const [here, there] = [standing[column] ?? null, other[column] ?? null]
    const value = settled(column, here, there)
    if (value === undefined) return null
    if (value !== here) filled[column] = value
  }
  return filled
}

/** The value both rows can stand behind; undefined for none. */
function settled(column: string, here: Value, there: Value): Value | undefined {
  if (here === there) return here
  // Between the two entries the history is whole if either says so, and the service heard of it on the first day told.
  if (column.endsWith('HistoryComplete')) return Math.max(Number(here), Number(there))
  if (column === 'toldOn' && here !== null && there !== null) return here < there ? here : there
  if (column.endsWith('Categories')) return asSet(here) === asSet(there) ? here : undefined
  if (WITHOUT_GAPS.has(column)) return undefined
  if (isBlank(here)) return there
  return isBlank(there) ? here : undefined
}

const asSet = (value: Value): string => JSON.stringify([...JSON.parse(String(value))].toSorted())
