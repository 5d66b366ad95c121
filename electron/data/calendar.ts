import type { Settings } from '../../shared/records/settings.ts'
import { makeCalendar, type WorkingCalendar } from '../../shared/rules/working-days.ts'

const made = new Map<string, WorkingCalendar>()

/** England's working days less the county's own closure days; built once for each list of closures. */
export function calendarOf({ closures }: Pick<Settings, 'closures'>): WorkingCalendar {
  const key = closures.join()
  let calendar = made.get(key)
  if (!calendar) {
    calendar = makeCalendar({ closures })
    made.set(key, calendar)
  }
  return calendar
}
