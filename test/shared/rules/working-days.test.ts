import { UTCDate } from '@date-fns/utc'
import { addDays, addMonths, format } from 'date-fns'
import Holidays from 'date-holidays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDaysTo, addMonthsTo, fromEpochDay, IsoDate, toEpochDay } from '../../../shared/dates.ts'
import { lastCoveredYear } from '../../../shared/rules/bank-holidays.ts'
import { makeCalendar } from '../../../shared/rules/working-days.ts'
import { day } from '../day.ts'
import { england } from './context.ts'
import { type WorkedExample, workedExamples } from './worked-examples.ts'

const calculate = ({ operation, count, from }: WorkedExample): IsoDate => {
  const event = day(from)
  if (operation === 'addWorkingDays') return england.addWorkingDays(event, count)
  if (operation === 'subtractWorkingDays') return england.subtractWorkingDays(event, count)
  return operation === 'addMonths' ? addMonthsTo(event, count) : addDaysTo(event, count)
}

describe('worked examples', () => {
  it.each(workedExamples)('$ruleId: $from, $operation $count, is $dueBy', (example) => {
    const dueBy = calculate(example)
    expect(dueBy).toBe(day(example.dueBy))
    expect(england.lastWorkingDayOnOrBefore(dueBy)).toBe(day(example.planBy))
  })

  it.each(workedExamples.filter(({ variantBy }) => variantBy !== undefined))(
    '$ruleId: $from counted as days is $variantBy',
    ({ from, count, variantBy }) => {
      expect(addDaysTo(day(from), count === 3 ? 91 : 183)).toBe(day(variantBy ?? ''))
    },
  )
})

describe('CAL-01: working days', () => {
  it.each([
    ['Thu 16 Apr 2020', 'Thu 7 May 2020'],
    ['Tue 6 Sep 2022', 'Wed 28 Sep 2022'],
    ['Thu 10 Dec 2020', 'Tue 5 Jan 2021'],
  ])('15 from %s is %s, where a system with a wrong list says otherwise', (from, to) => {
    expect(england.addWorkingDays(day(from), 15)).toBe(day(to))
  })

  it('count 27 to 31 December unless they are given as local closures', () => {
    const closures = ['Mon 28 Dec 2020', 'Tue 29 Dec 2020', 'Wed 30 Dec 2020', 'Thu 31 Dec 2020'].map(day)
    const shut = makeCalendar({ closures })
    expect(shut.addWorkingDays(day('Thu 10 Dec 2020'), 15)).toBe(day('Fri 8 Jan 2021'))
    expect(shut.name).toBe('Monday to Friday, without England’s bank holidays and 4 local closure days')
    expect(england.isWorkingDay(day('Tue 29 Dec 2020'))).toBe(true)
    expect(england.name).toBe('Monday to Friday, without England’s bank holidays')
  })

  it('names the bank holiday', () => {
    expect(england.bankHolidayOn(day('Fri 19 Apr 2019'))).toBe('Good Friday')
    expect(england.bankHolidayOn(day('Thu 18 Apr 2019'))).toBeNull()
  })
})

describe('CAL-02 and CAL-03: counting', () => {
  it('excludes day 0, also when it is not a working day', () => {
    expect(england.addWorkingDays(day('Fri 15 Jun 2018'), 1)).toBe(day('Mon 18 Jun 2018'))
    expect(england.addWorkingDays(day('Sat 16 Jun 2018'), 1)).toBe(day('Mon 18 Jun 2018'))
    expect(england.subtractWorkingDays(day('Mon 18 Jun 2018'), 1)).toBe(day('Fri 15 Jun 2018'))
    expect(england.subtractWorkingDays(day('Sun 17 Jun 2018'), 1)).toBe(day('Fri 15 Jun 2018'))
  })

  it('does not count the end day when subtracting, unlike some validators', () => {
    expect(england.subtractWorkingDays(day('Thu 31 Mar 2022'), 15)).toBe(day('Thu 10 Mar 2022'))
  })

  it('is negative when the day has passed, and 0 over a weekend', () => {
    expect(england.workingDaysBetween(day('Mon 23 Nov 2026'), day('Tue 1 Dec 2026'))).toBe(6)
    expect(england.workingDaysBetween(day('Mon 23 Nov 2026'), day('Fri 20 Nov 2026'))).toBe(-1)
    expect(england.workingDaysBetween(day('Fri 20 Nov 2026'), day('Sun 22 Nov 2026'))).toBe(0)
  })

  it('gives the day itself for 0 and refuses anything but whole days', () => {
    expect(england.addWorkingDays(day('Sat 16 Jun 2018'), 0)).toBe(day('Sat 16 Jun 2018'))
    expect(england.subtractWorkingDays(day('Sat 16 Jun 2018'), 0)).toBe(day('Sat 16 Jun 2018'))
    expect(() => england.addWorkingDays(day('Sat 16 Jun 2018'), 1.5)).toThrow('whole numbers')
    expect(() => england.addWorkingDays(day('Sat 16 Jun 2018'), -1)).toThrow('whole numbers')
  })

  it('reaches from 2000 to 2099 and refuses other years by name', () => {
    expect(england.addWorkingDays(day('Sat 1 Jan 2000'), 1)).toBe(day('Tue 4 Jan 2000'))
    expect(england.isWorkingDay(day('Thu 31 Dec 2099'))).toBe(true)
    expect(() => england.addWorkingDays(day('Sat 1 Jun 1918'), 20)).toThrow('Check the year of Sat 1 Jun 1918')
    expect(() => england.addWorkingDays(day('Thu 31 Dec 2099'), 1)).toThrow('2000 to 2099 only')
    expect(() => england.subtractWorkingDays(day('Tue 4 Jan 2000'), 1)).toThrow('2000 to 2099 only')
    expect(() => england.lastWorkingDayOnOrBefore(day('Sat 1 Jan 2000'))).toThrow('2000 to 2099 only')
  })
})

describe('the calendar agrees with date-holidays counted day by day', () => {
  const runs = { seed: 20_261_123, numRuns: 1500 }
  const source = new Holidays('GB', 'ENG')
  const holidays = new Set<string>()
  for (let year = 2014; year <= lastCoveredYear; year += 1) {
    for (const { date, type } of source.getHolidays(year)) if (type === 'public') holidays.add(date.slice(0, 10))
  }
  const iso = (date: Date) => IsoDate.parse(format(date, 'yyyy-MM-dd'))
  const isWorking = (date: Date) => ![0, 6].includes(date.getDay()) && !holidays.has(iso(date))
  const step = (from: string, count: number, direction: 1 | -1): IsoDate => {
    let date: Date = new UTCDate(`${from}T00:00:00Z`)
    for (let left = count; left > 0; ) {
      date = addDays(date, direction)
      if (isWorking(date)) left -= 1
    }
    return iso(date)
  }
  const from2015To2027 = fc
    .integer({ min: toEpochDay(day('Mon 16 Mar 2015')), max: toEpochDay(day('Fri 31 Dec 2027')) })
    .map(fromEpochDay)
  const count = fc.integer({ min: 1, max: 45 })

  it('on the n-th working day after', () => {
    fc.assert(
      fc.property(from2015To2027, count, (from, n) => {
        const to = england.addWorkingDays(from, n)
        expect(to).toBe(step(from, n, 1))
        expect(england.workingDaysBetween(from, to)).toBe(n)
      }),
      runs,
    )
  })

  it('on the n-th working day before', () => {
    fc.assert(
      fc.property(from2015To2027, count, (from, n) => {
        expect(england.subtractWorkingDays(from, n)).toBe(step(from, n, -1))
      }),
      runs,
    )
  })

  it('on the last working day on or before, and on working days themselves', () => {
    fc.assert(
      fc.property(from2015To2027, (from) => {
        const date = new UTCDate(`${from}T00:00:00Z`)
        expect(england.isWorkingDay(from)).toBe(isWorking(date))
        expect(england.lastWorkingDayOnOrBefore(from)).toBe(isWorking(date) ? from : step(from, 1, -1))
      }),
      runs,
    )
  })

  it('on the working days between two days, either way round', () => {
    fc.assert(
      fc.property(from2015To2027, fc.integer({ min: 0, max: 60 }), (from, days) => {
        const to = addDaysTo(from, days)
        let expected = 0
        for (let passed = 1; passed <= days; passed += 1) {
          if (isWorking(addDays(new UTCDate(`${from}T00:00:00Z`), passed))) expected += 1
        }
        expect(england.workingDaysBetween(from, to)).toBe(expected)
        expect(england.workingDaysBetween(to, from)).toBe(0 - expected)
      }),
      runs,
    )
  })

  it('on where a date in months is planned for', () => {
    fc.assert(
      fc.property(from2015To2027, fc.constantFrom(3, 6, 9), (from, months) => {
        const due = iso(addMonths(new UTCDate(`${from}T00:00:00Z`), months))
        expect(addMonthsTo(from, months)).toBe(due)
        const planBy = england.lastWorkingDayOnOrBefore(due)
        expect(planBy <= due && isWorking(new UTCDate(`${planBy}T00:00:00Z`))).toBe(true)
      }),
      runs,
    )
  })
})
