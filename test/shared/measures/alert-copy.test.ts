import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import { hiddenIn, printedOverview } from '../../../shared/measures/alert-copy.ts'
import { alertOverview } from '../../../shared/measures/alert-overview.ts'
import { isFew, printedText } from '../../../shared/measures/suppress.ts'
import type { AlertReportLine } from '../../../shared/records/alert-report.ts'
import { AlertKind, AlertTheme } from '../../../shared/records/alert-themes.ts'
import { anAlertLine, aStage } from './alert-lines.ts'

const october = { fromOn: IsoDate.parse('2026-10-01'), untilOn: IsoDate.parse('2026-10-31') }
const sectionsOf = (lines: readonly AlertReportLine[]) =>
  alertOverview(lines, { period: october, today: IsoDate.parse('2026-11-23') })
const many = (times: number, rest: Parameters<typeof anAlertLine>[0]) =>
  Array.from({ length: times }, () => anAlertLine(rest))

const wordsOf = (lines: readonly AlertReportLine[], measure: string) =>
  (printedOverview(sectionsOf(lines), 'outside').find((section) => section.measure === measure)?.figures ?? []).map(
    ({ label, count, percent }) => [label, printedText(count), percent],
  )

describe('a copy that leaves the unit', () => {
  const lines = [
    ...many(14, { theme: 'drift' }),
    ...many(9, { theme: 'visits' }),
    ...many(3, { theme: 'planQuality' }),
    ...many(8, { kind: 'goodPractice', theme: 'directWork' }),
  ]

  it('prints 5 or fewer, and hides what would give it away', () => {
    expect(wordsOf(lines, 'concernThemes')).toEqual([
      ['Drift or delay', '14', 53.8],
      ['Visits', 'hidden', null],
      ['Quality of the plan', '5 or fewer', null],
    ])
    expect(wordsOf(lines, 'raised')).toEqual([
      ['All alerts', '34', null],
      ['Concerns', '26', 76.5],
      ['Good practice', '8', 23.5],
    ])
  })

  it('hides the two published counts where a line they follow from is hidden', () => {
    const some = [...many(20, {}), ...many(10, { isOnPlan: true })]
    expect(wordsOf(some, 'published').map(([, count]) => count)).toEqual(['30', '10'])
    const few = [...some, ...many(2, { isLookedAfter: false, isOnPlan: true })]
    expect(wordsOf(few, 'published').map(([, count]) => count)).toEqual(['hidden', 'hidden'])
  })

  it('leaves out the days of a few answers', () => {
    const at = IsoDate.parse('2026-10-05')
    const stages = [aStage({ sentOn: at, dueBy: at, answeredOn: at, answerDays: 3 })]
    const answersOf = (count: number) =>
      printedOverview(sectionsOf(many(count, { stages })), 'outside').find(({ measure }) => measure === 'answers')
    expect(answersOf(5)?.figures[0]).toMatchObject({ days: null, count: { kind: 'hidden' }, of: { kind: 'few' } })
    expect(answersOf(6)?.figures[0]).toMatchObject({ days: { median: 3 }, percent: 100 })
  })

  it('says how many figures it hides; the unit’s own hides none', () => {
    const sections = sectionsOf(lines)
    expect(hiddenIn(printedOverview(sections, 'unit'))).toBe(0)
    expect(hiddenIn(printedOverview(sections, 'outside'))).toBeGreaterThan(1)
  })
})

it('prints no count from 1 to 5 anywhere, and no share whose rest is one', () => {
  const anyLine = fc
    .record({
      kind: fc.constantFrom(...AlertKind.options),
      theme: fc.constantFrom(...AlertTheme.options.slice(0, 4)),
      isLookedAfter: fc.boolean(),
      isOnPlan: fc.boolean(),
    })
    .map((rest) => anAlertLine(rest))
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 80 }), (lines) => {
      for (const { measure, isBreakdown, figures } of printedOverview(sectionsOf(lines), 'outside')) {
        for (const { count, of, percent } of figures) {
          if (count.kind === 'shown') expect(isFew(count.value), measure).toBe(false)
          if (of?.kind === 'shown') expect(isFew(of.value), measure).toBe(false)
          if (count.kind !== 'shown' || of?.kind !== 'shown') expect(percent).toBeNull()
          else if (!isBreakdown) expect(isFew(of.value - count.value), measure).toBe(false)
        }
        const unprinted = figures.filter(({ count }) => count.kind !== 'shown').length
        if (isBreakdown && figures[0]?.of?.kind === 'shown') expect(unprinted).not.toBe(1)
      }
    }),
  )
})
