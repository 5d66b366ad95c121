import { addMonthsTo, formatDay, type IsoDate } from '../../../shared/dates.ts'
import { ParticipationCode } from '../../../shared/records/imported-child.ts'
import { quoted } from '../cells.ts'
import { originOf, warn } from '../collector.ts'
import { knownChild } from './known-child.ts'
import { type Row, referenceIn, requiredDayIn, valueIn } from './row.ts'

/** A row of reviews.csv: one child at one review. Both REVIEW and REVIEW_CODE may be blank: the child had none. */
export function readReviewRow(row: Row, hasHeader: boolean): void {
  const { cursor } = row
  const reference = referenceIn(row)
  if (reference === null) return
  if (valueIn(row, 'REVIEW') === '' && valueIn(row, 'REVIEW_CODE') === '') {
    knownChild(row, reference, hasHeader)
    warn(cursor, {
      code: 'no-review',
      column: 'REVIEW',
      text: 'The row names a child but no review, which the return allows.',
    })
    return
  }
  const heldOn = requiredDayIn(row, 'REVIEW')
  if (heldOn === null) return
  const child = knownChild(row, reference, hasHeader)
  const participationCode = participationOf(row)
  const sameDay = child.reviews.find((review) => review.heldOn === heldOn)
  if (sameDay !== undefined && sameDay.participationCode === participationCode) {
    warn(cursor, { code: 'duplicate-row', text: `The row repeats row ${sameDay.origin.row}. It counts once.` })
    return
  }
  if (sameDay !== undefined)
    warn(cursor, {
      code: 'two-reviews-a-day',
      column: 'REVIEW',
      text: `Row ${sameDay.origin.row} has a review of this child on the same day with another code. Both were kept; remove one.`,
    })
  if (heldOn > cursor.collector.today)
    warn(cursor, {
      code: 'future-date',
      column: 'REVIEW',
      text: `The review on ${formatDay(heldOn)} is dated in the future. It was kept as a booked review.`,
    })
  checkParticipation(row, { heldOn, participationCode, bornOn: child.bornOn })
  child.reviews.push({ heldOn, participationCode, origin: originOf(cursor) })
}

function participationOf(row: Row): ParticipationCode | null {
  const code = valueIn(row, 'REVIEW_CODE')
  const known = ParticipationCode.safeParse(code)
  if (known.success) return known.data
  warn(row.cursor, {
    code: code === '' ? 'value-missing' : 'unknown-value',
    column: 'REVIEW_CODE',
    text:
      code === ''
        ? 'The review has no participation code. It was kept without one.'
        : `${quoted(code)} is not a participation code (PN0 to PN7). The review was kept without one.`,
  })
  return null
}

/** Validator rules 440 and 441: PN0 belongs to children under 4, PN1 to PN7 to the rest; on the birthday both pass. */
function checkParticipation(
  row: Row,
  review: { heldOn: IsoDate; participationCode: ParticipationCode | null; bornOn: IsoDate | null },
): void {
  const { heldOn, participationCode, bornOn } = review
  if (bornOn === null || participationCode === null) return
  const fourthBirthday = addMonthsTo(bornOn, 48)
  if (participationCode === 'PN0' && heldOn > fourthBirthday)
    warn(row.cursor, {
      code: 'participation-440',
      column: 'REVIEW_CODE',
      text: `PN0 is for children under 4; this child turned 4 on ${formatDay(fourthBirthday)}. Use PN1 to PN7. (440)`,
    })
  if (participationCode !== 'PN0' && heldOn < fourthBirthday)
    warn(row.cursor, {
      code: 'participation-441',
      column: 'REVIEW_CODE',
      text: `The child was under 4 on the day of the review; the code should be PN0, not ${participationCode}. (441)`,
    })
}
