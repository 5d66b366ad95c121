import { formatDay, formatDayShort } from '../../../shared/dates.ts'
import type { Forecast, ForecastWeek } from '../../../shared/records/workload.ts'
import { DueFigure } from './due-figure.tsx'

/** Height in CSS px of the tallest bar. */
const TALLEST = 96

type Series = { key: 'conferences' | 'reviews' | 'hsbMeetings'; label: string }

const everySeries: readonly Series[] = [
  { key: 'conferences', label: 'Conferences' },
  { key: 'reviews', label: 'Reviews' },
  { key: 'hsbMeetings', label: 'HSB meetings' },
]

/** The next thirteen weeks as bars over their figures: one table, so that nothing is only a picture. */
export function ForecastView({ forecast }: { forecast: Forecast }) {
  return (
    <section className="forecast" aria-labelledby="forecast-title">
      <div className="section-head">
        <h2 id="forecast-title">Meetings due, next 13 weeks</h2>
        <span className="quiet">{summaryOf(forecast)}</span>
      </div>
      <div className="forecast-scroll">
        <table className="forecast-table">
          <caption className="sr-only">Meetings due by week, and the working days of each week</caption>
          <thead>
            <tr>
              <th scope="col">Week of</th>
              {forecast.weeks.map(({ startsOn }) => (
                <th key={startsOn} scope="col">
                  {formatDayShort(startsOn)}
                </th>
              ))}
            </tr>
          </thead>
          <WeekRows weeks={forecast.weeks} />
        </table>
      </div>
    </section>
  )
}

function WeekRows({ weeks }: { weeks: readonly ForecastWeek[] }) {
  const series = everySeries.filter(({ key }) => key !== 'hsbMeetings' || weeks.some((week) => week.hsbMeetings > 0))
  const most = Math.max(1, ...weeks.map(totalOf))
  return (
    <tbody>
      <tr>
        <th scope="row">Due</th>
        {weeks.map((week) => (
          <td key={week.startsOn} className="forecast-bar">
            <b>
              <DueFigure count={totalOf(week)} asked={{ whose: 'team', isOverdue: false, weekOf: week.startsOn }} />
            </b>
            <Bar week={week} series={series} most={most} />
          </td>
        ))}
      </tr>
      {series.map(({ key, label }) => (
        <tr key={key}>
          <th scope="row">
            <span className={`forecast-key forecast-${key}`} aria-hidden="true" />
            {label}
          </th>
          {weeks.map((week) => (
            <td key={week.startsOn}>{week[key] === 0 ? '–' : week[key]}</td>
          ))}
        </tr>
      ))}
      <tr>
        <th scope="row">Working days</th>
        {weeks.map((week) => (
          <td key={week.startsOn} title={holidaysOf(week) || undefined}>
            {week.workingDays < 5 ? <b>{week.workingDays}</b> : week.workingDays}
            {week.bankHolidays.length > 0 && <span className="sr-only">, {holidaysOf(week)}</span>}
          </td>
        ))}
      </tr>
    </tbody>
  )
}

function Bar({ week, series, most }: { week: ForecastWeek; series: readonly Series[]; most: number }) {
  return (
    <div className="forecast-stack" style={{ height: TALLEST }} aria-hidden="true">
      {series.map(({ key }) => (
        <div key={key} className={`forecast-${key}`} style={{ height: Math.round((week[key] / most) * TALLEST) }} />
      ))}
    </div>
  )
}

const totalOf = ({ reviews, conferences, hsbMeetings }: ForecastWeek): number => reviews + conferences + hsbMeetings

const holidaysOf = ({ bankHolidays }: ForecastWeek): string =>
  bankHolidays.map(({ on, name }) => `${name} ${formatDay(on).slice(0, 3)} ${formatDayShort(on)}`).join(', ')

function summaryOf({ weeks, overdue }: Forecast): string {
  const all = weeks.reduce((sum, week) => sum + totalOf(week), 0)
  const busiest = weeks.toSorted((a, b) => totalOf(b) - totalOf(a))[0]
  const holidays = weeks.map(holidaysOf).filter(Boolean).join(', ')
  const parts = [
    `${all} in all, counted by child and by the last working day to hold them.`,
    busiest && totalOf(busiest) > 0 ? `Busiest: week of ${formatDay(busiest.startsOn)}, ${totalOf(busiest)} due.` : '',
    holidays && `Bank holidays: ${holidays}.`,
    overdue > 0 ? `${overdue} more ${overdue === 1 ? 'is' : 'are'} overdue.` : '',
  ]
  return parts.filter(Boolean).join(' ')
}
