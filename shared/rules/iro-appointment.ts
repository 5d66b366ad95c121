import type { IsoDate } from '../dates.ts'
import type { WorkingCalendar } from './working-days.ts'

/**
 * LAC-08: the day by which a child who became looked after should have an IRO, 5 working days after.
 *
 * Good practice, not law: York's, Rochdale's and Hertfordshire's procedures [read].
 */
export function appointIroBy(becameLookedAfterOn: IsoDate, calendar: WorkingCalendar): IsoDate {
  return calendar.addWorkingDays(becameLookedAfterOn, 5)
}
