import { expect, it } from 'vitest'
import { daysOf } from '../../../../renderer/features/meetings/calendar-days.ts'
import { rangeOf, stepSpan, titleOf } from '../../../../renderer/ui/calendar-span.ts'
import { IsoDate } from '../../../../shared/dates.ts'

const day = (text: string) => IsoDate.parse(text)
const nothing = { meetings: [], toBook: [] }

it('shows whole weeks from Monday, of a month those that touch it', () => {
  expect(rangeOf('week', day('2026-11-29'))).toEqual({ fromOn: '2026-11-23', untilOn: '2026-11-29' })
  expect(rangeOf('month', day('2026-11-15'))).toEqual({ fromOn: '2026-10-26', untilOn: '2026-12-06' })
  expect(rangeOf('month', day('2027-02-10'))).toEqual({ fromOn: '2027-02-01', untilOn: '2027-02-28' })
})

it('turns by a week or to the first of a month, so that no month is skipped', () => {
  expect(stepSpan('week', day('2026-11-23'), -1)).toBe('2026-11-16')
  expect(stepSpan('month', day('2027-01-31'), 1)).toBe('2027-02-01')
})

it('names what it shows', () => {
  expect(titleOf('week', day('2026-11-25'))).toBe('23 to 29 Nov 2026')
  expect(titleOf('week', day('2026-12-30'))).toBe('28 Dec to 3 Jan 2027')
  expect(titleOf('month', day('2026-11-25'))).toBe('November 2026')
})

it('leaves weekends out where nothing is on them', () => {
  expect(daysOf('week', day('2026-11-25'), nothing).map(({ on }) => on.slice(8))).toEqual([
    '23',
    '24',
    '25',
    '26',
    '27',
  ])
  expect(daysOf('month', day('2026-11-25'), nothing).filter(({ isInside }) => !isInside)).toHaveLength(9)
})
