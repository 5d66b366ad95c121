import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { ImportedPeriodOfCare } from '../../../shared/records/imported-child.ts'
import { quoted } from '../cells.ts'
import { legalStatusCode } from '../code-spellings.ts'
import { leaveOut, originOf, warn } from '../collector.ts'
import { referenceIn } from './links.ts'
import { byDay, dayIn, endNotBefore, type Row, requiredDayIn, textIn } from './row.ts'

const startColumns = ['lega_legal_status_start_date', 'lega_legal_status_start'] as const
const endColumns = ['lega_legal_status_end_date', 'lega_legal_status_end'] as const

/**
 * A row of ssd_legal_status. The table also holds orders of children who are not looked after: they are not kept, with
 * a warning each, as a period of care is the only place for one.
 */
export function readLegalStatusRow(row: Row): void {
  const { cursor } = row
  const reference = referenceIn(row, 'lega_person_id')
  const startedOn = reference === null ? null : requiredDayIn(row, ...startColumns)
  const text = startedOn === null ? null : textIn(row, 'lega_legal_status')
  if (reference === null || startedOn === null) return
  if (text === null) {
    leaveOut(cursor, {
      code: 'value-missing',
      column: 'lega_legal_status',
      text: 'There is no legal status in this row, so it was left out. Add it and import the file again.',
    })
    return
  }
  const endedOn = endNotBefore(row, startedOn, { column: endColumns[0], day: dayIn(row, ...endColumns) })
  const period = periodAt(cursor.collector.children.get(reference)?.periodsOfCare ?? [], startedOn, endedOn)
  const code = legalStatusCode(text)
  if (period === null || code === null) {
    const why = period === null ? 'The child was not looked after then' : 'It is not a status of a looked after child'
    warn(cursor, {
      code: 'legal-status-not-used',
      column: 'lega_legal_status',
      text: `The legal status ${quoted(text)} was not kept. ${why}. Correct the row if that is wrong.`,
    })
    return
  }
  add(row, period, { code, startedOn, endedOn })
}

/** The latest period of care the status has a day in common with. */
function periodAt(
  periods: readonly ImportedPeriodOfCare[],
  startedOn: IsoDate,
  endedOn: IsoDate | null,
): ImportedPeriodOfCare | null {
  return (
    periods.findLast(
      (period) =>
        (endedOn === null || endedOn > period.startedOn) && (period.endedOn === null || startedOn < period.endedOn),
    ) ?? null
  )
}

function add(
  row: Row,
  period: ImportedPeriodOfCare,
  status: { readonly code: string; readonly startedOn: IsoDate; readonly endedOn: IsoDate | null },
): void {
  const { cursor } = row
  const isBeforeCare = status.startedOn < period.startedOn
  const { startedOn } = isBeforeCare ? period : status
  if (isBeforeCare)
    warn(cursor, {
      code: 'start-assumed',
      column: startColumns[0],
      text: `The status started on ${formatDay(status.startedOn)}, before the child came into care. It was counted from ${formatDay(startedOn)}; check the day.`,
    })
  const same = period.legalStatuses.find((known) => known.startedOn === startedOn)
  if (same !== undefined) {
    const isRepeat = same.code === status.code
    const say = isRepeat ? warn : leaveOut
    say(cursor, {
      code: isRepeat ? 'duplicate-row' : 'conflicting-row',
      column: 'lega_legal_status',
      text: isRepeat
        ? `The row repeats row ${same.origin.row}. It counts once.`
        : `Row ${same.origin.row} says ${same.code} from the same day. This row was left out; correct one of the two and import the file again.`,
    })
    return
  }
  period.legalStatuses.push({ ...status, startedOn, origin: originOf(cursor) })
  period.legalStatuses.sort((a, b) => byDay(a.startedOn, b.startedOn))
}
