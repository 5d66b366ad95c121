import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import type { EditScope, EditState } from '../../shared/records/edit.ts'
import { areLoose, putterBack, UndoStep } from './put-back.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const Edit = z.object({ id: z.number(), what: z.string(), auditIds: z.array(z.number()) })
const lastDone = read(
  Edit,
  `SELECT id, what, auditIds FROM edit WHERE scope = :scope AND state = 'done' ORDER BY id DESC LIMIT 1`,
)
const firstUndone = read(
  Edit,
  `SELECT id, what, auditIds FROM edit WHERE scope = :scope AND state = 'undone' ORDER BY id LIMIT 1`,
)
const insert = write(`
  INSERT INTO edit (scope, what, state, auditIds) SELECT :scope, :what, 'done', json_array(id) FROM temp.currentAudit`)
const dropUndone = write(`UPDATE edit SET state = 'dropped' WHERE scope = :scope AND state = 'undone'`)
const move = write(`
  UPDATE edit SET state = :state,
    auditIds = json_insert(auditIds, '$[#]', (SELECT id FROM temp.currentAudit)) WHERE id = :id`)
const skip = write(`UPDATE edit SET state = 'dropped' WHERE id = :id`)
// The first step of each row in the line tells how the row stood before it; the latest are put back first.
const steps = read(
  UndoStep.extend({ id: z.number(), lastId: z.number() }),
  `SELECT h.id, f.lastId, h.tableName, h.rowId, h.rowBefore
  FROM (SELECT min(id) AS firstId, max(id) AS lastId FROM rowHistory WHERE auditId = :auditId GROUP BY tableName, rowId) f
  JOIN rowHistory h ON h.id = f.firstId ORDER BY h.id DESC`,
)
// A step that was skipped has been done and never undone, so its lines are an odd number; what it changed still stands.
const changedSince = read(
  z.object({ id: z.number() }),
  `SELECT h.id FROM rowHistory h WHERE h.rowId IN (SELECT value FROM json_each(:rowIds)) AND h.id > :sinceId
    AND h.auditId NOT IN (SELECT a.value FROM edit e JOIN json_each(e.auditIds) a WHERE e.scope = :scope
      AND NOT (e.state = 'dropped' AND json_array_length(e.auditIds) % 2 = 1)) LIMIT 1`,
)

/** Makes the command under way a step that can be undone; what was undone before it cannot be made again. */
export function noteEdit(db: Db, scope: EditScope, what: string): void {
  dropUndone(db, { scope })
  insert(db, { scope, what })
}

/** What can be undone and redone; it survives closing the app. */
export function editState(db: ReadDb, { scope }: { scope: EditScope }): EditState {
  return { undo: lastDone.get(db, { scope })?.what ?? null, redo: firstUndone.get(db, { scope })?.what ?? null }
}

/** Takes the last step back. Refused when something else has changed the same rows since. */
export function undoEdit(db: Db, { scope }: { scope: EditScope }): EditState {
  goBack(db, scope, { edit: lastDone.get(db, { scope }), state: 'undone' })
  return editState(db, { scope })
}

/** Leaves the last step as it is for good, so that Undo goes on to the one before it. */
export function skipEdit(db: Db, { scope }: { scope: EditScope }): EditState {
  const edit = lastDone.get(db, { scope })
  if (edit === undefined) throw new AppError({ code: 'rule', message: 'There is nothing to skip.' })
  skip(db, { id: edit.id })
  return editState(db, { scope })
}

/** Makes the step undone last again, by taking its undoing back. */
export function redoEdit(db: Db, { scope }: { scope: EditScope }): EditState {
  goBack(db, scope, { edit: firstUndone.get(db, { scope }), state: 'done' })
  return editState(db, { scope })
}

type Step = { readonly edit: z.infer<typeof Edit> | undefined; readonly state: 'done' | 'undone' }

function goBack(db: Db, scope: EditScope, { edit, state }: Step): void {
  const auditId = edit?.auditIds.at(-1)
  if (edit === undefined || auditId === undefined)
    throw new AppError({ code: 'rule', message: `There is nothing to ${state === 'done' ? 'redo' : 'undo'}.` })
  const found = steps.all(db, { auditId })
  const rowIds = JSON.stringify(found.map(({ rowId }) => rowId))
  const sinceId = Math.max(0, ...found.map(({ lastId }) => lastId))
  if (changedSince.get(db, { rowIds, sinceId, scope }))
    throw new AppError({
      code: 'rule',
      message: `“${edit.what}” has been changed elsewhere since, so this step stays as it is. Change it by hand, or skip it to undo the one before.`,
    })
  db.pragma('defer_foreign_keys = ON')
  const putBack = putterBack(db)
  for (const step of found) putBack(step)
  if (areLoose(db, found))
    throw new AppError({
      code: 'rule',
      message: `“${edit.what}” goes with something recorded elsewhere since, so this step stays as it is. Change it by hand, or skip it to undo the one before.`,
    })
  move(db, { id: edit.id, state })
}
