import { addDaysTo, addMonthsTo, formatDayShort, type IsoDate, weekdayOf } from '../../shared/dates.ts'

/** Whether a calendar shows a week or a month. */
export type CalendarSpan = 'week' | 'month'

const mondayOf = (day: IsoDate): IsoDate => addDaysTo(day, -((weekdayOf(day) + 6) % 7))
const firstOfMonth = (day: IsoDate): IsoDate => addDaysTo(day, 1 - Number(day.slice(8, 10)))

/** The days a calendar asks for, whole weeks from Monday to Sunday. */
export function rangeOf(span: CalendarSpan, anchor: IsoDate): { fromOn: IsoDate; untilOn: IsoDate } {
  if (span === 'week') return { fromOn: mondayOf(anchor), untilOn: addDaysTo(mondayOf(anchor), 6) }
  const first = firstOfMonth(anchor)
  const last = addDaysTo(addMonthsTo(first, 1), -1)
  return { fromOn: mondayOf(first), untilOn: addDaysTo(mondayOf(last), 6) }
}

/** A day of the span before (-1) or after (1). */
export function stepSpan(span: CalendarSpan, anchor: IsoDate, step: 1 | -1): IsoDate {
  return span === 'week' ? addDaysTo(anchor, 7 * step) : addMonthsTo(firstOfMonth(anchor), step)
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

/** "23 to 29 Nov 2026", "November 2026". */
export function titleOf(span: CalendarSpan, anchor: IsoDate): string {
  if (span === 'month') return `${months[Number(anchor.slice(5, 7)) - 1]} ${anchor.slice(0, 4)}`
  const { fromOn, untilOn } = rangeOf('week', anchor)
  const from = fromOn.slice(5, 7) === untilOn.slice(5, 7) ? `${Number(fromOn.slice(8, 10))}` : formatDayShort(fromOn)
  return `${from} to ${formatDayShort(untilOn)} ${untilOn.slice(0, 4)}`
}
