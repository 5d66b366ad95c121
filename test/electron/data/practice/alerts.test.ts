import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { movesOf } from '../../../../electron/data/alert-rows.ts'
import { calendarOf } from '../../../../electron/data/calendar.ts'
import { settingsOf } from '../../../../electron/data/stored-settings.ts'
import { IsoDate } from '../../../../shared/dates.ts'
import type { AlertLine } from '../../../../shared/records/alert.ts'
import { whyNoEvidence } from '../../../../shared/rules/alert-evidence.ts'
import { type AlertContext, whyNot } from '../../../../shared/rules/alert-stages.ts'
import { type CountySession, openCounty } from '../../../support/open-county.ts'

const TODAY = '2026-11-23'

let county: CountySession
let all: AlertLine[]
beforeAll(async () => {
  county = await openCounty(TODAY)
  all = await county.ask('alerts.list', { iroId: null, which: 'all', childId: null })
}, 60_000)

const concerns = () => all.filter(({ kind }) => kind === 'concern')
const open = () => concerns().filter(({ closedOn }) => closedOn === null)
const closed = () => concerns().filter(({ closedOn }) => closedOn !== null)

/** Replays each alert’s events through the rule, and answers what the rule would have refused. */
async function refusedBy(session: CountySession, lines: readonly AlertLine[], today: string): Promise<string[]> {
  const settings = settingsOf(session.db)
  const challengeDays = z
    .array(z.object({ meetsOn: IsoDate }))
    .parse(session.rows(`SELECT meetsOn FROM challengeMeeting WHERE kind = 'challenge'`))
  const rules = { settings, calendar: calendarOf(settings), challengeDays: challengeDays.map(({ meetsOn }) => meetsOn) }
  const refused: string[] = []
  for (const line of lines) {
    if (line.kind === 'goodPractice') continue
    const { events } = await session.ask('alerts.get', { alertId: line.id })
    const moves = movesOf(line, events)
    for (const [at, event] of moves.entries()) {
      const context: AlertContext & { event: typeof event } = { ...rules, today: event.on, event }
      const why = whyNot(line, moves.slice(0, at), context)
      if (why !== null) refused.push(`${line.number} ${event.kind} ${event.on}: ${why}`)
      if (event.on > today) refused.push(`${line.number} ${event.kind} is not over`)
    }
  }
  return refused
}

describe('the alerts of the county', () => {
  it('have only histories that the rule of the stages allows', async () => {
    expect(await refusedBy(county, all, TODAY)).toEqual([])
  })

  it.each(['2026-11-22', '2026-12-25', '2028-02-29', '2027-01-05', '2026-10-15', '2026-10-16'])(
    'are as well on %s',
    async (day) => {
      const session = await openCounty(day)
      const lines = await session.ask('alerts.list', { iroId: null, which: 'all', childId: null })
      expect(await refusedBy(session, lines, day)).toEqual([])
      const still = lines.filter(({ kind, closedOn }) => kind === 'concern' && closedOn === null)
      expect(still).toHaveLength(25)
      expect(statesOf(still)).toEqual({
        'toDecide answered': 3,
        'toDecide limit': 1,
        'toDecide noAnswer': 5,
        'toDecide notEnough': 1,
        toSend: 4,
        waiting: 11,
      })
      expect(still.some(isBeforeLateChallenge)).toBe(true)
    },
    60_000,
  )

  it('are numbered in each year by the day raised, without gaps', () => {
    const years = new Set(all.map(({ number }) => number.slice(0, 4)))
    for (const year of years) {
      const lines = all.filter(({ number }) => number.startsWith(`${year}/`))
      const inOrder = lines.toSorted((a, b) => Number(a.number.slice(5)) - Number(b.number.slice(5)))
      expect(inOrder.map(({ number }) => number)).toEqual(lines.map((_, index) => `${year}/${index + 1}`))
      expect(inOrder.map(({ raisedOn }) => raisedOn)).toEqual(inOrder.map(({ raisedOn }) => raisedOn).toSorted())
      expect(inOrder.every(({ raisedOn }) => raisedOn.startsWith(year))).toBe(true)
    }
  })

  it('are about as many, and as often good practice, as the annual report counts', () => {
    const yearAgo = '2025-11-23'
    const year = all.filter(({ raisedOn }) => raisedOn >= yearAgo)
    expect(year.length).toBeGreaterThan(190)
    expect(year.length).toBeLessThan(275)
    const good = year.filter(({ kind }) => kind === 'goodPractice').length
    expect(good / year.length).toBeGreaterThan(0.3)
    expect(good / year.length).toBeLessThan(0.45)
  })

  it('are settled at the first stage for most, and a third let a day pass at least once', () => {
    const first = closed().filter(({ standing }) => standing?.stages.length === 1)
    expect(first.length / closed().length).toBeGreaterThan(0.5)
    const lapsed = closed().filter(({ standing }) =>
      standing?.stages.some(
        ({ ending, due, answeredOn, dueBeforeExtension }) =>
          ending === 'lapsed' || dueBeforeExtension !== null || (answeredOn ?? '') > (due?.dueBy ?? '9999'),
      ),
    )
    expect(lapsed.length / closed().length).toBeGreaterThan(0.25)
    expect(lapsed.length / closed().length).toBeLessThan(0.45)
    const reached = new Set(concerns().flatMap(({ standing }) => standing?.stages.map(({ stage }) => stage) ?? []))
    expect([...reached].toSorted()).toEqual(['assistantDirector', 'headOfService', 'serviceManager', 'teamManager'])
  })

  it('are closed with evidence that the rule accepts, and say what changed for the child', () => {
    for (const { number, evidence, changedForChild } of closed()) {
      expect(whyNoEvidence(evidence), number).toBeNull()
      expect(whyNoEvidence(changedForChild), number).toBeNull()
    }
    expect(all.filter(({ account }) => account.includes('{'))).toEqual([])
  })

  it('went to Cafcass twice, for looked-after children, and to a legal adviser once', () => {
    expect(county.count("FROM alertEvent WHERE kind = 'cafcassReferred'")).toBe(2)
    expect(county.count("FROM alertEvent WHERE kind = 'cafcassAnswered'")).toBe(1)
    expect(county.count("FROM alertEvent WHERE kind = 'legalAdvice'")).toBe(1)
    for (const { isLookedAfter } of open().filter(({ cafcassOn }) => cafcassOn !== null))
      expect(isLookedAfter).toBe(true)
  })

  it('are open while something is asked of somebody: good practice only until its card is sent', async () => {
    const asking = await county.ask('alerts.list', { iroId: null, which: 'open', childId: null })
    expect(asking.filter(({ kind }) => kind === 'concern')).toHaveLength(25)
    expect(asking.filter(({ kind, sentOn }) => kind === 'goodPractice' && sentOn !== null)).toEqual([])
  })

  it('name whom each stage went to', () => {
    expect(open().filter(({ withName }) => withName === '')).toEqual([])
  })
})

describe('the first IRO', () => {
  it('has three to decide, one not sent and five waiting, one as in the design: statutory visits missed', async () => {
    const { profile } = await county.ask('session.current', {})
    const mine = await county.ask('alerts.list', { iroId: profile.iroId, which: 'open', childId: null })
    const own = mine.filter(({ kind, closedOn }) => kind === 'concern' && closedOn === null)
    expect(statesOf(own)).toEqual({ 'toDecide answered': 1, 'toDecide noAnswer': 2, toSend: 1, waiting: 5 })
    const chloe = own.find(({ title }) => title === 'Statutory visits missed')
    expect(chloe).toMatchObject({ raisedOn: '2026-11-13', standing: { day: 6, decideWhy: 'noAnswer' } })
    expect(chloe?.standing?.stages[0]?.due?.dueBy).toBe('2026-11-20')
    expect(chloe?.standing?.challengeOn).toBe('2026-12-17')
  })

  it('praised twelve times within the year', async () => {
    const { profile } = await county.ask('session.current', {})
    const { iroId } = profile
    const praise = all.filter((line) => line.kind === 'goodPractice' && line.iroId === iroId)
    expect(praise.filter(({ raisedOn }) => raisedOn >= '2025-11-23')).toHaveLength(12)
  })
})

describe('the managers and meetings around alerts', () => {
  it('are a team manager for each team, two service managers, and one away with somebody to answer', () => {
    expect(county.count("FROM post WHERE role = 'teamManager'")).toBe(8)
    expect(county.count("FROM (SELECT DISTINCT name FROM post WHERE role = 'serviceManager')")).toBe(2)
    for (const role of ['headOfService', 'assistantDirector', 'agencyDecisionMaker', 'cafcass', 'legalAdviser'])
      expect(county.count(`FROM post WHERE role = '${role}'`), role).toBe(1)
    expect(county.count("FROM post WHERE role = 'safeguardingManager' AND name = 'Helen Marsh'")).toBe(1)
    const away = `FROM postLeave WHERE '${TODAY}' BETWEEN fromOn AND untilOn AND delegateName <> ''`
    expect(county.count(away)).toBe(1)
  })

  it('meet monthly, a year and a half back and half a year ahead, on working days', () => {
    for (const kind of ['preChallenge', 'challenge']) {
      expect(county.count(`FROM challengeMeeting WHERE kind = '${kind}'`)).toBe(25)
      expect(county.count(`FROM challengeMeeting WHERE kind = '${kind}' AND isHeld <> (meetsOn < '${TODAY}')`)).toBe(0)
    }
    expect(county.count("FROM challengeMeeting WHERE strftime('%w', meetsOn) IN ('0', '6')")).toBe(0)
  })

  it('follow cases and themes from meeting to meeting, some actions late', () => {
    expect(county.count('FROM trackerItem WHERE alertId IS NOT NULL')).toBeGreaterThan(4)
    expect(county.count('FROM trackerItem WHERE theme IS NOT NULL')).toBe(3)
    expect(county.count(`FROM trackerEntry WHERE dueBy < '${TODAY}' AND doneOn IS NULL`)).toBeGreaterThan(1)
    expect(county.count(`FROM trackerEntry WHERE doneOn >= '${TODAY}'`)).toBe(0)
    const unheld = 'FROM trackerEntry e JOIN challengeMeeting m ON m.id = e.challengeMeetingId WHERE m.isHeld = 0'
    expect(county.count(`${unheld} AND e.decision IS NOT NULL`)).toBe(0)
    expect(county.count(unheld)).toBeGreaterThan(2)
  })

  it('learn from fourteen audits and observations, whose actions are done, to come, or late', () => {
    expect(county.count('FROM learningActivity')).toBe(14)
    expect(county.count(`FROM learningAction WHERE doneOn >= '${TODAY}'`)).toBe(0)
    expect(county.count(`FROM learningAction WHERE dueBy < '${TODAY}' AND doneOn IS NULL`)).toBeGreaterThan(0)
  })
})

const isBeforeLateChallenge = ({ standing }: AlertLine): boolean =>
  standing?.state === 'waiting' && standing.stages.at(-1)?.stage === 'assistantDirector' && standing.isChallengeTooLate

function statesOf(lines: readonly AlertLine[]): Record<string, number> {
  const states: Record<string, number> = {}
  for (const { standing } of lines) {
    const state = [standing?.state, standing?.decideWhy].filter(Boolean).join(' ')
    states[state] = (states[state] ?? 0) + 1
  }
  return states
}
