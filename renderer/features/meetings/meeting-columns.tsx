import { namesTogether } from '../../../shared/records/child-line.ts'
import type { MeetingLine } from '../../../shared/records/today.ts'
import { BookingMark } from '../../ui/booking-mark.tsx'
import { Status } from '../../ui/status.tsx'
import type { Column } from '../../ui/table-items.ts'
import { DueCell } from './due-cell.tsx'

/** The columns of the Meetings table; everybody's has the chair. */
export function meetingColumns(isEverybody: boolean): readonly Column<MeetingLine>[] {
  const columns: (Column<MeetingLine> | false)[] = [
    { key: 'time', header: 'Time', render: time, width: 64 },
    { key: 'children', header: 'Children', render: children, width: '22%', isRowHeader: true },
    {
      key: 'what',
      header: 'Meeting',
      render: (line) => <span className="quiet">{subject(line).label}</span>,
      width: 172,
    },
    { key: 'place', header: 'Place', render: place, isSecondary: true },
    isEverybody && { key: 'chair', header: 'Chair', render: chair, isSecondary: true, width: '13%' },
    { key: 'due', header: 'Due', render: (line) => <DueCell line={line} />, width: 132 },
    { key: 'status', header: 'Status', render: status, width: '23%' },
  ]
  return columns.filter((column) => column !== false)
}

const subject = (line: MeetingLine) => (line.is === 'meeting' ? line.meeting : line.unbooked)

function time(line: MeetingLine) {
  return line.is === 'meeting' ? (line.meeting.startsAt ?? <span className="quiet">–</span>) : ''
}

const children = (line: MeetingLine) => namesTogether(subject(line).children)

function place(line: MeetingLine) {
  return <span className="quiet">{line.is === 'meeting' ? line.meeting.place : ''}</span>
}

function chair(line: MeetingLine) {
  return <span className="quiet">{line.is === 'meeting' ? (line.meeting.iroName ?? '–') : ''}</span>
}

function status(line: MeetingLine) {
  const { state } = subject(line)
  if (line.is === 'unbooked') return <Status kind={state.kind} text={state.text} />
  const { warnings, bookings } = line.meeting
  return (
    <>
      <Status kind={state.kind} text={state.text} /> <BookingMark bookings={bookings} />{' '}
      {warnings.length > 0 && <Status kind="dueSoon" text="Check the day" />}
    </>
  )
}
