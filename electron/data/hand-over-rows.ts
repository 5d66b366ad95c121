import { z } from 'zod'
import { CopyContent } from '../../shared/copies/content.ts'
import { readersNow } from '../../shared/copies/readers-now.ts'
import { IsoDate } from '../../shared/dates.ts'
import { AppError, notFound } from '../../shared/errors.ts'
import { HandedHow, Printed, WentWhere } from '../../shared/records/hand-over.ts'
import { MeetingId, RecordId } from '../../shared/records/ids.ts'
import type { Attendee } from '../../shared/records/register.ts'
import { type ReadDb, read } from './sql.ts'

const Sealed = z.object({
  id: RecordId,
  number: z.number().int(),
  code: z.string(),
  sealedAt: z.string(),
  correctionWhy: z.string(),
})
const CopyRow = z.object({
  id: RecordId,
  sealedVersionId: RecordId,
  attendeeId: RecordId,
  number: z.number().int(),
  letter: z.string(),
  pages: z.number().int().nullable(),
  printed: Printed,
  handover: z.union([HandedHow, WentWhere]).nullable(),
  handoverAt: z.string().nullable(),
  postBy: IsoDate.nullable(),
  isReadByInterpreter: z.boolean(),
  note: z.string(),
  version: z.number().int(),
})
/** One stored copy; of one that another took the place of, `handover` says where it went. */
export type CopyRow = z.infer<typeof CopyRow>

const last = read(
  Sealed,
  `SELECT id, number, code, sealedAt, correctionWhy FROM sealedVersion WHERE meetingId = :meetingId
  ORDER BY number DESC LIMIT 1`,
)
const content = read(
  z.object({ content: CopyContent }),
  'SELECT content FROM sealedVersion WHERE id = :sealedVersionId',
)
const columns = `c.id, c.sealedVersionId, c.attendeeId, c.number, c.letter, c.pages, c.printed, c.handover, c.handoverAt,
  c.postBy, c.isReadByInterpreter, c.note, c.version`
const copies = read(
  CopyRow,
  `SELECT ${columns} FROM copy c WHERE c.sealedVersionId = :sealedVersionId ORDER BY c.number, c.letter`,
)
const one = read(
  CopyRow.extend({ meetingId: MeetingId, name: z.string() }),
  `SELECT ${columns}, v.meetingId, a.name FROM copy c JOIN sealedVersion v ON v.id = c.sealedVersionId
  JOIN attendee a ON a.id = c.attendeeId WHERE c.id = :id`,
)
const newer = read(
  z.object({ id: RecordId }),
  `SELECT id FROM copy WHERE sealedVersionId = :sealedVersionId AND attendeeId = :attendeeId AND letter > :letter`,
)
// Given in the hand or posted, as against declined, lost, or still to be posted: the last version somebody has at home.
const given = read(
  z.object({ attendeeId: RecordId, sealedVersionId: RecordId, number: z.number().int(), sealedAt: z.string() }),
  `SELECT c.attendeeId, v.id AS sealedVersionId, v.number, v.sealedAt FROM copy c
  JOIN sealedVersion v ON v.id = c.sealedVersionId
  WHERE v.meetingId = :meetingId AND v.number < :number AND c.handover IN ('handed', 'posted')
  ORDER BY v.number`,
)
const noCopy = read(
  z.object({ id: RecordId }),
  `SELECT id FROM attendee WHERE meetingId = :meetingId AND noCopyWhy <> ''`,
)
const kept = read(
  z.object({
    sparePagesDestroyed: z.number().int().nullable(),
    printerName: z.string(),
    printerTestedAt: z.string().nullable(),
    noPrinterWhy: z.string(),
    closedAt: z.string().nullable(),
  }),
  `SELECT sparePagesDestroyed, printerName, printerTestedAt, noPrinterWhy, closedAt FROM handOver
  WHERE meetingId = :meetingId`,
)

/** The version of a meeting's copies that is handed over: the last that was sealed. */
export const lastSealed = (db: ReadDb, meetingId: MeetingId) => last.get(db, { meetingId }) ?? null

/** The same, refused while nothing is sealed. */
export function sealedOf(db: ReadDb, meetingId: MeetingId) {
  const found = lastSealed(db, meetingId)
  if (!found) throw new AppError({ code: 'rule', message: 'Seal the copies first. Nothing can be handed over before.' })
  return found
}

/**
 * What a version says, word for word. A person who came after it was sealed is put to its readers; nobody is given more
 * than the register of today says.
 */
export function sealedContent(db: ReadDb, sealedVersionId: RecordId, readers: readonly Attendee[]): CopyContent {
  const found = content.get(db, { sealedVersionId })
  if (!found) throw notFound('This version of the copies')
  return { ...found.content, people: readersNow(found.content.people, readers) }
}

/** All copies of a version, the earlier prints of each person first. */
export const copiesOf = (db: ReadDb, sealedVersionId: RecordId): CopyRow[] => copies.all(db, { sealedVersionId })

/** A copy that can still be handed over, with its meeting; refused once another was printed in its place. */
export function currentCopy(db: ReadDb, id: RecordId) {
  const found = one.get(db, { id })
  if (!found) throw notFound('This copy')
  if (newer.get(db, found))
    throw new AppError({ code: 'rule', message: 'Another copy was printed in place of this one. Look again.' })
  return found
}

/** The last version before this one that each person was given, by the person's id. */
export function givenBefore(db: ReadDb, meetingId: MeetingId, number: number) {
  return new Map(given.all(db, { meetingId, number }).map((row) => [row.attendeeId, row]))
}

/** Who is on the register and is given no copy, as the chair said. */
export const withoutCopy = (db: ReadDb, meetingId: MeetingId): ReadonlySet<RecordId> =>
  new Set(noCopy.all(db, { meetingId }).map(({ id }) => id))

/** What is kept of handing over as a whole. */
export const handOverRow = (db: ReadDb, meetingId: MeetingId) =>
  kept.get(db, { meetingId }) ?? {
    sparePagesDestroyed: null,
    printerName: '',
    printerTestedAt: null,
    noPrinterWhy: '',
    closedAt: null,
  }
