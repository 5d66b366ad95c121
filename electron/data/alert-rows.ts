import { z } from 'zod'
import { IsoDate } from '../../shared/dates.ts'
import { notFound } from '../../shared/errors.ts'
import { Alert, AlertEventLine, AlertFact, type AlertLine, type AlertsAsked } from '../../shared/records/alert.ts'
import type { ConcernStanding } from '../../shared/records/alert-stage.ts'
import { IroId, RecordId } from '../../shared/records/ids.ts'
import { type AlertContext, type AlertEvent, concernStanding } from '../../shared/rules/alert-stages.ts'
import type { Context } from '../context.ts'
import { alertPeople } from './alert-people.ts'
import { ChildLineRow, childLine, childLineColumns } from './child-lines.ts'
import { grouped } from './grouped.ts'
import { type ReadDb, read } from './sql.ts'

const Row = Alert.extend({ iroName: z.string().nullable(), teamName: z.string().nullable() })
type Row = z.infer<typeof Row>
const columns = `a.id, a.number, a.kind, a.theme, a.title, a.iroId, a.teamId, a.workerName, a.raisedOn, a.raisedAt,
  a.account, a.whyItMatters, a.goingWell, a.difference, a.askedFor, a.askedBy, a.firstStage, a.firstStageWhy,
  a.recipientName, a.informalOn, a.informalWith, a.informalPromise, a.meetingId, a.isForPreChallenge, a.closedOn,
  a.outcome, a.evidenceKind, a.evidenceOn, a.evidence, a.changedForChild, a.learning, a.version,
  i.name AS iroName, t.name AS teamName`
const joins = 'alert a LEFT JOIN iro i ON i.id = a.iroId LEFT JOIN team t ON t.id = a.teamId'
const byId = read(Row, `SELECT ${columns} FROM ${joins} WHERE a.id = :id`)
// Open is every concern not closed, and good practice whose card was not sent: once it was, it asks for nothing.
// An IRO sees what they raised and what is about their children now, and the same of those they stand in for today.
const asked = read(
  Row,
  `WITH whose AS (SELECT :iroId AS iroId UNION SELECT iroId FROM iroLeave
    WHERE coverIroId = :iroId AND :today BETWEEN fromOn AND untilOn)
  SELECT ${columns} FROM ${joins}
  WHERE (:isAll OR (a.closedOn IS NULL AND (a.kind = 'concern' OR NOT EXISTS (
      SELECT 1 FROM alertEvent e WHERE e.alertId = a.id AND e.kind = 'sent'))))
    AND (:childId IS NULL OR a.id IN (SELECT alertId FROM alertChild WHERE childId = :childId))
    AND (:iroId IS NULL OR a.iroId IN (SELECT iroId FROM whose)
      OR a.id IN (SELECT x.alertId FROM alertChild x JOIN caseState s ON s.childId = x.childId
        WHERE s.iroId IN (SELECT iroId FROM whose)))
  ORDER BY a.raisedOn DESC, a.raisedAt DESC, a.id DESC`,
)
const amongIds = read(Row, `SELECT ${columns} FROM ${joins} WHERE a.id IN (SELECT value FROM json_each(:ids))`)
const Event = AlertEventLine.extend({ alertId: RecordId })
type Event = z.infer<typeof Event>
const events = read(
  Event,
  `SELECT e.alertId, e.id, e.kind, e.happenedOn, e.toStage, e.untilOn, e.isSatisfactory, e.recipientName, e.note,
    e.addToLetter, e.recordedAt FROM json_each(:ids) j JOIN alertEvent e ON e.alertId = j.value ORDER BY e.alertId, e.sequence`,
)
const children = read(
  ChildLineRow.extend({
    alertId: RecordId,
    isLookedAfter: z.boolean(),
    isOnPlan: z.boolean(),
    iroId: IroId.nullable(),
  }),
  `SELECT ${childLineColumns}, x.alertId, s.lookedAfterOn IS NOT NULL AS isLookedAfter,
    s.planStartedOn IS NOT NULL AS isOnPlan, s.iroId
  FROM json_each(:ids) j JOIN alertChild x ON x.alertId = j.value JOIN child c ON c.id = x.childId
  LEFT JOIN caseState s ON s.childId = c.id ORDER BY c.bornOn IS NULL, c.bornOn, c.id`,
)
const facts = read(AlertFact, 'SELECT label, happenedOn, note FROM alertFact WHERE alertId = :id ORDER BY position')
const challengeDays = read(
  z.object({ meetsOn: IsoDate }),
  `SELECT meetsOn FROM challengeMeeting WHERE kind = 'challenge' ORDER BY meetsOn`,
)

/** The alerts an IRO has to do with, or everybody’s, the newest first. */
export function listAlerts(db: ReadDb, { iroId, which, childId }: AlertsAsked, context: Context): AlertLine[] {
  const rows = asked.all(db, { iroId, childId, isAll: which === 'all', today: context.today })
  return linesOf(db, rows, context)
}

/** These alerts as lines, in no order; ids of alerts that are not there answer nothing. */
export function alertLines(db: ReadDb, ids: readonly string[], context: Context): AlertLine[] {
  return linesOf(db, amongIds.all(db, { ids: JSON.stringify(ids) }), context)
}

/** One alert with what happened to it, and its facts. */
export function alertWith(
  db: ReadDb,
  { alertId }: { alertId: RecordId },
  context: Context,
): { line: AlertLine; events: AlertEventLine[]; facts: AlertFact[] } {
  const row = byId.get(db, { id: alertId })
  const [line] = row ? linesOf(db, [row], context) : []
  if (!row || !line) throw notFound('This alert')
  const happened = events.all(db, { ids: JSON.stringify([alertId]) }).map(withoutAlert)
  return { line, events: happened, facts: facts.all(db, { id: alertId }) }
}

/** What the rule of the stages needs besides the alert: the day, the settings, and the challenge meetings. */
export function alertContext(db: ReadDb, { today, calendar, settings }: Context): AlertContext {
  return { today, calendar, settings, challengeDays: challengeDays.all(db, {}).map(({ meetsOn }) => meetsOn) }
}

/** What moves a concern, as the rule reads it: the log’s other lines are left out, and closing is added. */
export function movesOf(
  { closedOn }: Pick<Alert, 'closedOn'>,
  happened: readonly Pick<AlertEventLine, 'kind' | 'happenedOn' | 'toStage' | 'untilOn' | 'isSatisfactory' | 'note'>[],
): AlertEvent[] {
  const moves = happened.flatMap(({ kind, happenedOn: on, toStage, untilOn, isSatisfactory, note }): AlertEvent[] => {
    if (kind === 'sent') return [{ kind, on }]
    if (kind === 'answered' && isSatisfactory !== null) return [{ kind, on, isSatisfactory }]
    if (kind === 'escalated' && toStage !== null) return [{ kind, on, toStage, reason: note }]
    if (kind === 'extended' && untilOn !== null) return [{ kind, on, untilOn, reason: note }]
    return []
  })
  return closedOn === null ? moves : [...moves, { kind: 'closed', on: closedOn }]
}

function linesOf(db: ReadDb, rows: readonly Row[], context: Context): AlertLine[] {
  const ids = JSON.stringify(rows.map(({ id }) => id))
  const happened = grouped(events.all(db, { ids }), ({ alertId }) => alertId)
  const about = grouped(children.all(db, { ids }), ({ alertId }) => alertId)
  const rules = alertContext(db, context)
  const peopleOf = alertPeople(db, context)
  return rows.map((row) => {
    const own = happened.get(row.id) ?? []
    const whom = about.get(row.id) ?? []
    const standing = row.kind === 'concern' ? standingOf(row, own, rules) : null
    const withName = withNameOf(row, own, standing?.stages.length ?? 1)
    const childsIroId = whom.find(({ iroId }) => iroId !== null)?.iroId ?? null
    const stage = standing?.stages.at(-1)?.stage ?? row.firstStage
    return {
      ...row,
      ...peopleOf({ ...row, childsIroId, withName, stage, duty: standing?.duty ?? null }),
      children: whom.map((child) => childLine(child, context.today)),
      isLookedAfter: whom.some(({ isLookedAfter }) => isLookedAfter),
      isOnPlan: whom.some(({ isOnPlan }) => isOnPlan),
      standing,
      sentOn: row.kind === 'goodPractice' ? (own.find(({ kind }) => kind === 'sent')?.happenedOn ?? null) : null,
      withName,
      cafcassOn: own.find(({ kind }) => kind === 'cafcassReferred')?.happenedOn ?? null,
    }
  })
}

/** How a concern stands today. */
export const standingOf = (alert: Row, own: readonly Event[], rules: AlertContext): ConcernStanding =>
  concernStanding(alert, movesOf(alert, own), rules)

/** The name given with the last move to another stage, else the first one. */
function withNameOf({ recipientName }: Row, own: readonly Event[], stages: number): string {
  const moved = own.filter(
    ({ kind, isSatisfactory }) => kind === 'escalated' || (kind === 'answered' && !isSatisfactory),
  )
  // An answer of the last stage that is not enough has nowhere to go: it stays with whom it was put to.
  return [recipientName, ...moved.map((move) => move.recipientName)][stages - 1] ?? recipientName
}

const withoutAlert = ({ alertId: _, ...event }: Event): AlertEventLine => event

const iroOfChildren = read(
  z.object({ iroId: IroId }),
  `SELECT s.iroId FROM json_each(:ids) j JOIN caseState s ON s.childId = j.value WHERE s.iroId IS NOT NULL LIMIT 1`,
)

/** The IRO of the first of these children who has one; null where none has. */
export const iroOf = (db: ReadDb, childIds: readonly string[]): IroId | null =>
  iroOfChildren.get(db, { ids: JSON.stringify(childIds) })?.iroId ?? null
