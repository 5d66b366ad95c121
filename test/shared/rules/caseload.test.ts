import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDaysTo } from '../../../shared/dates.ts'
import {
  annualAverage,
  band,
  fteOn,
  perFte,
  unitAverage,
  type WeightsRow,
  weightedCaseload,
  weightsOn,
} from '../../../shared/rules/caseload.ts'
import { day } from '../day.ts'

const weights: WeightsRow = { fromOn: day('Sun 1 Apr 2018'), lookedAfter: 1.5, childProtection: 1, hsb: 0 }
const limits = { low: 75, high: 105 }
const total = (lookedAfter: number, childProtection: number) =>
  weightedCaseload({ lookedAfter, childProtection, hsb: 0, dual: 0 }, weights, 'sum').total

describe('CAS-01 to CAS-03: weighted caseload against the band', () => {
  it.each([
    [40, 30, 1, 90, { position: 'within', by: 0 }],
    [60, 20, 1, 110, { position: 'above', by: 5 }],
    [70, 0, 1, 105, { position: 'within', by: 0 }],
    [71, 0, 1, 106.5, { position: 'above', by: 1.5 }],
    [50, 0, 1, 75, { position: 'within', by: 0 }],
    [49, 1, 1, 74.5, { position: 'below', by: 0.5 }],
    [50, 10, 0.8, 106.25, { position: 'above', by: 1.25 }],
    [20, 15, 0.6, 75, { position: 'within', by: 0 }],
  ])('%i looked after and %i child protection at %f FTE: %f', (lookedAfter, childProtection, fte, ratio, expected) => {
    expect(perFte(total(lookedAfter, childProtection), fte)).toBe(ratio)
    expect(band(ratio, limits)).toEqual(expected)
  })

  it('shows its sum line by line', () => {
    const counts = { lookedAfter: 42, childProtection: 47, hsb: 2, dual: 3 }
    expect(weightedCaseload(counts, weights, 'sum')).toEqual({
      total: 110,
      lines: [
        { label: 'Looked after', count: 42, weight: 1.5, product: 63 },
        { label: 'Child protection', count: 47, weight: 1, product: 47 },
        { label: 'HSB', count: 2, weight: 0, product: 0 },
      ],
    })
  })

  it('counts a child in both lists 2.5, or only the larger weight where the authority chooses so', () => {
    const counts = { lookedAfter: 1, childProtection: 1, hsb: 0, dual: 1 }
    expect(weightedCaseload(counts, weights, 'sum').total).toBe(2.5)
    const larger = weightedCaseload(counts, weights, 'max')
    expect(larger.total).toBe(1.5)
    expect(larger.lines.at(-1)).toEqual({ label: 'In both lists, counted once', count: 1, weight: -1, product: -1 })
  })

  it('has lines that add up to the total, without floating-point noise', () => {
    const count = fc.integer({ min: 0, max: 200 })
    const weight = fc.integer({ min: 0, max: 300 }).map((hundredths) => hundredths / 100)
    fc.assert(
      fc.property(count, count, count, weight, weight, (lookedAfter, childProtection, dual, first, second) => {
        const row = { ...weights, lookedAfter: first, childProtection: second, hsb: 0.1 }
        const sum = weightedCaseload({ lookedAfter, childProtection, hsb: 3, dual }, row, 'max')
        const hundredths = sum.lines.reduce((all, { product }) => all + Math.round(product * 100), 0)
        expect(Math.round(sum.total * 100)).toBe(hundredths)
        expect(sum.total).toBe(Number(sum.total.toFixed(2)))
      }),
      { seed: 20_261_123, numRuns: 1000 },
    )
  })

  it('shows what one more child would do', () => {
    expect(perFte(110 + weights.lookedAfter, 1)).toBe(111.5)
    expect(band(111.5, limits)).toEqual({ position: 'above', by: 6.5 })
  })
})

describe('CAS-01: weights with effective dates', () => {
  const later: WeightsRow = { fromOn: day('Wed 1 Apr 2026'), lookedAfter: 2, childProtection: 1, hsb: 0.5 }

  it('keep a past figure at the weights of its day, in whatever order the rows are', () => {
    for (const table of [
      [weights, later],
      [later, weights],
    ]) {
      expect(weightsOn(day('Tue 31 Mar 2026'), table)).toBe(weights)
      expect(weightsOn(day('Wed 1 Apr 2026'), table)).toBe(later)
    }
  })

  it('refuse a day before the first row and say what to do', () => {
    expect(() => weightsOn(day('Sat 31 Mar 2018'), [weights])).toThrow(
      'No case weights are in force on Sat 31 Mar 2018. Add a row in Settings that starts on or before it.',
    )
  })
})

describe('CAS-03: full-time equivalent', () => {
  const hours = [
    { fromOn: day('Sun 1 Apr 2018'), hours: 37 },
    { fromOn: day('Mon 7 Jan 2019'), hours: 22.2 },
  ]
  const induction = { fromOn: day('Mon 1 Oct 2018'), untilOn: day('Fri 28 Dec 2018'), hours: 18.5 }
  const sickLeave = { fromOn: day('Mon 4 Feb 2019'), untilOn: null, hours: 37 }
  const fte = (on: string) => fteOn(day(on), { hours, reductions: [induction, sickLeave], fullTimeHours: 37 })

  it.each([
    ['Sat 31 Mar 2018', null],
    ['Sun 1 Apr 2018', 1],
    ['Mon 1 Oct 2018', 0.5],
    ['Fri 28 Dec 2018', 0.5],
    ['Sat 29 Dec 2018', 1],
    ['Mon 7 Jan 2019', 0.6],
    ['Mon 4 Feb 2019', 0],
  ])('on %s is %s', (on, expected) => {
    expect(fte(on)).toBe(expected)
  })

  it('gives no ratio when it is 0 or unknown', () => {
    expect(perFte(26, 0)).toBeNull()
    expect(perFte(26, null)).toBeNull()
    expect(perFte(0, 1)).toBe(0)
  })

  it('is never below 0 or above the hours, whatever the reductions', () => {
    const reduction = fc.record({ from: fc.integer({ min: 0, max: 400 }), hours: fc.integer({ min: 0, max: 60 }) })
    fc.assert(
      fc.property(fc.array(reduction, { maxLength: 5 }), fc.integer({ min: 0, max: 800 }), (list, later) => {
        const start = day('Sun 1 Apr 2018')
        const reductions = list.map(({ from, hours: off }) => ({
          fromOn: addDaysTo(start, from),
          untilOn: null,
          hours: off,
        }))
        const answer = fteOn(addDaysTo(start, later), { hours: hours.slice(0, 1), reductions, fullTimeHours: 37 })
        expect(answer).toBeGreaterThanOrEqual(0)
        expect(answer).toBeLessThanOrEqual(1)
      }),
      { seed: 20_261_123, numRuns: 1000 },
    )
  })
})

describe('CAS-04: averages', () => {
  it('of the unit divide all weights by all FTE in post', () => {
    const unit = [
      { weighted: 110, fte: 1 },
      { weighted: 102, fte: 1 },
      { weighted: 75, fte: 0.8 },
      { weighted: 64, fte: 0.6 },
      { weighted: 90, fte: 1 },
      { weighted: 36, fte: 0.5 },
      { weighted: 26, fte: 0 },
    ]
    expect(unitAverage(unit)).toBe(102.65)
    expect(unitAverage([{ weighted: 26, fte: null }])).toBeNull()
    expect(perFte(585 * 1.5 + 388, 13.06)).toBe(96.9)
  })

  it('of the year are the mean of the month-ends that have a ratio', () => {
    expect(annualAverage([100, null, 110, 105.5])).toBe(105.17)
    expect(annualAverage([null])).toBeNull()
  })
})
