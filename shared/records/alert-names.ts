import { formsOf, wordsOf } from '../name-words.ts'
import { formalName } from '../nicknames.ts'
import { isOrdinary } from '../strangers/lexicon.ts'
import type { Stranger } from '../strangers/stranger.ts'
import type { PaperName, PaperNameChoice } from './alert-paper.ts'

/** A line that was typed into an alert, and what the place is called. */
export type NamedLine = { readonly key: string; readonly place: string; readonly text: string }

/** Somebody whom no paper of an alert may name: one of its children, their brothers and sisters, or the family. */
export type OwnName = {
  readonly name: string
  readonly is: 'child' | 'family'
  /** A restricted record is not even shown by initials. */
  readonly isRestricted: boolean
}

/** Where words that name somebody stand, and what is written instead. */
export type NameSpan = Pick<PaperName, 'words' | 'instead' | 'isSure'> & {
  readonly key: string
  readonly start: number
  readonly end: number
}

/** Initials are for a letter; a card on a wall says "the child". */
export type NameStyle = 'initials' | 'words'

/**
 * Where the alert’s own children and family are named in a line, whole or in part, by a short form too.
 *
 * A name that is an ordinary word, like Hope, is one only with a capital.
 */
export function ownNames({ key, text }: NamedLine, own: readonly OwnName[], style: NameStyle): NameSpan[] {
  const known = ownWords(own)
  const spans: { start: number; end: number; of: OwnName[] }[] = []
  for (const { word, start, end } of wordsOf(text)) {
    const one = known.get(word) ?? known.get(formalName(word))
    const isWritten = /^\p{Lu}/u.test(text.slice(start, end)) || !isOrdinary(word)
    if (!one || !isWritten) continue
    const last = spans.at(-1)
    const begin = start - (LETTER_BEFORE.exec(text.slice(0, start))?.[0].length ?? 0)
    if (last && /^[\s’'-]*$/.test(text.slice(last.end, begin))) {
      last.end = end
      last.of.push(one)
    } else spans.push({ start: begin, end, of: [one] })
  }
  return spans.map(({ of, ...found }) => {
    const { start, end } = style === 'words' ? withItsFamily(text, found) : found
    const words = text.slice(start, end)
    return {
      key,
      start,
      end,
      words,
      instead: insteadOf(words, of, { style, before: text.slice(0, start) }),
      isSure: true,
    }
  })
}

type Place = { readonly start: number; readonly end: number }

/** "the Hussain family" whole, as it becomes "the family". */
function withItsFamily(text: string, { start, end }: Place): Place {
  const after = /^\s+family\b/i.exec(text.slice(end))?.[0].length ?? 0
  const before = after === 0 ? 0 : (/\bthe\s+$/i.exec(text.slice(0, start))?.[0].length ?? 0)
  return { start: start - before, end: end + after }
}

/** The O of O’Brien, which belongs to the name and is too short to be looked for. */
const LETTER_BEFORE = /(?<![\p{L}\p{N}])\p{Lu}[’']$/u

function ownWords(own: readonly OwnName[]): Map<string, OwnName> {
  const known = new Map<string, OwnName>()
  for (const one of own)
    for (const { word } of [one.name, ...one.name.split('-')].flatMap(formsOf)) {
      // A letter alone is an initial already.
      if (word.length < 2) continue
      for (const form of [word, formalName(word)]) if (!known.has(form) || one.isRestricted) known.set(form, one)
    }
  return known
}

type Placed = { readonly style: NameStyle; readonly before: string }

function insteadOf(words: string, of: readonly OwnName[], { style, before }: Placed): string {
  if (style === 'initials' && !of.some(({ isRestricted }) => isRestricted)) return initials(words)
  const plain = of.some(({ is }) => is === 'child') ? 'the child' : 'the family'
  // What begins a sentence has a capital.
  return /(^|[.!?]\s+|\n)$/.test(before) ? plain.replace('t', 'T') : plain
}

/** "Z H" for Zainab Hussain. */
const initials = (words: string): string =>
  wordsOf(words)
    .map(({ word, start }) => (word === 's' ? '' : words.charAt(start).toUpperCase()))
    .filter(Boolean)
    .join(' ')

const leftOut: Readonly<Record<Exclude<Stranger['kind'], 'name'>, string>> = {
  dateOfBirth: '(date left out)',
  address: '(address left out)',
  postcode: '(postcode left out)',
  phone: '(number left out)',
  email: '(address left out)',
  id: '(number left out)',
}

/** What the stranger check found, as far as it is no professional’s: managers and workers may be named, and no address. */
export function strangerNames(found: readonly Stranger[]): NameSpan[] {
  return found.flatMap(({ key, start, end, text: words, kind, why, matches = [] }) => {
    const isProfessional = matches.length > 0 && matches.every(({ who }) => who === 'professional')
    if (isProfessional) return []
    const isPlace = kind === 'address' || kind === 'postcode'
    const isKnown = why !== 'unknown' && matches.some(({ who, how }) => who !== 'professional' && how !== 'near')
    const isSure = isPlace || isKnown
    return [{ key, start, end, words, instead: kind === 'name' ? initials(words) : leftOut[kind], isSure }]
  })
}

/** Each span once: of two over the same words the first one counts. */
export function withoutOverlap(spans: readonly NameSpan[]): NameSpan[] {
  const kept: NameSpan[] = []
  for (const one of spans)
    if (!kept.some(({ key, start, end }) => key === one.key && one.start < end && one.end > start)) kept.push(one)
  return kept
}

/** What was found, once for the same words, with the places and what becomes of it. */
export function namesFound(
  spans: readonly NameSpan[],
  lines: readonly NamedLine[],
  choices: readonly PaperNameChoice[],
): PaperName[] {
  const placeOf = new Map(lines.map(({ key, place }) => [key, place]))
  const found = new Map<string, PaperName>()
  for (const { key, words, instead, isSure } of spans) {
    const place = placeOf.get(key) ?? ''
    const known = found.get(words)
    const places = [...new Set([...(known?.places ?? []), place])]
    const isReplaced = choices.find((choice) => choice.words === words)?.isReplaced ?? (known?.isSure || isSure)
    found.set(words, { words, instead: known?.instead ?? instead, places, isSure: known?.isSure || isSure, isReplaced })
  }
  return [...found.values()]
}

/** The text of a line with everything that is to be replaced written as it will be read. */
export function withoutNames(
  { key, text }: NamedLine,
  spans: readonly NameSpan[],
  names: readonly PaperName[],
): string {
  const replaced = new Set(names.filter(({ isReplaced }) => isReplaced).map(({ words }) => words))
  return withSpans(
    text,
    spans.filter((span) => span.key === key && replaced.has(span.words)),
  )
}

/** A text with each of these stretches of it written as said there. */
export const withSpans = (text: string, spans: readonly NameSpan[]): string =>
  spans
    .toSorted((one, other) => other.start - one.start)
    .reduce((left, { start, end, instead }) => `${left.slice(0, start)}${instead}${left.slice(end)}`, text)
