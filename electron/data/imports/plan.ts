import { v7 } from 'uuid'
import { ChildId } from '../../../shared/records/ids.ts'
import { type FactCounts, type KeptCounts, RowOutcome } from '../../../shared/records/import.ts'
import type { ImportBatch, ImportMessage } from '../../../shared/records/import-batch.ts'
import type { ImportedChild } from '../../../shared/records/imported-child.ts'
import type { Context } from '../../context.ts'
import type { ReadDb } from '../sql.ts'
import { type Known, knownFacts } from './known.ts'
import { planAdoption } from './plan-adoption.ts'
import { planCare } from './plan-care.ts'
import { planChild } from './plan-child.ts'
import { planReviews } from './plan-meetings.ts'
import { planProtection } from './plan-protection.ts'
import { planSourceDetails } from './plan-source-details.ts'
import { type Change, KEPT_HERE, NEW_IN_CARE, type Planning } from './planning.ts'

/** A message and what became of its row. */
export type Outcome = { readonly message: ImportMessage; readonly outcome: RowOutcome }

/** Everything an import would do, worked out but not done. */
export type ImportPlan = {
  /** One entry a child of the files, those with nothing to change included. */
  readonly children: readonly Planning[]
  /** The most urgent first. */
  readonly outcomes: readonly Outcome[]
  readonly counts: KeptCounts
}

type Planned = Pick<Context, 'today' | 'calendar' | 'settings'>

/** Compares what was read with the record and works out every change; writes nothing. */
export function planImport(db: ReadDb, batch: ImportBatch, context: Planned): ImportPlan {
  const known = knownFacts(
    db,
    batch.children.map(({ reference }) => reference),
  )
  const children = batch.children.map((child) => planOne(child, known, context))
  const messages = [...batch.messages, ...children.flatMap((child) => child.messages)]
  const isNew = (child: Planning) => child.known === undefined
  const isChanged = (child: Planning) => !isNew(child) && child.changes.length > 0
  return {
    children,
    outcomes: messages.map((message) => ({ message, outcome: outcomeOf(message) })).toSorted(mostUrgentFirst),
    counts: {
      rows: batch.counts,
      children: {
        new: children.filter(isNew).length,
        changed: children.filter(isChanged).length,
        unchanged: children.filter(({ known: here, changes }) => here !== undefined && changes.length === 0).length,
      },
      facts: countFacts(children.flatMap(({ changes }) => changes)),
    },
  }
}

function planOne(told: ImportedChild, known: Known, context: Planned): Planning {
  const here = known.of(told.reference)
  const planning: Planning = {
    told,
    childId: here?.child.id ?? ChildId.parse(v7()),
    known: here,
    isTyped: known.isTyped,
    context,
    changes: [],
    messages: [],
    care: [],
    plans: [],
  }
  planChild(planning)
  planCare(planning)
  planAdoption(planning)
  planReviews(planning)
  planProtection(planning)
  planSourceDetails(planning)
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
