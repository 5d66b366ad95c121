import { Link } from 'react-router'
import type { MeetingId } from '../../../shared/records/ids.ts'
import { useAppQuery } from '../../api.ts'
import { Status } from '../../ui/status.tsx'

/** What is still to do with the record of a meeting that was held; nothing where it is not asked about. */
export function MeetingSteps({ meetingId }: { meetingId: MeetingId }) {
  const found = useAppQuery('recordSteps.ofMeeting', { meetingId }).data
  if (!found?.isAsked) return null
  const left = found.steps.filter(({ doneOn, due }) => doneOn === null && due !== null)
  if (left.length === 0) return <Status kind="held" text="Everything after the meeting is done" />
  return (
    <>
      <ul aria-label="After the meeting">
        {left.map(({ step, todo, standing }) => (
          <li key={step}>
            <Status
              kind={standing.kind}
              text={`${todo}: ${standing.text.charAt(0).toLowerCase()}${standing.text.slice(1)}`}
            />
          </li>
        ))}
      </ul>
      <Link className="link" to={`/meetings/${meetingId}/record?tab=after`}>
        Tick what is done
      </Link>
    </>
  )
}
