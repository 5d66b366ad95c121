import { useId } from 'react'
import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts'

/** One kind of bar: what it counts, and how it is filled, so that two kinds differ without colour. */
export type ChartSeries = { readonly key: string; readonly label: string; readonly fill: 'solid' | 'striped' }

/** One line of bars; `values` are by the key of the series. */
export type ChartRow = { readonly label: string; readonly values: Readonly<Record<string, number>> }

type BarsChartProps = {
  /** What the chart shows, read out as its name. */
  label: string
  series: readonly ChartSeries[]
  rows: readonly ChartRow[]
}

// The library writes these on the element itself, where a style sheet cannot reach them.
const tooltip = {
  isAnimationActive: false,
  cursor: { className: 'chart-cursor' },
  contentStyle: { border: '1px solid var(--colorNeutralStroke1)', background: 'var(--colorNeutralBackground1)' },
  itemStyle: { color: 'inherit' },
}

const ROW_HEIGHT = 34
const AXIS_HEIGHT = 34

/**
 * Stacked bars lying on their side, drawn by the counts of a table that stands beside them: the chart adds no figure of its
 * own. The arrow keys go from bar to bar once it has focus.
 */
export function BarsChart({ label, series, rows }: BarsChartProps) {
  const id = useId().replace(/[^\w-]/g, '')
  if (rows.length === 0) return null
  return (
    <figure className="chart">
      <figcaption>
        <span className="chart-title">{label}</span>
        {series.map((one) => (
          <span key={one.key} className="chart-key">
            <svg width="14" height="14" aria-hidden="true">
              <Stripes id={`${id}-key-${one.key}`} isStriped={one.fill === 'striped'} />
              <rect width="14" height="14" rx="2" fill={`url(#${id}-key-${one.key})`} />
            </svg>
            {one.label}
          </span>
        ))}
      </figcaption>
      <BarChart
        accessibilityLayer
        responsive
        className="chart-bars"
        layout="vertical"
        height={rows.length * ROW_HEIGHT + AXIS_HEIGHT}
        width="100%"
        title={label}
        data={rows.map((row) => ({ name: row.label, ...row.values }))}
        margin={{ top: 0, right: 12, bottom: 0, left: 0 }}
        barCategoryGap={8}
      >
        <defs>
          {series.map(({ key, fill }) => (
            <Stripes key={key} id={`${id}-${key}`} isStriped={fill === 'striped'} />
          ))}
        </defs>
        <CartesianGrid horizontal={false} className="chart-grid" />
        <XAxis type="number" allowDecimals={false} tickLine={false} />
        <YAxis type="category" dataKey="name" width={132} tickLine={false} axisLine={false} interval={0} />
        <Tooltip {...tooltip} />
        {series.map(({ key, label: name }) => (
          <Bar
            key={key}
            dataKey={key}
            name={name}
            stackId="all"
            className="chart-bar"
            fill={`url(#${id}-${key})`}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </figure>
  )
}

/** A fill by its id: one colour, or stripes of it on the lighter one. */
function Stripes({ id, isStriped }: { id: string; isStriped: boolean }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className={isStriped ? 'chart-light' : 'chart-dark'} width="6" height="6" />
      {isStriped && <rect className="chart-dark" width="2" height="6" />}
    </pattern>
  )
}
