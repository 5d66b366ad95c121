import { composeCopy } from '../../shared/copies/compose-copy.ts'
import { readersOf } from '../../shared/copies/recipients.ts'
import { notFound } from '../../shared/errors.ts'
import type { CopyDraft, CopyDraftAsked } from '../../shared/records/copies.ts'
import type { Context } from '../context.ts'
import { copiesOf } from './copies.ts'
import { copiesOf as copyRows } from './hand-over-rows.ts'
import type { ReadDb } from './sql.ts'

/**
 * One person’s copy as it stands now, with nothing of anybody else’s: a draft, unless the same words were sealed. Refused
 * for who gets no copy.
 */
export function copyDraft(db: ReadDb, { meetingId, readerId }: CopyDraftAsked, context: Context): CopyDraft {
  const copies = copiesOf(db, { meetingId }, context)
  const readers = readersOf(copies)
  const at = readers.findIndex(({ id }) => id === readerId)
  if (at < 0) throw notFound('This person’s copy')
  const last = copies.sealed.at(-1)
  const rows = last && !copies.isChanged ? copyRows(db, last.id) : []
  // A later print of the same copy has a letter and comes after it.
  const copyId = rows.findLast(({ attendeeId }) => attendeeId === readerId)?.id ?? null
  const made = { version: 0, code: '', at: context.now, isDraft: true } as const
  const mark = { number: at + 1, of: readers.length, letter: '', ...made }
  return { copyId, document: composeCopy(copies.content, readerId, mark) }
}
