import type { MeetingKind } from '../../../shared/records/meeting-kind.ts'
import { FieldsTab } from './fields-tab.tsx'
import type { RecordTab } from './record-tab.ts'

const reviews = ['roa', 'adoptionReview'] as const satisfies readonly MeetingKind[]

/** The tabs of a meeting's record in the order of the work: Prepare, Record, Decisions, After. */
const recordTabs: readonly RecordTab[] = [{ key: 'record', label: 'Record', kinds: reviews, Component: FieldsTab }]

/** The tabs a meeting of this kind has; the record opens on the one named `record`, or else on the first. */
export function tabsOf(kind: MeetingKind): readonly RecordTab[] {
  return recordTabs.filter(({ kinds }) => kinds.includes(kind))
}
