import { expect, it } from 'vitest'
import { scoreAfterKey } from '../../../../../renderer/features/map/pairs/score-keys.ts'

it('takes a number with one key, and ten with T or as it is written', () => {
  expect(scoreAfterKey('7', 2)).toBe(7)
  expect(scoreAfterKey('t', 2)).toBe(10)
  expect(scoreAfterKey('T', null)).toBe(10)
  expect(scoreAfterKey('0', null)).toBe(0)
  expect(scoreAfterKey('0', 1)).toBe(10)
  expect(scoreAfterKey('0', 10)).toBe(0)
})

it('goes by one with the arrows and stays within 0 and 10', () => {
  expect(scoreAfterKey('ArrowUp', 10)).toBe(10)
  expect(scoreAfterKey('ArrowUp', null)).toBe(0)
  expect(scoreAfterKey('ArrowDown', 0)).toBe(0)
  expect(scoreAfterKey('ArrowDown', null)).toBe(10)
})

it('leaves every other key alone', () => {
  for (const key of ['a', 'Tab', 'Enter', '-', 'F9']) expect(scoreAfterKey(key, 5)).toBeNull()
})
