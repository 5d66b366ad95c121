import { v7 } from 'uuid'
import { formatDay, type IsoDate } from '../../shared/dates.ts'
import { Adoption } from '../../shared/records/adoption.ts'
import type { ChildId, PeriodOfCareId } from '../../shared/records/ids.ts'
import { LegalStatus } from '../../shared/records/legal-status.ts'
import { PeriodOfCare } from '../../shared/records/period-of-care.ts'
import { Placement } from '../../shared/records/placement.ts'
import { refusal } from './refusal.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const latestPeriod = read(
  PeriodOfCare,
  `SELECT id, childId, startedOn, endedOn, endReason, categoryOfNeed, toldOn, permanencePlan, permanenceAgreedOn,
    isReviewHistoryComplete, version
  FROM periodOfCare WHERE childId = :childId ORDER BY endedOn IS NULL DESC, startedOn DESC LIMIT 1`,
)
const latestStatus = read(
  LegalStatus,
  `SELECT id, childId, periodOfCareId, code, startedOn, endedOn, version FROM legalStatus
  WHERE periodOfCareId = :periodOfCareId ORDER BY startedOn DESC, id DESC LIMIT 1`,
)
const latestPlacement = read(
  Placement,
  `SELECT id, childId, periodOfCareId, startedOn, endedOn, code, provider, location, isPlanned, isChangeOfCarer,
    reasonForChange, version
  FROM placement WHERE periodOfCareId = :periodOfCareId ORDER BY startedOn DESC, id DESC LIMIT 1`,
)
const openAdoption = read(
  Adoption,
  `SELECT id, childId, authorisedOn, placedOn, endedOn, endReason, version FROM adoption
  WHERE childId = :childId AND endedOn IS NULL ORDER BY coalesce(placedOn, authorisedOn) DESC LIMIT 1`,
)
const insertStatus = write(`
  INSERT INTO legalStatus (id, childId, periodOfCareId, code, startedOn)
  VALUES (:id, :childId, :periodOfCareId, :code, :startedOn)`)
const correctStatus = write('UPDATE legalStatus SET code = :code, version = version + 1 WHERE id = :id')
const endStatuses = write(`
  UPDATE legalStatus SET endedOn = :endedOn, version = version + 1
  WHERE periodOfCareId = :periodOfCareId AND endedOn IS NULL`)
const insertPlacement = write(`
  INSERT INTO placement (id, childId, periodOfCareId, startedOn, code, provider, location, isPlanned, isChangeOfCarer,
    reasonForChange)
  VALUES (:id, :childId, :periodOfCareId, :startedOn, :code, :provider, :location, :isPlanned, :isChangeOfCarer,
    :reasonForChange)`)
const correctPlacement = write(`
  UPDATE placement SET code = :code, provider = :provider, location = :location, isPlanned = :isPlanned,
    isChangeOfCarer = :isChangeOfCarer, reasonForChange = :reasonForChange, version = version + 1
  WHERE id = :id`)
const endPlacements = write(`
  UPDATE placement SET endedOn = :endedOn, version = version + 1
  WHERE periodOfCareId = :periodOfCareId AND endedOn IS NULL`)
const insertAdoption = write(`
  INSERT INTO adoption (id, childId, authorisedOn, placedOn) VALUES (:id, :childId, :authorisedOn, :placedOn)`)
const updateAdoption = write(`
  UPDATE adoption SET authorisedOn = :authorisedOn, placedOn = :placedOn, version = version + 1 WHERE id = :id`)

/** The period of care that has not ended, else the one that ended last, else undefined. */
export const latestPeriodOf = (db: ReadDb, childId: ChildId): PeriodOfCare | undefined =>
  latestPeriod.get(db, { childId })

/** The period of care the child is in; refused under `field` when the child is not looked after. */
export function openPeriodOf(db: ReadDb, childId: ChildId, field: string): PeriodOfCare {
  const period = latestPeriodOf(db, childId)
  if (!period || period.endedOn !== null)
    throw refusal(field, 'The child is not looked after. Record first that the child became looked after.')
  return period
}

/** The placement the period's latest move led to. */
export const latestPlacementOf = (db: ReadDb, periodOfCareId: PeriodOfCareId): Placement | undefined =>
  latestPlacement.get(db, { periodOfCareId })

/** The legal status that started last in the period. */
export const latestStatusOf = (db: ReadDb, periodOfCareId: PeriodOfCareId): LegalStatus | undefined =>
  latestStatus.get(db, { periodOfCareId })

/** The adoption plan that has not ended. */
export const openAdoptionOf = (db: ReadDb, childId: ChildId): Adoption | undefined => openAdoption.get(db, { childId })

type NewStatus = { readonly code: string; readonly startedOn: IsoDate }

/** Starts a legal status and ends the one before; one that started the same day is corrected instead. */
export function startLegalStatus(db: Db, period: PeriodOfCare, { code, startedOn }: NewStatus): void {
  const before = latestStatusOf(db, period.id)
  if (before) refuseOutOfOrder(startedOn, before.startedOn, 'legal status')
  if (before?.startedOn === startedOn) {
    correctStatus(db, { id: before.id, code })
    return
  }
  endStatuses(db, { periodOfCareId: period.id, endedOn: startedOn })
  insertStatus(db, { id: v7(), childId: period.childId, periodOfCareId: period.id, code, startedOn })
}

/** What is known of a move; `isPlanned` null where nobody has said. */
export type NewPlacement = Pick<
  Placement,
  'startedOn' | 'code' | 'provider' | 'location' | 'isPlanned' | 'isChangeOfCarer' | 'reasonForChange'
>

/** Starts a placement and ends the one before; one that started the same day is corrected instead. */
export function startPlacement(db: Db, period: PeriodOfCare, placement: NewPlacement): void {
  const before = latestPlacementOf(db, period.id)
  if (before) refuseOutOfOrder(placement.startedOn, before.startedOn, 'placement')
  if (before?.startedOn === placement.startedOn) {
    const { startedOn: _same, ...columns } = placement
    correctPlacement(db, { id: before.id, ...columns })
    return
  }
  endPlacements(db, { periodOfCareId: period.id, endedOn: placement.startedOn })
  insertPlacement(db, { id: v7(), childId: period.childId, periodOfCareId: period.id, ...placement })
}

/** Adds what is new to the open adoption plan, or makes one. */
export function keepAdoption(
  db: Db,
  childId: ChildId,
  fact: Partial<Pick<Adoption, 'authorisedOn' | 'placedOn'>>,
): void {
  const open = openAdoptionOf(db, childId)
  const days = { authorisedOn: open?.authorisedOn ?? null, placedOn: open?.placedOn ?? null, ...fact }
  if (open) updateAdoption(db, { id: open.id, ...days })
  else insertAdoption(db, { id: v7(), childId, ...days })
}

/** Ends the legal status and the placement that are open in a period, on the day the period ends. */
export function endWithPeriod(db: Db, period: PeriodOfCare, endedOn: IsoDate): void {
  const starts = [latestStatusOf(db, period.id)?.startedOn, latestPlacementOf(db, period.id)?.startedOn]
  const latest = starts
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)
  if (latest && endedOn < latest)
    throw refusal(
      'endedOn',
      `A placement or legal status started on ${formatDay(latest)}. Enter that day or a later one.`,
    )
  endStatuses(db, { periodOfCareId: period.id, endedOn })
  endPlacements(db, { periodOfCareId: period.id, endedOn })
}

function refuseOutOfOrder(startedOn: IsoDate, latestOn: IsoDate, what: string): void {
  if (startedOn < latestOn)
    throw refusal(
      'startedOn',
      `A later ${what} started on ${formatDay(latestOn)}. Enter that day, to correct it, or a later one.`,
    )
}
