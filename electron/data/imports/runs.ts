import { z } from 'zod'
import { notFound } from '../../../shared/errors.ts'
import { ChildId, type ImportId } from '../../../shared/records/ids.ts'
import { type ImportResult, ImportRun } from '../../../shared/records/import.ts'
import type { Context } from '../../context.ts'
import { newlyLookedAfter, unallocatedCases } from '../newly-looked-after.ts'
import { type ReadDb, read } from '../sql.ts'

const all = read(
  ImportRun,
  'SELECT id, source, importedAt, files, counts, undoneAt FROM importRun ORDER BY importedAt DESC, id DESC',
)
const one = read(ImportRun, 'SELECT id, source, importedAt, files, counts, undoneAt FROM importRun WHERE id = :id')
// A child is an import's when the child, or a case of the child, was first heard of in it.
const children = read(
  z.object({ childId: ChildId }),
  `WITH source AS (SELECT id FROM sourceRow WHERE importId = :importId)
  SELECT id AS childId FROM child WHERE sourceRowId IN source
  UNION SELECT childId FROM periodOfCare WHERE sourceRowId IN source
  UNION SELECT childId FROM protectionPlan WHERE sourceRowId IN source
  UNION SELECT childId FROM enquiry WHERE sourceRowId IN source`,
)

/** Every import ever kept, the latest first, those taken back included. */
export function listImports(db: ReadDb): ImportRun[] {
  return all.all(db, {})
}

/** One import and those of its children who have no IRO; `not-found` for an unknown one. */
export function getImport(db: ReadDb, { importId }: { importId: ImportId }, context: Context): ImportResult {
  const run = importOf(db, importId)
  const own = childrenOf(db, importId)
  const newInCare = newlyLookedAfter(db, null, context).filter(
    ({ childId, iroId }) => iroId === null && own.has(childId),
  )
  const isNewInCare = new Set(newInCare.map(({ childId }) => childId))
  const withoutIro = unallocatedCases(db, context.today).filter(
    ({ childId }) => own.has(childId) && !isNewInCare.has(childId),
  )
  return { ...run, newInCare, withoutIro }
}

/** The import, or the refusal that it is not here. */
export function importOf(db: ReadDb, id: ImportId): ImportRun {
  const run = one.get(db, { id })
  if (!run) throw notFound('This import')
  return run
}

/** The children an import brought in, or brought a case of. */
export const childrenOf = (db: ReadDb, importId: ImportId): ReadonlySet<ChildId> =>
  new Set(children.all(db, { importId }).map(({ childId }) => childId))
