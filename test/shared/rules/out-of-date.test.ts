import { describe, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import { countedOnce, type LateOccasion } from '../../../shared/rules/out-of-date.ts'

const day = (text: string) => IsoDate.parse(text)

const occasion = (changes: Partial<LateOccasion>): LateOccasion => ({
  track: 'childProtection',
  children: [{ childId: 'lily', dueBy: day('2018-06-13') }],
  hasReason: true,
  on: day('2018-06-14'),
  ...changes,
})

describe('countedOnce (CP-12)', () => {
  it('counts a conference stood down and then held late once, with the reason of the day it was held', () => {
    const stoodDown = occasion({ on: day('2018-06-12') })
    const heldLate = occasion({ on: day('2018-06-20') })
    expect(countedOnce([stoodDown, heldLate])).toEqual([false, true])
  })

  it('takes the reason of the one stood down while the other has none', () => {
    const stoodDown = occasion({ on: day('2018-06-12') })
    const notHeld = occasion({ on: null, hasReason: false })
    expect(countedOnce([notHeld, stoodDown])).toEqual([false, true])
  })

  it('counts brothers and sisters at one meeting once, and a meeting that concerns another duty too', () => {
    const both = occasion({
      children: [
        { childId: 'lily', dueBy: day('2018-06-13') },
        { childId: 'ava', dueBy: day('2018-06-13') },
      ],
      on: day('2018-06-20'),
    })
    const avaAlone = occasion({ children: [{ childId: 'ava', dueBy: day('2018-06-13') }] })
    const next = occasion({ children: [{ childId: 'ava', dueBy: day('2018-12-13') }] })
    expect(countedOnce([both, avaAlone, next])).toEqual([true, false, true])
  })

  it('keeps a review and a conference of one child apart, and counts what had no limit', () => {
    const review = occasion({ track: 'lookedAfter' })
    const unlimited = occasion({ children: [{ childId: 'lily', dueBy: null }] })
    expect(countedOnce([review, occasion({}), unlimited, unlimited])).toEqual([true, true, true, true])
  })
})
