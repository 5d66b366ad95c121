import fc from 'fast-check'
import { expect, it } from 'vitest'
import { medianOf, percentOf, percentText } from '../../../shared/measures/share.ts'

it('gives the shares published for 2018-19: 29 of 87 and 55 of 137 alerts were good practice', () => {
  expect(percentOf(29, 87)).toBe(33.3)
  expect(percentOf(58, 87)).toBe(66.7)
  expect(percentOf(55, 137)).toBe(40.1)
  expect(percentOf(82, 137)).toBe(59.9)
})

it('rounds a half up, and has no share of nothing', () => {
  expect(percentOf(1, 16)).toBe(6.3)
  expect(percentOf(1, 2000)).toBe(0.1)
  expect(percentOf(0, 0)).toBeNull()
  expect(percentText(40)).toBe('40.0%')
})

it('is never further from the true share than half a tenth', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), (count, more) => {
      const of = count + more
      const off = (percentOf(count, of) ?? 0) - (100 * count) / of
      expect(off).toBeGreaterThan(-0.05 - 1e-9)
      expect(off).toBeLessThanOrEqual(0.05 + 1e-9)
    }),
  )
})

it('takes the middle number, and the mean of two middle ones', () => {
  expect(medianOf([9, 1, 4])).toBe(4)
  expect(medianOf([9, 1, 4, 3])).toBe(3.5)
  expect(medianOf([])).toBeNull()
})
