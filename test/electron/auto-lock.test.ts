import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lockOnLeaving } from '../../electron/auto-lock.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** The laptop as Electron tells of it, left alone for as long as `idle.seconds` says. */
function laptop(idle: { seconds: number }, isTalking = () => false) {
  const monitor = Object.assign(new EventEmitter(), { getSystemIdleTime: () => idle.seconds })
  const reasons: string[] = []
  lockOnLeaving(monitor, { lock: (reason) => reasons.push(reason), isTalking })
  return { monitor, reasons }
}

describe('the lock', () => {
  it('comes when the screen locks and when the lid closes', () => {
    const { monitor, reasons } = laptop({ seconds: 0 })
    monitor.emit('lock-screen')
    monitor.emit('suspend')
    expect(reasons).toEqual(['screenLock', 'suspend'])
  })

  it('comes after ten minutes without a key or a movement, and not before', () => {
    const idle = { seconds: 599 }
    const { reasons } = laptop(idle)
    vi.advanceTimersByTime(15_000)
    expect(reasons).toEqual([])
    idle.seconds = 600
    vi.advanceTimersByTime(15_000)
    expect(reasons).toEqual(['idle'])
  })

  it('waits an hour while a meeting talks before its lit wall, and ten minutes again from when the wall goes dark', () => {
    const idle = { seconds: 3599 }
    let isTalking = true
    const { reasons } = laptop(idle, () => isTalking)
    vi.advanceTimersByTime(15_000)
    expect(reasons).toEqual([])
    idle.seconds = 3600
    vi.advanceTimersByTime(15_000)
    expect(reasons).toEqual(['idle'])
    idle.seconds = 601
    vi.advanceTimersByTime(15_000)
    expect(reasons).toEqual(['idle'])
    isTalking = false
    vi.advanceTimersByTime(15_000)
    expect(reasons).toEqual(['idle', 'idle'])
  })

  it('comes at once when the screen locks and when the lid closes, whatever the wall shows', () => {
    const { monitor, reasons } = laptop({ seconds: 0 }, () => true)
    monitor.emit('lock-screen')
    monitor.emit('suspend')
    expect(reasons).toEqual(['screenLock', 'suspend'])
  })
})
