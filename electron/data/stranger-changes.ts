import { z } from 'zod'
import { type ReadDb, read } from './sql.ts'

const last = read(z.object({ id: z.number() }), 'SELECT coalesce(max(id), 0) AS id FROM rowHistory')
const since = read(
  z.object({ id: z.number() }),
  `SELECT id FROM rowHistory WHERE id > :after AND tableName IN (SELECT value FROM json_each(:tables)) LIMIT 1`,
)

/** The number of the last change of any row; every change has a line of history, so it counts them. */
export const lastChange = (db: ReadDb): number => last.get(db, {})?.id ?? 0

/** Whether a row of one of the tables was changed after the change of that number. */
export const changedSince = (db: ReadDb, after: number, tables: readonly string[]): boolean =>
  since.get(db, { after, tables: JSON.stringify(tables) }) !== undefined
