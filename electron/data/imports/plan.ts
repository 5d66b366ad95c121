import { v7 } from 'uuid'
import { ChildId } from '../../../shared/records/ids.ts'
import { type FactCounts, type KeptCounts, RowOutcome } from '../../../shared/records/import.ts'
import type { ImportBatch, ImportMessage } from '../../../shared/records/import-batch.ts'
import type { ComparedFound, ConflictAnswer } from '../../../shared/records/import-comparison.ts'
import type { ReadDb } from '../sql.ts'
import { answersOf, earlierImports } from './earlier.ts'
import { knownFacts } from './known.ts'
import { planAdoption } from './plan-adoption.ts'
import { planCare } from './plan-care.ts'
import { planChild } from './plan-child.ts'
import { planReviews } from './plan-meetings.ts'
import { planProtection } from './plan-protection.ts'
import { planSourceDetails } from './plan-source-details.ts'
import { planSourceDues } from './plan-source-dues.ts'
import { type Change, KEPT_HERE, NEW_IN_CARE, type Planning, type Shared } from './planning.ts'

/** A message and what became of its row. */
export type Outcome = { readonly message: ImportMessage; readonly outcome: RowOutcome }

/** Everything an import would do, worked out but not done. */
export type ImportPlan = {
  readonly batch: ImportBatch
  /** One entry a child of the files, those with nothing to change included. */
  readonly children: readonly Planning[]
  /** The most urgent first. */
  readonly outcomes: readonly Outcome[]
  readonly counts: KeptCounts
  readonly since: ComparedFound['since']
}

type Planned = Shared['context']
/** What was read, and what a person has answered so far, by the key of the conflict. */
export type Asked = { readonly batch: ImportBatch; readonly answers: ReadonlyMap<string, ConflictAnswer> }

/** Compares what was read with the record and works out every change; writes nothing. */
export function planImport(db: ReadDb, { batch, answers }: Asked, context: Planned): ImportPlan {
  const known = knownFacts(
    db,
    batch.children.map(({ reference }) => reference),
  )
  const earlier = earlierImports(db, batch)
  const shared: Shared = {
    isTyped: known.isTyped,
    answerTo: answersOf(db, answers),
    isFirstOf: (kind) => earlier.lastWith(kind) === undefined,
    context,
  }
  const children = batch.children.map((told) => {
    const here = known.of(told.reference)
    return planOne(shared, { told, known: here, childId: here?.child.id ?? ChildId.parse(v7()) })
  })
  return { ...summed(batch, children), batch, children, since: earlier.since }
}

/** The plan with the children planned again whose conflicts have these keys: answers were given in the meantime. */
export function planAgain(plan: ImportPlan, keys: ReadonlySet<string>): ImportPlan {
  const isAnswered = ({ differences }: Planning) =>
    differences.some(({ isConflict, key }) => isConflict && keys.has(key))
  const children = plan.children.map((child) => (isAnswered(child) ? planOne(child, child) : child))
  return { ...plan, ...summed(plan.batch, children), children }
}

function summed(batch: ImportBatch, children: readonly Planning[]): Pick<ImportPlan, 'outcomes' | 'counts'> {
  const messages = [...batch.messages, ...children.flatMap((child) => child.messages)]
  const counts = { new: 0, changed: 0, unchanged: 0 }
  for (const child of children) counts[becomesOf(child)] += 1
  return {
    outcomes: messages.map((message) => ({ message, outcome: outcomeOf(message) })).toSorted(mostUrgentFirst),
    counts: { rows: batch.counts, children: counts, facts: countFacts(children.flatMap(({ changes }) => changes)) },
  }
}

/** What the files mean for a child of theirs. A question that is still open counts as a change. */
export function becomesOf({ known, changes, differences }: Planning): 'new' | 'changed' | 'unchanged' {
  if (known === undefined) return 'new'
  return changes.length > 0 || differences.some(({ answer }) => answer === null) ? 'changed' : 'unchanged'
}

function planOne(
  { isTyped, answerTo, isFirstOf, context }: Shared,
  { told, known, childId }: Pick<Planning, 'told' | 'known' | 'childId'>,
): Planning {
  const planning: Planning = {
    ...{ isTyped, answerTo, isFirstOf, context, told, known, childId },
    changes: [],
    differences: [],
    messages: [],
    care: [],
    plans: [],
    news: [],
  }
  planChild(planning)
  planCare(planning)
  planAdoption(planning)
  planReviews(planning)
  planProtection(planning)
  planSourceDetails(planning)
  planSourceDues(planning)
  return planning
}

function outcomeOf({ severity, code }: ImportMessage): RowOutcome {
  if (severity === 'error') return 'leftOut'
  if (code === KEPT_HERE) return 'keptHere'
  if (code === NEW_IN_CARE) return 'noIro'
  return NOTHING_TO_DO.has(code) ? 'putRight' : 'check'
}

/** Oddities that lose nothing and ask nothing of anybody. */
const NOTHING_TO_DO: ReadonlySet<string> = new Set([
  'date-as-number',
  'decimal-age',
  'duplicate-row',
  'no-review',
  'tidied-text',
  'unborn-at-start',
])

const mostUrgentFirst = (a: Outcome, b: Outcome) =>
  RowOutcome.options.indexOf(a.outcome) - RowOutcome.options.indexOf(b.outcome)

function countFacts(changes: readonly Change[]): FactCounts {
  const counts: FactCounts = {}
  for (const { kind, isNew } of changes) {
    const count = counts[kind] ?? { added: 0, changed: 0 }
    counts[kind] = isNew ? { ...count, added: count.added + 1 } : { ...count, changed: count.changed + 1 }
  }
  return counts
}
