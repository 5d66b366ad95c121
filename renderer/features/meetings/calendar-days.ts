import { addDaysTo, addMonthsTo, formatDayShort, type IsoDate, isWeekend, weekdayOf } from '../../../shared/dates.ts'
import type { ListedMeeting, UnbookedMeeting } from '../../../shared/records/meeting.ts'
import type { MeetingLine } from '../../../shared/records/today.ts'

/** Whether a calendar shows a week or a month. */
export type CalendarSpan = 'week' | 'month'

/** One day of the calendar with what it holds: first what has no time, then the meetings from the morning on. */
export type CalendarDay = {
  readonly on: IsoDate
  /** Whether it belongs to the month shown; days of a week always do. */
  readonly isInside: boolean
  readonly untimed: readonly MeetingLine[]
  readonly timed: readonly MeetingLine[]
}

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

type Held = { readonly meetings: readonly ListedMeeting[]; readonly toBook: readonly UnbookedMeeting[] }

/** The days of a span; Saturdays and Sundays only where one of them holds something, so that columns stay wide. */
export function daysOf(span: CalendarSpan, anchor: IsoDate, { meetings, toBook }: Held): CalendarDay[] {
  const { fromOn, untilOn } = rangeOf(span, anchor)
  const shown = meetings.filter(({ status }) => status !== 'cancelled')
  const days: CalendarDay[] = []
  for (let on = fromOn; on <= untilOn; on = addDaysTo(on, 1)) {
    const held = shown.filter((meeting) => (meeting.heldOn ?? meeting.scheduledFor) === on)
    const unbooked = toBook.filter(({ due }) => due.planBy === on)
    days.push({
      on,
      isInside: span === 'week' || on.slice(0, 7) === anchor.slice(0, 7),
      untimed: [
        ...unbooked.map((one): MeetingLine => ({ is: 'unbooked', unbooked: one })),
        ...held.filter(({ startsAt }) => startsAt === null).map(asLine),
      ],
      timed: held.filter(({ startsAt }) => startsAt !== null).map(asLine),
    })
  }
  const isEmpty = ({ untimed, timed }: CalendarDay) => untimed.length + timed.length === 0
  const hasWeekend = days.some((day) => isWeekend(day.on) && !isEmpty(day))
  return hasWeekend ? days : days.filter(({ on }) => !isWeekend(on))
}

const asLine = (meeting: ListedMeeting): MeetingLine => ({ is: 'meeting', meeting })
