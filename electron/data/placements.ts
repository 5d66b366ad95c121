import { formatDay } from '../../shared/dates.ts'
import { adoptionPlacementCodes } from '../../shared/records/code-sets.ts'
import type { RecordLegalStatus } from '../../shared/records/legal-status.ts'
import type { RecordPlacement } from '../../shared/records/placement.ts'
import type { Context } from '../context.ts'
import {
  keepAdoption,
  latestPlacementOf,
  latestStatusOf,
  openPeriodOf,
  startLegalStatus,
  startPlacement,
} from './care-rows.ts'
import { refusal, refuseBefore, refuseFuture } from './refusal.ts'
import type { Db } from './sql.ts'

/** Starts a legal status within the period of care the child is in. */
export function recordLegalStatus(db: Db, { childId, code, startedOn }: RecordLegalStatus, { today }: Context): null {
  const period = openPeriodOf(db, childId, 'startedOn')
  refuseBefore('startedOn', startedOn, { on: period.startedOn, after: 'the child became looked after' })
  refuseFuture('startedOn', startedOn, { what: 'The legal status', today })
  const now = latestStatusOf(db, period.id)
  if (now?.code === code && now.endedOn === null)
    throw refusal('code', `This has been the legal status since ${formatDay(now.startedOn)}. Choose the new one.`)
  startLegalStatus(db, period, { code, startedOn })
  return null
}

/**
 * Moves the child to a placement. An unplanned move to another carer needs its reason and starts a 28-day review
 * (LAC-05); a placement for adoption also starts the adoption review clock (LAC-06).
 */
export function recordPlacement(db: Db, { childId, ...move }: RecordPlacement, { today }: Context): null {
  const period = openPeriodOf(db, childId, 'startedOn')
  const { startedOn, isPlanned, isChangeOfCarer, reasonForChange } = move
  refuseBefore('startedOn', startedOn, { on: period.startedOn, after: 'the child became looked after' })
  refuseFuture('startedOn', startedOn, { what: 'A placement', today })
  const before = latestPlacementOf(db, period.id)
  // The first placement of a period, or a correction of it, is not a move: LAC-05 must not start from it.
  const isFirst = before === undefined || (before.startedOn === startedOn && startedOn === period.startedOn)
  if (!isFirst && !isPlanned && isChangeOfCarer && reasonForChange === null)
    throw refusal('reasonForChange', 'Choose why the placement before ended: an unplanned move needs its reason.')
  startPlacement(db, period, isFirst ? { ...move, isPlanned: null, reasonForChange: null } : move)
  if (adoptionPlacementCodes.has(move.code)) keepAdoption(db, childId, { placedOn: startedOn })
  return null
}
