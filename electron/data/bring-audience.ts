import { v7 } from 'uuid'
import { withheldFrom } from '../../shared/copies/may-have.ts'
import { Audience } from '../../shared/records/audience.ts'
import { MeetingId, RecordId } from '../../shared/records/ids.ts'
import { namesakesOf } from './namesakes.ts'
import { attendeeOf, registerOf } from './register.ts'
import { type Db, read, write } from './sql.ts'

const ofItem = read(
  Audience.extend({ meetingId: MeetingId }),
  'SELECT meetingId, itemId, scope, notFor, why FROM audience WHERE itemId = :itemId',
)
const insert = write(`
  INSERT INTO audience (id, meetingId, itemId, scope, notFor, why) VALUES (:id, :meetingId, :itemId, :scope, :notFor, :why)`)
const addUninvited = write(`
  INSERT INTO attendee (id, meetingId, position, name, agency, side, hasDirectContact, isInvited)
  SELECT :id, :meetingId, coalesce(max(position), 0) + 1, :name, :agency, :side, 1, 0
  FROM attendee WHERE meetingId = :meetingId`)

type Brought = { readonly fromItemId: RecordId; readonly itemId: RecordId; readonly meetingId: MeetingId }

/**
 * Keeps an item that goes on from an earlier meeting’s from whom that was kept from. What was for one part is for the
 * professionals who were in it: who is in which part this time need not be the same.
 */
export function bringAudience(db: Db, { fromItemId, itemId, meetingId }: Brought): void {
  const kept = ofItem.get(db, { itemId: fromItemId })
  if (!kept) return
  const isOfPart = kept.scope === 'partA' || kept.scope === 'partB'
  const notThere = registerOf(db, kept.meetingId).filter((person) => withheldFrom(person, kept) !== null)
  const from = isOfPart ? notThere.map(({ id }) => id) : kept.notFor
  const notFor = [...new Set(from.flatMap((personId) => samePeople(db, personId, meetingId)))]
  insert(db, {
    ...{ id: v7(), meetingId, itemId, why: kept.why },
    scope: isOfPart ? 'professionals' : kept.scope,
    notFor: JSON.stringify(notFor),
  })
}

/**
 * Whoever may be the same person on this meeting’s register. Somebody who is not on it yet is put there as not invited: a
 * line that was kept from them would otherwise reach them should they be asked later.
 */
function samePeople(db: Db, id: RecordId, meetingId: MeetingId): RecordId[] {
  const { name, agency, side } = attendeeOf(db, id)
  const here = namesakesOf(db, { meetingId, name })
  if (here.length > 0) return here
  const newId = RecordId.parse(v7())
  addUninvited(db, { id: newId, meetingId, name, agency, side })
  return [newId]
}
