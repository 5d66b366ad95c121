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

/** A column of a table that names a row of another. */
export type Pointer = { readonly table: string; readonly column: string; readonly parent: string }

// The tables of an open record do not change.
const pointers = new WeakMap<ReadDb, readonly Pointer[]>()

/** Every column of the record that names another row, but for derived tables: as the schema has it, so none is forgotten. */
export function pointersIn(db: ReadDb): readonly Pointer[] {
  const known = pointers.get(db) ?? readPointers(db)
  pointers.set(db, known)
  return known
}

function readPointers(db: ReadDb): Pointer[] {
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all().map(String)
  return names
    .filter((table) => !/^(caseState|clock|sqlite_.*|search.*)$/.test(table))
    .flatMap((table) =>
      ForeignKeys.parse(db.pragma(`foreign_key_list(${table})`)).map((key) => ({
        table,
        column: key.from,
        parent: key.table,
      })),
    )
}

/** The rows of a table that name this row in a column. */
export function rowsNaming(db: ReadDb, { table, column }: Pointer, id: string): StoredRow[] {
  return z.array(StoredRow).parse(db.prepare(`SELECT * FROM "${table}" WHERE "${column}" = ? ORDER BY id`).all(id))
}

const Column = z.array(z.object({ name: z.string(), notnull: z.number() }))

/**
 * The changes with what follows from them: a row that names a row that goes forgets it or, where it cannot be without
 * it, goes too; and each row is written once.
 */
export function withWhatFollows(db: ReadDb, changes: readonly RowChange[]): RowChange[] {
  const naming = pointersIn(db)
  const all = new Map<string, RowChange>()
  const waiting = [...changes]
  for (let change = waiting.shift(); change; change = waiting.shift()) {
    const { act, table, id } = change
    const key = `${table} ${id}`
    const before = all.get(key)
    if (before?.act === 'delete') continue
    all.set(key, before && act === 'change' ? { ...change, columns: { ...before.columns, ...change.columns } } : change)
    if (act === 'change') continue
    for (const pointer of naming.filter(({ parent }) => parent === table))
      waiting.push(...rowsNaming(db, pointer, id).map((row) => withoutParent(db, pointer, row)))
  }
  return [...all.values()]
}

/** Columns that may be blank, yet where a blank says something else: a number of a goal would become one of everything. */
const PARTS: ReadonlySet<string> = new Set(['mapScale.pairId'])

function withoutParent(db: ReadDb, { table, column }: Pointer, row: StoredRow): RowChange {
  if (PARTS.has(`${table}.${column}`)) return { act: 'delete', table, id: idOf(row) }
  const info = Column.parse(db.pragma(`table_info(${table})`)).find(({ name }) => name === column)
  const id = idOf(row)
  return info?.notnull === 0 ? { act: 'change', table, id, columns: { [column]: null } } : { act: 'delete', table, id }
}
