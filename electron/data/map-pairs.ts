import { v7 } from 'uuid'
import type { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { RecordId } from '../../shared/records/ids.ts'
import type { AddPair, ChangePair, SayScale } from '../../shared/records/map.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import type { Context } from '../context.ts'
import { checkAtMeeting } from './map-lines.ts'
import { forgetAudience, found, mapRows, mapStateOf, notedOnMap, oneRow, said } from './map-rows.ts'
import { type Db, type ReadDb, write } from './sql.ts'

/** As in the case systems: more than four dangers are not read by anybody. */
const MOST_PAIRS = 4

const insert = write(`
  INSERT INTO mapPair (id, meetingId, childId, position)
  SELECT :id, :meetingId, :childId, coalesce(max(position), 0) + 1 FROM mapPair WHERE meetingId = :meetingId`)
const update = write(`
  UPDATE mapPair SET childId = :childId, worriedNames = :worriedNames, danger = :danger, familyView = :familyView,
    goal = :goal, bottomLines = :bottomLines, howLong = :howLong, version = version + 1 WHERE id = :id`)
const remove = write('DELETE FROM mapPair WHERE id = :id')
const say = write(`
  INSERT INTO mapScale (id, meetingId, pairId, name, score, reason)
  VALUES (:id, :meetingId, :pairId, :name, :score, :reason)
  ON CONFLICT (meetingId, coalesce(pairId, ''), name) DO UPDATE SET
    score = excluded.score, reason = excluded.reason, version = version + 1`)
const removeScale = write('DELETE FROM mapScale WHERE id = :id')

type Saved = z.infer<typeof SavedRecord>

/** Adds a danger and goal to be filled in; four are the most. */
export function addPair(db: Db, { meetingId, childId }: AddPair, context: Context): Saved & { id: RecordId } {
  const { template } = mapStateOf(db, meetingId)
  checkAtMeeting(db, { meetingId, childId }, context)
  if (mapRows.pairs.all(db, { meetingId }).length >= MOST_PAIRS)
    throw new AppError({
      code: 'rule',
      message: `A map holds four of “${template.pair.label}” at most. Put two that belong together into one.`,
    })
  const id = RecordId.parse(v7())
  insert(db, { id, meetingId, childId })
  return { id, ...notedOnMap(db, { meetingId, did: `New ${template.pair.label.toLowerCase()}`, itemId: id }, context) }
}

/** Keeps what was typed of a danger and goal since the last pause. */
export function changePair(db: Db, { id, ...changes }: ChangePair, context: Context): Saved {
  const { meetingId, ...before } = pairOf(db, id)
  const after = { ...before, ...said(changes) }
  checkAtMeeting(db, { meetingId, childId: after.childId }, context)
  update(db, after)
  const { label } = mapStateOf(db, meetingId).template.pair
  return notedOnMap(db, { meetingId, did: label, itemId: id }, context)
}

/** Takes a danger and goal off the map, with its scale. */
export function removePair(db: Db, { id }: { id: RecordId }, context: Context): Saved {
  const { meetingId } = pairOf(db, id)
  for (const scale of mapRows.scales.all(db, { meetingId }))
    if (scale.pairId === id) {
      forgetAudience(db, scale.id)
      removeScale(db, { id: scale.id })
    }
  forgetAudience(db, id)
  remove(db, { id })
  const { label } = mapStateOf(db, meetingId).template.pair
  return notedOnMap(db, { meetingId, did: `Removed ${label.toLowerCase()}` }, context)
}

/** Keeps somebody’s number, or takes it off. */
export function sayScale(db: Db, { meetingId, pairId, name, score, reason }: SayScale, context: Context): Saved {
  mapStateOf(db, meetingId)
  if (pairId !== null && pairOf(db, pairId).meetingId !== meetingId)
    throw new AppError({ code: 'invalid', message: 'This goal is of another meeting.' })
  if (score !== null) say(db, { id: v7(), meetingId, pairId, name, score, reason })
  else
    for (const scale of mapRows.scales.all(db, { meetingId }))
      if (scale.pairId === pairId && scale.name === name) {
        forgetAudience(db, scale.id)
        removeScale(db, { id: scale.id })
      }
  return notedOnMap(db, { meetingId, did: `${name} on the scale` }, context)
}

const pairOf = (db: ReadDb, id: RecordId) => found(oneRow.pair.get(db, { id }), 'This danger and goal')
