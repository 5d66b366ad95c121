import { v7 } from 'uuid'
import { z } from 'zod'
import { IsoDate } from '../../shared/dates.ts'
import { AppError, conflict, notFound } from '../../shared/errors.ts'
import { alertText, isAlerted } from '../../shared/records/alert-text.ts'
import { namelessly } from '../../shared/records/child-line.ts'
import { ChildId, type IroId, MeetingId } from '../../shared/records/ids.ts'
import { MeetingKind } from '../../shared/records/meeting-kind.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import {
  AlertDraft,
  type AskedReport,
  type CloseDraft,
  type OpenDraft,
  ReportKind,
} from '../../shared/records/readiness.ts'
import type { Context } from '../context.ts'
import { ChildLineRow, childLine, childLineColumns } from './child-lines.ts'
import { noteEdit } from './edits.ts'
import { grouped } from './grouped.ts'
import { standingOf } from './readiness-reports.ts'
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
const workers = read(
  z.object({ worker: z.string().nullable(), team: z.string().nullable() }),
  `SELECT DISTINCT w.name AS worker, t.name AS team FROM json_each(:ids) j JOIN child c ON c.id = j.value
  LEFT JOIN worker w ON w.id = c.workerId LEFT JOIN team t ON t.id = c.teamId`,
)
const insert = write(`
  INSERT INTO alertDraft (id, meetingId, childId, report, draft, madeOn)
  VALUES (:id, :meetingId, :childId, :report, :draft, :madeOn)`)
const close = write(`
  UPDATE alertDraft SET closedOn = :closedOn, closedWhy = :closedWhy, version = version + 1
  WHERE id = :id AND version = :version`)

type Saved = z.infer<typeof SavedRecord>
type Drafted = z.infer<typeof About>

/** The alerts drafted about the reports of a meeting, open and closed. */
export const draftsOf = (db: ReadDb, meetingId: MeetingId): Drafted[] => ofMeeting.all(db, { meetingId })

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

/** Drafts an alert about a report that is late or missing; refused before its time has passed, or a second time (QA-09). */
export function makeDraft(db: Db, which: AskedReport, context: Context): Saved {
  const { meetingId, report, childId } = which
  const { meeting, name, label, receipt, receivers } = standingOf(db, which, context)
  if (receipt.notNeededWhy.trim() !== '' || !receivers.some(isAlerted))
    throw new AppError({ code: 'rule', message: `${label}: nothing is late, so no alert is drafted.` })
  if (draftsOf(db, meetingId).some((one) => one.report === report && one.childId === childId))
    throw new AppError({ code: 'rule', message: `${label}: an alert has been drafted already.` })
  const about = meeting.children.filter((child) => childId === null || child.childId === childId)
  const draft = alertText({
    report: name,
    children: about.map(namelessly),
    meeting: meeting.label,
    on: meeting.heldOn ?? meeting.scheduledFor,
    time: meeting.startsAt,
    chair: meeting.iroName ?? 'nobody yet',
    worker: workerText(
      db,
      about.map((child) => child.childId),
    ),
    receipt,
    receivers,
    today: context.today,
  })
  insert(db, { id: v7(), meetingId, childId, report, draft, madeOn: context.today })
  noteEdit(db, `meeting:${meetingId}`, `Draft alert: ${label}`)
  return { savedAt: context.now }
}

function workerText(db: ReadDb, childIds: readonly ChildId[]): string {
  const found = workers.all(db, { ids: JSON.stringify(childIds) }).map(({ worker, team }) => [worker, team])
  const texts = found.map((parts) => parts.filter((part) => part !== null).join(', ')).filter((text) => text !== '')
  return texts.length > 0 ? texts.join('; ') : 'not recorded'
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
