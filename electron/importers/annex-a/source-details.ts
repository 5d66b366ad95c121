import type { ImportedChild } from '../../../shared/records/imported-child.ts'
import type { SourceDetailField } from '../../../shared/records/source-detail-field.ts'
import { isBlank, plain, quoted } from '../cells.ts'
import { originOf, warn } from '../collector.ts'
import { readPostcode } from '../postcode.ts'
import { cellOf, dayIn, headingOf, type Row, textIn, yesNoIn } from './row.ts'

const readers = { day: dayIn, count: countIn, yesNo: yesNoTextIn, text: textIn, postcode: postcodeIn }

// The columns of lists 5, 7 and 8 that no rule counts from; each column's key is the detail's own name.
const kinds = {
  lastVisitOn: 'day',
  wasSeenAlone: 'yesNo',
  lastIroContactOn: 'day',
  lastHealthAssessmentOn: 'day',
  lastDentalCheckOn: 'day',
  isSecondInYear: 'yesNo',
  placementsInYear: 'count',
  placementPostcode: 'postcode',
  placementUrn: 'text',
  placementAuthority: 'text',
  missingInYear: 'count',
  absentInYear: 'count',
  wasReturnInterviewOffered: 'yesNo',
  wasReturnInterviewAccepted: 'yesNo',
  wasUnderEmergencyPowers: 'yesNo',
  enquiriesInYear: 'count',
  initialConferencesInYear: 'count',
} as const satisfies Record<SourceDetailField, keyof typeof readers>

/** Reads every such column the list has; where two rows of a child tell one, the list that is read first is believed. */
export function readSourceDetails(row: Row, child: ImportedChild): void {
  for (const [field, kind] of Object.entries(kinds) as [SourceDetailField, keyof typeof readers][]) {
    if (!row.layout.columns.has(field)) continue
    const value = readers[kind](row, field)
    if (value === null || child.sourceDetails.some((detail) => detail.field === field)) continue
    child.sourceDetails.push({ field, value, origin: originOf(row.cursor) })
  }
}

function yesNoTextIn(row: Row, key: string): string | null {
  const answer = yesNoIn(row, key)
  return answer === null ? null : answer ? 'yes' : 'no'
}

function postcodeIn(row: Row, key: string): string | null {
  return readPostcode(row.cursor, headingOf(row, key), cellOf(row, key))
}

function countIn(row: Row, key: string): string | null {
  const cell = cellOf(row, key)
  if (isBlank(cell)) return null
  const count = Number(plain(cell))
  if (Number.isSafeInteger(count) && count >= 0) return String(count)
  warn(row.cursor, {
    code: 'not-a-count',
    column: headingOf(row, key),
    text: `${quoted(cell)} is not a number of times. It was left blank.`,
  })
  return null
}
