import { dispatch } from '../../electron/dispatch.ts'
import { dayOf } from '../../shared/clock.ts'
import type { CommandName, QueryName } from '../../shared/contract.ts'
import { addMonthsTo } from '../../shared/dates.ts'
import type { BenchCounty } from './county.ts'
import { type Comparison, compare } from './measure.ts'

/** What the screens of alerts ask for and raising one, each beside bare statements for the same rows on a plain file. */
export async function compareAlerts(county: BenchCounty, runs: number): Promise<Comparison[]> {
  const { children } = county
  const alerts = Number(county.plain.prepare('SELECT count(*) FROM alert').pluck().get())
  const found: Comparison[] = []
  for (const pair of [...lists(county), one(county), overview(county), raising(county)]) {
    const isWhole = /whole|All|Overview/.test(pair.name)
    const name = isWhole ? `${pair.name}, ${alerts} alerts` : pair.name
    found.push(await compare({ ...pair, name, children, runs: isWhole ? Math.min(runs, 30) : runs }))
  }
  return found
}

function ask({ session }: BenchCounty, name: QueryName | CommandName, input: () => unknown) {
  return async () => {
    const reply = await dispatch(session, name, input())
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
  }
}

function lists(county: BenchCounty) {
  const { plain, firstIroId } = county
  const listed = { childId: null }
  const rowsOf = (where: string) => {
    const statements = [
      `SELECT a.*, i.name, t.name FROM alert a LEFT JOIN iro i ON i.id = a.iroId LEFT JOIN team t ON t.id = a.teamId
        WHERE ${where}`,
      `SELECT e.* FROM alert a JOIN alertEvent e ON e.alertId = a.id WHERE ${where}`,
      `SELECT x.alertId, c.* FROM alert a JOIN alertChild x ON x.alertId = a.id JOIN child c ON c.id = x.childId
        WHERE ${where}`,
    ].map((sql) => plain.prepare(sql))
    return () => statements.map((statement) => statement.all({ iroId: firstIroId }))
  }
  const isOpen = `a.closedOn IS NULL AND (a.kind = 'concern' OR NOT EXISTS (
    SELECT 1 FROM alertEvent s WHERE s.alertId = a.id AND s.kind = 'sent'))`
  const open = `(${isOpen} AND :iroId <> 0)`
  const ownOpen = `${isOpen} AND a.iroId = :iroId`
  const three = 'alerts, events and children, 3 SELECTs'
  return [
    {
      name: 'Open alerts of everybody',
      ours: ask(county, 'alerts.list', () => ({ ...listed, iroId: null, which: 'open' })),
      floorName: three,
      floor: rowsOf(open),
    },
    {
      name: 'Open alerts of one IRO',
      ours: ask(county, 'alerts.list', () => ({ ...listed, iroId: firstIroId, which: 'open' })),
      floorName: three,
      floor: rowsOf(ownOpen),
    },
    {
      name: 'All alerts of everybody',
      ours: ask(county, 'alerts.list', () => ({ ...listed, iroId: null, which: 'all' })),
      floorName: three,
      floor: rowsOf(':iroId <> 0'),
    },
    {
      name: 'Alerts on Today of one IRO',
      ours: ask(county, 'alerts.today', () => ({ iroId: firstIroId })),
      floorName: three,
      floor: rowsOf(ownOpen),
    },
    {
      name: 'Alerts on Today of everybody',
      ours: ask(county, 'alerts.today', () => ({ iroId: null })),
      floorName: three,
      floor: rowsOf(open),
    },
  ]
}

function one(county: BenchCounty) {
  const { plain } = county
  const ids = plain.prepare("SELECT id FROM alert WHERE kind = 'concern' LIMIT 500").pluck().all().map(String)
  const tables = ['alert', 'alertChild', 'alertFact', 'alertEvent']
  const statements = tables.map((table) =>
    plain.prepare(`SELECT * FROM ${table} WHERE ${table === 'alert' ? 'id' : 'alertId'} = ?`),
  )
  let at = 0
  const next = () => {
    at = (at + 1) % ids.length
    return ids[at] ?? ''
  }
  return {
    name: 'One alert',
    ours: ask(county, 'alerts.get', () => ({ alertId: next() })),
    floorName: '4 SELECTs by alert',
    floor: () => {
      const id = next()
      return statements.map((statement) => statement.all(id))
    },
  }
}

/** A report of a little more than two years, in which all of them were raised, and of the two before it. */
function overview(county: BenchCounty) {
  const untilOn = dayOf(county.session.now())
  const fromOn = addMonthsTo(untilOn, -26)
  const statements = [
    'SELECT a.*, t.name FROM alert a LEFT JOIN team t ON t.id = a.teamId WHERE a.raisedOn >= ?',
    'SELECT e.* FROM alert a JOIN alertEvent e ON e.alertId = a.id WHERE a.raisedOn >= ?',
    'SELECT c.* FROM alert a JOIN alertChild x ON x.alertId = a.id JOIN child c ON c.id = x.childId WHERE a.raisedOn >= ?',
  ].map((sql) => county.plain.prepare(sql))
  return {
    name: 'Overview of alerts',
    ours: ask(county, 'alertReports.lines', () => ({
      iroId: null,
      period: { kind: 'custom', fromOn, untilOn },
      population: 'all',
    })),
    floorName: 'alerts, events and children, 3 SELECTs',
    floor: () => statements.map((statement) => statement.all(fromOn)),
  }
}

function raising(county: BenchCounty) {
  const { plain } = county
  const today = dayOf(county.session.now())
  const childId = String(plain.prepare('SELECT childId FROM caseState LIMIT 1 OFFSET 20').pluck().get())
  const words = { whyItMatters: 'Why', goingWell: 'Well', difference: '', firstStageWhy: '', informalPromise: '' }
  const facts = [1, 2].map((number) => ({ label: `Fact ${number}`, happenedOn: today, note: '' }))
  const alert = {
    ...words,
    kind: 'concern',
    theme: 'visits',
    title: 'Statutory visits missed',
    raisedOn: today,
    iroId: county.firstIroId,
    workerName: '',
    account: 'No visit',
    askedFor: 'A visit',
    askedBy: null,
    firstStage: 'teamManager',
    recipientName: '',
    informalOn: null,
    informalWith: '',
    meetingId: null,
  }
  let number = 0
  const inserted = plain.prepare(
    'INSERT INTO alert (id, number, kind, theme, title, raisedOn) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const child = plain.prepare('INSERT INTO alertChild (id, alertId, childId) VALUES (?, ?, ?)')
  const fact = plain.prepare('INSERT INTO alertFact (id, alertId, position, label) VALUES (?, ?, ?, ?)')
  return {
    name: 'Raising an alert',
    ours: ask(county, 'alerts.raise', () => ({ ...alert, facts, childIds: [childId], alertDraftId: null })),
    floorName: 'one transaction of 4 INSERTs',
    floor: plain.transaction(() => {
      number += 1
      const id = `bench-${number}`
      inserted.run(id, id, 'concern', 'visits', 'Statutory visits missed', today)
      child.run(`${id}-c`, id, childId)
      for (const [position, { label }] of facts.entries()) fact.run(`${id}-${position}`, id, position, label)
    }),
  }
}
