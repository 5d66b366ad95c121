import { v7 } from 'uuid'
import { z } from 'zod'
import { IsoDate } from '../../shared/dates.ts'
import { AppError, notFound } from '../../shared/errors.ts'
import { type ChildId, MeetingId, RecordId } from '../../shared/records/ids.ts'
import type { ListedMeeting } from '../../shared/records/meeting.ts'
import { sortOf } from '../../shared/records/meeting-kind.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import { type AddAttendee, Attendee, type ChangeAttendee, type Register } from '../../shared/records/register.ts'
import type { Context } from '../context.ts'
import { noteEdit } from './edits.ts'
import { getMeeting } from './meeting-list.ts'
import { keepFromNamesakes } from './namesakes.ts'
import { keepApartAgain, putAgain } from './register-again.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const columns = `id, name, agency, side, childId, hasDirectContact, isInvited, partA, partB, report, isReportSeen, view,
  part, interpreterLanguage, accessNeeds, copyLayout, copyLanguage, copyOrder`
const listed = read(Attendee, `SELECT ${columns} FROM attendee WHERE meetingId = :meetingId ORDER BY position, id`)
const one = read(Attendee.extend({ meetingId: MeetingId }), `SELECT ${columns}, meetingId FROM attendee WHERE id = :id`)
const insert = write(`
  INSERT INTO attendee (id, meetingId, position, name, agency, side, childId, hasDirectContact)
  SELECT :id, :meetingId, coalesce(max(position), 0) + 1, :name, :agency, :side, :childId, :hasDirectContact
  FROM attendee WHERE meetingId = :meetingId`)
const update = write(`
  UPDATE attendee SET name = :name, agency = :agency, side = :side, childId = :childId,
    hasDirectContact = :hasDirectContact, isInvited = :isInvited, partA = :partA, partB = :partB, report = :report, isReportSeen = :isReportSeen, view = :view, version = version + 1 WHERE id = :id`)
const unmark = write(`
  UPDATE attendee SET childId = NULL, version = version + 1
  WHERE meetingId = :meetingId AND childId = :childId AND id <> :id`)
const removeViews = write('DELETE FROM agencyView WHERE attendeeId = :id')
const removePairs = write('DELETE FROM keptApart WHERE firstId = :id OR secondId = :id')
const remove = write('DELETE FROM attendee WHERE id = :id')
const keptFrom = read(
  z.object({ lines: z.number().int() }),
  `SELECT count(*) AS lines FROM audience a, json_each(a.notFor) j WHERE a.meetingId = :meetingId AND j.value = :id`,
)
const copyOf = read(z.object({ id: RecordId }), 'SELECT id FROM copy WHERE attendeeId = :id LIMIT 1')
const renameOnLines = write(`
  UPDATE mapLine SET saidBy = :after, version = version + 1 WHERE meetingId = :meetingId AND saidBy = :before`)
const renameOnScales = write(`
  UPDATE OR IGNORE mapScale SET name = :after, version = version + 1 WHERE meetingId = :meetingId AND name = :before`)
// Brothers and sisters of the children here count too: a family keeps its professionals. The plus sign keeps SQLite
// from reading every meeting by its status.
const lastWithPeople = read(
  z.object({ meetingId: MeetingId, day: IsoDate }),
  `SELECT m.id AS meetingId, coalesce(m.heldOn, m.scheduledFor) AS day FROM meeting m
  WHERE m.id <> :meetingId AND +m.status IN ('held', 'stoodDown') AND coalesce(m.heldOn, m.scheduledFor) <= :day
    AND +m.kind IN (SELECT value FROM json_each(:kinds))
    AND EXISTS (SELECT 1 FROM attendee a WHERE a.meetingId = m.id)
    AND m.id IN (SELECT o.meetingId FROM meetingChild o WHERE o.childId IN (
      SELECT childId FROM meetingChild WHERE meetingId = :meetingId UNION
      SELECT s.id FROM meetingChild mine JOIN child c ON c.id = mine.childId JOIN child s ON s.familyId = c.familyId
      WHERE mine.meetingId = :meetingId))
  ORDER BY day DESC, m.id DESC LIMIT 1`,
)

type Saved = z.infer<typeof SavedRecord>

/** Everybody on the register of a meeting, in the order they were put there. */
export const registerOf = (db: ReadDb, meetingId: MeetingId): Attendee[] => listed.all(db, { meetingId })

/** Everybody on the register of a meeting, and whom the last meeting of this sort would add. */
export const registerForMeeting = (db: ReadDb, { meetingId }: { meetingId: MeetingId }, context: Context): Register =>
  registerOfMeeting(db, getMeeting(db, { id: meetingId }, context))

/** The same of a meeting that has been read already. */
export function registerOfMeeting(db: ReadDb, meeting: ListedMeeting): Register {
  const offered = peopleToTakeOver(db, meeting)
  return {
    people: registerOf(db, meeting.id),
    offered: offered && { on: offered.on, names: offered.people.map(({ name }) => name) },
  }
}

/** Puts a person on the register; refused when they are there already. */
export function addAttendee(db: Db, input: AddAttendee, context: Context): Saved & { id: RecordId } {
  const { meetingId, name, agency, side, childId = null } = input
  refuseStranger(getMeeting(db, { id: meetingId }, context), childId)
  refuseTwice(registerOf(db, meetingId), input)
  const id = RecordId.parse(v7())
  if (childId !== null) unmark(db, { meetingId, childId, id })
  insert(db, { id, meetingId, name, agency, side, childId, hasDirectContact: true })
  keepFromNamesakes(db, { meetingId, name })
  noteEdit(db, `meeting:${meetingId}`, `${name} put on the register`)
  return { id, savedAt: context.now }
}

/** Keeps what is said of one person on the register; a slip in the name is corrected without losing any of it. */
export function changeAttendee(db: Db, { id, ...said }: ChangeAttendee, context: Context): Saved {
  const { meetingId, ...before } = attendeeOf(db, id)
  const after = { ...before, ...withoutBlanks(said) }
  refuseStranger(getMeeting(db, { id: meetingId }, context), after.childId)
  if (!isSame(after, before))
    refuseTwice(
      registerOf(db, meetingId).filter((person) => person.id !== id),
      after,
    )
  if (after.childId !== null) unmark(db, { meetingId, childId: after.childId, id })
  update(db, after)
  if (after.name !== before.name) {
    renameOnLines(db, { meetingId, before: before.name, after: after.name })
    renameOnScales(db, { meetingId, before: before.name, after: after.name })
    keepFromNamesakes(db, { meetingId, name: after.name })
  }
  noteEdit(db, `meeting:${meetingId}`, `Register: ${after.name}`)
  return { savedAt: context.now }
}

/** Takes a person off the register, with what they thought of each child. */
export function removeAttendee(db: Db, { id }: { id: RecordId }, context: Context): Saved {
  const { meetingId, name } = attendeeOf(db, id)
  const lines = keptFrom.get(db, { meetingId, id })?.lines ?? 0
  // Put on again under a new line of the register, they would be given what is kept from them.
  if (lines > 0)
    throw new AppError({
      code: 'rule',
      message: `${name} stays on the register: ${lines} of the map’s lines are kept from them. Correct the name instead, or say first who those lines are for.`,
    })
  if (copyOf.get(db, { id }))
    throw new AppError({
      code: 'rule',
      message: `${name} stays on the register: a copy was sealed for them. Say on the hand-over list what became of it.`,
    })
  removeViews(db, { id })
  removePairs(db, { id })
  remove(db, { id })
  noteEdit(db, `meeting:${meetingId}`, `${name} taken off the register`)
  return { savedAt: context.now }
}

/**
 * Puts the people of the family’s last meeting of this sort on the register, whoever is not there yet, in one step:
 * with what they need to take part, and apart from whom they must not meet.
 */
export function takeOverRegister(db: Db, { meetingId }: { meetingId: MeetingId }, context: Context): Saved {
  const meeting = getMeeting(db, { id: meetingId }, context)
  const offered = peopleToTakeOver(db, meeting)
  if (!offered) throw new AppError({ code: 'rule', message: 'Everybody of the last meeting is here already.' })
  const isOfMeeting = new Set<ChildId | null>(meeting.children.map(({ childId }) => childId))
  for (const person of offered.people) {
    const childId = isOfMeeting.has(person.childId) ? person.childId : null
    putAgain(db, meetingId, { ...person, childId })
  }
  const { last } = offered
  const here = new Map(registerOf(db, meetingId).map((person) => [keyOf(person), person.id]))
  const keyThere = new Map(registerOf(db, last).map((person) => [person.id, keyOf(person)]))
  keepApartAgain(db, { last, meetingId, kind: meeting.kind, hereOf: (id) => here.get(keyThere.get(id) ?? '') })
  noteEdit(db, `meeting:${meetingId}`, 'People of the last meeting')
  return { savedAt: context.now }
}

type Offered = { readonly last: MeetingId; readonly on: IsoDate; readonly people: readonly Attendee[] }

/** The people of the family’s last meeting of this sort who are not on this register; null when there are none. */
function peopleToTakeOver(db: ReadDb, meeting: ListedMeeting): Offered | null {
  const { id: meetingId, heldOn, scheduledFor, kind } = meeting
  const kinds = JSON.stringify(sortOf(kind))
  const last = lastWithPeople.get(db, { meetingId, day: heldOn ?? scheduledFor, kinds })
  const here = registerOf(db, meetingId)
  const people = last ? registerOf(db, last.meetingId).filter((one) => !here.some((other) => isSame(one, other))) : []
  return last && people.length > 0 ? { last: last.meetingId, on: last.day, people } : null
}

/** The meeting, refused when it is a review: nothing is concluded there, and nobody has a view of a plan. */
export function conferenceOf(db: ReadDb, id: MeetingId, context: Context): ListedMeeting {
  const meeting = getMeeting(db, { id }, context)
  if (meeting.kind !== 'roa' && meeting.kind !== 'adoptionReview') return meeting
  throw new AppError({ code: 'rule', message: 'This is asked of conferences and HSB meetings only.' })
}

/** The person on a register, with the meeting it is of. */
export function attendeeOf(db: ReadDb, id: RecordId) {
  const found = one.get(db, { id })
  if (!found) throw notFound('This person on the register')
  return found
}

type Named = Pick<Attendee, 'name' | 'agency'>
const keyOf = ({ name, agency }: Named): string => `${name.trim()} ${agency.trim()}`.toLowerCase()
const isSame = (one: Named, other: Named): boolean => keyOf(one) === keyOf(other)

function refuseStranger({ children }: ListedMeeting, childId: ChildId | null): void {
  if (childId === null || children.some((child) => child.childId === childId)) return
  throw new AppError({ code: 'invalid', message: 'This child is not at this meeting. Choose another.' })
}

function refuseTwice(others: readonly Named[], person: Named): void {
  if (!others.some((other) => isSame(other, person))) return
  const message = `${person.name}, ${person.agency}, is on the register already.`
  throw new AppError({ code: 'invalid', message, fields: { name: message } })
}

type Said = Omit<ChangeAttendee, 'id'>
type SaidOnly = { [K in keyof Said]?: Exclude<Said[K], undefined> }
/** Only what was said: the type of what came from Zod leaves room for undefined, SQLite does not. */
function withoutBlanks(said: Said): SaidOnly {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}
