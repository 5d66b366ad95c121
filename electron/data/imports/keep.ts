import { setImmediate as breath } from 'node:timers/promises'
import { v7 } from 'uuid'
import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { ImportId } from '../../../shared/records/ids.ts'
import type { Origin } from '../../../shared/records/imported-child.ts'
import type { Context } from '../../context.ts'
import { type Db, read, write } from '../sql.ts'
import { keepMessages } from './messages.ts'
import { planImport } from './plan.ts'
import type { Planning } from './planning.ts'
import { batchToKeep } from './staging.ts'

const insertRun = write(`
  INSERT INTO importRun (id, source, importedAt, files, counts, auditIds)
  SELECT :id, :source, :importedAt, :files, :counts, json_array(id) FROM temp.currentAudit`)
const lastSourceRow = read(z.object({ id: z.number() }), 'SELECT coalesce(max(id), 0) AS id FROM sourceRow')
const insertSourceRow = write(`
  INSERT INTO sourceRow (id, importId, file, sheet, row) VALUES (:id, :importId, :file, :sheet, :row)`)

/** Children written between two looks at whether the person has cancelled. */
const AT_ONCE = 50

/**
 * Keeps the files that wait: every change in the one transaction of the task, each new row traced to its row of a file.
 * Refused when nothing waits or nothing in the files is new. Cancelled or failed, nothing is kept and the files wait on.
 */
export async function keepImport(
  db: Db,
  _input: Record<string, never>,
  context: Context,
): Promise<{ importId: ImportId }> {
  const importId = ImportId.parse(v7())
  const plan = planImport(db, batchToKeep(db, importId), context)
  const { batch } = plan
  const { new: added, changed } = plan.counts.children
  if (batch.source === null || added + changed === 0)
    throw new AppError({
      code: 'rule',
      message: 'Everything in these files is here already. There is nothing to keep.',
    })
  insertRun(db, {
    id: importId,
    source: batch.source,
    importedAt: context.now,
    files: JSON.stringify(batch.files),
    counts: JSON.stringify(plan.counts),
  })
  await writeChanges(db, { importId, children: plan.children }, context)
  keepMessages(db, importId, plan.outcomes)
  return { importId }
}

async function writeChanges(
  db: Db,
  { importId, children }: { readonly importId: ImportId; readonly children: readonly Planning[] },
  { progress, signal }: Context,
): Promise<void> {
  const sourceRowOf = sourceRows(db, importId)
  for (const [index, { changes }] of children.entries()) {
    for (const { origin, apply } of changes) apply(db, sourceRowOf(origin))
    if ((index + 1) % AT_ONCE > 0) continue
    progress({ label: 'Keeping the children', done: index + 1, total: children.length })
    await breath()
    signal.throwIfAborted()
  }
}

/** One row of provenance for each row of a file that added or changed anything. */
function sourceRows(db: Db, importId: ImportId): (origin: Origin) => number {
  let last = lastSourceRow.get(db, {})?.id ?? 0
  const known = new Map<string, number>()
  return ({ file, sheet, row }) => {
    const key = JSON.stringify([file, sheet, row])
    const found = known.get(key)
    if (found !== undefined) return found
    last += 1
    insertSourceRow(db, { id: last, importId, file, sheet, row })
    known.set(key, last)
    return last
  }
}
