import type { ReportLine } from '../../../../shared/records/readiness.ts'
import type { OpenRecord } from '../use-record.ts'

/** Where a concern about a late report is raised, filled in from the report and its meeting; from its open draft if it has one. */
export function raiseAddress(open: OpenRecord, { report, childId, draft }: ReportLine): string {
  const { id, children } = open.record.meeting
  const about = childId === null ? children.map((child) => child.childId) : [childId]
  const address = new URLSearchParams({
    kind: 'concern',
    child: about.join(','),
    meeting: id,
    report,
    source: 'report',
  })
  if (draft?.closedOn === null) address.set('draft', draft.id)
  address.set('back', `/meetings/${id}/record?tab=prepare`)
  return `/alerts/new?${address}`
}
