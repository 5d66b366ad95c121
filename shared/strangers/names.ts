import { bodyWords, placeWords } from './capital-words.ts'
import {
  adverbs,
  deeds,
  habitCapitals,
  linking,
  maybePlaceBefore,
  monthBefore,
  naming,
  particles,
  placeBefore,
  placeParts,
  relations,
  reporting,
  titles,
} from './context-words.ts'
import type { ElsewhereIndex } from './elsewhere.ts'
import { givenNames, ideas, surelyNames } from './given-names.ts'
import type { KnownWords } from './known.ts'
import { isCalendarWord, isCapitalWord, isOfMedicine, isOrdinary, isSlipOfOrdinary, isTwoWords } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** What one word of a line is taken for: a name, a name of this meeting, a word that may be part of one, or none. */
export type Reading = 'name' | 'known' | 'part' | 'word'

/** A line being read, and who is asked about its words. */
export type Reader = {
  readonly tokens: readonly Token[]
  readonly known: KnownWords
  readonly elsewhere: ElsewhereIndex
  /** The whole line is in capitals, so that capitals say nothing. */
  readonly isShouted: boolean
}

/** Takes every word of a line for what it most likely is. */
export function readWords(reader: Reader): Reading[] {
  return reader.tokens.map((token, at) => {
    if (reader.known.isName(token.word, token.parts)) return 'known'
    return reader.known.isWord(token.word, token.parts) ? 'word' : readWord(reader, token, at)
  })
}

function readWord(reader: Reader, token: Token, at: number): Reading {
  if (token.shape === 'uncased') return 'name'
  if (token.word.length < SHORTEST_NAME) return 'word'
  if (token.shape === 'small' || (reader.isShouted && token.shape === 'upper')) return readSmall(reader, token, at)
  return token.shape === 'upper' ? readUpper(reader, token, at) : readCapital(reader, token, at)
}

/** One letter is an initial, or half of "A&E". */
const SHORTEST_NAME = 2

const before = ({ tokens }: Reader, at: number): string => (tokens[at]?.isNext ? (tokens[at - 1]?.word ?? '') : '')
const after = ({ tokens }: Reader, at: number): Token | undefined =>
  tokens[at + 1]?.isNext ? tokens[at + 1] : undefined
/** Whether it is an English word, or a few of them with hyphens. */
export const isPlain = ({ word, parts }: Token): boolean =>
  isOrdinary(word) || (parts.length > 1 && parts.every(isOrdinaryPart))
// "she's" and "we'll" leave an "s" and "ll" behind.
const isOrdinaryPart = (part: string): boolean =>
  isOrdinary(part) || part.length < 3 || isCapitalWord(part) || placeWords.has(part)
const formalTitles = new Set(['mr', 'mrs', 'ms', 'dr'])
const mayLead = new Set(['miss', 'nurse', 'uncle', 'auntie', 'aunty', 'sir', 'prof', 'professor', 'rev', 'sgt', 'dci'])

/** A word without a capital is a name only when it is somebody's in the record or no English word. */
function readSmall(reader: Reader, token: Token, at: number): Reading {
  const { word } = token
  const lead = before(reader, at)
  const isWord = isPlain(token) || isCapitalWord(word)
  if (formalTitles.has(lead) && word.length > 2 && word !== 'and' && (!isWord || (lead !== 'dr' && !deeds.has(word))))
    return 'name'
  if (titles.has(word)) return 'word'
  if (isWord) return isSmallName(reader, token, at) ? 'name' : 'word'
  if (placeWords.has(word) || bodyWords.has(word)) return 'word'
  if (mayLead.has(lead) || naming.has(lead) || givenNames.has(word) || givenNames.has(singular(word))) return 'name'
  if (reader.known.isSlip(word)) return 'known'
  if (token.parts.length > 1 && token.parts.some((part) => isSurely(reader, part))) return 'name'
  if (isInRecord(reader, word) || isNearRecord(reader, token, at)) return 'name'
  if (isForeign(token)) return isNamed(reader, token, at) ? 'name' : 'word'
  return word.length >= SHORTEST_FOREIGN && reporting.has(lead) && isDoing(reader, at) ? 'name' : 'word'
}

function isDoing(reader: Reader, at: number): boolean {
  const next = after(reader, at)?.word ?? ''
  return deeds.has(next) || adverbs.has(next) || (next.endsWith('ed') && isOrdinary(next))
}

const SHORTEST_FOREIGN = 4

/** No English word, nor a slip for one, nor two of them in one. */
const isForeign = (token: Token): boolean =>
  token.word.length >= SHORTEST_FOREIGN &&
  !isPlain(token) &&
  (token.parts.length === 1 || token.parts.every((part) => part.length < 3 || !isOrdinary(part))) &&
  !isSlipOfOrdinary(token.word) &&
  !isTwoWords(token.word)

/** What stands beside an unknown small word, its accents, or shouting, make it somebody's name. */
function isNamed(reader: Reader, token: Token, at: number): boolean {
  if (token.isAccented || (token.shape === 'upper' && token.word.length > SHORTEST_FOREIGN)) return true
  const [previous, next] = [token.isNext ? reader.tokens[at - 1] : undefined, after(reader, at)]
  if (reporting.has(previous?.word ?? '') || isDoing(reader, at)) return true
  return [previous, next].some((one) => one && isForeign(one) && !isCapitalWord(one.word) && !placeWords.has(one.word))
}

const singular = (word: string): string => (word.endsWith('s') && word.length > 4 ? word.slice(0, -1) : word)
const isInRecord = ({ elsewhere }: Reader, word: string): boolean =>
  elsewhere.has(word) || (word.length > 4 && elsewhere.has(singular(word)))

const SHORTEST_SLIP = 5

/** A slip may be one for an English word as well; then what stands beside it decides. */
function isNearRecord(reader: Reader, token: Token, at: number): boolean {
  const { word } = token
  const isTold = word.length >= SHORTEST_FOREIGN && isNamed(reader, token, at)
  if (!isTold && (word.length < SHORTEST_SLIP || isSlipOfOrdinary(word))) return false
  return reader.elsewhere.near(word).length > 0
}

/** Somebody's in the record, or a given name that is no English word. */
const isSurely = ({ elsewhere }: Reader, word: string): boolean =>
  !isOrdinary(word) && word.length > 2 && (elsewhere.has(word) || givenNames.has(word))

// "will told", "grace said": fewer than `deeds`, as "rose is" and "mark was" are written of roses and marks.
const saying = new Set(
  'said says told tells hit hits kicked punched pushed shouted slapped texted stays lives'.split(' '),
)

/** "grace said", "sally told": a name that is a word, with what people do after it. */
function isSmallName(reader: Reader, { word }: Token, at: number): boolean {
  if (!givenNames.has(word) || isCalendarWord(word)) return false
  const next = after(reader, at)?.word ?? ''
  if (saying.has(next) && !['it', 'that', 'who', 'which', 'he', 'she', 'they', 'the', 'a'].includes(before(reader, at)))
    return true
  return surelyNames.has(word) && reader.elsewhere.has(word) && relations.has(before(reader, at))
}

/** "KELLY" among small letters; "CAMHS" and "EHCP" are no names. */
function readUpper(reader: Reader, token: Token, at: number): Reading {
  const { word } = token
  if (isCapitalWord(word) || word.length < 3) return 'word'
  if (titles.has(before(reader, at)) && word.length > 3) return 'name'
  const isSomebody = givenNames.has(word) || reader.elsewhere.has(word)
  if (token.parts.length > 1 && token.parts.some((part) => isSurely(reader, part))) return 'name'
  if (!isSomebody && word.length > SHORTEST_FOREIGN && isForeign(token) && !placeWords.has(word)) return 'name'
  if (!isSomebody || (word.length < 4 && isOrdinary(word))) return 'word'
  return isOrdinary(word) && !surelyNames.has(word) ? 'part' : 'name'
}

// "St Mary's" is a church, a school or a hospital.
const saints = new Set(['st', 'saint', 'sts'])

function readCapital(reader: Reader, token: Token, at: number): Reading {
  const { word } = token
  const lead = before(reader, at)
  if (token.isCamel && !reader.elsewhere.has(word)) return 'word'
  if (titles.has(lead) && !deeds.has(word) && !titles.has(word)) return 'name'
  if (titles.has(word)) return 'word'
  if (naming.has(lead)) return 'name'
  if (saints.has(lead)) return 'word'
  if (token.isAfterInitial && (!isPlain(token) || deeds.has(after(reader, at)?.word ?? ''))) return 'name'
  if (surelyNames.has(word) && !placeWords.has(word) && !isCapitalWord(word))
    return isBody(reader, at) ? 'word' : 'name'
  if (isCapitalWord(word) || placeWords.has(word)) return readProper(reader, token, at)
  if (isPlain(token)) return readOrdinary(reader, token, at)
  return readUnlisted(reader, token, at)
}

/** A day, a brand or a place which somebody may be called after: "April said", "Chelsea's bedroom". */
function readProper(reader: Reader, token: Token, at: number): Reading {
  const { word } = token
  const isName = givenNames.has(word)
  if (!isName && !(placeWords.has(word) && reader.elsewhere.has(word))) return 'word'
  const lead = before(reader, at)
  const next = after(reader, at)
  if (placeBefore.has(lead) || isBody(reader, at)) return 'word'
  if (isCalendarWord(word)) return isMonth(reader, at) ? 'word' : byContext(reader, token, at)
  if (maybePlaceBefore.has(lead) && !token.isPossessive) return 'word'
  if (deeds.has(next?.word ?? '') || relations.has(lead)) return 'name'
  return isName && !isCapitalWord(word) ? 'name' : 'part'
}

function isMonth(reader: Reader, at: number): boolean {
  const token = reader.tokens[at]
  if (isBeforeParticle(reader, at) || relations.has(before(reader, at))) return false
  if (!token?.isNext && at > 0 && !token?.isFirst) return true
  return monthBefore.has(before(reader, at)) || monthBefore.has(after(reader, at)?.word ?? '')
}

/** A word that is also a name: "Grace", "Price". In the middle of a sentence its capital tells. */
function readOrdinary(reader: Reader, token: Token, at: number): Reading {
  const { word } = token
  if (isBody(reader, at)) return 'word'
  const isGiven = givenNames.has(word)
  if (habitCapitals.has(word) || isThing(reader, at)) return 'word'
  if (token.isFirst) return isGiven ? byContext(reader, token, at) : 'part'
  if (isGiven || relations.has(before(reader, at))) return isInForm(reader, at) ? 'part' : 'name'
  return reader.elsewhere.has(word) && !isRun(reader, at) ? 'name' : 'part'
}

// "Star of the Week", "Thomas the Tank Engine".
function isThing(reader: Reader, at: number): boolean {
  const [next, then] = [after(reader, at), after(reader, at + 1)]
  return next?.word === 'of' && (then?.word === 'the' || then?.shape === 'capital')
}

/** Capitals in a row are a heading or a form's words: "Early Help", "Family Support". */
function isRun(reader: Reader, at: number): boolean {
  const [previous, next] = [reader.tokens[at]?.isNext ? reader.tokens[at - 1] : undefined, after(reader, at)]
  const isPart = (token: Token | undefined) =>
    token !== undefined && token.shape === 'capital' && !token.isFirst && isPlain(token) && !givenNames.has(token.word)
  return isPart(previous) || isPart(next)
}

function isInForm(reader: Reader, at: number): boolean {
  const [previous, next] = [reader.tokens[at]?.isNext ? reader.tokens[at - 1] : undefined, after(reader, at)]
  const isOfForm = (token: Token | undefined) => token?.shape === 'capital' && habitCapitals.has(token.word)
  return isOfForm(next) || (isOfForm(previous) && !relations.has(previous?.word ?? ''))
}

function byContext(reader: Reader, token: Token, at: number): Reading {
  const next = after(reader, at)
  if (token.isPossessive && !isCalendarWord(token.word)) return 'name'
  if (isBeforeParticle(reader, at) || relations.has(before(reader, at))) return 'name'
  const isAct = next?.shape === 'small' && deeds.has(next.word)
  if (isAct && !(ideas.has(token.word) && linking.has(next.word))) return 'name'
  if (asking.has(token.word) && next && isAsked(reader, next, at + 1)) return 'part'
  const isNamed = next?.shape === 'capital' && !habitCapitals.has(next.word)
  return isNamed && !isCapitalWord(next.word) ? 'name' : 'part'
}

// "Will Kelly be safe?", "May Sam go home?"
const asking = new Set(['will', 'may', 'can'])

function isAsked(reader: Reader, next: Token, at: number): boolean {
  const then = after(reader, at)
  return reader.known.isName(next.word, next.parts) && then?.shape === 'small' && !deeds.has(then.word)
}

/** No English word: a name, unless it is a place, a body or a slip for a word that a sentence begins with. */
function readUnlisted(reader: Reader, token: Token, at: number): Reading {
  const { word } = token
  const isSomebody = givenNames.has(word) || isInRecord(reader, word)
  if (reader.known.isSlip(word) && !reader.elsewhere.has(word)) return 'known'
  if (isSomebody) return isBody(reader, at) && !givenNames.has(word) ? 'word' : 'name'
  if (isBody(reader, at) || isOfMedicine(word)) return 'word'
  const lead = before(reader, at)
  if ((placeBefore.has(lead) || (placeParts.has(lead) && isCapitalAt(reader, at - 1))) && !token.isPossessive)
    return 'word'
  const isNaming = deeds.has(after(reader, at)?.word ?? '') || after(reader, at)?.shape === 'capital'
  return token.isFirst && !isNaming && word.length > 5 && isSlipOfOrdinary(word) ? 'word' : 'name'
}

/** "Jan van der Berg": small words of a name, and a capital after them. */
function isBeforeParticle(reader: Reader, at: number): boolean {
  let end = at
  while (particles.has(after(reader, end)?.word ?? '')) end += 1
  return end > at && isCapitalAt(reader, end + 1)
}

const isCapitalAt = (reader: Reader, at: number): boolean => reader.tokens[at]?.shape === 'capital'

const smallBodies = new Set(
  'school primary nursery hospital surgery academy college road street clinic centre pub park church mosque'.split(' '),
)

/** Whether a place's or body's kind comes next, other capitals between: "Oakfield Primary", "St Mary's Hospital". */
function isBody(reader: Reader, at: number): boolean {
  for (let ahead = at + 1; ahead <= at + 3; ahead += 1) {
    const token = reader.tokens[ahead]
    if (!token?.isNext) return false
    if (bodyWords.has(token.word) && token.shape !== 'small') return true
    if (token.shape === 'small') return smallBodies.has(token.word) && !reader.tokens[ahead - 1]?.isPossessive
  }
  return false
}
