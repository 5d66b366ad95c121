import { v7 } from 'uuid'
import { copyName, nextLetter } from '../../shared/copies/hand-over.ts'
import { copyRoute } from '../../shared/copies/recipients.ts'
import { AppError, conflict } from '../../shared/errors.ts'
import { type Reprint, type SayPrinted, type SentCopies, wentWhereLabels } from '../../shared/records/hand-over.ts'
import { type MeetingId, RecordId } from '../../shared/records/ids.ts'
import type { Context } from '../context.ts'
import { noteEdit } from './edits.ts'
import { copiesOf, currentCopy, sealedContent, sealedOf, withoutCopy } from './hand-over-rows.ts'
import { attendeeOf, registerOf } from './register.ts'
import { type Db, write } from './sql.ts'
import { givesAway } from './stranger-answers.ts'

const send = write(`UPDATE copy SET printed = 'sent', pages = :pages, version = version + 1 WHERE id = :id`)
const say = write('UPDATE copy SET printed = :printed, version = version + 1 WHERE id = :id AND printed <> :printed')
const replace = write(`
  UPDATE copy SET handover = :went, handoverAt = :now, postBy = NULL, version = version + 1
  WHERE id = :id AND version = :version`)
const insert = write(`
  INSERT INTO copy (id, sealedVersionId, attendeeId, number, letter)
  VALUES (:id, :sealedVersionId, :attendeeId, :number, :letter)`)

type Saved = { savedAt: string }

/**
 * Notes that copies go to the printer, before the system's window opens: should the power go in the middle, the list
 * asks of each of them whether it came out.
 */
export function sendCopies(db: Db, { meetingId, copies }: SentCopies, context: Context): Saved {
  for (const { copyId, pages } of copies) {
    copyOfMeeting(db, meetingId, copyId)
    send(db, { id: copyId, pages })
  }
  return { savedAt: context.now }
}

/** Keeps what a person saw at the printer, of as many copies as they say it of. */
export function sayPrinted(db: Db, { meetingId, copyIds, printed }: SayPrinted, context: Context): Saved {
  for (const id of copyIds) {
    copyOfMeeting(db, meetingId, id)
    say(db, { id, printed })
  }
  return { savedAt: context.now }
}

/** Makes a copy “4b” of copy 4 to be printed, and keeps where 4 went. */
export function reprintCopy(db: Db, { copyId, version, went }: Reprint, context: Context) {
  const { meetingId, name, sealedVersionId, attendeeId, number, letter } = currentCopy(db, copyId)
  const next = nextLetter(letter)
  if (next === null)
    throw new AppError({ code: 'rule', message: `Copy ${number} was printed 25 times. Look at the printer first.` })
  if (replace(db, { id: copyId, version, went, now: context.now }) === 0) throw conflict('This copy')
  const id = RecordId.parse(v7())
  insert(db, { id, sealedVersionId, attendeeId, number, letter: next })
  const was = wentWhereLabels[went].toLowerCase()
  noteEdit(db, `meeting:${meetingId}`, `Copy ${number}${next} for ${name}; ${copyName({ number, letter })} ${was}`)
  return { savedAt: context.now, copyId: id }
}

/** Gives somebody who came after the sealing the next number of the same sealed version. */
export function addLate(
  db: Db,
  { meetingId, attendeeId }: { meetingId: MeetingId; attendeeId: RecordId },
  context: Context,
): Saved {
  const person = attendeeOf(db, attendeeId)
  const sealed = sealedOf(db, meetingId)
  const rows = copiesOf(db, sealed.id)
  if (person.meetingId !== meetingId || copyRoute(person) !== 'here' || withoutCopy(db, meetingId).has(attendeeId))
    throw new AppError({ code: 'rule', message: `${person.name} is not marked here on the register. Do that first.` })
  if (rows.some((row) => row.attendeeId === attendeeId))
    throw new AppError({ code: 'rule', message: `${person.name} has a copy already.` })
  const content = sealedContent(db, sealed.id, registerOf(db, meetingId))
  if (givesAway(db, { content, readerId: attendeeId }, context))
    throw new AppError({
      code: 'rule',
      message: `What was sealed has a confidential address that is kept from ${person.name}. Say that the line is not for them, and seal a new version first.`,
    })
  const number = Math.max(0, ...rows.map((row) => row.number)) + 1
  insert(db, { id: v7(), sealedVersionId: sealed.id, attendeeId, number, letter: '' })
  noteEdit(db, `meeting:${meetingId}`, `Copy ${number} for ${person.name}, who came later`)
  return { savedAt: context.now }
}

function copyOfMeeting(db: Db, meetingId: MeetingId, id: RecordId): void {
  if (currentCopy(db, id).meetingId === meetingId) return
  throw new AppError({ code: 'invalid', message: 'This copy is of another meeting.' })
}
