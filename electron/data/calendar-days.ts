import { addDaysTo, type IsoDate } from '../../shared/dates.ts'
import type { CalendarAsked, CalendarDays } from '../../shared/records/calendar.ts'
import type { Context } from '../context.ts'
import { closedOn } from './clashes.ts'
import { listLeave } from './leave.ts'
import type { ReadDb } from './sql.ts'
import { unbookedMeetings } from './unbooked.ts'

/** What the calendar shows besides meetings: closed days, who is away, and duties on the day to plan them by. */
export function calendarDays(db: ReadDb, { iroId, fromOn, untilOn }: CalendarAsked, context: Context): CalendarDays {
  const leave = listLeave(db, { iroId, fromOn, untilOn })
  const days: CalendarDays['days'] = []
  for (let on: IsoDate = fromOn; on <= untilOn; on = addDaysTo(on, 1)) {
    const away = leave.filter((one) => one.fromOn <= on && on <= one.untilOn)
    const closed = closedOn(on, context.calendar)?.name ?? null
    if (closed !== null || away.length > 0)
      days.push({ on, closed, away: away.map(({ iroName, reason }) => ({ iroName, reason })) })
  }
  const unbooked = unbookedMeetings(db, { iroId, untilOn }, context).filter(({ due }) => due.planBy <= untilOn)
  const toBook = unbooked.filter(({ due }) => due.planBy >= fromOn)
  return { days, toBook, toBookBefore: unbooked.length - toBook.length }
}
