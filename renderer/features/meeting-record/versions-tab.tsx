import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { dayOf } from '../../../shared/clock.ts'
import { formatDay } from '../../../shared/dates.ts'
import { nameOf } from '../../../shared/records/child.ts'
import type { RecordMoment } from '../../../shared/records/record-version.ts'
import { call, useAppQuery } from '../../api.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { RecordTabProps } from './record-tab.ts'
import type { OpenRecord } from './use-record.ts'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' })
const timeOf = (at: string) => `${formatDay(dayOf(at))}, ${clock.format(new Date(at))}`

/** When the record was written, and what stood otherwise then than it does now; any of it can be brought back. */
export function VersionsTab({ open }: RecordTabProps) {
  const meetingId = open.record.meeting.id
  const moments = useAppQuery('recordVersions.list', { meetingId }).data
  const [auditId, setAuditId] = useState<number | null>(null)
  if (!moments) return null
  if (moments.length === 0)
    return <EmptyState title="Nothing has been written yet" why="Every change will be listed here, with who made it." />
  const chosen = moments.find((moment) => moment.auditId === auditId)
  return (
    <div className="version-layout">
      <nav className="section-list version-list" aria-label="Moments" data-pane>
        <ol>
          {moments.map((moment) => (
            <li key={moment.auditId} className={moment.startsSitting ? 'version-sitting' : undefined}>
              <button
                type="button"
                aria-current={moment.auditId === auditId ? 'true' : undefined}
                onClick={() => setAuditId(moment.auditId)}
              >
                <span>
                  {timeOf(moment.at)} <span className="quiet">{moment.who}</span>
                  <br />
                  <span className="quiet">{moment.did.join(', ')}</span>
                </span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <section className="stack" aria-label="Then and now" data-pane tabIndex={-1}>
        {chosen ? (
          <Compared open={open} moment={chosen} onRestored={() => setAuditId(null)} />
        ) : (
          <p className="quiet">Choose a moment to see what stood otherwise then.</p>
        )}
      </section>
    </div>
  )
}

type ComparedProps = { open: OpenRecord; moment: RecordMoment; onRestored: () => void }

function Compared({ open, moment: { auditId, at }, onRestored }: ComparedProps) {
  const { id: meetingId, children } = open.record.meeting
  const differences = useAppQuery('recordVersions.compare', { meetingId, auditId }).data
  if (!differences) return null
  if (differences.length === 0) return <p>The record stands as it did then, {timeOf(at)}.</p>
  const restore = async (keys: string[] | null) => {
    const done = await open.run(() => call('recordVersions.restore', { meetingId, auditId, keys }))
    if (done && keys === null) onRestored()
  }
  const nameFor = (childId: string | null) => {
    const child = children.length > 1 ? children.find((one) => one.childId === childId) : undefined
    return child ? `, ${nameOf(child)}` : ''
  }
  return (
    <>
      <table className="version-table">
        <caption>
          {differences.length} {differences.length === 1 ? 'difference' : 'differences'}
        </caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">{timeOf(at)}</th>
            <th scope="col">Now</th>
            <th scope="col">
              <span className="sr-only">Bring back</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ key, label, childId, before, now }) => (
            <tr key={key}>
              <th scope="row">
                {label}
                {nameFor(childId)}
              </th>
              <td>{before || <span className="quiet">nothing</span>}</td>
              <td>{now || <span className="quiet">nothing</span>}</td>
              <td>
                <Button
                  size="small"
                  aria-label={`Bring back: ${label}${nameFor(childId)}`}
                  onClick={() => void restore([key])}
                >
                  Bring back
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button onClick={() => void restore(null)}>Bring back all of it</Button>
      </div>
      <p className="quiet">Undo takes this back.</p>
    </>
  )
}
