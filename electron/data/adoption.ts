import { formatDay, type IsoDate } from '../../shared/dates.ts'
import { conflict, notFound } from '../../shared/errors.ts'
import {
  Adoption,
  type AuthoriseAdoption,
  type EndAdoption,
  type PlaceForAdoption,
} from '../../shared/records/adoption.ts'
import type { ChildId } from '../../shared/records/ids.ts'
import type { Context } from '../context.ts'
import { keepAdoption, latestPlacementOf, openAdoptionOf, openPeriodOf, startPlacement } from './care-rows.ts'
import { refusal, refuseBefore, refuseFuture } from './refusal.ts'
import { type Db, read, write } from './sql.ts'

const byId = read(
  Adoption,
  'SELECT id, childId, authorisedOn, placedOn, endedOn, endReason, version FROM adoption WHERE id = :id',
)
const end = write(`
  UPDATE adoption SET endedOn = :endedOn, endReason = :endReason, version = version + 1
  WHERE id = :id AND version = :version`)

/** Placed with the present foster carer: the carer does not change (SSDA903 PLACE). */
const SAME_CARER: ReadonlySet<string> = new Set(['A3', 'A5'])

/** Keeps the authority to place for adoption, which starts the adoption review clock (LAC-06, AAR 2005 reg 36(1)). */
export function authoriseAdoption(db: Db, { childId, authorisedOn }: AuthoriseAdoption, { today }: Context): null {
  openPeriodOf(db, childId, 'authorisedOn')
  refuseFuture('authorisedOn', authorisedOn, { what: 'The authority', today })
  const open = openAdoptionOf(db, childId)
  if (open?.authorisedOn)
    throw refusal('authorisedOn', `Authority was given on ${formatDay(open.authorisedOn)} already. End that first.`)
  if (open?.placedOn && authorisedOn > open.placedOn)
    throw refusal('authorisedOn', `The child was placed on ${formatDay(open.placedOn)}. Enter a day up to then.`)
  keepAdoption(db, childId, { authorisedOn })
  return null
}

/** Keeps the day the child was placed for adoption (reg 36(3)) and, with a code, the move to the adopters. */
export function placeForAdoption(db: Db, input: PlaceForAdoption, { today }: Context): null {
  const { childId, placedOn, placementCode: code } = input
  const period = openPeriodOf(db, childId, 'placedOn')
  refuseFuture('placedOn', placedOn, { what: 'The placement', today })
  const open = openAdoptionOf(db, childId)
  if (open?.placedOn)
    throw refusal(
      'placedOn',
      `The child was placed for adoption on ${formatDay(open.placedOn)} already. End that first.`,
    )
  const from = open?.authorisedOn ?? period.startedOn
  refuseBefore('placedOn', placedOn, {
    on: from,
    after: open?.authorisedOn ? 'authority to place was given' : 'the child became looked after',
  })
  const latest = latestPlacementOf(db, period.id)
  if (code && latest)
    refuseBefore('placedOn', placedOn, { on: latest.startedOn, after: 'the latest placement started' })
  keepAdoption(db, childId, { placedOn })
  if (code) {
    const move = { isPlanned: true, isChangeOfCarer: !SAME_CARER.has(code), reasonForChange: 'CARPL' }
    startPlacement(db, period, { ...move, startedOn: placedOn, code, provider: null, location: '' })
  }
  return null
}

/** Ends adoption as the plan; the ordinary review clock runs again. */
export function endAdoption(db: Db, input: EndAdoption, { today }: Context): null {
  const adoption = byId.get(db, { id: input.id })
  if (!adoption) throw notFound('This adoption plan')
  if (adoption.endedOn)
    throw refusal('endedOn', `Adoption stopped being the plan on ${formatDay(adoption.endedOn)} already.`)
  refuseBeforeAdoption(adoption, input.endedOn)
  refuseFuture('endedOn', input.endedOn, { what: 'The end', today })
  if (end(db, input) === 0) throw conflict('This adoption plan')
  return null
}

/** Ends the open adoption plan, if there is one, together with the period of care. */
export function endAdoptionWithCare(
  db: Db,
  childId: ChildId,
  { endedOn, endReason }: { endedOn: IsoDate; endReason: string },
): void {
  const open = openAdoptionOf(db, childId)
  if (!open) return
  refuseBeforeAdoption(open, endedOn)
  end(db, { id: open.id, version: open.version, endedOn, endReason })
}

function refuseBeforeAdoption({ authorisedOn, placedOn }: Adoption, endedOn: IsoDate): void {
  if (placedOn) refuseBefore('endedOn', endedOn, { on: placedOn, after: 'the child was placed for adoption' })
  if (authorisedOn) refuseBefore('endedOn', endedOn, { on: authorisedOn, after: 'authority to place was given' })
}
