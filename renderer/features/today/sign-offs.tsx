import { Link } from 'react-router'
import { formatDay } from '../../../shared/dates.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'
import type { IroId } from '../../../shared/records/ids.ts'
import { meetingKindLabels } from '../../../shared/records/meeting-kind.ts'
import { useAppQuery } from '../../api.ts'

const mostShown = 3

/** Meetings held late that no manager has signed off yet, longest waiting first; nothing while there are none. */
export function SignOffs({ iroId }: { iroId: IroId | null }) {
  const lines = useAppQuery('signOffs.waiting', { iroId }).data ?? []
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="sign-offs">
      <div className="section-head">
        <h2 id="sign-offs">Waiting for sign-off</h2>
        <span className="quiet">{lines.length}</span>
      </div>
      <ul className="stack">
        {lines.slice(0, mostShown).map(({ key, children, kind, on, lateText }) => (
          <li key={key}>
            <Link className="today-name" to="/meetings/late?show=waiting">
              {namesTogether(children)}
            </Link>
            <div className="meta quiet">
              {meetingKindLabels[kind]} held {on && formatDay(on)}, {lateText}
            </div>
          </li>
        ))}
      </ul>
      <Link className="link" to="/meetings/late?show=waiting">
        {lines.length > mostShown ? `Show all ${lines.length} in the out-of-date log` : 'Show in the out-of-date log'}
      </Link>
    </section>
  )
}
