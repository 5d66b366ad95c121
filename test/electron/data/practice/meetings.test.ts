import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { calendarOf } from '../../../../electron/data/calendar.ts'
import { limitsOn } from '../../../../electron/data/meeting-limits.ts'
import { settingsOf } from '../../../../electron/data/stored-settings.ts'
import { addDaysTo, IsoDate } from '../../../../shared/dates.ts'
import { ChildId } from '../../../../shared/records/ids.ts'
import { MeetingKind } from '../../../../shared/records/meeting-kind.ts'
import { type CountySession, openCounty } from '../../../support/open-county.ts'

const TODAY = '2026-11-23'

let county: CountySession
beforeAll(async () => {
  county = await openCounty(TODAY)
}, 60_000)

const Held = z.object({ kind: MeetingKind, heldOn: IsoDate, childId: ChildId, dueBy: z.string(), ruleId: z.string() })
const idle = {
  now: `${TODAY}T09:00:00.000Z`,
  today: IsoDate.parse(TODAY),
  who: 'Sam Whitfield',
  progress: () => {},
  signal: new AbortController().signal,
}

describe('the meetings of the county', () => {
  it('are out of time and not held for a handful of children, not dozens', () => {
    const overdue = county.count("FROM caseState WHERE nextDueBy < '2026-11-23'")
    expect(overdue).toBeGreaterThanOrEqual(5)
    expect(overdue).toBeLessThanOrEqual(25)
  })

  it('are held on working days, never after today, and no fact is dated later than today', () => {
    expect(county.count("FROM meeting WHERE heldOn >= '2026-11-23'")).toBe(0)
    expect(county.count("FROM meeting WHERE strftime('%w', scheduledFor) IN ('0', '6')")).toBe(0)
    const days = ['periodOfCare.toldOn', 'periodOfCare.endedOn', 'periodOfCare.permanenceAgreedOn', 'child.bornOn']
    const more = ['legalStatus', 'placement', 'allocation', 'protectionPlan', 'hsbInvolvement', 'periodOfCare', 'iro']
    for (const day of [...days, ...more.map((table) => `${table}.startedOn`), 'enquiry.strategyDiscussionOn']) {
      const [table = '', column = ''] = day.split('.')
      expect(county.count(`FROM ${table} WHERE ${column} > '2026-11-23'`), day).toBe(0)
    }
  })

  it('have the limit in force for everybody, and a reason wherever it was missed', () => {
    const held = "FROM meeting m JOIN meetingChild mc ON mc.meetingId = m.id WHERE m.status = 'held'"
    expect(county.count(`${held} AND heldOn > dueBy AND lateReason IS NULL`)).toBe(0)
    expect(county.count(`${held} AND heldOn <= dueBy AND lateReason IS NOT NULL`)).toBe(0)
    const shortBreaks = "SELECT childId FROM legalStatus WHERE code IN ('V3', 'V4')"
    expect(county.count(`${held} AND dueBy IS NULL AND kind <> 'hsbInitial' AND childId NOT IN (${shortBreaks})`)).toBe(
      0,
    )
    const late = county.count(`${held} AND heldOn > dueBy`) / county.count(held)
    expect(late).toBeGreaterThan(0.005)
    expect(late).toBeLessThan(0.03)
  })

  it('have the limit that the record itself works out for the day before they were held', () => {
    const settings = settingsOf(county.db)
    const context = { settings, calendar: calendarOf(settings), ...idle }
    // Not the children with an adoption, whose track the record tells as it is today; nor enquiries, closed since.
    const held = z.array(Held).parse(
      county.rows(`SELECT m.kind, m.heldOn, mc.childId, mc.dueBy, mc.ruleId
        FROM meetingChild mc JOIN meeting m ON m.id = mc.meetingId
        WHERE m.status = 'held' AND m.kind <> 'icpc' AND mc.dueBy IS NOT NULL
          AND mc.childId NOT IN (SELECT childId FROM adoption) ORDER BY mc.id LIMIT 60 OFFSET 1000`),
    )
    for (const { kind, heldOn, childId, ...kept } of held) {
      const limit = limitsOn(county.db, { kind, childIds: [childId], on: addDaysTo(heldOn, -1) }, context).get(childId)
      expect({ dueBy: limit?.dueBy, ruleId: limit?.ruleId }, `${kind} held ${heldOn}`).toEqual(kept)
    }
  })

  it('have participation codes that fit the child’s age on the day', () => {
    const reviews =
      'FROM meetingChild mc JOIN meeting m ON m.id = mc.meetingId JOIN child c ON c.id = mc.childId WHERE participation'
    expect(county.count(`${reviews} = 'PN0' AND m.heldOn >= date(c.bornOn, '+4 years')`)).toBe(0)
    expect(county.count(`${reviews} <> 'PN0' AND m.heldOn < date(c.bornOn, '+4 years')`)).toBe(0)
    expect(county.count(`${reviews} IS NOT NULL`)).toBeGreaterThan(3000)
  })

  it('are one for brothers and sisters together', () => {
    expect(
      county.count('FROM (SELECT meetingId FROM meetingChild GROUP BY meetingId HAVING count(*) >= 3)'),
    ).toBeGreaterThan(50)
    const twice = `SELECT m.kind, m.heldOn, c.siblingGroupId FROM meeting m JOIN meetingChild mc ON mc.meetingId = m.id
      JOIN child c ON c.id = mc.childId WHERE c.siblingGroupId IS NOT NULL AND m.status = 'held'
      GROUP BY 1, 2, 3 HAVING count(DISTINCT m.id) > 1`
    expect(county.rows(twice)).toEqual([])
  })

  it('are of every kind and every fate, and mostly booked in the four weeks to come', () => {
    const found = new Set(
      county
        .rows("SELECT DISTINCT kind || ' ' || status AS what FROM meeting")
        .map((row) => Object.values(row as object)[0]),
    )
    for (const kind of ['roa', 'adoptionReview', 'icpc', 'rcpc', 'hsbReview']) {
      expect(found).toContain(`${kind} held`)
      expect(found).toContain(`${kind} booked`)
    }
    expect(found).toContain('hsbInitial held')
    for (const what of ['rcpc stoodDown', 'icpc stoodDown', 'roa cancelled']) expect(found).toContain(what)
    const due = "FROM clock WHERE isBinding = 1 AND dueBy BETWEEN '2026-11-23' AND '2026-12-21'"
    const booked = county.count(`${due} AND bookedFor IS NOT NULL`) / county.count(due)
    expect(booked).toBeGreaterThan(0.7)
    expect(booked).toBeLessThan(0.97)
    expect(county.count("FROM clock WHERE ruleId = 'LAC-05'")).toBeGreaterThan(3)
    expect(county.count("FROM clock WHERE ruleId = 'LAC-05'")).toBeLessThan(25)
  })

  it('never start two at once for one IRO', () => {
    const clash = `SELECT iroId, scheduledFor, startsAt FROM meeting WHERE status = 'booked' AND startsAt IS NOT NULL
      GROUP BY 1, 2, 3 HAVING count(*) > 1`
    expect(county.rows(clash)).toEqual([])
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
