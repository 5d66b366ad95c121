import { v7 } from 'uuid'
import { z } from 'zod'
import { formatDay, IsoDate } from '../../shared/dates.ts'
import { conflict, notFound } from '../../shared/errors.ts'
import { IroId, RecordId } from '../../shared/records/ids.ts'
import {
  Iro,
  type IroLeaving,
  type IroStart,
  type NewHours,
  type NewIro,
  type NewReduction,
  type ReductionEnd,
} from '../../shared/records/iro.ts'
import { refusal, refuseBefore } from './refusal.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const all = read(Iro, 'SELECT id, name, startedOn, endedOn, version FROM iro ORDER BY name')
const one = read(Iro, 'SELECT id, name, startedOn, endedOn, version FROM iro WHERE id = :id')
const insert = write('INSERT INTO iro (id, name, startedOn) VALUES (:id, :name, :startedOn)')
const end = write('UPDATE iro SET endedOn = :endedOn, version = version + 1 WHERE id = :iroId AND version = :version')

const start = write(
  'UPDATE iro SET startedOn = :startedOn, version = version + 1 WHERE id = :iroId AND version = :version',
)

const firstGiven = read(
  z.object({ on: IsoDate.nullable() }),
  'SELECT min(startedOn) AS "on" FROM allocation WHERE iroId = :iroId',
)
const moveFirstHours = write(`
  UPDATE iroHours SET fromOn = :startedOn, version = version + 1
  WHERE iroId = :iroId AND fromOn = :before AND :startedOn < :before`)

const findHours = read(
  z.object({ id: RecordId, hours: z.number() }),
  'SELECT id, hours FROM iroHours WHERE iroId = :iroId AND fromOn <= :on ORDER BY fromOn DESC LIMIT 1',
)
const hoursOn = read(z.object({ id: RecordId }), 'SELECT id FROM iroHours WHERE iroId = :iroId AND fromOn = :fromOn')
const insertHours = write('INSERT INTO iroHours (id, iroId, fromOn, hours) VALUES (:id, :iroId, :fromOn, :hours)')
const replaceHours = write('UPDATE iroHours SET hours = :hours, version = version + 1 WHERE id = :id')

const findReduction = read(z.object({ fromOn: Iro.shape.startedOn }), 'SELECT fromOn FROM iroReduction WHERE id = :id')
const insertReduction = write(`
  INSERT INTO iroReduction (id, iroId, fromOn, untilOn, hours, reason)
  VALUES (:id, :iroId, :fromOn, :untilOn, :hours, :reason)`)
const endReductionRow = write(
  'UPDATE iroReduction SET untilOn = :untilOn, version = version + 1 WHERE id = :id AND version = :version',
)

const startOfIro = 'the day this IRO started'

/** Every IRO the record knows, those who left included, by name. */
export function listIros(db: ReadDb): Iro[] {
  return all.all(db, {})
}

/** Adds an IRO; two of the same name could not be told apart in any list, so that is refused. */
export function addIro(db: Db, { name, startedOn, hours }: NewIro): Iro {
  if (all.all(db, {}).some((iro) => iro.name.toLowerCase() === name.toLowerCase()))
    throw refusal('name', `There is already an IRO called ${name}. Add a middle name or initial to tell them apart.`)
  const id = IroId.parse(v7())
  insert(db, { id, name, startedOn })
  if (hours !== null) insertHours(db, { id: v7(), iroId: id, fromOn: startedOn, hours })
  return iroOf(db, id)
}

/** Changes an IRO's hours from a day on; hours already entered for that very day are replaced. */
export function setHours(db: Db, { iroId, fromOn, hours }: NewHours): null {
  refuseBefore('fromOn', fromOn, { on: iroOf(db, iroId).startedOn, after: startOfIro })
  const sameDay = hoursOn.get(db, { iroId, fromOn })
  if (sameDay) replaceHours(db, { id: sameDay.id, hours })
  else insertHours(db, { id: v7(), iroId, fromOn, hours })
  return null
}

/** Takes hours off an IRO's week for a time, with the reason; refused beyond the hours the IRO has on its first day. */
export function addReduction(db: Db, { iroId, fromOn, untilOn, hours, reason }: NewReduction): null {
  refuseBefore('fromOn', fromOn, { on: iroOf(db, iroId).startedOn, after: startOfIro })
  if (untilOn !== null) refuseBefore('untilOn', untilOn, { on: fromOn, after: 'the first day' })
  const has = findHours.get(db, { iroId, on: fromOn })
  if (!has) throw refusal('hours', `No hours are known on ${formatDay(fromOn)}. Set the hours first.`)
  if (hours > has.hours)
    throw refusal('hours', `The hours on that day are ${has.hours} a week. Enter ${has.hours} or fewer.`)
  insertReduction(db, { id: v7(), iroId, fromOn, untilOn, hours, reason })
  return null
}

/** Gives a reduction its last day. */
export function endReduction(db: Db, { id, untilOn, version }: ReductionEnd): null {
  const found = findReduction.get(db, { id })
  if (!found) throw notFound('This reduction')
  refuseBefore('untilOn', untilOn, { on: found.fromOn, after: 'the first day' })
  if (endReductionRow(db, { id, untilOn, version }) === 0) throw conflict('This reduction')
  return null
}

/** Ends an IRO's time in post; children still with them stay there until they are given to another IRO. */
export function endIro(db: Db, { iroId, endedOn, version }: IroLeaving): Iro {
  refuseBefore('endedOn', endedOn, { on: iroOf(db, iroId).startedOn, after: startOfIro })
  if (end(db, { iroId, endedOn, version }) === 0) throw conflict('This IRO')
  return iroOf(db, iroId)
}

/** Puts the first day in post right; the hours entered for that day hold from the earlier one. */
export function correctStart(db: Db, { iroId, startedOn, version }: IroStart): Iro {
  const { name, startedOn: before, endedOn } = iroOf(db, iroId)
  const given = firstGiven.get(db, { iroId })?.on ?? null
  if (given !== null && startedOn > given)
    throw refusal('startedOn', `${name} has had children since ${formatDay(given)}. Enter that day or an earlier one.`)
  if (endedOn !== null && startedOn > endedOn)
    throw refusal('startedOn', `${name} left on ${formatDay(endedOn)}. Enter that day or an earlier one.`)
  moveFirstHours(db, { iroId, startedOn, before })
  if (start(db, { iroId, startedOn, version }) === 0) throw conflict('This IRO')
  return iroOf(db, iroId)
}

function iroOf(db: ReadDb, id: IroId): Iro {
  const iro = one.get(db, { id })
  if (!iro) throw notFound('This IRO')
  return iro
}
