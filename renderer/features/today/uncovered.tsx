import { Link } from 'react-router'
import { useAppQuery } from '../../api.ts'
import { Status } from '../../ui/status.tsx'

/** IROs who are away with open alerts that nobody acts on meanwhile; nothing while each has somebody. */
export function Uncovered() {
  const lines = useAppQuery('leave.uncovered', {}).data ?? []
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="uncovered">
      <div className="section-head">
        <h2 id="uncovered">Away, and nobody acts</h2>
        <span className="quiet">{lines.length}</span>
      </div>
      <ul className="stack">
        {lines.map(({ leave, alerts, said }) => (
          <li key={leave.id}>
            <Status
              kind="dueSoon"
              text={`${leave.iroName}: ${alerts} open ${alerts === 1 ? 'alert' : 'alerts'}, nobody stands in`}
            />
            <div className="meta quiet">{said}</div>
          </li>
        ))}
      </ul>
      <Link className="link" to="/team">
        Say who stands in, on Team
      </Link>
    </section>
  )
}
