// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxesOf, readBoxes, readWholeDate } from '../../../renderer/ui/typed-date.ts'
import { formatDay, fromEpochDay, IsoDate } from '../../../shared/dates.ts'

const today = IsoDate.parse('2026-11-23') // a Monday

describe('readWholeDate', () => {
  it.each([
    ['13/6/2018', '2018-06-13'],
    ['13.06.2018', '2018-06-13'],
    [' 13 June 2018 ', '2018-06-13'],
    ['Wed 13 Jun 2018', '2018-06-13'],
    ['2018-06-13', '2018-06-13'],
    ['today', '2026-11-23'],
    ['tomorrow', '2026-11-24'],
    ['fri', '2026-11-27'],
    ['Friday', '2026-11-27'],
    ['mon', '2026-11-30'],
    ['2w', '2026-12-07'],
    ['10d', '2026-12-03'],
    ['3m', '2027-02-23'],
  ])('reads %s as %s', (typed, expected) => {
    expect(readWholeDate(typed, today)).toBe(expected)
  })

  it.each(['31/2/2014', '13/6/18', 'fr', '2', '2x', 'soon', ''])('does not read %s', (typed) => {
    expect(readWholeDate(typed, today)).toBeNull()
  })

  it('reads back every day as the app itself writes it', () => {
    const anyDay = fc.integer({ min: 0, max: 40_000 }).map(fromEpochDay)
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(readWholeDate(formatDay(day), today)).toBe(day)
        expect(readBoxes(boxesOf(day), today)).toEqual({ date: day, problem: null })
      }),
    )
  })
})

describe('readBoxes', () => {
  it('takes a month by name', () => {
    expect(readBoxes({ day: '4', month: 'December', year: '2026' }, today).date).toBe('2026-12-04')
  })

  it('takes a whole date in the first box over what the others were filled in with', () => {
    expect(readBoxes({ day: 'wed', month: '12', year: '2026' }, today)).toEqual({ date: '2026-11-25', problem: null })
  })

  it('finds nothing wrong with nothing', () => {
    expect(readBoxes({ day: '', month: '', year: '' }, today)).toEqual({ date: null, problem: null })
  })

  it.each([
    [{ day: '4', month: '', year: '' }, 'The date must include a month and a year'],
    [{ day: '', month: '12', year: '2026' }, 'The date must include a day'],
    [{ day: '4', month: '12', year: '26' }, 'Type the year with four figures, such as 2026'],
    [{ day: '31', month: '2', year: '2014' }, 'There is no such day as 31/2/2014'],
  ])('says what is wrong with %o', (boxes, problem) => {
    expect(readBoxes(boxes, today)).toEqual({ date: null, problem })
  })
})
