import { z } from 'zod'
import { IsoDate } from '../../../shared/dates.ts'
import { type ChildId, MeetingId } from '../../../shared/records/ids.ts'
import type { ImportedChild } from '../../../shared/records/imported-child.ts'
import { MeetingKind } from '../../../shared/records/meeting-kind.ts'
import { type Db, type ReadDb, read } from '../sql.ts'
import type { Known } from './known.ts'

/** What tells one meeting of a source from another: some sources number meetings anew each day, or for each kind. */
export type MeetingSign = { readonly reference: string; readonly kind: MeetingKind; readonly on: IsoDate }

/** The meeting of the record that a sign is, where the record had it before this import. */
export type MeetingOf = (sign: MeetingSign) => MeetingId | undefined

const Signed = z.object({ id: MeetingId, reference: z.string(), kind: MeetingKind, on: IsoDate })
const signed = read(
  Signed,
  `SELECT m.id, m.reference, m.kind, coalesce(m.heldOn, m.scheduledFor) AS "on"
  FROM json_each(:references) j CROSS JOIN meeting m ON m.reference = j.value WHERE m.status IN ('held', 'booked')`,
)
const addedSince = read(
  z.object({ id: MeetingId }),
  `SELECT id FROM meeting WHERE reference = :reference AND kind = :kind AND coalesce(heldOn, scheduledFor) = :on
    AND status IN ('held', 'booked') ORDER BY id DESC`,
)
const room = read(
  z.object({ children: z.number(), isThere: z.boolean() }),
  `SELECT count(*) AS children, coalesce(max(childId = :childId), 0) AS isThere FROM meetingChild WHERE meetingId = :id`,
)

/** As many as a meeting that is typed may have; more under one number means that the source's number is no number. */
const MOST_CHILDREN = 12

/**
 * Finds the meetings of the files among those here: by the source's number of an earlier import, or because a child of
 * the files has one recorded on that day, which then is the brothers' and sisters' too.
 */
export function meetingsHere(db: ReadDb, children: readonly ImportedChild[], known: Known): MeetingOf {
  const found = new Map<string, MeetingId>()
  const signs = children.map((child) => ({ child, told: signsOf(child) })).filter(({ told }) => told.length > 0)
  const references = [...new Set(signs.flatMap(({ told }) => told.map(({ reference }) => reference)))]
  if (references.length === 0) return () => undefined
  for (const { child, told } of signs) {
    const meetings = known.of(child.reference)?.meetings ?? []
    for (const sign of told) {
      const isIt = ({ kind, status, heldOn, scheduledFor }: (typeof meetings)[number]) =>
        kind === sign.kind && (status === 'held' || status === 'booked') && (heldOn ?? scheduledFor) === sign.on
      const meeting = meetings.find(isIt)
      if (meeting) found.set(keyOf(sign), meeting.id)
    }
  }
  for (const row of signed.all(db, { references: JSON.stringify(references) })) found.set(keyOf(row), row.id)
  return (sign) => found.get(keyOf(sign))
}

/** The meeting a child joins: one that was here, or one this import has added by now; null when there is none to join. */
export function meetingToJoin(db: Db, sign: MeetingSign, { childId, here }: Joining): MeetingId | null {
  const ids = [...(here ? [here] : []), ...addedSince.all(db, sign).map(({ id }) => id)]
  return ids.find((id) => hasRoom(room.get(db, { id, childId }))) ?? null
}
type Joining = { readonly childId: ChildId; readonly here: MeetingId | undefined }

const hasRoom = (found: { children: number; isThere: boolean } | undefined) =>
  found !== undefined && !found.isThere && found.children < MOST_CHILDREN

const keyOf = ({ reference, kind, on }: MeetingSign): string => `${kind} ${on} ${reference}`

function signsOf({ plans, enquiries }: ImportedChild): MeetingSign[] {
  const signs: MeetingSign[] = []
  for (const { conferenceOn: on, meetingReference: reference } of enquiries)
    if (on !== null && reference !== null) signs.push({ reference, kind: 'icpc', on })
  for (const { conferences } of plans)
    for (const { heldOn: on, meetingReference: reference } of conferences)
      if (reference !== null) signs.push({ reference, kind: 'rcpc', on })
  return signs
}
