import { addDaysTo, addMonthsTo, formatDay, type IsoDate } from '../dates.ts'

/** What is known of a placement and the visits to the child in it. `lastVisitOn` is null where none is known. */
export type VisitFacts = {
  readonly placedOn: IsoDate
  /** The SSDA903 code of the placement; null where it is not known. */
  readonly placementCode: string | null
  readonly lastVisitOn: IsoDate | null
}

/** By when the next visit of a social worker is wanted, with its working. */
export type VisitDue = {
  readonly ruleId: 'LAC-13'
  readonly dueBy: IsoDate
  /** The sum in one phrase: "6 weeks from Mon 28 Sep 2026". */
  readonly arithmetic: string
  /** The same for a line beside the visit it counts from: "6 weeks from the last". */
  readonly short: string
  readonly source: string
}

const withParents = 'P1'
/** Placements that are meant to last until the child is 18: foster care coded as long term. */
const longTerm = ['U1', 'U4']
const weeksBetween = 6

/**
 * LAC-13: when a social worker’s visit to a looked-after child is due: within a week of the start of a placement, then
 * every 6 weeks for a year, then every 6 weeks, or 3 months where the placement is to last until 18. Care Planning,
 * Placement and Case Review (England) Regulations 2010, reg 28(2).
 *
 * Null for a child placed with parents: the weekly visits of reg 28(3) to (5) depend on orders and assessments that the
 * returns do not tell. It is worked out for a concern about missed visits, and no clock is kept of it.
 */
export function visitDue({ placedOn, placementCode, lastVisitOn }: VisitFacts): VisitDue | null {
  if (placementCode === withParents) return null
  if (lastVisitOn === null || lastVisitOn < placedOn)
    return due(addDaysTo(placedOn, 7), '1 week', { on: placedOn, of: 'the start of the placement' })
  const from = { on: lastVisitOn, of: 'the last' }
  const isFirstYear = lastVisitOn < addMonthsTo(placedOn, 12)
  if (!isFirstYear && placementCode !== null && longTerm.includes(placementCode))
    return due(addMonthsTo(lastVisitOn, 3), '3 months', from)
  return due(addDaysTo(lastVisitOn, weeksBetween * 7), `${weeksBetween} weeks`, from)
}

function due(dueBy: IsoDate, amount: string, from: { readonly on: IsoDate; readonly of: string }): VisitDue {
  return {
    ruleId: 'LAC-13',
    dueBy,
    arithmetic: `${amount} from ${formatDay(from.on)}`,
    short: `${amount} from ${from.of}`,
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010, reg 28(2)',
  }
}

/**
 * LAC-13: whether a visit is known to have been missed: its day had passed when the council’s file was read, so the file
 * would tell of a visit made by then.
 */
export const isVisitMissed = ({ dueBy }: Pick<VisitDue, 'dueBy'>, toldOn: IsoDate): boolean => dueBy < toldOn
