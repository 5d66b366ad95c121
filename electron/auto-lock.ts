import type { LockReason } from './vault-keeper.ts'

/** Seconds without a key or a movement anywhere on the laptop. */
const IDLE_SECONDS = 600
const IDLE_LOOK_MS = 15_000

/** What is used of Electron's `powerMonitor`. */
export type Leaving = {
  on(event: 'lock-screen' | 'suspend', heard: () => void): unknown
  getSystemIdleTime(): number
}

/** Locks when the person leaves: idle for ten minutes, the screen locks, or the lid closes. */
export function lockOnLeaving(leaving: Leaving, lock: (reason: LockReason) => void): void {
  leaving.on('lock-screen', () => lock('screenLock'))
  leaving.on('suspend', () => lock('suspend'))
  setInterval(() => {
    if (leaving.getSystemIdleTime() >= IDLE_SECONDS) lock('idle')
  }, IDLE_LOOK_MS).unref()
}
