import { v7 } from 'uuid'
import { z } from 'zod'
import { isToPost, postBy } from '../../shared/copies/hand-over.ts'
import { IsoDate } from '../../shared/dates.ts'
import { AppError, conflict } from '../../shared/errors.ts'
import type {
  HandedHow,
  SayHanded,
  SayInterpreter,
  SayNoPrinter,
  SaySpare,
  TestedPrinter,
  WaitingPost,
} from '../../shared/records/hand-over.ts'
import { type IroId, MeetingId } from '../../shared/records/ids.ts'
import { MeetingKind } from '../../shared/records/meeting-kind.ts'
import type { Context } from '../context.ts'
import { ChildLineRow, childLine, childLineColumns } from './child-lines.ts'
import { noteEdit } from './edits.ts'
import { grouped } from './grouped.ts'
import { handOver, missingFor } from './hand-over.ts'
import { currentCopy } from './hand-over-rows.ts'
import { getMeeting } from './meeting-list.ts'
import { noteGiven } from './record-steps.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const say = write(`
  UPDATE copy SET handover = :handover, handoverAt = :handoverAt, postBy = :postBy, note = :note, printed = :printed,
    version = version + 1 WHERE id = :id AND version = :version`)
const sayRead = write('UPDATE copy SET isReadByInterpreter = :isRead, version = version + 1 WHERE id = :id')
const saySpareRow = write(`
  INSERT INTO handOver (id, meetingId, sparePagesDestroyed) VALUES (:id, :meetingId, :sparePagesDestroyed)
  ON CONFLICT (meetingId) DO UPDATE SET sparePagesDestroyed = excluded.sparePagesDestroyed, version = version + 1`)
const sayWhy = write(`
  INSERT INTO handOver (id, meetingId, noPrinterWhy) VALUES (:id, :meetingId, :why)
  ON CONFLICT (meetingId) DO UPDATE SET noPrinterWhy = excluded.noPrinterWhy, version = version + 1`)
const tested = write(`
  INSERT INTO handOver (id, meetingId, printerName, printerTestedAt) VALUES (:id, :meetingId, :printerName, :now)
  ON CONFLICT (meetingId) DO UPDATE SET
    printerName = excluded.printerName, printerTestedAt = excluded.printerTestedAt, version = version + 1`)
const close = write('UPDATE handOver SET closedAt = :now, version = version + 1 WHERE meetingId = :meetingId')
// Of the last version only: who was given a newer one waits for that.
const toPost = read(
  z.object({ meetingId: MeetingId, kind: MeetingKind, on: IsoDate, name: z.string(), postBy: IsoDate }),
  `SELECT m.id AS meetingId, m.kind, coalesce(m.heldOn, m.scheduledFor) AS "on", a.name, c.postBy
  FROM copy c JOIN sealedVersion v ON v.id = c.sealedVersionId JOIN meeting m ON m.id = v.meetingId
  JOIN attendee a ON a.id = c.attendeeId
  WHERE c.handover IN ('toPost', 'readAloud') AND c.postBy IS NOT NULL
    AND v.number = (SELECT max(number) FROM sealedVersion WHERE meetingId = v.meetingId)
    AND (:iroId IS NULL OR m.iroId = :iroId OR m.iroId IS NULL AND EXISTS (
      SELECT 1 FROM meetingChild x JOIN caseState s ON s.childId = x.childId
      WHERE x.meetingId = m.id AND s.iroId = :iroId ))
  ORDER BY c.postBy, m.id, c.number`,
)
const children = read(
  ChildLineRow.extend({ meetingId: MeetingId }),
  `SELECT mc.meetingId, ${childLineColumns} FROM json_each(:ids) j JOIN meetingChild mc ON mc.meetingId = j.value
  JOIN child c ON c.id = mc.childId ORDER BY j.key, c.bornOn IS NULL, c.bornOn, c.id`,
)

type Saved = { savedAt: string }
type OneMeeting = { readonly meetingId: MeetingId }

const words: Readonly<Record<HandedHow, string>> = {
  handed: 'handed over',
  declined: 'declined',
  toPost: 'to post',
  readAloud: 'read aloud',
  posted: 'posted',
}

/** Keeps what became of a person's copy. What was handed over came out of the printer, whatever was known before. */
export function sayHanded(db: Db, { copyId, version, handover, why }: SayHanded, context: Context): Saved {
  const copy = currentCopy(db, copyId)
  const { meetingId, name, note, printed } = copy
  const isOut = handover === 'handed' || handover === 'posted'
  const changed = say(db, {
    ...{ id: copyId, version, handover },
    handoverAt: handover === null ? null : context.now,
    postBy: isToPost(handover) ? postBy(context.today, context.calendar) : null,
    // Why it was read aloud or posted still matters after it was posted.
    note: handover === 'posted' && why === '' ? note : why,
    printed: isOut ? 'yes' : printed,
  })
  if (changed === 0) throw conflict(`What became of ${name}’s copy`)
  noteEdit(db, `meeting:${meetingId}`, `${name}’s copy: ${handover === null ? 'not yet' : words[handover]}`)
  return { savedAt: context.now }
}

/** Keeps whether the interpreter read the copy to the person. */
export function sayInterpreter(db: Db, { copyId, isRead }: SayInterpreter, context: Context): Saved {
  const { meetingId, name } = currentCopy(db, copyId)
  sayRead(db, { id: copyId, isRead })
  noteEdit(db, `meeting:${meetingId}`, `${name}’s copy: ${isRead ? 'read' : 'not read'} by the interpreter`)
  return { savedAt: context.now }
}

/** Keeps how many spare pages were destroyed. */
export function saySpare(db: Db, { meetingId, sparePagesDestroyed }: SaySpare, context: Context): Saved {
  getMeeting(db, { id: meetingId }, context)
  saySpareRow(db, { id: v7(), meetingId, sparePagesDestroyed })
  noteEdit(db, `meeting:${meetingId}`, `Spare pages destroyed: ${sparePagesDestroyed}`)
  return { savedAt: context.now }
}

/** Keeps why nothing could be printed in the room. */
export function sayNoPrinter(db: Db, { meetingId, why }: SayNoPrinter, context: Context): Saved {
  getMeeting(db, { id: meetingId }, context)
  sayWhy(db, { id: v7(), meetingId, why })
  noteEdit(db, `meeting:${meetingId}`, why === '' ? 'There is a printer' : 'No printer')
  return { savedAt: context.now }
}

/** Keeps which printer a test page went to, and when. */
export function noteTest(db: Db, { meetingId, printerName }: TestedPrinter, context: Context): Saved {
  getMeeting(db, { id: meetingId }, context)
  tested(db, { id: v7(), meetingId, printerName, now: context.now })
  return { savedAt: context.now }
}

/**
 * Closes the hand-over; refused while somebody is not accounted for, by name. Of a conference, the mapping and the
 * outline plan are then given out, and the steps after it say so where nobody has said it before.
 */
export function closeHandOver(db: Db, { meetingId }: OneMeeting, context: Context): Saved {
  const missing = missingFor(handOver(db, { meetingId }, context))
  if (missing !== null) throw new AppError({ code: 'rule', message: missing })
  close(db, { meetingId, now: context.now })
  noteGiven(db, meetingId, context)
  noteEdit(db, `meeting:${meetingId}`, 'Hand-over closed')
  return { savedAt: context.now }
}

/** Notes that copies left as files, or the list on paper: the command's own line in the audit trail is the record. */
export const noteLeft = (): null => null

/** Meetings whose copies are still to be posted, the earliest day first; a meeting is its chair's. */
export function waitingPost(db: ReadDb, { iroId }: { iroId: IroId | null }, { today }: Context): WaitingPost[] {
  const meetings = [...grouped(toPost.all(db, { iroId }), ({ meetingId }) => meetingId).values()]
  const lines = children.all(db, { ids: JSON.stringify(meetings.map(([first]) => first?.meetingId)) })
  const found = grouped(lines, ({ meetingId }) => meetingId)
  return meetings.flatMap((rows) => {
    const [first] = rows
    if (!first) return []
    const { name: _, ...meeting } = first
    const who = (found.get(first.meetingId) ?? []).map((child) => childLine(child, today))
    return [{ ...meeting, children: who, names: rows.map(({ name }) => name), isLate: first.postBy < today }]
  })
}
