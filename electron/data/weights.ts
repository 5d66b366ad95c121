import type { CaseCounts, WeightedCaseload } from '../../shared/records/workload.ts'
import { type BandPosition, band, perFte, weightedCaseload, weightsOn } from '../../shared/rules/caseload.ts'
import type { Context } from '../context.ts'

type Weighing = Pick<Context, 'today' | 'settings'>

/** Weighs one child by the lists they are in, by the weights of today; each combination is worked out once. */
export function childWeights(context: Weighing) {
  const known = new Map<string, number>()
  return (lists: { isLookedAfter: boolean; isChildProtection: boolean; isHsb: boolean }): number => {
    const lookedAfter = Number(lists.isLookedAfter)
    const childProtection = Number(lists.isChildProtection)
    const hsb = Number(lists.isHsb)
    const key = `${lookedAfter}${childProtection}${hsb}`
    let weight = known.get(key)
    if (weight === undefined) {
      weight = weigh({ lookedAfter, childProtection, hsb, dual: lookedAfter * childProtection }, context).total
      known.set(key, weight)
    }
    return weight
  }
}

type Counts = Pick<CaseCounts, 'lookedAfter' | 'childProtection' | 'hsb' | 'dual'>

/** The weighted total and its lines by the weights and the dual-case setting of today (CAS-01). */
export function weigh(counts: Counts, { today, settings }: Weighing) {
  return weightedCaseload(counts, weightsOn(today, settings.weights), settings.dualWeight)
}

/** The guideline band of the county's settings (CAS-02). */
export const bandLimitsOf = ({ settings }: Weighing) => ({ low: settings.bandLow, high: settings.bandHigh })

/** A total and its ratio to the FTE, each with its place against the band; no ratio, no place (CAS-03). */
export function placed(total: number, fte: number | null, context: Weighing) {
  const limits = bandLimitsOf(context)
  const ratio = perFte(total, fte)
  const perFteBand: BandPosition | null = ratio === null ? null : band(ratio, limits)
  return { total, totalBand: band(total, limits), perFte: ratio, perFteBand }
}

/** The rules every weighted figure rests on, for its working. */
export const weightingRules: WeightedCaseload['rules'] = [
  {
    ruleId: 'CAS-01',
    text: 'Each child in each list counts once, times the weight of the list.',
    source: 'Leicestershire IRO annual report 2018-19',
  },
  {
    ruleId: 'CAS-02',
    text: 'The band is for one full-time IRO, both ends included.',
    source: 'Leicestershire IRO annual report 2018-19: 50 to 70 looked-after children',
  },
  {
    ruleId: 'CAS-03',
    text: 'FTE is contracted hours, less the reductions in force, over the hours of one full-time IRO.',
    source: 'own rule, as the report publishes an FTE and not how it is reached',
  },
  {
    ruleId: 'CAS-04',
    text: 'The average is the sum of the weights over the sum of the FTE in post.',
    source: 'own rule, as the report publishes an average and not how it is reached',
  },
]
