import { z } from 'zod'
import { notFound } from '../../shared/errors.ts'
import { Audience } from '../../shared/records/audience.ts'
import { MeetingId, type RecordId } from '../../shared/records/ids.ts'
import { ChildTool, MapLine, MapPair, MapScale, MapState, MapTool, NetworkPerson } from '../../shared/records/map.ts'
import type { Context } from '../context.ts'
import { noteEdit } from './edits.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const ofMeeting = { meetingId: MeetingId }

/** The rows of a meeting's map, one kind each, in the order they are shown. */
export const mapRows = {
  state: read(
    MapState,
    `SELECT template, startedAt, finishedAt, part, agendaItem, lastItemId, privateNotes, fromMeetingId
    FROM meetingMap WHERE meetingId = :meetingId`,
  ),
  lines: read(
    MapLine,
    `SELECT id, heading, text, saidBy, childId, fromLineId, change
    FROM mapLine WHERE meetingId = :meetingId ORDER BY heading, position, id`,
  ),
  pairs: read(
    MapPair,
    `SELECT id, childId, worriedNames, danger, familyView, goal, bottomLines, howLong
    FROM mapPair WHERE meetingId = :meetingId ORDER BY position, id`,
  ),
  scales: read(
    MapScale,
    'SELECT id, pairId, name, score, reason FROM mapScale WHERE meetingId = :meetingId ORDER BY score, name',
  ),
  network: read(
    NetworkPerson,
    'SELECT id, name, relation, isVerified FROM networkPerson WHERE meetingId = :meetingId ORDER BY position, id',
  ),
  tools: read(
    ChildTool,
    `SELECT id, childId, tool, worries, goodThings, dreams, picture, pictureSays, isPrinted
    FROM childTool WHERE meetingId = :meetingId ORDER BY id`,
  ),
  shownTools: read(
    MapTool,
    `SELECT id, childId, tool, worries, goodThings, dreams, picture IS NOT NULL AS hasPicture, pictureSays, isPrinted
    FROM childTool WHERE meetingId = :meetingId ORDER BY id`,
  ),
  audiences: read(Audience, 'SELECT itemId, scope, notFor, why FROM audience WHERE meetingId = :meetingId'),
}

/** One row of a map with the meeting it is of. */
export const oneRow = {
  line: read(
    MapLine.extend({ ...ofMeeting, position: z.number() }),
    `SELECT id, meetingId, heading, position, text, saidBy, childId, fromLineId, change FROM mapLine WHERE id = :id`,
  ),
  pair: read(
    MapPair.extend(ofMeeting),
    `SELECT id, meetingId, childId, worriedNames, danger, familyView, goal, bottomLines, howLong
    FROM mapPair WHERE id = :id`,
  ),
  person: read(
    NetworkPerson.extend(ofMeeting),
    'SELECT id, meetingId, name, relation, isVerified FROM networkPerson WHERE id = :id',
  ),
  tool: read(
    ChildTool.extend(ofMeeting),
    `SELECT id, meetingId, childId, tool, worries, goodThings, dreams, picture, pictureSays, isPrinted
    FROM childTool WHERE id = :id`,
  ),
}

const writtenOn = write(
  'UPDATE meetingMap SET lastItemId = :itemId, version = version + 1 WHERE meetingId = :meetingId AND lastItemId <> :itemId',
)
const removeAudience = write('DELETE FROM audience WHERE itemId = :itemId')

/** What was done to a map, in words, and the item the screen opens at again. */
export type MapStep = { readonly meetingId: MeetingId; readonly did: string; readonly itemId?: RecordId }

/** Makes the command under way a step of undo, and remembers where the chair was writing. */
export function notedOnMap(db: Db, { meetingId, did, itemId }: MapStep, context: Context): { savedAt: string } {
  if (itemId !== undefined) writtenOn(db, { meetingId, itemId })
  noteEdit(db, `meeting:${meetingId}`, did)
  return { savedAt: context.now }
}

/** Takes off who may have an item that is being removed. */
export const forgetAudience = (db: Db, itemId: RecordId): void => void removeAudience(db, { itemId })

/** The map's own row; refused before the map is begun. */
export function mapStateOf(db: ReadDb, meetingId: MeetingId): MapState {
  const found = mapRows.state.get(db, { meetingId })
  if (!found) throw notFound('The map of this meeting')
  return found
}

/** The row, or a refusal that names what is missing. */
export function found<T>(row: T | undefined, what: string): T {
  if (row === undefined) throw notFound(what)
  return row
}

/** Only what was said: the type of what came from Zod leaves room for undefined, SQLite does not. */
export function said<T extends object>(input: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Object.fromEntries forgets the keys; those left are of T, and none is undefined.
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
