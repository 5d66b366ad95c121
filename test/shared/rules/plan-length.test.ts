import { describe, expect, it } from 'vitest'
import { isOver18Months, planLengthBand, planLengthFlags } from '../../../shared/rules/plan-length.ts'
import { day } from '../day.ts'

describe('CP-09: length of a plan', () => {
  it.each([
    ['Thu 31 May 2018', ['Thu 28 Feb 2019', 'Sat 31 Aug 2019', 'Sat 30 Nov 2019', 'Sun 31 May 2020']],
    ['Fri 1 Jun 2018', ['Fri 1 Mar 2019', 'Sun 1 Sep 2019', 'Sun 1 Dec 2019', 'Mon 1 Jun 2020']],
    ['Mon 31 Dec 2018', ['Mon 30 Sep 2019', 'Tue 31 Mar 2020', 'Tue 30 Jun 2020', 'Thu 31 Dec 2020']],
  ])('started %s: 9, 15, 18 and 24 months on %j', (startedOn, reached) => {
    const flags = planLengthFlags(day(startedOn), day('Fri 1 Jan 2021'))
    expect(flags.map(({ months }) => months)).toEqual([9, 15, 18, 24])
    expect(flags.map(({ reachedOn }) => reachedOn)).toEqual(reached.map(day))
    expect(flags.every(({ isReached }) => isReached)).toBe(true)
  })

  it('flags a length on the anniversary, not the day before', () => {
    const reached = (today: string) =>
      planLengthFlags(day('Fri 1 Jun 2018'), day(today)).filter(({ isReached }) => isReached).length
    expect([reached('Thu 28 Feb 2019'), reached('Fri 1 Mar 2019')]).toEqual([0, 1])
  })

  it.each([
    ['Fri 1 Jun 2018', 'upTo3Months'],
    ['Sat 1 Sep 2018', 'upTo3Months'],
    ['Sun 2 Sep 2018', 'over3To6Months'],
    ['Sat 1 Dec 2018', 'over3To6Months'],
    ['Sun 2 Dec 2018', 'over6MonthsTo1Year'],
    ['Fri 31 May 2019', 'over6MonthsTo1Year'],
    ['Sat 1 Jun 2019', '1To2Years'],
    ['Sun 31 May 2020', '1To2Years'],
    ['Mon 1 Jun 2020', '2YearsOrMore'],
  ])('a plan from Fri 1 Jun 2018 to %s is in the band %s', (endedOn, expected) => {
    expect(planLengthBand(day('Fri 1 Jun 2018'), day(endedOn))).toBe(expected)
  })

  it('puts a plan ended by letter after 3 months and 7 days over 3 months', () => {
    expect(planLengthBand(day('Fri 1 Feb 2019'), day('Wed 8 May 2019'))).toBe('over3To6Months')
  })

  it('is over 18 months the day after, not on the day', () => {
    expect(isOver18Months(day('Fri 1 Jun 2018'), day('Sun 1 Dec 2019'))).toBe(false)
    expect(isOver18Months(day('Fri 1 Jun 2018'), day('Mon 2 Dec 2019'))).toBe(true)
  })
})
