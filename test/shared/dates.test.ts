import { UTCDate } from '@date-fns/utc'
import { addDays, addMonths, differenceInCalendarDays, differenceInYears, format } from 'date-fns'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDaysTo,
  addMonthsTo,
  ageOn,
  daysBetween,
  formatDay,
  formatDayShort,
  fromEpochDay,
  IsoDate,
  isWeekend,
  parseUkDay,
  toEpochDay,
} from '../../shared/dates.ts'
import { day } from './day.ts'

const runs = { seed: 20_261_123, numRuns: 2000 }
const anyDay = fc.integer({ min: -25_567, max: 47_846 }).map(fromEpochDay) // 1900 to 2100
const utc = (text: string) => new UTCDate(`${text}T00:00:00Z`)
const iso = (date: Date) => format(date, 'yyyy-MM-dd')

describe('days as numbers', () => {
  it('counts from 1 January 1970', () => {
    expect(toEpochDay(day('Thu 1 Jan 1970'))).toBe(0)
    expect(toEpochDay(day('Wed 31 Dec 1969'))).toBe(-1)
    expect(toEpochDay(day('Tue 29 Feb 2000'))).toBe(11_016)
  })

  it('reads years before 100 as they are written, not as 19xx', () => {
    const early = IsoDate.parse('0018-06-13')
    expect(fromEpochDay(toEpochDay(early))).toBe(early)
    expect(addMonthsTo(early, 1)).toBe('0018-07-13')
  })

  it('refuses a day that YYYY-MM-DD cannot hold', () => {
    expect(() => addDaysTo(IsoDate.parse('9999-12-31'), 1)).toThrow('outside the years 0 to 9999')
    expect(() => addMonthsTo(IsoDate.parse('0000-01-31'), -1)).toThrow('outside the years 0 to 9999')
  })

  it('has no day that a time zone skips', () => {
    // Samoa had no 30 December 2011; a day here is not an instant, so England's calendar keeps it.
    expect(addDaysTo(day('Thu 29 Dec 2011'), 1)).toBe('2011-12-30')
    expect(formatDay(IsoDate.parse('2011-12-30'))).toBe('Fri 30 Dec 2011')
  })

  it('agrees with date-fns on adding and subtracting days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (from, count) => {
        const to = addDaysTo(from, count)
        expect(to).toBe(iso(addDays(utc(from), count)))
        expect(daysBetween(from, to)).toBe(differenceInCalendarDays(utc(to), utc(from)))
      }),
      runs,
    )
  })
})

describe('CAL-04: months after a day', () => {
  it.each([
    ['Fri 31 Aug 2018', 6, 'Thu 28 Feb 2019'],
    ['Sat 31 Aug 2019', 6, 'Sat 29 Feb 2020'],
    ['Thu 29 Feb 2024', 12, 'Fri 28 Feb 2025'],
    ['Fri 30 Nov 2018', 3, 'Thu 28 Feb 2019'],
    ['Thu 13 Dec 2018', 1, 'Sun 13 Jan 2019'],
    ['Tue 31 Jan 2017', -1, 'Sat 31 Dec 2016'],
  ])('%s and %i months is %s', (from, count, to) => {
    expect(addMonthsTo(day(from), count)).toBe(day(to))
  })

  it('agrees with date-fns', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -36, max: 36 }), (from, count) => {
        expect(addMonthsTo(from, count)).toBe(iso(addMonths(utc(from), count)))
      }),
      runs,
    )
  })
})

describe('CAL-07: age on a day', () => {
  it.each([
    ['Sun 15 Mar 2015', 'Thu 14 Mar 2019', 3],
    ['Sun 15 Mar 2015', 'Fri 15 Mar 2019', 4],
    ['Mon 29 Feb 2016', 'Fri 28 Feb 2020', 3],
    ['Mon 29 Feb 2016', 'Sat 29 Feb 2020', 4],
    ['Mon 29 Feb 2016', 'Sun 28 Feb 2021', 4],
    ['Mon 29 Feb 2016', 'Mon 1 Mar 2021', 5],
    ['Mon 4 Jan 2021', 'Mon 4 Jan 2021', 0],
  ])('born %s, on %s: %i', (bornOn, on, age) => {
    expect(ageOn(day(bornOn), day(on))).toBe(age)
  })

  it('is null, never negative, before the birth', () => {
    expect(ageOn(day('Mon 4 Jan 2021'), day('Mon 23 Nov 2020'))).toBeNull()
  })

  it('agrees with date-fns except on 28 February for a 29 February birthday', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 30_000 }), (bornOn, days) => {
        const on = addDaysTo(bornOn, days)
        fc.pre(!(bornOn.endsWith('02-29') && on.endsWith('02-28')))
        expect(ageOn(bornOn, on)).toBe(differenceInYears(utc(on), utc(bornOn)))
      }),
      runs,
    )
  })
})

describe('days in words', () => {
  it('are written with weekday and year, or short', () => {
    expect(formatDay(IsoDate.parse('2018-06-13'))).toBe('Wed 13 Jun 2018')
    expect(formatDay(IsoDate.parse('2026-09-01'))).toBe('Tue 1 Sep 2026')
    expect(formatDayShort(IsoDate.parse('2018-06-13'))).toBe('13 Jun')
  })

  it('agree with date-fns in UTC, whatever the machine’s time zone', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        expect(formatDay(on)).toBe(format(utc(on), 'EEE d MMM yyyy'))
        expect(formatDayShort(on)).toBe(format(utc(on), 'd MMM'))
        expect(isWeekend(on)).toBe([0, 6].includes(utc(on).getUTCDay()))
      }),
      runs,
    )
  })
})

describe('a typed day', () => {
  it.each([
    ['13/6/2018', '2018-06-13'],
    ['13/06/2018', '2018-06-13'],
    [' 1/1/2019 ', '2019-01-01'],
    ['1.1.2019', '2019-01-01'],
    ['29-2-2020', '2020-02-29'],
    ['5 11 2018', '2018-11-05'],
  ])('%s is %s', (typed, expected) => {
    expect(parseUkDay(typed)).toBe(expected)
  })

  it.each([
    '13/6/18',
    '6/13/2018',
    '29/2/2019',
    '31/4/2019',
    '0/1/2019',
    '13/6',
    '2018-06-13',
    '13/6-2018',
    '13/6/0018',
    '',
    'fri',
  ])('“%s” is refused', (typed) => {
    expect(parseUkDay(typed)).toBeNull()
  })

  it('reads back every day that is written as d/m/yyyy', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        expect(parseUkDay(format(utc(on), 'd/M/yyyy'))).toBe(on)
      }),
      runs,
    )
  })
})
