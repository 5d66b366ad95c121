import { addMonthsTo, formatDay, type IsoDate, parseUkDay } from '../dates.ts'
import { type Origin, ParticipationCode } from '../records/imported-child.ts'
import type { ReturnFinding } from './return-finding.ts'

// The checks of csc-validator-be-903 that concern reviews, as the rule sets 2022-23 to 2026-27 have them
// (data-standards section 5). All seven look at what the return itself says, so a return made from the record must
// pass them too: 166, 167, 399, 440 and 441 by its review rows, INT08 and INT17 against the header sent with them.

/** A row of the header: values as they are written, tidied and in upper case, as in every table here. */
export type HeaderRow = {
  readonly origin: Origin
  readonly reference: string
  readonly bornOn: string
  readonly mother: string
}

/** A row of the episodes, with its legal status (LS). */
export type EpisodeRow = { readonly origin: Origin; readonly reference: string; readonly legalStatus: string }

/** A row of the reviews; REVIEW and REVIEW_CODE may be blank. */
export type ReviewRow = {
  readonly origin: Origin
  readonly reference: string
  readonly bornOn: string
  readonly reviewOn: string
  readonly code: string
}

/**
 * Rows of a return, or of some of its children, repeats included. A table is null where the return lacks it: what
 * compares tables then finds nothing.
 */
export type ReturnRows903 = {
  readonly header: readonly HeaderRow[] | null
  readonly episodes: readonly EpisodeRow[] | null
  readonly reviews: readonly ReviewRow[] | null
}

/** A failing row, one finding a check, row and table; with its file, as a table of the return may come in several. */
export type Finding903 = ReturnFinding & {
  readonly table: 'header' | 'episodes' | 'reviews'
  readonly origin: Origin
}

// A return has some thousand different days on some hundred thousand rows: each is read once.
const daysRead = new Map<string, IsoDate | null>()
const mostDaysRead = 50_000

/** A day as the return wants it, dd/mm/yyyy with a year of four digits; null for anything else. */
export function returnDay(written: string): IsoDate | null {
  const known = daysRead.get(written)
  if (known !== undefined) return known
  const day = written.includes('/') ? parseUkDay(written) : null
  if (daysRead.size >= mostDaysRead) daysRead.clear()
  daysRead.set(written, day)
  return day
}

const isParticipationCode = (code: string): boolean => Object.hasOwn(ParticipationCode.enum, code)

/** Runs the six checks that look at each review by itself, or beside the header rows of its child. */
export const checkReviews903 = (rows: ReturnRows903): Finding903[] =>
  [check166, check167, check440, check441, checkInt08, checkInt17].flatMap((check) => check(rows))

/** 166: the day of a review is written as dd/mm/yyyy; a blank and a year of two digits fail. */
export function check166({ reviews }: ReturnRows903): Finding903[] {
  const failing = (reviews ?? []).filter(({ reviewOn }) => returnDay(reviewOn) === null)
  return failing.map((row) =>
    ofReview(row, {
      ruleId: '166',
      column: 'REVIEW',
      text:
        row.reviewOn === ''
          ? 'The day of the review is blank. Give it as dd/mm/yyyy, or take the row out of the return.'
          : `"${shortened(row.reviewOn)}" is not a day as the return wants it. Write it as dd/mm/yyyy, such as 31/12/2020.`,
    }),
  )
}

/** 167: a review has a code of PN0 to PN7, and a row without a review has none; both blank passes. */
export function check167({ reviews }: ReturnRows903): Finding903[] {
  const failing = (reviews ?? []).filter(({ reviewOn, code }) =>
    reviewOn === '' ? code !== '' : !isParticipationCode(code),
  )
  return failing.map((row) => ofReview(row, { ruleId: '167', column: 'REVIEW_CODE', text: wrongCode(row) }))
}

function wrongCode({ reviewOn, code }: ReviewRow): string {
  if (reviewOn === '') return 'There is a participation code but no review. Give the day of the review, or no code.'
  if (code === '') return 'The review has no participation code. Give PN0 to PN7.'
  return `"${shortened(code)}" is not a participation code. Give PN0 to PN7.`
}

/** 399: a child whose episodes are all short-break series (V3, V4) has no review, no participation code and no MOTHER. */
export function check399({ header, episodes, reviews }: ReturnRows903): Finding903[] {
  if (header === null || episodes === null || reviews === null) return []
  const others = new Set(episodes.filter((row) => !isShortBreak(row)).map(({ reference }) => reference))
  const shortBreaks = new Set(episodes.map(({ reference }) => reference).filter((reference) => !others.has(reference)))
  // Rows that name no child have nothing in common.
  shortBreaks.delete('')
  const mothers = new Set(header.filter(({ mother }) => mother !== '').map(({ reference }) => reference))
  const reviewed = new Set(
    reviews.filter(({ reviewOn, code }) => reviewOn !== '' || code !== '').map(({ reference }) => reference),
  )
  const isFailing = ({ reference }: { readonly reference: string }) =>
    shortBreaks.has(reference) && (mothers.has(reference) || reviewed.has(reference))
  // Beside a MOTHER every review row of the child fails, a blank one too; otherwise those that say something.
  const isFailingReview = (row: ReviewRow) =>
    isFailing(row) && (mothers.has(row.reference) || row.reviewOn !== '' || row.code !== '')
  const said = { ruleId: '399', text: shortBreaksText }
  return [
    ...header
      .filter(isFailing)
      .map((row) => ({ ...said, ...placeOf(row), table: 'header' as const, column: 'MOTHER' })),
    ...episodes
      .filter(isFailing)
      .map((row) => ({ ...said, ...placeOf(row), table: 'episodes' as const, column: 'LS' })),
    ...reviews.filter(isFailingReview).map((row) => ofReview(row, { ...said, column: 'REVIEW' })),
  ]
}

const shortBreaksText =
  'Every episode of this child is a short-break series (V3 or V4), and the return takes neither reviews nor MOTHER for such a child. Take them out, or correct the legal status.'

/** Whether an episode is of a series of short breaks: legal status V3 or V4. */
export const isShortBreak = ({ legalStatus }: EpisodeRow): boolean => legalStatus === 'V3' || legalStatus === 'V4'

/** 440: no PN0 for a review later than the fourth birthday; on the birthday itself it passes. */
export function check440({ reviews }: ReturnRows903): Finding903[] {
  return (reviews ?? []).flatMap((row) => {
    if (row.code !== 'PN0') return []
    const days = daysOf(row)
    if (days === null || days.reviewOn <= days.fourthBirthday) return []
    const text = `PN0 is for children under 4, but this child turned 4 on ${formatDay(days.fourthBirthday)}, before the review. Give PN1 to PN7, or correct the dates.`
    return [ofReview(row, { ruleId: '440', column: 'REVIEW_CODE', text })]
  })
}

/** 441: no PN1 to PN7 for a review before the fourth birthday; on the birthday itself they pass. */
export function check441({ reviews }: ReturnRows903): Finding903[] {
  return (reviews ?? []).flatMap((row) => {
    if (row.code === 'PN0' || !isParticipationCode(row.code)) return []
    const days = daysOf(row)
    if (days === null || days.reviewOn >= days.fourthBirthday) return []
    const text = `${row.code} is for children of 4 and over, but this child was under 4 at the review and turns 4 on ${formatDay(days.fourthBirthday)}. Give PN0, or correct the dates.`
    return [ofReview(row, { ruleId: '441', column: 'REVIEW_CODE', text })]
  })
}

/** INT08: every child of the reviews is in the header. */
export function checkInt08({ header, reviews }: ReturnRows903): Finding903[] {
  if (header === null) return []
  const known = new Set(header.map(({ reference }) => reference))
  const failing = (reviews ?? []).filter(({ reference }) => reference !== '' && !known.has(reference))
  const text = 'This child is not in the header. Add the child to it, or correct the reference here.'
  return failing.map((row) => ofReview(row, { ruleId: 'INT08', column: 'CHILD', text }))
}

/** INT17: the date of birth beside a review is the header's; one that is blank or cannot be read passes. */
export function checkInt17({ header, reviews }: ReturnRows903): Finding903[] {
  const births = new Map<string, IsoDate[]>()
  for (const { reference, bornOn } of header ?? []) {
    const day = returnDay(bornOn)
    if (day !== null) births.set(reference, [...(births.get(reference) ?? []), day])
  }
  return (reviews ?? []).flatMap((row) => {
    const here = returnDay(row.bornOn)
    const other = births.get(row.reference)?.find((day) => day !== here)
    if (here === null || other === undefined) return []
    const text = `The date of birth here is ${formatDay(here)}; the header says ${formatDay(other)}. Correct the one that is wrong.`
    return [ofReview(row, { ruleId: 'INT17', column: 'DOB', text })]
  })
}

// The fourth birthday of a birth after this day would be in a year that cannot be written.
const lastBirth = '9995-12-31'

function daysOf({ bornOn, reviewOn }: ReviewRow): { reviewOn: IsoDate; fourthBirthday: IsoDate } | null {
  const [birth, review] = [returnDay(bornOn), returnDay(reviewOn)]
  return birth === null || review === null || birth > lastBirth
    ? null
    : { reviewOn: review, fourthBirthday: addMonthsTo(birth, 48) }
}

function ofReview(
  row: ReviewRow,
  said: { readonly ruleId: string; readonly column: string; readonly text: string },
): Finding903 {
  return { ...said, ...placeOf(row), table: 'reviews' }
}

const placeOf = ({ origin, reference }: { readonly origin: Origin; readonly reference: string }) => ({
  origin,
  row: origin.row,
  reference: reference === '' ? null : reference,
})

const shortened = (written: string): string => (written.length > 60 ? `${written.slice(0, 57)}...` : written)
