import { Link } from 'react-router'
import { namesTogether } from '../../../shared/records/child-line.ts'
import type { WaitingPost } from '../../../shared/records/hand-over.ts'
import type { IroId } from '../../../shared/records/ids.ts'
import { meetingKindLabels } from '../../../shared/records/meeting-kind.ts'
import { listed } from '../../../shared/words.ts'
import { useAppQuery } from '../../api.ts'
import { Status } from '../../ui/status.tsx'
import { nearDay } from './today-words.ts'

/** Copies of a meeting that are still to be posted, the earliest day first; nothing while there are none. */
export function CopiesToPost({ iroId }: { iroId: IroId | null }) {
  const lines = useAppQuery('handOver.waiting', { iroId }).data ?? []
  if (lines.length === 0) return null
  const copies = lines.reduce((sum, { names }) => sum + names.length, 0)
  return (
    <section aria-labelledby="copies-to-post">
      <div className="section-head">
        <h2 id="copies-to-post">Copies to post</h2>
        <span className="quiet">{copies}</span>
      </div>
      <ul className="stack">
        {lines.map((line) => (
          <ToPost key={line.meetingId} line={line} />
        ))}
      </ul>
    </section>
  )
}

function ToPost({ line: { meetingId, kind, on, children, names, postBy, isLate } }: { line: WaitingPost }) {
  return (
    <li>
      <Link className="today-name" to={`/meetings/${meetingId}/hand-over`}>
        {namesTogether(children)}
      </Link>
      <div className="meta quiet">
        {meetingKindLabels[kind]} {nearDay(on)}, to {listed(names)}
      </div>
      <Status kind={isLate ? 'overdue' : 'dueSoon'} text={`To post by ${nearDay(postBy)}`} />
    </li>
  )
}
