import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { ImportedChild, ImportedLegalStatus, ImportedPlacement } from '../../../shared/records/imported-child.ts'
import {
  endReasonCode,
  isAdoptionPlacement,
  legalStatusCode,
  needCode,
  permanencePlan,
  placementCode,
  providerCode,
} from '../code-spellings.ts'
import { leaveOut, originOf, warn } from '../collector.ts'
import { keepFirst } from '../merge-child.ts'
import { readChildDetails, referenceIn } from './child-details.ts'
import {
  cellOf,
  codeIn,
  dayIn,
  headingOf,
  notBefore,
  type Row,
  requiredDayIn,
  textIn,
  warnIfFuture,
  yesNoIn,
} from './row.ts'
import { readSourceDetails } from './source-details.ts'

/** What the parts of one row share. */
type Care = { readonly startedOn: IsoDate; readonly endedOn: IsoDate | null }

/** A row of list 8: a period of care with its latest legal status, placement and review (LAC-01 to LAC-06). */
export function readList8Row(row: Row, latestDay: IsoDate | null): void {
  const { cursor } = row
  const reference = referenceIn(row)
  const startedOn = reference === null ? null : requiredDayIn(row, 'startedOn')
  if (reference === null || startedOn === null) return
  const child = readChildDetails(row, reference, { list: 8, latestDay })
  keepFirst(cursor, child, { key: 'isUasc', value: yesNoIn(row, 'isUasc'), column: headingOf(row, 'isUasc') })
  const same = child.periodsOfCare.find((period) => period.startedOn === startedOn)
  if (same !== undefined) {
    leaveOut(cursor, {
      code: 'conflicting-row',
      column: headingOf(row, 'startedOn'),
      text: `Row ${same.origin.row} has a period of care of this child from the same day with other details. This row was left out. Correct one of the two and import the file again.`,
    })
    return
  }
  checkStart(row, startedOn, child.bornOn)
  const care: Care = { startedOn, endedOn: notBefore(row, startedOn, { key: 'endedOn', day: dayIn(row, 'endedOn') }) }
  addPeriod(row, child, care)
  addReview(row, child, care)
  readSourceDetails(row, child)
}

function checkStart(row: Row, startedOn: IsoDate, bornOn: IsoDate | null): void {
  warnIfFuture(row, 'startedOn', startedOn)
  if (bornOn !== null && startedOn < bornOn)
    warn(row.cursor, {
      code: 'start-before-birth',
      column: headingOf(row, 'startedOn'),
      text: `The child started to be looked after on ${formatDay(startedOn)}, before the birth on ${formatDay(bornOn)}. Both dates were kept; check them.`,
    })
}

function addPeriod(row: Row, child: ImportedChild, care: Care): void {
  const placement = placementIn(row, care)
  const endReason = codeIn(row, 'endReason', endReasonCode)
  if (endReason !== null && care.endedOn === null)
    warn(row.cursor, {
      code: 'missing-end-date',
      column: headingOf(row, 'endReason'),
      text: 'There is a reason why care ended but no date. The child was kept as looked after.',
    })
  child.periodsOfCare.push({
    ...care,
    endReason: care.endedOn === null ? null : endReason,
    needCode: codeIn(row, 'needCode', needCode),
    legalStatuses: legalStatusIn(row, care),
    placements: placement === null ? [] : [placement],
    permanencePlan: codeIn(row, 'permanencePlan', permanencePlan),
    origin: originOf(row.cursor),
  })
  if (placement === null || placement.placementCode === null || !isAdoptionPlacement(placement.placementCode)) return
  const { startedOn: placedOn, endedOn } = placement
  child.adoptionPlacements.push({
    placedOn,
    endedOn,
    endReason: endedOn === null ? null : endReason,
    origin: originOf(row.cursor),
  })
}

function legalStatusIn(row: Row, care: Care): ImportedLegalStatus[] {
  const code = codeIn(row, 'legalStatus', legalStatusCode)
  if (code === null) {
    warn(row.cursor, {
      code: 'value-missing',
      column: headingOf(row, 'legalStatus'),
      text: 'There is no legal status. The child was kept without one.',
    })
    return []
  }
  const startedOn = startWithin(row, care, 'legalStatusOn')
  return [{ code, startedOn, endedOn: care.endedOn, origin: originOf(row.cursor) }]
}

function placementIn(row: Row, care: Care): ImportedPlacement | null {
  const code = codeIn(row, 'placementType', placementCode)
  const provider = codeIn(row, 'provider', providerCode)
  const location = textIn(row, 'location')
  if (code === null && provider === null && cellOf(row, 'placedOn') === null) return null
  return {
    startedOn: startWithin(row, care, 'placedOn'),
    endedOn: care.endedOn,
    placementCode: code,
    providerCode: provider,
    reasonForChange: null,
    isPlanned: null,
    isCarerChange: null,
    postcode: null,
    urn: null,
    location,
    origin: originOf(row.cursor),
  }
}

/** A start inside the period of care; outside it, or blank, the start of the period stands in with a warning. */
function startWithin(row: Row, { startedOn, endedOn }: Care, key: 'legalStatusOn' | 'placedOn'): IsoDate {
  const day = dayIn(row, key)
  if (day !== null && day >= startedOn && (endedOn === null || day <= endedOn)) return day
  const what =
    day === null ? 'There is no date here that can be used' : `${formatDay(day)} is outside the period of care`
  warn(row.cursor, {
    code: 'start-assumed',
    column: headingOf(row, key),
    text: `${what}. The day the child started to be looked after, ${formatDay(startedOn)}, was used.`,
  })
  return startedOn
}

function addReview(row: Row, child: ImportedChild, { startedOn }: Care): void {
  const heldOn = dayIn(row, 'reviewOn')
  if (heldOn === null) return
  warnIfFuture(row, 'reviewOn', heldOn)
  if (heldOn < startedOn)
    warn(row.cursor, {
      code: 'review-before-care',
      column: headingOf(row, 'reviewOn'),
      text: `The review on ${formatDay(heldOn)} was before this period of care started, ${formatDay(startedOn)}. It was kept.`,
    })
  child.reviews.push({ heldOn, participationCode: null, origin: originOf(row.cursor) })
}
