import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const Attempts = z.object({ failed: z.number().int().min(0), lastAt: z.number() })
type Attempts = z.infer<typeof Attempts>

const FREE_TRIES = 3
const LONGEST_WAIT_S = 300
/** Cyber Essentials: no more than ten guesses in five minutes. */
const MOST_TRIES = 10

/** Seconds a person must wait after so many wrong tries: none before the third, then 1, 2, 4 … 64, and 300 from the tenth. */
export const waitAfter = (failed: number): number =>
  failed < FREE_TRIES ? 0 : failed >= MOST_TRIES ? LONGEST_WAIT_S : 2 ** (failed - FREE_TRIES)

/**
 * Slows a person who guesses at the keyboard. The count lies in a file outside the vault, since nothing inside can be
 * read yet; a copied vault meets argon2id alone. Data is never wiped. `now` is milliseconds since 1970.
 */
export function throttleAt(file: string) {
  const read = (): Attempts => {
    try {
      return Attempts.parse(JSON.parse(readFileSync(file, 'utf8')))
    } catch {
      return { failed: 0, lastAt: 0 } // no wrong try yet
    }
  }
  return {
    /** Whole seconds until the next try is answered. A clock set back restarts the longest wait. */
    secondsToWait(now: number): number {
      const { failed, lastAt } = read()
      const wait = waitAfter(failed)
      if (wait > 0 && now < lastAt) return LONGEST_WAIT_S
      return Math.max(0, Math.ceil((lastAt + wait * 1000 - now) / 1000))
    },
    wrongTry(now: number): void {
      writeFileSync(file, JSON.stringify({ failed: read().failed + 1, lastAt: now } satisfies Attempts))
    },
    rightTry(): void {
      rmSync(file, { force: true })
    },
  }
}
