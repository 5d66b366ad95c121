import { Link, useNavigate } from 'react-router'
import type { MeetingId } from '../../shared/records/ids.ts'
import type { MeetingKind } from '../../shared/records/meeting-kind.ts'
import { useShortcuts } from './use-shortcuts.ts'

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
  useStepKeys({ meetingId, kind, current })
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

// The others are tabs of the record.
const beyondRecord = ['map', 'copies', 'handOver']

/** From the record, whose tabs are the other steps: the map, the copies and the hand-over. */
export function StepsBeyondRecord({ meetingId, kind, current }: MeetingStepsProps) {
  useStepKeys({ meetingId, kind, current })
  return (
    <nav className="row row-wrap" aria-label="Steps of the meeting">
      {stepsOf(kind)
        .filter(({ key }) => beyondRecord.includes(key))
        .map(({ key, label, to }) => (
          <Link key={key} className="link" to={`/meetings/${meetingId}/${to}`}>
            {label}
          </Link>
        ))}
    </nav>
  )
}

/** Ctrl+P goes to the copies from wherever one is in the meeting before them. */
function useStepKeys({ meetingId, kind, current }: MeetingStepsProps): void {
  const navigate = useNavigate()
  const copies = stepsOf(kind).find(({ key }) => key === 'copies')
  // On the copies the same key is theirs, and at the hand-over the paper is printed already.
  const isBefore = current !== 'copies' && current !== 'handOver'
  useShortcuts(isBefore && copies ? { print: () => void navigate(`/meetings/${meetingId}/${copies.to}`) } : {})
}
