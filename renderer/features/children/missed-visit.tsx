import { Link } from 'react-router'
import { formatDay } from '../../../shared/dates.ts'
import type { ChildId } from '../../../shared/records/ids.ts'
import { useAppQuery } from '../../api.ts'
import { MessageBar } from '../../ui/message-bar.tsx'

/** A statutory visit that is known to have been missed, one press from a concern about it; nothing otherwise (QA-09). */
export function MissedVisit({ childId }: { childId: ChildId }) {
  const [missed] = useAppQuery('alerts.missedVisits', { iroId: null, childId }).data ?? []
  if (!missed) return null
  const { lastVisitOn, dueBy, short } = missed
  const back = encodeURIComponent(`/children/${childId}`)
  return (
    <MessageBar
      kind="dueSoon"
      title="A visit was missed."
      action={
        <Link className="link" to={`/alerts/new?kind=concern&child=${childId}&source=visit&back=${back}`}>
          Raise an alert
        </Link>
      }
    >
      The next was due {formatDay(dueBy)}, {short} (LAC-13). The last the council’s file tells of was{' '}
      {formatDay(lastVisitOn)}.
    </MessageBar>
  )
}
