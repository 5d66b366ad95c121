import type { WallScale } from '../../shared/records/wall.ts'

const scores = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** The line from 0 to 10 with the names of those who gave each number above it. */
export function WallScaleView({ scale: { label, zero, ten, marks } }: { scale: WallScale }) {
  const namesAt = new Map(marks.map(({ score, names }) => [score, names.join(', ')]))
  return (
    <section className="wall-scale" aria-label={label}>
      <ol>
        {scores.map((score) => (
          <li key={score} className={namesAt.has(score) ? 'wall-given' : undefined}>
            <span className="wall-names">{namesAt.get(score)}</span>
            <span className="wall-tick" aria-hidden="true" />
            <span className="wall-score">{score}</span>
          </li>
        ))}
      </ol>
      <div className="wall-ends">
        <p>{`0: ${zero}`}</p>
        <p>{`10: ${ten}`}</p>
      </div>
    </section>
  )
}
