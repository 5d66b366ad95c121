import { describe, expect, it } from 'vitest'
import { collectionYearLabel, collectionYearOf, yearOfReturn } from '../../../shared/rules/collection-year.ts'
import { day } from '../day.ts'

describe('the collection year', () => {
  it.each([
    ['Tue 31 Mar 2026', '2025-26'],
    ['Wed 1 Apr 2026', '2026-27'],
    ['Fri 31 Dec 1999', '1999-00'],
  ])('of %s is %s', (text, label) => {
    expect(collectionYearLabel(collectionYearOf(day(text)))).toBe(label)
  })
})

describe('the year a return is for', () => {
  const none = new Map<number, number>()

  it('is that of most reviews, whatever a few stray ones say', () => {
    expect(
      yearOfReturn(
        new Map([
          [2024, 400],
          [2025, 3],
          [2015, 1],
        ]),
        none,
      ),
    ).toBe(2024)
  })

  it('is that of most ends of episodes where there are no reviews', () => {
    expect(
      yearOfReturn(
        none,
        new Map([
          [2024, 20],
          [2023, 2],
        ]),
      ),
    ).toBe(2024)
    expect(yearOfReturn(new Map([[2025, 1]]), new Map([[2024, 20]]))).toBe(2025)
  })

  it('cannot be told when no year has more than half', () => {
    expect(
      yearOfReturn(
        new Map([
          [2024, 5],
          [2025, 5],
        ]),
        none,
      ),
    ).toBeNull()
    expect(yearOfReturn(none, none)).toBeNull()
  })
})
