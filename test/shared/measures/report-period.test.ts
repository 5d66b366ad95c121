import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDaysTo, fromEpochDay, IsoDate } from '../../../shared/dates.ts'
import {
  lastWhole,
  monthsOf,
  periodAfter,
  periodBefore,
  periodLabel,
  periodWith,
  ReportPeriod,
} from '../../../shared/measures/report-period.ts'

const day = (text: string) => IsoDate.parse(text)

describe('the periods of a report', () => {
  it.each([
    ['month', '2026-10-01', '2026-10-31', 'October 2026'],
    ['quarter', '2026-07-01', '2026-09-30', 'July to September 2026'],
    ['year', '2025-04-01', '2026-03-31', '2025-26'],
  ] as const)('end, for the last whole %s on Mon 23 Nov 2026, with %s to %s', (kind, fromOn, untilOn, label) => {
    const period = lastWhole(kind, day('2026-11-23'))
    expect(period).toEqual({ kind, fromOn, untilOn })
    expect(periodLabel(period)).toBe(label)
  })

  it('put January in the last quarter of the year that began in April', () => {
    expect(periodWith('quarter', day('2027-01-15'))).toMatchObject({ fromOn: '2027-01-01', untilOn: '2027-03-31' })
    expect(periodWith('year', day('2027-01-15'))).toMatchObject({ fromOn: '2026-04-01', untilOn: '2027-03-31' })
  })

  it('go on without a gap in both directions, whatever the day', () => {
    const days = fc.integer({ min: 12_000, max: 40_000 }).map(fromEpochDay)
    fc.assert(
      fc.property(fc.constantFrom('month', 'quarter', 'year'), days, (kind, on) => {
        const period = periodWith(kind, on)
        expect(period.fromOn <= on && on <= period.untilOn).toBe(true)
        expect(addDaysTo(periodBefore(period).untilOn, 1)).toBe(period.fromOn)
        expect(periodBefore(periodAfter(period))).toEqual(period)
        expect(monthsOf(period)).toHaveLength({ month: 1, quarter: 3, year: 12 }[kind])
      }),
    )
  })

  it('have, where chosen freely, as many days before and after', () => {
    const own = { kind: 'custom', fromOn: day('2026-10-12'), untilOn: day('2026-11-20') } as const
    expect(periodBefore(own)).toEqual({ kind: 'custom', fromOn: '2026-09-02', untilOn: '2026-10-11' })
    expect(periodAfter(periodBefore(own))).toEqual(own)
    expect(monthsOf(own)).toEqual(['2026-10-01', '2026-11-01'])
  })

  it('are refused the wrong way round, and beyond five years', () => {
    const tried = (fromOn: string, untilOn: string) =>
      ReportPeriod.safeParse({ kind: 'custom', fromOn, untilOn }).error?.issues[0]?.message
    expect(tried('2026-02-01', '2026-01-01')).toContain('Enter a later one')
    expect(tried('2016-02-01', '2026-01-01')).toContain('five years at most')
  })
})
