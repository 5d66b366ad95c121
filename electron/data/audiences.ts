import { v7 } from 'uuid'
import { z } from 'zod'
import { AppError, notFound } from '../../shared/errors.ts'
import { type AudienceScope, audienceScopeLabels, type SayAudience } from '../../shared/records/audience.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import { listed } from '../../shared/words.ts'
import type { Context } from '../context.ts'
import { notedOnMap } from './map-rows.ts'
import { registerOf } from './register.ts'
import { type Db, read, write } from './sql.ts'

const ofThisMeeting = read(
  z.object({ id: z.string() }),
  `SELECT id FROM mapLine WHERE id = :itemId AND meetingId = :meetingId
  UNION ALL SELECT id FROM mapPair WHERE id = :itemId AND meetingId = :meetingId
  UNION ALL SELECT id FROM mapScale WHERE id = :itemId AND meetingId = :meetingId
  UNION ALL SELECT id FROM childTool WHERE id = :itemId AND meetingId = :meetingId
  UNION ALL SELECT id FROM decision WHERE id = :itemId AND meetingId = :meetingId`,
)
const say = write(`
  INSERT INTO audience (id, meetingId, itemId, scope, notFor, why)
  VALUES (:id, :meetingId, :itemId, :scope, :notFor, :why)
  ON CONFLICT (itemId) DO UPDATE SET
    scope = excluded.scope, notFor = excluded.notFor, why = excluded.why, version = version + 1`)
const remove = write('DELETE FROM audience WHERE itemId = :itemId')

/** Says who may have an item of a meeting: a line, pair, number, child’s tool or step. */
export function sayAudience(db: Db, input: SayAudience, context: Context): z.infer<typeof SavedRecord> {
  const { meetingId, itemId, scope, notFor, why } = input
  if (!ofThisMeeting.get(db, { meetingId, itemId })) throw notFound('This item of the meeting')
  const people = registerOf(db, meetingId)
  if (notFor.some((id) => !people.some((person) => person.id === id)))
    throw new AppError({ code: 'invalid', message: 'Somebody it is not for is not on this register.' })
  if (scope === 'everyone' && notFor.length === 0) remove(db, { itemId })
  else say(db, { id: v7(), meetingId, itemId, scope, notFor: JSON.stringify(notFor), why })
  const names = people.filter(({ id }) => notFor.includes(id)).map(({ name }) => name)
  return notedOnMap(db, { meetingId, did: didText(scope, names), itemId }, context)
}

/** Taking such a step back shows a line to people again, so it says whom it was kept from. */
function didText(scope: AudienceScope, names: readonly string[]): string {
  const not = names.length > 0 ? `, not for ${listed(names)}` : ''
  return scope === 'everyone' && not === ''
    ? 'For everyone again'
    : `Kept from others: ${audienceScopeLabels[scope]}${not}`
}
