import { z } from 'zod'
import { bareName } from '../../shared/copies/who.ts'
import { type MeetingId, RecordId } from '../../shared/records/ids.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const register = read(
  z.object({ id: RecordId, name: z.string() }),
  'SELECT id, name FROM attendee WHERE meetingId = :meetingId ORDER BY position, id',
)
const naming = read(
  z.object({ itemId: RecordId, notFor: z.array(RecordId) }),
  `SELECT itemId, notFor FROM audience WHERE meetingId = :meetingId AND notFor <> '[]'`,
)
const keepFrom = write('UPDATE audience SET notFor = :notFor, version = version + 1 WHERE itemId = :itemId')

/** A name on the register of a meeting. */
export type OnRegister = { readonly meetingId: MeetingId; readonly name: string }

/** Everybody on a register who goes by a name, whatever their title and agency. */
export const namesakesOf = (db: ReadDb, { meetingId, name }: OnRegister): RecordId[] =>
  register
    .all(db, { meetingId })
    .filter((person) => bareName(person.name) === bareName(name))
    .map(({ id }) => id)

/**
 * Keeps from whoever has come onto a register, or goes by another name now, what is kept from somebody there of the same
 * name: it may be the same person twice. The chair can give it to them after all.
 */
export function keepFromNamesakes(db: Db, { meetingId, name }: OnRegister): void {
  const same = namesakesOf(db, { meetingId, name })
  if (same.length < 2) return
  for (const { itemId, notFor } of naming.all(db, { meetingId })) {
    const others = same.filter((id) => !notFor.includes(id))
    if (others.length === 0 || others.length === same.length) continue
    keepFrom(db, { itemId, notFor: JSON.stringify([...notFor, ...others]) })
  }
}
