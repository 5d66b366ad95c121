import { Button } from '@fluentui/react-components'
import { type BookingLine, type BookingState, type BookingWhat, bookingLabels } from '../../shared/records/booking.ts'
import type { ListedMeeting } from '../../shared/records/meeting.ts'
import { useCommand } from '../api.ts'
import { MessageBar } from './message-bar.tsx'
import { Status } from './status.tsx'

type Say = (what: BookingWhat, state: BookingState | null) => void

/** What has to be booked for a meeting: ticked off, or not needed, with who said so and when. */
export function BookingTicks({ meeting: { id, scheduledFor, bookings } }: { meeting: ListedMeeting }) {
  const command = useCommand('bookings.say')
  if (bookings.length === 0) return null
  const say: Say = (what, state) => command.mutate({ meetingId: id, what, forOn: scheduledFor, state })
  return (
    <div className="bookings">
      <ul aria-label="Bookings">
        {bookings.map((line) => (
          <Tick key={line.what} line={line} onSay={say} />
        ))}
      </ul>
      {!bookings.some(({ what }) => what === 'interpreter') && (
        <Button size="small" onClick={() => say('interpreter', 'needed')}>
          An interpreter is needed
        </Button>
      )}
      {command.error && <MessageBar kind="overdue">{command.error.message}</MessageBar>}
    </div>
  )
}

function Tick({ line: { what, state, isOverdue, said }, onSay }: { line: BookingLine; onSay: Say }) {
  const label = bookingLabels[what]
  if (state === 'notNeeded')
    return (
      <li className="row row-wrap">
        <span>{label} not needed</span>
        <span className="quiet">{said}</span>
        <Button size="small" onClick={() => onSay(what, what === 'interpreter' ? 'needed' : null)}>
          {label} needed after all
        </Button>
      </li>
    )
  return (
    <li className="row row-wrap">
      <label className="choice">
        <input
          type="checkbox"
          checked={state === 'booked'}
          onChange={({ target }) => onSay(what, target.checked ? 'booked' : unticked(what))}
        />
        <span>{label} booked</span>
      </label>
      {isOverdue && <Status kind="overdue" text="Not booked" />}
      {said && <span className="quiet">{said}</span>}
      {state === 'missing' && (
        <Button size="small" onClick={() => onSay(what, 'notNeeded')}>
          {label} not needed
        </Button>
      )}
    </li>
  )
}

/** An interpreter stays on the list when its tick is taken back; somebody asked for one. */
const unticked = (what: BookingWhat): BookingState | null => (what === 'interpreter' ? 'needed' : null)
