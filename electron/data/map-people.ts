import { v7 } from 'uuid'
import type { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { type MeetingId, RecordId } from '../../shared/records/ids.ts'
import {
  type AddChildTool,
  type AddNetworkPerson,
  type ChangeChildTool,
  type ChangeNetworkPerson,
  childTools,
} from '../../shared/records/map.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import type { Context } from '../context.ts'
import { checkAtMeeting } from './map-lines.ts'
import { forgetAudience, found, mapRows, mapStateOf, notedOnMap, oneRow, said } from './map-rows.ts'
import { registerOf } from './register.ts'
import { type Db, type ReadDb, write } from './sql.ts'

const insert = write(`
  INSERT INTO networkPerson (id, meetingId, position, name, relation)
  SELECT :id, :meetingId, coalesce(max(position), 0) + 1, :name, :relation
  FROM networkPerson WHERE meetingId = :meetingId`)
const update = write(`
  UPDATE networkPerson SET name = :name, relation = :relation, isVerified = :isVerified, version = version + 1
  WHERE id = :id`)
const remove = write('DELETE FROM networkPerson WHERE id = :id')
const insertTool = write(
  'INSERT INTO childTool (id, meetingId, childId, tool) VALUES (:id, :meetingId, :childId, :tool)',
)
const updateTool = write(`
  UPDATE childTool SET worries = :worries, goodThings = :goodThings, dreams = :dreams, picture = :picture,
    pictureSays = :pictureSays, isPrinted = :isPrinted, version = version + 1 WHERE id = :id`)
const removeTool = write('DELETE FROM childTool WHERE id = :id')

type Saved = z.infer<typeof SavedRecord>
type Made = Saved & { id: RecordId }

/** Everybody of a meeting by name, the register before the network: who can be chosen to do a step. */
export const namesAt = (db: ReadDb, { meetingId }: { meetingId: MeetingId }): string[] => [
  ...new Set([...registerOf(db, meetingId), ...mapRows.network.all(db, { meetingId })].map(({ name }) => name)),
]

/** Puts somebody in the network, not verified; refused when they are there or on the register already. */
export function addNetworkPerson(db: Db, { meetingId, name, relation }: AddNetworkPerson, context: Context): Made {
  mapStateOf(db, meetingId)
  refuseTwice(db, { meetingId, name })
  const id = RecordId.parse(v7())
  insert(db, { id, meetingId, name, relation })
  return { id, ...notedOnMap(db, { meetingId, did: `${name} put in the network` }, context) }
}

/** Keeps what is said of somebody of the network. */
export function changeNetworkPerson(db: Db, { id, ...changes }: ChangeNetworkPerson, context: Context): Saved {
  const { meetingId, ...before } = personOf(db, id)
  const { name, relation, isVerified } = { ...before, ...said(changes) }
  if (name !== before.name) refuseTwice(db, { meetingId, name, id })
  update(db, { id, name, relation, isVerified })
  return notedOnMap(db, { meetingId, did: `Network: ${name}` }, context)
}

/** Takes somebody out of the network; what they said stays on the map under their name. */
export function removeNetworkPerson(db: Db, { id }: { id: RecordId }, context: Context): Saved {
  const { meetingId, name } = personOf(db, id)
  remove(db, { id })
  return notedOnMap(db, { meetingId, did: `${name} taken out of the network` }, context)
}

/** Adds a tool a child used, to be filled in; it is not printed until somebody ticks that it may be. */
export function addChildTool(db: Db, { meetingId, childId, tool }: AddChildTool, context: Context): Made {
  checkAtMeeting(db, { meetingId, childId }, context)
  const id = RecordId.parse(v7())
  insertTool(db, { id, meetingId, childId, tool })
  return { id, ...notedOnMap(db, { meetingId, did: childTools[tool], itemId: id }, context) }
}

/** Keeps what was typed or attached of a child’s tool. */
export function changeChildTool(db: Db, { id, ...changes }: ChangeChildTool, context: Context): Saved {
  const { meetingId, tool, ...before } = toolOf(db, id)
  updateTool(db, { ...before, ...said(changes) })
  return notedOnMap(db, { meetingId, did: childTools[tool], itemId: id }, context)
}

/** The picture of a child’s tool, or null where there is none. */
export const toolPicture = (db: ReadDb, { id }: { id: RecordId }): string | null => toolOf(db, id).picture

/** Takes a child’s tool out of the record of the meeting. */
export function removeChildTool(db: Db, { id }: { id: RecordId }, context: Context): Saved {
  const { meetingId, tool } = toolOf(db, id)
  forgetAudience(db, id)
  removeTool(db, { id })
  return notedOnMap(db, { meetingId, did: `Removed ${childTools[tool]}` }, context)
}

const personOf = (db: ReadDb, id: RecordId) => found(oneRow.person.get(db, { id }), 'This person of the network')
const toolOf = (db: ReadDb, id: RecordId) => found(oneRow.tool.get(db, { id }), 'This tool')

type Named = { readonly meetingId: MeetingId; readonly name: string; readonly id?: RecordId }

function refuseTwice(db: ReadDb, { meetingId, name, id }: Named): void {
  const isSame = (one: { name: string }) => one.name.trim().toLowerCase() === name.trim().toLowerCase()
  if (mapRows.network.all(db, { meetingId }).some((one) => one.id !== id && isSame(one)))
    throw new AppError({ code: 'invalid', message: `${name} is in the network already.` })
  if (registerOf(db, meetingId).some(isSame))
    throw new AppError({ code: 'invalid', message: `${name} is on the register, so need not be in the network.` })
}
