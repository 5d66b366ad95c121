import type { IsoDate } from '../dates.ts'
import type { ChallengeKind, ChallengeMeeting, TrackerDecision } from '../records/challenge.ts'

/** A meeting as far as the order of the agenda depends on it. */
export type TrackedMeeting = Pick<ChallengeMeeting, 'id' | 'kind' | 'meetsOn' | 'isHeld'>

/** What one meeting said of an item, as far as it matters for where the item goes next. */
export type TrackedEntry = {
  readonly challengeMeetingId: string
  readonly decision: TrackerDecision | null
  readonly action: string
  readonly doneOn: IsoDate | null
}

/** An item from the first day it could come up; `closedOn` is the day its alert was closed, or it was ended by hand. */
export type TrackedItem = {
  readonly sinceOn: IsoDate
  readonly closedOn: IsoDate | null
  readonly entries: readonly TrackedEntry[]
  /** The day its open alert was put to the assistant director; left out or null where it was not. */
  readonly putToDirectorOn?: IsoDate | null
}

type Calendar = { readonly meetings: readonly TrackedMeeting[]; readonly today: IsoDate }

/** Meetings in the order they take place; a day’s pre-challenge meeting comes before its challenge meeting. */
export const meetingOrder = (a: TrackedMeeting, b: TrackedMeeting): number =>
  a.meetsOn.localeCompare(b.meetsOn) || b.kind.localeCompare(a.kind)

/** Whether nothing of an entry is left to do: settled by its decision, and its action, if any, done. */
export function isFinished({ decision, action, doneOn }: TrackedEntry): boolean {
  return (decision === 'resolved' || decision === 'noFurtherAction') && (action === '' || doneOn !== null)
}

/** What was said last: the entry of the latest meeting that decided, or was held with it on its agenda. */
export function lastSpoken<Entry extends TrackedEntry>(
  entries: readonly Entry[],
  meetings: readonly TrackedMeeting[],
): { entry: Entry; meeting: TrackedMeeting } | null {
  const spoken = withMeetings(entries, meetings).filter(
    ({ entry, meeting }) => entry.decision !== null || meeting.isHeld,
  )
  return spoken.at(-1) ?? null
}

/**
 * The meeting an item comes up at next; null while none is in the calendar, or when it is finished.
 *
 * What is not finished is carried on by itself: "to the challenge meeting" to the next of those, further action to the
 * next pre-challenge meeting, what a meeting did not come to back to the next of its kind. What was closed meanwhile
 * comes up once more, so that the meeting hears of it (annual report, lines 4354-4367). What a meeting settled and is put
 * to the assistant director after all comes up at the next challenge meeting.
 */
export function nextMeetingFor(item: TrackedItem, { meetings, today }: Calendar): TrackedMeeting | null {
  const last = lastSpoken(item.entries, meetings)
  const live = meetings.filter((meeting) => isLive(meeting, { meetings, today })).toSorted(meetingOrder)
  const hasEntry = (meeting: TrackedMeeting) =>
    item.entries.some(({ challengeMeetingId, decision }) => challengeMeetingId === meeting.id && decision === null)
  const planned = live.filter(hasEntry)
  // What nobody has spoken of waits where somebody has put it.
  if (last === null && planned[0]) return planned[0]
  const carried = last === null ? firstTime(item, live) : carriedTo(item, { last, live, meetings })
  return [...planned, ...(carried ? [carried] : [])].toSorted(meetingOrder)[0] ?? null
}

function firstTime({ sinceOn, closedOn }: TrackedItem, live: readonly TrackedMeeting[]): TrackedMeeting | null {
  if (closedOn !== null) return null
  return live.find(({ kind, meetsOn }) => kind === 'preChallenge' && meetsOn >= sinceOn) ?? null
}

type Carried = Pick<Calendar, 'meetings'> & {
  readonly last: { readonly entry: TrackedEntry; readonly meeting: TrackedMeeting }
  readonly live: readonly TrackedMeeting[]
}

function carriedTo(item: TrackedItem, { last, live, meetings }: Carried): TrackedMeeting | null {
  if (isHeard(item.closedOn, meetings)) return null
  if (isFinished(last.entry)) {
    if (!isAskedSince(item.putToDirectorOn ?? null, last.meeting)) return null
    return live.find((meeting) => meeting.kind === 'challenge' && meetingOrder(last.meeting, meeting) < 0) ?? null
  }
  const kind = kindAfter(last.entry.decision, last.meeting.kind)
  return live.find((meeting) => meeting.kind === kind && meetingOrder(last.meeting, meeting) < 0) ?? null
}

/** Whether an alert a meeting had settled was put to the assistant director after all, whom the challenge meeting asks. */
export const isAskedSince = (putToDirectorOn: IsoDate | null, { kind, meetsOn }: TrackedMeeting): boolean =>
  putToDirectorOn !== null && (putToDirectorOn > meetsOn || (putToDirectorOn === meetsOn && kind === 'preChallenge'))

const kindAfter = (decision: TrackerDecision | null, kind: ChallengeKind): ChallengeKind => {
  if (decision === 'toChallenge') return 'challenge'
  return decision === null ? kind : 'preChallenge'
}

/** Whether a meeting has been held since something was closed. */
export const isHeard = (closedOn: IsoDate | null, meetings: readonly TrackedMeeting[]): boolean =>
  closedOn !== null && meetings.some(({ isHeld, meetsOn }) => isHeld && meetsOn > closedOn)

/** Not held yet, nor overtaken by the next of its kind: one that was forgotten must not keep what waits. */
const isLive = ({ kind, meetsOn, isHeld }: TrackedMeeting, { meetings, today }: Calendar): boolean =>
  !isHeld && !meetings.some((next) => next.kind === kind && next.meetsOn > meetsOn && next.meetsOn <= today)

/** Entries with their meetings, in the order of the meetings. */
function withMeetings<Entry extends TrackedEntry>(entries: readonly Entry[], meetings: readonly TrackedMeeting[]) {
  const byId = new Map<string, TrackedMeeting>(meetings.map((meeting) => [meeting.id, meeting]))
  return entries
    .flatMap((entry) => {
      const meeting = byId.get(entry.challengeMeetingId)
      return meeting ? [{ entry, meeting }] : []
    })
    .toSorted((a, b) => meetingOrder(a.meeting, b.meeting))
}
