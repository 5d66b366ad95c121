import { expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import { isSdqAsked, sdqBand } from '../../../shared/rules/sdq.ts'

it.each([
  [0, 'average'],
  [13, 'average'],
  [14, 'raised'],
  [16, 'raised'],
  [17, 'high'],
  [40, 'high'],
])('puts a score of %i in the band %s (H-04)', (score, key) => {
  expect(sdqBand(score).key).toBe(key)
})

it.each([
  ['2022-11-24', false],
  ['2022-11-23', true],
  ['2009-11-24', true],
  ['2009-11-23', false],
])('asks a child born %s on 23 Nov 2026 for a score: %s, from 4 to 16 (H-04)', (bornOn, isAsked) => {
  expect(isSdqAsked(IsoDate.parse(bornOn), IsoDate.parse('2026-11-23'))).toBe(isAsked)
})

it('asks where the birth date is not known', () => {
  expect(isSdqAsked(null, IsoDate.parse('2026-11-23'))).toBe(true)
})
