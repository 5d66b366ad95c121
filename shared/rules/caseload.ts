import { formatDay, type IsoDate } from '../dates.ts'
import { AppError } from '../errors.ts'
import type { DualWeight } from './settings.ts'

/** What one case of each list weighs from a day on; rows with later days replace it, so past figures keep their weights. */
export type WeightsRow = {
  readonly fromOn: IsoDate
  readonly lookedAfter: number
  readonly childProtection: number
  readonly hsb: number
}

/** How many children are in each list; the `dual` children are counted in both of the first two as well. */
export type CaseCounts = {
  readonly lookedAfter: number
  readonly childProtection: number
  readonly hsb: number
  readonly dual: number
}

/** One line of the sum as it is shown: count times weight makes product. */
export type CaseloadLine = { label: string; count: number; weight: number; product: number }

/** The weighted total and the lines that add up to it. */
export type WeightedCaseload = { total: number; lines: CaseloadLine[] }

/**
 * The weights in force on a day (CAS-01); refuses (`rule`) a day the table starts after, by its name.
 *
 * Leicestershire IRO annual report 2018-19, lines 3655-3657: 1.5 for a looked-after child, 1 for child protection.
 */
export function weightsOn(day: IsoDate, table: readonly WeightsRow[]): WeightsRow {
  const inForce = table.filter(({ fromOn }) => fromOn <= day)
  const [first, ...others] = inForce
  if (first === undefined) {
    const message = `No case weights are in force on ${formatDay(day)}. Add a row in Settings that starts on or before it.`
    throw new AppError({ code: 'rule', message })
  }
  return others.reduce((latest, row) => (row.fromOn > latest.fromOn ? row : latest), first)
}

/**
 * The weighted caseload with its sum (CAS-01, CAS-05, CAS-06): each child in each list counts, brothers and sisters too.
 *
 * Same report, same lines; the weight of a child in both lists is the authority's choice, as the report is silent.
 */
export function weightedCaseload(counts: CaseCounts, weights: WeightsRow, dualWeight: DualWeight): WeightedCaseload {
  const lines = [
    line('Looked after', counts.lookedAfter, weights.lookedAfter),
    line('Child protection', counts.childProtection, weights.childProtection),
    line('HSB', counts.hsb, weights.hsb),
  ]
  if (dualWeight === 'max' && counts.dual > 0) {
    const smaller = Math.min(weights.lookedAfter, weights.childProtection)
    lines.push(line('In both lists, counted once', counts.dual, -smaller))
  }
  return { total: rounded(lines.reduce((sum, { product }) => sum + product, 0)), lines }
}

/** The hours an IRO works from a day on. */
export type HoursRow = { readonly fromOn: IsoDate; readonly hours: number }

/** Hours a week taken off between two days, both included; `untilOn` null is until further notice. */
export type HoursReduction = { readonly fromOn: IsoDate; readonly untilOn: IsoDate | null; readonly hours: number }

/** One IRO's working time, and the hours a week that make one full-time IRO. */
export type WorkingTime = {
  readonly hours: readonly HoursRow[]
  readonly reductions: readonly HoursReduction[]
  readonly fullTimeHours: number
}

/** The hours that make an FTE on a day: the row in force, the reductions in force, and what is left, never below 0. */
export type HoursInForce<R extends HoursReduction> = { contracted: HoursRow; reductions: R[]; net: number }

/** The working of `fteOn` (CAS-03); null when no hours are known on the day. */
export function hoursInForce<R extends HoursReduction>(
  day: IsoDate,
  { hours, reductions }: { readonly hours: readonly HoursRow[]; readonly reductions: readonly R[] },
): HoursInForce<R> | null {
  const inForce = hours.filter(({ fromOn }) => fromOn <= day)
  const [first, ...others] = inForce
  if (first === undefined) return null
  const contracted = others.reduce((latest, row) => (row.fromOn > latest.fromOn ? row : latest), first)
  const current = reductions.filter(({ fromOn, untilOn }) => fromOn <= day && (untilOn === null || day <= untilOn))
  const reduced = current.reduce((sum, reduction) => sum + reduction.hours, 0)
  return { contracted, reductions: current, net: Math.max(0, contracted.hours - reduced) }
}

/**
 * The full-time equivalent on a day (CAS-03): hours net of the reductions in force, never below 0; null when unknown.
 *
 * Own definition: the annual report publishes 13.06 FTE and does not say how it is reached.
 */
export function fteOn(day: IsoDate, time: WorkingTime): number | null {
  const inForce = hoursInForce(day, time)
  return inForce === null ? null : roundedTo(inForce.net / time.fullTimeHours, 4)
}

/** Weighted cases for each full-time IRO (CAS-03); null, shown as a dash, when the FTE is 0 or unknown. */
export function perFte(weighted: number, fte: number | null): number | null {
  return fte === null || fte <= 0 ? null : rounded(weighted / fte)
}

/** CAS-04: the unit's average on a day, all weights over all FTE in post; someone with FTE unknown adds cases but no FTE. */
export function unitAverage(
  iros: readonly { readonly weighted: number; readonly fte: number | null }[],
): number | null {
  const weighted = iros.reduce((sum, iro) => sum + iro.weighted, 0)
  const fte = iros.reduce((sum, iro) => sum + (iro.fte ?? 0), 0)
  return perFte(weighted, roundedTo(fte, 4))
}

/** CAS-04: the year's average, the mean of its month-ends; months without a ratio are left out, null when all are. */
export function annualAverage(monthEnds: readonly (number | null)[]): number | null {
  const known = monthEnds.filter((average) => average !== null)
  if (known.length === 0) return null
  return rounded(known.reduce((sum, average) => sum + average, 0) / known.length)
}

/** The guideline band of weighted cases, both ends inclusive. */
export type BandLimits = { readonly low: number; readonly high: number }

/** Where a figure stands against the band, and by how much it is outside; `by` is 0 within. */
export type BandPosition = { position: 'below' | 'within' | 'above'; by: number }

/**
 * The one comparison with the guideline band (CAS-02), for a weighted total and for the total per FTE alike.
 *
 * Leicestershire IRO annual report 2018-19, lines 3659-3661: 50 to 70 looked-after children, so 75 to 105 weighted.
 */
export function band(value: number, { low, high }: BandLimits): BandPosition {
  const compared = rounded(value)
  if (compared < low) return { position: 'below', by: rounded(low - compared) }
  if (compared > high) return { position: 'above', by: rounded(compared - high) }
  return { position: 'within', by: 0 }
}

function line(label: string, count: number, weight: number): CaseloadLine {
  return { label, count, weight, product: rounded(count * weight) }
}

/** To 2 decimals, half away from zero, so that 0.1 + 0.2 and the like never show. */
function rounded(value: number): number {
  return roundedTo(value, 2)
}

function roundedTo(value: number, decimals: number): number {
  const factor = 10 ** decimals
  return (Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-7)) / factor
}
