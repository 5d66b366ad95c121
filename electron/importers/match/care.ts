import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { MatchField } from '../../../shared/records/import-match.ts'
import type { ImportedChild, ImportedPeriodOfCare } from '../../../shared/records/imported-child.ts'
import { quoted } from '../cells.ts'
import { isAdoptionPlacement, legalStatusCode, placementCode } from '../code-spellings.ts'
import { originOf, warn } from '../collector.ts'
import { codeIn, dayIn, endIn, headingOf, type Row, valueIn, warnIfFuture, warnOfTwo } from './row.ts'

const restsOnCare: readonly MatchField[] = ['careEndedOn', 'legalStatus', 'placementType', 'placementOn']

/** Reads the period of care a row tells of, with its legal status and placement, into the child. */
export function readCare(row: Row, child: ImportedChild): void {
  const startedOn = dayIn(row, 'careStartedOn')
  if (startedOn === null) {
    noteWithoutCare(row)
    return
  }
  warnIfFuture(row, 'careStartedOn', startedOn, 'It was kept; check that it is not a slip.')
  noteBeforeBirth(row, startedOn, child.bornOn)
  const period = periodOf(row, child, startedOn)
  readEnd(row, period)
  readStatus(row, period)
  readPlacement(row, child, period)
}

function noteWithoutCare(row: Row): void {
  const [first] = row.fields.has('careStartedOn') ? restsOnCare.filter((field) => valueIn(row, field) !== null) : []
  if (first === undefined) return
  warn(row.cursor, {
    code: 'care-start-missing',
    column: headingOf(row, 'careStartedOn'),
    text: `The row does not say when the child became looked after, so what it says under "${headingOf(row, first)}" was not used. Add the day and import the file again.`,
  })
}

function noteBeforeBirth(row: Row, startedOn: IsoDate, bornOn: IsoDate | null): void {
  if (bornOn === null || startedOn >= bornOn) return
  warn(row.cursor, {
    code: 'start-before-birth',
    column: headingOf(row, 'careStartedOn'),
    text: `The child became looked after on ${formatDay(startedOn)}, before the birth on ${formatDay(bornOn)}. Both dates were kept; check them.`,
  })
}

function periodOf({ cursor }: Row, child: ImportedChild, startedOn: IsoDate): ImportedPeriodOfCare {
  const known = child.periodsOfCare.find((period) => period.startedOn === startedOn)
  if (known !== undefined) return known
  const period: ImportedPeriodOfCare = {
    startedOn,
    endedOn: null,
    endReason: null,
    needCode: null,
    legalStatuses: [],
    placements: [],
    permanencePlan: null,
    origin: originOf(cursor),
  }
  child.periodsOfCare.push(period)
  return period
}

function readEnd(row: Row, period: ImportedPeriodOfCare): void {
  const endedOn = endIn(row, 'careEndedOn', period.startedOn)
  if (endedOn === null || endedOn === period.endedOn) return
  if (period.endedOn === null) period.endedOn = endedOn
  else
    warnOfTwo(row, 'careEndedOn', {
      what: 'care ended on',
      here: formatDay(endedOn),
      earlier: { origin: period.origin, text: formatDay(period.endedOn) },
    })
}

function readStatus(row: Row, period: ImportedPeriodOfCare): void {
  const code = codeIn(row, 'legalStatus', legalStatusCode)
  if (code === null) return
  const startedOn = startWithin(row, period, 'legalStatusOn')
  const same = period.legalStatuses.find((status) => status.startedOn === startedOn)
  if (same === undefined) period.legalStatuses.push({ code, startedOn, endedOn: null, origin: originOf(row.cursor) })
  else if (same.code !== code)
    warnOfTwo(row, 'legalStatus', {
      what: `the legal status from ${formatDay(startedOn)} is`,
      here: quoted(code),
      earlier: { origin: same.origin, text: quoted(same.code) },
    })
}

function readPlacement(row: Row, child: ImportedChild, period: ImportedPeriodOfCare): void {
  const code = codeIn(row, 'placementType', placementCode)
  if (code === null && valueIn(row, 'placementOn') === null) return
  const startedOn = startWithin(row, period, 'placementOn')
  const same = period.placements.find((placement) => placement.startedOn === startedOn)
  if (same !== undefined) {
    if (code === null || same.placementCode === code) return
    warnOfTwo(row, 'placementType', {
      what: `the placement from ${formatDay(startedOn)} is`,
      here: quoted(code),
      earlier: { origin: same.origin, text: quoted(same.placementCode ?? '') },
    })
    return
  }
  const origin = originOf(row.cursor)
  period.placements.push({
    startedOn,
    endedOn: null,
    placementCode: code,
    providerCode: null,
    reasonForChange: null,
    isPlanned: null,
    isCarerChange: null,
    postcode: null,
    urn: null,
    location: null,
    origin,
  })
  // The adoption clock counts from the day of the placement, so a day that was only assumed does not start it.
  if (code !== null && isAdoptionPlacement(code) && dayIn(row, 'placementOn') === startedOn)
    child.adoptionPlacements.push({ placedOn: startedOn, endedOn: null, endReason: null, origin })
}

/** A start inside the period of care; outside it, or blank, the start of the period stands in with a warning. */
function startWithin(row: Row, { startedOn, endedOn }: ImportedPeriodOfCare, field: MatchField): IsoDate {
  if (!row.fields.has(field)) return startedOn
  const day = dayIn(row, field)
  if (day !== null && day >= startedOn && (endedOn === null || day <= endedOn)) return day
  const what =
    day === null ? 'There is no date here that can be used' : `${formatDay(day)} is outside the period of care`
  warn(row.cursor, {
    code: 'start-assumed',
    column: headingOf(row, field),
    text: `${what}. The day the child became looked after, ${formatDay(startedOn)}, was used.`,
  })
  return startedOn
}
