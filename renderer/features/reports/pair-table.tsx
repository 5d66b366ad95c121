import type { Figure } from '../../../shared/measures/alert-figure.ts'
import { alertMeasures, type MeasureKey } from '../../../shared/measures/alert-measures.ts'
import { pairOf } from '../../../shared/measures/alert-overview.ts'
import { periodLabel } from '../../../shared/measures/report-period.ts'
import { BarsChart, type ChartRow, type ChartSeries } from '../../ui/chart.tsx'
import { FigureCell } from './figure-cell.tsx'
import type { Compared } from './figure-table.tsx'
import { figuresOf, sameFigure } from './report-view.ts'

/** Concerns in one colour, good practice in stripes, in every chart. */
export const kindSeries: readonly ChartSeries[] = [
  { key: 'concern', label: 'Concerns', fill: 'solid' },
  { key: 'goodPractice', label: 'Good practice', fill: 'striped' },
]

type PairTableProps = { by: 'Themes' | 'Teams' | 'Months'; heading: string; compared: Compared }

const columnNames: Readonly<Record<PairTableProps['by'], string>> = { Themes: 'Theme', Teams: 'Team', Months: 'Month' }

type Row = { readonly concern: Figure; readonly goodPractice: Figure; readonly all: Figure }

/** Concerns and good practice side by side, with the bars of the same counts. */
export function PairTable({ by, heading, compared }: PairTableProps) {
  const { period, onOpen } = compared
  const { concern, goodPractice } = pairOf(by)
  const rows = rowsOf(by, compared)
  const place = { period, onOpen }
  return (
    <section className="report-part">
      <div>
        <h3>{heading}</h3>
        <table className="report-table">
          <caption className="sr-only">{`${heading}, ${periodLabel(period)}`}</caption>
          <thead>
            <tr>
              <th scope="col">{columnNames[by]}</th>
              <th scope="col">Concerns</th>
              <th scope="col">Good practice</th>
              <th scope="col">All</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.all.key}>
                <th scope="row">{row.all.label}</th>
                <td>
                  <FigureCell figure={row.concern} measure={concern} {...place} />
                </td>
                <td>
                  <FigureCell figure={row.goodPractice} measure={goodPractice} {...place} />
                </td>
                <td>
                  <FigureCell figure={row.all} measure="raised" {...place} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="quiet">No alert was raised in this period.</p>}
        <p className="quiet">{alertMeasures[concern].definition}</p>
      </div>
      <BarsChart label={`${heading}, ${periodLabel(period)}`} series={kindSeries} rows={rows.map(barsOf)} />
    </section>
  )
}

function rowsOf(by: PairTableProps['by'], { now }: Compared): Row[] {
  const { concern, goodPractice } = pairOf(by)
  const figures = new Map(
    [concern, goodPractice]
      .flatMap((measure: MeasureKey) => figuresOf(now, measure))
      .map((figure) => [figure.key, figure]),
  )
  const all = figuresOf(now, 'raised')[0]?.ids ?? []
  const rows = [...figures.values()].map((figure) => {
    const both = { concern: sameFigure(now, concern, figure), goodPractice: sameFigure(now, goodPractice, figure) }
    const ids = [...both.concern.ids, ...both.goodPractice.ids]
    return { ...both, all: { ...figure, ids, ofIds: all } }
  })
  // Months stay in their order; what there is most of comes first elsewhere.
  return by === 'Months' ? rows : rows.toSorted((a, b) => b.all.ids.length - a.all.ids.length)
}

const barsOf = ({ concern, goodPractice, all }: Row): ChartRow => ({
  label: all.label,
  values: { concern: concern.ids.length, goodPractice: goodPractice.ids.length },
})
