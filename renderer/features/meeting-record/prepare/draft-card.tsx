import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { Link } from 'react-router'
import { formatDay } from '../../../../shared/dates.ts'
import type { AlertDraft } from '../../../../shared/records/readiness.ts'
import { AlertDraftDialog } from '../../../ui/alert-draft-dialog.tsx'

/** The alert drafted about a report: open it while it waits, or read what became of it. */
export function DraftCard({ label, draft, raiseAt }: { label: string; draft: AlertDraft; raiseAt: string }) {
  const [isOpen, setOpen] = useState(false)
  const { madeOn, closedOn, closedWhy } = draft
  if (closedOn !== null)
    return (
      <p className="quiet">
        Draft alert of {formatDay(madeOn)}, taken off the list {formatDay(closedOn)}: {closedWhy}
      </p>
    )
  return (
    <div className="row row-wrap">
      <span>Draft alert made {formatDay(madeOn)}, not raised</span>
      <Link className="link" to={raiseAt}>
        Raise
      </Link>
      <Button size="small" onClick={() => setOpen(true)}>
        Open the draft
      </Button>
      {isOpen && <AlertDraftDialog title={`Draft alert: ${label}`} draft={draft} onClose={() => setOpen(false)} />}
    </div>
  )
}
