import { formatDay } from '../../../../shared/dates.ts'
import { plainFigure } from '../../../../shared/figures.ts'
import type { MeetingMap } from '../../../../shared/records/map.ts'
import { type ScalePoint, scaleHistory } from './scale-history.ts'

const WIDTH = 320
const HEIGHT = 132
const LEFT = 24
const TOP = 8
const FOOT = 20

const yOf = (score: number): number => TOP + ((10 - score) / 10) * (HEIGHT - TOP - FOOT)
const xOf = (at: number, of: number): number => LEFT + ((at + 0.5) / of) * (WIDTH - LEFT)

/** How safe it was said to be at each meeting of the family: a line through the middle, and every number in a table. */
export function ScaleLine({ map, label }: { map: MeetingMap; label: string }) {
  const points = scaleHistory(map)
  if (points.length < 2) return <p className="quiet">No earlier map of this family has numbers to set beside these.</p>
  return (
    <div className="scale-history">
      <Chart points={points} label={label} />
      <Numbers points={points} label={label} />
    </div>
  )
}

type PointsProps = { points: readonly ScalePoint[]; label: string }

function Chart({ points, label }: PointsProps) {
  const at = (index: number, score: number) => `${xOf(index, points.length)},${yOf(score)}`
  const ends = `${plainFigure(points[0]?.middle ?? 0)} to ${plainFigure(points.at(-1)?.middle ?? 0)}`
  return (
    <svg
      className="scale-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${label} The middle number went from ${ends} over ${points.length} meetings.`}
    >
      {[0, 5, 10].map((score) => (
        <g key={score}>
          <path className="scale-chart-rule" d={`M${LEFT} ${yOf(score)}H${WIDTH}`} />
          <text x={LEFT - 6} y={yOf(score) + 4} textAnchor="end">
            {score}
          </text>
        </g>
      ))}
      {points.map(({ on, least, most }, index) => (
        <path key={on} className="scale-chart-range" d={`M${at(index, least)}L${at(index, most)}`} />
      ))}
      <polyline className="scale-chart-line" points={points.map(({ middle }, index) => at(index, middle)).join(' ')} />
      {points.map(({ on, middle }, index) => (
        <g key={on}>
          <circle cx={xOf(index, points.length)} cy={yOf(middle)} r="4" />
          <text x={xOf(index, points.length)} y={HEIGHT - 4} textAnchor="middle">
            {index + 1}
          </text>
        </g>
      ))}
    </svg>
  )
}

function Numbers({ points, label }: PointsProps) {
  const names = [...new Set(points.flatMap(({ scores }) => [...scores.keys()]))]
  return (
    <div className="scale-numbers">
      <table>
        <caption>{label} At each meeting, the middle number and everybody’s</caption>
        <thead>
          <tr>
            <th scope="col">Meeting</th>
            {points.map(({ on }, index) => (
              <th key={on} scope="col">
                {index + 1}. {formatDay(on)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Middle</th>
            {points.map(({ on, middle }) => (
              <td key={on}>{plainFigure(middle)}</td>
            ))}
          </tr>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {points.map(({ on, scores }) => (
                <td key={on}>{scores.get(name) ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
