import type { IsoDate } from '../../shared/dates.ts'
import type { PaperName } from '../../shared/records/alert-paper.ts'
import type { ChildId } from '../../shared/records/ids.ts'
import type { NameChoices, TypedLine } from '../../shared/records/typed-words.ts'
import type { Ask } from './ask.ts'

/** Takes a text that was typed, with what its place is called and whose it is, and answers what paper says instead. */
export type Write = (place: string, text: string, of: TextOf) => string

/** Whose children a text is about. */
export type TextOf = {
  readonly children: readonly { readonly childId: ChildId }[]
  /** Names of those who attend or own an action. */
  readonly isPeople?: boolean
  /** Days of what the text belongs to, such as that of a meeting: they are nobody’s date of birth. */
  readonly days?: readonly (IsoDate | null)[]
}

/** What a paper is made from, as it may leave, and the names that were found in what was typed. */
export type Initialled<T> = { readonly value: T; readonly names: readonly PaperName[] }

/**
 * Has every typed text of a paper looked through in the vault, and children’s names in it written as initials.
 *
 * `make` is called twice and has to give every text to `write` both times: once to gather them, once with what the
 * vault made of them.
 */
export async function initialled<T>(ask: Ask, make: (write: Write) => T, choices: NameChoices): Promise<Initialled<T>> {
  const gathered = new Map<string, TypedLine>()
  const days = new Set<IsoDate>()
  const keyOf = (place: string, text: string, { children, isPeople = false }: TextOf) =>
    JSON.stringify([place, text, children.map(({ childId }) => childId), isPeople])
  const gather: Write = (place, text, of) => {
    const childIds = of.children.map(({ childId }) => childId)
    const key = `${gathered.size}`
    const at = keyOf(place, text, of)
    for (const day of of.days ?? []) if (day) days.add(day)
    if (!gathered.has(at)) gathered.set(at, { key, place, text, childIds, isPeople: of.isPeople ?? false })
    return text
  }
  const asTyped = make(gather)
  if (gathered.size === 0) return { value: asTyped, names: [] }
  const { texts, names } = await ask('typedWords.forPaper', { lines: [...gathered.values()], days: [...days], choices })
  const value = make((place, text, of) => {
    const line = gathered.get(keyOf(place, text, of))
    return (line && texts[line.key]) ?? text
  })
  return { value, names }
}

/** How many certain names a person left in: what the audit trail keeps. */
export const namesLeft = (names: readonly PaperName[]): number =>
  names.filter(({ isSure, isReplaced }) => isSure && !isReplaced).length
