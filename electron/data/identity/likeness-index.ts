import { type IsoDate, toEpochDay } from '../../../shared/dates.ts'
import { BIRTH_WITHIN, type Likened, likenessOf } from '../../../shared/likeness.ts'
import { type Likeness, LikenessStrength } from '../../../shared/records/identity.ts'
import { soundKeys, wordsAlike } from './words-alike.ts'

/** Somebody found to be like the one asked about. */
export type Like<T> = { readonly entry: T; readonly likeness: Likeness }

/** Entries by what any likeness must share, so that a county of new children is not held against a whole record. */
export type LikenessIndex<T extends Likened> = {
  readonly add: (entry: T) => void
  /** The likeliest first. */
  readonly like: (asked: Likened) => Like<T>[]
}

/**
 * Finds the entries that resemble one without comparing every pair: a resemblance shares a case number, the date of
 * birth, the sound of a name, or, with one of the two unborn, about the same time of birth.
 */
export function likenessIndex<T extends Likened>(): LikenessIndex<T> {
  const areAlike = wordsAlike()
  const keysOf = soundKeys()
  const by = { reference: keyed<string, T>(), birth: keyed<IsoDate, T>(), sound: keyed<string, T>() }
  const around = { all: keyed<number, T>(), unborn: keyed<number, T>() }
  const add = (entry: T) => {
    for (const reference of entry.references) by.reference.add(reference, entry)
    if (entry.bornOn !== null) by.birth.add(entry.bornOn, entry)
    for (const key of keysOf(entry.given, entry.family)) by.sound.add(key, entry)
    const time = timeOf(entry)
    if (time === null) return
    around.all.add(time, entry)
    if (entry.bornOn === null) around.unborn.add(time, entry)
  }
  const candidates = (asked: Likened): ReadonlySet<T> => {
    const time = timeOf(asked)
    const near = asked.bornOn === null ? around.all : around.unborn
    return new Set([
      ...asked.references.flatMap(by.reference.of),
      ...(asked.bornOn === null ? [] : by.birth.of(asked.bornOn)),
      ...keysOf(asked.given, asked.family).flatMap(by.sound.of),
      ...(time === null ? [] : [time - 1, time, time + 1].flatMap(near.of)),
    ])
  }
  const like = (asked: Likened) =>
    [...candidates(asked)]
      .flatMap((entry) => {
        const likeness = entry === asked ? null : likenessOf(asked, entry, areAlike)
        return likeness ? [{ entry, likeness }] : []
      })
      .sort(likeliestFirst)
  return { add, like }
}

/** For sorting: certain before likely before possible, and of equals the one with more reasons. */
export function likeliestFirst(a: { readonly likeness: Likeness }, b: { readonly likeness: Likeness }): number {
  const place = ({ likeness }: { readonly likeness: Likeness }) => LikenessStrength.options.indexOf(likeness.strength)
  return place(a) - place(b) || b.likeness.reasons.length - a.likeness.reasons.length
}

/** Which stretch of six weeks a birth falls in or is expected in; births as near as that are in this one or the next. */
function timeOf({ bornOn, expectedOn }: Likened): number | null {
  const day = bornOn ?? expectedOn
  return day === null ? null : Math.floor(toEpochDay(day) / BIRTH_WITHIN)
}

function keyed<Key, T>() {
  const lists = new Map<Key, T[]>()
  const none: readonly T[] = []
  return {
    add: (key: Key, entry: T): void => {
      const list = lists.get(key)
      if (list) list.push(entry)
      else lists.set(key, [entry])
    },
    of: (key: Key): readonly T[] => lists.get(key) ?? none,
  }
}
