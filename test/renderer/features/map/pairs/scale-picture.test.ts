import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fitWithin } from '../../../../../renderer/features/map/pairs/scale-picture.ts'

it('brings the longest side down to the limit and keeps the proportion', () => {
  expect(fitWithin(4000, 3000, 1600)).toEqual({ width: 1600, height: 1200 })
  expect(fitWithin(1000, 4000, 1600)).toEqual({ width: 400, height: 1600 })
})

it('leaves a small picture as it is', () => {
  expect(fitWithin(800, 600, 1600)).toEqual({ width: 800, height: 600 })
})

it('always leaves something to draw within the limit', () => {
  const side = fc.integer({ min: 1, max: 20_000 })
  fc.assert(
    fc.property(side, side, fc.integer({ min: 1, max: 2000 }), (width, height, longest) => {
      const fit = fitWithin(width, height, longest)
      expect(Math.min(fit.width, fit.height)).toBeGreaterThanOrEqual(1)
      expect(Math.max(fit.width, fit.height)).toBeLessThanOrEqual(longest)
    }),
  )
})
