import { v7 } from 'uuid'
import { formatDay, type IsoDate } from '../../shared/dates.ts'
import { conflict, notFound } from '../../shared/errors.ts'
import { type Allocate, Allocation, type EndAllocation } from '../../shared/records/allocation.ts'
import { nameOf } from '../../shared/records/child.ts'
import type { ChildId } from '../../shared/records/ids.ts'
import { Iro } from '../../shared/records/iro.ts'
import type { Context } from '../context.ts'
import { childOf } from './children.ts'
import { refusal, refuseBefore, refuseFuture } from './refusal.ts'
import { type Db, read, write } from './sql.ts'

const iroById = read(Iro, 'SELECT id, name, startedOn, endedOn, version FROM iro WHERE id = :id')
const openOf = read(
  Allocation,
  `SELECT id, childId, iroId, startedOn, endedOn, reason, endReason, version FROM allocation
  WHERE childId = :childId AND (endedOn IS NULL OR endedOn > :startedOn) ORDER BY startedOn DESC LIMIT 1`,
)
const byId = read(
  Allocation,
  'SELECT id, childId, iroId, startedOn, endedOn, reason, endReason, version FROM allocation WHERE id = :id',
)
const insert = write(`
  INSERT INTO allocation (id, childId, iroId, startedOn, reason) VALUES (:id, :childId, :iroId, :startedOn, :reason)`)
const close = write('UPDATE allocation SET endedOn = :endedOn, version = version + 1 WHERE id = :id')
const end = write(`
  UPDATE allocation SET endedOn = :endedOn, endReason = :endReason, version = version + 1
  WHERE id = :id AND version = :version`)

/**
 * Gives children to an IRO from a day on, which may be to come; the allocation each has ends that day.
 *
 * All or none: one child who cannot be given refuses the whole change, by name.
 */
export function allocateChildren(db: Db, input: Allocate): { allocated: number } {
  const { childIds, iroId, startedOn, reason } = input
  checkInPost(db, input)
  const children = [...new Set(childIds)]
  for (const childId of children) {
    endOpenAllocation(db, childId, input)
    insert(db, { id: v7(), childId, iroId, startedOn, reason })
  }
  return { allocated: children.length }
}

/** Ends an allocation with nobody to follow; while a case is open the child then has no IRO. */
export function endAllocation(db: Db, { id, version, endedOn, endReason }: EndAllocation, { today }: Context): null {
  const allocation = byId.get(db, { id })
  if (!allocation) throw notFound('This allocation')
  if (allocation.endedOn)
    throw refusal(
      'endedOn',
      `This allocation ended on ${formatDay(allocation.endedOn)} already. Look again at the list.`,
    )
  refuseBefore('endedOn', endedOn, { on: allocation.startedOn, after: 'the allocation started' })
  refuseFuture('endedOn', endedOn, { what: 'The end', today })
  if (end(db, { id, version, endedOn, endReason }) === 0) throw conflict('This allocation')
  return null
}

function checkInPost(db: Db, { iroId, startedOn }: Allocate): void {
  const iro = iroById.get(db, { id: iroId })
  if (!iro) throw refusal('iroId', 'This IRO is no longer on the record. Choose another.')
  if (startedOn < iro.startedOn)
    throw refusal('startedOn', `${iro.name} starts on ${formatDay(iro.startedOn)}. Enter that day or a later one.`)
  if (iro.endedOn && startedOn >= iro.endedOn)
    throw refusal('iroId', `${iro.name} leaves or left on ${formatDay(iro.endedOn)}. Choose another IRO.`)
}

function endOpenAllocation(
  db: Db,
  childId: ChildId,
  { iroId, startedOn }: Pick<Allocate, 'iroId' | 'startedOn'>,
): void {
  const name = nameOf(childOf(db, childId))
  const open = openOf.get(db, { childId, startedOn })
  if (!open) return
  const since = (day: IsoDate) => `${formatDay(day)}`
  if (open.iroId === iroId && open.endedOn === null)
    throw refusal('iroId', `${name} is with this IRO already, since ${since(open.startedOn)}. Choose another IRO.`)
  if (startedOn < open.startedOn)
    throw refusal('startedOn', `${name} has been with another IRO since ${since(open.startedOn)}. Enter a later day.`)
  close(db, { id: open.id, endedOn: startedOn })
}
