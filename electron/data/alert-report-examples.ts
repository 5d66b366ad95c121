import { z } from 'zod'
import { IsoDate } from '../../shared/dates.ts'
import { type NamedPerson, withoutNames } from '../../shared/measures/without-names.ts'
import { Alert } from '../../shared/records/alert.ts'
import { withSpans } from '../../shared/records/alert-names.ts'
import type { AlertExample, AlertReportAsked } from '../../shared/records/alert-report.ts'
import { ChildId, RecordId } from '../../shared/records/ids.ts'
import type { Context } from '../context.ts'
import { listReportLines } from './alert-reports.ts'
import { grouped } from './grouped.ts'
import { type ReadDb, read } from './sql.ts'
import { namesIn } from './typed-words.ts'

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
const about = read(
  z.object({ alertId: RecordId, childId: ChildId }),
  'SELECT x.alertId, x.childId FROM json_each(:ids) j JOIN alertChild x ON x.alertId = j.value',
)
// Whoever was written to along the way.
const others = read(
  z.object({ alertId: RecordId, name: z.string() }),
  `SELECT e.alertId, e.recipientName AS name FROM json_each(:ids) j JOIN alertEvent e ON e.alertId = j.value
  WHERE e.recipientName <> ''`,
)

/**
 * Words of alerts a report may quote: good practice raised in the period, and what was learnt from concerns closed in it.
 * Names are taken out as in the alert’s letters, and those of staff as well; what nobody could tell for a name may stay.
 */
export function listExamples(db: ReadDb, asked: AlertReportAsked, context: Context): AlertExample[] {
  const ids = JSON.stringify(listReportLines(db, asked, context).map(({ id }) => id))
  const { fromOn, untilOn } = asked.period
  const children = grouped(about.all(db, { ids }), ({ alertId }) => alertId)
  const written = grouped(others.all(db, { ids }), ({ alertId }) => alertId)
  const found = words.all(db, { ids, fromOn, untilOn }).map((alert) => ({ alert, text: saidIn(alert) }))
  const lines = found.map(({ alert: { id }, text }) => {
    const childIds = (children.get(id) ?? []).map(({ childId }) => childId)
    return { key: id, place: '', text, childIds, isPeople: false }
  })
  const moreStaff = found.flatMap(({ alert }) => staffOf(alert, written.get(alert.id) ?? []).map(({ name }) => name))
  const named = grouped(
    namesIn(db, { lines, style: 'words', moreStaff }, context).filter(({ isSure }) => isSure),
    ({ key }) => key,
  )
  return found.flatMap(({ alert, text: said }) => {
    const { id, number, kind, theme, on } = alert
    const text = withoutNames(withSpans(said, named.get(id) ?? []), staffOf(alert, written.get(id) ?? []))
    return text === '' ? [] : [{ alertId: id, number, kind, theme, on, text }]
  })
}

type Named = Pick<Alert, 'workerName' | 'recipientName'> & { readonly iroName: string | null }

const staffOf = (
  { workerName, recipientName, iroName }: Named,
  written: readonly { name: string }[],
): NamedPerson[] => [
  { name: workerName, as: 'the social worker' },
  ...[recipientName, ...written.map(({ name }) => name)].map((name) => ({ name, as: 'the manager' })),
  { name: iroName ?? '', as: 'the IRO' },
]

type Words = Pick<Alert, 'kind' | 'account' | 'difference' | 'learning' | 'changedForChild'>

const saidIn = ({ kind, account, difference, learning, changedForChild }: Words): string =>
  sentences(kind === 'goodPractice' ? [account, difference] : [learning, changedForChild])

/** Texts one after the other, each ended by a full stop. */
const sentences = (texts: readonly string[]): string =>
  texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => (/[.!?…”"]$/.test(text) ? text : `${text}.`))
    .join(' ')
