import { z } from 'zod'
import { isOfPopulation } from '../../shared/measures/alert-overview.ts'
import { periodBefore } from '../../shared/measures/report-period.ts'
import { Alert, AlertEventLine } from '../../shared/records/alert.ts'
import type { AlertReportAsked, AlertReportLine, ReportStage } from '../../shared/records/alert-report.ts'
import type { ConcernStanding } from '../../shared/records/alert-stage.ts'
import { namelessly } from '../../shared/records/child-line.ts'
import { RecordId } from '../../shared/records/ids.ts'
import { concernStanding } from '../../shared/rules/alert-stages.ts'
import type { Context } from '../context.ts'
import { alertContext, movesOf } from './alert-rows.ts'
import { ChildLineRow, childLineColumns } from './child-lines.ts'
import { grouped } from './grouped.ts'
import { type ReadDb, read } from './sql.ts'

const Row = Alert.pick({
  id: true,
  number: true,
  kind: true,
  theme: true,
  title: true,
  teamId: true,
  raisedOn: true,
  closedOn: true,
  outcome: true,
  firstStage: true,
}).extend({ teamName: z.string().nullable(), isLookedAfter: z.boolean(), isOnPlan: z.boolean() })
type Row = z.infer<typeof Row>
// Looked after and on a plan as it stood on the day raised: a report says the same a year later.
const asked = read(
  Row,
  `SELECT a.id, a.number, a.kind, a.theme, a.title, a.teamId, a.raisedOn, a.closedOn, a.outcome, a.firstStage,
    t.name AS teamName,
    EXISTS (SELECT 1 FROM alertChild x JOIN periodOfCare p ON p.childId = x.childId WHERE x.alertId = a.id
      AND p.startedOn <= a.raisedOn AND (p.endedOn IS NULL OR p.endedOn >= a.raisedOn)) AS isLookedAfter,
    EXISTS (SELECT 1 FROM alertChild x JOIN protectionPlan p ON p.childId = x.childId WHERE x.alertId = a.id
      AND p.startedOn <= a.raisedOn AND (p.endedOn IS NULL OR p.endedOn >= a.raisedOn)) AS isOnPlan
  FROM alert a LEFT JOIN team t ON t.id = a.teamId
  WHERE a.raisedOn <= :untilOn AND (:iroId IS NULL OR a.iroId = :iroId)
    AND (a.raisedOn >= :fromOn OR (a.kind = 'concern' AND (a.closedOn IS NULL OR a.closedOn >= :fromOn))
      OR EXISTS (SELECT 1 FROM alertEvent e WHERE e.alertId = a.id AND e.happenedOn >= :fromOn
        AND e.kind IN ('cafcassReferred', 'legalAdvice')))
  ORDER BY a.raisedOn, a.raisedAt, a.id`,
)
const Event = AlertEventLine.pick({
  kind: true,
  happenedOn: true,
  toStage: true,
  untilOn: true,
  isSatisfactory: true,
  note: true,
}).extend({ alertId: RecordId })
type Event = z.infer<typeof Event>
const events = read(
  Event,
  `SELECT e.alertId, e.kind, e.happenedOn, e.toStage, e.untilOn, e.isSatisfactory, e.note
  FROM json_each(:ids) j JOIN alertEvent e ON e.alertId = j.value ORDER BY e.alertId, e.sequence`,
)
const children = read(
  ChildLineRow.extend({ alertId: RecordId }),
  `SELECT ${childLineColumns}, x.alertId FROM json_each(:ids) j JOIN alertChild x ON x.alertId = j.value
  JOIN child c ON c.id = x.childId ORDER BY c.bornOn IS NULL, c.bornOn, c.id`,
)

/** Every alert a period and the period before it count, the oldest first: raised, open or closed in them. */
export function listReportLines(db: ReadDb, report: AlertReportAsked, context: Context): AlertReportLine[] {
  const { iroId, period, population } = report
  const rows = asked
    .all(db, { iroId, fromOn: periodBefore(period).fromOn, untilOn: period.untilOn })
    .filter((row) => isOfPopulation(row, population))
  const ids = JSON.stringify(rows.map(({ id }) => id))
  const happened = grouped(events.all(db, { ids }), ({ alertId }) => alertId)
  const about = grouped(children.all(db, { ids }), ({ alertId }) => alertId)
  const rules = alertContext(db, context)
  return rows.map(({ firstStage, ...row }) => {
    const own = happened.get(row.id) ?? []
    const whom = about.get(row.id) ?? []
    const standing =
      row.kind === 'concern' ? concernStanding({ raisedOn: row.raisedOn, firstStage }, movesOf(row, own), rules) : null
    return {
      ...row,
      initials: whom.map(namelessly).join('; '),
      childIds: whom.map(({ childId }) => childId),
      stages: standing ? stagesOf(standing, { ...row, own }, context) : [],
      limitOn: standing?.limit.dueBy ?? null,
      closeDays: row.closedOn && context.calendar.workingDaysBetween(row.raisedOn, row.closedOn),
      cafcassDays: daysOf(own, 'cafcassReferred'),
      legalAdviceDays: daysOf(own, 'legalAdvice'),
    }
  })
}

const daysOf = (own: readonly Event[], kind: Event['kind']) =>
  own.filter((event) => event.kind === kind).map(({ happenedOn }) => happenedOn)

type Happened = Pick<Row, 'closedOn'> & { readonly own: readonly Event[] }

function stagesOf({ stages }: ConcernStanding, { closedOn, own }: Happened, context: Context): ReportStage[] {
  const marked = markedAsSent(own, stages.length)
  return stages.map(({ stage, due, dueBeforeExtension, answeredOn, ending, ...clock }, index) => {
    const dueBy = due?.dueBy ?? null
    // The rule takes an answer to say that the letter was sent by then; how long it took, nobody knows.
    const sentOn = marked.has(index) ? clock.sentOn : null
    // A stage is left on the day the next begins, not on the day its time ran out.
    const leftOn = stages[index + 1]?.beganOn ?? closedOn ?? context.today
    return {
      ...{ stage, sentOn, dueBy, answeredOn, ending },
      answerDays:
        sentOn === null || answeredOn === null ? null : context.calendar.workingDaysBetween(sentOn, answeredOn),
      isLapsed: sentOn !== null && answeredOn === null && dueBy !== null && dueBy < leftOn,
      isExtended: dueBeforeExtension !== null,
    }
  })
}

/** The places of the stages whose letter somebody marked as sent. */
function markedAsSent(own: readonly Event[], stages: number): ReadonlySet<number> {
  const marked = new Set<number>()
  let at = 0
  for (const { kind, isSatisfactory } of own) {
    if (kind === 'sent') marked.add(at)
    const moves = kind === 'escalated' || (kind === 'answered' && isSatisfactory === false)
    if (moves) at = Math.min(at + 1, stages - 1)
  }
  return marked
}
