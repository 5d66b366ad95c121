import { v7 } from 'uuid'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { type ChildId, type MeetingId, RecordId } from '../../shared/records/ids.ts'
import type { AddLine, ChangeLine, MoveLine } from '../../shared/records/map.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import type { Context } from '../context.ts'
import { forgetAudience, found, mapStateOf, notedOnMap, oneRow, said } from './map-rows.ts'
import { getMeeting } from './meeting-list.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const order = read(
  z.object({ id: RecordId, position: z.number() }),
  'SELECT id, position FROM mapLine WHERE meetingId = :meetingId AND heading = :heading ORDER BY position, id',
)
const insert = write(`
  INSERT INTO mapLine (id, meetingId, heading, position, text, saidBy, childId)
  VALUES (:id, :meetingId, :heading, :position, :text, :saidBy, :childId)`)
const update = write(`
  UPDATE mapLine SET text = :text, saidBy = :saidBy, childId = :childId, change = :change, version = version + 1
  WHERE id = :id`)
const place = write('UPDATE mapLine SET heading = :heading, position = :position, version = version + 1 WHERE id = :id')
const detach = write('UPDATE mapLine SET fromLineId = NULL, version = version + 1 WHERE fromLineId = :id')
const remove = write('DELETE FROM mapLine WHERE id = :id')

type Saved = z.infer<typeof SavedRecord>
type Ordered = readonly { readonly id: RecordId; readonly position: number }[]

/** Adds a line after another, or at the end of its heading. */
export function addLine(db: Db, input: AddLine, context: Context): Saved & { id: RecordId } {
  const { meetingId, heading, afterId, text, saidBy, childId } = input
  checkHeading(db, meetingId, heading)
  checkAtMeeting(db, { meetingId, childId }, context)
  const lines = order.all(db, { meetingId, heading })
  const after = lines.findIndex((line) => line.id === afterId)
  const position = roomAt(db, { heading, others: lines }, after < 0 ? lines.length : after + 1)
  const id = RecordId.parse(v7())
  insert(db, { id, meetingId, heading, position, text, saidBy, childId })
  return { id, ...notedOnMap(db, { meetingId, did: 'New line', itemId: id }, context) }
}

/** Keeps what was typed of a line since the last pause. */
export function changeLine(db: Db, { id, ...changes }: ChangeLine, context: Context): Saved {
  const { meetingId, ...before } = lineOf(db, id)
  const { text, saidBy, childId, change } = { ...before, ...said(changes) }
  checkAtMeeting(db, { meetingId, childId }, context)
  if (change !== null && before.fromLineId === null)
    throw new AppError({ code: 'rule', message: 'This line is new, so nothing can be said of how it has changed.' })
  update(db, { id, text, saidBy, childId, change })
  return notedOnMap(db, { meetingId, did: `Line “${shortened(text)}”`, itemId: id }, context)
}

/** Moves a line one place under its heading, where it stays at either end, or to the end of another. */
export function moveLine(db: Db, { id, to }: MoveLine, context: Context): Saved {
  const { meetingId, heading, text } = lineOf(db, id)
  const isOther = typeof to === 'object'
  const target = isOther ? to.heading : heading
  checkHeading(db, meetingId, target)
  const others = order.all(db, { meetingId, heading: target }).filter((line) => line.id !== id)
  const at = isOther ? others.length : placeOf(order.all(db, { meetingId, heading }), id) + to
  if (at < 0 || at > others.length) return { savedAt: context.now }
  place(db, { id, heading: target, position: roomAt(db, { heading: target, others }, at) })
  return notedOnMap(db, { meetingId, did: `Moved “${shortened(text)}”`, itemId: id }, context)
}

/** Takes a line off the map, and with it who could have it. */
export function removeLine(db: Db, { id }: { id: RecordId }, context: Context): Saved {
  const { meetingId, text } = lineOf(db, id)
  forgetAudience(db, id)
  detach(db, { id })
  remove(db, { id })
  return notedOnMap(db, { meetingId, did: `Removed “${shortened(text)}”` }, context)
}

/** Refuses a child who is not at the meeting. */
export function checkAtMeeting(
  db: ReadDb,
  { meetingId, childId }: { meetingId: MeetingId; childId: ChildId | null },
  context: Context,
): void {
  if (childId === null) return
  if (!getMeeting(db, { id: meetingId }, context).children.some((child) => child.childId === childId))
    throw new AppError({ code: 'invalid', message: 'This child is not at this meeting.' })
}

const lineOf = (db: ReadDb, id: RecordId) => found(oneRow.line.get(db, { id }), 'This line of the map')
const placeOf = (lines: Ordered, id: RecordId): number => lines.findIndex((line) => line.id === id)
const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)

function checkHeading(db: ReadDb, meetingId: MeetingId, heading: string): void {
  const { columns, name } = mapStateOf(db, meetingId).template
  const asked = columns.flatMap(({ headings }) => headings).find(({ key }) => key === heading)
  if (asked?.holds === 'lines') return
  throw new AppError({ code: 'invalid', message: `“${name}” has no such heading for lines.` })
}

type Place = { readonly heading: string; readonly others: Ordered }

/** A number that comes at place `at` among the others; where there is none left, they are counted anew. */
function roomAt(db: Db, { heading, others }: Place, at: number): number {
  const position = between(others, at)
  if (others.every((line) => line.position !== position)) return position
  for (const [index, { id }] of others.entries()) place(db, { id, heading, position: index + 1 })
  return at + 0.5
}

function between(others: Ordered, at: number): number {
  const before = others[at - 1]?.position
  const after = others[at]?.position
  if (before === undefined) return (after ?? 1) - 1
  return after === undefined ? before + 1 : (before + after) / 2
}
