import { z } from 'zod'
import { IsoDate } from '../../shared/dates.ts'
import { withoutNames } from '../../shared/measures/without-names.ts'
import { Alert } from '../../shared/records/alert.ts'
import type { AlertExample, AlertReportAsked } from '../../shared/records/alert-report.ts'
import { RecordId } from '../../shared/records/ids.ts'
import type { Context } from '../context.ts'
import { listReportLines } from './alert-reports.ts'
import { grouped } from './grouped.ts'
import { type ReadDb, read } from './sql.ts'

const words = read(
  Alert.pick({
    id: true,
    number: true,
    kind: true,
    theme: true,
    workerName: true,
    recipientName: true,
    account: true,
    difference: true,
    changedForChild: true,
    learning: true,
  }).extend({ on: IsoDate, iroName: z.string().nullable() }),
  `SELECT a.id, a.number, a.kind, a.theme, a.workerName, a.recipientName, a.account, a.difference, a.changedForChild,
    a.learning, coalesce(a.closedOn, a.raisedOn) AS "on", i.name AS iroName
  FROM json_each(:ids) j JOIN alert a ON a.id = j.value LEFT JOIN iro i ON i.id = a.iroId
  WHERE CASE a.kind WHEN 'goodPractice' THEN a.raisedOn ELSE a.closedOn END BETWEEN :fromOn AND :untilOn
  ORDER BY a.kind DESC, "on" DESC, a.number DESC`,
)
const named = read(
  z.object({ alertId: RecordId, givenName: z.string().nullable(), familyName: z.string().nullable() }),
  `SELECT x.alertId, c.givenName, c.familyName FROM json_each(:ids) j JOIN alertChild x ON x.alertId = j.value
  JOIN child c ON c.id = x.childId`,
)
// Whoever was written to along the way, and the workers of the children.
const others = read(
  z.object({ alertId: RecordId, name: z.string() }),
  `SELECT e.alertId, e.recipientName AS name FROM json_each(:ids) j JOIN alertEvent e ON e.alertId = j.value
  WHERE e.recipientName <> ''`,
)

/**
 * Words of alerts a report may quote: good practice raised in the period, and what was learnt from concerns closed in it.
 * The names the record connects with the alert are taken out.
 */
export function listExamples(db: ReadDb, asked: AlertReportAsked, context: Context): AlertExample[] {
  const ids = JSON.stringify(listReportLines(db, asked, context).map(({ id }) => id))
  const { fromOn, untilOn } = asked.period
  const children = grouped(named.all(db, { ids }), ({ alertId }) => alertId)
  const written = grouped(others.all(db, { ids }), ({ alertId }) => alertId)
  return words.all(db, { ids, fromOn, untilOn }).flatMap((alert) => {
    const { id, number, kind, theme, on, workerName, recipientName, iroName } = alert
    const people = [
      ...(children.get(id) ?? []).map(({ givenName, familyName }) => ({
        name: [givenName, familyName].filter((part) => part !== null).join(' '),
        as: 'the child',
      })),
      { name: workerName, as: 'the social worker' },
      ...[recipientName, ...(written.get(id) ?? []).map(({ name }) => name)].map((name) => ({
        name,
        as: 'the manager',
      })),
      { name: iroName ?? '', as: 'the IRO' },
    ]
    const said = kind === 'goodPractice' ? [alert.account, alert.difference] : [alert.learning, alert.changedForChild]
    const text = withoutNames(sentences(said), people)
    return text === '' ? [] : [{ alertId: id, number, kind, theme, on, text }]
  })
}

/** Texts one after the other, each ended by a full stop. */
const sentences = (texts: readonly string[]): string =>
  texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => (/[.!?…”"]$/.test(text) ? text : `${text}.`))
    .join(' ')
