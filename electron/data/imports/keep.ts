import { setImmediate as breath } from 'node:timers/promises'
import { v7 } from 'uuid'
import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { ImportId } from '../../../shared/records/ids.ts'
import type { Origin } from '../../../shared/records/imported-child.ts'
import type { Context } from '../../context.ts'
import { type Db, read, write } from '../sql.ts'
import { becomesOf } from './becomes.ts'
import { rememberMatches } from './column-matches.ts'
import { listNameOf, questionOf } from './earlier.ts'
import { keepCompared, keepGone } from './keep-comparison.ts'
import { answerTo } from './look-alikes.ts'
import { keepMessages } from './messages.ts'
import { type Asked, type ImportPlan, planImport } from './plan.ts'
import { batchToKeep } from './staging.ts'

const insertRun = write(`
  INSERT INTO importRun (id, source, listName, importedAt, files, counts, covers, sinceId, auditIds)
  SELECT :id, :source, :listName, :importedAt, :files, :counts, :covers, :sinceId, json_array(id)
  FROM temp.currentAudit`)
const lastSourceRow = read(z.object({ id: z.number() }), 'SELECT coalesce(max(id), 0) AS id FROM sourceRow')
const insertSourceRow = write(`
  INSERT INTO sourceRow (id, importId, file, sheet, row) VALUES (:id, :importId, :file, :sheet, :row)`)

/** Children written between two looks at whether the person has cancelled. */
const AT_ONCE = 50

/**
 * Keeps the files that wait: every change in the one transaction of the task, each row traced to its row of a file.
 * Refused when nothing waits, while a question is open, and when the files tell nothing new. Cancelled or failed,
 * nothing is kept and the files wait on.
 */
export async function keepImport(
  db: Db,
  _input: Record<string, never>,
  context: Context,
): Promise<{ importId: ImportId }> {
  const importId = ImportId.parse(v7())
  const asked = batchToKeep(db, importId)
  const plan = planImport(db, asked, context)
  const { source, files, covers, matches } = plan.batch
  refuseOpen(plan)
  refuseUnsaid(plan, asked)
  if (source === null || !isNews(plan, asked))
    throw rule('Everything in these files is here already. There is nothing to keep.')
  insertRun(db, {
    ...{ id: importId, source, listName: listNameOf(plan.batch), importedAt: context.now },
    files: JSON.stringify(files),
    counts: JSON.stringify(plan.counts),
    covers: JSON.stringify(covers),
    sinceId: plan.since?.importId ?? null,
  })
  await writeChanges(db, { importId, plan }, context)
  keepMessages(db, importId, plan.outcomes)
  rememberMatches(db, matches)
  return { importId }
}

const rule = (message: string): AppError => new AppError({ code: 'rule', message })

function refuseOpen({ children }: ImportPlan): void {
  const open = children.flatMap(({ differences }) => differences).filter(({ answer }) => answer === null).length
  if (open > 0)
    throw rule(
      `${open === 1 ? '1 question is' : `${open} questions are`} not answered yet: the files differ from what was typed here. Answer ${open === 1 ? 'it' : 'them'}, then keep the files.`,
    )
}

function refuseUnsaid({ lookAlikes }: ImportPlan, { lookAlikeAnswers }: Asked): void {
  const open = lookAlikes.filter((one) => answerTo(one, lookAlikeAnswers) === null).length
  if (open > 0)
    throw rule(
      `${open === 1 ? '1 new child looks' : `${open} new children look`} like one who is here. Say for ${open === 1 ? 'this child' : 'each'} whether it is the same child, then keep the files.`,
    )
}

/** Whether the files tell anything: a fact, who is gone or back, or an answer that need not be asked again. */
function isNews({ children, gone }: ImportPlan, { answers }: Asked): boolean {
  return (
    gone.length > 0 ||
    children.some(
      (child) =>
        child.changes.length > 0 ||
        becomesOf(child) !== 'unchanged' ||
        child.differences.some((difference) => difference.isConflict && answers.has(questionOf(difference))),
    )
  )
}

async function writeChanges(
  db: Db,
  { importId, plan }: { readonly importId: ImportId; readonly plan: ImportPlan },
  { progress, signal, today }: Context,
): Promise<void> {
  const sourceRowOf = sourceRows(db, importId)
  const { children } = plan
  for (const [index, child] of children.entries()) {
    for (const { origin, apply } of child.changes) apply(db, sourceRowOf(origin))
    keepCompared(db, { importId, today }, child)
    // What is written is let go of: the changes of a large county are most of what the vault holds.
    child.changes.length = 0
    if ((index + 1) % AT_ONCE > 0) continue
    progress({ label: 'Keeping the children', done: index + 1, total: children.length })
    await breath()
    signal.throwIfAborted()
  }
  keepGone(db, { importId, today }, plan.gone)
}

/** One row of provenance for each row of a file that added or changed anything. */
function sourceRows(db: Db, importId: ImportId): (origin: Origin) => number {
  let last = lastSourceRow.get(db, {})?.id ?? 0
  const known = new Map<string, Map<number, number>>()
  return ({ file, sheet, row }) => {
    const table = JSON.stringify([file, sheet])
    const rows = known.get(table) ?? new Map<number, number>()
    const found = rows.get(row)
    if (found !== undefined) return found
    last += 1
    insertSourceRow(db, { id: last, importId, file, sheet, row })
    known.set(table, rows.set(row, last))
    return last
  }
}
