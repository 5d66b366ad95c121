import { z } from 'zod'
import { grouped } from '../grouped.ts'
import { type ReadDb, read } from '../sql.ts'

/** Any row of the record, as it stands now. */
export type CurrentRow = { readonly id: string } & Readonly<Record<string, unknown>>

const Step = z.object({
  rowId: z.string(),
  change: z.enum(['insert', 'update', 'delete']),
  rowBefore: z.string().nullable(),
  by: z.enum(['person', 'import', 'undoneImport']),
})
// Every step in the life of the rows a person has had a hand in; what imports alone wrote needs no telling apart.
const steps = read(
  Step,
  `WITH byImport AS (SELECT a.value AS auditId, r.undoneAt FROM importRun r JOIN json_each(r.auditIds) a)
  SELECT h.rowId, h.change, h.rowBefore,
    coalesce((SELECT iif(undoneAt IS NULL, 'import', 'undoneImport') FROM byImport WHERE auditId = h.auditId), 'person')
      AS by
  FROM rowHistory h
  WHERE h.rowId IN (SELECT value FROM json_each(:rowIds)) AND h.rowId IN (
    SELECT rowId FROM rowHistory WHERE auditId NOT IN (SELECT auditId FROM byImport) )
  ORDER BY h.rowId, h.id`,
)

/**
 * Which columns of these rows a person has typed, by the history of each row: a row a person added is typed
 * throughout, of a row that came from a file only the columns changed here since. What a file has written over it
 * since, because a person let it, is typed no longer; an import that was undone has written nothing.
 */
export function typedColumns(db: ReadDb, rows: readonly CurrentRow[]): (rowId: string, column: string) => boolean {
  if (rows.length === 0) return () => false
  const current = new Map(rows.map((row) => [row.id, row]))
  const found = steps.all(db, { rowIds: JSON.stringify([...current.keys()]) })
  const typed = new Map<string, Typed>()
  for (const [rowId, life] of grouped(found, (step) => step.rowId))
    typed.set(rowId, typedIn(life, current.get(rowId) ?? {}))
  return (rowId, column) => {
    const known = typed.get(rowId)
    return known !== undefined && (known.columns.get(column) ?? known.isTypedThroughout)
  }
}

/** A column that is not named is as the row was made. */
type Typed = { readonly isTypedThroughout: boolean; readonly columns: ReadonlyMap<string, boolean> }

function typedIn(life: readonly z.infer<typeof Step>[], now: Readonly<Record<string, unknown>>): Typed {
  const columns = new Map<string, boolean>()
  const [first] = life
  // A row that was taken out and put back, as when a merge was undone, is as it was made at first.
  const isTypedThroughout = first?.change === 'insert' && first.by === 'person'
  for (const [index, { change, rowBefore, by }] of life.entries()) {
    if (change !== 'update' || by === 'undoneImport') continue
    const before = rowFrom(rowBefore)
    const afterText = life[index + 1]?.rowBefore
    const after = afterText ? rowFrom(afterText) : now
    for (const [column, value] of Object.entries(after))
      if (asStored(value) !== before[column]) columns.set(column, by === 'person')
  }
  return { isTypedThroughout, columns }
}

const Row = z.record(z.string(), z.unknown())
const rowFrom = (text: string | null): Record<string, unknown> => (text === null ? {} : Row.parse(JSON.parse(text)))

/** History keeps a row as SQLite stores it. */
function asStored(value: unknown): unknown {
  if (typeof value === 'boolean') return Number(value)
  return Array.isArray(value) ? JSON.stringify(value) : value
}
