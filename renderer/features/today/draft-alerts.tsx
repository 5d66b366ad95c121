import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { Link } from 'react-router'
import { formatDay } from '../../../shared/dates.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'
import type { IroId } from '../../../shared/records/ids.ts'
import { meetingKindLabels } from '../../../shared/records/meeting-kind.ts'
import type { OpenDraft } from '../../../shared/records/readiness.ts'
import { useAppQuery } from '../../api.ts'
import { AlertDraftDialog } from '../../ui/alert-draft-dialog.tsx'
import { meetingsCounted } from './today-words.ts'

const mostShown = 3

/** Alerts drafted about reports, until somebody says what became of them; nothing while there are none. */
export function DraftAlerts({ iroId }: { iroId: IroId | null }) {
  const [isWhole, setWhole] = useState(false)
  const drafts = useAppQuery('alertDrafts.open', { iroId }).data ?? []
  if (drafts.length === 0) return null
  const shown = isWhole ? drafts : drafts.slice(0, mostShown)
  return (
    <section aria-labelledby="draft-alerts">
      <div className="section-head">
        <h2 id="draft-alerts">Draft alerts</h2>
        <span className="quiet">{countText(drafts)}</span>
      </div>
      <ul className="stack">
        {shown.map((draft) => (
          <DraftLine key={draft.id} draft={draft} />
        ))}
      </ul>
      {shown.length < drafts.length && (
        <Button className="today-all" size="small" onClick={() => setWhole(true)}>
          Show all {drafts.length} alerts
        </Button>
      )}
    </section>
  )
}

function countText(drafts: readonly OpenDraft[]): string {
  const meetings = new Set(drafts.map(({ meetingId }) => meetingId)).size
  return `${drafts.length} ${drafts.length === 1 ? 'alert' : 'alerts'} about ${meetingsCounted(meetings)}`
}

function DraftLine({ draft }: { draft: OpenDraft }) {
  const [isOpen, setOpen] = useState(false)
  const { meetingId, kind, on, children } = draft
  // The first line of a draft says which it is: "Draft alert: care plan not received".
  const title = draft.draft.split('\n')[0] ?? 'Draft alert'
  return (
    <li>
      <Link className="today-name" to={`/meetings/${meetingId}/record?tab=prepare`}>
        {title}
      </Link>
      <div className="meta quiet">
        {namesTogether(children)}, {meetingKindLabels[kind]} {formatDay(on)}
      </div>
      <Button size="small" onClick={() => setOpen(true)}>
        Open <span className="sr-only">({namesTogether(children)})</span>
      </Button>
      {isOpen && <AlertDraftDialog title={title} draft={draft} onClose={() => setOpen(false)} />}
    </li>
  )
}
