import { Button } from '@fluentui/react-components'
import { Link } from 'react-router'
import { formatDay } from '../../../shared/dates.ts'
import { nameOf } from '../../../shared/records/child.ts'
import type { ChildLine } from '../../../shared/records/child-line.ts'
import { labelFor } from '../../../shared/records/code-sets.ts'
import { lateReasonLabels } from '../../../shared/records/late-reasons.ts'
import type { ListedMeeting, UnbookedMeeting } from '../../../shared/records/meeting.ts'
import { sectionsOf } from '../../../shared/records/meeting-fields/all-fields.ts'
import { standDownReasonLabels } from '../../../shared/records/stand-down-reasons.ts'
import type { MeetingLine } from '../../../shared/records/today.ts'
import { BookingTicks } from '../../ui/booking-ticks.tsx'
import { ReadinessMark } from '../../ui/readiness-mark.tsx'
import { Status } from '../../ui/status.tsx'
import { CalendarFile } from './calendar-file.tsx'
import type { ChildAct, MeetingAct } from './dialog-address.ts'
import { MeetingSteps } from './meeting-steps.tsx'
import { PrivateConversations } from './private-conversations.tsx'

/** Asks for a form about a meeting or a child. */
export type Open = (act: MeetingAct | ChildAct, id: string) => void

/** What opens beneath a line: its children, what is known of it, and everything that can be done to it. */
export function MeetingDetail({ line, onOpen }: { line: MeetingLine; onOpen: Open }) {
  const children = line.is === 'meeting' ? line.meeting.children : line.unbooked.children
  return (
    <div className="meeting-detail">
      <div>
        <ChildLinks lines={children} />
        {line.is === 'meeting' ? <MeetingFacts meeting={line.meeting} /> : <StoodDown line={line.unbooked} />}
        {line.is === 'meeting' && <ReadinessMark meeting={line.meeting} />}
        {line.is === 'meeting' && <PrivateConversations meetingId={line.meeting.id} />}
        {line.is === 'meeting' && line.meeting.status === 'held' && <MeetingSteps meetingId={line.meeting.id} />}
        {line.is === 'meeting' && <Warnings of={line.meeting.warnings} />}
        {line.is === 'meeting' && <BookingTicks meeting={line.meeting} />}
      </div>
      <div className="row row-wrap">
        {line.is === 'meeting' && hasRecord(line.meeting) && (
          <>
            <Link className="link" to={`/meetings/${line.meeting.id}/record`}>
              Open the record
            </Link>
            <Link className="link" to={`/meetings/${line.meeting.id}/map`}>
              Map
            </Link>
          </>
        )}
        {actsFor(line).map(({ act, id, label }) => (
          <Button key={act} size="small" onClick={() => onOpen(act, id)}>
            {label}
          </Button>
        ))}
        {line.is === 'meeting' && <OneMeetingFile meeting={line.meeting} />}
      </div>
    </div>
  )
}

/** A meeting that is to come or was held has a record; of one that was called off there is nothing to write. */
const hasRecord = ({ kind, status }: ListedMeeting): boolean =>
  (status === 'booked' || status === 'held') && Object.keys(sectionsOf(kind)).length > 0

function ChildLinks({ lines }: { lines: readonly ChildLine[] }) {
  return (
    <ul className="row row-wrap" aria-label="Children">
      {lines.map((child) => (
        <li key={child.childId}>
          <Link className="link" to={`/children/${child.childId}`}>
            {nameOf(child)}
          </Link>
          {child.age !== null && `, ${child.age}`} {child.isRestricted && <span className="badge">Restricted</span>}
        </li>
      ))}
    </ul>
  )
}

function OneMeetingFile({ meeting: { id, scheduledFor } }: { meeting: ListedMeeting }) {
  return <CalendarFile asked={{ iroId: null, fromOn: scheduledFor, untilOn: scheduledFor, meetingId: id }} />
}

function Warnings({ of }: { of: readonly string[] }) {
  return of.map((warning) => (
    <p key={warning}>
      <Status kind="dueSoon" text={warning} />
    </p>
  ))
}

function MeetingFacts({ meeting }: { meeting: ListedMeeting }) {
  const facts = [
    meeting.place,
    meeting.iroName && `Chair: ${meeting.iroName}`,
    meeting.reasonCode && labelFor(standDownReasonLabels, meeting.reasonCode),
    meeting.reasonNote,
    ...meeting.children.map(lateFact),
  ]
  return <p className="quiet">{facts.filter(Boolean).join('. ')}</p>
}

function lateFact(child: ListedMeeting['children'][number]): string | null {
  if (child.lateReason === null) return null
  const reason = `Late for ${nameOf(child)}: ${labelFor(lateReasonLabels, child.lateReason)}`
  return child.lateNote === '' ? reason : `${reason}, ${child.lateNote}`
}

function StoodDown({ line: { stoodDown } }: { line: UnbookedMeeting }) {
  if (stoodDown === null) return null
  const reason = stoodDown.reasonCode === null ? '' : `: ${labelFor(standDownReasonLabels, stoodDown.reasonCode)}`
  return (
    <p className="quiet">
      Stood down {formatDay(stoodDown.on)}
      {reason}
    </p>
  )
}

type Act = { act: MeetingAct | ChildAct; id: string; label: string }

function actsFor(line: MeetingLine): Act[] {
  if (line.is === 'unbooked') return bookingActs(line.unbooked.children, 'Schedule')
  const { id, status, state, children } = line.meeting
  const reason: Act[] = state.needsReason ? [{ act: 'reason', id, label: 'Give a reason' }] : []
  if (status === 'held') return reason
  if (status !== 'booked') return bookingActs(children, 'Book again')
  return [
    { act: 'hold', id, label: 'Record as held' },
    ...reason,
    { act: 'move', id, label: 'Move' },
    { act: 'standDown', id, label: 'Stand down' },
    { act: 'cancel', id, label: 'Cancel' },
  ]
}

function bookingActs([first]: readonly ChildLine[], label: string): Act[] {
  if (first === undefined) return []
  return [
    { act: 'schedule', id: first.childId, label },
    { act: 'record', id: first.childId, label: 'Record as held' },
  ]
}
