import type { Instant } from '../shared/clock.ts'

const started = Date.now()

/**
 * The time now. A fixed start, such as the tour's or a test's, moves on at the speed of real time from there;
 * main.ts passes one only when the app is not packaged.
 */
export function clockFrom(fixed: string | undefined): () => Instant {
  const offset = fixed ? new Date(fixed).getTime() - started : 0
  return () => new Date(Date.now() + offset).toISOString()
}
