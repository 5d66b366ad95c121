import { v7 } from 'uuid'
import { z } from 'zod'
import { formatDay } from '../../shared/dates.ts'
import { conflict, notFound } from '../../shared/errors.ts'
import type { AlertPage, RaiseAlert } from '../../shared/records/alert.ts'
import { alertKindLabels } from '../../shared/records/alert-themes.ts'
import { type ChildId, RecordId, TeamId } from '../../shared/records/ids.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import { alertLimit } from '../../shared/rules/alert-clocks.ts'
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
const known = read(
  z.object({ children: z.number().int(), hasIro: z.boolean(), hasMeeting: z.boolean() }),
  `SELECT (SELECT count(*) FROM json_each(:ids) j JOIN child c ON c.id = j.value) AS children,
    :iroId IS NULL OR EXISTS (SELECT 1 FROM iro WHERE id = :iroId) AS hasIro,
    :meetingId IS NULL OR EXISTS (SELECT 1 FROM meeting WHERE id = :meetingId) AS hasMeeting`,
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
  { childIds: asked, facts, alertDraftId, ...alert }: RaiseAlert,
  context: Context,
): z.infer<typeof SavedRecord> & { id: RecordId; number: string } {
  const { now, today } = context
  const childIds = [...new Set(asked)]
  refuseFuture('raisedOn', alert.raisedOn, { what: 'The day it is raised', today })
  // A day the calendar does not reach is refused here, or no list could show the alert.
  alertLimit(alert.raisedOn, context)
  refuseUnknown(db, childIds, alert)
  const id = RecordId.parse(v7())
  const number = nextNumber(db, alert.raisedOn.slice(0, 4))
  const ids = JSON.stringify(childIds)
  const iroId = alert.iroId ?? iroOf(db, childIds)
  insert(db, { id, number, raisedAt: now, teamId: teamOf.get(db, { ids })?.teamId ?? null, ...alert, iroId })
  for (const childId of childIds) insertChild(db, { id: v7(), alertId: id, childId })
  for (const [position, fact] of facts.entries()) insertFact(db, { id: v7(), alertId: id, position, ...fact })
  if (alertDraftId !== null) {
    const closedWhy = `Raised as ${alertKindLabels[alert.kind].toLowerCase()} ${number}, ${formatDay(alert.raisedOn)}`
    if (closeDraft(db, { id: alertDraftId, closedOn: today, closedWhy }) === 0) throw conflict('The draft')
  }
  return { savedAt: now, id, number }
}

function refuseUnknown(
  db: ReadDb,
  childIds: readonly ChildId[],
  { iroId, meetingId }: Pick<RaiseAlert, 'iroId' | 'meetingId'>,
) {
  const found = known.get(db, { ids: JSON.stringify(childIds), iroId, meetingId })
  if (found?.children !== childIds.length)
    throw notFound(childIds.length === 1 ? 'This child' : 'One of these children')
  if (!found.hasIro) throw notFound('This IRO')
  if (!found.hasMeeting) throw notFound('This meeting')
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
  noteEdit(db, `alert:${alertId}`, isForPreChallenge ? 'On the pre-challenge tracker' : 'Off the pre-challenge tracker')
  return { savedAt: now }
}
