import type Database from 'better-sqlite3'
import { dispatch } from '../../electron/dispatch.ts'
import { dayOf } from '../../shared/clock.ts'
import type { QueryName } from '../../shared/contract.ts'
import { addDaysTo, type IsoDate } from '../../shared/dates.ts'
import type { BenchCounty } from './county.ts'
import { type Comparison, compare } from './measure.ts'

const weeks13 = 7 * 13

/**
 * What opening a meeting asks for, another meeting each time, and the lists of meetings; each beside bare statements for
 * the rows it reads, on a plain file and the bare driver.
 */
export async function compareMeetings(county: BenchCounty, runs: number): Promise<Comparison[]> {
  const { children } = county
  const today = dayOf(county.session.now())
  const found: Comparison[] = []
  for (const pair of [...ofOne(county), ...ofMany(county, today)]) {
    const isWhole = pair.name.includes('everybody') && children > 10_000
    found.push(await compare({ ...pair, children, runs: isWhole ? Math.min(runs, 5) : runs }))
  }
  return found
}

function ask({ session }: BenchCounty, name: QueryName, input: () => unknown) {
  return async () => {
    const reply = await dispatch(session, name, input())
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
  }
}

/** The next of these ids, and from the start again after the last. */
function nextOf(ids: readonly string[]): () => string {
  let at = -1
  return () => {
    at = (at + 1) % ids.length
    return ids[at] ?? ''
  }
}

function ofOne(county: BenchCounty) {
  const { plain } = county
  const idsOf = (kinds: string) => plain.prepare(`${SOME} AND kind IN (${kinds}) LIMIT 500`).pluck().all().map(String)
  const [any, reviews, conferences] = [idsOf(ANY), idsOf(REVIEWS), idsOf(CONFERENCES)]
  const pair = (name: string, operation: QueryName, { ids, tables }: { ids: string[]; tables: string[] }) => {
    const [ours, theirs] = [nextOf(ids), nextOf(ids)]
    const floor = rowsOf(plain, tables)
    return {
      name,
      ours: ask(county, operation, () => ({ [operation === 'meetings.get' ? 'id' : 'meetingId']: ours() })),
      floorName: `${tables.length} SELECTs by meeting`,
      floor: () => floor(theirs()),
    }
  }
  const meeting = ['meeting', 'meetingChild', 'booking']
  return [
    pair('One meeting', 'meetings.get', { ids: any, tables: meeting }),
    pair('The record of a review', 'meetingRecord.get', { ids: reviews, tables: [...meeting, 'meetingField'] }),
    pair('Its decisions', 'decisions.list', { ids: reviews, tables: [...meeting, 'decision'] }),
    pair('A conference', 'conference.get', {
      ids: conferences,
      tables: [...meeting, 'meetingField', 'attendee', 'agencyView', 'decision'],
    }),
  ]
}

function rowsOf(plain: Database.Database, tables: readonly string[]): (id: string) => unknown {
  const statements = tables.map((table) =>
    plain.prepare(`SELECT * FROM ${table} WHERE ${table === 'meeting' ? 'id' : 'meetingId'} = ?`),
  )
  return (id) => statements.map((statement) => statement.all(id))
}

function ofMany(county: BenchCounty, today: IsoDate) {
  const { plain } = county
  const all = (sql: string, params: Record<string, string>) => {
    const statement = plain.prepare(sql)
    return () => statement.all(params)
  }
  const ahead = { fromOn: today, untilOn: addDaysTo(today, weeks13) }
  const back = { fromOn: addDaysTo(today, -weeks13), untilOn: today }
  const everybody = { iroId: null }
  return [
    {
      name: 'Meetings of the next 10 days of everybody',
      ours: ask(county, 'meetings.list', () => ({ ...everybody, ...ahead, untilOn: addDaysTo(today, 14) })),
      floorName: 'one joined SELECT',
      floor: all(MEETINGS, { ...ahead, untilOn: addDaysTo(today, 14) }),
    },
    {
      name: 'Meetings of the next 13 weeks of everybody',
      ours: ask(county, 'meetings.list', () => ({ ...everybody, ...ahead })),
      floorName: 'one joined SELECT',
      floor: all(MEETINGS, ahead),
    },
    {
      name: 'Out-of-date log, 13 weeks, of everybody',
      ours: ask(county, 'lateLog.list', () => ({ ...everybody, ...back })),
      floorName: 'one joined SELECT',
      floor: all(LATE, back),
    },
    {
      name: 'Mid-way checks of everybody',
      ours: ask(county, 'footprint.midwayDue', () => everybody),
      floorName: 'one joined SELECT',
      floor: all(MIDWAY, {}),
    },
  ]
}

const SOME = `SELECT id FROM meeting WHERE status IN ('booked', 'held')`
const REVIEWS = `'roa', 'adoptionReview'`
const CONFERENCES = `'icpc', 'rcpc'`
const ANY = `${REVIEWS}, ${CONFERENCES}`
const MEETINGS = `
  SELECT m.*, mc.dueBy, mc.ruleId, mc.lateReason, c.givenName, c.familyName, c.reference, c.bornOn, k.dueBy, k.basis
  FROM meeting m JOIN meetingChild mc ON mc.meetingId = m.id JOIN child c ON c.id = mc.childId
  LEFT JOIN clock k ON k.childId = mc.childId AND k.isBinding = 1 AND k.bookedMeetingId = m.id
  WHERE coalesce(m.heldOn, m.scheduledFor) BETWEEN :fromOn AND :untilOn`
const LATE = `
  SELECT m.*, mc.dueBy, mc.ruleId, mc.lateReason, mc.lateNote, c.givenName, c.familyName
  FROM meeting m JOIN meetingChild mc ON mc.meetingId = m.id JOIN child c ON c.id = mc.childId
  WHERE m.heldOn BETWEEN :fromOn AND :untilOn AND mc.dueBy < m.heldOn
    OR m.status = 'stoodDown' AND m.scheduledFor BETWEEN :fromOn AND :untilOn`
const MIDWAY = `
  SELECT s.childId, s.lastReviewOn, k.ruleId, k.dueBy, json_extract(k.basis, '$.eventOn') AS eventOn
  FROM caseState s JOIN clock k ON k.childId = s.childId AND k.track = 'lookedAfter' WHERE s.lastReviewOn IS NOT NULL`
