import { z } from 'zod'
import type { ChildId } from '../../../shared/records/ids.ts'
import type { Db, ReadDb } from '../sql.ts'

const Value = z.union([z.string(), z.number(), z.null()])
export type Value = z.infer<typeof Value>
const StoredRow = z.record(z.string(), Value)
/** A row as SQLite stores it, every column of it, so that a later column cannot be forgotten. */
export type StoredRow = Readonly<Record<string, Value>>

/** The id of a row. */
export const idOf = (row: StoredRow): string => String(row.id)

/** One row to write when two entries become one; each row is written once, so that undoing is the same backwards. */
export type RowChange =
  | { readonly act: 'delete'; readonly table: string; readonly id: string }
  | { readonly act: 'change'; readonly table: string; readonly id: string; readonly columns: StoredRow }

/** The rows of a table that belong to a child, the oldest entry first. `table` is never a person's text. */
export function rowsOf(db: ReadDb, table: string, childId: ChildId): StoredRow[] {
  const found = db.prepare(`SELECT * FROM "${table}" WHERE childId = ? ORDER BY id`).all(childId)
  return z.array(StoredRow).parse(found)
}

/** The rows of a table with these ids. */
export function rowsWithId(db: ReadDb, table: string, ids: readonly Value[]): StoredRow[] {
  const found = db.prepare(`SELECT * FROM "${table}" WHERE id IN (SELECT value FROM json_each(?))`)
  return z.array(StoredRow).parse(found.all(JSON.stringify(ids)))
}

/** Writes the changes, those that make room first. */
export function writeRows(db: Db, changes: readonly RowChange[]): void {
  for (const change of changes.toSorted((a, b) => Number(a.act !== 'delete') - Number(b.act !== 'delete'))) {
    const { table, id } = change
    if (change.act === 'delete') {
      db.prepare(`DELETE FROM "${table}" WHERE id = ?`).run(id)
      continue
    }
    const sets = Object.keys(change.columns).map((column) => `"${column}" = :${column}`)
    const update = db.prepare(`UPDATE "${table}" SET ${sets.join(', ')}, version = version + 1 WHERE id = :rowId`)
    update.run({ ...change.columns, rowId: id })
  }
}

const ForeignKeys = z.array(z.object({ table: z.string(), from: z.string() }))

/** Every column of the record that names a child, but for derived tables and those in `besides`. */
export function columnsNamingChild(
  db: ReadDb,
  besides: ReadonlySet<string>,
): { readonly table: string; readonly column: string }[] {
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all().map(String)
  return names
    .filter((table) => !/^(caseState|clock|sqlite_.*|search.*)$/.test(table) && !besides.has(table))
    .flatMap((table) =>
      ForeignKeys.parse(db.pragma(`foreign_key_list(${table})`))
        .filter((key) => key.table === 'child')
        .map(({ from }) => ({ table, column: from })),
    )
}
