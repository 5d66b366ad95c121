import { Link } from 'react-router'
import type { ListedMeeting } from '../../shared/records/meeting.ts'
import { useAppQuery } from '../api.ts'
import { StatusShape } from './status.tsx'

/** More than these push the rest of the line out of sight; all of them stand in Prepare. */
const mostShown = 3

/** "2 to fix" before a meeting to come, with what they are; leads to Prepare. Nothing while nothing is to fix. */
export function ReadinessMark({ meeting: { id, status } }: { meeting: Pick<ListedMeeting, 'id' | 'status'> }) {
  const found = useAppQuery('readiness.toFix', { meetingIds: status === 'booked' ? [id] : [] }).data
  const toFix = found?.[0]?.toFix ?? []
  if (toFix.length === 0) return null
  const more = toFix.length - mostShown
  return (
    <div className="readiness-mark">
      <Link className="status status-overdue" to={`/meetings/${id}/record?tab=prepare`}>
        <StatusShape kind="overdue" />
        <span>{toFix.length} to fix</span>
      </Link>{' '}
      <span className="quiet">
        {toFix.slice(0, mostShown).join('; ')}
        {more > 0 && `; and ${more} more`}
      </span>
    </div>
  )
}
