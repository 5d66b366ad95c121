import { formatDay } from '../../../shared/dates.ts'
import { adoptionReversalLabels } from '../../../shared/records/code-sets.ts'
import { leaveOut, originOf, warn } from '../collector.ts'
import { knownChild } from './known-child.ts'
import { codeIn, dayIn, placeOf, type Row, referenceIn, requiredDayIn } from './row.ts'

/**
 * A row of placed_for_adoption.csv. In spite of the names of its columns, DATE_PLACED is the day it was decided that
 * the child should be placed for adoption and DATE_PLACED_CEASED the day that was reversed (validator rules 120, 553).
 */
export function readAdoptionDecisionRow(row: Row, hasHeader: boolean): void {
  const { cursor } = row
  const reference = referenceIn(row)
  const decidedOn = reference === null ? null : requiredDayIn(row, 'DATE_PLACED')
  if (reference === null || decidedOn === null) return
  const child = knownChild(row, reference, hasHeader)
  const ceasedOn = dayIn(row, 'DATE_PLACED_CEASED')
  const isReversedBefore = ceasedOn !== null && ceasedOn < decidedOn
  const reversedOn = isReversedBefore ? null : ceasedOn
  if (isReversedBefore)
    warn(cursor, {
      code: 'end-before-start',
      column: 'DATE_PLACED_CEASED',
      text: `${formatDay(ceasedOn)} is before the decision, ${formatDay(decidedOn)}. It was left blank.`,
    })
  const reversalReason = codeIn(row, 'REASON_PLACED_CEASED', adoptionReversalLabels)
  const same = child.adoptionDecisions.find((decision) => decision.decidedOn === decidedOn)
  if (same === undefined)
    child.adoptionDecisions.push({ decidedOn, reversedOn, reversalReason, origin: originOf(cursor) })
  else if (same.reversedOn === reversedOn && same.reversalReason === reversalReason)
    warn(cursor, {
      code: 'duplicate-row',
      text: `The row repeats ${placeOf(cursor.collector, same.origin)}. It counts once.`,
    })
  else
    leaveOut(cursor, {
      code: 'conflicting-row',
      column: 'DATE_PLACED',
      text: `The file has another decision for this child from the same day with other details, at ${placeOf(cursor.collector, same.origin)}. This row was left out. Correct one of the two and import the file again.`,
    })
}
