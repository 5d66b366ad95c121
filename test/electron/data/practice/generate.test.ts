import { beforeAll, describe, expect, it } from 'vitest'
import { dispatch } from '../../../../electron/dispatch.ts'
import { type CountySession, openCounty } from '../../../support/open-county.ts'
import { openSession } from '../../../support/open-session.ts'

const TODAY = '2026-11-23'

let county: CountySession
beforeAll(async () => {
  county = await openCounty(TODAY)
}, 60_000)

describe('the people of the county', () => {
  it('are thirteen IROs in post, eight teams and sixty social workers', () => {
    expect(county.count('FROM iro WHERE endedOn IS NULL')).toBe(13)
    expect(county.count('FROM team')).toBe(8)
    expect(county.count('FROM worker')).toBe(60)
  })

  it('give the first IRO’s seat to the person at the keyboard, with 42 × 1.5 + 47 × 1 = 110', async () => {
    const { profile } = await county.ask('session.current', {})
    const mine = await county.ask('caseload.weighted', { iroId: profile.iroId })
    expect(mine).toMatchObject({
      iroName: 'Sam Whitfield',
      total: 110,
      totalBand: { position: 'above', by: 5 },
      counts: { lookedAfter: 42, childProtection: 47, dual: 3, hsb: 2 },
    })
  })

  it('leave a manager without a seat, and the first IRO is Ruth Adeyemi', async () => {
    const session = await openCounty(TODAY, 'manager')
    const { profile } = await session.ask('session.current', {})
    expect(profile.iroId).toBeNull()
    expect(session.count("FROM iro WHERE name = 'Ruth Adeyemi'")).toBe(1)
    expect(session.count("FROM iro WHERE name = 'Helen Marsh'")).toBe(0)
  }, 60_000)

  it('carry between them what four posts find too much, and one has no hours at all', async () => {
    const { rows: team, totals } = await county.ask('workload.team', {})
    const positions = team.map(({ perFteBand }) => perFteBand?.position ?? 'no hours').toSorted()
    expect(Object.entries(countBy(positions))).toEqual([
      ['above', 4],
      ['below', 1],
      ['no hours', 1],
      ['within', 7],
    ])
    expect(totals.fte).toBeCloseTo(11.2, 4)
    expect(team.flatMap(({ hours }) => hours.reductions.map(({ reason }) => reason)).toSorted()).toEqual([
      'Induction',
      'Sick leave',
    ])
  })
})

describe('the mid-way checks of the county', () => {
  it('were made for most children, so that only a few of an IRO’s wait on Today', async () => {
    const { profile } = await county.ask('session.current', {})
    const mine = await county.ask('footprint.midwayDue', { iroId: profile.iroId })
    const overdue = mine.filter(({ check }) => check.standing.kind === 'overdue')
    expect(overdue.length).toBeGreaterThan(0)
    expect(overdue.length).toBeLessThanOrEqual(5)
    expect(mine.length).toBeLessThanOrEqual(10)
  })

  it('are none of a day to come, and each is whole', () => {
    expect(county.count(`FROM footprintEntry WHERE happenedOn >= '${TODAY}'`)).toBe(0)
    expect(county.count("FROM footprintEntry WHERE json_extract(facts, '$.alert') IS NULL")).toBe(0)
  })
})

describe('making the county', () => {
  const tables = ['child', 'meeting', 'meetingChild', 'placement', 'allocation', 'clock', 'caseState', 'worker']
  const dump = (of: CountySession) => tables.map((table) => of.rows(`SELECT * FROM ${table} ORDER BY 1, 2`))

  it('comes out the same, ids and all, on the same day', async () => {
    expect(dump(await openCounty(TODAY))).toEqual(dump(county))
  }, 60_000)

  it.each(['2026-11-22', '2026-12-25', '2028-02-29'])(
    'works as well on %s',
    async (day) => {
      const session = await openCounty(day)
      expect(session.count('FROM caseState WHERE lookedAfterOn IS NOT NULL')).toBe(583)
      expect(session.count('FROM caseState WHERE planStartedOn IS NOT NULL')).toBe(383)
      expect(session.count(`FROM caseState WHERE nextDueBy < '${day}'`)).toBeLessThanOrEqual(25)
      expect(session.count(`FROM meeting WHERE heldOn > '${day}'`)).toBe(0)
      const { totals } = await session.ask('workload.team', {})
      expect(totals.fte).toBeCloseTo(11.2, 4)
    },
    60_000,
  )

  it('is refused in a vault that holds children already, and changes nothing', async () => {
    const before = county.count('FROM child')
    expect(await county.reply('practice.generate', {})).toMatchObject({ ok: false, error: { code: 'rule' } })
    expect(county.count('FROM child')).toBe(before)
  })

  it('leaves nothing behind when it is cancelled', async () => {
    const session = await openSession(TODAY)
    const stop = new AbortController()
    const labels = new Set<string>()
    const follow = {
      signal: stop.signal,
      progress: ({ label, done }: { label: string; done: number }) => {
        labels.add(label)
        if (done === 3) stop.abort()
      },
    }
    expect(await dispatch(session, 'practice.generate', {}, follow)).toMatchObject({
      ok: false,
      error: { code: 'rule' },
    })
    expect([...labels]).toEqual(['Making the fictional county'])
    expect(
      session.db.prepare('SELECT (SELECT count(*) FROM child) + (SELECT count(*) FROM meeting)').pluck().get(),
    ).toBe(0)
  }, 60_000)
})

function countBy(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
