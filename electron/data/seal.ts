import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import type { z } from 'zod'
import { CopyContent } from '../../shared/copies/content.ts'
import { readersOf } from '../../shared/copies/recipients.ts'
import { AppError } from '../../shared/errors.ts'
import type { SealCopies, SealedCopies } from '../../shared/records/copies.ts'
import { RecordId } from '../../shared/records/ids.ts'
import { listed } from '../../shared/words.ts'
import type { Context } from '../context.ts'
import { copiesOf } from './copies.ts'
import { type Db, write } from './sql.ts'
import { strangersIn } from './stranger-answers.ts'

const insert = write(`
  INSERT INTO sealedVersion (id, meetingId, number, code, sealedAt, readBy, correctionWhy, content)
  VALUES (:id, :meetingId, :number, :code, :sealedAt, :readBy, :correctionWhy, :content)`)
const insertCopy = write(`
  INSERT INTO copy (id, sealedVersionId, attendeeId, number) VALUES (:id, :sealedVersionId, :attendeeId, :number)`)

/**
 * Seals the copies as they stand, with a copy for each person in the order of handing over. Refused, in sentences, while
 * a stranger is unanswered, nobody has read every page as it is now, nothing has changed since the version before, or why it is
 * needed names a stranger.
 */
export function sealCopies(db: Db, input: SealCopies, context: Context): z.infer<typeof SealedCopies> {
  const { meetingId, correctionWhy } = input
  const copies = copiesOf(db, { meetingId }, context)
  const { missing, readThrough, sealed } = copies
  if (missing.length > 0 || readThrough === null) throw new AppError({ code: 'rule', message: missing.join(' ') })
  if (sealed.length > 0 && correctionWhy === '')
    throw refusedField('Say why a new version is needed: those who have the last one are told')
  const strangers = strangersIn(db, { meetingId, text: correctionWhy }, context)
  if (strangers.length > 0)
    throw refusedField(
      `Say it without ${listed(strangers.map((words) => `“${words}”`))}: this is printed for everybody who has the last version.`,
    )
  const number = (sealed.at(-1)?.number ?? 0) + 1
  const content = JSON.stringify(CopyContent.parse(copies.content))
  const id = RecordId.parse(v7())
  const code = codeFor(`${number}\n${content}`)
  const { readBy } = readThrough
  insert(db, { id, meetingId, number, code, sealedAt: context.now, readBy, correctionWhy, content })
  readersOf(copies).forEach(
    (person, at) => void insertCopy(db, { id: v7(), sealedVersionId: id, attendeeId: person.id, number: at + 1 }),
  )
  return { sealedVersionId: id, number, code }
}

const refusedField = (message: string): AppError =>
  new AppError({ code: 'invalid', message, fields: { correctionWhy: message } })

// None is read or heard as another: no I, L, O, 0 or 1.
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Eight signs made of the text, such as “4K7Q HM3T”: the same words always have the same code. */
export function codeFor(text: string): string {
  const bytes = createHash('sha256').update(text).digest()
  const signs = [...bytes.subarray(0, 8)].map((byte) => SIGNS[byte % SIGNS.length]).join('')
  return `${signs.slice(0, 4)} ${signs.slice(4)}`
}
