import { formsOf, type NameWord, wordsOf } from '../name-words.ts'
import { upperFirst } from '../words.ts'

/** What a name is replaced by where it stands in a text: "the child", "the social worker". */
export type NamedPerson = { readonly name: string; readonly as: string }

/** Parts of names shorter than this are other words too often: they go only beside another part, as in O’Brien. */
const SHORTEST = 3

/** A word of a text that is part of somebody’s name. */
type Hit = NameWord & { readonly as: string }

/**
 * A text with every name of these people taken out, whole or in part, whatever its capitals and accents. Names of people
 * the record does not connect with the alert stay: somebody has to read it before it goes.
 */
export function withoutNames(text: string, people: readonly NamedPerson[]): string {
  let out = ''
  let last: Hit | null = null
  for (const hit of hitsIn(text, people)) {
    const between = text.slice(last?.end ?? 0, hit.start)
    // A first name and a family name together become one.
    if (last?.as === hit.as && isOneName(between)) {
      last = hit
      continue
    }
    out += between
    out += /(^|[.!?]\s+)$/.test(out) ? upperFirst(hit.as) : hit.as
    last = hit
  }
  return out + text.slice(last?.end ?? 0)
}

const isOneName = (between: string): boolean => /^[\s’'-]*$/.test(between)

function hitsIn(text: string, people: readonly NamedPerson[]): Hit[] {
  const as = new Map(people.flatMap((person) => formsOf(person.name).map(({ word }) => [word, person.as] as const)))
  const found = wordsOf(text).flatMap((word): Hit[] => {
    const known = as.get(word.word)
    return known === undefined ? [] : [{ ...word, as: known }]
  })
  const isBeside = (one: Hit, other: Hit | undefined) =>
    other?.as === one.as && isOneName(text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)))
  return found.filter(
    (hit, at) => hit.word.length >= SHORTEST || isBeside(hit, found[at - 1]) || isBeside(hit, found[at + 1]),
  )
}
