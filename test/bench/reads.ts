import { dispatch } from '../../electron/dispatch.ts'
import { dayOf } from '../../shared/clock.ts'
import type { QueryName } from '../../shared/contract.ts'
import type { BenchCounty } from './county.ts'
import { type Comparison, compare } from './measure.ts'

/** The screens' own queries, each beside the best statement for the same rows on a plain file and the bare driver. */
export async function compareReads(county: BenchCounty, runs: number): Promise<Comparison[]> {
  const { session, plain, children, firstIroId } = county
  const ask = (name: QueryName, input: unknown) => async () => {
    const reply = await dispatch(session, name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
  }
  const all = (sql: string, params: Record<string, string> = {}) => {
    const statement = plain.prepare(sql)
    return () => statement.all(params)
  }
  const someChild = String(plain.prepare('SELECT childId FROM caseState LIMIT 1 OFFSET 20').pluck().get())
  const today = dayOf(session.now())
  const pairs = [
    {
      name: 'Weighted caseload of the whole team',
      ours: ask('workload.team', {}),
      floorName: 'GROUP BY iroId',
      floor: all(TEAM),
    },
    {
      name: 'Caseload of one IRO',
      ours: ask('caseload.list', { iroId: firstIroId }),
      floorName: 'one joined SELECT',
      floor: all(`${LIST} WHERE s.iroId = :iroId`, { iroId: firstIroId }),
    },
    {
      name: 'Caseload of everybody',
      ours: ask('caseload.list', { iroId: null }),
      floorName: 'one joined SELECT',
      floor: all(LIST),
    },
    {
      name: 'Today of one IRO',
      ours: ask('today.summary', { iroId: firstIroId }),
      floorName: 'due within 14 days',
      floor: all(`${DUE} AND s.iroId = :iroId`, { iroId: firstIroId, today }),
    },
    {
      name: 'Today of everybody',
      ours: ask('today.summary', { iroId: null }),
      floorName: 'due within 14 days',
      floor: all(DUE, { today }),
    },
    {
      name: 'One child',
      ours: ask('children.get', { childId: someChild }),
      floorName: 'eight SELECTs by child',
      floor: oneChild(plain, someChild),
    },
    {
      name: 'Search keystroke, "had"',
      ours: ask('search.people', { text: 'had', limit: 12 }),
      floorName: 'bare FTS5 prefix',
      floor: all(SEARCH, { text: 'had*' }),
    },
    {
      name: 'Search with a slip, "adeyemmi"',
      ours: ask('search.people', { text: 'adeyemmi', limit: 12 }),
      floorName: 'bare FTS5 prefix',
      floor: all(SEARCH, { text: 'adeyem*' }),
    },
  ]
  const found: Comparison[] = []
  for (const pair of pairs) {
    const isWhole = pair.name.includes('everybody') && children > 10_000
    found.push(await compare({ ...pair, children, runs: isWhole ? Math.min(runs, 5) : runs }))
  }
  return found
}

const TEAM = `
  SELECT iroId, count(*) AS children, sum(lookedAfterOn IS NOT NULL AND NOT isShortBreaks) * 1.5 +
    sum(planStartedOn IS NOT NULL) AS weighted, sum(nextDueBy < '2026-11-23') AS overdue
  FROM caseState GROUP BY iroId`
const LIST = `
  SELECT s.*, c.givenName, c.familyName, c.reference, c.bornOn, i.name AS iroName, t.name AS teamName, w.name AS workerName,
    f.name AS familyLabel
  FROM caseState s JOIN child c ON c.id = s.childId LEFT JOIN iro i ON i.id = s.iroId LEFT JOIN team t ON t.id = c.teamId
  LEFT JOIN worker w ON w.id = c.workerId LEFT JOIN family f ON f.id = c.familyId`
const DUE = `
  SELECT k.childId, k.label, k.dueBy, k.bookedFor, c.givenName, c.familyName
  FROM clock k JOIN caseState s USING (childId) JOIN child c ON c.id = k.childId
  WHERE k.isBinding = 1 AND k.dueBy <= date(:today, '+14 days')`
const SEARCH = 'SELECT rowid, text FROM search WHERE search MATCH :text ORDER BY rank LIMIT 12'

function oneChild(plain: BenchCounty['plain'], childId: string) {
  const tables = ['caseState', 'clock', 'periodOfCare', 'protectionPlan', 'legalStatus', 'placement', 'allocation']
  const statements = tables.map((table) => plain.prepare(`SELECT * FROM ${table} WHERE childId = ?`))
  const meetings = plain.prepare(`
    SELECT m.*, mc.dueBy FROM meetingChild mc JOIN meeting m ON m.id = mc.meetingId WHERE mc.childId = ?`)
  return () => [...statements, meetings].map((statement) => statement.all(childId))
}
