import { z } from 'zod'
import { slipsBetween, slipsForgiven, soundsOf } from './closeness.ts'
import { type ReadDb, read } from './sql.ts'

const likely = read(
  z.object({ word: z.string() }),
  'SELECT trim(word) AS word FROM searchTrigram WHERE searchTrigram MATCH :match ORDER BY rank LIMIT 100',
)

// Words hold letters and digits only (shared/name-words.ts), so a quoted one cannot end its quotes or say anything
// else in FTS5's language.
const quoted = (words: readonly string[]) => words.map((word) => `"${word}"`).join(' OR ')
const anyOf = (column: 'words' | 'sounds', terms: string) => `${column} : (${terms})`
const allOf = (parts: readonly string[]) => parts.map((part) => `(${part})`).join(' AND ')

/** FTS5 queries for what was typed, nearest first; each is asked only while those before it have found too few. */
export function matchesFor(db: ReadDb, typed: readonly string[]): (() => string)[] {
  const begun = (word: string) => `"${word}" *`
  const together = typed.length > 1 ? ` OR (${anyOf('words', begun(typed.join('')))})` : ''
  const near = new Map<string, string>()
  const nearby = (word: string) => {
    const terms =
      near.get(word) ?? anyOf('words', [begun(word), ...withSlips(db, word).map((w) => `"${w}"`)].join(' OR '))
    near.set(word, terms)
    return terms
  }
  return [
    () => allOf(typed.map((word) => anyOf('words', `"${word}"`))),
    () => allOf(typed.map((word) => anyOf('words', begun(word)))) + together,
    () => allOf(typed.map(nearby)),
    () => allOf(typed.map((word) => [nearby(word), ...soundTerms(word)].join(' OR '))),
  ]
}

function soundTerms(word: string): string[] {
  const codes = soundsOf(word)
  return codes.length > 0 ? [anyOf('sounds', quoted(codes))] : []
}

/** Names in the record that the word could be a slip for. */
function withSlips(db: ReadDb, word: string): string[] {
  const forgiven = slipsForgiven(word)
  if (forgiven === 0) return []
  return likely
    .all(db, { match: quoted(triplesOf(` ${word} `)) })
    .map((name) => name.word)
    .filter((name) => {
      const { whole, beginning } = slipsBetween(word, name)
      return whole <= forgiven || beginning <= 1
    })
}

function triplesOf(text: string): string[] {
  const letters = [...text]
  return letters.slice(2).map((last, at) => `${letters[at]}${letters[at + 1]}${last}`)
}
