import { z } from 'zod'
import { addDaysTo, IsoDate } from '../../shared/dates.ts'
import { MeetingKind } from '../../shared/records/meeting-kind.ts'
import type { Forecast, ForecastWeek } from '../../shared/records/workload.ts'
import type { Context } from '../context.ts'
import { type ReadDb, read } from './sql.ts'
import { forecastEnd, mondayOf } from './workload.ts'

// What can no longer be held by its plan-by day, but is not late yet, belongs to today.
const toCome = read(
  z.object({ kind: MeetingKind, holdBy: IsoDate, count: z.number().int() }),
  `SELECT kind, max(planBy, :today) AS holdBy, count(*) AS count FROM clock
  WHERE isBinding = 1 AND dueBy >= :today AND max(planBy, :today) < :until GROUP BY kind, holdBy`,
)

const late = read(
  z.object({ count: z.number().int() }),
  'SELECT count(*) AS count FROM clock WHERE isBinding = 1 AND dueBy < :today',
)

const seriesOf: Readonly<Record<MeetingKind, 'reviews' | 'conferences' | 'hsbMeetings'>> = {
  roa: 'reviews',
  adoptionReview: 'reviews',
  icpc: 'conferences',
  rcpc: 'conferences',
  hsbInitial: 'hsbMeetings',
  hsbReview: 'hsbMeetings',
}

/** What falls due in each of the next thirteen weeks, this one included, and what each week has of working days. */
export function workloadForecast(db: ReadDb, _input: Record<string, never>, context: Context): Forecast {
  const { today } = context
  const due = toCome.all(db, { today, until: forecastEnd(today) })
  const weeks = Array.from({ length: 13 }, (_, index) => {
    const week = emptyWeek(addDaysTo(mondayOf(today), 7 * index), context)
    for (const { kind, holdBy, count } of due) {
      if (mondayOf(holdBy) === week.startsOn) week[seriesOf[kind]] += count
    }
    return week
  })
  return { weeks, overdue: late.get(db, { today })?.count ?? 0 }
}

function emptyWeek(startsOn: IsoDate, { calendar }: Context): ForecastWeek {
  const days = Array.from({ length: 7 }, (_, index) => addDaysTo(startsOn, index))
  const bankHolidays = days.flatMap((on) => {
    const name = calendar.bankHolidayOn(on)
    return name === null ? [] : [{ on, name }]
  })
  const workingDays = days.filter((day) => calendar.isWorkingDay(day)).length
  return { startsOn, reviews: 0, conferences: 0, hsbMeetings: 0, workingDays, bankHolidays }
}
