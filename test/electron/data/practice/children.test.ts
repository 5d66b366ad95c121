import { beforeAll, describe, expect, it } from 'vitest'
import { type CountySession, openCounty } from '../../../support/open-county.ts'

const TODAY = '2026-11-23'

let county: CountySession
beforeAll(async () => {
  county = await openCounty(TODAY)
}, 60_000)

describe('the children of the county', () => {
  it('are about a thousand with an open case, and others whose case is closed', () => {
    expect(county.count('FROM caseState')).toBeGreaterThan(940)
    expect(county.count('FROM caseState')).toBeLessThan(1060)
    expect(county.count('FROM child WHERE id NOT IN (SELECT childId FROM caseState)')).toBeGreaterThan(250)
    expect(county.count('FROM caseState WHERE lookedAfterOn IS NOT NULL')).toBe(583)
    expect(county.count('FROM caseState WHERE planStartedOn IS NOT NULL')).toBe(383)
    expect(county.count('FROM caseState WHERE lookedAfterOn IS NOT NULL AND planStartedOn IS NOT NULL')).toBe(40)
    expect(county.count('FROM caseState WHERE isShortBreaks = 1')).toBe(24)
    expect(county.count('FROM caseState WHERE hsbStartedOn IS NOT NULL')).toBe(5)
  })

  it('are each settled: an open period of care, plan or enquiry has its state and its clocks', () => {
    const open = (table: string, also = '') => `SELECT childId FROM ${table} WHERE endedOn IS NULL ${also}`
    expect(
      county.count(`FROM (${open('periodOfCare')} UNION ${open('protectionPlan')} UNION ${open('hsbInvolvement')})
        WHERE childId NOT IN (SELECT childId FROM caseState)`),
    ).toBe(0)
    expect(county.count('FROM caseState WHERE nextDueBy IS NULL AND isShortBreaks = 0')).toBe(0)
    expect(
      county.count(
        'FROM caseState WHERE lookedAfterOn IS NULL AND planStartedOn IS NULL AND hsbStartedOn IS NULL AND awaitingConferenceSince IS NULL',
      ),
    ).toBe(0)
    expect(county.count('FROM touchedChild')).toBe(0)
  })

  it('are of every kind the lists tell apart', () => {
    const atLeast = {
      'FROM child WHERE bornOn IS NULL AND expectedOn IS NOT NULL': 5,
      'FROM protectionPlan p JOIN child c ON c.id = p.childId WHERE c.bornOn IS NULL': 3,
      'FROM protectionPlan p JOIN child c ON c.id = p.childId WHERE c.bornOn > p.startedOn': 1,
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
    const found = Object.fromEntries(Object.keys(atLeast).map((what) => [what, county.count(what)]))
    for (const [what, least] of Object.entries(atLeast)) expect(found[what], what).toBeGreaterThanOrEqual(least)
    const statuses = county.rows('SELECT DISTINCT code FROM legalStatus').map((row) => Object.values(row as object)[0])
    expect(statuses).toEqual(expect.arrayContaining(['C1', 'C2', 'V2', 'E1', 'V3', 'V4', 'J1']))
  })

  it('were born before anything is told of them, but for plans made before a birth, and none is 18', () => {
    expect(county.count('FROM periodOfCare p JOIN child c ON c.id = p.childId WHERE p.startedOn < c.bornOn')).toBe(0)
    expect(
      county.count(
        "FROM caseState s JOIN child c ON c.id = s.childId WHERE c.bornOn < date('2026-11-23', '-18 years')",
      ),
    ).toBe(0)
  })

  it('come into care in the last days with nobody appointed yet, four to six of them', () => {
    expect(county.count("FROM caseState WHERE iroId IS NULL AND lookedAfterOn >= '2026-11-13'")).toBe(5)
    expect(county.count('FROM caseState WHERE iroId IS NULL')).toBe(7)
  })
})
