import { Link } from 'react-router'
import type { TrackerEntry } from '../../shared/records/challenge.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { useAppQuery } from '../api.ts'
import { decisionText, meetingName, whoByWhen } from './challenge-words.ts'
import { Status } from './status.tsx'
import '../styles/alert-challenge.css'

/** What pre-challenge and challenge meetings said of an alert, and when it comes up next; nothing where none has it. */
export function AlertChallenge({ alertId }: { alertId: RecordId }) {
  const { entries, next } = useAppQuery('challenge.ofAlert', { alertId }).data ?? { entries: [], next: null }
  if (entries.length === 0 && next === null) return null
  return (
    <section className="alert-challenge" aria-labelledby="at-challenge">
      <h3 id="at-challenge">At challenge meetings</h3>
      {next && (
        <p>
          Next:{' '}
          <Link className="link" to={`/alerts/challenge/${next.id}`}>
            {meetingName(next)}
          </Link>
        </p>
      )}
      <ul>
        {entries.map((entry) => (
          <li key={entry.challengeMeetingId}>
            <Said entry={entry} />
          </li>
        ))}
      </ul>
      {entries.length > 0 && <p className="meta quiet">What a meeting decides does not move the alert.</p>}
    </section>
  )
}

function Said({ entry }: { entry: TrackerEntry }) {
  const { challengeMeetingId, discussion, action, isLate } = entry
  return (
    <>
      <Link className="link" to={`/alerts/challenge/${challengeMeetingId}`}>
        {decisionText(entry)}
      </Link>
      {discussion && <div className="meta quiet as-written">{discussion}</div>}
      {action && (
        <div className="meta">
          {action} <span className="quiet">({whoByWhen(entry)})</span> {isLate && <Status kind="overdue" text="Late" />}
        </div>
      )}
    </>
  )
}
