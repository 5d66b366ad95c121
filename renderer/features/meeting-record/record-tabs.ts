import type { IsoDate } from '../../../shared/dates.ts'
import type { Meeting } from '../../../shared/records/meeting.ts'
import type { MeetingKind } from '../../../shared/records/meeting-kind.ts'
import { AfterTab } from './after/after-tab.tsx'
import { ChildrenTab } from './conference/children-tab.tsx'
import { OutlinePlanTab } from './conference/outline-plan-tab.tsx'
import { RegisterTab, ReviewRegisterTab } from './conference/register-tab.tsx'
import { DecisionsTab } from './decisions-tab.tsx'
import { FieldsTab } from './fields-tab.tsx'
import { LetterTab } from './letter-tab.tsx'
import { PrepareTab } from './prepare/prepare-tab.tsx'
import type { RecordTab } from './record-tab.ts'
import { VersionsTab } from './versions-tab.tsx'

const reviews = ['roa', 'adoptionReview'] as const satisfies readonly MeetingKind[]
const conferences = ['icpc', 'rcpc', 'hsbInitial', 'hsbReview'] as const satisfies readonly MeetingKind[]

/** The tabs of a meeting's record in the order of the work: Prepare, Record, Decisions, Letter, After, Versions. */
const recordTabs: readonly RecordTab[] = [
  { key: 'prepare', label: 'Prepare', kinds: [...reviews, ...conferences], Component: PrepareTab },
  { key: 'record', label: 'Record', kinds: reviews, Component: FieldsTab },
  { key: 'register', label: 'Register', kinds: reviews, Component: ReviewRegisterTab },
  { key: 'decisions', label: 'Decisions', kinds: reviews, Component: DecisionsTab },
  { key: 'letter', label: 'Letter to the child', kinds: reviews, Component: LetterTab },
  { key: 'register', label: 'Register', kinds: conferences, Component: RegisterTab },
  { key: 'children', label: 'Child by child', kinds: conferences, Component: ChildrenTab },
  { key: 'plan', label: 'Outline plan', kinds: conferences, Component: OutlinePlanTab },
  { key: 'after', label: 'After', kinds: [...reviews, ...conferences], Component: AfterTab },
  { key: 'versions', label: 'Versions', kinds: [...reviews, ...conferences], Component: VersionsTab },
]

/** The tabs a meeting of this kind has, Prepare first. */
export function tabsOf(kind: MeetingKind): readonly RecordTab[] {
  return recordTabs.filter(({ kinds }) => kinds.includes(kind))
}

/** The tab a record opens on: Prepare until the day of the meeting, then the one that is written in it. */
export function firstTab({ status, scheduledFor }: Pick<Meeting, 'status' | 'scheduledFor'>, today: IsoDate): string {
  return status === 'booked' && scheduledFor > today ? 'prepare' : 'record'
}
