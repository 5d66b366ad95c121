/**
 * A share of 100 rounded half up to one decimal, in whole arithmetic so that no binary fraction tips a half the wrong
 * way: 29 of 87 is 33.3. Null where there is nothing to divide by. `count` and `of` are whole numbers from 0.
 */
export function percentOf(count: number, of: number): number | null {
  if (of === 0) return null
  return Math.floor((2000 * count + of) / (2 * of)) / 10
}

/** A share as a report prints it, "33.3%", always with its decimal. */
export const percentText = (percent: number): string => `${percent.toFixed(1)}%`

/** The middle of these numbers, between two of them the mean of both; null of none. */
export function medianOf(numbers: readonly number[]): number | null {
  const inOrder = numbers.toSorted((a, b) => a - b)
  const upper = inOrder[Math.floor(inOrder.length / 2)]
  const lower = inOrder[Math.floor((inOrder.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}

/** A change between two shares in points, with its sign: "+6.2", "−0.4", "0.0". */
export function pointsText(change: number): string {
  const sign = change > 0 ? '+' : change < 0 ? '−' : ''
  return `${sign}${Math.abs(change).toFixed(1)}`
}

/** The difference of two shares as they are printed, in points; null where there is one of them only. */
export const pointsBetween = (now: number | null, before: number | null): number | null =>
  now === null || before === null ? null : Math.round((now - before) * 10) / 10
