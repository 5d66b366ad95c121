import { v7 } from 'uuid'
import { z } from 'zod'
import { AppError, conflict, notFound } from '../../shared/errors.ts'
import { IroId, RecordId } from '../../shared/records/ids.ts'
import {
  type AddLearningAction,
  type BeginLearning,
  LearningAction,
  LearningActivity,
  learningActionFields,
  learningFields,
  type SaveLearning,
} from '../../shared/records/learning.ts'
import type { RemoveRow } from '../../shared/records/post.ts'
import type { Context } from '../context.ts'
import { grouped } from './grouped.ts'
import { refusal, refuseFuture } from './refusal.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const Row = LearningActivity.omit({ actions: true })
const ActionRow = LearningAction.extend({ learningActivityId: RecordId })
const columns = `l.id, l.kind, l.title, l.theme, l.happenedOn, l.iroId, i.name AS iroName, l.leadName, l.looked, l.cases,
  l.strengths, l.findings, l.version FROM learningActivity l LEFT JOIN iro i ON i.id = l.iroId`
const all = read(Row, `SELECT ${columns} ORDER BY l.happenedOn DESC, l.id DESC`)
const one = read(Row, `SELECT ${columns} WHERE l.id = :id`)
const actions = read(
  ActionRow,
  `SELECT id, learningActivityId, action, ownerName, dueBy, doneOn FROM learningAction
  ORDER BY learningActivityId, position, id`,
)
const oneAction = read(
  ActionRow,
  'SELECT id, learningActivityId, action, ownerName, dueBy, doneOn FROM learningAction WHERE id = :id',
)
const knownIro = read(z.object({ id: IroId }), 'SELECT id FROM iro WHERE id = :id')
const insert = write(`
  INSERT INTO learningActivity (id, kind, title, theme, happenedOn, looked, cases, findings)
  VALUES (:id, :kind, :title, :theme, :happenedOn, :looked, :cases, :findings)`)
const update = write(`
  UPDATE learningActivity SET kind = :kind, title = :title, theme = :theme, happenedOn = :happenedOn, iroId = :iroId,
    leadName = :leadName, looked = :looked, cases = :cases, strengths = :strengths, findings = :findings,
    version = version + 1 WHERE id = :id`)
const drop = write('DELETE FROM learningActivity WHERE id = :id AND version = :version')
const dropActions = write('DELETE FROM learningAction WHERE learningActivityId = :id')
const insertAction = write(`
  INSERT INTO learningAction (id, learningActivityId, position, action)
  SELECT :id, :learningActivityId, coalesce(max(position), -1) + 1, :action FROM learningAction
  WHERE learningActivityId = :learningActivityId`)
const updateAction = write(`
  UPDATE learningAction SET action = :action, ownerName = :ownerName, dueBy = :dueBy, doneOn = :doneOn,
    version = version + 1 WHERE id = :id`)
const dropAction = write('DELETE FROM learningAction WHERE id = :id')

type Saved = { savedAt: string }

/** Every audit and observation with its actions, the newest first. */
export function listLearning(db: ReadDb): LearningActivity[] {
  const found = grouped(actions.all(db, {}), ({ learningActivityId }) => learningActivityId)
  return all.all(db, {}).map((row) => ({
    ...row,
    actions: (found.get(row.id) ?? []).map(({ learningActivityId: _, ...action }) => action),
  }))
}

/** Begins an audit or observation; the rest of it is written afterwards. */
export function beginLearning(db: Db, activity: BeginLearning, { today }: Context): { id: RecordId } {
  refuseFuture('happenedOn', activity.happenedOn, { what: 'The day it took place', today })
  const id = RecordId.parse(v7())
  insert(db, { id, ...activity })
  return { id }
}

/** Keeps answers typed into an audit or one of its actions; each that does not fit is refused under its own name. */
export function saveLearning(db: Db, { learningActivityId, actionId, changes }: SaveLearning, context: Context): Saved {
  const typed = Object.fromEntries(changes.map(({ field, value }) => [field, value]))
  if (actionId === null) saveActivity(db, learningActivityId, { typed, context })
  else saveAction(db, actionId, { typed, context })
  return { savedAt: context.now }
}

type Typed = { readonly typed: Readonly<Record<string, string>>; readonly context: Context }

function saveActivity(db: Db, id: RecordId, { typed, context: { today } }: Typed): void {
  const activity = one.get(db, { id })
  if (!activity) throw notFound('This audit')
  const answers = fitting(learningFields.partial().strict(), typed)
  if (answers.happenedOn) refuseFuture('happenedOn', answers.happenedOn, { what: 'The day it took place', today })
  if (answers.iroId && !knownIro.get(db, { id: answers.iroId })) throw refusal('iroId', 'Choose an IRO of the list.')
  const { iroName: _name, version: _version, ...before } = activity
  update(db, { ...before, ...given(answers) })
}

function saveAction(db: Db, id: RecordId, { typed, context: { today } }: Typed): void {
  const action = oneAction.get(db, { id })
  if (!action) throw notFound('This action')
  const answers = fitting(learningActionFields.partial().strict(), typed)
  if (answers.doneOn) refuseFuture('doneOn', answers.doneOn, { what: 'The day it was done', today })
  const { learningActivityId: _, ...before } = action
  updateAction(db, { ...before, ...given(answers) })
}

/** The answers as they are kept; those that do not fit are refused, each under its own name. */
function fitting<T extends z.ZodType>(schema: T, typed: Readonly<Record<string, string>>): z.infer<T> {
  const checked = schema.safeParse(typed)
  if (checked.success) return checked.data
  const fields = Object.fromEntries(checked.error.issues.map(({ path, message }) => [String(path[0] ?? ''), message]))
  throw new AppError({ code: 'invalid', message: 'Some of this cannot be kept as it is.', fields })
}

/** Only what was answered: an answer left out leaves what is kept. */
function given<T extends object>(answers: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // Entries that are undefined are taken out, which Object.fromEntries cannot say in its type.
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}

/** Takes an audit out with its actions; their history stays. */
export function removeLearning(db: Db, { id, version }: RemoveRow): null {
  dropActions(db, { id })
  if (drop(db, { id, version }) === 0) throw conflict('This audit')
  return null
}

/** Adds an action at the end. */
export function addLearningAction(
  db: Db,
  { learningActivityId, action }: AddLearningAction,
  { now }: Context,
): Saved & { id: RecordId } {
  if (!one.get(db, { id: learningActivityId })) throw notFound('This audit')
  const id = RecordId.parse(v7())
  insertAction(db, { id, learningActivityId, action })
  return { id, savedAt: now }
}

/** Takes an action out. */
export function removeLearningAction(db: Db, { id }: { id: RecordId }, { now }: Context): Saved {
  if (dropAction(db, { id }) === 0) throw notFound('This action')
  return { savedAt: now }
}
