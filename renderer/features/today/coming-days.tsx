import { Link, useNavigate } from 'react-router'
import { formatDay } from '../../../shared/dates.ts'
import type { MeetingLine, TodaySummary } from '../../../shared/records/today.ts'
import { BookingMark } from '../../ui/booking-mark.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { aboutLine, useRaiseAlert } from '../../ui/raise-alert.ts'
import { Status } from '../../ui/status.tsx'
import type { Column } from '../../ui/table-items.ts'
import { DueFigure } from './due-figure.tsx'
import { nearDay, placeOf, whoOf } from './today-words.ts'

const columns: readonly Column<MeetingLine>[] = [
  { key: 'when', header: 'When', render: when, width: 112 },
  { key: 'what', header: 'Meeting', render: what, width: 172, isSecondary: true },
  { key: 'who', header: 'Children', render: whoOf, isRowHeader: true },
  { key: 'status', header: 'Status', render: status, width: '31%' },
  { key: 'due', header: 'Due', render: due, align: 'end', width: 104 },
]

/** What is booked or falls due within ten working days, each meeting and each duty once. */
export function ComingDays({ soon, soonUntil }: Pick<TodaySummary, 'soon' | 'soonUntil'>) {
  const navigate = useNavigate()
  const raise = useRaiseAlert()
  return (
    <section className="section-gap today-soon" aria-labelledby="coming-days">
      <div className="section-head">
        <h2 id="coming-days">Next 10 working days</h2>
        <span className="quiet">to {formatDay(soonUntil)}</span>
        <Link className="link" to="/meetings">
          Meetings
        </Link>
      </div>
      <DataTable
        label="Next 10 working days"
        rows={soon}
        columns={columns}
        rowKey={(line) => (line.is === 'meeting' ? line.meeting.id : line.unbooked.key)}
        onOpen={(line) => navigate(placeOf(line))}
        onAlert={(line) => raise(aboutLine(line))}
        density="compact"
        empty={{
          title: 'Nothing in the next 10 working days',
          why: `Nothing else is booked or due by ${formatDay(soonUntil)}.`,
        }}
      />
    </section>
  )
}

function when(line: MeetingLine) {
  if (line.is === 'meeting') return nearDay(line.meeting.scheduledFor)
  return `by ${nearDay(line.unbooked.due.planBy)}`
}

function what(line: MeetingLine) {
  return <span className="quiet">{line.is === 'meeting' ? line.meeting.label : line.unbooked.label}</span>
}

function status(line: MeetingLine) {
  if (line.is === 'unbooked') return <Status kind={line.unbooked.state.kind} text={line.unbooked.state.text} />
  const { state, startsAt } = line.meeting
  // Its day stands in front of the line already.
  const text = state.kind === 'planned' ? `Booked${startsAt ? ` ${startsAt}` : ''}` : state.text
  return (
    <>
      <Status kind={state.kind} text={text} /> <BookingMark bookings={line.meeting.bookings} />
    </>
  )
}

function due(line: MeetingLine) {
  const found = line.is === 'meeting' ? line.meeting.due : line.unbooked.due
  return found ? <DueFigure due={found} /> : <span className="quiet">–</span>
}
