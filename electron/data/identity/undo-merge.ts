import { z } from 'zod'
import { dayOf } from '../../../shared/clock.ts'
import { formatDay } from '../../../shared/dates.ts'
import { AppError, notFound } from '../../../shared/errors.ts'
import { type ChildIdentity, ChildMerge } from '../../../shared/records/identity.ts'
import { ChildId, type RecordId } from '../../../shared/records/ids.ts'
import type { Context } from '../../context.ts'
import { builtOn } from '../built-on.ts'
import { putterBack, UndoStep } from '../put-back.ts'
import { type Db, type ReadDb, read, write } from '../sql.ts'

const aliases = read(
  z.object({ reference: z.string() }),
  'SELECT reference FROM childAlias WHERE childId = :childId ORDER BY reference',
)
const merges = read(
  ChildMerge,
  `SELECT id, mergedName, mergedAt FROM childMerge
  WHERE keptChildId = :childId AND undoneAt IS NULL ORDER BY mergedAt DESC, id DESC`,
)
const Merge = z.object({
  keptChildId: ChildId,
  mergedName: z.string(),
  undoneAt: z.string().nullable(),
  auditIds: z.array(z.number()),
})
const byId = read(Merge, 'SELECT keptChildId, mergedName, undoneAt, auditIds FROM childMerge WHERE id = :id')
// The first step in the life of each row since the merge found it tells how the row stood before.
const steps = read(
  UndoStep.extend({ id: z.number() }),
  `SELECT min(h.id) AS id, h.tableName, h.rowId, h.rowBefore
  FROM json_each(:auditIds) a JOIN rowHistory h ON h.auditId = a.value
  WHERE h.rowId <> :mergeId GROUP BY h.tableName, h.rowId ORDER BY id DESC`,
)
const markUndone = write(`
  UPDATE childMerge SET undoneAt = :undoneAt, version = version + 1,
    auditIds = json_insert(auditIds, '$[#]', (SELECT id FROM temp.currentAudit))
  WHERE id = :id`)
/** The other case numbers of a child and the merges that stand, the latest first. */
export function childIdentity(db: ReadDb, { childId }: { childId: ChildId }): ChildIdentity {
  return {
    aliases: aliases.all(db, { childId }).map(({ reference }) => reference),
    merges: merges.all(db, { childId }),
  }
}

/**
 * Takes two entries apart again: each row is as the merge found it. Refused, naming what, once something recorded since
 * rests on the child they became.
 */
export function undoMerge(db: Db, { mergeId }: { mergeId: RecordId }, context: Context): { childId: ChildId } {
  const merge = byId.get(db, { id: mergeId })
  if (!merge) throw notFound('This merge')
  const { keptChildId: keptId, auditIds, undoneAt } = merge
  if (undoneAt !== null) throw refused(`This merge was undone on ${formatDay(dayOf(undoneAt))} already.`)
  const all = steps.all(db, { auditIds: JSON.stringify(auditIds), mergeId })
  const kept = { tableName: 'child', rowId: keptId }
  const found = builtOn(db, { auditIds, sinceId: all.at(-1)?.id ?? 0, steps: all, alsoKept: [kept, ...all] })
  if (found)
    throw refused(
      `This merge cannot be undone any more: ${found} recorded since rest on it. Add ${merge.mergedName} again if they are two children.`,
    )
  db.pragma('defer_foreign_keys = ON')
  const back = putterBack(db)
  for (const step of all) back(step)
  markUndone(db, { id: mergeId, undoneAt: context.now })
  return { childId: keptId }
}

const refused = (message: string): AppError => new AppError({ code: 'rule', message })
