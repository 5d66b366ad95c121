import type { IsoDate } from '../../../shared/dates.ts'
import { type LearningActivity, learningFigures } from '../../../shared/records/learning.ts'
import { collectionYearLabel, collectionYearOf } from '../../../shared/rules/collection-year.ts'
import { firstLearningView, type LearningView } from './learning-view.ts'

type LearningFiguresProps = {
  activities: readonly LearningActivity[]
  today: IsoDate
  view: LearningView
  change: (part: Partial<LearningView>) => void
}

/** How much was looked at this year and what is still to be done; each count shows what it counts. */
export function LearningFigures({ activities, today, view, change }: LearningFiguresProps) {
  const { thisYear, open, late } = learningFigures(activities, today)
  const year = collectionYearOf(today)
  const figures = [
    { key: 'year', count: thisYear, label: `in ${collectionYearLabel(year)}`, show: { ...firstLearningView, year } },
    { key: 'open', count: open, label: count(open, 'open'), show: { ...firstLearningView, actions: 'open' } },
    { key: 'late', count: late, label: `${count(late, 'late')}`, show: { ...firstLearningView, actions: 'late' } },
  ] as const
  return (
    <ul className="learning-figures" aria-label="Figures">
      {figures.map(({ key, count: number, label, show }) => (
        <li key={key}>
          <button
            type="button"
            className="learning-figure"
            aria-pressed={view.kind === show.kind && view.year === show.year && view.actions === show.actions}
            onClick={() => change(show)}
          >
            <b>{number}</b> {label}
          </button>
        </li>
      ))}
    </ul>
  )
}

const count = (number: number, state: string): string => `${number === 1 ? 'action' : 'actions'} ${state}`
