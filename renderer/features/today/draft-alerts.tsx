import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { Link } from 'react-router'
import { dayOf, timeOf } from '../../../shared/clock.ts'
import { formatDay } from '../../../shared/dates.ts'
import type { BegunAlert } from '../../../shared/records/alert-raising.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'
import type { IroId } from '../../../shared/records/ids.ts'
import { meetingKindLabels } from '../../../shared/records/meeting-kind.ts'
import type { OpenDraft } from '../../../shared/records/readiness.ts'
import { useAppQuery } from '../../api.ts'
import { AlertDraftDialog } from '../../ui/alert-draft-dialog.tsx'
import { ShowAll } from '../../ui/show-all.tsx'

const mostShown = 3

/** Alerts begun and not raised, and drafts until somebody says what became of them; nothing while there are none. */
export function DraftAlerts({ iroId }: { iroId: IroId | null }) {
  const [isWhole, setWhole] = useState(false)
  const drafts = useAppQuery('alertDrafts.open', { iroId }).data ?? []
  const begun = useAppQuery('alerts.begun', {}).data ?? []
  const count = drafts.length + begun.length
  if (count === 0) return null
  const shown = isWhole ? drafts : drafts.slice(0, Math.max(0, mostShown - begun.length))
  return (
    <section aria-labelledby="draft-alerts">
      <div className="section-head">
        <h2 id="draft-alerts">Alerts not raised yet</h2>
        <span className="quiet">{count}</span>
      </div>
      <ul className="stack">
        {begun.map((form) => (
          <BegunLine key={form.address} form={form} />
        ))}
        {shown.map((draft) => (
          <DraftLine key={draft.id} draft={draft} />
        ))}
      </ul>
      {shown.length < drafts.length && <ShowAll onShow={() => setWhole(true)}>Show all {count} alerts</ShowAll>}
    </section>
  )
}

function BegunLine({ form: { address, savedAt, shownAs } }: { form: BegunAlert }) {
  return (
    <li>
      <Link className="today-name" to={`/alerts/new?${address}${address === '' ? '' : '&'}back=%2F`}>
        {shownAs}
      </Link>
      <div className="meta quiet">
        Begun, last typed {formatDay(dayOf(savedAt))} at {timeOf(savedAt)}
      </div>
    </li>
  )
}

function DraftLine({ draft }: { draft: OpenDraft }) {
  const [isOpen, setOpen] = useState(false)
  const { kind, on, children } = draft
  // The first line of a draft says which it is: "Draft alert: care plan not received".
  const title = draft.draft.split('\n')[0] ?? 'Draft alert'
  const who = namesTogether(children)
  return (
    <li>
      <Link className="today-name" to={`/alerts/new?kind=concern&draft=${draft.id}&back=%2F`}>
        {title}
      </Link>
      <div className="meta quiet">
        {who}, {meetingKindLabels[kind]} {formatDay(on)}
      </div>
      <Button size="small" onClick={() => setOpen(true)}>
        Open <span className="sr-only">({who})</span>
      </Button>
      {isOpen && <AlertDraftDialog title={title} draft={draft} onClose={() => setOpen(false)} />}
    </li>
  )
}
