import { expect, it } from 'vitest'
import { clockFrom } from '../../electron/clock.ts'

it('tells the time in UTC', () => {
  const told = new Date(clockFrom(undefined)()).getTime()
  expect(Math.abs(told - Date.now())).toBeLessThan(1000)
})

it('goes on from a fixed start', () => {
  const now = clockFrom('2026-03-29T00:59:00.000Z')
  const passed = new Date(now()).getTime() - Date.UTC(2026, 2, 29, 0, 59)
  expect(passed).toBeGreaterThanOrEqual(0)
  expect(passed).toBeLessThan(600_000)
})
