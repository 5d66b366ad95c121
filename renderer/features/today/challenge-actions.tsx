import { Link } from 'react-router'
import { formatDay } from '../../../shared/dates.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'
import { useAppQuery } from '../../api.ts'
import { Status } from '../../ui/status.tsx'

const mostShown = 3

/** For managers, actions of the challenge meetings whose day has passed; nothing while there are none. */
export function ChallengeActions() {
  const role = useAppQuery('session.current', {}).data?.profile.role
  const late = useAppQuery('challenge.lateActions', {}).data ?? []
  if (role !== 'manager' || late.length === 0) return null
  return (
    <section aria-labelledby="challenge-actions">
      <div className="section-head">
        <h2 id="challenge-actions">Challenge actions late</h2>
        <Link className="link" to="/alerts/challenge">
          {late.length === 1 ? 'The tracker' : `All ${late.length}`}
        </Link>
      </div>
      <ul className="stack">
        {late.slice(0, mostShown).map(({ subjectId, alert, title, entry }) => (
          <li key={`${subjectId} ${entry.challengeMeetingId}`}>
            <Link className="today-name" to={`/alerts/challenge/${entry.challengeMeetingId}`}>
              {entry.action}
            </Link>
            <div className="meta quiet">
              {alert ? namesTogether(alert.children) : title}, {entry.ownerName || 'no owner yet'}
            </div>
            {entry.dueBy && <Status kind="overdue" text={`Due ${formatDay(entry.dueBy)}`} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
