import { v7 } from 'uuid'
import { z } from 'zod'
import { formatDay } from '../../shared/dates.ts'
import { conflict, notFound } from '../../shared/errors.ts'
import type { AlertPage, RaiseAlert } from '../../shared/records/alert.ts'
import { alertKindLabels } from '../../shared/records/alert-themes.ts'
import { RecordId, TeamId } from '../../shared/records/ids.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import type { Context } from '../context.ts'
import { alertWith, iroOf } from './alert-rows.ts'
import { editState, noteEdit } from './edits.ts'
import { refuseFuture } from './refusal.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const lastNumber = read(
  z.object({ last: z.number().int().nullable() }),
  `SELECT max(CAST(substr(number, 6) AS INTEGER)) AS last FROM alert WHERE number GLOB :year || '/*'`,
)
const teamOf = read(
  z.object({ teamId: TeamId }),
  'SELECT c.teamId FROM json_each(:ids) j JOIN child c ON c.id = j.value WHERE c.teamId IS NOT NULL LIMIT 1',
)
const insert = write(`
  INSERT INTO alert (id, number, kind, theme, title, iroId, teamId, workerName, raisedOn, raisedAt, account, whyItMatters,
    goingWell, difference, askedFor, askedBy, firstStage, firstStageWhy, recipientName, informalOn, informalWith,
    informalPromise, meetingId)
  VALUES (:id, :number, :kind, :theme, :title, :iroId, :teamId, :workerName, :raisedOn, :raisedAt, :account,
    :whyItMatters, :goingWell, :difference, :askedFor, :askedBy, :firstStage, :firstStageWhy, :recipientName,
    :informalOn, :informalWith, :informalPromise, :meetingId)`)
const insertChild = write('INSERT INTO alertChild (id, alertId, childId) VALUES (:id, :alertId, :childId)')
const insertFact = write(`
  INSERT INTO alertFact (id, alertId, position, label, happenedOn, note)
  VALUES (:id, :alertId, :position, :label, :happenedOn, :note)`)
const closeDraft = write(`
  UPDATE alertDraft SET closedOn = :closedOn, closedWhy = :closedWhy, version = version + 1
  WHERE id = :id AND closedOn IS NULL`)

/** One alert with its facts, its log and what can be undone. */
export function getAlert(db: ReadDb, { alertId }: { alertId: RecordId }, context: Context): AlertPage {
  const { line, events, facts } = alertWith(db, { alertId }, context)
  return { ...line, events, facts, edits: editState(db, { scope: `alert:${alertId}` }) }
}

/** Raises an alert under the next number of its year; the draft it was made from is taken off the list with it. */
export function raiseAlert(
  db: Db,
  { childIds, facts, alertDraftId, ...alert }: RaiseAlert,
  { now, today }: Context,
): z.infer<typeof SavedRecord> & { id: RecordId; number: string } {
  refuseFuture('raisedOn', alert.raisedOn, { what: 'The day it is raised', today })
  const id = RecordId.parse(v7())
  const number = nextNumber(db, alert.raisedOn.slice(0, 4))
  const ids = JSON.stringify(childIds)
  const iroId = alert.iroId ?? iroOf(db, childIds)
  insert(db, { id, number, raisedAt: now, teamId: teamOf.get(db, { ids })?.teamId ?? null, ...alert, iroId })
  for (const childId of new Set(childIds)) insertChild(db, { id: v7(), alertId: id, childId })
  for (const [position, fact] of facts.entries()) insertFact(db, { id: v7(), alertId: id, position, ...fact })
  if (alertDraftId !== null) {
    const closedWhy = `Raised as ${alertKindLabels[alert.kind].toLowerCase()} ${number}, ${formatDay(alert.raisedOn)}`
    if (closeDraft(db, { id: alertDraftId, closedOn: today, closedWhy }) === 0) throw conflict('The draft')
  }
  return { savedAt: now, id, number }
}

function nextNumber(db: ReadDb, year: string): string {
  return `${year}/${(lastNumber.get(db, { year })?.last ?? 0) + 1}`
}

const sayPre = write(`
  UPDATE alert SET isForPreChallenge = :isForPreChallenge, version = version + 1 WHERE id = :id AND version = :version`)
const exists = read(z.object({ id: RecordId }), 'SELECT id FROM alert WHERE id = :id')

type PreChallenge = { alertId: RecordId; version: number; isForPreChallenge: boolean }

/** Marks an alert for the list of the next pre-challenge meeting, or takes the mark off. */
export function sayPreChallenge(
  db: Db,
  { alertId, version, isForPreChallenge }: PreChallenge,
  { now }: Context,
): z.infer<typeof SavedRecord> {
  if (!exists.get(db, { id: alertId })) throw notFound('This alert')
  if (sayPre(db, { id: alertId, version, isForPreChallenge }) === 0) throw conflict('This alert')
  noteEdit(db, `alert:${alertId}`, isForPreChallenge ? 'For the pre-challenge list' : 'Off the pre-challenge list')
  return { savedAt: now }
}
