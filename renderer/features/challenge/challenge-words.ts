import { formatDay } from '../../../shared/dates.ts'
import { stageWords } from '../../../shared/records/alert-stage.ts'
import { alertThemeLabels } from '../../../shared/records/alert-themes.ts'
import {
  type ChallengeKind,
  challengeKindLabels,
  type NextMeeting,
  type TrackerAlert,
  type TrackerEntry,
  type TrackerSubject,
  trackerDecisionLabels,
} from '../../../shared/records/challenge.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'

/** The case by its children’s names, or the theme by its words. */
export const subjectName = ({ alert, title }: TrackerSubject): string => (alert ? namesTogether(alert.children) : title)

/** What it is about: the alert’s title with its theme, or the theme alone. */
export function subjectAbout({ alert, title, theme }: TrackerSubject): string {
  const about = theme ? alertThemeLabels[theme] : null
  return [alert ? title : null, about].filter((part) => part !== null).join(', ')
}

/** "2026/118, with the assistant director". */
export const alertText = ({ number, stage, isOpen }: TrackerAlert): string =>
  isOpen ? `${number}, with the ${stageWords(stage)}` : `${number}, closed`

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

/** Said wherever a decision can be made, as it is easily taken for more. */
export const alertStands =
  'What a meeting decides is kept here and does not move an alert: its IRO decides on the alert itself.'
