import { wordsOf } from '../name-words.ts'
import { formalName } from '../nicknames.ts'
import { asSeen } from './as-seen.ts'
import type { AddressPart, ElsewhereIndex, KeptAddress, Person } from './elsewhere.ts'
import { type KnownPeople, type KnownWords, knownWords } from './known.ts'
import { type NameSpan, nameSpans } from './name-spans.ts'
import type { Stranger, StrangerLine, StrangerMatch } from './stranger.ts'
import { addressWord, findStreets } from './streets.ts'
import { type Token, tokensOf } from './tokens.ts'
import { compact, findTraces, isPublicNumber, isRecent, type Trace } from './traces.ts'
import { wellKnown } from './well-known.ts'

/** One finding with what it is ordered by; the higher, the surer that it is somebody else's. */
type Found = { readonly stranger: Stranger; readonly weight: number }
type Asked = {
  readonly people: KnownPeople
  readonly known: KnownWords
  readonly elsewhere: ElsewhereIndex
  /** Everything known to lead to the meeting's own people, as compared. */
  readonly contacts: ReadonlySet<string>
}

const MOST_MATCHES = 3
const weights = { confidential: 100, wholeName: 50, trace: 40, familyName: 30, givenName: 20, near: 10, none: 0 }

/**
 * Every name-like word, date of birth, address, postcode, number and e-mail address that does not belong to the
 * meeting's own people. Confidential addresses come first, then what is another family's, the surest first, then
 * whoever is in no record, each in the order of the lines.
 *
 * It reads words, so it cannot see "the boy next door"; docs/stranger-check.md says what else it cannot see.
 */
export function findStrangers(
  lines: readonly StrangerLine[],
  people: KnownPeople,
  elsewhere: ElsewhereIndex,
): Stranger[] {
  const asked = { people, known: knownWords(people), elsewhere, contacts: contactsOf(people) }
  const found = lines.flatMap((line) => findInLine(line, asked))
  return found.sort((a, b) => b.weight - a.weight).map(({ stranger }) => stranger)
}

function findInLine({ key, text: typed }: StrangerLine, asked: Asked): Found[] {
  const seen = asSeen(typed)
  const { text } = seen
  const taken: { readonly start: number; readonly end: number }[] = []
  const isFree = (start: number, end: number) => !taken.some((one) => start < one.end && end > one.start)
  const found: Found[] = []
  const put = (finding: Finding | null, start: number, end: number) => {
    if (!isFree(start, end)) return
    taken.push({ start, end })
    if (!finding) return
    const { kind, why, weight, matches } = finding
    const place = seen.typed(start, end)
    const words = typed.slice(place.start, place.end)
    const stranger = { key, text: words, ...place, kind, why, ...(matches.length > 0 && { matches }) }
    found.push({ stranger, weight })
  }
  for (const { start, end, address } of keptAddresses(text, asked))
    if (address.isConfidential) put(confidential(address), start, end)
  for (const trace of findTraces(text))
    put(judgeTrace(trace, text.slice(trace.start, trace.end), asked), trace.start, trace.end)
  for (const { start, end, words } of findStreets(text)) put(judgeStreet(words, asked), start, end)
  for (const { start, end } of wellKnown(text)) put(null, start, end)
  const tokens = tokensOf(text)
  for (const span of nameSpans({ tokens, ...asked, isShouted: isShouted(tokens) }))
    put(judgeName(span, asked), span.start, span.end)
  return found
}

/** What is to be asked about; null for what belongs to the meeting and so needs no question. */
type Finding = {
  readonly kind: Stranger['kind']
  readonly why: Stranger['why']
  readonly weight: number
  readonly matches: StrangerMatch[]
}

const confidential = (address: KeptAddress): Finding => ({
  kind: 'address',
  why: 'confidentialAddress',
  weight: weights.confidential,
  matches: [matchOf(address)],
})

function isShouted(tokens: readonly Token[]): boolean {
  const upper = tokens.filter(({ shape }) => shape === 'upper').length
  return tokens.length > 3 && upper > tokens.length * 0.6
}

const contactsReady = new WeakMap<KnownPeople, ReadonlySet<string>>()

function contactsOf(people: KnownPeople): ReadonlySet<string> {
  const found = contactsReady.get(people)
  if (found) return found
  const traces = people.contacts.flatMap((text) => findTraces(text).map(({ value }) => value))
  const streets = people.contacts.flatMap((text) => findStreets(text).map(({ words }) => withoutNumber(words)))
  const references = people.references.map((reference) => compact(reference, 'id'))
  const made = new Set([...traces, ...streets, ...references, ...people.days])
  contactsReady.set(people, made)
  return made
}

const withoutNumber = (words: readonly string[]): string => words.filter((word) => !/\d/.test(word)).join(' ')

/** Addresses of the record that stand in a line, however their kind of street is written. */
function* keptAddresses(text: string, { elsewhere }: Asked) {
  const words = wordsOf(text).map((found) => ({ ...found, word: addressWord(found.word) }))
  for (const [at, { word, start }] of words.entries()) {
    // A postcode may be written with a space.
    const next = words[at + 1]
    if (next && /^[a-z]{1,2}\d/.test(word))
      for (const { words: code, address } of elsewhere.addresses(word + next.word))
        if (code.length === 1) yield { start, end: next.end, address }
    for (const part of elsewhere.addresses(word)) {
      const last = words[at + part.words.length - 1]
      if (last && isHere(part, words, at)) yield { start, end: last.end, address: part.address }
    }
  }
}

const isHere = (part: AddressPart, words: readonly { readonly word: string }[], at: number): boolean =>
  part.words.every((word, step) => words[at + step]?.word === word)

function judgeTrace(trace: Trace, raw: string, asked: Asked): Finding | null {
  const { people, elsewhere, contacts } = asked
  const { kind, value } = trace
  if (contacts.has(value)) return null
  if (kind === 'dateOfBirth') return judgeDay(trace, asked)
  if (kind === 'postcode') {
    const parts = elsewhere.addresses(value.toLowerCase()).filter(({ words }) => words.length === 1)
    return finding(
      kind,
      parts.map(({ address }) => matchOf(address)),
    )
  }
  if (kind !== 'id') return finding(kind, [])
  const matches = matchesOf(elsewhere.referredTo(value), people, 'same')
  return matches.length > 0 || isPublicNumber(raw) ? finding(kind, matches) : null
}

/** A day with no word of birth beside it may be that of an event, so a recent one is asked about only when few share it. */
function judgeDay({ kind, value, isBirth }: Trace, { people, elsewhere }: Asked): Finding | null {
  const born = elsewhere.born(value as KnownPeople['meetingOn']) // findTraces gives days of this form only
  const matches = matchesOf(born, people, 'same')
  if (isBirth) return finding(kind, matches)
  const isEvent = isRecent(value as KnownPeople['meetingOn'], people.meetingOn)
  if (isEvent && (matches.length === 0 || born.length > MOST_MATCHES)) return null
  return finding(kind, matches)
}

const finding = (kind: Finding['kind'], matches: StrangerMatch[]): Finding => ({
  kind,
  matches: matches.slice(0, MOST_MATCHES),
  ...(matches.length > 0
    ? { why: 'anotherFamily' as const, weight: weights.trace }
    : { why: 'unknown' as const, weight: weights.none }),
})

function judgeStreet(words: readonly string[], { contacts, elsewhere }: Asked): Finding | null {
  if (contacts.has(withoutNumber(words))) return null
  const parts = elsewhere.addresses(words[0] ?? '').filter((part) =>
    isHere(
      part,
      words.map((word) => ({ word })),
      0,
    ),
  )
  return finding(
    'address',
    parts.map(({ address }) => matchOf(address)),
  )
}

const matchOf = ({ shownAs, childId }: KeptAddress): StrangerMatch => ({
  name: shownAs,
  who: 'address',
  childId,
  how: 'same',
})

function judgeName({ tokens }: NameSpan, asked: Asked): Finding {
  const { people, elsewhere, known } = asked
  const words = tokens.flatMap(({ word, parts }) => (elsewhere.has(word) || parts.length < 2 ? [word] : parts))
  const whole = words.flatMap((word, at) => (at > 0 ? elsewhere.pair(words[at - 1] ?? '', word) : []))
  const steps = [
    { weight: weights.wholeName, matches: () => matchesOf(whole, people, 'same') },
    ...[...words]
      .reverse()
      .filter((word) => !known.isName(word, [word]))
      .flatMap((word) => byWord(word, asked)),
  ]
  let best: { weight: number; matches: StrangerMatch[] } = { weight: weights.none, matches: [] }
  for (const { weight, matches } of steps) {
    if (weight <= best.weight) continue
    const found = matches()
    if (found.length > 0) best = { weight, matches: found }
  }
  const isFamilys = best.matches.some(({ who }) => who !== 'professional')
  return {
    kind: 'name',
    why: isFamilys ? 'anotherFamily' : 'unknown',
    weight: isFamilys ? best.weight : weights.none,
    matches: best.matches,
  }
}

function byWord(word: string, { people, elsewhere }: Asked) {
  const form = elsewhere.has(word) || !word.endsWith('s') ? word : word.slice(0, -1)
  const called = elsewhere.called(form)
  const isFamily = called.some(({ family }) => wordsOf(family).some((part) => part.word === form))
  const how = elsewhere.has(form) ? 'same' : 'shortForm'
  const near = () => elsewhere.near(form).flatMap((other) => elsewhere.called(other).slice(0, 20))
  return [
    { weight: isFamily ? weights.familyName : weights.givenName, matches: () => matchesOf(called, people, how) },
    { weight: weights.near, matches: () => matchesOf(near(), people, 'near') },
  ]
}

/** At most three, people of families before professionals; those of this meeting are nobody else's. */
function matchesOf(found: readonly Person[], people: KnownPeople, how: StrangerMatch['how']): StrangerMatch[] {
  const own = new Set<string>(people.childIds)
  const matches: StrangerMatch[] = []
  const names = new Set<string>()
  for (const { shownAs: name, who, childId } of found) {
    if ((childId && own.has(childId)) || names.has(`${who} ${formalName(name)}`)) continue
    names.add(`${who} ${formalName(name)}`)
    const match = { name, who, childId, how }
    if (who === 'professional') matches.push(match)
    else matches.unshift(match)
    if (matches.length > 20 || (matches.length >= MOST_MATCHES && matches.every((one) => one.who !== 'professional')))
      break
  }
  return matches.slice(0, MOST_MATCHES)
}
