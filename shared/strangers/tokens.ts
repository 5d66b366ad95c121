import { wordsOf } from '../name-words.ts'

/** How a word is written: "kelly", "Kelly", "KELLY", or in letters that have no capitals. */
export type Shape = 'small' | 'capital' | 'upper' | 'uncased'

/** One word of a line, a name with a hyphen or an apostrophe being one word. */
export type Token = {
  /** Place of its first letter in the line. */
  readonly start: number
  /** Place after its last letter, a possessive ending left out. */
  readonly end: number
  /** The word as compared, small and without accents: "oneill". */
  readonly word: string
  /** Its parts between hyphens and apostrophes: "o", "neill". */
  readonly parts: readonly string[]
  readonly shape: Shape
  readonly isPossessive: boolean
  /** Written with accents, or with letters that English has not. */
  readonly isAccented: boolean
  /** With a capital inside, as brands are written and "McKay" is too: "PayPoint". */
  readonly isCamel: boolean
  /** Any word would have a capital here: a line, a sentence or a quotation begins. */
  readonly isFirst: boolean
  /** Nothing but one space, or the stop of "Mr." or an initial, parts it from the word before. */
  readonly isNext: boolean
  /** It follows the stop of an initial: "T. Wright". */
  readonly isAfterInitial: boolean
}

const token = /\p{L}[\p{L}\p{M}]*(?:['’ʼ`´‐‑-]\p{L}[\p{L}\p{M}]*)*/gu
const possessive = /['’ʼ`´][sS]$/
const digitBefore = /\p{N}$/u
const digitAfter = /^\p{N}/u
const beginsAfter = /(?:[.!?:;•*\n\r\t–—(["“”‘>]|\s[-'/])\s*$/u
const latin = /^[\p{Script=Latin}\p{M}'’ʼ`´‐‑-]+$/u

const accented = /[^a-z'’ʼ`´‐‑-]/iu

const camel = /^(?!Mc|Mac|De|Di|Du|La|Le|Lo|Fitz|Van|Al|El|Ul|Ó|Ni)\p{Lu}\p{Ll}+\p{Lu}/u

type Word = Pick<Token, 'word' | 'parts' | 'shape' | 'isPossessive' | 'isAccented' | 'isCamel'>

// The same few thousand words come again and again; the list is begun anew before it grows without bound.
const seen = new Map<string, Word>()
const MOST_SEEN = 20_000

function wordFor(raw: string): Word {
  const found = seen.get(raw)
  if (found) return found
  const isPossessive = possessive.test(raw)
  const core = isPossessive ? raw.slice(0, -2) : raw
  const parts = wordsOf(core).map(({ word }) => word)
  const made = {
    word: parts.join(''),
    parts,
    shape: shapeOf(core),
    isPossessive,
    isAccented: accented.test(core),
    isCamel: camel.test(core),
  }
  if (seen.size > MOST_SEEN) seen.clear()
  seen.set(raw, made)
  return made
}

function shapeOf(core: string): Shape {
  if (!latin.test(core)) return 'uncased'
  const [first = ''] = core
  if (first === first.toLowerCase()) return 'small'
  return core.length > 1 && core === core.toUpperCase() ? 'upper' : 'capital'
}

const shortened = new Set(['mr', 'mrs', 'ms', 'dr', 'st', 'prof', 'rev', 'sgt'])
/** No name is longer; a line without spaces is not looked through letter by letter. */
const LONGEST_WORD = 60

/** The words of a line in order; those with a digit beside them, such as "3rd" and "LE1", are none. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const { 0: raw, index } of text.matchAll(token)) {
    const between = text.slice(last, index)
    const after = index + raw.length
    const previous = last > 0 ? tokens.at(-1) : undefined
    const isTouching = previous !== undefined && text.slice(previous.end, index) === between
    const isAfterInitial = between === '. ' && isTouching && previous.word.length === 1
    const isShort = isAfterInitial || (between === '. ' && isTouching && shortened.has(previous.word))
    const isNext = (between === ' ' && last > 0) || isShort
    last = after
    if (raw.length > LONGEST_WORD) continue
    if (digitBefore.test(between) || digitAfter.test(text.slice(after, after + 2))) continue
    const word = wordFor(raw)
    if (word.word === '') continue
    const end = word.isPossessive ? after - 2 : after
    const isFirst = !isShort && (tokens.length === 0 || beginsAfter.test(between))
    tokens.push({ start: index, end, ...word, isFirst, isNext: isNext && tokens.length > 0, isAfterInitial })
  }
  return tokens
}
