import { describe, expect, it } from 'vitest'
import { periodOf } from '../../../../renderer/features/meetings/periods.ts'
import { makeCalendar } from '../../../../shared/rules/working-days.ts'
import { day } from '../../../shared/day.ts'

const calendar = makeCalendar({})

describe('periodOf', () => {
  it('takes a week from Monday to Sunday, on a Sunday too', () => {
    const week = { fromOn: '2026-11-23', untilOn: '2026-11-29' }
    expect(periodOf('week', day('Mon 23 Nov 2026'), calendar)).toEqual(week)
    expect(periodOf('week', day('Sun 29 Nov 2026'), calendar)).toEqual(week)
  })

  it('counts working days over Christmas', () =>
    expect(periodOf('tenDays', day('Fri 18 Dec 2026'), calendar)).toEqual({
      fromOn: '2026-12-18',
      untilOn: '2027-01-06',
    }))

  it('has no ends for what is booked, so that an old booking is not lost', () =>
    expect(periodOf('booked', day('Mon 23 Nov 2026'), calendar)).toEqual({
      fromOn: null,
      untilOn: null,
      statuses: ['booked'],
    }))
})
