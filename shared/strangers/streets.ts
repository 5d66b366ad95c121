import { wordsOf } from '../name-words.ts'

const short: Readonly<Record<string, string>> = {
  rd: 'road',
  st: 'street',
  ave: 'avenue',
  av: 'avenue',
  cl: 'close',
  dr: 'drive',
  ln: 'lane',
  cres: 'crescent',
  gdns: 'gardens',
  ct: 'court',
  pl: 'place',
  sq: 'square',
  tce: 'terrace',
}

// "Road" is a street in any hand; "close" and "hill" are words too, so they need their capitals and a number.
const sure = 'road|rd|street|avenue|ave|lane|crescent|cres|gardens|gdns|grove|terrace|tce|mews|villas'
const unsure =
  'st|av|close|cl|drive|dr|ln|way|court|ct|place|pl|walk|hill|rise|park|square|sq|view|row|parade|green|croft|wharf|mount|bank|gate'
const name = "[\\p{L}][\\p{L}\\p{M}'’.-]*"
const capital = "\\p{Lu}[\\p{L}\\p{M}'’.-]*"
const flat = '(?:(?:flat|apartment|unit)\\s+\\d+[a-z]?,?\\s+)?'
const number = '\\d{1,4}[a-z]?,?\\s+'
const upperFirst = (words: string) =>
  words
    .split('|')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('|')

// Cheap, and true of few lines: the rest are not looked through at length.
const anyKind = new RegExp(`\\s(?:${sure}|${unsure})(?!\\p{L})`, 'iu')
const numbered = new RegExp(`\\b${flat}${number}(?:${name}\\s+){1,3}?(?:${sure})\\b`, 'giu')
const numberedUnsure = new RegExp(
  `\\b(?:[Ff]lat\\s+\\d+[a-z]?,?\\s+)?${number}(?:${capital}\\s+){1,3}?(?:${upperFirst(unsure)})\\b`,
  'gu',
)
const unnumbered = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${capital}\\s+){1,2}?(?:${upperFirst(`${sure}|close|drive`)})\\b`,
  'gu',
)

// "2 weeks on the road", "3 times in the lane": no street is called by these.
const notInStreets = new Set(
  `in on at of to for from with and or was is were has had the a an her his their our my this that week weeks day days hour hours
  minute minutes month months year years time times miles mile old people children doors houses other side`.split(
    /\s+/,
  ),
)
const everywhere = new Set([
  'coronation street',
  'sesame street',
  'high street',
  'main road',
  'downing street',
  'ring road',
])

/** A street of a line, with its words as compared: "14", "elm", "road". */
export type FoundStreet = { readonly start: number; readonly end: number; readonly words: readonly string[] }

/** A word as addresses are compared by, short kinds of street written out. */
export const addressWord = (word: string): string => short[word] ?? word

/** Words of a street with its kind written out, "rd" being "road"; a flat's number is left out. */
export function streetWords(text: string): string[] {
  const words = wordsOf(text.replace(/^(?:flat|apartment|unit)\s+\d+[a-z]?,?\s+/i, '')).map(({ word }) => word)
  return words.map(addressWord)
}

/** Streets in a line: with a number in any hand, without one where they have capitals. */
export function findStreets(text: string): FoundStreet[] {
  if (!anyKind.test(text)) return []
  const found: FoundStreet[] = []
  for (const pattern of [numbered, numberedUnsure, unnumbered])
    for (const { 0: raw, index } of text.matchAll(pattern)) {
      const street = { start: index, end: index + raw.length, words: streetWords(raw) }
      const isNew = found.every(({ start, end }) => street.end <= start || street.start >= end)
      if (isNew && isStreet(street.words)) found.push(street)
    }
  return found
}

function isStreet(words: readonly string[]): boolean {
  const named = words.filter((word) => !/^\d/.test(word))
  return named.length > 1 && !named.some((word) => notInStreets.has(word)) && !everywhere.has(named.join(' '))
}

/** Every street of an address as words in a row. */
export const streetKeys = (address: string): string[][] => findStreets(address).map(({ words }) => [...words])
