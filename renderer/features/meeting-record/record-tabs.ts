import type { MeetingKind } from '../../../shared/records/meeting-kind.ts'
import { DecisionsTab } from './decisions-tab.tsx'
import { FieldsTab } from './fields-tab.tsx'
import { LetterTab } from './letter-tab.tsx'
import type { RecordTab } from './record-tab.ts'
import { VersionsTab } from './versions-tab.tsx'

const reviews = ['roa', 'adoptionReview'] as const satisfies readonly MeetingKind[]

/** The tabs of a meeting's record in the order of the work: Prepare, Record, Decisions, Letter, After, Versions. */
const recordTabs: readonly RecordTab[] = [
  { key: 'record', label: 'Record', kinds: reviews, Component: FieldsTab },
  { key: 'decisions', label: 'Decisions', kinds: reviews, Component: DecisionsTab },
  { key: 'letter', label: 'Letter to the child', kinds: reviews, Component: LetterTab },
  { key: 'versions', label: 'Versions', kinds: reviews, Component: VersionsTab },
]

/** The tabs a meeting of this kind has; the record opens on the one named `record`, or else on the first. */
export function tabsOf(kind: MeetingKind): readonly RecordTab[] {
  return recordTabs.filter(({ kinds }) => kinds.includes(kind))
}
