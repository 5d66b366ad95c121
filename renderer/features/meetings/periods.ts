import { addDaysTo, type IsoDate, weekdayOf } from '../../../shared/dates.ts'
import type { MeetingListInput } from '../../../shared/records/meeting.ts'
import type { WorkingCalendar } from '../../../shared/rules/working-days.ts'

/** Every stretch of time the list can show. */
export const periodKeys = ['week', 'tenDays', 'quarter', 'past', 'booked'] as const
export type PeriodKey = (typeof periodKeys)[number]

/** The periods in the order of their tabs. */
export const periods: readonly { key: PeriodKey; label: string }[] = [
  { key: 'week', label: 'This week' },
  { key: 'tenDays', label: 'Next 10 working days' },
  { key: 'quarter', label: 'Next 13 weeks' },
  { key: 'past', label: 'Past 4 weeks' },
  { key: 'booked', label: 'All booked' },
]

type Period = Pick<MeetingListInput, 'fromOn' | 'untilOn' | 'statuses'>

/** The days a period takes in, both ends included; "All booked" has no ends, so that a booking long past is not lost. */
export function periodOf(key: PeriodKey, today: IsoDate, calendar: WorkingCalendar): Period {
  switch (key) {
    case 'week': {
      const monday = addDaysTo(today, -((weekdayOf(today) + 6) % 7))
      return { fromOn: monday, untilOn: addDaysTo(monday, 6) }
    }
    case 'tenDays':
      return { fromOn: today, untilOn: calendar.addWorkingDays(today, 10) }
    case 'quarter':
      return { fromOn: today, untilOn: addDaysTo(today, 13 * 7) }
    case 'past':
      return { fromOn: addDaysTo(today, -28), untilOn: today }
    case 'booked':
      return { fromOn: null, untilOn: null, statuses: ['booked'] }
  }
}
