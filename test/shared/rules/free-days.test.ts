import { expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import { firstFreeDays, lastFreeDays } from '../../../shared/rules/free-days.ts'
import { makeCalendar } from '../../../shared/rules/working-days.ts'

const day = (text: string) => IsoDate.parse(text)

const stretch = {
  fromOn: day('2026-12-21'),
  untilOn: day('2026-12-31'),
  calendar: makeCalendar({}),
  isTaken: (on: string) => on === '2026-12-22' || on === '2026-12-30',
  most: 3,
}

it('offers the free working days nearest the end, past Christmas and what is taken', () =>
  expect(lastFreeDays(stretch)).toEqual(['2026-12-24', '2026-12-29', '2026-12-31']))

it('offers the first free working days', () =>
  expect(firstFreeDays(stretch)).toEqual(['2026-12-21', '2026-12-23', '2026-12-24']))

it('offers nothing where the stretch is over', () =>
  expect(lastFreeDays({ ...stretch, untilOn: day('2026-12-20') })).toEqual([]))
