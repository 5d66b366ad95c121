import { describe, expect, it } from 'vitest'
import { readTime } from '../../../renderer/ui/read-time.ts'

describe('a time as typed', () => {
  it.each(['9.30', '9:30', '930', '0930', ' 09:30 '])('%s is half past nine', (typed) => {
    expect(readTime(typed)).toBe('09:30')
  })

  it('is none where nothing is typed', () => {
    expect(readTime('  ')).toBeNull()
  })

  it.each([
    ['half nine', 'half nine'],
    ['9', '9'],
    ['2575', '25:75'],
  ])('passes %s on as %s, for the refusal to name', (typed, passedOn) => {
    expect(readTime(typed)).toBe(passedOn)
  })
})
