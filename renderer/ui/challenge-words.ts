import { formatDay } from '../../shared/dates.ts'
import {
  type ChallengeKind,
  challengeKindLabels,
  type NextMeeting,
  type TrackerEntry,
  trackerDecisionLabels,
} from '../../shared/records/challenge.ts'

/** "Pre-challenge meeting, Thu 26 Nov 2026". */
export const meetingName = ({ kind, meetsOn }: Pick<NextMeeting, 'kind' | 'meetsOn'>): string =>
  `${challengeKindLabels[kind]}, ${formatDay(meetsOn)}`

/** What was decided, with the meeting: "Further action, pre-challenge meeting Thu 12 Nov 2026". */
export function decisionText({ decision, kind, meetsOn }: TrackerEntry): string {
  const what = decision === null ? 'Nothing decided' : decisionLabel(decision, kind)
  return `${what}, ${challengeKindLabels[kind].toLowerCase()} ${formatDay(meetsOn)}`
}

/** A decision in words; the challenge meeting has no other to send it to than its own next. */
export const decisionLabel = (decision: NonNullable<TrackerEntry['decision']>, kind: ChallengeKind): string =>
  decision === 'toChallenge' && kind === 'challenge' ? 'To the next challenge meeting' : trackerDecisionLabels[decision]

/** Who does it by when: "Pat Moore, by Thu 3 Dec 2026". */
export function whoByWhen({ ownerName, dueBy, doneOn }: TrackerEntry): string {
  const parts = [
    ownerName || 'No owner yet',
    dueBy ? `by ${formatDay(dueBy)}` : 'no date yet',
    doneOn && `done ${formatDay(doneOn)}`,
  ]
  return parts.filter(Boolean).join(', ')
}
