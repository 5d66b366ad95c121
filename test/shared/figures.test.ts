import { expect, it } from 'vitest'
import { plainFigure, shownRatio, sumFigure } from '../../shared/figures.ts'

it('writes counts and weights plainly, and figures of a sum with a decimal', () => {
  expect([110, 1.5, 106.25, 1234].map(plainFigure)).toEqual(['110', '1.5', '106.25', '1,234'])
  expect([63, 1.5, 106.25].map(sumFigure)).toEqual(['63.0', '1.5', '106.25'])
})

it('writes a ratio and its distance from the band to one decimal, so that they add up', () => {
  expect(shownRatio(106.67, { position: 'above', by: 1.67 })).toEqual({
    value: '106.7',
    band: { position: 'above', by: 1.7 },
  })
})

it('never calls a ratio outside the band by nothing', () => {
  expect(shownRatio(105.04, { position: 'above', by: 0.04 })).toEqual({
    value: '105.04',
    band: { position: 'above', by: 0.04 },
  })
})
