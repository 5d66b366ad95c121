import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import type { Figure, Section } from '../../../shared/measures/alert-figure.ts'
import { alertMeasures, type MeasureKey } from '../../../shared/measures/alert-measures.ts'
import { alertOverview } from '../../../shared/measures/alert-overview.ts'
import { percentOf } from '../../../shared/measures/share.ts'
import { AlertOutcome } from '../../../shared/records/alert.ts'
import type { AlertReportLine } from '../../../shared/records/alert-report.ts'
import { AlertKind, AlertTheme } from '../../../shared/records/alert-themes.ts'
import { TeamId } from '../../../shared/records/ids.ts'
import { anAlertLine, aStage } from './alert-lines.ts'

const day = (text: string) => IsoDate.parse(text)
const today = day('2026-11-23')
const quarter = { fromOn: day('2026-07-01'), untilOn: day('2026-09-30') }
const october = { fromOn: day('2026-10-01'), untilOn: day('2026-10-31') }
const year1819 = { fromOn: day('2018-04-01'), untilOn: day('2019-03-31') }

const overview = (lines: readonly AlertReportLine[], period = october) => alertOverview(lines, { period, today })
const sectionOf = (sections: readonly Section[], measure: MeasureKey) =>
  sections.find((section) => section.measure === measure)?.figures ?? []
const figure = (sections: readonly Section[], measure: MeasureKey, key: string): Figure => {
  const found = sectionOf(sections, measure).find((one) => one.key === key)
  if (!found) throw new Error(`${measure} has no figure ${key}`)
  return found
}
const nOfM = ({ ids, ofIds }: Figure) => [ids.length, ofIds?.length ?? null]
const many = (times: number, make: () => AlertReportLine) => Array.from({ length: times }, make)

describe('the published counts of 2018-19', () => {
  it.each([
    ['M-L6', 29, 58, 33.3],
    ['M-CP15', 55, 82, 40.1],
  ])('%s: %i good practice and %i concerns', (_id, good, bad, percent) => {
    const raisedOn = '2018-06-13'
    const sections = overview(
      [
        ...many(good, () => anAlertLine({ kind: 'goodPractice', raisedOn })),
        ...many(bad, () => anAlertLine({ raisedOn })),
        anAlertLine({ raisedOn: '2018-03-31' }),
        anAlertLine({ raisedOn: '2019-04-01' }),
      ],
      year1819,
    )
    expect(nOfM(figure(sections, 'raised', 'all'))).toEqual([good + bad, null])
    expect(nOfM(figure(sections, 'raised', 'goodPractice'))).toEqual([good, good + bad])
    expect(percentOf(good, good + bad)).toBe(percent)
  })

  it('stand side by side for children in care and child protection, an alert about both in both', () => {
    const sections = overview([
      anAlertLine(),
      anAlertLine({ isOnPlan: true }),
      anAlertLine({ isLookedAfter: false, isOnPlan: true }),
      anAlertLine({ isLookedAfter: false }),
    ])
    expect(sectionOf(sections, 'published').map(nOfM)).toEqual([
      [2, 4],
      [2, 4],
    ])
    expect(sectionOf(sections, 'children').map(nOfM)).toEqual([
      [1, 4],
      [1, 4],
      [1, 4],
      [1, 4],
    ])
  })
})

describe('closing and what is open', () => {
  const first = anAlertLine({
    raisedOn: '2026-09-01',
    closedOn: '2026-10-02',
    limitOn: day('2026-09-29'),
    closeDays: 23,
    stages: [aStage({ sentOn: day('2026-09-01'), ending: 'closed' })],
  })
  const later = anAlertLine({
    ...{ raisedOn: '2026-10-01', closedOn: '2026-10-20', limitOn: day('2026-10-29'), closeDays: 13 },
    stages: [aStage({ ending: 'lapsed', isLapsed: true }), aStage({ stage: 'serviceManager', ending: 'closed' })],
  })
  const straight = anAlertLine({ closedOn: '2026-10-05', stages: [aStage({ stage: 'headOfService' })], closeDays: 2 })

  it('counts as resolved at the first stage what the team manager put right, of all closed in the period', () => {
    const sections = overview([first, later, straight, anAlertLine({ closedOn: '2026-11-02' })])
    expect(figure(sections, 'closing', 'atFirst').ids).toEqual([first.id])
    expect(nOfM(figure(sections, 'closing', 'atFirst'))).toEqual([1, 3])
    expect(figure(sections, 'closing', 'inTime')).toMatchObject({ days: { median: 13, longest: 23, of: 3 } })
    expect(nOfM(figure(sections, 'closing', 'inTime'))).toEqual([1, 3])
    expect(nOfM(figure(sections, 'outcomes', 'putRight'))).toEqual([3, 3])
  })

  it('counts neither what was raised in error nor what nobody was asked as resolved there', () => {
    const inError = anAlertLine({
      closedOn: '2026-10-05',
      outcome: 'raisedInError',
      stages: [aStage({ sentOn: day('2026-10-01') })],
    })
    const unsent = anAlertLine({ closedOn: '2026-10-05' })
    const sections = overview([first, inError, unsent])
    expect(figure(sections, 'closing', 'atFirst').ids).toEqual([first.id])
    expect(nOfM(figure(sections, 'closing', 'atFirst'))).toEqual([1, 2])
    expect(figure(sections, 'closing', 'closed').ids).toHaveLength(3)
  })

  it('looks at the last day of the period: closed after it is open then, and raised after it is not there yet', () => {
    const openThen = anAlertLine({ raisedOn: '2026-08-03', closedOn: '2026-10-01', limitOn: day('2026-09-01') })
    const inTime = anAlertLine({ raisedOn: '2026-09-28', limitOn: day('2026-10-26') })
    const sections = overview([openThen, inTime, anAlertLine({ raisedOn: '2026-10-01' })], quarter)
    expect(figure(sections, 'open', 'open').ids).toEqual([openThen.id, inTime.id])
    expect(figure(sections, 'open', 'over').ids).toEqual([openThen.id])
  })

  it('never counts good practice as open, nor to be closed', () => {
    const sections = overview([anAlertLine({ kind: 'goodPractice' })])
    expect(nOfM(figure(sections, 'open', 'open'))).toEqual([0, null])
    expect(nOfM(figure(sections, 'closing', 'closed'))).toEqual([0, null])
  })
})

describe('stages and answers', () => {
  const answered = (on: string, answerDays: number) => ({ sentOn: day('2026-10-01'), answeredOn: day(on), answerDays })
  const dueBy = day('2026-10-08')
  const lines = [
    anAlertLine({ stages: [aStage({ dueBy, ...answered('2026-10-08', 5) })] }),
    anAlertLine({ stages: [aStage({ dueBy, ...answered('2026-10-12', 7), isExtended: false })] }),
    anAlertLine({ stages: [aStage({ dueBy: day('2026-10-15'), ...answered('2026-10-14', 9), isExtended: true })] }),
    anAlertLine({
      stages: [
        aStage({ dueBy, sentOn: day('2026-10-01'), isLapsed: true, ending: 'lapsed' }),
        aStage({ stage: 'serviceManager', sentOn: day('2026-10-09'), dueBy: day('2026-11-30') }),
      ],
    }),
    anAlertLine({
      stages: [aStage({ dueBy, sentOn: day('2026-10-01'), ending: 'bypassed' }), aStage({ stage: 'headOfService' })],
    }),
    anAlertLine({ stages: [aStage({ stage: 'headOfService' })] }),
  ]
  const sections = overview(lines)

  it('count a lapse as not in time, and leave out what waits or was passed by', () => {
    expect(nOfM(figure(sections, 'answers', 'teamManager'))).toEqual([2, 4])
    expect(figure(sections, 'answers', 'teamManager').days).toEqual({ median: 7, longest: 9, of: 3 })
    expect(nOfM(figure(sections, 'answers', 'serviceManager'))).toEqual([0, 0])
  })

  it('count each stage a concern was put to, and what was passed by or given more time', () => {
    expect(sectionOf(sections, 'stages').map(nOfM)).toEqual([
      [1, 6],
      [2, 6],
      [0, 6],
    ])
    expect(nOfM(figure(sections, 'unusual', 'bypassed'))).toEqual([2, 6])
    expect(nOfM(figure(sections, 'unusual', 'extended'))).toEqual([1, 6])
  })

  it('count Cafcass and legal advice by their own day, once an alert', () => {
    const days = [day('2026-10-05'), day('2026-10-06')]
    const old = anAlertLine({ raisedOn: '2026-09-01', cafcassDays: days, legalAdviceDays: [day('2026-11-02')] })
    expect(figure(overview([old]), 'elsewhere', 'cafcass').ids).toEqual([old.id])
    expect(figure(overview([old]), 'elsewhere', 'legal').ids).toEqual([])
  })
})

const anyDay = fc
  .integer({ min: 0, max: 150 })
  .map((back) => new Date(Date.UTC(2026, 10, 23 - back)).toISOString().slice(0, 10))
const anyLine = fc
  .record({
    kind: fc.constantFrom(...AlertKind.options),
    theme: fc.constantFrom(...AlertTheme.options),
    team: fc.constantFrom(null, 'a', 'b'),
    raisedOn: anyDay,
    closedOn: fc.option(anyDay),
    outcome: fc.constantFrom(...AlertOutcome.options),
    isLookedAfter: fc.boolean(),
    isOnPlan: fc.boolean(),
  })
  .map(({ team, closedOn, outcome, ...rest }) => {
    const teamId = team === null ? null : TeamId.parse(`00000000-0000-7000-8000-00000000000${team}`)
    const isClosed = closedOn !== null && rest.kind === 'concern' && closedOn >= rest.raisedOn
    const closing = isClosed ? { closedOn, outcome } : {}
    return anAlertLine({ ...rest, teamId, teamName: team && `Team ${team}`, ...closing })
  })

it('adds up: themes, teams and months each to the alerts raised, and nothing is counted that is not in the list', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 60 }), fc.constantFrom(quarter, october), (lines, period) => {
      const sections = overview(lines, period)
      const known = new Set<string>(lines.map(({ id }) => id))
      for (const { measure, isBreakdown, figures } of sections) {
        for (const { ids, ofIds } of figures) {
          expect(new Set(ids).size).toBe(ids.length)
          expect([...ids, ...(ofIds ?? [])].every((id) => known.has(id))).toBe(true)
          if (ofIds !== null) expect(ids.every((id) => ofIds.includes(id))).toBe(true)
        }
        const whole = figures[0]?.ofIds
        if (isBreakdown && whole)
          expect(figures.flatMap(({ ids }) => ids).toSorted(), measure).toEqual(whole.toSorted())
      }
    }),
  )
})

it('has every measure with its heading and definition in docs/measures.md', () => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../../docs/measures.md'), 'utf8')
  const rows = text.split('\n')
  const missing = Object.values(alertMeasures).filter(
    ({ id, heading, definition }) =>
      !rows.some((row) => row.startsWith(`| ${id} |`) && row.includes(heading) && row.includes(definition)),
  )
  expect(missing).toEqual([])
  expect(new Set(sectionOf(overview([]), 'raised').map(({ key }) => key)).size).toBe(3)
})
