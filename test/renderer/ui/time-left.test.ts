// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { timeLeft } from '../../../renderer/ui/time-left.ts'

it.each([
  [3, 'a few seconds left'],
  [12, 'about 15 seconds left'],
  [60, 'about 1 minute left'],
  [61, 'about 2 minutes left'],
])('says %i seconds as %s', (seconds, text) => {
  expect(timeLeft(seconds)).toBe(text)
})
