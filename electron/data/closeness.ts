import { doubleMetaphone } from 'double-metaphone'
import type { NameWord } from '../../shared/name-words.ts'

const EXACT = 1
const BEGINNING = 2
const SOUND = 10
const SLIP = 20
/** What one letter more of difference adds to a match by sound or slip. */
const PER_LETTER = 1
/** What it adds when only the beginning of the name was compared. */
const IN_BEGINNING = 2

const SHORTEST_BY_SOUND = 3
/** With fewer letters than this, the beginning of a name with a slip in it could be the beginning of any name. */
const SHORTEST_BEGUN = 5
const digit = /\p{N}/u

/** How a word sounds, by Double Metaphone: one or two codes, none for a number or another script than Latin. */
export function soundsOf(word: string): string[] {
  if (word.length < 2 || digit.test(word)) return []
  return [...new Set(doubleMetaphone(word))].filter((code) => code !== '')
}

/** How many slips of the keyboard a typed word of this length is forgiven: none in a number or a short word. */
export function slipsForgiven(typed: string): number {
  if (typed.length < 4 || digit.test(typed)) return 0
  return typed.length < 7 ? 1 : 2
}

/** A word as typed, with what every comparison asks of it. */
export type TypedWord = { readonly word: string; readonly sounds: readonly string[]; readonly forgiven: number }

/** Works out once what a typed word sounds like and forgives; two letters sound like half the county. */
export function typedWord(word: string): TypedWord {
  const sounds = word.length < SHORTEST_BY_SOUND ? [] : soundsOf(word)
  return { word, sounds, forgiven: slipsForgiven(word) }
}

/**
 * How far a typed word is from a word of a name, or null when they have nothing to do with each other.
 *
 * The word itself comes first, then words it begins, then words that sound like it, then words with a slip or two.
 */
export function wordCost(typed: TypedWord, name: string): number | null {
  const { word, sounds, forgiven } = typed
  if (name === word) return EXACT
  if (name.startsWith(word)) return BEGINNING
  if (sounds.length === 0 && forgiven === 0) return null
  const slips = slipsBetween(word, name)
  if (isAlike(typed, name, slips.whole)) return SOUND + slips.whole * PER_LETTER
  if (slips.whole <= forgiven) return SLIP + slips.whole * PER_LETTER
  const isBegun = forgiven > 0 && word.length >= SHORTEST_BEGUN && slips.beginning === 1
  return isBegun ? SLIP + IN_BEGINNING + slips.beginning * PER_LETTER : null
}

function isAlike({ word, sounds }: TypedWord, name: string, slips: number): boolean {
  // Two names may share a code and nothing else: Zoe and Xu.
  if (slips > Math.max(2, Math.ceil(Math.max(word.length, name.length) / 2))) return false
  return sounds.length > 0 && soundsOf(name).some((code) => sounds.includes(code))
}

/**
 * Slips that turn `typed` into `name`: a letter left out, put in, changed, or changed places with the next. `beginning`
 * counts those up to the best beginning of `name`, for a word still being typed.
 */
export function slipsBetween(typed: string, name: string): { whole: number; beginning: number } {
  let before: number[] = []
  let row = Array.from({ length: name.length + 1 }, (_, at) => at)
  for (let i = 1; i <= typed.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= name.length; j += 1) {
      const change = typed[i - 1] === name[j - 1] ? 0 : 1
      let least = Math.min((row[j - 1] ?? 0) + change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      const isSwap = i > 1 && j > 1 && typed[i - 1] === name[j - 2] && typed[i - 2] === name[j - 1]
      if (isSwap) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return { whole: row.at(-1) ?? 0, beginning: Math.min(...row) }
}

/** How near a name is to everything typed: the smaller the cost, the nearer. */
export type Closeness = {
  readonly cost: number
  /** One of the words was found by sound or in spite of a slip, not by the letters typed. */
  readonly isApproximate: boolean
}

/** The cost of the nearest answers to all the words typed among the forms of a name; null when one has no answer. */
export function closeness(typed: readonly TypedWord[], forms: readonly NameWord[]): Closeness | null {
  let cost = 0
  let isApproximate = false
  for (const word of typed) {
    const nearest = nearestForm(word, forms)
    if (!nearest) return null
    cost += nearest.cost
    isApproximate ||= nearest.cost >= SOUND
  }
  return { cost, isApproximate }
}

/** The form of a name that best answers one word typed, the first of equals; null when none does. */
export function nearestForm(typed: TypedWord, forms: readonly NameWord[]): { form: NameWord; cost: number } | null {
  let nearest: { form: NameWord; cost: number } | null = null
  for (const form of forms) {
    const cost = wordCost(typed, form.word)
    if (cost !== null && (nearest === null || cost < nearest.cost)) nearest = { form, cost }
  }
  return nearest
}
