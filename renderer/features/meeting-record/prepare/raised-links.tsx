import { Link } from 'react-router'
import { formatDay } from '../../../../shared/dates.ts'
import type { RaisedAlert } from '../../../../shared/records/readiness.ts'

/** The alerts that were raised about late reports of the meeting. */
export function RaisedLinks({ alerts }: { alerts: readonly RaisedAlert[] }) {
  return alerts.map(({ id, number, raisedOn }) => (
    <p key={id} className="quiet">
      <Link className="link" to={`/alerts/${id}`}>
        Alert {number}
      </Link>
      {` about reports of this meeting, raised ${formatDay(raisedOn)}`}
    </p>
  ))
}
