import { particles } from './context-words.ts'
import { givenNames } from './given-names.ts'
import { isPlain, type Reader, type Reading, readWords } from './names.ts'
import type { Token } from './tokens.ts'

/** A stretch of words taken for one person's name. */
export type NameSpan = { readonly start: number; readonly end: number; readonly tokens: readonly Token[] }

/** Names in a line, the words of one beside each other taken together: "Mohammed van der Berg". */
export function nameSpans(reader: Reader): NameSpan[] {
  const readings = readWords(reader)
  const spans: NameSpan[] = []
  for (let at = 0; at < readings.length; ) {
    const end = spanEnd(reader, readings, at)
    const tokens = reader.tokens.slice(at, end)
    if (tokens.length > 0 && isStranger(reader, tokens, readings.slice(at, end)))
      spans.push({ start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, tokens })
    at = Math.max(end, at + 1)
  }
  return spans
}

const leadsOn = (next: Token | undefined): boolean =>
  next?.isNext === true && (next.shape === 'capital' || particles.has(next.word))

/** The place after the last word of the name that begins at `from`; `from` itself where none does. */
function spanEnd(reader: Reader, readings: readonly Reading[], from: number): number {
  if (!isIn(reader, readings, from, true)) return from
  let end = from + 1
  for (let at = from + 1; at < readings.length; at += 1) {
    const token = reader.tokens[at]
    if (!token?.isNext || token.isFirst || reader.tokens[at - 1]?.isPossessive) break
    if (isIn(reader, readings, at, false)) end = at + 1
    else if (!particles.has(token.word) || !leadsOn(reader.tokens[at + 1])) break
  }
  return end
}

function isIn(reader: Reader, readings: readonly Reading[], at: number, isBeginning: boolean): boolean {
  const [reading, token] = [readings[at], reader.tokens[at]]
  if (!token || reading === undefined) return false
  if (reading === 'name' || reading === 'known') return reading === 'name' || token.shape !== 'small' || isBeginning
  if (isPairOf(reader, at)) return true
  return reading === 'part' && !isBeginning && token.shape === 'capital'
}

/** Whether this word and the one beside it are somebody's two names, letter by letter. */
function isPairOf(reader: Reader, at: number): boolean {
  return isPair(reader, at - 1) || isPair(reader, at)
}

function isPair({ tokens, elsewhere, known }: Reader, at: number): boolean {
  const [one, other] = [tokens[at], tokens[at + 1]]
  if (!one || !other?.isNext || one.isPossessive || known.isPair(one.word, other.word)) return false
  const isCapital = one.shape !== 'small' && other.shape !== 'small'
  if (!isCapital && isPlain(one) && isPlain(other)) return false
  return elsewhere.pair(one.word, other.word).length > 0
}

/** All of it may be known and yet be another's whole name: a Kelly and a Smith of this meeting are no Kelly Smith. */
function isStranger(reader: Reader, tokens: readonly Token[], readings: readonly Reading[]): boolean {
  if (readings.some((reading) => reading === 'name')) return true
  const at = reader.tokens.indexOf(tokens[0] as Token) // a slice of the same list
  if (tokens.some((_, step) => step < tokens.length - 1 && isPair(reader, at + step))) return true
  const [first] = tokens
  const isGiven = first !== undefined && (givenNames.has(first.word) || !isPlain(first))
  return readings[0] === 'known' && isGiven && readings.some((reading) => reading === 'part')
}
