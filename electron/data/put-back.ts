import { z } from 'zod'
import { pointersIn, rowsNaming, rowsWithId } from './identity/entry-rows.ts'
import type { Db, ReadDb } from './sql.ts'

/** A row as something found it that is now taken back: null where the row was not there yet. */
export const UndoStep = z.object({ tableName: z.string(), rowId: z.string(), rowBefore: z.string().nullable() })
export type UndoStep = z.infer<typeof UndoStep>

/**
 * How a row goes back to what it was: taken out, changed back, or made again. Its version goes on, so that a window with
 * the row as it was in between notices. Steps are put back the latest first, inside deferred foreign keys.
 */
export function putterBack(db: Db): (step: UndoStep) => void {
  const tables = new Map<string, ReturnType<typeof waysBack>>()
  return ({ tableName, rowId, rowBefore }) => {
    const ways = tables.get(tableName) ?? waysBack(db, tableName)
    tables.set(tableName, ways)
    if (rowBefore === null) ways.remove(rowId)
    else if (ways.restore(rowId, rowBefore) === 0) ways.makeAgain(rowBefore)
  }
}

/** Whether rows that were put back now lean on a row that is gone, or are gone while another row leans on them. */
export function areLoose(db: ReadDb, steps: readonly Pick<UndoStep, 'tableName' | 'rowId'>[]): boolean {
  const pointers = pointersIn(db)
  return steps.some(({ tableName, rowId }) => {
    const [row] = rowsWithId(db, tableName, [rowId])
    if (!row)
      return pointers.some((pointer) => pointer.parent === tableName && rowsNaming(db, pointer, rowId).length > 0)
    return pointers.some(({ table, column, parent }) => {
      const value = table === tableName ? (row[column] ?? null) : null
      return value !== null && rowsWithId(db, parent, [value]).length === 0
    })
  })
}

const Columns = z.array(z.object({ name: z.string(), dflt_value: z.string().nullable() }))

/** A row that was kept before a column came to be says nothing of it. */
const valueThen = (name: string, otherwise: string): string =>
  `iif(json_type(:rowBefore, '$.${name}') IS NULL, ${otherwise}, json_extract(:rowBefore, '$.${name}'))`

function waysBack(db: Db, table: string) {
  const info = Columns.parse(db.pragma(`table_info(${table})`)).filter(({ name }) => name !== 'version')
  const names = info.map(({ name }) => `"${name}"`)
  const values = info.map(({ name, dflt_value }) => valueThen(name, dflt_value ?? 'NULL'))
  const sets = info.flatMap(({ name }) => (name === 'id' ? [] : [`"${name}" = ${valueThen(name, `"${name}"`)}`]))
  const remove = db.prepare(`DELETE FROM "${table}" WHERE id = ?`)
  const restore = db.prepare(`UPDATE "${table}" SET ${sets.join(', ')}, version = version + 1 WHERE id = :rowId`)
  const insert = db.prepare(`INSERT INTO "${table}" (${names.join(', ')}, version)
    SELECT ${values.join(', ')}, json_extract(:rowBefore, '$.version') + 1`)
  return {
    remove: (rowId: string) => void remove.run(rowId),
    restore: (rowId: string, rowBefore: string): number => restore.run({ rowId, rowBefore }).changes,
    makeAgain: (rowBefore: string) => void insert.run({ rowBefore }),
  }
}
