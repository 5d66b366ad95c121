import type { Figure, Section } from '../../../shared/measures/alert-figure.ts'
import { alertMeasures, type MeasureKey } from '../../../shared/measures/alert-measures.ts'
import { periodLabel, type ReportPeriod } from '../../../shared/measures/report-period.ts'
import { percentOf, pointsBetween, pointsText } from '../../../shared/measures/share.ts'
import { FigureCell } from './figure-cell.tsx'
import { type Behind, figuresOf, sameFigure } from './report-view.ts'

/** What every table of the overview draws from: the figures of the period and of the one before. */
export type Compared = {
  readonly now: readonly Section[]
  readonly before: readonly Section[]
  readonly period: ReportPeriod
  readonly periodBefore: ReportPeriod
  readonly onOpen: (behind: Behind) => void
}

type FigureTableProps = { measure: MeasureKey; compared: Compared; hasDays?: boolean }

const percentOfFigure = ({ ids, ofIds }: Figure) => (ofIds === null ? null : percentOf(ids.length, ofIds.length))

/** The figures of one measure, each beside the same of the period before. */
export function FigureTable({ measure, compared, hasDays = false }: FigureTableProps) {
  const { now, before, period, periodBefore, onOpen } = compared
  const { heading } = alertMeasures[measure]
  return (
    <table className="report-table">
      <caption className="sr-only">{heading}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">{periodLabel(period)}</th>
          <th scope="col">Of</th>
          <th scope="col">Share</th>
          <th scope="col">{periodLabel(periodBefore)}</th>
          <th scope="col">Change, points</th>
          {hasDays && <th scope="col">Working days</th>}
        </tr>
      </thead>
      <tbody>
        {figuresOf(now, measure).map((figure) => {
          const earlier = sameFigure(before, measure, figure)
          const points = pointsBetween(percentOfFigure(figure), percentOfFigure(earlier))
          return (
            <tr key={figure.key}>
              <th scope="row">{figure.label}</th>
              <td>
                {percentOfFigure(figure) === null ? (
                  <FigureCell {...{ figure, measure, period, onOpen }} />
                ) : (
                  figure.ids.length.toLocaleString('en-GB')
                )}
              </td>
              <td>{figure.ofIds?.length.toLocaleString('en-GB') ?? ''}</td>
              <td>{figure.ofIds !== null && <FigureCell {...{ figure, measure, period, onOpen }} show="share" />}</td>
              <td>
                <FigureCell figure={earlier} period={periodBefore} {...{ measure, onOpen }} />
                {earlier.ofIds !== null && <span className="quiet"> of {earlier.ofIds.length}</span>}
              </td>
              <td>{points === null ? '' : pointsText(points)}</td>
              {hasDays && <td>{daysText(figure)}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** "4 median, 9 longest, of 12". */
function daysText({ days }: Figure): string {
  if (days === null) return ''
  return `${days.median} median, ${days.longest} longest, of ${days.of}`
}
