/** A number from 0 up to 1, always the same ones for a seed. */
export type Random = () => number

/** Mulberry32: enough to shuffle with. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One of a list that is not empty. */
export const pickFrom = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T // never past the end
