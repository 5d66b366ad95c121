import { v7 } from 'uuid'
import { ageOn, formatDay } from '../../shared/dates.ts'
import { conflict, notFound } from '../../shared/errors.ts'
import { adoptionPlacementCodes } from '../../shared/records/code-sets.ts'
import type { PeriodOfCareId } from '../../shared/records/ids.ts'
import {
  type EndCare,
  PeriodOfCare,
  type RecordPermanencePlan,
  type StartCare,
} from '../../shared/records/period-of-care.ts'
import type { Context } from '../context.ts'
import { endAdoptionWithCare } from './adoption.ts'
import { endWithPeriod, keepAdoption, latestPeriodOf, startLegalStatus, startPlacement } from './care-rows.ts'
import { childOf } from './children.ts'
import { refusal, refuseBefore, refuseFuture } from './refusal.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const byId = read(
  PeriodOfCare,
  `SELECT id, childId, startedOn, endedOn, endReason, categoryOfNeed, toldOn, permanencePlan, permanenceAgreedOn,
    isReviewHistoryComplete, version
  FROM periodOfCare WHERE id = :id`,
)
const insert = write(`
  INSERT INTO periodOfCare (id, childId, startedOn, toldOn, categoryOfNeed)
  VALUES (:id, :childId, :startedOn, :toldOn, :categoryOfNeed)`)
const end = write(`
  UPDATE periodOfCare SET endedOn = :endedOn, endReason = :endReason, version = version + 1
  WHERE id = :id AND version = :version`)
const keepPermanence = write(`
  UPDATE periodOfCare SET permanencePlan = :permanencePlan, permanenceAgreedOn = :permanenceAgreedOn,
    version = version + 1
  WHERE id = :id AND version = :version`)

const ADULT = 18

/** Starts a period of care with its first legal status and, where it is known, its first placement. */
export function startCare(db: Db, input: StartCare, { today }: Context): null {
  const { childId, startedOn, toldOn, categoryOfNeed, placementCode } = input
  checkStart(db, input, today)
  if (toldOn) refuseFuture('toldOn', toldOn, { what: 'The day the service was told', today })
  const id = v7()
  insert(db, { id, childId, startedOn, toldOn, categoryOfNeed })
  const period = periodOf(db, id as PeriodOfCareId) // the id just made
  startLegalStatus(db, period, { code: input.legalStatusCode, startedOn })
  if (placementCode) {
    // The first placement is not a move, so whether it was planned is not asked.
    const first = { provider: null, isPlanned: null, isChangeOfCarer: true, reasonForChange: null }
    startPlacement(db, period, { ...first, startedOn, code: placementCode, location: input.location })
    if (adoptionPlacementCodes.has(placementCode)) keepAdoption(db, childId, { placedOn: startedOn })
  }
  return null
}

/** Ends a period of care, and with it the legal status, the placement and the adoption plan that are open. */
export function endCare(db: Db, { id, version, endedOn, endReason }: EndCare, { today }: Context): null {
  const period = periodOf(db, id)
  if (period.endedOn)
    throw refusal('endedOn', `The child stopped being looked after on ${formatDay(period.endedOn)} already.`)
  refuseBefore('endedOn', endedOn, { on: period.startedOn, after: 'the child became looked after' })
  refuseFuture('endedOn', endedOn, { what: 'The end of being looked after', today })
  endWithPeriod(db, period, endedOn)
  endAdoptionWithCare(db, period.childId, { endedOn, endReason })
  if (end(db, { id, version, endedOn, endReason }) === 0) throw conflict('This period of care')
  return null
}

/** Keeps the plan for permanence and the day it was agreed (LAC-07). */
export function recordPermanencePlan(db: Db, input: RecordPermanencePlan, { today }: Context): null {
  const period = periodOf(db, input.id)
  const { permanenceAgreedOn } = input
  refuseBefore('permanenceAgreedOn', permanenceAgreedOn, {
    on: period.startedOn,
    after: 'the child became looked after',
  })
  refuseFuture('permanenceAgreedOn', permanenceAgreedOn, { what: 'The day it was agreed', today })
  if (keepPermanence(db, input) === 0) throw conflict('This period of care')
  return null
}

function periodOf(db: ReadDb, id: PeriodOfCareId): PeriodOfCare {
  const period = byId.get(db, { id })
  if (!period) throw notFound('This period of care')
  return period
}

function checkStart(db: Db, { childId, startedOn }: StartCare, today: Context['today']): void {
  const { bornOn, expectedOn } = childOf(db, childId)
  if (!bornOn && expectedOn)
    throw refusal('startedOn', 'An unborn child cannot be looked after. Record the birth first.')
  refuseFuture('startedOn', startedOn, { what: 'Becoming looked after', today })
  if (bornOn) {
    refuseBefore('startedOn', startedOn, { on: bornOn, after: 'the child was born' })
    if ((ageOn(bornOn, startedOn) ?? 0) >= ADULT)
      throw refusal('startedOn', `The child was ${ADULT} by then. Check this day and the date of birth.`)
  }
  const latest = latestPeriodOf(db, childId)
  if (latest && latest.endedOn === null)
    throw refusal(
      'startedOn',
      `The child has been looked after since ${formatDay(latest.startedOn)}. Record the end of that first.`,
    )
  if (latest?.endedOn) refuseBefore('startedOn', startedOn, { on: latest.endedOn, after: 'the time before ended' })
}
