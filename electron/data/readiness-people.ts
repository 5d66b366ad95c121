import { v7 } from 'uuid'
import type { z } from 'zod'
import { AppError, conflict, notFound } from '../../shared/errors.ts'
import { nameOf } from '../../shared/records/child.ts'
import { MeetingId, RecordId } from '../../shared/records/ids.ts'
import type { ListedMeeting } from '../../shared/records/meeting.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import {
  ConfidentialAddress,
  type KeepPeopleApart,
  Pair,
  PersonNeeds,
  type RemoveAddress,
  type SaveAddress,
  type SaveNeeds,
} from '../../shared/records/readiness.ts'
import type { Context } from '../context.ts'
import { noteEdit } from './edits.ts'
import { getMeeting } from './meeting-list.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const columns = 'id, name, agency, part, interpreterLanguage, accessNeeds'
const people = read(
  PersonNeeds,
  `SELECT ${columns} FROM attendee WHERE meetingId = :meetingId AND isInvited = 1 ORDER BY position, id`,
)
const person = read(
  PersonNeeds.extend({ meetingId: MeetingId }),
  `SELECT ${columns}, meetingId FROM attendee WHERE id = :id`,
)
const changeNeeds = write(`
  UPDATE attendee SET part = :part, interpreterLanguage = :interpreterLanguage, accessNeeds = :accessNeeds,
    version = version + 1 WHERE id = :id`)
const pairs = read(Pair, 'SELECT id, firstId, secondId, why FROM keptApart WHERE meetingId = :meetingId ORDER BY id')
const pair = read(
  Pair.extend({ meetingId: MeetingId }),
  'SELECT id, firstId, secondId, why, meetingId FROM keptApart WHERE id = :id',
)
/** Writes a pair as it is; its people are on the register already. */
export const addPair = write(`
  INSERT INTO keptApart (id, meetingId, firstId, secondId, why) VALUES (:id, :meetingId, :firstId, :secondId, :why)`)
const removePair = write('DELETE FROM keptApart WHERE id = :id')
const addresses = read(
  ConfidentialAddress,
  `SELECT a.id, a.childId, a.address, a.whose, a.keptFrom, a.version FROM meetingChild mc
  JOIN confidentialAddress a ON a.childId = mc.childId WHERE mc.meetingId = :meetingId ORDER BY a.id`,
)
const addAddress = write(`
  INSERT INTO confidentialAddress (id, childId, address, whose, keptFrom)
  VALUES (:id, :childId, :address, :whose, :keptFrom)`)
const changeAddress = write(`
  UPDATE confidentialAddress SET address = :address, whose = :whose, keptFrom = :keptFrom, version = version + 1
  WHERE id = :id AND version = :version AND childId = :childId`)
const removeAddressRow = write('DELETE FROM confidentialAddress WHERE id = :id AND version = :version')

type Saved = z.infer<typeof SavedRecord>

/** Who is asked to a meeting, with what they need to take part. */
export const needsOf = (db: ReadDb, meetingId: MeetingId): PersonNeeds[] => people.all(db, { meetingId })
/** The people of a meeting who must not meet. */
export const pairsOf = (db: ReadDb, meetingId: MeetingId): Pair[] => pairs.all(db, { meetingId })
/** The confidential addresses of the children of a meeting. */
export const addressesOf = (db: ReadDb, meetingId: MeetingId): ConfidentialAddress[] => addresses.all(db, { meetingId })

/** Keeps what a person needs to take part. */
export function saveNeeds(db: Db, { id, ...said }: SaveNeeds, context: Context): Saved {
  const { meetingId, ...before } = personOf(db, id)
  const after = PersonNeeds.parse({ ...before, ...withoutBlanks(said) })
  const { part, interpreterLanguage, accessNeeds } = after
  changeNeeds(db, { id, part, interpreterLanguage, accessNeeds })
  noteEdit(db, `meeting:${meetingId}`, `Needs: ${before.name}`)
  return { savedAt: context.now }
}

const withoutBlanks = (said: object) =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))

function personOf(db: ReadDb, id: RecordId) {
  const found = person.get(db, { id })
  if (!found) throw notFound('This person on the register')
  return found
}

/** Keeps that two people of a register must not meet; refused twice, or for people who are not on it. */
export function keepPeopleApart(db: Db, input: KeepPeopleApart, context: Context): Saved {
  const { meetingId, firstId, secondId, why } = input
  if (firstId === secondId) throw new AppError({ code: 'invalid', message: 'Choose two people.' })
  const [first, second] = [personOf(db, firstId), personOf(db, secondId)]
  if (first.meetingId !== meetingId || second.meetingId !== meetingId) throw notFound('One of these people')
  const isSame = (one: Pair) => [one.firstId, one.secondId].toSorted().join() === [firstId, secondId].toSorted().join()
  if (pairsOf(db, meetingId).some(isSame))
    throw new AppError({ code: 'invalid', message: `${first.name} and ${second.name} are kept apart already.` })
  addPair(db, { id: v7(), meetingId, firstId, secondId, why })
  noteEdit(db, `meeting:${meetingId}`, `${first.name} and ${second.name} must not meet`)
  return { savedAt: context.now }
}

/** Takes back that two people must not meet. */
export function letPeopleMeet(db: Db, { id }: { id: RecordId }, context: Context): Saved {
  const found = pair.get(db, { id })
  if (!found) throw notFound('This pair')
  removePair(db, { id })
  noteEdit(db, `meeting:${found.meetingId}`, 'Two people may meet')
  return { savedAt: context.now }
}

/** Keeps a confidential address of a child of the meeting, with whose it is and from whom it is kept. */
export function saveAddress(db: Db, input: SaveAddress, context: Context): Saved {
  const { meetingId, childId, address, whose, keptFrom } = input
  const child = childIn(getMeeting(db, { id: meetingId }, context), childId)
  const kept = { childId, address, whose, keptFrom }
  if (input.id === null) addAddress(db, { id: RecordId.parse(v7()), ...kept })
  else if (changeAddress(db, { id: input.id, version: input.version ?? 0, ...kept }) === 0)
    throw conflict('This address')
  noteEdit(db, `meeting:${meetingId}`, `Confidential address: ${nameOf(child)}`)
  return { savedAt: context.now }
}

function childIn({ children }: ListedMeeting, childId: string) {
  const child = children.find((one) => one.childId === childId)
  if (!child) throw notFound('This child of the meeting')
  return child
}

/** Takes an address off the record of a child of the meeting; undoing brings it back. */
export function removeAddress(db: Db, { meetingId, id, version }: RemoveAddress, context: Context): Saved {
  if (!addressesOf(db, meetingId).some((one) => one.id === id)) throw notFound('This address')
  if (removeAddressRow(db, { id, version }) === 0) throw conflict('This address')
  noteEdit(db, `meeting:${meetingId}`, 'Confidential address taken off')
  return { savedAt: context.now }
}
