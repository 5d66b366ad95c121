import { Link } from 'react-router'
import type { MeetingId } from '../../shared/records/ids.ts'
import type { MeetingKind } from '../../shared/records/meeting-kind.ts'

type Step = { readonly key: string; readonly label: string; readonly to: string }

const conferenceSteps = [
  { key: 'prepare', label: 'Prepare', to: 'record?tab=prepare' },
  { key: 'register', label: 'Register', to: 'record?tab=register' },
  { key: 'map', label: 'Map', to: 'map' },
  { key: 'children', label: 'Decision', to: 'record?tab=children' },
  { key: 'plan', label: 'Next steps', to: 'record?tab=plan' },
] as const satisfies readonly Step[]

const reviewSteps = [
  { key: 'prepare', label: 'Prepare', to: 'record?tab=prepare' },
  { key: 'register', label: 'Register', to: 'record?tab=register' },
  { key: 'map', label: 'Map', to: 'map' },
  { key: 'record', label: 'Record', to: 'record?tab=record' },
  { key: 'decisions', label: 'Decisions', to: 'record?tab=decisions' },
] as const satisfies readonly Step[]

// Whatever the meeting is, talking ends with these.
const afterTalking: readonly Step[] = [
  { key: 'copies', label: 'Copies', to: 'copies' },
  { key: 'handOver', label: 'Hand-over', to: 'hand-over' },
]

/** The steps of a meeting of this kind, in the order of the day; `to` is an address under the meeting's own. */
export function stepsOf(kind: MeetingKind): readonly Step[] {
  return [...(kind === 'roa' || kind === 'adoptionReview' ? reviewSteps : conferenceSteps), ...afterTalking]
}

type MeetingStepsProps = { readonly meetingId: MeetingId; readonly kind: MeetingKind; readonly current: string }

/** The way through the day of a meeting, under the heading of each of its screens. */
export function MeetingSteps({ meetingId, kind, current }: MeetingStepsProps) {
  return (
    <nav className="meeting-steps" aria-label="Steps of the meeting">
      <ul>
        {stepsOf(kind).map(({ key, label, to }) => (
          <li key={key}>
            <Link to={`/meetings/${meetingId}/${to}`} aria-current={key === current ? 'step' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
