import { z } from 'zod'
import { formatDay, IsoDate } from '../../shared/dates.ts'
import { LastChair, type LastChairAsked, type SameChair } from '../../shared/records/chair.ts'
import { type ChildId, IroId, type MeetingId } from '../../shared/records/ids.ts'
import type { ListedMeeting } from '../../shared/records/meeting.ts'
import type { MeetingKind } from '../../shared/records/meeting-kind.ts'
import { chairContinuity } from '../../shared/rules/chair-continuity.ts'
import { collectionYearOf } from '../../shared/rules/collection-year.ts'
import type { Context } from '../context.ts'
import { refusal } from './refusal.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const last = read(
  LastChair,
  `SELECT m.iroId, i.name AS iroName, m.heldOn
  FROM json_each(:childIds) j JOIN child asked ON asked.id = j.value
  JOIN child c ON c.id = asked.id OR c.familyId = asked.familyId
  JOIN meetingChild mc ON mc.childId = c.id JOIN meeting m ON m.id = mc.meetingId JOIN iro i ON i.id = m.iroId
  WHERE m.kind IN ('icpc', 'rcpc') AND m.heldOn < :on ORDER BY m.heldOn DESC, m.id DESC LIMIT 1`,
)
const held = read(
  z.object({ familyKey: z.string(), kind: z.enum(['icpc', 'rcpc']), heldOn: IsoDate, iroId: IroId.nullable() }),
  `SELECT min(coalesce(c.familyId, c.id)) AS familyKey, m.kind, m.heldOn, m.iroId
  FROM meeting m JOIN meetingChild mc ON mc.meetingId = m.id JOIN child c ON c.id = mc.childId
  WHERE m.kind IN ('icpc', 'rcpc') AND m.status = 'held' GROUP BY m.id ORDER BY m.heldOn, m.id`,
)
const reasonOf = read(
  z.object({ chairReason: z.string().nullable() }),
  'SELECT chairReason FROM meeting WHERE id = :id',
)
const keep = write('UPDATE meeting SET chairReason = :chairReason WHERE id = :id')

/** Who chaired the family's conference before that day; null when none is on the record. */
export function lastChair(db: ReadDb, { childIds, on }: LastChairAsked): { chair: LastChair | null } {
  return { chair: last.get(db, { childIds: JSON.stringify(childIds), on }) ?? null }
}

/** How often the same IRO chaired a family's review conferences since 1 April (CP-15). */
export function sameChair(db: ReadDb, _input: Record<string, never>, { today }: Context): SameChair {
  const period = { fromOn: IsoDate.parse(`${collectionYearOf(today)}-04-01`), untilOn: today }
  return { ...chairContinuity(held.all(db, {}), period), ...period }
}

/** A conference about to be kept: whom it is about, when, and who chairs. */
type Chairing = {
  readonly kind: MeetingKind
  readonly childIds: readonly ChildId[]
  readonly on: IsoDate
  readonly iroId: IroId | null
  readonly chairReason: string
}

type Chaired = Omit<Chairing, 'chairReason'>

/** The chair of the family's conference before, where a review conference has another (CP-15); null where nobody changes. */
function chairBefore(db: ReadDb, { kind, childIds, on, iroId }: Chaired): LastChair | null {
  if (kind !== 'rcpc' || iroId === null) return null
  const { chair } = lastChair(db, { childIds: [...childIds], on })
  return chair?.iroId === iroId ? null : chair
}

/** The same of a meeting on the record; null also where somebody said why when it was booked. */
export function otherChair(db: ReadDb, { id, kind, children, iroId }: ListedMeeting, on: IsoDate): LastChair | null {
  if (reasonOf.get(db, { id })?.chairReason) return null
  return chairBefore(db, { kind, childIds: children.map(({ childId }) => childId), on, iroId })
}

/** Refuses another chair for a family's review conference than the one before, unless it says why (CP-15). */
export function refuseOtherChair(db: ReadDb, { chairReason, ...chairing }: Chairing): void {
  const chair = chairReason === '' ? chairBefore(db, chairing) : null
  if (chair) refuseUnexplained(chair)
}

/** Refuses a change of chair that nobody explained. */
export function refuseUnexplained(chair: LastChair): never {
  throw refusal(
    'chairReason',
    `${chair.iroName} chaired the conference before, on ${formatDay(chair.heldOn)}. Say why another IRO chairs this one (CP-15).`,
  )
}

/** Keeps why another IRO chairs with the meeting; nothing is kept where nothing was said. */
export function keepChairReason(db: Db, id: MeetingId, chairReason: string): void {
  if (chairReason !== '') keep(db, { id, chairReason })
}
