import { addDaysTo, type IsoDate, isWeekend } from '../../../shared/dates.ts'
import type { ListedMeeting, UnbookedMeeting } from '../../../shared/records/meeting.ts'
import type { MeetingLine } from '../../../shared/records/today.ts'
import { type CalendarSpan, rangeOf } from '../../ui/calendar-span.ts'

/** One day of the calendar with what it holds: first what has no time, then the meetings from the morning on. */
export type CalendarDay = {
  readonly on: IsoDate
  /** Whether it belongs to the month shown; days of a week always do. */
  readonly isInside: boolean
  readonly untimed: readonly MeetingLine[]
  readonly timed: readonly MeetingLine[]
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
