import { v7 } from 'uuid'
import { z } from 'zod'
import { formatDay } from '../../shared/dates.ts'
import { conflict, notFound } from '../../shared/errors.ts'
import { RecordId } from '../../shared/records/ids.ts'
import { IroLeave, type LeaveAsked, type NewLeave, type RemoveLeave } from '../../shared/records/leave.ts'
import { refusal, refuseBefore } from './refusal.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const listed = read(
  IroLeave,
  `SELECT l.id, l.iroId, i.name AS iroName, l.fromOn, l.untilOn, l.reason, l.version
  FROM iroLeave l JOIN iro i ON i.id = l.iroId
  WHERE (:iroId IS NULL OR l.iroId = :iroId) AND l.untilOn >= :fromOn AND (:untilOn IS NULL OR l.fromOn <= :untilOn)
  ORDER BY l.fromOn, i.name, l.id`,
)
const iro = read(z.object({ name: z.string() }), 'SELECT name FROM iro WHERE id = :id')
const insert = write(
  'INSERT INTO iroLeave (id, iroId, fromOn, untilOn, reason) VALUES (:id, :iroId, :fromOn, :untilOn, :reason)',
)
const remove = write('DELETE FROM iroLeave WHERE id = :id AND version = :version')

/** Leave that touches a stretch of days, the soonest first. */
export function listLeave(db: ReadDb, { iroId, fromOn, untilOn }: LeaveAsked): IroLeave[] {
  return listed.all(db, { iroId, fromOn, untilOn })
}

/** Records days away; refused where some of them are recorded already, so that no day is counted twice. */
export function addLeave(db: Db, leave: NewLeave): { id: RecordId } {
  const { iroId, fromOn, untilOn } = leave
  const name = iro.get(db, { id: iroId })?.name
  if (name === undefined) throw notFound('This IRO')
  refuseBefore('untilOn', untilOn, { on: fromOn, after: 'the first day away' })
  const [known] = listed.all(db, { iroId, fromOn, untilOn })
  if (known) {
    const days = `${formatDay(known.fromOn)} to ${formatDay(known.untilOn)}`
    throw refusal('fromOn', `${name} is already away ${days}. Remove that leave first, or choose other days.`)
  }
  const id = RecordId.parse(v7())
  insert(db, { id, ...leave })
  return { id }
}

/** Takes leave out that is not taken after all; its history stays. */
export function removeLeave(db: Db, { id, version }: RemoveLeave): null {
  if (remove(db, { id, version }) === 0) throw conflict('This leave')
  return null
}
