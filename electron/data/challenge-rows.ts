import { z } from 'zod'
import type { IsoDate } from '../../shared/dates.ts'
import { formatDay, IsoDate as IsoDay } from '../../shared/dates.ts'
import { type AlertLine, alertOutcomeLabels } from '../../shared/records/alert.ts'
import { AlertTheme } from '../../shared/records/alert-themes.ts'
import {
  ChallengeMeeting,
  challengeKindLabels,
  type TrackerAlert,
  TrackerDecision,
  type TrackerEntry,
  type TrackerLine,
  type TrackerSubject,
  trackerDecisionLabels,
} from '../../shared/records/challenge.ts'
import { RecordId } from '../../shared/records/ids.ts'
import { isAskedSince, isFinished, lastSpoken, meetingOrder, nextMeetingFor } from '../../shared/rules/tracker.ts'
import type { Context } from '../context.ts'
import { alertLines } from './alert-rows.ts'
import { grouped } from './grouped.ts'
import { type ReadDb, read } from './sql.ts'

const meetingRows = read(
  ChallengeMeeting,
  `SELECT id, kind, meetsOn, startsAt, place, present, note, isHeld, version FROM challengeMeeting`,
)
const Item = z.object({
  id: RecordId,
  alertId: RecordId.nullable(),
  theme: AlertTheme.nullable(),
  title: z.string(),
  addedOn: IsoDay,
  closedOn: IsoDay.nullable(),
  closedWhy: z.string(),
  version: z.number().int(),
})
type Item = z.infer<typeof Item>
const itemRows = read(
  Item,
  'SELECT id, alertId, theme, title, addedOn, closedOn, closedWhy, version FROM trackerItem ORDER BY addedOn, id',
)
const Entry = z.object({
  id: RecordId,
  itemId: RecordId,
  challengeMeetingId: RecordId,
  position: z.number().int(),
  discussion: z.string(),
  decision: TrackerDecision.nullable(),
  action: z.string(),
  ownerName: z.string(),
  dueBy: IsoDay.nullable(),
  doneOn: IsoDay.nullable(),
})
/** One entry as it is kept, with its meeting’s day and kind. */
export type KeptEntry = z.infer<typeof Entry> & TrackerEntry
const entryRows = read(
  Entry,
  `SELECT id, itemId, challengeMeetingId, position, discussion, decision, action, ownerName, dueBy, doneOn
  FROM trackerEntry`,
)
const candidates = read(
  z.object({ id: RecordId }),
  `SELECT id FROM alert WHERE kind = 'concern'
    AND (closedOn IS NULL OR isForPreChallenge OR id IN (SELECT alertId FROM trackerItem WHERE alertId IS NOT NULL))`,
)

/** A case or theme with everything meetings said of it, the earliest first. */
export type Tracked = {
  readonly subject: TrackerSubject
  /** Null for an alert no meeting has had on its agenda yet. */
  readonly itemId: RecordId | null
  readonly entries: readonly KeptEntry[]
  /** The day its alert was closed or it was ended by hand; a decision to settle it is no closing. */
  readonly closedOn: IsoDate | null
  /** A theme, an alert somebody put on the tracker, or one a meeting has spoken of. */
  readonly isListed: boolean
  readonly offered: TrackerLine['offered']
  /** The day its open alert was put to the assistant director; null where it was not. */
  readonly putToDirectorOn: IsoDate | null
}

/** The whole tracker: every meeting in the calendar in its order, and whatever is on the list or offered for it. */
export type TrackerState = { readonly meetings: readonly ChallengeMeeting[]; readonly tracked: readonly Tracked[] }

/** Every challenge and pre-challenge meeting in the calendar, the earliest first. */
export const challengeMeetings = (db: ReadDb): ChallengeMeeting[] => meetingRows.all(db, {}).toSorted(meetingOrder)

/** Reads the tracker as it stands today. */
export function trackerState(db: ReadDb, context: Context): TrackerState {
  const meetings = challengeMeetings(db)
  const entries = keptEntries(db, meetings, context.today)
  const items = itemRows.all(db, {})
  const itemOf = new Map(items.flatMap((item) => (item.alertId === null ? [] : [[item.alertId, item] as const])))
  const ids = candidates.all(db, {}).map(({ id }) => id)
  const cases = alertLines(db, ids, context).map((alert) => {
    const item = itemOf.get(alert.id) ?? null
    return trackedCase(alert, { item, entries: (item && entries.get(item.id)) ?? [], meetings })
  })
  const themes = items
    .filter(({ alertId }) => alertId === null)
    .map((item) => trackedTheme(item, { entries: entries.get(item.id) ?? [], meetings }))
  return { meetings, tracked: [...cases, ...themes].filter(({ isListed, offered }) => isListed || offered !== null) }
}

/** Where an item comes up next; null while no meeting is in the calendar, or when there is nothing left to do. */
export function nextOf({ subject, isListed, ...item }: Tracked, state: TrackerState, today: IsoDate) {
  if (!isListed) return null
  return nextMeetingFor({ sinceOn: subject.sinceOn, ...item }, { meetings: state.meetings, today })
}

/** Whether anything was said of an item at a meeting. */
export const hasWords = ({ discussion, decision, action, ownerName, dueBy, doneOn }: TrackerEntry): boolean =>
  [discussion, action, ownerName].some((text) => text.trim() !== '') ||
  [decision, dueBy, doneOn].some((value) => value !== null)

function keptEntries(db: ReadDb, meetings: readonly ChallengeMeeting[], today: IsoDate): Map<RecordId, KeptEntry[]> {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const kept = entryRows.all(db, {}).flatMap((entry): KeptEntry[] => {
    const meeting = byId.get(entry.challengeMeetingId)
    if (!meeting) return []
    const { kind, meetsOn, isHeld } = meeting
    const isLate = entry.dueBy !== null && entry.dueBy < today && entry.doneOn === null
    return [{ ...entry, kind, meetsOn, isHeld, isLate }]
  })
  const places = new Map(meetings.map(({ id }, index) => [id, index]))
  const placeOf = ({ challengeMeetingId }: KeptEntry) => places.get(challengeMeetingId) ?? 0
  return grouped(
    kept.toSorted((a, b) => placeOf(a) - placeOf(b)),
    ({ itemId }) => itemId,
  )
}

type Said = { readonly entries: readonly KeptEntry[]; readonly meetings: readonly ChallengeMeeting[] }

function trackedCase(alert: AlertLine, { item, entries, meetings }: Said & { item: Item | null }): Tracked {
  const { closedOn, outcome, isForPreChallenge } = alert
  const about = caseOf(alert)
  const putToDirectorOn = putToDirector(alert)
  const isSpokenOf = lastSpoken(entries, meetings) !== null || entries.some(hasWords)
  const isListed = isForPreChallenge || isSpokenOf
  return {
    subject: {
      subjectId: alert.id,
      title: alert.title,
      theme: alert.theme,
      alert: about,
      sinceOn: alert.raisedOn,
      closed:
        closedOn && outcome
          ? {
              how: 'alertClosed',
              on: closedOn,
              why: `Alert closed ${formatDay(closedOn)}: ${alertOutcomeLabels[outcome].toLowerCase()}`,
            }
          : settled(entries, meetings, putToDirectorOn),
      version: null,
    },
    itemId: item?.id ?? null,
    entries,
    closedOn,
    isListed,
    offered: isListed || !about.isOpen ? null : offeredAs(about),
    putToDirectorOn,
  }
}

function trackedTheme(item: Item, { entries, meetings }: Said): Tracked {
  const { id, title, theme, addedOn, closedOn, closedWhy, version } = item
  const closed: TrackerSubject['closed'] = closedOn
    ? { how: 'ended', on: closedOn, why: `Ended ${formatDay(closedOn)}: ${closedWhy}` }
    : settled(entries, meetings, null)
  return {
    subject: { subjectId: id, title, theme, alert: null, sinceOn: addedOn, closed, version },
    ...{ itemId: id, entries, closedOn, isListed: true, offered: null, putToDirectorOn: null },
  }
}

function caseOf({ id, number, children, iroName, closedOn, standing, firstStage, raisedOn }: AlertLine): TrackerAlert {
  return {
    ...{ alertId: id, number, children, iroName },
    isOpen: closedOn === null,
    stage: standing?.stages.at(-1)?.stage ?? firstStage,
    limitOn: standing?.limit.dueBy ?? raisedOn,
    limitState: standing?.limitState ?? 'inTime',
  }
}

/** Offered from where the full escalation ends: at the assistant director, or past the limit (QA-04, QA-05). */
function offeredAs({ stage, limitState }: TrackerAlert): TrackerLine['offered'] {
  if (stage === 'assistantDirector') return 'assistantDirector'
  return limitState === 'over' ? 'overLimit' : null
}

function putToDirector({ standing }: AlertLine): IsoDate | null {
  const stage = standing?.isOpen ? standing.stages.at(-1) : undefined
  return stage?.stage === 'assistantDirector' ? stage.beganOn : null
}

function settled(
  entries: readonly KeptEntry[],
  meetings: readonly ChallengeMeeting[],
  putToDirectorOn: IsoDate | null,
): TrackerSubject['closed'] {
  const last = lastSpoken(entries, meetings)
  if (!last || last.entry.decision === null || !isFinished(last.entry)) return null
  if (isAskedSince(putToDirectorOn, last.meeting)) return null
  const { decision, kind, meetsOn } = last.entry
  const at = `${challengeKindLabels[kind].toLowerCase()} of ${formatDay(meetsOn)}`
  return { how: 'settled', on: meetsOn, why: `${trackerDecisionLabels[decision]}, ${at}` }
}
