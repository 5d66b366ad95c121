import { v7 } from 'uuid'
import { z } from 'zod'
import { formatDay, IsoDate } from '../../shared/dates.ts'
import { conflict, notFound } from '../../shared/errors.ts'
import { RecordId } from '../../shared/records/ids.ts'
import {
  IroLeave,
  type LeaveAsked,
  type NewLeave,
  type RemoveLeave,
  type SetCover,
} from '../../shared/records/leave.ts'
import { refusal, refuseBefore } from './refusal.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const columns = `l.id, l.iroId, i.name AS iroName, l.fromOn, l.untilOn, l.reason, l.coverIroId, c.name AS coverName,
  l.version FROM iroLeave l JOIN iro i ON i.id = l.iroId LEFT JOIN iro c ON c.id = l.coverIroId`
const one = read(IroLeave, `SELECT ${columns} WHERE l.id = :id`)
const listed = read(
  IroLeave,
  `SELECT ${columns}
  WHERE (:iroId IS NULL OR l.iroId = :iroId) AND l.untilOn >= :fromOn AND (:untilOn IS NULL OR l.fromOn <= :untilOn)
  ORDER BY l.fromOn, i.name, l.id`,
)
const iro = read(
  z.object({ name: z.string(), endedOn: IsoDate.nullable() }),
  'SELECT name, endedOn FROM iro WHERE id = :id',
)
const insert = write(
  `INSERT INTO iroLeave (id, iroId, fromOn, untilOn, reason, coverIroId)
  VALUES (:id, :iroId, :fromOn, :untilOn, :reason, :coverIroId)`,
)
const cover = write(
  'UPDATE iroLeave SET coverIroId = :coverIroId, version = version + 1 WHERE id = :id AND version = :version',
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
  refuseCover(db, leave)
  const id = RecordId.parse(v7())
  insert(db, { id, ...leave })
  return { id }
}

/** Takes leave out that is not taken after all; its history stays. */
export function removeLeave(db: Db, { id, version }: RemoveLeave): null {
  if (remove(db, { id, version }) === 0) throw conflict('This leave')
  return null
}

/** Leave by its id. */
export function leaveOf(db: ReadDb, id: RecordId): IroLeave {
  const leave = one.get(db, { id })
  if (!leave) throw notFound('This leave')
  return leave
}

/** Says who stands in during leave that is recorded already, or that nobody does. */
export function setCover(db: Db, { id, version, coverIroId }: SetCover): null {
  refuseCover(db, { ...leaveOf(db, id), coverIroId })
  if (cover(db, { id, version, coverIroId }) === 0) throw conflict('This leave')
  return null
}

/** Refuses somebody who could not stand in on each of the days: the IRO themselves, one who leaves, one who is away too. */
function refuseCover(db: ReadDb, { iroId, coverIroId, fromOn, untilOn }: Omit<NewLeave, 'reason'>): void {
  if (coverIroId === null) return
  const who = iro.get(db, { id: coverIroId })
  if (who === undefined) throw notFound('This IRO')
  if (coverIroId === iroId) throw refusal('coverIroId', `${who.name} is the one who is away. Choose another IRO.`)
  if (who.endedOn !== null && who.endedOn < untilOn)
    throw refusal('coverIroId', `${who.name} is in post until ${formatDay(who.endedOn)} only. Choose another IRO.`)
  const [known] = listed.all(db, { iroId: coverIroId, fromOn, untilOn })
  if (known) {
    const days = `${formatDay(known.fromOn)} to ${formatDay(known.untilOn)}`
    throw refusal('coverIroId', `${who.name} is away ${days}. Choose another IRO, or nobody.`)
  }
}
