import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IsoDate, weekdayOf } from '../../../shared/dates.ts'
import { monthlyMeetings, type WhichInMonth } from '../../../shared/rules/monthly-meetings.ts'
import { makeCalendar } from '../../../shared/rules/working-days.ts'

const calendar = makeCalendar({})
const day = (text: string) => IsoDate.parse(text)

describe('monthly meetings', () => {
  it('fall on the third Thursday of each month', () => {
    const days = monthlyMeetings({ which: 'third', weekday: 4 }, { fromOn: day('2026-11-23'), months: 3, calendar })
    // November’s, the 19th, has gone by.
    expect(days.map(({ on }) => on)).toEqual(['2026-12-17', '2027-01-21', '2027-02-18'])
  })

  it('give way to the next working day on a bank holiday, and say which', () => {
    const days = monthlyMeetings({ which: 'first', weekday: 1 }, { fromOn: day('2027-05-01'), months: 1, calendar })
    expect(days).toEqual([{ on: '2027-05-04', insteadOf: '2027-05-03', because: 'Early May bank holiday' }])
  })

  it('go past Easter Monday, two bank holidays after a Friday', () => {
    const days = monthlyMeetings({ which: 'last', weekday: 5 }, { fromOn: day('2027-03-01'), months: 1, calendar })
    expect(days).toMatchObject([{ on: '2027-03-30', insteadOf: '2027-03-26' }])
  })

  it('know the last of a weekday, the fourth or the fifth', () => {
    const days = monthlyMeetings({ which: 'last', weekday: 3 }, { fromOn: day('2026-11-01'), months: 2, calendar })
    expect(days.map(({ on }) => on)).toEqual(['2026-11-25', '2026-12-30'])
  })

  it('keep clear of closures', () => {
    const closed = makeCalendar({ closures: [day('2026-12-30')] })
    const [only] = monthlyMeetings(
      { which: 'last', weekday: 3 },
      { fromOn: day('2026-12-01'), months: 1, calendar: closed },
    )
    expect(only).toEqual({ on: '2026-12-31', insteadOf: '2026-12-30', because: 'a closure' })
  })

  it('are always working days, one for each month asked, in order', () => {
    const patterns = fc.record({
      which: fc.constantFrom<WhichInMonth>('first', 'second', 'third', 'fourth', 'last'),
      weekday: fc.integer({ min: 1, max: 5 }),
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 2018, max: 2040 }),
    })
    fc.assert(
      fc.property(patterns, ({ which, weekday, month, year }) => {
        const fromOn = day(`${year}-${String(month).padStart(2, '0')}-15`)
        const days = monthlyMeetings({ which, weekday }, { fromOn, months: 12, calendar })
        expect(days).toHaveLength(12)
        expect(days.map(({ on }) => on)).toEqual(days.map(({ on }) => on).toSorted())
        for (const { on, insteadOf } of days) {
          expect(calendar.isWorkingDay(on)).toBe(true)
          expect(weekdayOf(insteadOf ?? on)).toBe(weekday)
          expect(on >= fromOn).toBe(true)
        }
      }),
    )
  })
})
