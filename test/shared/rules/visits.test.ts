import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDaysTo, fromEpochDay } from '../../../shared/dates.ts'
import { isVisitMissed, visitDue } from '../../../shared/rules/visits.ts'
import { day } from '../day.ts'

const dueOf = (placed: string, code: string | null, last: string | null) =>
  visitDue({ placedOn: day(placed), placementCode: code, lastVisitOn: last === null ? null : day(last) })

describe('the next visit of a social worker (LAC-13)', () => {
  it.each([
    ['within a week of a placement nobody has visited', 'Tue 3 Apr 2018', 'U6', null, 'Tue 10 Apr 2018'],
    [
      'within a week of a move, though the last carers were visited',
      'Tue 3 Apr 2018',
      'U6',
      'Mon 2 Apr 2018',
      'Tue 10 Apr 2018',
    ],
    ['counting a visit on the day of the move', 'Tue 3 Apr 2018', 'U6', 'Tue 3 Apr 2018', 'Tue 15 May 2018'],
    ['6 weeks after the last in the first year', 'Wed 1 Jul 2026', 'K2', 'Mon 28 Sep 2026', 'Mon 9 Nov 2026'],
    [
      '6 weeks in the first year of long-term foster care too',
      'Wed 1 Jul 2026',
      'U4',
      'Mon 28 Sep 2026',
      'Mon 9 Nov 2026',
    ],
    [
      '6 weeks after the first year, where it is not meant to last until 18',
      'Tue 3 Apr 2018',
      'U6',
      'Wed 3 Apr 2019',
      'Wed 15 May 2019',
    ],
    [
      '3 months after the first year of long-term foster care',
      'Tue 3 Apr 2018',
      'U4',
      'Wed 3 Apr 2019',
      'Wed 3 Jul 2019',
    ],
    [
      '3 months by the calendar, to the last day of a shorter month',
      'Mon 2 Jan 2017',
      'U1',
      'Fri 30 Nov 2018',
      'Thu 28 Feb 2019',
    ],
    [
      '6 weeks where the code of the placement is not known',
      'Tue 3 Apr 2018',
      null,
      'Wed 3 Apr 2019',
      'Wed 15 May 2019',
    ],
  ])('is due %s', (_name, placed, code, last, expected) => {
    expect(dueOf(placed, code, last)?.dueBy).toBe(day(expected))
  })

  it('says how it was counted', () => {
    expect(dueOf('Wed 1 Jul 2026', 'U6', 'Mon 28 Sep 2026')).toMatchObject({
      arithmetic: '6 weeks from Mon 28 Sep 2026',
      short: '6 weeks from the last',
    })
  })

  it('is not worked out for a child placed with parents, whose visits depend on what no return tells', () => {
    expect(dueOf('Tue 3 Apr 2018', 'P1', 'Wed 11 Apr 2018')).toBeNull()
  })

  it('is never later than 3 months after the last, and always after it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 11_000, max: 30_000 }),
        fc.integer({ min: 0, max: 4000 }),
        fc.constantFrom('U1', 'U4', 'U6', 'K2', null),
        (from, later, placementCode) => {
          const placedOn = fromEpochDay(from)
          const lastVisitOn = fromEpochDay(from + later)
          const { dueBy = lastVisitOn } = visitDue({ placedOn, placementCode, lastVisitOn }) ?? {}
          expect(dueBy > lastVisitOn && dueBy <= addDaysTo(lastVisitOn, 92)).toBe(true)
        },
      ),
    )
  })

  it('is missed only where the file was read after its day', () => {
    const due = { dueBy: day('Mon 9 Nov 2026') }
    expect(isVisitMissed(due, day('Mon 9 Nov 2026'))).toBe(false)
    expect(isVisitMissed(due, day('Tue 10 Nov 2026'))).toBe(true)
  })
})
