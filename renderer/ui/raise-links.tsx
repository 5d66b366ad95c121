import { Link, useLocation } from 'react-router'
import type { MeetingId } from '../../shared/records/ids.ts'

/** From a meeting to a concern or good practice about it, side by side and alike; the way back is here. */
export function RaiseLinks({ meetingId }: { meetingId: MeetingId }) {
  const { pathname, search } = useLocation()
  const about = { meeting: meetingId, source: 'meeting', back: `${pathname}${search}` }
  return (
    <nav className="row row-wrap" aria-label="Alerts">
      <Link className="link" to={`/alerts/new?${new URLSearchParams({ kind: 'concern', ...about })}`}>
        Raise a concern
      </Link>
      <Link className="link" to={`/alerts/new?${new URLSearchParams({ kind: 'goodPractice', ...about })}`}>
        Raise good practice
      </Link>
    </nav>
  )
}
