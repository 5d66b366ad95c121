import type { KeyboardEvent } from 'react'
import { namesTogether } from '../../../shared/records/child-line.ts'
import type { MeetingLine } from '../../../shared/records/today.ts'
import { BookingMark } from '../../ui/booking-mark.tsx'
import { Status } from '../../ui/status.tsx'

type CalendarCardProps = {
  line: MeetingLine
  day: string
  isCompact: boolean
  /** The one stop of the calendar that Tab reaches. */
  isStop: boolean
  onOpen: () => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  onDrag: (line: MeetingLine | null) => void
}

/** One meeting, or a duty nobody has booked, on its day; a booked meeting can be dragged to another. */
export function CalendarCard({ line, day, isCompact, isStop, onOpen, onKeyDown, onDrag }: CalendarCardProps) {
  const { state, children } = line.is === 'meeting' ? line.meeting : line.unbooked
  const isBooked = line.is === 'meeting' && line.meeting.status === 'booked'
  return (
    <button
      type="button"
      className={`cal-card${line.is === 'unbooked' ? ' cal-card-open' : ''}${isBooked ? '' : ' cal-card-fixed'}`}
      data-day={day}
      tabIndex={isStop ? 0 : -1}
      draggable={isBooked}
      {...(isBooked && { 'aria-keyshortcuts': 'M Alt+ArrowLeft Alt+ArrowRight' })}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        // Only the calendar knows what is dragged: nothing of a child may be dropped into another program.
        event.dataTransfer.setData('application/x-footprint-meeting', '')
        onDrag(line)
      }}
      onDragEnd={() => onDrag(null)}
      onClick={onOpen}
      onKeyDown={onKeyDown}
    >
      {isCompact && <Status kind={markOf(line)} text="" />}
      {line.is === 'meeting' && line.meeting.startsAt && (
        <>
          <span className="cal-time">{line.meeting.startsAt}</span>{' '}
        </>
      )}
      <span className="cal-name">{namesTogether(children)}</span>{' '}
      {children.some(({ isRestricted }) => isRestricted) && !isCompact && <span className="badge">Restricted</span>}{' '}
      {isCompact ? <span className="sr-only">{wordsOf(line)}</span> : <CardWords line={line} kind={state.kind} />}
    </button>
  )
}

function CardWords({ line, kind }: { line: MeetingLine; kind: MeetingLineState['kind'] }) {
  const label = line.is === 'meeting' ? line.meeting.label : line.unbooked.label
  return (
    <>
      <span className="cal-line quiet">{label}</span>
      <Status kind={kind} text={statusText(line)} />
      {line.is === 'meeting' && <BookingMark bookings={line.meeting.bookings} />}
      {line.is === 'meeting' &&
        line.meeting.warnings.map((warning) => <Status key={warning} kind="dueSoon" text={warning} />)}
    </>
  )
}

type MeetingLineState = Extract<MeetingLine, { is: 'meeting' }>['meeting']['state']

/** On its own day a booked meeting need not say the day again. */
function statusText(line: MeetingLine): string {
  if (line.is === 'unbooked') return line.unbooked.state.text
  const { state, status } = line.meeting
  return status === 'booked' && state.kind === 'planned' ? 'Booked' : state.text
}

/** The most pressing shape of a line where there is room for one. */
function markOf(line: MeetingLine): MeetingLineState['kind'] {
  if (line.is === 'unbooked') return line.unbooked.state.kind
  const { state, bookings, warnings } = line.meeting
  if (bookings.some(({ isOverdue }) => isOverdue)) return 'overdue'
  return state.kind === 'planned' && warnings.length > 0 ? 'dueSoon' : state.kind
}

function wordsOf(line: MeetingLine): string {
  if (line.is === 'unbooked') return `${line.unbooked.label}, ${statusText(line)}`
  const { label, warnings, bookings } = line.meeting
  const missing = bookings.some(({ isOverdue }) => isOverdue) ? ['Something is not booked'] : []
  return [label, statusText(line), ...missing, ...warnings].join(', ')
}
