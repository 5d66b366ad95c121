import { v7 } from 'uuid'
import { z } from 'zod'
import type { CopyContent } from '../../shared/copies/content.ts'
import { keptFromWhom } from '../../shared/copies/kept-address.ts'
import { withheldFrom } from '../../shared/copies/may-have.ts'
import { type PrintedText, printedText } from '../../shared/copies/printed-text.ts'
import { withoutWords } from '../../shared/copies/take-out.ts'
import { AppError } from '../../shared/errors.ts'
import {
  type AnswerStranger,
  type AskedStranger,
  type ForgetStranger,
  StrangerAnswer,
} from '../../shared/records/copies.ts'
import type { MeetingId } from '../../shared/records/ids.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import type { ConfidentialAddress } from '../../shared/records/readiness.ts'
import type { Attendee } from '../../shared/records/register.ts'
import type { Stranger } from '../../shared/strangers/stranger.ts'
import type { Context } from '../context.ts'
import { copyContent } from './copy-content.ts'
import { noteEdit } from './edits.ts'
import { addNetworkPerson } from './map-people.ts'
import { addressesOf } from './readiness-people.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'
import { checkStrangers } from './strangers.ts'

const answers = read(
  z.object({ words: z.string(), answer: StrangerAnswer, reason: z.string() }),
  'SELECT words, answer, reason FROM strangerAnswer WHERE meetingId = :meetingId',
)
const insert = write(`
  INSERT INTO strangerAnswer (id, meetingId, words, answer, reason) VALUES (:id, :meetingId, :words, :answer, :reason)
  ON CONFLICT (meetingId, words) DO UPDATE SET answer = excluded.answer, reason = excluded.reason,
    version = version + 1`)
const remove = write('DELETE FROM strangerAnswer WHERE meetingId = :meetingId AND words = :words')

type Saved = z.infer<typeof SavedRecord>

/** Every stranger that can reach paper, the gravest first, with what was said of it. */
export function strangersOf(db: ReadDb, content: CopyContent, context: Context): AskedStranger[] {
  const { id: meetingId } = content.meeting
  const texts = new Map(printedText(content).map((text) => [text.key, text]))
  const lines = [...texts.values()].map(({ key, text }) => ({ key, text }))
  const said = new Map(answers.all(db, { meetingId }).map((answer) => [answer.words, answer]))
  const addresses = addressesOf(db, meetingId)
  const found = checkStrangers(db, { meetingId, lines }, context).flatMap((stranger) => {
    const text = texts.get(stranger.key)
    if (!text) return []
    const mayNotKeep = whyNotKept(stranger, { text, content, addresses })
    const answer = said.get(wordsKey(stranger.text))
    return [asked(stranger, { text, mayNotKeep, answer: mayNotKeep === null ? answer : undefined })]
  })
  const rank = { confidentialAddress: 0, anotherFamily: 1, unknown: 2 } as const
  return found.toSorted((one, other) => rank[one.why] - rank[other.why])
}

/** Words of a text for everybody that may be a stranger’s, without those somebody has answered for. */
export function strangersIn(db: ReadDb, { meetingId, text }: OneText, context: Context): string[] {
  const said = new Set(answers.all(db, { meetingId }).map(({ words }) => words))
  return checkStrangers(db, { meetingId, lines: [{ key: 'text', text }] }, context)
    .filter((one) => one.why === 'confidentialAddress' || !said.has(wordsKey(one.text)))
    .map((one) => one.text)
}

type OneText = { readonly meetingId: MeetingId; readonly text: string }
type Said = { readonly answer: StrangerAnswer; readonly reason: string } | undefined
type Where = { readonly text: PrintedText; readonly mayNotKeep: string | null; readonly answer: Said }

function asked(stranger: Stranger, { text, mayNotKeep, answer }: Where): AskedStranger {
  const { label, itemId, text: line, place } = text
  return {
    ...stranger,
    label,
    itemId,
    line,
    without: place === null ? null : withoutWords(line, stranger),
    answer: answer?.answer ?? null,
    reason: answer?.reason ?? '',
    mayNotKeep,
  }
}

const wordsKey = (words: string): string => words.trim().toLowerCase()

type Copied = {
  readonly text: PrintedText
  readonly content: CopyContent
  readonly addresses: readonly ConfidentialAddress[]
}

/** A confidential address stays only in lines that reach nobody it is kept from; another child’s, in none. */
function whyNotKept(stranger: Stranger, copied: Copied): string | null {
  if (stranger.why !== 'confidentialAddress') return null
  const reached = reachedBy(stranger, copied)
  if (reached === null) return 'It is a confidential address of a child who is not at this meeting. It must go.'
  const names = [...new Set(reached.map(({ name }) => name))]
  if (names.length === 0) return null
  return `This confidential address is kept from ${names.join(' and ')}, whose copy has this line. Take it out, or say that the line is not for them.`
}

/**
 * Of the whole register, as anybody on it may come late, who would be given an address that is kept from them; null where
 * it is no child’s of this meeting.
 */
function reachedBy({ matches = [] }: Stranger, { text, content, addresses }: Copied): Attendee[] | null {
  const own = addresses.filter(({ childId }) => matches.some((match) => match.childId === childId))
  if (own.length === 0) return null
  const audience = content.audiences.find(({ itemId }) => itemId === text.itemId)
  return own
    .flatMap((address) => keptFromWhom(address, content.people))
    .filter((person) => text.itemId === null || withheldFrom(person, audience) === null)
}

/** Whether a copy of this content would give somebody a confidential address that is kept from them. */
export function givesAway(db: ReadDb, { content, readerId }: OneReader, context: Context): boolean {
  const { id: meetingId } = content.meeting
  const texts = new Map(printedText(content).map((text) => [text.key, text]))
  const addresses = addressesOf(db, meetingId)
  const lines = [...texts.values()].map(({ key, text }) => ({ key, text }))
  return checkStrangers(db, { meetingId, lines }, context).some((stranger) => {
    const text = texts.get(stranger.key)
    if (!text || stranger.why !== 'confidentialAddress') return false
    return reachedBy(stranger, { text, content, addresses })?.some(({ id }) => id === readerId) ?? true
  })
}

type OneReader = { readonly content: CopyContent; readonly readerId: Attendee['id'] }

/** Keeps what was said of words: from now on they are not asked about at this meeting, wherever they stand. */
export function answerStranger(db: Db, input: AnswerStranger, context: Context): Saved {
  const { meetingId, key, words, answer, reason } = input
  const found = strangerAt(db, input, context)
  if (found.why === 'confidentialAddress' && answer === 'belongs')
    throw new AppError({ code: 'rule', message: 'A confidential address is taken out, or kept for a reason.' })
  if (found.mayNotKeep !== null) throw new AppError({ code: 'rule', message: found.mayNotKeep })
  insert(db, { id: v7(), meetingId, words: wordsKey(words), answer, reason })
  const isNew = answer === 'belongs' && found.kind === 'name' && !key.startsWith('network:')
  if (isNew && !isInNetwork(db, input, context)) addNetworkPerson(db, { meetingId, name: words, relation: '' }, context)
  else noteEdit(db, `meeting:${meetingId}`, `“${words}” ${answer === 'keep' ? 'is kept' : 'belongs to the family'}`)
  return { savedAt: context.now }
}

function strangerAt(db: ReadDb, { meetingId, key, words }: AnswerStranger, context: Context): AskedStranger {
  const all = strangersOf(db, copyContent(db, meetingId, context), context)
  const same = all.filter((one) => wordsKey(one.text) === wordsKey(words))
  // The gravest place decides: the answer holds wherever the words stand.
  const found = same.find(({ mayNotKeep }) => mayNotKeep !== null) ?? same.find((one) => one.key === key) ?? same[0]
  if (found) return found
  throw new AppError({ code: 'not-found', message: `“${words}” is not on anybody’s copy any more.` })
}

function isInNetwork(db: ReadDb, { meetingId, words }: AnswerStranger, context: Context): boolean {
  const { network, people } = copyContent(db, meetingId, context)
  return [...network, ...people].some(({ name }) => wordsKey(name) === wordsKey(words))
}

/** Takes back what was said of words, so that they are asked about again. */
export function forgetStranger(db: Db, { meetingId, words }: ForgetStranger, context: Context): Saved {
  remove(db, { meetingId, words: wordsKey(words) })
  noteEdit(db, `meeting:${meetingId}`, `“${words}” is asked about again`)
  return { savedAt: context.now }
}
