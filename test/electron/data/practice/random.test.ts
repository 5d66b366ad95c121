import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makeRandom } from '../../../../electron/data/practice/random.ts'

describe('chance with a seed', () => {
  it('comes out the same for the same seed, and not for another', () => {
    const draw = (seed: number) => {
      const random = makeRandom(seed)
      return Array.from({ length: 50 }, () => random.whole(1, 1000))
    }
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
  })

  it('draws both ends of a range, and nothing outside', () => {
    const random = makeRandom(1)
    expect(new Set(Array.from({ length: 500 }, () => random.whole(-2, 2)))).toEqual(new Set([-2, -1, 0, 1, 2]))
  })

  it('draws as often as the weights say, and never what weighs nothing', () => {
    const random = makeRandom(2)
    const drawn = Array.from({ length: 10_000 }, () =>
      random.weighted([
        ['rare', 1],
        ['often', 9],
        ['never', 0],
      ]),
    )
    expect(drawn.filter((what) => what === 'rare').length).toBeGreaterThan(850)
    expect(drawn.filter((what) => what === 'rare').length).toBeLessThan(1150)
    expect(drawn).not.toContain('never')
  })

  it('makes ids of the shape of UUIDv7, each sorting after the one before', () => {
    const random = makeRandom(3)
    const ids = Array.from({ length: 2000 }, () => random.id())
    expect(z.array(z.uuidv7()).safeParse(ids).success).toBe(true)
    expect(ids).toEqual([...new Set(ids)].toSorted())
  })

  it('refuses to pick from nothing', () => {
    expect(() => makeRandom(4).pick([])).toThrow(RangeError)
  })
})
