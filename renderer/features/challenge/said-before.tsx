import { Button } from '@fluentui/react-components'
import { Link } from 'react-router'
import type { TrackerEntry } from '../../../shared/records/challenge.ts'
import { decisionText, whoByWhen } from '../../ui/challenge-words.ts'
import { Status } from '../../ui/status.tsx'

type SaidBeforeProps = {
  entries: readonly TrackerEntry[]
  /** Says that an action is done today. */
  onDone: (entry: TrackerEntry) => void
  /** Whose it is, for buttons that stand more than once on the page. */
  of: string
}

/** What meetings said of an item, the latest first, each open action with its button. */
export function SaidBefore({ entries, onDone, of }: SaidBeforeProps) {
  return (
    <ul className="stack said-before">
      {entries.map((entry) => (
        <li key={entry.challengeMeetingId}>
          <Link className="link" to={`/alerts/challenge/${entry.challengeMeetingId}`}>
            {decisionText(entry)}
          </Link>
          {entry.discussion && <p className="said-words">{entry.discussion}</p>}
          {entry.action && (
            <div className="row row-wrap">
              <span>
                {entry.action} <span className="quiet">({whoByWhen(entry)})</span>
              </span>
              {entry.isLate && <Status kind="overdue" text="Late" />}
              {entry.doneOn === null && (
                <Button size="small" onClick={() => onDone(entry)}>
                  Done today{' '}
                  <span className="sr-only">
                    ({entry.action}, {of})
                  </span>
                </Button>
              )}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
