import { expect, it } from 'vitest'
import { elapsedWords, placeOn } from '../../../../renderer/features/map/agenda.ts'

const agenda = [
  { key: 'welcome', label: 'Welcome', minutes: 5 },
  { key: 'map', label: 'Map', minutes: 45 },
]
const startedAt = '2026-11-23T10:00:00.000Z'

it('begins at the first item, and at none where there is no agenda', () => {
  expect([placeOn(agenda, ''), placeOn(agenda, 'map'), placeOn([], 'map')]).toEqual([0, 1, -1])
})

it('says the minutes since the start beside those planned to the end of the item in hand', () => {
  const now = '2026-11-23T10:12:59.000Z'
  expect(elapsedWords({ agenda, at: 1, startedAt, now })).toBe('12 min gone, 50 planned to the end of this')
  expect(elapsedWords({ agenda: [], at: -1, startedAt, now })).toBe('12 min')
})

it('says nothing below nought when the clock of the laptop was set back', () => {
  expect(elapsedWords({ agenda, at: 0, startedAt, now: '2026-11-23T09:00:00.000Z' })).toMatch(/^0 min/)
})
