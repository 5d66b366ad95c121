import { z } from 'zod'
import type { IsoDate } from '../../../shared/dates.ts'
import { AppError } from '../../../shared/errors.ts'
import { ImportId } from '../../../shared/records/ids.ts'
import type { ImportBatch, ImportPart } from '../../../shared/records/import-batch.ts'
import type { AnswerConflicts, ConflictAnswer } from '../../../shared/records/import-comparison.ts'
import type { Context } from '../../context.ts'
import { type ReadDb, read } from '../sql.ts'
import { questionOf } from './earlier.ts'
import type { LookAlikeAnswers } from './look-alikes.ts'
import { type Asked, type ImportPlan, planAgain, planImport } from './plan.ts'

const revision = read(z.object({ auditId: z.number().nullable() }), 'SELECT max(id) AS auditId FROM audit')
const kept = read(z.object({ id: ImportId }), 'SELECT id FROM importRun WHERE id = :id')

type Staged = {
  readonly batch: ImportBatch
  readonly answers: Map<string, ConflictAnswer>
  lookAlikeAnswers: LookAlikeAnswers
  /** The import this batch became; it counts only once its transaction was committed. */
  becomes: ImportId | null
  plan: { readonly at: number | null; readonly today: IsoDate; readonly plan: ImportPlan } | null
}

// What was read waits here and nowhere else: in the memory of the vault process, so that locking ends it.
const staged = new WeakMap<ReadDb, Staged>()

// Children of a reading that is under way.
const arriving = new WeakMap<ReadDb, ImportBatch['children']>()

/** Takes some of the children of files that are still being read; they wait for the rest of their batch. */
export function stagePart(db: ReadDb, { isFirst, children }: ImportPart): null {
  const before = isFirst ? [] : (arriving.get(db) ?? [])
  for (const child of children) before.push(child)
  arriving.set(db, before)
  return null
}

/**
 * Holds what was read until it is kept, discarded, replaced, or the vault is locked. Children who arrived before are
 * the batch's. Writes nothing.
 */
export function stageImport(db: ReadDb, rest: ImportBatch): null {
  const batch = { ...rest, children: [...(arriving.get(db) ?? []), ...rest.children] }
  arriving.delete(db)
  staged.set(db, { batch, answers: new Map(), lookAlikeAnswers: new Map(), becomes: null, plan: null })
  return null
}

/** Forgets what was read. */
export function discardImport(db: ReadDb): null {
  arriving.delete(db)
  staged.delete(db)
  return null
}

/** What was read and not kept yet, if anything. */
export function stagedBatch(db: ReadDb): ImportBatch | null {
  const found = staged.get(db)
  if (!found) return null
  if (found.becomes === null || !kept.get(db, { id: found.becomes })) return found.batch
  staged.delete(db)
  return null
}

/** What was read, on its way to becoming this import; refused when nothing waits. */
export function batchToKeep(db: ReadDb, importId: ImportId): Asked {
  const found = waiting(db)
  found.becomes = importId
  // It is worked out anew within the transaction; two plans of a large county would fill the memory.
  found.plan = null
  return found
}

/** Answers conflicts of the files that wait, or changes an answer. Writes nothing: the answers wait with the files. */
export function answerConflicts(db: ReadDb, { keys, answer }: AnswerConflicts, context: Context): null {
  const { answers } = waiting(db)
  const conflicts = (stagedPlan(db, context)?.children ?? []).flatMap(({ differences }) =>
    differences.filter(({ isConflict }) => isConflict),
  )
  const isMeant = new Set<string>(keys === 'allOpen' ? [] : keys)
  const meant = conflicts.filter((one) => (keys === 'allOpen' ? one.answer === null : isMeant.has(one.key)))
  const asked = new Set(meant.map(({ key }) => key))
  // An answer is to what stood there: once either side changes, it is asked again.
  for (const one of meant) answers.set(questionOf(one), answer)
  const found = staged.get(db)
  if (found?.plan) found.plan = { ...found.plan, plan: planAgain(found.plan.plan, asked) }
  return null
}

/** What was said so far of children of the files who look like one here. */
export const lookAlikeAnswers = (db: ReadDb): LookAlikeAnswers =>
  (stagedBatch(db) && staged.get(db)?.lookAlikeAnswers) ?? new Map()

/** Takes the answers in place of those before; what keeping would do is worked out again, as it is about others now. */
export function takeLookAlikeAnswers(db: ReadDb, answers: LookAlikeAnswers): void {
  const found = waiting(db)
  found.lookAlikeAnswers = answers
  found.plan = null
}

function waiting(db: ReadDb): Staged {
  const found = stagedBatch(db) && staged.get(db)
  if (!found)
    throw new AppError({ code: 'not-found', message: 'No files are waiting to be kept. Choose the files again.' })
  return found
}

/** What keeping would do, worked out again only when the record or the day has changed. */
export function stagedPlan(db: ReadDb, context: Context): ImportPlan | null {
  const batch = stagedBatch(db)
  const found = staged.get(db)
  if (!batch || !found) return null
  const at = revision.get(db, {})?.auditId ?? null
  if (found.plan?.at !== at || found.plan.today !== context.today)
    found.plan = { at, today: context.today, plan: planImport(db, found, context) }
  return found.plan.plan
}
