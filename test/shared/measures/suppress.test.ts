import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  FEW,
  isFew,
  type Printed,
  printedText,
  shown,
  suppressParts,
  suppressShare,
  suppressSum,
} from '../../../shared/measures/suppress.ts'

/** Every count up to `most` that could stand behind what is printed; `isAll`: nothing else of the table is printed. */
function couldBe(printed: Printed, most: number, isAll = false): number[] {
  if (printed.kind === 'shown') return [printed.value]
  const all = Array.from({ length: most + 1 }, (_, value) => value)
  if (printed.kind === 'few') return all.filter(isFew)
  return isAll ? all : all.filter((value) => value > FEW)
}

/** For each part, the counts it could have, by trying every table that prints the same and adds up to the whole. */
function possible(printed: readonly Printed[], whole: number): Set<number>[] {
  const isAll = printed.every(({ kind }) => kind === 'hidden')
  const found = printed.map(() => new Set<number>())
  const go = (at: number, left: number, values: readonly number[]): void => {
    const part = printed[at]
    if (part === undefined) {
      if (left === 0) values.forEach((value, index) => void found[index]?.add(value))
      return
    }
    for (const value of couldBe(part, left, isAll)) if (value <= left) go(at + 1, left - value, [...values, value])
  }
  go(0, whole, [])
  return found
}

const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0)
const words = (printed: readonly Printed[]) => printed.map(printedText)

describe('the parts of a whole that is printed', () => {
  it('print as they are where none is small; nought is no count to hide', () => {
    expect(words(suppressParts([12, 0, 6], shown(18)))).toEqual(['12', '0', '6'])
  })

  it('hide with a small part the smallest other it could trade with', () => {
    expect(words(suppressParts([20, 3, 9, 12], shown(44)))).toEqual(['20', '5 or fewer', 'hidden', '12'])
  })

  it('need nothing more where two small parts stand for each other', () => {
    expect(words(suppressParts([20, 3, 2, 12], shown(37)))).toEqual(['20', '5 or fewer', '5 or fewer', '12'])
  })

  it('are not left as 1 and 1 beside a whole that gives both away', () => {
    expect(words(suppressParts([20, 1, 1, 12], shown(34)))).toEqual(['20', '5 or fewer', '5 or fewer', 'hidden'])
    expect(words(suppressParts([5, 5], shown(10)))).toEqual(['hidden', 'hidden'])
  })

  it('can never be worked out, by trying every table that would print the same', () => {
    const tables = fc.array(fc.nat(11), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(tables, (parts) => {
        const whole = sum(parts)
        if (isFew(whole)) return
        const printed = suppressParts(parts, shown(whole))
        expect(parts.every((part, at) => !isFew(part) || printed[at]?.kind !== 'shown')).toBe(true)
        const could = possible(printed, whole)
        printed.forEach(({ kind }, at) => {
          expect(could[at]?.has(parts[at] ?? -1)).toBe(true)
          if (kind !== 'shown') expect(could[at]?.size, `part ${at} of ${parts}: ${words(printed)}`).toBeGreaterThan(1)
        })
      }),
      { numRuns: 3000 },
    )
  })

  it('are all hidden where the whole is', () => {
    expect(words(suppressParts([2, 1, 0], { kind: 'few' }))).toEqual(['hidden', 'hidden', 'hidden'])
  })
})

describe('a share and a sum', () => {
  it('never say which of the two counts is small, nor let either be worked out', () => {
    for (let of = FEW + 1; of <= 40; of += 1)
      for (let count = 0; count <= of; count += 1) {
        const { count: printed } = suppressShare(count, of)
        if (printed.kind === 'shown') {
          expect(isFew(count) || isFew(of - count)).toBe(false)
          continue
        }
        const others = Array.from({ length: of + 1 }, (_, other) => other).filter(
          (other) => printedText(suppressShare(other, of).count) === printedText(printed),
        )
        expect(others.length).toBeGreaterThan(1)
      }
  })

  it('hide a share of few altogether', () => {
    const { count, of } = suppressShare(4, 5)
    expect(words([count, of])).toEqual(['hidden', '5 or fewer'])
  })

  it('hide the sum of a small count and another', () => {
    const all = (concerns: number, goodPractice: number) => Object.values(suppressSum(concerns, goodPractice))
    expect(words(all(58, 29))).toEqual(['58', '29', '87'])
    expect(words(all(58, 3))).toEqual(['58', '5 or fewer', 'hidden'])
    expect(words(all(4, 0))).toEqual(['5 or fewer', '0', '5 or fewer'])
    expect(words(all(4, 3))).toEqual(['5 or fewer', '5 or fewer', 'hidden'])
  })
})
