import type { Conference } from '../../../../shared/records/conference.ts'
import type { ChildId } from '../../../../shared/records/ids.ts'
import {
  type AgencyView,
  type Attendee,
  AttendeeView,
  attendeeViewLabels,
} from '../../../../shared/records/register.ts'
import { call } from '../../../api.ts'
import { usePausedText } from '../../../ui/use-paused-text.ts'
import type { OpenRecord } from '../use-record.ts'

type AgencyViewsProps = { open: OpenRecord; childId: ChildId; conference: Conference }

/** What each agency thinks about this child, its register’s view unless it said otherwise, and who does not agree. */
export function AgencyViews({ open, childId, conference: { people, views } }: AgencyViewsProps) {
  const agencies = people.filter(({ side }) => side !== 'family')
  if (agencies.length === 0)
    return <p className="quiet">Put the agencies on the register first: their views stand here.</p>
  return (
    <div className="register-scroll">
      <table className="table conference-views">
        <caption>Each agency’s view</caption>
        <thead>
          <tr>
            <th scope="col">Agency</th>
            <th scope="col">Thinks there should be</th>
            <th scope="col">Does not agree with the decision, because</th>
          </tr>
        </thead>
        <tbody>
          {agencies.map((person) => (
            <Row
              key={person.id}
              open={open}
              childId={childId}
              person={person}
              said={views.find((one) => one.childId === childId && one.attendeeId === person.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = Omit<AgencyViewsProps, 'conference'> & { person: Attendee; said: AgencyView | undefined }

function Row({ open, childId, person, said }: RowProps) {
  const { id: meetingId } = open.record.meeting
  const { view = null, dissent = '' } = said ?? {}
  const say = (part: Partial<Pick<AgencyView, 'view' | 'dissent'>>) =>
    open.run(() => call('conference.sayView', { meetingId, childId, attendeeId: person.id, view, dissent, ...part }))
  const why = usePausedText(dissent, (value) => say({ dissent: value }))
  const onRegister = person.view ? `${attendeeViewLabels[person.view]} (register)` : 'Nothing said'
  return (
    <tr>
      <th scope="row">
        {person.agency} <span className="quiet">{person.name}</span>
      </th>
      <td>
        <select
          className="input"
          aria-label={`View of ${person.name}`}
          value={view ?? ''}
          onChange={(event) => void say({ view: AttendeeView.safeParse(event.target.value).data ?? null })}
        >
          <option value="">{onRegister}</option>
          {AttendeeView.options.map((value) => (
            <option key={value} value={value}>
              {attendeeViewLabels[value]}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input
          className="input"
          aria-label={`Why ${person.name} does not agree`}
          autoComplete="off"
          value={why.value}
          onChange={(event) => why.type(event.target.value)}
        />
      </td>
    </tr>
  )
}
