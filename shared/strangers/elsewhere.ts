import type { IsoDate } from '../dates.ts'
import { formsOf, wordsOf } from '../name-words.ts'
import { formalName } from '../nicknames.ts'
import type { ChildId } from '../records/ids.ts'
import { remembered, someSlip } from './lexicon.ts'
import { addressWord, streetKeys } from './streets.ts'

/** Somebody of the record, of whatever meeting. */
export type Person = {
  /** Given names as written, or the whole name of somebody whose two names are not kept apart. */
  readonly given: string
  readonly family: string
  readonly who: 'child' | 'family' | 'relative' | 'professional'
  /** What a match is shown as. */
  readonly shownAs: string
  readonly childId: ChildId | null
  readonly bornOn: IsoDate | null
  readonly references: readonly string[]
}

/** An address of the record; a confidential one is asked about whoever's meeting it is. */
export type KeptAddress = {
  readonly text: string
  readonly isConfidential: boolean
  readonly shownAs: string
  readonly childId: ChildId | null
}

/** How an address of the record may stand in a line: some of its words in a row, all small, or its postcode. */
export type AddressPart = { readonly words: readonly string[]; readonly address: KeptAddress }

/** Everybody in the record, whoever the meeting is about, ready to be asked of each word. */
export type ElsewhereIndex = {
  /** Whether a word is, letter by letter, part of somebody's name. */
  readonly has: (word: string) => boolean
  /** Those called by the word or by a name it is short for. */
  readonly called: (word: string) => readonly Person[]
  /** Those whose given and family name the two words are. */
  readonly pair: (given: string, family: string) => readonly Person[]
  /** Words of names that sound alike or are one slip away. */
  readonly near: (word: string) => readonly string[]
  readonly born: (day: IsoDate) => readonly Person[]
  readonly referredTo: (reference: string) => readonly Person[]
  /** Parts of addresses by their first word. */
  readonly addresses: (first: string) => readonly AddressPart[]
}

/** How a word may sound, as codes; two words with a code in common sound alike. */
export type SoundsOf = (word: string) => readonly string[]

/** Puts people and addresses in order once, so that each word of a line is one look-up. */
export function elsewhereIndex(
  people: Iterable<Person>,
  addresses: Iterable<KeptAddress>,
  soundsOf: SoundsOf,
): ElsewhereIndex {
  const names = indexNames(people)
  const parts = keyed<string, AddressPart>()
  for (const address of addresses) for (const words of partsOf(address)) parts.add(words[0] ?? '', { words, address })
  return { ...names.asked, near: remembered(nearWords(names.words, soundsOf)), addresses: parts.of }
}

function indexNames(people: Iterable<Person>) {
  const words = new Set<string>()
  const [given, family] = [keyed<string, Person>(), keyed<string, Person>()]
  const [born, referred] = [keyed<IsoDate, Person>(), keyed<string, Person>()]
  const forms = memo((name: string) => [...new Set(formsOf(name).map(({ word }) => word))])
  for (const person of people) {
    for (const word of forms(person.given)) {
      words.add(word)
      given.add(formalName(word), person)
    }
    for (const word of forms(person.family)) {
      words.add(word)
      family.add(word, person)
    }
    if (person.bornOn) born.add(person.bornOn, person)
    for (const reference of person.references) referred.add(reference.trim().toUpperCase(), person)
  }
  const called = (word: string) => [...family.of(word), ...given.of(formalName(word))]
  // Most words of a line are nobody's, and are done with before the two lists are held beside each other.
  const pairOf = remembered((pair) => {
    const [one = '', other = ''] = pair.split(' ')
    return both(given.of(formalName(one)), family.of(other))
  })
  const pair = (one: string, other: string) => (words.has(other) ? pairOf(`${one} ${other}`) : nobody)
  return {
    words,
    asked: { has: (word: string) => words.has(word), called, pair, born: born.of, referredTo: referred.of },
  }
}

const nobody: readonly Person[] = []

function both(some: readonly Person[], others: readonly Person[]): Person[] {
  const [few, many] = some.length < others.length ? [some, others] : [others, some]
  if (few.length === 0) return []
  const among = few.length > 8 ? new Set(many) : { has: (person: Person) => many.includes(person) }
  return few.filter((person) => among.has(person))
}

const SHORTEST_NEAR = 4
/** Two names may share a code and little else: "Zoe" and "Xu". */
const MOST_LETTERS_APART = 2

function nearWords(words: ReadonlySet<string>, soundsOf: SoundsOf): (word: string) => readonly string[] {
  let bySound: ReturnType<typeof keyed<string, string>> | null = null
  const sounding = () => {
    if (bySound) return bySound
    bySound = keyed<string, string>()
    for (const word of words) for (const code of soundsOf(word)) bySound.add(code, word)
    return bySound
  }
  return (word) => {
    if (word.length < SHORTEST_NEAR) return []
    const found = new Set<string>()
    someSlip(word, (other) => {
      if (other.length >= SHORTEST_NEAR && words.has(other)) found.add(other)
      return false
    })
    for (const code of soundsOf(word))
      for (const other of sounding().of(code)) if (isClose(word, other)) found.add(other)
    return [...found]
  }
}

/** Names that sound alike are spelt alike at their beginning and in most letters. */
function isClose(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > MOST_LETTERS_APART) return false
  if (Math.min(one.length, other.length) < SHORTEST_NEAR) return false
  const left = [...other]
  const shared = [...one].filter((letter) => {
    const at = left.indexOf(letter)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return shared >= Math.max(one.length, other.length) - MOST_LETTERS_APART
}

const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi

/** A confidential address is known by any line of it that names something; another by its street or postcode. */
function partsOf({ text, isConfidential }: KeptAddress): string[][] {
  const codes = [...text.matchAll(postcode)].map(([code]) => [code.replace(' ', '').toLowerCase()])
  const streets = streetKeys(text).flatMap((words) => (isConfidential ? [words, words.filter(isNoNumber)] : [words]))
  const lines = isConfidential
    ? text
        .replaceAll(postcode, '')
        .split(/[,;\n]/)
        .map(wordsIn)
        .filter(isTelling)
    : []
  const parts = [...codes, ...streets, ...lines].filter((words) => words.length > 0)
  return [...new Map(parts.map((words) => [words.join(' '), words])).values()]
}

const isNoNumber = (word: string): boolean => !/\d/.test(word)
const wordsIn = (text: string): string[] => wordsOf(text).map(({ word }) => addressWord(word))
const isTelling = (words: readonly string[]): boolean =>
  words.filter((word) => isNoNumber(word) && word !== 'flat').length > 1

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

/** A county has a few thousand names and a hundred thousand children. */
function memo<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = work(text)
    known.set(text, made)
    return made
  }
}

/** Both as one: children, who seldom change, and people of registers, who change while a meeting is recorded. */
export function together(one: ElsewhereIndex, other: ElsewhereIndex): ElsewhereIndex {
  return {
    has: (word) => one.has(word) || other.has(word),
    called: (word) => [...one.called(word), ...other.called(word)],
    pair: (given, family) => [...one.pair(given, family), ...other.pair(given, family)],
    near: (word) => [...one.near(word), ...other.near(word)],
    born: (day) => [...one.born(day), ...other.born(day)],
    referredTo: (reference) => [...one.referredTo(reference), ...other.referredTo(reference)],
    addresses: (first) => [...one.addresses(first), ...other.addresses(first)],
  }
}
