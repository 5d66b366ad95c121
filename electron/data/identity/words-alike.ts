import type { AreWordsAlike } from '../../../shared/likeness.ts'
import { formalName } from '../../../shared/nicknames.ts'
import { soundsOf, type TypedWord, typedWord, wordCost } from '../closeness.ts'

/** "Sam" may be Samuel; with two letters a name could begin with anything. */
const SHORTEST_BEGINNING = 3

/**
 * The comparison of words that search uses, asked both ways round, with short forms of given names beside it. Each word
 * is taken apart once, as a file names the same few thousand again and again.
 */
export function wordsAlike(): AreWordsAlike {
  const known = new Map<string, TypedWord>()
  const typed = (word: string): TypedWord => {
    const found = known.get(word) ?? typedWord(word)
    known.set(word, found)
    return found
  }
  const isNear = (one: string, other: string) =>
    (one.length >= SHORTEST_BEGINNING || one === other) && wordCost(typed(one), other) !== null
  return (one, other) => formalName(one) === formalName(other) || isNear(one, other) || isNear(other, one)
}

/** Answers how a name may sound, one key for each pair of a given and a family name; the same for a name spelt by ear. */
export function soundKeys(): (given: readonly string[], family: readonly string[]) => string[] {
  const known = new Map<string, readonly string[]>()
  const soundsIn = (words: readonly string[]) => [
    ...new Set(
      words.flatMap((word) => {
        const found = known.get(word) ?? soundsOrLetters(word)
        known.set(word, found)
        return found
      }),
    ),
  ]
  return (given, family) => {
    const lasts = soundsIn(family)
    return soundsIn(given.map(formalName)).flatMap((first) => lasts.map((last) => `${first} ${last}`))
  }
}

/** A name in another script than Latin has no sound here, so it is found by its letters. */
function soundsOrLetters(word: string): readonly string[] {
  const sounds = soundsOf(word)
  return sounds.length > 0 ? sounds : [word]
}
