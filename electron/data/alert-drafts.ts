import type { z } from 'zod'
import { IsoDate } from '../../shared/dates.ts'
import { AppError, conflict, notFound } from '../../shared/errors.ts'
import { ChildId, type IroId, MeetingId, type RecordId } from '../../shared/records/ids.ts'
import { MeetingKind } from '../../shared/records/meeting-kind.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import { AlertDraft, type CloseDraft, type OpenDraft, RaisedAlert, ReportKind } from '../../shared/records/readiness.ts'
import type { Context } from '../context.ts'
import { ChildLineRow, childLine, childLineColumns } from './child-lines.ts'
import { noteEdit } from './edits.ts'
import { grouped } from './grouped.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const About = AlertDraft.extend({ meetingId: MeetingId, report: ReportKind, childId: ChildId.nullable() })
const columns = 'a.id, a.draft, a.madeOn, a.closedOn, a.closedWhy, a.version, a.meetingId, a.report, a.childId'
const ofMeeting = read(About, `SELECT ${columns} FROM alertDraft a WHERE a.meetingId = :meetingId`)
const byId = read(About, `SELECT ${columns} FROM alertDraft a WHERE a.id = :id`)
// A draft is an IRO's who chairs the meeting, and also the IRO's whose child it is about.
const open = read(
  About.extend({ kind: MeetingKind, on: IsoDate }),
  `SELECT ${columns}, m.kind, coalesce(m.heldOn, m.scheduledFor) AS "on"
  FROM alertDraft a JOIN meeting m ON m.id = a.meetingId
  WHERE a.closedOn IS NULL AND (:iroId IS NULL OR m.iroId = :iroId OR EXISTS (
    SELECT 1 FROM meetingChild mc JOIN caseState s ON s.childId = mc.childId
    WHERE mc.meetingId = m.id AND s.iroId = :iroId ))
  ORDER BY a.madeOn, a.id`,
)
const children = read(
  ChildLineRow.extend({ meetingId: MeetingId }),
  `SELECT ${childLineColumns}, mc.meetingId FROM json_each(:ids) j JOIN meetingChild mc ON mc.meetingId = j.value
  JOIN child c ON c.id = mc.childId ORDER BY c.bornOn IS NULL, c.bornOn, c.id`,
)
const raised = read(
  RaisedAlert.extend({ childId: ChildId }),
  `SELECT a.id, a.number, a.raisedOn, x.childId FROM alert a JOIN alertChild x ON x.alertId = a.id
  WHERE a.meetingId = :meetingId AND a.kind = 'concern' AND a.theme = 'reportsLate' ORDER BY a.raisedOn, a.id`,
)
const close = write(`
  UPDATE alertDraft SET closedOn = :closedOn, closedWhy = :closedWhy, version = version + 1
  WHERE id = :id AND version = :version`)

type Saved = z.infer<typeof SavedRecord>
type Drafted = z.infer<typeof About>

/** The alerts drafted about the reports of a meeting, open and closed. */
export const draftsOf = (db: ReadDb, meetingId: MeetingId): Drafted[] => ofMeeting.all(db, { meetingId })

/** The concerns raised about late reports of a meeting, of one child where a report is a child’s own. */
export function raisedAbout(
  db: ReadDb,
  { meetingId, childId }: { meetingId: MeetingId; childId: ChildId | null },
): RaisedAlert[] {
  const about = raised.all(db, { meetingId }).filter((one) => childId === null || one.childId === childId)
  return [...new Map(about.map(({ childId: _, ...alert }) => [alert.id, alert])).values()]
}

/** Drafts nobody has said anything about yet, the oldest first. */
export function openDrafts(db: ReadDb, { iroId }: { iroId: IroId | null }, { today }: Context): OpenDraft[] {
  const found = open.all(db, { iroId })
  const ids = JSON.stringify([...new Set(found.map(({ meetingId }) => meetingId))])
  const lines = grouped(children.all(db, { ids }), ({ meetingId }) => meetingId)
  return found.map((draft) => ({
    ...draft,
    children: (lines.get(draft.meetingId) ?? [])
      .filter(({ childId }) => draft.childId === null || draft.childId === childId)
      .map((row) => childLine(row, today)),
  }))
}

/** A draft with what it is about, to raise it from; null where there is none by this id. */
export function draftOf(db: ReadDb, id: RecordId): (Drafted & { readonly kept: AlertDraft }) | null {
  const found = byId.get(db, { id })
  if (!found) return null
  const { draft, madeOn, closedOn, closedWhy, version } = found
  return { ...found, kept: { id, draft, madeOn, closedOn, closedWhy, version } }
}

/** Takes a draft off the list with what became of it. */
export function closeDraft(db: Db, { id, version, why }: CloseDraft, context: Context): Saved {
  const found = byId.get(db, { id })
  if (!found) throw notFound('This draft')
  if (found.closedOn !== null)
    throw new AppError({ code: 'rule', message: `This draft was taken off the list already: ${found.closedWhy}` })
  if (close(db, { id, version, closedOn: context.today, closedWhy: why }) === 0) throw conflict('This draft')
  noteEdit(db, `meeting:${found.meetingId}`, 'Draft alert taken off the list')
  return { savedAt: context.now }
}
