import type { IsoDate } from '../dates.ts'
import { AlertOutcome, alertOutcomeLabels } from '../records/alert.ts'
import type { AlertReportLine, ReportPopulation } from '../records/alert-report.ts'
import { type AlertKind, AlertTheme, alertThemeLabels } from '../records/alert-themes.ts'
import { answersByStage, inTimeToClose, putToStages } from './alert-answers.ts'
import { count, type Figure, type Section, share } from './alert-figure.ts'
import type { MeasureKey } from './alert-measures.ts'
import { monthLabel, monthStart, monthsOf, type ReportPeriod } from './report-period.ts'

type DaysIn = Pick<ReportPeriod, 'fromOn' | 'untilOn'>
type Span = { readonly period: DaysIn; readonly today: IsoDate }
type Lines = readonly AlertReportLine[]

/** Whether a report about these children counts an alert; by how things stood on the day it was raised. */
export function isOfPopulation(line: Pick<AlertReportLine, 'isLookedAfter' | 'isOnPlan'>, of: ReportPopulation) {
  if (of === 'all') return true
  if (of === 'both') return line.isLookedAfter && line.isOnPlan
  return of === 'lookedAfter' ? line.isLookedAfter : line.isOnPlan
}

/**
 * The overview of a period from alerts raised, open or closed in it, in the order it is read (M-L6, M-CP15 and what the
 * monthly reports ask). `lines` may hold others too. Pure: the same lines and day give the same figures.
 */
export function alertOverview(lines: Lines, { period, today }: Span): Section[] {
  const isIn = (day: IsoDate | null) => day !== null && day >= period.fromOn && day <= period.untilOn
  const all = lines.filter(({ raisedOn }) => isIn(raisedOn))
  const concerns = all.filter(({ kind }) => kind === 'concern')
  const goodPractice = all.filter(({ kind }) => kind === 'goodPractice')
  const closed = lines.filter(({ kind, closedOn }) => kind === 'concern' && isIn(closedOn))
  return [
    {
      measure: 'raised',
      isBreakdown: false,
      figures: [
        count('all', 'All alerts', all),
        share('concerns', 'Concerns', { counted: concerns, of: all }),
        share('goodPractice', 'Good practice', { counted: goodPractice, of: all }),
      ],
    },
    byTheme('concernThemes', concerns),
    byTheme('goodPracticeThemes', goodPractice),
    byTeam('concernTeams', concerns),
    byTeam('goodPracticeTeams', goodPractice),
    byMonth('concernMonths', concerns, period),
    byMonth('goodPracticeMonths', goodPractice, period),
    ...byChildren(all),
    byOutcome(closed),
    { measure: 'closing', isBreakdown: false, figures: closing(closed) },
    { measure: 'open', isBreakdown: false, figures: openAtEnd(lines, { period, today }) },
    { measure: 'stages', isBreakdown: false, figures: putToStages(concerns) },
    { measure: 'unusual', isBreakdown: false, figures: unusual(concerns) },
    { measure: 'answers', isBreakdown: false, figures: answersByStage(concerns) },
    {
      measure: 'elsewhere',
      isBreakdown: false,
      figures: [
        count(
          'cafcass',
          'Referred to Cafcass',
          lines.filter((line) => line.cafcassDays.some(isIn)),
        ),
        count(
          'legal',
          'Legal advice taken',
          lines.filter((line) => line.legalAdviceDays.some(isIn)),
        ),
      ],
    },
  ]
}

type Part = { readonly key: string; readonly label: string }

/** Parts of a whole: every line is under one key, so the parts add up to it. */
function parts(lines: Lines, shown: readonly Part[], keyOf: (line: AlertReportLine) => string): Figure[] {
  return shown.map(({ key, label }) =>
    share(key, label, { counted: lines.filter((line) => keyOf(line) === key), of: lines }),
  )
}

function byTheme(measure: MeasureKey, lines: Lines): Section {
  const used = AlertTheme.options.filter((theme) => lines.some((line) => line.theme === theme))
  const shown = used.map((key) => ({ key, label: alertThemeLabels[key] }))
  return { measure, isBreakdown: true, figures: largestFirst(parts(lines, shown, ({ theme }) => theme)) }
}

function byTeam(measure: MeasureKey, lines: Lines): Section {
  const teams = new Map(lines.map(({ teamId, teamName }) => [teamId ?? NO_TEAM, teamName ?? 'No team']))
  const shown = [...teams].map(([key, label]) => ({ key, label })).toSorted((a, b) => a.label.localeCompare(b.label))
  return { measure, isBreakdown: true, figures: parts(lines, shown, ({ teamId }) => teamId ?? NO_TEAM) }
}

const NO_TEAM = 'none'

function byMonth(measure: MeasureKey, lines: Lines, period: DaysIn): Section {
  const shown = monthsOf(period).map((key) => ({ key, label: monthLabel(key) }))
  return { measure, isBreakdown: true, figures: parts(lines, shown, ({ raisedOn }) => monthStart(raisedOn)) }
}

const childGroups: readonly Part[] = [
  { key: 'lookedAfter', label: 'Looked after only' },
  { key: 'childProtection', label: 'Child protection plan only' },
  { key: 'both', label: 'Both' },
  { key: 'neither', label: 'Neither on the day raised' },
]

const childGroupOf = ({ isLookedAfter, isOnPlan }: AlertReportLine): string => {
  if (isLookedAfter) return isOnPlan ? 'both' : 'lookedAfter'
  return isOnPlan ? 'childProtection' : 'neither'
}

function byChildren(all: Lines): Section[] {
  const lookedAfter = { counted: all.filter((line) => line.isLookedAfter), of: all }
  const onPlan = { counted: all.filter((line) => line.isOnPlan), of: all }
  return [
    { measure: 'children', isBreakdown: true, figures: parts(all, childGroups, childGroupOf) },
    {
      measure: 'published',
      isBreakdown: false,
      figures: [
        share('lookedAfter', 'About looked after children', lookedAfter),
        share('childProtection', 'About children on a child protection plan', onPlan),
      ],
    },
  ]
}

function byOutcome(closed: Lines): Section {
  const shown = AlertOutcome.options.map((key) => ({ key, label: alertOutcomeLabels[key] }))
  return { measure: 'outcomes', isBreakdown: true, figures: parts(closed, shown, ({ outcome }) => outcome ?? '') }
}

function closing(closed: Lines): Figure[] {
  const meant = closed.filter(({ outcome }) => outcome !== 'raisedInError')
  const atFirst = meant.filter(
    ({ stages: [first, ...later] }) => later.length === 0 && first?.stage === 'teamManager' && first.sentOn !== null,
  )
  return [
    count('closed', 'Concerns closed', closed),
    share('atFirst', 'Closed at the first stage', { counted: atFirst, of: meant }),
    inTimeToClose(closed),
  ]
}

function openAtEnd(lines: Lines, { period, today }: Span): Figure[] {
  const end = period.untilOn < today ? period.untilOn : today
  const open = lines.filter(
    ({ kind, raisedOn, closedOn }) => kind === 'concern' && raisedOn <= end && (closedOn === null || closedOn > end),
  )
  const over = open.filter(({ limitOn }) => limitOn !== null && limitOn < end)
  return [
    count('open', 'Open concerns', open),
    share('over', 'Open past the time for the whole process', { counted: over, of: open }),
  ]
}

function unusual(concerns: Lines): Figure[] {
  const isBypassed = ({ stages }: AlertReportLine) =>
    stages[0]?.stage !== 'teamManager' || stages.some(({ ending }) => ending === 'bypassed')
  const isExtended = ({ stages }: AlertReportLine) => stages.some((stage) => stage.isExtended)
  return [
    share('bypassed', 'A stage or its time passed by', { counted: concerns.filter(isBypassed), of: concerns }),
    share('extended', 'Given more time', { counted: concerns.filter(isExtended), of: concerns }),
  ]
}

const largestFirst = (figures: readonly Figure[]): Figure[] =>
  figures.toSorted((a, b) => b.ids.length - a.ids.length || a.label.localeCompare(b.label))

/** The two measures of a breakdown that has concerns and good practice apart. */
export const pairOf = (by: 'Themes' | 'Teams' | 'Months'): Readonly<Record<AlertKind, MeasureKey>> => ({
  concern: `concern${by}`,
  goodPractice: `goodPractice${by}`,
})
