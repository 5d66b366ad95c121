import { Button } from '@fluentui/react-components'
import { Link, useNavigate } from 'react-router'
import { namesTogether } from '../../../shared/records/child-line.ts'
import type { IroId } from '../../../shared/records/ids.ts'
import type { ListedMeeting } from '../../../shared/records/meeting.ts'
import { hasRecord } from '../../../shared/records/meeting-fields/all-fields.ts'
import type { TodaySummary } from '../../../shared/records/today.ts'
import { ReadinessMark } from '../../ui/readiness-mark.tsx'
import { Status } from '../../ui/status.tsx'
import { eachWithAge, startsIn, whatOf } from './today-words.ts'

type MeetingsTodayProps = Pick<TodaySummary, 'meetings' | 'next'> & {
  /** The IRO whose day it is, who need not be told that they are in the chair; null for everybody's. */
  iroId: IroId | null
}

/** Today's meetings: the next one large, the others a line each in the order of the day. */
export function MeetingsToday({ meetings, next, iroId }: MeetingsTodayProps) {
  const first = meetings.find(({ id }) => id === next?.meetingId)
  const others = meetings.filter((meeting) => meeting !== first)
  if (meetings.length === 0) return <p className="card card-tint quiet">No meetings today.</p>
  return (
    <section aria-label="Meetings today">
      {first && <NextMeeting meeting={first} startsInMinutes={next?.startsInMinutes ?? null} iroId={iroId} />}
      <ul>
        {others.map((meeting) => (
          <OtherMeeting key={meeting.id} meeting={meeting} />
        ))}
      </ul>
    </section>
  )
}

/** Today is in this week, which is where the list opens. */
const linkTo = ({ id }: ListedMeeting) => `/meetings?meeting=${id}&period=week`

const subjectOf = (meeting: ListedMeeting) =>
  `${namesTogether(meeting.children)}, ${whatOf({ is: 'meeting', meeting })}`

type NextMeetingProps = { meeting: ListedMeeting; startsInMinutes: number | null; iroId: IroId | null }

function NextMeeting({ meeting, startsInMinutes, iroId }: NextMeetingProps) {
  const navigate = useNavigate()
  const hasBegun = startsInMinutes !== null && startsInMinutes <= 0
  const { children, place, state, iroName } = meeting
  const who = children.length > 1 ? `${eachWithAge(children)}.` : ''
  const chair = iroName && meeting.iroId !== iroId ? `Chair: ${iroName}.` : ''
  const where = place === '' ? 'No place yet.' : `${place}.`
  return (
    <div className="hero">
      <div>
        <div className="big-figure">{meeting.startsAt ?? 'Today'}</div>
        <div className="meta quiet">{startsInMinutes === null ? 'no time set' : startsIn(startsInMinutes)}</div>
      </div>
      <div>
        <h2 className="lead-line">{subjectOf(meeting)}</h2>
        <p className="quiet">{[who, where, chair].filter(Boolean).join(' ')}</p>
        {state.kind !== 'planned' && <Status kind={state.kind} text={state.text} />}
        <ReadinessMark meeting={meeting} />
      </div>
      <div className="row">
        <Button onClick={() => navigate(linkTo(meeting))}>Open in Meetings</Button>
        {hasBegun && <Button onClick={() => navigate(`/meetings?hold=${meeting.id}`)}>Record as held</Button>}
        {hasRecord(meeting) && <Button onClick={() => navigate(`/meetings/${meeting.id}/map`)}>Map</Button>}
        {hasRecord(meeting) && (
          <Button appearance="primary" onClick={() => navigate(`/meetings/${meeting.id}/record`)}>
            Open the record
          </Button>
        )}
      </div>
    </div>
  )
}

function OtherMeeting({ meeting }: { meeting: ListedMeeting }) {
  const { startsAt, place, state, status } = meeting
  return (
    <li className="today-meeting">
      <b>{startsAt ?? '–'}</b>
      <span>
        <Link className="today-name" to={linkTo(meeting)}>
          {subjectOf(meeting)}
        </Link>{' '}
        <span className="quiet">{place}</span>
        <ReadinessMark meeting={meeting} />
      </span>
      <span>
        <Status kind={state.kind} text={status === 'booked' && state.kind === 'planned' ? 'Booked' : state.text} />
      </span>
    </li>
  )
}
