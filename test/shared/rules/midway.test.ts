import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDaysTo, addMonthsTo, fromEpochDay } from '../../../shared/dates.ts'
import { midwayOn, midwayStanding, reviewInterval } from '../../../shared/rules/midway.ts'
import { makeCalendar } from '../../../shared/rules/working-days.ts'
import { day } from '../day.ts'

const calendar = makeCalendar({})

describe('the mid-way point between two reviews (LAC-10)', () => {
  it.each([
    ['Tue 10 Apr 2018', 'Wed 10 Oct 2018', 'Tue 10 Jul 2018'],
    ['Fri 31 Aug 2018', 'Thu 28 Feb 2019', 'Thu 29 Nov 2018'],
    ['Wed 13 Jun 2018', 'Thu 14 Jun 2018', 'Wed 13 Jun 2018'],
  ])('of %s and %s is %s', (previous, next, midway) => {
    expect(midwayOn(day(previous), day(next))).toBe(day(midway))
  })

  it('is never nearer to the next review than to the one before by more than a day, nor after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11_000, max: 30_000 }), fc.integer({ min: 1, max: 6 }), (from, months) => {
        const previous = fromEpochDay(from)
        const next = addMonthsTo(previous, months)
        const midway = midwayOn(previous, next)
        expect(midway >= previous && midway <= next).toBe(true)
        expect(midwayOn(previous, addDaysTo(next, 2))).toBe(addDaysTo(midway, 1))
      }),
    )
  })
})

describe('a mid-way check', () => {
  const dueOn = day('Tue 10 Jul 2018')
  it.each([
    [
      'is planned more than ten working days before',
      'Mon 25 Jun 2018',
      null,
      'planned',
      'Mid-way check due Tue 10 Jul',
    ],
    ['is due soon from the tenth working day', 'Tue 26 Jun 2018', null, 'dueSoon', 'Mid-way check due Tue 10 Jul'],
    ['is in time on its day', 'Tue 10 Jul 2018', null, 'dueSoon', 'Mid-way check due Tue 10 Jul'],
    ['is overdue the day after', 'Wed 11 Jul 2018', null, 'overdue', 'Mid-way check was due Tue 10 Jul'],
    ['is done whenever it was', 'Wed 11 Jul 2018', 'Mon 2 Jul 2018', 'held', 'Mid-way check done Mon 2 Jul 2018'],
  ] as const)('%s', (_name, today, done, kind, text) => {
    const doneOn = done && day(done)
    expect(midwayStanding({ dueOn, doneOn, today: day(today), calendar, remindWorkingDays: 10 })).toEqual({
      kind,
      text,
    })
  })
})

describe('the interval a check lies in', () => {
  const eventOn = day('Tue 10 Apr 2018')
  const later = { ruleId: 'LAC-03', eventOn, dueBy: day('Wed 10 Oct 2018') }
  const afterMove = { ruleId: 'LAC-05', eventOn: day('Fri 4 May 2018'), dueBy: day('Fri 1 Jun 2018') }
  const adoption = { ruleId: 'LAC-06', eventOn, dueBy: day('Tue 10 Jul 2018') }

  it('counts from the review before, not from a move in between', () => {
    expect(reviewInterval([afterMove, later], eventOn)).toBe(later)
  })
  it('is that of the adoption review where that comes sooner, once a review was held on that track', () => {
    expect(reviewInterval([later, adoption], eventOn)).toBe(adoption)
    const fromAuthority = { ...adoption, eventOn: day('Fri 4 May 2018') }
    expect(reviewInterval([later, fromAuthority], eventOn)).toBe(later)
  })
  it('is none before the first review', () => {
    expect(reviewInterval([{ ...later, ruleId: 'LAC-01' }], null)).toBeNull()
  })
})
