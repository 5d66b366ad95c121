import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { type ImportedChild, type ImportedReview, ParticipationCode } from '../../../shared/records/imported-child.ts'
import type { Finding903 } from '../../../shared/rules/return-checks-903.ts'
import { parseEventDay } from '../cells.ts'
import { leaveOut, originOf, warn } from '../collector.ts'
import { knownChild } from './known-child.ts'
import { checkCode, type ReturnChecker } from './return-checker.ts'
import type { ReturnYear } from './return-year.ts'
import { placeOf, type Row, referenceIn, valueIn, warnOf } from './row.ts'

/** What the rows of reviews.csv are read beside. */
export type ReviewsRead = { readonly hasHeader: boolean; readonly checker: ReturnChecker; readonly year: ReturnYear }

// What became of a row that fails a check; one without an entry is kept as it stands.
const consequences: Readonly<Record<string, string>> = {
  INT08: ' The child was kept with what this row says.',
  INT17: " The header's was kept.",
  167: ' The review was kept without a code.',
}

/** A row of reviews.csv: one child at one review. The published checks look at every row, repeats included. */
export function readReviewRow(row: Row, { hasHeader, checker, year }: ReviewsRead): void {
  const findings = checker.findingsOf(row)
  const reference = referenceIn(row)
  const heldOn = reviewDayIn(row, findings)
  const isKept = reference !== null && heldOn !== null
  for (const finding of findings)
    if (finding.ruleId !== '166') sayOf(row, finding, isKept ? (consequences[finding.ruleId] ?? '') : '')
  if (reference === null || row.cursor.isLeftOut) return
  const child = knownChild(row, reference, hasHeader)
  if (heldOn === null) return
  year.noteReview(heldOn)
  const participationCode = ParticipationCode.safeParse(valueIn(row, 'REVIEW_CODE')).data ?? null
  const review: ImportedReview = { heldOn, participationCode, origin: originOf(row.cursor) }
  if (isRepeat(row, child, review)) return
  if (heldOn > row.cursor.collector.today)
    warnOf(row, 'REVIEW', {
      code: 'future-date',
      text: `The review on ${formatDay(heldOn)} is dated in the future. It was kept as a booked review.`,
    })
  child.reviews.push(review)
}

/**
 * The day of the review. One the return would not take but that can be read all the same is used; a row with neither
 * day nor code is kept, as it names a child; otherwise the row is left out.
 */
function reviewDayIn(row: Row, findings: readonly Finding903[]): IsoDate | null {
  const { cursor } = row
  const [written, code] = [valueIn(row, 'REVIEW'), valueIn(row, 'REVIEW_CODE')]
  const failing = findings.find(({ ruleId }) => ruleId === '166')
  const read = written === '' ? null : parseEventDay(written)
  if (read !== null && 'day' in read) {
    if (failing !== undefined) sayOf(row, failing, ` It was read as ${formatDay(read.day)}.`)
    return read.day
  }
  if (failing !== undefined && written === '' && code === '') {
    sayOf(row, failing, ' No review was kept.')
    return null
  }
  const problem = read?.problem ?? 'The day of the review is missing.'
  leaveOut(cursor, {
    code: failing === undefined ? 'date-not-read' : checkCode(failing.ruleId),
    ruleId: failing?.ruleId ?? null,
    column: 'REVIEW',
    text: `${problem} Without it the row cannot be used. Correct it and import the file again.`,
  })
  return null
}

function sayOf(row: Row, { ruleId, column, text }: Finding903, consequence: string): void {
  warnOf(row, column, { code: checkCode(ruleId), ruleId, text: text + consequence })
}

/** Whether the very review was read before; two of one day with different codes are both kept. */
function isRepeat({ cursor }: Row, child: ImportedChild, { heldOn, participationCode }: ImportedReview): boolean {
  const same = child.reviews.find(
    (review) => review.heldOn === heldOn && review.participationCode === participationCode,
  )
  const sameDay = same ?? child.reviews.find((review) => review.heldOn === heldOn)
  if (sameDay === undefined) return false
  const place = placeOf(cursor.collector, sameDay.origin)
  if (same !== undefined) warn(cursor, { code: 'duplicate-row', text: `The row repeats ${place}. It counts once.` })
  else
    warn(cursor, {
      code: 'two-reviews-a-day',
      column: 'REVIEW',
      text: `There is a review of this child on the same day with another code, at ${place}. Both were kept; remove one.`,
    })
  return same !== undefined
}
