import { v7 } from 'uuid'
import { z } from 'zod'
import { dayOf } from '../../shared/clock.ts'
import { IsoDate } from '../../shared/dates.ts'
import { AppError } from '../../shared/errors.ts'
import { MeetingId, RecordId } from '../../shared/records/ids.ts'
import {
  type BeginMap,
  type ChangeMap,
  type EarlierScale,
  MapScale,
  type MeetingMap,
} from '../../shared/records/map.ts'
import type { MapTemplate } from '../../shared/records/map-template.ts'
import type { ListedMeeting } from '../../shared/records/meeting.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import type { Context } from '../context.ts'
import { bringAudience } from './bring-audience.ts'
import { listDecisions } from './decisions.ts'
import { editState } from './edits.ts'
import { mapRows, mapStateOf, notedOnMap, said } from './map-rows.ts'
import { templateOf } from './map-templates.ts'
import { getMeeting } from './meeting-list.ts'
import { registerOf } from './register.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

// The maps of a family, whatever the meeting was: a plan that ended at a review goes on from the conference's map.
const mapsBefore = read(
  z.object({ meetingId: MeetingId, day: IsoDate }),
  `SELECT m.id AS meetingId, coalesce(m.heldOn, m.scheduledFor) AS day
  FROM meetingMap k JOIN meeting m ON m.id = k.meetingId
  WHERE m.id <> :meetingId AND m.status = 'held' AND coalesce(m.heldOn, m.scheduledFor) <= :day
    AND m.id IN (SELECT o.meetingId FROM meetingChild o WHERE o.childId IN (
      SELECT childId FROM meetingChild WHERE meetingId = :meetingId))
  ORDER BY day DESC, m.id DESC LIMIT 12`,
)
const overall = read(
  MapScale.pick({ name: true, score: true }),
  'SELECT name, score FROM mapScale WHERE meetingId = :meetingId AND pairId IS NULL ORDER BY score, name',
)
const begun = read(
  z.object({ meetingId: MeetingId, startedAt: z.string() }),
  `SELECT meetingId, startedAt FROM meetingMap WHERE startedAt IS NOT NULL AND finishedAt IS NULL
  ORDER BY startedAt DESC LIMIT 1`,
)
const insert = write(`
  INSERT INTO meetingMap (id, meetingId, template, fromMeetingId) VALUES (:id, :meetingId, :template, :fromMeetingId)`)
const update = write(`
  UPDATE meetingMap SET part = :part, agendaItem = :agendaItem, privateNotes = :privateNotes, version = version + 1
  WHERE meetingId = :meetingId`)
const time = write(`
  UPDATE meetingMap SET startedAt = :startedAt, finishedAt = :finishedAt, version = version + 1
  WHERE meetingId = :meetingId`)
const copyLine = write(`
  INSERT INTO mapLine (id, meetingId, heading, position, text, saidBy, childId, fromLineId)
  SELECT :id, :meetingId, heading, position, text, saidBy, childId, id FROM mapLine WHERE id = :fromId`)
const copyPair = write(`
  INSERT INTO mapPair (id, meetingId, childId, position, worriedNames, danger, familyView, goal, bottomLines, howLong)
  SELECT :id, :meetingId, childId, position, worriedNames, danger, familyView, goal, bottomLines, howLong
  FROM mapPair WHERE id = :fromId`)
const copyPerson = write(`
  INSERT INTO networkPerson (id, meetingId, position, name, relation, isVerified)
  SELECT :id, :meetingId, position, name, relation, isVerified FROM networkPerson WHERE id = :fromId`)

type Saved = z.infer<typeof SavedRecord>
type OneMeeting = { meetingId: MeetingId }

/** The map of a meeting as it stands, with what it may go on from. */
export function meetingMap(db: ReadDb, { meetingId }: OneMeeting, context: Context): MeetingMap {
  const meeting = getMeeting(db, { id: meetingId }, context)
  const before = earlierMaps(db, meeting)
  const last = before[0]
  return {
    meeting,
    state: mapRows.state.get(db, { meetingId }) ?? null,
    lines: mapRows.lines.all(db, { meetingId }),
    pairs: mapRows.pairs.all(db, { meetingId }),
    scales: mapRows.scales.all(db, { meetingId }),
    steps: listDecisions(db, { meetingId }, context).decisions,
    network: mapRows.network.all(db, { meetingId }),
    tools: mapRows.shownTools.all(db, { meetingId }),
    people: registerOf(db, meetingId),
    audiences: mapRows.audiences.all(db, { meetingId }),
    previous: last ? { meetingId: last.meetingId, on: last.day, lines: goingOn(db, last.meetingId).length } : null,
    earlier: scalesOf(db, before),
    edits: editState(db, { scope: `meeting:${meetingId}` }),
  }
}

/** The meeting whose map was started today and is not finished: what a chair whose app ended goes on with. */
export function mapUnderWay(db: ReadDb, _input: Record<string, never>, context: Context): ListedMeeting | null {
  const last = begun.get(db, {})
  if (!last || dayOf(last.startedAt) !== context.today) return null
  return getMeeting(db, { id: last.meetingId }, context)
}

type Earlier = { readonly meetingId: MeetingId; readonly day: IsoDate }

const earlierMaps = (db: ReadDb, { id, heldOn, scheduledFor }: ListedMeeting): Earlier[] =>
  mapsBefore.all(db, { meetingId: id, day: heldOn ?? scheduledFor })

const scalesOf = (db: ReadDb, maps: readonly Earlier[]): EarlierScale[] =>
  maps
    .map(({ meetingId, day }) => ({ on: day, scales: overall.all(db, { meetingId }) }))
    .filter(({ scales }) => scales.length > 0)
    .toReversed()

/** Lines that were gone last time are not brought again. */
const goingOn = (db: ReadDb, meetingId: MeetingId) =>
  mapRows.lines.all(db, { meetingId }).filter(({ change }) => change !== 'gone')

/** Begins the map of a meeting, empty or with the lines of the one before, each to be said of how it is now. */
export function beginMap(db: Db, { meetingId, template, isFromPrevious }: BeginMap, context: Context): Saved {
  const meeting = getMeeting(db, { id: meetingId }, context)
  if (mapRows.state.get(db, { meetingId })) throw refused('The map of this meeting is begun already.')
  const chosen = templateOf(db, template)
  if (!chosen.kinds.includes(meeting.kind)) throw refused(`“${chosen.name}” is not a template for such a meeting.`)
  const last = isFromPrevious ? earlierMaps(db, meeting)[0] : undefined
  if (isFromPrevious && !last) throw refused('There is no earlier map of this family to start from.')
  insert(db, { id: v7(), meetingId, template: JSON.stringify(chosen), fromMeetingId: last?.meetingId ?? null })
  if (last) bringOn(db, { from: last.meetingId, meeting, template: chosen })
  return notedOnMap(db, { meetingId, did: last ? 'Started from the last map' : 'Began the map' }, context)
}

type Brought = { readonly from: MeetingId; readonly meeting: ListedMeeting; readonly template: MapTemplate }

/** Copies what still concerns the children who are here, and who could have it. */
function bringOn(db: Db, { from, meeting, template }: Brought): void {
  const meetingId = meeting.id
  const isHere = ({ childId }: { childId: string | null }) =>
    childId === null || meeting.children.some((child) => child.childId === childId)
  const headings = template.columns.flatMap((column) => column.headings.map(({ key }) => key))
  const bring = (rows: readonly { id: RecordId }[], copy: typeof copyLine) => {
    for (const { id: fromId } of rows) {
      const id = RecordId.parse(v7())
      copy(db, { id, meetingId, fromId })
      bringAudience(db, { fromItemId: fromId, itemId: id, meetingId })
    }
  }
  bring(
    goingOn(db, from).filter((line) => isHere(line) && headings.includes(line.heading)),
    copyLine,
  )
  bring(mapRows.pairs.all(db, { meetingId: from }).filter(isHere), copyPair)
  for (const { id: fromId } of mapRows.network.all(db, { meetingId: from }))
    copyPerson(db, { id: v7(), meetingId, fromId })
}

/** Keeps what is said of the map as a whole. */
export function changeMap(db: Db, { meetingId, ...changes }: ChangeMap, context: Context): Saved {
  const { part, agendaItem, privateNotes } = { ...mapStateOf(db, meetingId), ...said(changes) }
  update(db, { meetingId, part, agendaItem, privateNotes })
  return notedOnMap(db, { meetingId, did: changes.privateNotes === undefined ? 'Map' : 'Private notes' }, context)
}

/** Talking has begun: from now on the wall may show what is for everyone. */
export function startMap(db: Db, { meetingId }: OneMeeting, context: Context): Saved {
  const { startedAt } = mapStateOf(db, meetingId)
  if (startedAt !== null) throw refused('This map was started already.')
  time(db, { meetingId, startedAt: context.now, finishedAt: null })
  return notedOnMap(db, { meetingId, did: 'Start' }, context)
}

/** Talking has ended. */
export function finishMap(db: Db, { meetingId }: OneMeeting, context: Context): Saved {
  const { startedAt } = mapStateOf(db, meetingId)
  time(db, { meetingId, startedAt: startedAt ?? context.now, finishedAt: context.now })
  return notedOnMap(db, { meetingId, did: 'Finish talking' }, context)
}

/** Talking goes on after all. */
export function goOnWithMap(db: Db, { meetingId }: OneMeeting, context: Context): Saved {
  const { startedAt } = mapStateOf(db, meetingId)
  time(db, { meetingId, startedAt, finishedAt: null })
  return notedOnMap(db, { meetingId, did: 'Go on talking' }, context)
}

const refused = (message: string): AppError => new AppError({ code: 'rule', message })
