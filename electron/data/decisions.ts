import { v7 } from 'uuid'
import { z } from 'zod'
import { AppError, notFound } from '../../shared/errors.ts'
import {
  type AddDecision,
  type AnswerDecision,
  type CarryDecision,
  type ChangeDecision,
  Decision,
  type MeetingDecisions,
  type MoveDecision,
  type SavedDecision,
} from '../../shared/records/decision.ts'
import { ChildId, MeetingId, RecordId } from '../../shared/records/ids.ts'
import type { ListedMeeting } from '../../shared/records/meeting.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import type { Context } from '../context.ts'
import { bringAudience } from './bring-audience.ts'
import { forgetAudience, notedOnMap } from './map-rows.ts'
import { getMeeting } from './meeting-list.ts'
import { meetingBefore } from './meeting-record.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const columns = 'id, childId, what, who, byOn, measure, carriedFromId, outcome, outcomeNote'
const listed = read(Decision, `SELECT ${columns} FROM decision WHERE meetingId = :meetingId ORDER BY position, id`)
const one = read(
  Decision.extend({ meetingId: MeetingId, position: z.number() }),
  `SELECT ${columns}, meetingId, position FROM decision WHERE id = :id`,
)
const present = read(z.object({ childId: ChildId }), 'SELECT childId FROM meetingChild WHERE meetingId = :meetingId')
const restricted = read(
  z.object({ itemId: RecordId }),
  `SELECT itemId FROM audience WHERE meetingId IN (:meetingId, :beforeId) AND (scope <> 'everyone' OR notFor <> '[]')`,
)
const insert = write(`
  INSERT INTO decision (id, meetingId, childId, position, what, who, carriedFromId)
  SELECT :id, :meetingId, :childId, coalesce(max(position), 0) + 1, :what, :who, :carriedFromId
  FROM decision WHERE meetingId = :meetingId`)
const update = write(`
  UPDATE decision SET what = :what, who = :who, byOn = :byOn, measure = :measure, childId = :childId,
    version = version + 1 WHERE id = :id`)
const place = write('UPDATE decision SET position = :position, version = version + 1 WHERE id = :id')
const answer = write(
  'UPDATE decision SET outcome = :outcome, outcomeNote = :outcomeNote, version = version + 1 WHERE id = :id',
)
const remove = write('DELETE FROM decision WHERE id = :id')
const carriedOn = read(
  z.object({ id: RecordId }),
  'SELECT id FROM decision WHERE carriedFromId = :id AND (:meetingId IS NULL OR meetingId = :meetingId) LIMIT 1',
)

type Saved = z.infer<typeof SavedRecord>
type Made = z.infer<typeof SavedDecision>

/** The decisions of a meeting, and those of the meeting before it that concern its children. */
export function listDecisions(db: ReadDb, { meetingId }: { meetingId: MeetingId }, context: Context): MeetingDecisions {
  const meeting = getMeeting(db, { id: meetingId }, context)
  const before = meetingBefore(db, meeting)
  return {
    decisions: listed.all(db, { meetingId }),
    previous: before ? decisionsBefore(db, before, meeting) : null,
    restrictedIds: restrictedIds(db, { meetingId, beforeId: before?.meetingId ?? null }),
  }
}

const restrictedIds = (db: ReadDb, of: { meetingId: MeetingId; beforeId: MeetingId | null }): RecordId[] =>
  restricted.all(db, of).map(({ itemId }) => itemId)

function decisionsBefore(
  db: ReadDb,
  { meetingId, heldOn }: NonNullable<ReturnType<typeof meetingBefore>>,
  { children }: ListedMeeting,
): MeetingDecisions['previous'] {
  const childIds = present.all(db, { meetingId }).map(({ childId }) => childId)
  const both = children.map(({ childId }) => childId).filter((childId) => childIds.includes(childId))
  // What was decided for every child of a review of one is that child's own where brothers and sisters meet.
  const only = children.length > 1 && both.length === 1 ? (both[0] ?? null) : null
  const decisions = listed
    .all(db, { meetingId })
    .filter(({ childId }) => childId === null || both.includes(childId))
    .map((decision) => ({ ...decision, childId: decision.childId ?? only }))
  return { heldOn, childIds, decisions }
}

/** Adds an empty decision at the end. */
export function addDecision(db: Db, { meetingId, childId }: AddDecision, context: Context): Made {
  checkChild(db, { meetingId, childId }, context)
  const id = RecordId.parse(v7())
  insert(db, { id, meetingId, childId, what: '', who: '', carriedFromId: null })
  return { id, ...notedOnMap(db, { meetingId, did: 'New decision', itemId: id }, context) }
}

/** Keeps what was typed of a decision since the last pause. */
export function changeDecision(db: Db, input: ChangeDecision, context: Context): Saved {
  const { meetingId, ...kept } = decisionOf(db, input.id)
  const { what = kept.what, who = kept.who, byOn = kept.byOn, measure = kept.measure, childId = kept.childId } = input
  checkChild(db, { meetingId, childId }, context)
  update(db, { id: input.id, what, who, byOn, measure, childId })
  const did = `Decision ${placeOf(db, meetingId, input.id)}`
  return notedOnMap(db, { meetingId, did, itemId: input.id }, context)
}

/** Takes a decision out; one that a later meeting carries on stays. */
export function removeDecision(db: Db, { id }: { id: RecordId }, context: Context): Saved {
  const { meetingId } = decisionOf(db, id)
  if (carriedOn.get(db, { id, meetingId: null }))
    throw new AppError({ code: 'rule', message: 'A later meeting carries this decision on, so it stays.' })
  const did = `Removed decision ${placeOf(db, meetingId, id)}`
  forgetAudience(db, id)
  remove(db, { id })
  return notedOnMap(db, { meetingId, did }, context)
}

/** Moves a decision one place; at either end it stays where it is. */
export function moveDecision(db: Db, { id, step }: MoveDecision, context: Context): Saved {
  const { meetingId } = decisionOf(db, id)
  const order = listed.all(db, { meetingId }).map((decision) => decision.id)
  const from = order.indexOf(id)
  const to = from + step
  if (to < 0 || to >= order.length) return { savedAt: context.now }
  order.splice(to, 0, ...order.splice(from, 1))
  for (const [index, moved] of order.entries())
    if (index === from || index === to || decisionOf(db, moved).position !== index + 1)
      place(db, { id: moved, position: index + 1 })
  return notedOnMap(db, { meetingId, did: `Order of decision ${to + 1}` }, context)
}

/** Says at this meeting what became of a decision of the one before. */
export function answerDecision(db: Db, input: AnswerDecision, context: Context): Saved {
  const { meetingId, id, outcome, outcomeNote } = input
  earlierDecision(db, { meetingId, id }, context)
  answer(db, { id, outcome, outcomeNote })
  return notedOnMap(db, { meetingId, did: 'What became of a decision' }, context)
}

/** Makes a decision of the meeting before again at this one, to be done by a day still to be set, for those it was for. */
export function carryDecision(db: Db, { meetingId, id }: CarryDecision, context: Context): Made {
  const { childId, what, who } = earlierDecision(db, { meetingId, id }, context)
  if (carriedOn.get(db, { id, meetingId }))
    throw new AppError({ code: 'rule', message: 'This decision is carried on already.' })
  const newId = RecordId.parse(v7())
  insert(db, { id: newId, meetingId, childId, what, who, carriedFromId: id })
  bringAudience(db, { fromItemId: id, itemId: newId, meetingId })
  return { id: newId, ...notedOnMap(db, { meetingId, did: 'Decision carried on' }, context) }
}

type Named = { meetingId: MeetingId; id: RecordId }

function earlierDecision(db: ReadDb, { meetingId, id }: Named, context: Context): Decision {
  const found = listDecisions(db, { meetingId }, context).previous?.decisions.find((decision) => decision.id === id)
  if (!found) throw notFound('This decision of the meeting before')
  return found
}

function decisionOf(db: ReadDb, id: RecordId) {
  const found = one.get(db, { id })
  if (!found) throw notFound('This decision')
  return found
}

const placeOf = (db: ReadDb, meetingId: MeetingId, id: RecordId): number =>
  listed.all(db, { meetingId }).findIndex((decision) => decision.id === id) + 1

function checkChild(db: ReadDb, { meetingId, childId }: AddDecision, context: Context): void {
  const { children } = getMeeting(db, { id: meetingId }, context)
  if (childId !== null && !children.some((child) => child.childId === childId))
    throw new AppError({ code: 'invalid', message: 'This child is not at this meeting.' })
}
