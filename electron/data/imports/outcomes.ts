import { RowOutcome } from '../../../shared/records/import.ts'
import type { ImportMessage } from '../../../shared/records/import-batch.ts'
import { KEPT_HERE, NEW_IN_CARE, NEWLY_PLANNED } from './planning.ts'

/** A message and what became of its row. */
export type Outcome = { readonly message: ImportMessage; readonly outcome: RowOutcome }

/** Oddities that lose nothing and ask nothing of anybody. */
const NOTHING_TO_DO: ReadonlySet<string> = new Set([
  'date-as-number',
  'decimal-age',
  'duplicate-row',
  'tidied-text',
  'unborn-at-start',
])

/** What became of the rows the messages are about, the most urgent first. */
export const outcomesOf = (messages: readonly ImportMessage[]): Outcome[] =>
  messages.map((message) => ({ message, outcome: outcomeOf(message) })).toSorted(mostUrgentFirst)

function outcomeOf({ severity, code }: ImportMessage): RowOutcome {
  if (severity === 'error') return 'leftOut'
  if (code === KEPT_HERE) return 'keptHere'
  if (code === NEW_IN_CARE || code === NEWLY_PLANNED) return 'noIro'
  return NOTHING_TO_DO.has(code) ? 'putRight' : 'check'
}

const mostUrgentFirst = (a: Outcome, b: Outcome) =>
  RowOutcome.options.indexOf(a.outcome) - RowOutcome.options.indexOf(b.outcome)
