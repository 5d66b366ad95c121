import type { IsoDate } from '../dates.ts'
import { formsOf } from '../name-words.ts'
import { formalName } from '../nicknames.ts'
import type { ChildId } from '../records/ids.ts'
import { givenNames } from './given-names.ts'
import { remembered, someSlip } from './lexicon.ts'

/** Whoever and whatever belongs to a meeting, so that its lines may name it. */
export type KnownPeople = {
  readonly childIds: readonly ChildId[]
  /** Whole names as written: the children, their family, the register, the network, workers, the chair. */
  readonly names: readonly string[]
  /** Agencies, places and relations as typed; every word of them may stand in a line. */
  readonly words: readonly string[]
  /** Dates of birth, meetings, plans: days that may stand in a line. */
  readonly days: readonly IsoDate[]
  /** Texts whose addresses, postcodes, numbers and e-mail addresses may stand in a line. */
  readonly contacts: readonly string[]
  /** Case numbers of the children. */
  readonly references: readonly string[]
  readonly meetingOn: IsoDate
}

/** The same, ready to be asked of each word. */
export type KnownWords = {
  /** Whether the word, or each of its parts, is of a known person's name or a short form of it. */
  readonly isName: (word: string, parts: readonly string[]) => boolean
  /** Whether it is of an agency or place. */
  readonly isWord: (word: string, parts: readonly string[]) => boolean
  /** Whether the two words are of one known person. */
  readonly isPair: (one: string, other: string) => boolean
  /** A known name with a slip of one letter, which is nobody else's name. */
  readonly isSlip: (word: string) => boolean
}

// Short forms that begin the long one, which shared/nicknames.ts leaves to the letters.
const beginnings = new Set(
  `abi al alex ali ang ange ash bec beck ben bern cam car cass cath charl chris con dan dani deb del dom don ed eli em fin fran
  gab georg ger greg han har is iz jac jas jaz jen jess jo jon jos josh kar kat kath kim kris lau lee len leo lil lin lou luc mad
  mag man mar mat matt max mel mic mo nat nic nick no ol os pat paul phil rach raj rav reb rob rod ron ros sal sam seb shan shar
  si soph stan steph ste steve stu sue sul sus tab tam tan tash ted theo tim tom tri val vic vin viv will yas zac zak zar`
    .split(/\s+/)
    .filter((form) => form.length > 2),
)

const LONG_ENOUGH_FOR_A_SLIP = 5
const plural = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word)

const ready = new WeakMap<KnownPeople, KnownWords>()

/** Made once for each answer of the record, as one is asked again with every pause in typing. */
export function knownWords(people: KnownPeople): KnownWords {
  const found = ready.get(people)
  if (found) return found
  const made = makeKnownWords(people)
  ready.set(people, made)
  return made
}

function makeKnownWords({ names, words }: KnownPeople): KnownWords {
  const ofPeople = names.map((name) => [...new Set(formsOf(name).map(({ word }) => word))])
  const inNames = new Set(ofPeople.flat())
  const formal = new Set([...inNames].map(formalName))
  const inWords = new Set(words.flatMap((text) => formsOf(text).map(({ word }) => word)))
  const pairs = new Set(ofPeople.flatMap((of) => of.flatMap((one) => of.map((other) => pairKey(one, other)))))
  const isOne = (word: string): boolean =>
    inNames.has(word) ||
    formal.has(formalName(word)) ||
    (beginnings.has(word) && [...inNames].some((name) => begins(word, name)))
  const isAny = remembered((word) => isOne(word) || isOne(plural(word)))
  return {
    isName: (word, parts) => isAny(word) || (parts.length > 1 && parts.every(isAny)),
    isWord: (word, parts) => inWords.has(word) || (parts.length > 1 && parts.every((part) => inWords.has(part))),
    isPair: (one, other) => pairs.has(pairKey(one, other)),
    isSlip: remembered(
      (word) =>
        word.length >= LONG_ENOUGH_FOR_A_SLIP &&
        !givenNames.has(word) &&
        someSlip(word, (other) => other.length >= LONG_ENOUGH_FOR_A_SLIP && other[0] === word[0] && inNames.has(other)),
    ),
  }
}

const begins = (word: string, name: string): boolean => name.length > word.length + 1 && name.startsWith(word)
const pairKey = (one: string, other: string): string => `${formalName(one)} ${formalName(other)}`
