import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { MatchField } from '../../../shared/records/import-match.ts'
import { type ImportedChild, ParticipationCode } from '../../../shared/records/imported-child.ts'
import { quoted } from '../cells.ts'
import { originOf, warn } from '../collector.ts'
import { dayIn, headingOf, type Row, textIn, warnIfFuture, warnOfTwo } from './row.ts'

const booked = 'It was taken as one that is booked.'

/** Reads the review a row tells of; one to come is booked. */
export function readReview(row: Row, child: ImportedChild): void {
  const heldOn = dayIn(row, 'reviewOn')
  const participationCode = participationIn(row)
  if (heldOn === null) return
  const same = child.reviews.find((review) => review.heldOn === heldOn)
  if (same === undefined) {
    warnIfFuture(row, 'reviewOn', heldOn, booked)
    child.reviews.push({ heldOn, participationCode, origin: originOf(row.cursor) })
  } else if (same.participationCode === null) same.participationCode = participationCode
  else if (participationCode !== null && participationCode !== same.participationCode)
    warnOfTwo(row, 'participation', {
      what: `the child took part in the review of ${formatDay(heldOn)} as`,
      here: participationCode,
      earlier: { origin: same.origin, text: same.participationCode },
    })
}

/** The code that begins a value such as "PN1 - Attended". */
function participationIn(row: Row): ParticipationCode | null {
  const text = textIn(row, 'participation')
  if (text === null) return null
  const found = /^\W*PN\s?(\d)\b/i.exec(text)
  const code = ParticipationCode.safeParse(`PN${found?.[1] ?? ''}`)
  if (code.success) return code.data
  warn(row.cursor, {
    code: 'unknown-value',
    column: headingOf(row, 'participation'),
    text: `${quoted(text)} does not begin with a code from PN0 to PN7. How the child took part was left blank.`,
  })
  return null
}

/** A review conference, or an initial one, that a row tells of; null where it tells of none. One to come is booked. */
export function conferenceIn(row: Row, field: 'conferenceOn' | 'initialConferenceOn'): IsoDate | null {
  const heldOn = dayIn(row, field)
  warnIfFuture(row, field, heldOn, booked)
  return heldOn
}

const dues = { roa: 'reviewDueOn', rcpc: 'conferenceDueOn', icpc: 'initialConferenceDueOn' } as const satisfies Record<
  string,
  MatchField
>
const called = { roa: 'review', rcpc: 'review conference', icpc: 'initial conference' } as const

/** Reads when the list says the next meetings are due; of several rows the latest day counts. */
export function readSourceDues(row: Row, child: ImportedChild): void {
  for (const kind of ['roa', 'rcpc', 'icpc'] as const) {
    const dueBy = dayIn(row, dues[kind])
    if (dueBy === null) continue
    const due = { kind, dueBy, origin: originOf(row.cursor) }
    const at = child.sourceDues.findIndex((other) => other.kind === kind)
    const earlier = child.sourceDues[at]
    if (earlier === undefined) {
      child.sourceDues.push(due)
      continue
    }
    if (earlier.dueBy === dueBy) continue
    const [later, other] = earlier.dueBy < dueBy ? [due, earlier] : [earlier, due]
    child.sourceDues[at] = later
    warn(row.cursor, {
      code: 'conflicting-value',
      column: headingOf(row, dues[kind]),
      text: `This row says the next ${called[kind]} is due ${formatDay(dueBy)}; row ${earlier.origin.row} says ${formatDay(earlier.dueBy)} for the same child. The later day, ${formatDay(later.dueBy)}, was kept, not ${formatDay(other.dueBy)}.`,
    })
  }
}
