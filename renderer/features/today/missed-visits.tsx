import { useState } from 'react'
import { Link } from 'react-router'
import { formatDay } from '../../../shared/dates.ts'
import { nameOf } from '../../../shared/records/child.ts'
import type { IroId } from '../../../shared/records/ids.ts'
import { useAppQuery } from '../../api.ts'
import { ShowAll } from '../../ui/show-all.tsx'

const mostShown = 3

/** Statutory visits the council’s files show as missed, each one press from a concern; nothing while there are none. */
export function MissedVisits({ iroId }: { iroId: IroId | null }) {
  const [isWhole, setWhole] = useState(false)
  const missed = useAppQuery('alerts.missedVisits', { iroId, childId: null }).data ?? []
  if (missed.length === 0) return null
  const shown = isWhole ? missed : missed.slice(0, mostShown)
  return (
    <section aria-labelledby="missed-visits">
      <div className="section-head">
        <h2 id="missed-visits">Visits missed</h2>
        <span className="quiet">{missed.length === 1 ? '1 child' : `${missed.length} children`}</span>
      </div>
      <ul className="stack">
        {shown.map((child) => (
          <li key={child.childId}>
            <Link className="today-name" to={`/alerts/new?kind=concern&child=${child.childId}&source=visit&back=%2F`}>
              {nameOf(child)}: raise an alert
            </Link>
            <div className="meta quiet">
              Last {formatDay(child.lastVisitOn)}, next was due {formatDay(child.dueBy)}
            </div>
          </li>
        ))}
      </ul>
      {shown.length < missed.length && (
        <ShowAll onShow={() => setWhole(true)}>Show all {missed.length} children</ShowAll>
      )}
    </section>
  )
}
