import { Link } from 'react-router'
import { dayOf } from '../../../../shared/clock.ts'
import { formatDay } from '../../../../shared/dates.ts'
import type { RecordChange } from '../../../../shared/records/child-history.ts'
import type { ChildId } from '../../../../shared/records/ids.ts'
import { useAppQuery } from '../../../api.ts'

/** Who changed what and when, with each value before and after; the latest first. */
export function HistoryTab({ childId }: { childId: ChildId }) {
  const history = useAppQuery('children.history', { childId })
  if (history.error) return <p>{history.error.message}</p>
  if (!history.data) return null
  const { changes, isWhole } = history.data
  return (
    <div className="stack-wide">
      <ol className="history" aria-label="Changes, latest first">
        {changes.map((change) => (
          <RecordedChange key={change.auditId} change={change} />
        ))}
      </ol>
      {!isWhole && <p className="quiet">Older changes are kept in the record and are not listed here.</p>}
    </div>
  )
}

const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' })
const MOST_OPEN = 4
const changeWords = { insert: 'added', update: 'changed', delete: 'removed' } as const

type RecordedChangeProps = { change: RecordChange; as?: 'h3' | 'h4' }

/** What somebody did at one moment; `as` is the level of its heading. */
export function RecordedChange({ change, as: Heading = 'h3' }: RecordedChangeProps) {
  const { at, who, did, importId, rows } = change
  return (
    <li>
      <Heading>{did}</Heading>
      <p className="meta quiet">
        {formatDay(dayOf(at))}, {time.format(new Date(at))}, by {who}{' '}
        {importId && (
          <Link className="link" to={`/import?import=${importId}`}>
            Look at this import
          </Link>
        )}
      </p>
      {/* A change of many rows, such as an import, would push every other one out of sight. */}
      <details open={rows.length <= MOST_OPEN}>
        <summary className="meta">{rows.length === 1 ? '1 entry' : `${rows.length} entries`}</summary>
        {rows.map((row, index) => (
          // Rows of one change keep their order for ever.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above.
          <div key={index} className="history-row">
            <p>
              {row.what} {changeWords[row.change]}
            </p>
            {row.values.length > 0 && (
              <dl>
                {row.values.map(({ label, before, after }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>
                      {row.change === 'update' && (
                        <>
                          <del>{before ?? 'nothing'}</del> <span aria-hidden="true">→</span>{' '}
                        </>
                      )}
                      {row.change === 'delete' ? <del>{before ?? 'nothing'}</del> : <ins>{after ?? 'nothing'}</ins>}
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </div>
        ))}
      </details>
    </li>
  )
}
