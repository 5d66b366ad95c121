import { notFound } from '../../shared/errors.ts'
import type {
  AgendaLine,
  AlertChallenge,
  ChallengeAgenda,
  ChallengeMeeting,
  ChallengeMeetingLine,
  LateAction,
  NextMeeting,
  TrackerEntry,
  TrackerLine,
} from '../../shared/records/challenge.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { isHeard, lastSpoken } from '../../shared/rules/tracker.ts'
import type { Context } from '../context.ts'
import { hasWords, type KeptEntry, nextOf, type Tracked, type TrackerState, trackerState } from './challenge-rows.ts'
import { editState } from './edits.ts'
import type { ReadDb } from './sql.ts'

/** Every case and theme on the tracker, and the alerts offered for it: what is late first, then the longest there. */
export function listTracker(db: ReadDb, _input: Record<string, never>, context: Context): TrackerLine[] {
  const state = trackerState(db, context)
  return state.tracked.map((one) => lineOf(one, state, context)).toSorted(pressing)
}

/** Actions whose day has passed, of cases and themes that are not over, the longest overdue first. */
export function lateActions(db: ReadDb, _input: Record<string, never>, context: Context): LateAction[] {
  return trackerState(db, context)
    .tracked.flatMap((one) => openActions(one).map((entry) => ({ ...one.subject, entry })))
    .filter(({ entry }) => entry.isLate)
    .toSorted((a, b) => String(a.entry.dueBy).localeCompare(String(b.entry.dueBy)))
}

/** What meetings said of an alert, the latest first, and when it comes up next. */
export function challengeOfAlert(db: ReadDb, { alertId }: { alertId: RecordId }, context: Context): AlertChallenge {
  const state = trackerState(db, context)
  const one = state.tracked.find(({ subject }) => subject.subjectId === alertId)
  if (!one) return { entries: [], next: null }
  return {
    entries: one.entries.filter(hasWords).map(asEntry).toReversed(),
    next: asNext(nextOf(one, state, context.today)),
  }
}

/** Every meeting in the calendar, the earliest first, with how much it has on its agenda. */
export function listChallengeMeetings(
  db: ReadDb,
  _input: Record<string, never>,
  context: Context,
): ChallengeMeetingLine[] {
  const state = trackerState(db, context)
  return state.meetings.map((meeting) => {
    const items = itemsAt(meeting, state, context)
    const isDecided = (one: Tracked) => (entryAt(one, meeting.id)?.decision ?? null) !== null
    return { ...meeting, items: items.length, decided: items.filter(isDecided).length }
  })
}

/** A meeting with its items in their order; those carried to it stand after those somebody has put in an order. */
export function challengeAgenda(db: ReadDb, { meetingId }: { meetingId: RecordId }, context: Context): ChallengeAgenda {
  const state = trackerState(db, context)
  const meeting = meetingIn(state, meetingId)
  const lines = itemsAt(meeting, state, context).map((one) => agendaLine(one, meeting, state))
  return { meeting, lines, edits: editState(db, { scope: `challenge:${meetingId}` }) }
}

/** A meeting of the tracker; refused (`not-found`) when it is no longer in the calendar. */
export function meetingIn({ meetings }: TrackerState, meetingId: RecordId): ChallengeMeeting {
  const meeting = meetings.find(({ id }) => id === meetingId)
  if (!meeting) throw notFound('This meeting')
  return meeting
}

/** What a meeting has on its agenda, in order: what is kept with it, then what is carried to it by itself. */
export function itemsAt(meeting: ChallengeMeeting, state: TrackerState, { today }: Context): Tracked[] {
  const listed = state.tracked.filter(({ isListed }) => isListed)
  const position = (one: Tracked) => entryAt(one, meeting.id)?.position ?? 0
  const kept = listed
    .filter((one) => entryAt(one, meeting.id) !== undefined)
    .toSorted((a, b) => position(a) - position(b))
  const carried = listed
    .filter((one) => !kept.includes(one) && nextOf(one, state, today)?.id === meeting.id)
    .toSorted(lateFirst)
  return [...kept, ...carried]
}

/** What is kept of an item with one meeting. */
export const entryAt = ({ entries }: Tracked, meetingId: RecordId): KeptEntry | undefined =>
  entries.find(({ challengeMeetingId }) => challengeMeetingId === meetingId)

function lineOf(one: Tracked, state: TrackerState, { today }: Context): TrackerLine {
  const { subject, entries, offered } = one
  const last = lastSpoken(entries, state.meetings)?.entry ?? entries.findLast(hasWords) ?? null
  return {
    ...subject,
    offered,
    last: last && asEntry(last),
    actions: openActions(one),
    next: asNext(nextOf(one, state, today)),
    isHeard: isHeard(subject.closed?.on ?? null, state.meetings),
  }
}

function agendaLine(one: Tracked, meeting: ChallengeMeeting, { meetings }: TrackerState): AgendaLine {
  const { subject, entries, closedOn } = one
  const entry = entryAt(one, meeting.id)
  const places = new Map<string, number>(meetings.map(({ id }, index) => [id, index]))
  const place = (id: string) => places.get(id) ?? 0
  const isBefore = ({ challengeMeetingId }: KeptEntry) => place(challengeMeetingId) < place(meeting.id)
  // Minutes stay as they were: what was closed later was open then, and what this meeting settled is not greyed in it.
  const wasClosed = closedOn !== null && (!meeting.isHeld || closedOn <= meeting.meetsOn)
  return {
    ...subject,
    closed: wasClosed ? subject.closed : null,
    discussion: entry?.discussion ?? '',
    decision: entry?.decision ?? null,
    action: entry?.action ?? '',
    ownerName: entry?.ownerName ?? '',
    dueBy: entry?.dueBy ?? null,
    doneOn: entry?.doneOn ?? null,
    isLate: entry?.isLate ?? false,
    earlier: entries
      .filter((kept) => isBefore(kept) && hasWords(kept))
      .map(asEntry)
      .toReversed(),
  }
}

/** Actions nobody has said are done, the soonest due first; none once the alert is closed or the theme ended. */
function openActions({ entries, closedOn }: Tracked): TrackerEntry[] {
  if (closedOn !== null) return []
  const open = entries.filter(({ action, doneOn }) => action.trim() !== '' && doneOn === null).map(asEntry)
  return open.toSorted((a, b) => (a.dueBy ?? '9999').localeCompare(b.dueBy ?? '9999'))
}

const asEntry = ({ id: _id, itemId: _itemId, position: _position, ...entry }: KeptEntry): TrackerEntry => entry

const asNext = (meeting: ReturnType<typeof nextOf>): NextMeeting | null =>
  meeting && { id: meeting.id, kind: meeting.kind, meetsOn: meeting.meetsOn }

const isLate = (one: Tracked): boolean => openActions(one).some((action) => action.isLate)

const lateFirst = (a: Tracked, b: Tracked): number =>
  Number(isLate(b)) - Number(isLate(a)) || a.subject.sinceOn.localeCompare(b.subject.sinceOn)

/** Late actions, then what is on the list, then what is offered, then what is over; the longest there first. */
function pressing(a: TrackerLine, b: TrackerLine): number {
  return placeOf(a) - placeOf(b) || a.sinceOn.localeCompare(b.sinceOn)
}

function placeOf({ closed, offered, actions }: TrackerLine): number {
  if (closed) return 3
  if (offered) return 2
  return actions.some((action) => action.isLate) ? 0 : 1
}
