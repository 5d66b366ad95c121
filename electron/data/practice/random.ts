/** Chance that comes out the same each time for the same seed, so that two people see the same county on a day. */
export type Random = {
  /** From 0, up to but not including 1. */
  next(): number
  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number
  chance(probability: number): boolean
  /** One of the list; throws a RangeError for an empty one. */
  pick<T>(list: readonly T[]): T
  /** One of the options, each as likely as its weight says. */
  weighted<T>(options: readonly (readonly [option: T, weight: number])[]): T
  /** A UUIDv7-shaped id, later ones sorting later, as the ids of the record do. */
  id(): string
}

/** Ids start at this moment of UUIDv7 time, 1 January 2024: the county's ids never sort after a real one. */
const FIRST_ID = 1_704_067_200_000

/** The generator mulberry32 by Tommy Ettinger: 32 bits of state, quick, and good enough for a fictional county. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0
  let ids = 0
  const bits = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const next = () => bits() / 2 ** 32
  const whole = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (list) => listed(list, whole(0, list.length - 1)),
    weighted(options) {
      let left = next() * options.reduce((sum, [, weight]) => sum + weight, 0)
      const found = options.find(([, weight]) => {
        left -= weight
        return left < 0
      })
      return (found ?? listed(options, options.length - 1))[0]
    },
    id() {
      ids += 1
      return uuid(FIRST_ID + ids, bits(), bits())
    },
  }
}

function listed<T>(list: readonly T[], at: number): T {
  const found = list[at]
  if (found === undefined) throw new RangeError('There is nothing to pick from an empty list.')
  return found
}

function uuid(time: number, high: number, low: number): string {
  const at = time.toString(16).padStart(12, '0')
  const [a, b] = [high, low].map((part) => part.toString(16).padStart(8, '0'))
  return `${at.slice(0, 8)}-${at.slice(8)}-7${a?.slice(0, 3)}-8${a?.slice(3, 6)}-${a?.slice(4, 8)}${b}`
}
