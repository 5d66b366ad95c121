import { beforeAll, describe, expect, it } from 'vitest'
import { dispatch } from '../../../../electron/dispatch.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'

const TODAY = '2026-11-23'

async function openCounty(day: string, role: 'iro' | 'manager' = 'iro'): Promise<TestSession> {
  const session = await openSession(day)
  await session.ask('session.setProfile', { name: role === 'iro' ? 'Sam Whitfield' : 'Helen Marsh', role, iroId: null })
  await session.ask('practice.generate', {})
  return session
}

let county: TestSession
beforeAll(async () => {
  county = await openCounty(TODAY)
}, 60_000)

const rows = (sql: string, session = county) => session.db.prepare(sql).all()
const count = (sql: string, session = county) => Number(session.db.prepare(`SELECT count(*) ${sql}`).pluck().get())

describe('the people of the county', () => {
  it('are thirteen IROs in post, eight teams and sixty social workers', () => {
    expect(count('FROM iro WHERE endedOn IS NULL')).toBe(13)
    expect(count('FROM team')).toBe(8)
    expect(count('FROM worker')).toBe(60)
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
    expect(count("FROM iro WHERE name = 'Ruth Adeyemi'", session)).toBe(1)
    expect(count("FROM iro WHERE name = 'Helen Marsh'", session)).toBe(0)
  })

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

describe('the children of the county', () => {
  it('are about a thousand with an open case, and others whose case is closed', () => {
    expect(count('FROM caseState')).toBeGreaterThan(940)
    expect(count('FROM caseState')).toBeLessThan(1060)
    expect(count('FROM child WHERE id NOT IN (SELECT childId FROM caseState)')).toBeGreaterThan(250)
    expect(count('FROM caseState WHERE lookedAfterOn IS NOT NULL')).toBe(591)
    expect(count('FROM caseState WHERE planStartedOn IS NOT NULL')).toBe(389)
    expect(count('FROM caseState WHERE lookedAfterOn IS NOT NULL AND planStartedOn IS NOT NULL')).toBe(40)
    expect(count('FROM caseState WHERE isShortBreaks = 1')).toBe(24)
    expect(count('FROM caseState WHERE hsbStartedOn IS NOT NULL')).toBe(5)
  })

  it('are each settled: an open period of care, plan or enquiry has its state and its clocks', () => {
    const open = (table: string, also = '') => `SELECT childId FROM ${table} WHERE endedOn IS NULL ${also}`
    expect(
      count(`FROM (${open('periodOfCare')} UNION ${open('protectionPlan')} UNION ${open('hsbInvolvement')})
        WHERE childId NOT IN (SELECT childId FROM caseState)`),
    ).toBe(0)
    expect(count('FROM caseState WHERE nextDueBy IS NULL AND isShortBreaks = 0')).toBe(0)
    expect(
      count(
        'FROM caseState WHERE lookedAfterOn IS NULL AND planStartedOn IS NULL AND hsbStartedOn IS NULL AND awaitingConferenceSince IS NULL',
      ),
    ).toBe(0)
    expect(count('FROM touchedChild')).toBe(0)
  })

  it('are of every kind the lists tell apart', () => {
    const atLeast = {
      'FROM child WHERE bornOn IS NULL AND expectedOn IS NOT NULL': 5,
      'FROM protectionPlan p JOIN child c ON c.id = p.childId WHERE c.bornOn IS NULL': 3,
      'FROM child WHERE isUasc = 1': 5,
      'FROM child WHERE isRestricted = 1': 3,
      'FROM child WHERE hasConfidentialAddress = 1': 15,
      "FROM child WHERE interpreterLanguage <> ''": 40,
      "FROM child WHERE communicationNeeds <> ''": 40,
      "FROM child WHERE givenName = 'Jayden' AND familyName = 'Clarke'": 2,
      "FROM child WHERE familyName LIKE '%-%'": 40,
      "FROM caseState WHERE adoptionTrack = 'placed'": 5,
      "FROM caseState WHERE adoptionTrack = 'authorised'": 5,
      "FROM caseState WHERE awaitingConferenceSince IS NOT NULL AND nextDueBy >= '2026-11-23'": 10,
      "FROM caseState WHERE awaitingConferenceSince IS NOT NULL AND nextDueBy < '2026-11-23'": 1,
      'FROM protectionPlan WHERE previousPlans > 0 AND endedOn IS NULL': 30,
      'FROM protectionPlan WHERE json_array_length(latestCategories) > 1': 15,
      'FROM periodOfCare p WHERE endedOn IS NULL AND (SELECT count(*) FROM periodOfCare q WHERE q.childId = p.childId) > 1': 15,
      'FROM family WHERE (SELECT count(*) FROM siblingGroup WHERE familyId = family.id) > 1': 5,
      "FROM allocation WHERE endedOn IS NOT NULL AND reason LIKE 'Taken over%' OR reason = 'Caseloads balanced'": 5,
    }
    const found = Object.fromEntries(Object.keys(atLeast).map((what) => [what, count(what)]))
    for (const [what, least] of Object.entries(atLeast)) expect(found[what], what).toBeGreaterThanOrEqual(least)
    const statuses = rows('SELECT DISTINCT code FROM legalStatus').map((row) => Object.values(row as object)[0])
    expect(statuses).toEqual(expect.arrayContaining(['C1', 'C2', 'V2', 'E1', 'V3', 'V4', 'J1']))
  })

  it('were born before anything is told of them, but for plans made before a birth, and none is 18', () => {
    expect(count('FROM periodOfCare p JOIN child c ON c.id = p.childId WHERE p.startedOn < c.bornOn')).toBe(0)
    expect(
      count("FROM caseState s JOIN child c ON c.id = s.childId WHERE c.bornOn < date('2026-11-23', '-18 years')"),
    ).toBe(0)
  })

  it('come into care in the last days with nobody appointed yet, four to six of them', () => {
    expect(count("FROM caseState WHERE iroId IS NULL AND lookedAfterOn >= '2026-11-13'")).toBe(5)
    expect(count('FROM caseState WHERE iroId IS NULL')).toBe(7)
  })
})

describe('the meetings of the county', () => {
  it('are out of time and not held for a handful of children, not dozens', () => {
    const overdue = count("FROM caseState WHERE nextDueBy < '2026-11-23'")
    expect(overdue).toBeGreaterThanOrEqual(5)
    expect(overdue).toBeLessThanOrEqual(25)
  })

  it('are held on working days, never after today, and no fact is dated later than today', () => {
    expect(count("FROM meeting WHERE heldOn >= '2026-11-23'")).toBe(0)
    expect(count("FROM meeting WHERE strftime('%w', scheduledFor) IN ('0', '6')")).toBe(0)
    const days = ['periodOfCare.toldOn', 'periodOfCare.endedOn', 'periodOfCare.permanenceAgreedOn', 'child.bornOn']
    const more = ['legalStatus', 'placement', 'allocation', 'protectionPlan', 'hsbInvolvement', 'periodOfCare', 'iro']
    for (const day of [...days, ...more.map((table) => `${table}.startedOn`), 'enquiry.strategyDiscussionOn']) {
      const [table = '', column = ''] = day.split('.')
      expect(count(`FROM ${table} WHERE ${column} > '2026-11-23'`), day).toBe(0)
    }
  })

  it('have the limit in force for everybody, and a reason wherever it was missed', () => {
    const held = "FROM meeting m JOIN meetingChild mc ON mc.meetingId = m.id WHERE m.status = 'held'"
    expect(count(`${held} AND heldOn > dueBy AND lateReason IS NULL`)).toBe(0)
    expect(count(`${held} AND heldOn <= dueBy AND lateReason IS NOT NULL`)).toBe(0)
    const shortBreaks = "SELECT childId FROM legalStatus WHERE code IN ('V3', 'V4')"
    expect(count(`${held} AND dueBy IS NULL AND kind <> 'hsbInitial' AND childId NOT IN (${shortBreaks})`)).toBe(0)
    const late = count(`${held} AND heldOn > dueBy`) / count(held)
    expect(late).toBeGreaterThan(0.005)
    expect(late).toBeLessThan(0.03)
  })

  it('have participation codes that fit the child’s age on the day', () => {
    const reviews =
      'FROM meetingChild mc JOIN meeting m ON m.id = mc.meetingId JOIN child c ON c.id = mc.childId WHERE participation'
    expect(count(`${reviews} = 'PN0' AND m.heldOn >= date(c.bornOn, '+4 years')`)).toBe(0)
    expect(count(`${reviews} <> 'PN0' AND m.heldOn < date(c.bornOn, '+4 years')`)).toBe(0)
    expect(count(`${reviews} IS NOT NULL`)).toBeGreaterThan(3000)
  })

  it('are one for brothers and sisters together', () => {
    expect(count('FROM (SELECT meetingId FROM meetingChild GROUP BY meetingId HAVING count(*) >= 3)')).toBeGreaterThan(
      50,
    )
    const twice = `SELECT m.kind, m.heldOn, c.siblingGroupId FROM meeting m JOIN meetingChild mc ON mc.meetingId = m.id
      JOIN child c ON c.id = mc.childId WHERE c.siblingGroupId IS NOT NULL AND m.status = 'held'
      GROUP BY 1, 2, 3 HAVING count(DISTINCT m.id) > 1`
    expect(rows(twice)).toEqual([])
  })

  it('are of every kind and every fate, and mostly booked in the four weeks to come', () => {
    const found = new Set(
      rows("SELECT DISTINCT kind || ' ' || status AS what FROM meeting").map((row) => Object.values(row as object)[0]),
    )
    for (const kind of ['roa', 'adoptionReview', 'icpc', 'rcpc', 'hsbReview']) {
      expect(found).toContain(`${kind} held`)
      expect(found).toContain(`${kind} booked`)
    }
    expect(found).toContain('hsbInitial held')
    for (const what of ['rcpc stoodDown', 'icpc stoodDown', 'roa cancelled']) expect(found).toContain(what)
    const due = "FROM clock WHERE isBinding = 1 AND dueBy BETWEEN '2026-11-23' AND '2026-12-21'"
    const booked = count(`${due} AND bookedFor IS NOT NULL`) / count(due)
    expect(booked).toBeGreaterThan(0.7)
    expect(booked).toBeLessThan(0.97)
    expect(count("FROM clock WHERE ruleId = 'LAC-05'")).toBeGreaterThan(3)
    expect(count("FROM clock WHERE ruleId = 'LAC-05'")).toBeLessThan(25)
  })

  it('never start two at once for one IRO', () => {
    const clash = `SELECT iroId, scheduledFor, startsAt FROM meeting WHERE status = 'booked' AND startsAt IS NOT NULL
      GROUP BY 1, 2, 3 HAVING count(*) > 1`
    expect(rows(clash)).toEqual([])
  })

  it('give the first IRO a conference and a review today', async () => {
    const { profile } = await county.ask('session.current', {})
    const mine = county.db.prepare(
      `SELECT kind, startsAt, group_concat(givenName, ' and ') AS who FROM meeting m JOIN meetingChild mc ON mc.meetingId = m.id
      JOIN child c ON c.id = mc.childId WHERE m.iroId = ? AND scheduledFor = ? GROUP BY m.id ORDER BY startsAt`,
    )
    expect(mine.all(profile.iroId, TODAY)).toEqual([
      { kind: 'icpc', startsAt: '10:00', who: 'Maisie and Theo' },
      { kind: 'roa', startsAt: '14:00', who: 'Samuel' },
    ])
  })
})

describe('making the county', () => {
  const tables = ['child', 'meeting', 'meetingChild', 'placement', 'allocation', 'clock', 'caseState', 'worker']
  const dump = (session: TestSession) => tables.map((table) => rows(`SELECT * FROM ${table} ORDER BY 1, 2`, session))

  it('comes out the same, ids and all, on the same day', async () => {
    expect(dump(await openCounty(TODAY))).toEqual(dump(county))
  }, 60_000)

  it.each(['2026-11-22', '2026-12-25', '2027-05-31', '2028-02-29'])(
    'works as well on %s',
    async (day) => {
      const session = await openCounty(day)
      expect(count('FROM caseState WHERE lookedAfterOn IS NOT NULL', session)).toBe(591)
      expect(count('FROM caseState WHERE planStartedOn IS NOT NULL', session)).toBe(389)
      expect(count(`FROM caseState WHERE nextDueBy < '${day}'`, session)).toBeLessThanOrEqual(25)
      expect(count(`FROM meeting WHERE heldOn > '${day}'`, session)).toBe(0)
      const { totals } = await session.ask('workload.team', {})
      expect(totals.fte).toBeCloseTo(11.2, 4)
    },
    60_000,
  )

  it('is refused in a vault that holds children already, and changes nothing', async () => {
    const before = count('FROM child')
    expect(await county.reply('practice.generate', {})).toMatchObject({ ok: false, error: { code: 'rule' } })
    expect(count('FROM child')).toBe(before)
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
    expect(count('FROM child', session)).toBe(0)
    expect(count('FROM meeting', session)).toBe(0)
  })
})

function countBy(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
