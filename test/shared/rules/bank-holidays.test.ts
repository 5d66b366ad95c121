import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { isWeekend } from '../../../shared/dates.ts'
import {
  bankHolidaysIn,
  bankHolidayWarning,
  lastCoveredYear,
  usualBankHolidaysIn,
} from '../../../shared/rules/bank-holidays.ts'
import { day } from '../day.ts'

const datesIn = (year: number) => bankHolidaysIn(year).map(({ on }) => on)
const usualDatesIn = (year: number) => usualBankHolidaysIn(year).map(({ on }) => on)
const published = Array.from({ length: lastCoveredYear - 2014 }, (_, index) => 2015 + index)

describe('England’s bank holidays', () => {
  it.each(published)('%i agrees with the date-holidays package', (year) => {
    const england = new Holidays('GB', 'ENG')
    const expected = england
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10))
      .filter((on) => ![0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay()))
    expect(datesIn(year)).toEqual(expected)
  })

  it('include the one-off days', () => {
    expect(datesIn(2020)).toContain(day('Fri 8 May 2020'))
    expect(datesIn(2020)).not.toContain(day('Mon 4 May 2020'))
    expect(datesIn(2022)).toEqual(
      expect.arrayContaining([day('Thu 2 Jun 2022'), day('Fri 3 Jun 2022'), day('Mon 19 Sep 2022')]),
    )
    expect(datesIn(2022)).not.toContain(day('Mon 30 May 2022'))
    expect(datesIn(2023)).toContain(day('Mon 8 May 2023'))
    expect(datesIn(2011)).toContain(day('Fri 29 Apr 2011'))
    expect(datesIn(2012)).toEqual(expect.arrayContaining([day('Mon 4 Jun 2012'), day('Tue 5 Jun 2012')]))
    expect(datesIn(2012)).not.toContain(day('Mon 28 May 2012'))
  })

  it.each(published.filter((year) => ![2020, 2022, 2023].includes(year)))(
    'the usual pattern, used beyond the table, gives %i exactly',
    (year) => {
      expect(usualDatesIn(year)).toEqual(datesIn(year))
    },
  )

  it('follow the usual pattern beyond the published table', () => {
    expect(datesIn(lastCoveredYear + 1)).toEqual(usualDatesIn(lastCoveredYear + 1))
    // Christmas on a Sunday, 2033: Boxing Day keeps Monday, Christmas moves to Tuesday.
    expect(datesIn(2033)).toEqual(expect.arrayContaining([day('Mon 26 Dec 2033'), day('Tue 27 Dec 2033')]))
  })

  it('never fall at a weekend and are eight in an ordinary year', () => {
    for (let year = 2000; year <= 2099; year += 1) {
      const usual = usualDatesIn(year)
      expect(usual).toHaveLength(8)
      expect(usual.filter(isWeekend)).toEqual([])
    }
  })
})

describe('the warning that the table ends', () => {
  it('is silent while the table reaches a year or more ahead', () => {
    expect(bankHolidayWarning(day('Mon 23 Nov 2026'))).toBeNull()
    expect(bankHolidayWarning(day('Fri 31 Dec 2027'))).toBeNull()
  })

  it('speaks when it ends in less than a year, and after it has ended', () => {
    expect(bankHolidayWarning(day('Sat 1 Jan 2028'))).toContain('ends in less than a year, on Sun 31 Dec 2028')
    expect(bankHolidayWarning(day('Mon 1 Jan 2029'))).toContain('ended on Sun 31 Dec 2028')
  })
})
