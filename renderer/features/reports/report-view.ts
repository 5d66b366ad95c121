import { z } from 'zod'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { Figure, Section } from '../../../shared/measures/alert-figure.ts'
import { alertMeasures, type MeasureKey } from '../../../shared/measures/alert-measures.ts'
import { lastWhole, PeriodKind, periodLabel, type ReportPeriod } from '../../../shared/measures/report-period.ts'
import { percentOf, percentText } from '../../../shared/measures/share.ts'
import { ReportPopulation } from '../../../shared/records/alert-report.ts'

/** How the screen comes back: the length of the period, and which children. The days are the last whole ones. */
export const ReportView = z.object({ kind: PeriodKind.exclude(['custom']), population: ReportPopulation })
export type ReportView = z.infer<typeof ReportView>

/** How the screen opens the first time. */
export const firstReportView: ReportView = { kind: 'month', population: 'all' }

/** The period a kept view opens with. */
export const periodOfView = ({ kind }: ReportView, today: IsoDate): ReportPeriod => lastWhole(kind, today)

/** A list behind a figure: its heading, and the ids of its alerts. */
export type Behind = { readonly title: string; readonly ids: readonly string[]; readonly figureId: string }

/** The figures of one measure. */
export const figuresOf = (sections: readonly Section[], measure: MeasureKey): readonly Figure[] =>
  sections.find((section) => section.measure === measure)?.figures ?? []

/** The figure with a key; where a period has none, nought of the same whole. */
export const sameFigure = (sections: readonly Section[], measure: MeasureKey, { key, label }: Figure): Figure => {
  const figures = figuresOf(sections, measure)
  const found = figures.find((figure) => figure.key === key)
  return found ?? { key, label, ids: [], ofIds: figures[0]?.ofIds ?? null, days: null }
}

/** The days of a period in words. */
export const daysText = ({ fromOn, untilOn }: ReportPeriod): string => `${formatDay(fromOn)} to ${formatDay(untilOn)}`

/** The sum behind a figure, and where it is written down. */
export function workingOf(figure: Figure, measure: MeasureKey, period: ReportPeriod) {
  const { heading, definition, id } = alertMeasures[measure]
  const counted = { label: figure.label, value: String(figure.ids.length) }
  const of = figure.ofIds?.length ?? null
  const percent = of === null ? null : percentOf(figure.ids.length, of)
  const share =
    of === null || percent === null
      ? []
      : [
          { label: 'Out of', value: String(of) },
          {
            label: `${figure.ids.length} ÷ ${of} = ${(figure.ids.length / of).toFixed(5)}`,
            value: percentText(percent),
            isTotal: true,
          },
        ]
  return {
    title: `${heading}: ${figure.label}, ${periodLabel(period)}`,
    lines: [counted, ...share],
    rule: definition,
    notes: [daysText(period)],
    source: `Measure ${id}`,
  }
}
