import { setImmediate as breath } from 'node:timers/promises'
import { z } from 'zod'
import { dayOf } from '../../../shared/clock.ts'
import { formatDay } from '../../../shared/dates.ts'
import { AppError } from '../../../shared/errors.ts'
import type { ImportId } from '../../../shared/records/ids.ts'
import type { Context } from '../../context.ts'
import { putterBack, UndoStep } from '../put-back.ts'
import { type Db, read, write } from '../sql.ts'
import { importOf } from './runs.ts'
import { refuseBuiltOn } from './undo-checks.ts'

// The first step in the life of each row since the import found it tells how the row stood before, or that it did not.
// Who the IROs are and whose vault this is stays; names of workers and teams go only where nothing else uses them.
const steps = read(
  UndoStep.extend({ id: z.number() }),
  `SELECT min(h.id) AS id, h.tableName, h.rowId, h.rowBefore FROM importRun r JOIN json_each(r.auditIds) a
  JOIN rowHistory h ON h.auditId = a.value
  WHERE r.id = :importId AND h.tableName NOT IN ('importRun', 'columnMatch', 'setting', 'iro', 'iroHours', 'worker', 'team')
  GROUP BY h.rowId ORDER BY id DESC`,
)
const forgetWorkers = write(`
  DELETE FROM worker WHERE id IN (
    SELECT h.rowId FROM importRun r JOIN json_each(r.auditIds) a JOIN rowHistory h ON h.auditId = a.value
    WHERE r.id = :importId AND h.tableName = 'worker' AND h.change = 'insert' )
  AND id NOT IN (SELECT workerId FROM child WHERE workerId IS NOT NULL)`)
const forgetTeams = write(`
  DELETE FROM team WHERE id IN (
    SELECT h.rowId FROM importRun r JOIN json_each(r.auditIds) a JOIN rowHistory h ON h.auditId = a.value
    WHERE r.id = :importId AND h.tableName = 'team' AND h.change = 'insert' )
  AND id NOT IN (SELECT teamId FROM child WHERE teamId IS NOT NULL UNION SELECT teamId FROM worker WHERE teamId IS NOT NULL)`)
// Merges undone before, of children who go.
const forgetMerges = write(
  'DELETE FROM childMerge WHERE undoneAt IS NOT NULL AND keptChildId NOT IN (SELECT id FROM child)',
)
const forgetSources = write('DELETE FROM sourceRow WHERE importId = :importId')
const markUndone = write(`
  UPDATE importRun SET undoneAt = :undoneAt, version = version + 1,
    auditIds = json_insert(auditIds, '$[#]', (SELECT id FROM temp.currentAudit))
  WHERE id = :importId`)

/** Rows put back between two looks at whether the person has cancelled. */
const AT_ONCE = 500

/**
 * Takes back a whole import: rows it added go, rows it changed are as it found them, and so is what was done from its
 * result. Refused, naming what, once anything else rests on it. The import stays listed as undone, with its messages.
 */
export async function undoImport(
  db: Db,
  { importId }: { importId: ImportId },
  context: Context,
): Promise<{ rows: number }> {
  const { undoneAt } = importOf(db, importId)
  if (undoneAt !== null) {
    const message = `This import was undone on ${formatDay(dayOf(undoneAt))} already.`
    throw new AppError({ code: 'rule', message })
  }
  const all = steps.all(db, { importId })
  refuseBuiltOn(db, { importId, sinceId: all.at(-1)?.id ?? 0, steps: all })
  // Children go before what is worked out from them does: settle follows, still inside this transaction.
  db.pragma('defer_foreign_keys = ON')
  await putBack(db, all, context)
  forgetMerges(db, {})
  forgetWorkers(db, { importId })
  forgetTeams(db, { importId })
  forgetSources(db, { importId })
  markUndone(db, { importId, undoneAt: context.now })
  return { rows: all.length }
}

async function putBack(db: Db, all: readonly UndoStep[], { progress, signal }: Context): Promise<void> {
  const back = putterBack(db)
  for (const [index, step] of all.entries()) {
    back(step)
    if ((index + 1) % AT_ONCE > 0) continue
    progress({ label: 'Taking the import back', done: index + 1, total: all.length })
    await breath()
    signal.throwIfAborted()
  }
}
