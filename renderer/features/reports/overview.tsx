import type { ReactNode } from 'react'
import { alertMeasures, type MeasureKey } from '../../../shared/measures/alert-measures.ts'
import { periodLabel } from '../../../shared/measures/report-period.ts'
import { BarsChart, type ChartRow, type ChartSeries } from '../../ui/chart.tsx'
import { type Compared, FigureTable } from './figure-table.tsx'
import { kindSeries, PairTable } from './pair-table.tsx'
import { figuresOf } from './report-view.ts'

/** Every figure of the period beside the one before: tables first, and beside them bars of the same counts. */
export function Overview({ compared }: { compared: Compared }) {
  return (
    <>
      <Part measures={['raised', 'published', 'children']} title="Raised" compared={compared}>
        <BarsChart label="Alerts raised, beside the period before" series={kindSeries} rows={raisedBars(compared)} />
      </Part>
      <section aria-labelledby="report-what" data-pane tabIndex={-1}>
        <h2 id="report-what">What they were about</h2>
        <PairTable by="Themes" heading="By theme" compared={compared} />
        <PairTable by="Teams" heading="By team" compared={compared} />
        {compared.period.kind !== 'month' && <PairTable by="Months" heading="By month" compared={compared} />}
      </section>
      <Part measures={['answers', 'stages', 'unusual']} title="Answers and escalation" compared={compared}>
        <BarsChart label="Answers by stage" series={answerSeries} rows={answerBars(compared)} />
      </Part>
      <Part measures={['closing', 'outcomes', 'open', 'elsewhere']} title="Closing" compared={compared}>
        <BarsChart label="What became of concerns closed" series={closedSeries} rows={closedBars(compared)} />
      </Part>
    </>
  )
}

type PartProps = { title: string; measures: readonly MeasureKey[]; compared: Compared; children: ReactNode }

const withDays: readonly MeasureKey[] = ['answers', 'closing']

function Part({ title, measures, compared, children }: PartProps) {
  return (
    <section aria-label={title} data-pane tabIndex={-1}>
      <h2>{title}</h2>
      <div className="report-part">
        <div>
          {measures.map((measure) => (
            <div key={measure} className="report-measure">
              <FigureTable measure={measure} compared={compared} hasDays={withDays.includes(measure)} />
              <p className="quiet">{alertMeasures[measure].definition}</p>
            </div>
          ))}
        </div>
        {children}
      </div>
    </section>
  )
}

function raisedBars({ now, before, period, periodBefore }: Compared): ChartRow[] {
  const bars = (sections: Compared['now'], label: string) => {
    const size = (key: string) => figuresOf(sections, 'raised').find((figure) => figure.key === key)?.ids.length ?? 0
    return { label, values: { concern: size('concerns'), goodPractice: size('goodPractice') } }
  }
  return [bars(now, periodLabel(period)), bars(before, periodLabel(periodBefore))]
}

const answerSeries: readonly ChartSeries[] = [
  { key: 'inTime', label: 'Answered in time', fill: 'solid' },
  { key: 'late', label: 'Late, or no answer', fill: 'striped' },
]

const answerBars = ({ now }: Compared): ChartRow[] =>
  figuresOf(now, 'answers').map(({ label, ids, ofIds }) => ({
    label,
    values: { inTime: ids.length, late: (ofIds?.length ?? 0) - ids.length },
  }))

const closedSeries: readonly ChartSeries[] = [{ key: 'closed', label: 'Concerns closed', fill: 'solid' }]

const closedBars = ({ now }: Compared): ChartRow[] =>
  figuresOf(now, 'outcomes').map(({ label, ids }) => ({ label, values: { closed: ids.length } }))
