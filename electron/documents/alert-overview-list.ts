import { formatDay } from '../../shared/dates.ts'
import {
  comparedCopies,
  hiddenIn,
  type PrintedFigure,
  type PrintedSection,
  printedOverview,
} from '../../shared/measures/alert-copy.ts'
import { alertMeasures } from '../../shared/measures/alert-measures.ts'
import { alertOverview } from '../../shared/measures/alert-overview.ts'
import { periodBefore, periodLabel } from '../../shared/measures/report-period.ts'
import { percentText, pointsBetween, pointsText } from '../../shared/measures/share.ts'
import { type Printed, printedText } from '../../shared/measures/suppress.ts'
import { type AlertExample, reportPopulationLabels } from '../../shared/records/alert-report.ts'
import { alertKindLabels, alertThemeLabels } from '../../shared/records/alert-themes.ts'
import type { AskedList } from '../../shared/records/list-export.ts'
import type { Ask } from './ask.ts'
import type { Cell, ListColumn, ListContent } from './list-document.ts'
import { scopeOf } from './meeting-lists.ts'

type Asked = Extract<AskedList, { name: 'alertOverview' | 'alertBoard' }>

/** One figure of the overview beside the same of the period before. */
type OverviewLine = {
  readonly heading: string
  readonly definition: string
  readonly now: PrintedFigure
  readonly before: PrintedFigure | null
}

/** The overview of alerts; the board’s copy has small numbers hidden, and neither names a child. */
export async function alertOverviewContent(ask: Ask, { name, input }: Asked): Promise<ListContent<OverviewLine>> {
  const { exampleIds, ...report } = input
  const { iroId, period, population } = report
  const { today } = await ask('session.current', {})
  const lines = await ask('alertReports.lines', report)
  const copy = name === 'alertBoard' ? 'outside' : 'unit'
  const printed = (days: typeof period) => printedOverview(alertOverview(lines, { period: days, today }), copy)
  const [now, before] = [printed(period), printed(periodBefore(period))]
  const groups = now.map((section) => ({
    heading: alertMeasures[section.measure].heading,
    lines: linesOf(section, before),
  }))
  const days = `${formatDay(period.fromOn)} to ${formatDay(period.untilOn)}`
  return {
    scope: await scopeOf(ask, iroId),
    columns: columnsOf(periodLabel(period), periodLabel(periodBefore(period))),
    groups: groups.filter((group) => group.lines.length > 0),
    childrenOf: () => [],
    nouns: ['figure', 'figures'],
    about: `${periodLabel(period)}: ${days}. ${reportPopulationLabels[population]}. As at ${formatDay(today)}`,
    figures: [
      ...(copy === 'outside' ? [smallNumbers(hiddenIn(now))] : []),
      ...(await quoted(ask, { report, exampleIds })),
    ],
  }
}

function linesOf({ measure, figures }: PrintedSection, before: readonly PrintedSection[]): OverviewLine[] {
  const { heading, definition } = alertMeasures[measure]
  const others = before.find((section) => section.measure === measure)?.figures ?? []
  return figures.map((now) => ({
    ...{ heading, definition, now },
    before: others.find(({ key }) => key === now.key) ?? null,
  }))
}

function smallNumbers(hidden: number): ListContent<never>['figures'][number] {
  const count = `${hidden === 0 ? 'No' : hidden} ${hidden === 1 ? 'figure is' : 'figures are'} hidden.`
  const text = `Counts from 1 to 5 are not printed, nor what would give them away. ${count} ${comparedCopies}`
  return { heading: 'Small numbers', text }
}

type Quoted = { readonly report: Parameters<typeof asExamples>[1]; readonly exampleIds: readonly string[] }

/** The examples chosen, in the order of the screen; one that is no longer there is left out. */
async function quoted(ask: Ask, { report, exampleIds }: Quoted): Promise<ListContent<never>['figures']> {
  if (exampleIds.length === 0) return []
  const examples = await asExamples(ask, report)
  return exampleIds.flatMap((id) => {
    const example = examples.find(({ alertId }) => alertId === id)
    return example ? [{ heading: exampleHeading(example), text: example.text }] : []
  })
}

const asExamples = (ask: Ask, report: Omit<Asked['input'], 'exampleIds'>) => ask('alertReports.examples', report)

const exampleHeading = ({ kind, theme }: AlertExample): string =>
  `${kind === 'goodPractice' ? alertKindLabels.goodPractice : 'Learning from a concern'}: ${alertThemeLabels[theme].toLowerCase()}`

const countCell = (printed: Printed | null | undefined): Cell => {
  if (!printed) return null
  return printed.kind === 'shown' ? { figure: printed.value, text: printedText(printed) } : printedText(printed)
}

const shareCell = (figure: PrintedFigure | null): Cell =>
  figure === null || figure.percent === null ? null : { figure: figure.percent, text: percentText(figure.percent) }

function changeCell({ now, before }: OverviewLine): Cell {
  const change = pointsBetween(now.percent, before?.percent ?? null)
  return change === null ? null : { figure: change, text: pointsText(change) }
}

function daysCell({ now: { days } }: OverviewLine): Cell {
  return days === null ? null : `${days.median} median, ${days.longest} longest`
}

function columnsOf(label: string, labelBefore: string): readonly ListColumn<OverviewLine>[] {
  return [
    { header: 'Figure', width: 40, cell: ({ now }) => now.label },
    { header: 'Under', width: 28, cell: ({ heading }) => heading, only: 'file' },
    { header: label, width: 14, cell: ({ now }) => countCell(now.count), isNumber: true },
    { header: 'Of', width: 12, cell: ({ now }) => countCell(now.of), isNumber: true },
    { header: 'Share, %', width: 10, cell: ({ now }) => shareCell(now), isNumber: true },
    { header: labelBefore, width: 14, cell: ({ before }) => countCell(before?.count), isNumber: true },
    { header: `Of, ${labelBefore}`, width: 12, cell: ({ before }) => countCell(before?.of), isNumber: true },
    { header: `Share, ${labelBefore}, %`, width: 12, cell: ({ before }) => shareCell(before), isNumber: true },
    { header: 'Change, points', width: 10, cell: changeCell, isNumber: true },
    { header: 'Working days', width: 22, cell: daysCell },
    { header: 'What is counted', width: 60, cell: ({ definition }) => definition, only: 'file' },
  ]
}
