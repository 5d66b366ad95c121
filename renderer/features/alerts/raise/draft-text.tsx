import { formatDay } from '../../../../shared/dates.ts'
import type { AlertDraft } from '../../../../shared/records/readiness.ts'

/** The draft an alert is raised from, to read beside the form. */
export function DraftText({ draft: { draft, madeOn } }: { draft: AlertDraft }) {
  return (
    <details className="raise-more">
      <summary>Draft of {formatDay(madeOn)}, taken off the list once this is raised</summary>
      <p className="raise-draft">{draft}</p>
    </details>
  )
}
