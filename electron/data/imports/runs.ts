import { z } from 'zod'
import { notFound } from '../../../shared/errors.ts'
import { ChildId, type ImportId } from '../../../shared/records/ids.ts'
import { ImportRun } from '../../../shared/records/import.ts'
import { type ReadDb, read } from '../sql.ts'
import { presentChild } from './gone.ts'

const all = read(
  ImportRun,
  'SELECT id, source, listName, importedAt, files, counts, undoneAt FROM importRun ORDER BY importedAt DESC, id DESC',
)
const one = read(
  ImportRun,
  'SELECT id, source, listName, importedAt, files, counts, undoneAt FROM importRun WHERE id = :id',
)
const brought = read(
  z.object({ childId: ChildId }),
  `SELECT DISTINCT ${presentChild} AS childId FROM importChild ic
  WHERE ic.importId = :importId AND ic.isBrought = 1 AND ${presentChild} IS NOT NULL`,
)

/** Every import ever kept, the latest first, those taken back included. */
export function listImports(db: ReadDb): ImportRun[] {
  return all.all(db, {})
}

/** The import, or the refusal that it is not here. */
export function importOf(db: ReadDb, id: ImportId): ImportRun {
  const run = one.get(db, { id })
  if (!run) throw notFound('This import')
  return run
}

/** The children an import brought in, or brought a case of. */
export const childrenOf = (db: ReadDb, importId: ImportId): ReadonlySet<ChildId> =>
  new Set(brought.all(db, { importId }).map(({ childId }) => childId))
