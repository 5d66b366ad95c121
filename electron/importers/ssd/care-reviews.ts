import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import {
  type ImportedChild,
  type ImportedPeriodOfCare,
  ParticipationCode,
} from '../../../shared/records/imported-child.ts'
import { isBlank, quoted } from '../cells.ts'
import { leaveOut, originOf, warn } from '../collector.ts'
import { type Joined, joinedIn, type Links, participationIn } from './links.ts'
import { flagIn, isBlankIn, type Row, requiredDayIn, valueIn } from './row.ts'

/** A row of ssd_cla_reviews: a review that was held, was cancelled, or is only due. */
export function readCareReviewRow(row: Row, links: Links): void {
  const { cursor } = row
  const joined = joinedIn(row, {
    map: links.periods,
    column: 'clar_cla_id',
    target: 'ssd_cla_episodes.clae_cla_id',
    personColumn: 'clar_cla_person_id',
  })
  if (joined === null) return
  if (flagIn(row, 'clar_cla_review_cancelled') === true) {
    warn(cursor, {
      code: 'review-cancelled',
      column: 'clar_cla_review_cancelled',
      text: 'This review was cancelled, so it counts neither as held nor as due. Correct the row if it was held.',
    })
    return
  }
  if (isBlankIn(row, 'clar_cla_review_date')) {
    readDue(row, links, joined)
    return
  }
  const heldOn = requiredDayIn(row, 'clar_cla_review_date')
  if (heldOn !== null) addReview(row, joined, heldOn)
}

function readDue(row: Row, links: Links, joined: Joined<ImportedPeriodOfCare>): void {
  const { cursor } = row
  const column = 'clar_cla_review_due_date'
  const dueBy = isBlankIn(row, column) ? null : requiredDayIn(row, column)
  const { child, fact } = joined
  const heldDays = () => child.reviews.map(({ heldOn }) => heldOn).filter((day) => day >= fact.startedOn)
  if (dueBy !== null && fact.endedOn === null)
    links.dues.push({ kind: 'roa', dueBy, origin: originOf(cursor), child, heldDays })
  else if (dueBy !== null)
    warn(cursor, {
      code: 'due-after-end',
      column,
      text: `A review is due on ${formatDay(dueBy)}, but care ended on ${formatDay(fact.endedOn ?? dueBy)}. The due date was not kept; correct the row if care goes on.`,
    })
  else if (!cursor.isLeftOut)
    leaveOut(cursor, {
      code: 'date-missing',
      column: 'clar_cla_review_date',
      text: 'The row has neither the day of a review nor the day one is due, so it was left out. Add one and import the file again.',
    })
}

function addReview(row: Row, { child, fact }: Joined<ImportedPeriodOfCare>, heldOn: IsoDate): void {
  const { cursor } = row
  const participationCode = participationOf(row)
  const same = child.reviews.find((review) => review.heldOn === heldOn)
  if (same !== undefined) {
    noteSameDay(row, same, participationCode)
    return
  }
  if (heldOn > cursor.collector.today)
    warn(cursor, {
      code: 'future-date',
      column: 'clar_cla_review_date',
      text: `The review on ${formatDay(heldOn)} is dated in the future. It was kept as a booked review.`,
    })
  if (heldOn < fact.startedOn || (fact.endedOn !== null && heldOn > fact.endedOn))
    warn(cursor, {
      code: heldOn < fact.startedOn ? 'review-before-care' : 'review-after-care',
      column: 'clar_cla_review_date',
      text: `The review on ${formatDay(heldOn)} is outside its period of care. It was kept; check the day and clar_cla_id.`,
    })
  child.reviews.push({ heldOn, participationCode, origin: originOf(cursor) })
}

/** One child has one review a day; a second row adds the code where the first had none. */
function noteSameDay(row: Row, same: ImportedChild['reviews'][number], code: ParticipationCode | null): void {
  const differs = code !== null && same.participationCode !== null && code !== same.participationCode
  if (same.participationCode === null) same.participationCode = code
  warn(row.cursor, {
    code: differs ? 'conflicting-value' : 'duplicate-row',
    column: differs ? 'clar_cla_review_participation' : null,
    text: differs
      ? `Row ${same.origin.row} has this review with ${same.participationCode}; this row says ${code}. It counts once, with ${same.participationCode}; correct one of the two.`
      : `The row repeats the review of row ${same.origin.row}. It counts once.`,
  })
}

function participationOf(row: Row): ParticipationCode | null {
  const column = 'clar_cla_review_participation'
  const known = ParticipationCode.safeParse(participationIn(row, column))
  if (known.success) return known.data
  const written = valueIn(row, column)
  if (!isBlank(written))
    warn(row.cursor, {
      code: 'unknown-value',
      column,
      text: `${quoted(written)} is not a participation code (PN0 to PN7). The review was kept without one.`,
    })
  return null
}
