import type { IsoDate } from '../../../shared/dates.ts'
import type { Category } from '../../../shared/records/imported-child.ts'
import { isBlank, plain, quoted } from '../cells.ts'
import { categoriesOf } from '../code-spellings.ts'
import { leaveOut, originOf, warn } from '../collector.ts'
import { noteUnbornStart } from '../unborn-start.ts'
import { readChildDetails, referenceIn } from './child-details.ts'
import { cellOf, dayIn, headingOf, notBefore, type Row, requiredDayIn, textIn, warnIfFuture } from './row.ts'
import { readSourceDetails } from './source-details.ts'

/** A row of list 7: a child protection plan, also of a child not born when it started (CP-04, CP-13). */
export function readList7Row(row: Row, latestDay: IsoDate | null): void {
  const { cursor } = row
  const reference = referenceIn(row)
  const startedOn = reference === null ? null : requiredDayIn(row, 'startedOn')
  if (reference === null || startedOn === null) return
  const child = readChildDetails(row, reference, { list: 7, latestDay })
  const same = child.plans.find((plan) => plan.startedOn === startedOn)
  if (same !== undefined) {
    leaveOut(cursor, {
      code: 'conflicting-row',
      column: headingOf(row, 'startedOn'),
      text: `Row ${same.origin.row} has a plan of this child from the same day with other details. This row was left out. Correct one of the two and import the file again.`,
    })
    return
  }
  noteUnbornStart(row.cursor, headingOf(row, 'startedOn'), { startedOn, bornOn: child.bornOn })
  const latestReviewOn = notBefore(row, startedOn, { key: 'latestReviewOn', day: dayIn(row, 'latestReviewOn') })
  warnIfFuture(row, 'startedOn', startedOn)
  warnIfFuture(row, 'latestReviewOn', latestReviewOn)
  child.plans.push({
    startedOn,
    endedOn: notBefore(row, startedOn, { key: 'endedOn', day: dayIn(row, 'endedOn') }),
    initialCategories: categoriesIn(row, 'initialCategory'),
    latestCategories: categoriesIn(row, 'latestCategory'),
    previousPlans: previousPlansIn(row),
    conferences:
      latestReviewOn === null ? [] : [{ heldOn: latestReviewOn, meetingReference: null, origin: originOf(cursor) }],
    isConferenceHistoryComplete: false,
    origin: originOf(cursor),
  })
  readSourceDetails(row, child)
}

function categoriesIn(row: Row, key: 'initialCategory' | 'latestCategory'): Category[] {
  const text = textIn(row, key)
  const categories = text === null ? null : categoriesOf(text)
  if (text !== null && categories === null)
    warn(row.cursor, {
      code: 'unknown-value',
      column: headingOf(row, key),
      text: `${quoted(text)} names no category of abuse. The category was left blank; enter it after importing.`,
    })
  return categories ?? []
}

function previousPlansIn(row: Row): number | null {
  const cell = cellOf(row, 'previousPlans')
  if (isBlank(cell)) return null
  const count = Number(plain(cell))
  if (Number.isSafeInteger(count) && count >= 0) return count
  warn(row.cursor, {
    code: 'not-a-count',
    column: headingOf(row, 'previousPlans'),
    text: `${quoted(cell)} is not a number of plans. It was left blank.`,
  })
  return null
}
