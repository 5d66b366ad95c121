import { TALKING_IDLE_MINUTES } from '../shared/records/room-view.ts'
import type { LockReason } from './vault-keeper.ts'

/** Seconds without a key or a movement anywhere on the laptop. */
const IDLE_SECONDS = 600
const TALKING_IDLE_SECONDS = TALKING_IDLE_MINUTES * 60
const IDLE_LOOK_MS = 15_000

/** What is used of Electron's `powerMonitor`. */
export type Leaving = {
  on(event: 'lock-screen' | 'suspend', heard: () => void): unknown
  getSystemIdleTime(): number
}

/** How the laptop is locked, and whether people talk before a lit wall: then nobody need touch a key for long. */
export type Locking = { readonly lock: (reason: LockReason) => void; readonly isTalking: () => boolean }

/** Locks when the person leaves: idle for ten minutes, or an hour before a lit wall; the screen locks; the lid closes. */
export function lockOnLeaving(leaving: Leaving, { lock, isTalking }: Locking): void {
  leaving.on('lock-screen', () => lock('screenLock'))
  leaving.on('suspend', () => lock('suspend'))
  setInterval(() => {
    if (leaving.getSystemIdleTime() >= (isTalking() ? TALKING_IDLE_SECONDS : IDLE_SECONDS)) lock('idle')
  }, IDLE_LOOK_MS).unref()
}
