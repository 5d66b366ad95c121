import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { AlertStage } from './alert-stage.ts'
import { AlertTheme } from './alert-themes.ts'
import { dayAsked, notes, textAsked, Version } from './answers.ts'
import { ChildLine } from './child-line.ts'
import { EditState } from './edit.ts'
import { RecordId } from './ids.ts'

/** The unit’s own monthly tracking meeting, and the one with the assistant director (annual report, lines 4354-4367). */
export const ChallengeKind = z.enum(['preChallenge', 'challenge'], { error: 'Choose which meeting' })
export type ChallengeKind = z.infer<typeof ChallengeKind>

/** What each kind of meeting is called. */
export const challengeKindLabels: Readonly<Record<ChallengeKind, string>> = {
  preChallenge: 'Pre-challenge meeting',
  challenge: 'Challenge meeting',
}

/** What a meeting decided about a case or theme. It never changes the alert: that is for the IRO, on the alert. */
export const TrackerDecision = z.enum(['furtherAction', 'toChallenge', 'resolved', 'noFurtherAction'])
export type TrackerDecision = z.infer<typeof TrackerDecision>

/** What each decision is called. */
export const trackerDecisionLabels: Readonly<Record<TrackerDecision, string>> = {
  furtherAction: 'Further action',
  toChallenge: 'To the challenge meeting',
  resolved: 'Resolved',
  noFurtherAction: 'No further action',
}

/** One meeting in the calendar. `present` is who was there, as typed. */
export const ChallengeMeeting = z.object({
  id: RecordId,
  kind: ChallengeKind,
  meetsOn: IsoDate,
  /** "14:00"; null where no time is known. */
  startsAt: z.string().nullable(),
  place: z.string(),
  present: z.string(),
  note: z.string(),
  isHeld: z.boolean(),
  version: Version,
})
export type ChallengeMeeting = z.infer<typeof ChallengeMeeting>

/** A meeting in the calendar, with how much is on its agenda, carried items included, and how much of it is decided. */
export const ChallengeMeetingLine = ChallengeMeeting.extend({ items: z.number().int(), decided: z.number().int() })
export type ChallengeMeetingLine = z.infer<typeof ChallengeMeetingLine>

/** What one meeting said of one item. */
const said = {
  discussion: z.string(),
  decision: TrackerDecision.nullable(),
  action: z.string(),
  ownerName: z.string(),
  dueBy: IsoDate.nullable(),
  doneOn: IsoDate.nullable(),
}

/** What one meeting said of one item, with the meeting. */
export const TrackerEntry = z.object({
  challengeMeetingId: RecordId,
  kind: ChallengeKind,
  meetsOn: IsoDate,
  isHeld: z.boolean(),
  ...said,
  /** The action’s day has passed and nobody has said that it is done. */
  isLate: z.boolean(),
})
export type TrackerEntry = z.infer<typeof TrackerEntry>

/** The alert behind an item, as far as a meeting needs it. */
export const TrackerAlert = z.object({
  alertId: RecordId,
  number: z.string(),
  children: z.array(ChildLine),
  iroName: z.string().nullable(),
  isOpen: z.boolean(),
  stage: AlertStage,
  /** The end of the 20 working days (QA-05), and how near it is. */
  limitOn: IsoDate,
  limitState: z.enum(['inTime', 'amber', 'over']),
})
export type TrackerAlert = z.infer<typeof TrackerAlert>

/** A case or a theme that is followed. */
export const TrackerSubject = z.object({
  /** The alert’s id for a case, the item’s own for a theme: stays the same from the first mention on. */
  subjectId: RecordId,
  title: z.string(),
  theme: AlertTheme.nullable(),
  alert: TrackerAlert.nullable(),
  /** The day the alert was raised, or the theme was added. */
  sinceOn: IsoDate,
  /** Since when it is over, and why, in words; it stays in sight until a meeting has been held after that day. */
  closed: z.object({ how: z.enum(['alertClosed', 'ended', 'settled']), on: IsoDate, why: z.string() }).nullable(),
  /** Of a theme: the version for changes of its own; null for a case. */
  version: Version.nullable(),
})
export type TrackerSubject = z.infer<typeof TrackerSubject>

/** The meeting an item comes up at next. */
export const NextMeeting = z.object({ id: RecordId, kind: ChallengeKind, meetsOn: IsoDate })
export type NextMeeting = z.infer<typeof NextMeeting>

/** One line of the tracker. */
export const TrackerLine = TrackerSubject.extend({
  /** Why an alert nobody has put on the tracker is offered; null for what is on it. */
  offered: z.enum(['assistantDirector', 'overLimit']).nullable(),
  /** What was said last. */
  last: TrackerEntry.nullable(),
  /** Actions nobody has said are done, the soonest due first. */
  actions: z.array(TrackerEntry),
  next: NextMeeting.nullable(),
  /** It is over, and a meeting has been held since: left out of the list unless everything is asked for. */
  isHeard: z.boolean(),
})
export type TrackerLine = z.infer<typeof TrackerLine>

/** One item of a meeting: a line of its agenda, and of its minutes. */
export const AgendaLine = TrackerSubject.extend({
  ...said,
  isLate: z.boolean(),
  /** What earlier meetings said of it, the latest first. */
  earlier: z.array(TrackerEntry),
})
export type AgendaLine = z.infer<typeof AgendaLine>

/** A meeting with its items in their order. */
export const ChallengeAgenda = z.object({
  meeting: ChallengeMeeting,
  lines: z.array(AgendaLine),
  edits: EditState,
})
export type ChallengeAgenda = z.infer<typeof ChallengeAgenda>

/** What meetings said of an alert, the latest first, and when it comes up next. */
export const AlertChallenge = z.object({ entries: z.array(TrackerEntry), next: NextMeeting.nullable() })
export type AlertChallenge = z.infer<typeof AlertChallenge>

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter the time as 14:00')
  .nullable()
const place = z.string().trim().max(200, 'Shorten this to 200 characters')

/** A series to look at before it is added: "third Thursday of each month", weekdays 1 for Monday to 5 for Friday. */
export const MonthlyAsked = z.strictObject({
  kind: ChallengeKind,
  which: z.enum(['first', 'second', 'third', 'fourth', 'last']),
  weekday: z.number().int().min(1).max(5),
  fromOn: IsoDate,
  months: z.number().int().min(1).max(24),
})
export type MonthlyAsked = z.infer<typeof MonthlyAsked>

/** One day of a series. */
export const MonthlyDay = z.object({
  on: IsoDate,
  insteadOf: IsoDate.nullable(),
  because: z.string().nullable(),
  /** The month has a meeting of this kind already, so this one is not added. */
  isThere: z.boolean(),
})
export type MonthlyDay = z.infer<typeof MonthlyDay>

/** Meetings to put into the calendar. */
export const AddChallengeMeetings = z.strictObject({
  kind: ChallengeKind,
  days: z.array(dayAsked('Enter the day')).min(1, 'Choose at least one day').max(24, 'Add at most 24 at once'),
  startsAt: time,
  place,
})
export type AddChallengeMeetings = z.infer<typeof AddChallengeMeetings>

/** Another day, time or place. */
export const MoveChallengeMeeting = z.strictObject({
  id: RecordId,
  version: Version,
  meetsOn: dayAsked('Enter the new day'),
  startsAt: time,
  place,
})
export type MoveChallengeMeeting = z.infer<typeof MoveChallengeMeeting>

/** What another day of a meeting would do to open alerts; null asks what taking it out would do. */
export const MoveEffectAsked = z.strictObject({ id: RecordId, meetsOn: IsoDate.nullable() })
export type MoveEffectAsked = z.infer<typeof MoveEffectAsked>

/** An open alert whose next challenge meeting would come after its 20 working days (QA-04, QA-05). */
export const LateForChallenge = z.object({
  alertId: RecordId,
  number: z.string(),
  title: z.string(),
  children: z.array(ChildLine),
  limitOn: IsoDate,
  /** The next challenge meeting then; null where none would be in the calendar. */
  challengeOn: IsoDate.nullable(),
  /** It comes too late as the calendar is now, too. */
  isLateAlready: z.boolean(),
})
export type LateForChallenge = z.infer<typeof LateForChallenge>

/** A theme to follow; `meetingId` has it on that meeting’s agenda, null on the next pre-challenge meeting’s. */
export const NewTrackerTheme = z.strictObject({
  meetingId: RecordId.nullable(),
  title: z.string({ error: 'Say what the theme is' }).trim().min(1, 'Say what the theme is').max(200),
  theme: AlertTheme.nullable(),
})
export type NewTrackerTheme = z.infer<typeof NewTrackerTheme>

/** Ends a theme by hand, with why. */
export const CloseTrackerTheme = z.strictObject({
  id: RecordId,
  version: Version,
  why: textAsked('Say why it is over'),
})
export type CloseTrackerTheme = z.infer<typeof CloseTrackerTheme>

const atMeeting = { meetingId: RecordId, subjectId: RecordId }
const text = z.string().max(5000, 'Shorten this to 5,000 characters')

/** A case or theme on one meeting’s agenda. */
export const AtMeeting = z.strictObject(atMeeting)
export type AtMeeting = z.infer<typeof AtMeeting>

/** What was typed of one item since the last pause; what is left out stays. */
export const WriteEntry = z.strictObject({
  ...atMeeting,
  discussion: text.optional(),
  decision: TrackerDecision.nullable().optional(),
  action: text.optional(),
  ownerName: z.string().max(200, 'Shorten this to 200 characters').optional(),
  dueBy: IsoDate.nullable().optional(),
  doneOn: IsoDate.nullable().optional(),
})
export type WriteEntry = z.infer<typeof WriteEntry>

/** One place up or down on the agenda. */
export const MoveEntry = z.strictObject({ ...atMeeting, step: z.literal([-1, 1]) })
export type MoveEntry = z.infer<typeof MoveEntry>

/** What was typed of the meeting itself, or that it was held. */
export const WriteChallengeMeeting = z.strictObject({
  meetingId: RecordId,
  present: notes.optional(),
  note: notes.optional(),
  isHeld: z.boolean().optional(),
})
export type WriteChallengeMeeting = z.infer<typeof WriteChallengeMeeting>

/** An action of the tracker whose day has passed. */
export const LateAction = TrackerSubject.extend({ entry: TrackerEntry })
export type LateAction = z.infer<typeof LateAction>
