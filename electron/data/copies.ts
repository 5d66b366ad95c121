import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import { z } from 'zod'
import { CopyContent } from '../../shared/copies/content.ts'
import { handOverOrder, readersOf } from '../../shared/copies/recipients.ts'
import { conflict } from '../../shared/errors.ts'
import type { ChangeCopy, Copies, MoveCopy, SayRead } from '../../shared/records/copies.ts'
import { SealedVersion } from '../../shared/records/copies.ts'
import { type MeetingId, RecordId } from '../../shared/records/ids.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import { CopyLayout } from '../../shared/records/register.ts'
import type { Context } from '../context.ts'
import { copyContent } from './copy-content.ts'
import { editState, noteEdit } from './edits.ts'
import { said } from './map-rows.ts'
import { getMeeting } from './meeting-list.ts'
import { attendeeOf } from './register.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'
import { strangersOf } from './stranger-answers.ts'

const readThrough = read(
  z.object({ readBy: z.string(), readAt: z.string(), textHash: z.string() }),
  'SELECT readBy, readAt, textHash FROM readThrough WHERE meetingId = :meetingId',
)
const sayReadBy = write(`
  INSERT INTO readThrough (id, meetingId, readBy, readAt, textHash)
  VALUES (:id, :meetingId, :readBy, :readAt, :textHash)
  ON CONFLICT (meetingId) DO UPDATE SET readBy = excluded.readBy, readAt = excluded.readAt,
    textHash = excluded.textHash, version = version + 1`)
const removeRead = write('DELETE FROM readThrough WHERE meetingId = :meetingId')
const noCopy = read(
  z.object({ id: RecordId, why: z.string() }),
  `SELECT id, noCopyWhy AS why FROM attendee WHERE meetingId = :meetingId AND noCopyWhy <> '' ORDER BY position, id`,
)
const versions = read(
  SealedVersion,
  `SELECT v.id, v.number, v.code, v.sealedAt, v.readBy, v.correctionWhy,
    (SELECT count(*) FROM copy c WHERE c.sealedVersionId = v.id AND c.letter = '') AS copies
  FROM sealedVersion v WHERE v.meetingId = :meetingId ORDER BY v.number`,
)
const lastContent = read(
  z.object({ content: CopyContent }),
  'SELECT content FROM sealedVersion WHERE meetingId = :meetingId ORDER BY number DESC LIMIT 1',
)
const oneCopy = read(
  z.object({ layout: CopyLayout.nullable(), language: z.string(), noCopyWhy: z.string() }),
  'SELECT copyLayout AS layout, copyLanguage AS language, noCopyWhy FROM attendee WHERE id = :id',
)
const update = write(`
  UPDATE attendee SET copyLayout = :layout, copyLanguage = :language, noCopyWhy = :noCopyWhy, version = version + 1
  WHERE id = :id`)
const place = write('UPDATE attendee SET copyOrder = :copyOrder, version = version + 1 WHERE id = :id')

type Saved = z.infer<typeof SavedRecord>
type OneMeeting = { readonly meetingId: MeetingId }

/** The copies of a meeting as they would be printed now, with what was said of them and what is still wanted. */
export function copiesOf(db: ReadDb, { meetingId }: OneMeeting, context: Context): Copies {
  const content = copyContent(db, meetingId, context)
  const found = {
    meeting: getMeeting(db, { id: meetingId }, context),
    content,
    strangers: strangersOf(db, content, context),
    readThrough: readThroughOf(db, content),
    noCopy: noCopy.all(db, { meetingId }),
    sealed: versions.all(db, { meetingId }),
    isChanged: isChanged(db, content),
    edits: editState(db, { scope: `meeting:${meetingId}` }),
  }
  return { ...found, missing: missingFor(found) }
}

function missingFor(found: Omit<Copies, 'missing'>): string[] {
  const { content, strangers, readThrough: readBy, sealed, isChanged: hasChanged } = found
  const open = strangers.filter(({ answer }) => answer === null).length
  return [
    content.lines.length + content.pairs.length + content.steps.length === 0 && 'There is nothing to print yet.',
    readersOf(found).length === 0 && 'Nobody on the register gets a copy.',
    open > 0 && `The stranger check has ${open} to answer.`,
    readBy === null && 'Nobody has said yet that they read every page.',
    readBy?.isCurrent === false && 'Something has changed since every page was read. Read it again.',
    sealed.length > 0 && !hasChanged && `Nothing has changed since version ${sealed.at(-1)?.number} was sealed.`,
  ].filter((sentence) => sentence !== false)
}

function readThroughOf(db: ReadDb, content: CopyContent): Copies['readThrough'] {
  const found = readThrough.get(db, { meetingId: content.meeting.id })
  if (!found) return null
  return { readBy: found.readBy, readAt: found.readAt, isCurrent: found.textHash === textHash(content) }
}

function isChanged(db: ReadDb, content: CopyContent): boolean {
  const last = lastContent.get(db, { meetingId: content.meeting.id })
  return last === undefined || textHash(last.content) !== textHash(content)
}

/**
 * What a change of anybody's page changes: all of the content but the order of handing over and what the register says
 * of reports.
 */
export function textHash(content: CopyContent): string {
  const { people, ...rest } = CopyContent.parse(content)
  const readers = people.map(({ copyOrder, report, isReportSeen, hasDirectContact, ...person }) => person)
  return createHash('sha256')
    .update(JSON.stringify({ ...rest, readers }))
    .digest('hex')
}

/** Keeps that somebody read every page as it is now, or takes that back. */
export function sayRead(db: Db, { meetingId, readBy }: SayRead, context: Context): Saved {
  const content = copyContent(db, meetingId, context)
  if (readBy === null) removeRead(db, { meetingId })
  else sayReadBy(db, { id: v7(), meetingId, readBy, readAt: context.now, textHash: textHash(content) })
  return noted(db, { meetingId, did: readBy === null ? 'Not read yet' : `Every page read by ${readBy}` }, context)
}

/** Keeps how somebody gets their copy, or why they get none. */
export function changeCopy(db: Db, { id, ...changes }: ChangeCopy, context: Context): Saved {
  const { meetingId, name } = attendeeOf(db, id)
  const before = oneCopy.get(db, { id })
  if (!before) throw conflict('This person on the register')
  update(db, { id, ...before, ...said(changes) })
  return noted(db, { meetingId, did: `Copy for ${name}` }, context)
}

/** Hands a copy over one place earlier or later among those who get one; at either end it stays. */
export function moveCopy(db: Db, { id, step }: MoveCopy, context: Context): Saved {
  const { meetingId, name } = attendeeOf(db, id)
  const content = copyContent(db, meetingId, context)
  const given = readersOf({ content, noCopy: noCopy.all(db, { meetingId }) }).map((person) => person.id)
  const other = given[given.indexOf(id) + step]
  if (!given.includes(id) || !other) return { savedAt: context.now }
  const order = handOverOrder(content.people, content.keptApart).map((person) => person.id)
  const [from, to] = [order.indexOf(id), order.indexOf(other)]
  order.splice(to, 0, ...order.splice(from, 1))
  order.forEach((personId, at) => void place(db, { id: personId, copyOrder: at + 1 }))
  return noted(db, { meetingId, did: `Order of copies: ${name}` }, context)
}

function noted(db: Db, { meetingId, did }: OneMeeting & { readonly did: string }, context: Context): Saved {
  noteEdit(db, `meeting:${meetingId}`, did)
  return { savedAt: context.now }
}
