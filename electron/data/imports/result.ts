import type { ImportId } from '../../../shared/records/ids.ts'
import type { ImportResult } from '../../../shared/records/import.ts'
import type { Context } from '../../context.ts'
import { newlyLookedAfter, unallocatedCases } from '../newly-looked-after.ts'
import type { ReadDb } from '../sql.ts'
import { importNewCases } from './new-cases.ts'
import { childrenOf, importOf } from './runs.ts'

/** One import and those of its children who have no IRO; `not-found` for an unknown one. */
export function getImport(db: ReadDb, { importId }: { importId: ImportId }, context: Context): ImportResult {
  const run = importOf(db, importId)
  const own = childrenOf(db, importId)
  const newInCare = newlyLookedAfter(db, null, context).filter(
    ({ childId, iroId }) => iroId === null && own.has(childId),
  )
  const listed = new Set(newInCare.map(({ childId }) => childId))
  const newlyPlanned = importNewCases(db, { importId }, context).newlyPlanned.filter(
    ({ childId, isHere, iroName }) => isHere && iroName === null && !listed.has(childId),
  )
  for (const { childId } of newlyPlanned) listed.add(childId)
  const withoutIro = unallocatedCases(db, context.today).filter(
    ({ childId }) => own.has(childId) && !listed.has(childId),
  )
  return { ...run, newInCare, newlyPlanned, withoutIro }
}
