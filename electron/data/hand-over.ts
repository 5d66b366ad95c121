import type { z } from 'zod'
import { postBy, unaccounted } from '../../shared/copies/hand-over.ts'
import { copyRoute, layoutFor } from '../../shared/copies/recipients.ts'
import type { CopyNeed, HandOver, HandOverLine } from '../../shared/records/hand-over.ts'
import { HandedHow, WentWhere } from '../../shared/records/hand-over.ts'
import type { MeetingId, RecordId } from '../../shared/records/ids.ts'
import type { Attendee } from '../../shared/records/register.ts'
import type { Context } from '../context.ts'
import { needsOf } from './hand-over-documents.ts'
import { type CopyRow, copiesOf, handOverRow, lastSealed, withoutCopy } from './hand-over-rows.ts'
import { getMeeting } from './meeting-list.ts'
import { pairsOf } from './readiness-people.ts'
import { registerOf } from './register.ts'
import type { ReadDb } from './sql.ts'

type OneMeeting = { readonly meetingId: MeetingId }

/** Handing over as it stands: each person's copy of the last sealed version, and who has none yet. */
export function handOver(db: ReadDb, { meetingId }: OneMeeting, context: Context): HandOver {
  getMeeting(db, { id: meetingId }, context)
  const sealed = lastSealed(db, meetingId)
  const { closedAt, ...kept } = handOverRow(db, meetingId)
  const register = registerOf(db, meetingId)
  const nameOf = (id: RecordId) => register.find((person) => person.id === id)?.name ?? ''
  return {
    sealed,
    people: sealed ? linesOf(db, { meetingId, sealed, register }) : [],
    keptApart: pairsOf(db, meetingId).map(({ firstId, secondId }) => ({
      first: nameOf(firstId),
      second: nameOf(secondId),
    })),
    ...kept,
    // A correction is handed over anew.
    closedAt: sealed && closedAt !== null && closedAt >= sealed.sealedAt ? closedAt : null,
    postBy: postBy(context.today, context.calendar),
  }
}

/** Why handing over cannot be closed yet, in a sentence; null when it can. */
export function missingFor({ sealed, people, sparePagesDestroyed }: HandOver): string | null {
  if (!sealed) return 'Seal the copies first.'
  const names = unaccounted(people)
  if (names.length > 0) return `Not accounted for: ${names.join(', ')}.`
  if (sparePagesDestroyed === null) return 'Say how many spare pages were destroyed; 0 when there were none.'
  return null
}

type Given = OneMeeting & {
  readonly sealed: { readonly id: RecordId; readonly number: number }
  readonly register: readonly Attendee[]
}

function linesOf(db: ReadDb, given: Given): HandOverLine[] {
  const { meetingId, sealed, register } = given
  const rows = copiesOf(db, sealed.id)
  const needs = needsOf(db, given)
  const none = withoutCopy(db, meetingId)
  const withCopy = [...new Set(rows.map(({ attendeeId }) => attendeeId))].flatMap((id) => {
    const person = register.find((one) => one.id === id)
    return person ? [lineOf(person, rows, needs.get(id) ?? 'whole')] : []
  })
  const late = register.filter(
    (person) =>
      copyRoute(person) === 'here' && !none.has(person.id) && !rows.some(({ attendeeId }) => attendeeId === person.id),
  )
  return [...withCopy, ...late.map((person) => ({ ...personOf(person), copy: null, isAccountedFor: false }))]
}

function lineOf(person: Attendee, rows: readonly CopyRow[], need: CopyNeed): HandOverLine {
  const mine = rows.filter(({ attendeeId }) => attendeeId === person.id)
  const row = mine.at(-1)
  if (!row) return { ...personOf(person), copy: null, isAccountedFor: false }
  const { attendeeId, sealedVersionId, handover, ...copy } = row
  const how = HandedHow.safeParse(handover).data ?? null
  const before = mine.slice(0, -1).map(({ letter, handover: went }) => ({
    letter,
    went: WentWhere.safeParse(went).data ?? ('lost' as const),
  }))
  return {
    ...personOf(person),
    copy: { ...copy, handover: how, need, before },
    isAccountedFor: how !== null || need === 'nothing',
  }
}

function personOf(
  person: Attendee,
): Pick<HandOverLine, 'attendeeId' | 'name' | 'agency' | 'layout' | 'interpreterLanguage'> {
  const { id, name, agency, interpreterLanguage } = person
  return { attendeeId: id, name, agency, layout: layoutFor(person), interpreterLanguage }
}

/** What every command about handing over answers. */
export type Saved = { readonly savedAt: z.infer<z.ZodString> }
