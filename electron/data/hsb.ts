import { v7 } from 'uuid'
import { formatDay } from '../../shared/dates.ts'
import { conflict, notFound } from '../../shared/errors.ts'
import { type EndHsb, HsbInvolvement, type StartHsb } from '../../shared/records/hsb.ts'
import type { Context } from '../context.ts'
import { childOf } from './children.ts'
import { refusal, refuseBefore, refuseFuture } from './refusal.ts'
import { type Db, read, write } from './sql.ts'

const byId = read(HsbInvolvement, 'SELECT id, childId, startedOn, endedOn, version FROM hsbInvolvement WHERE id = :id')
const latestOf = read(
  HsbInvolvement,
  `SELECT id, childId, startedOn, endedOn, version FROM hsbInvolvement WHERE childId = :childId
  ORDER BY endedOn IS NULL DESC, startedOn DESC LIMIT 1`,
)
const insert = write('INSERT INTO hsbInvolvement (id, childId, startedOn) VALUES (:id, :childId, :startedOn)')
const end = write(`
  UPDATE hsbInvolvement SET endedOn = :endedOn, version = version + 1 WHERE id = :id AND version = :version`)

/** Starts work on harmful sexual behaviour, which starts the clock of its meetings (H-07). */
export function startHsb(db: Db, { childId, startedOn }: StartHsb, { today }: Context): null {
  childOf(db, childId)
  refuseFuture('startedOn', startedOn, { what: 'HSB work', today })
  const latest = latestOf.get(db, { childId })
  if (latest && latest.endedOn === null)
    throw refusal('startedOn', `HSB work is open since ${formatDay(latest.startedOn)}. End it first.`)
  if (latest?.endedOn) refuseBefore('startedOn', startedOn, { on: latest.endedOn, after: 'the work before ended' })
  insert(db, { id: v7(), childId, startedOn })
  return null
}

/** Ends work on harmful sexual behaviour. */
export function endHsb(db: Db, input: EndHsb, { today }: Context): null {
  const work = byId.get(db, { id: input.id })
  if (!work) throw notFound('This HSB work')
  if (work.endedOn) throw refusal('endedOn', `This work ended on ${formatDay(work.endedOn)} already.`)
  refuseBefore('endedOn', input.endedOn, { on: work.startedOn, after: 'the work started' })
  refuseFuture('endedOn', input.endedOn, { what: 'The end', today })
  if (end(db, input) === 0) throw conflict('This HSB work')
  return null
}
