import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { alertThemeLabels } from '../../../shared/records/alert-themes.ts'
import {
  actionState,
  actionsText,
  type LearningActivity,
  learningKindLabels,
} from '../../../shared/records/learning.ts'
import { Status } from '../../ui/status.tsx'
import type { Column } from '../../ui/table-items.ts'

/** The columns of the log of audits and observations. */
export const learningColumns = (today: IsoDate): readonly Column<LearningActivity>[] => [
  {
    key: 'title',
    header: 'What it is about',
    render: ({ title }) => title,
    sortValue: ({ title }) => title,
    isRowHeader: true,
  },
  {
    key: 'kind',
    header: 'Kind',
    render: ({ kind }) => <span className="quiet">{learningKindLabels[kind]}</span>,
    sortValue: ({ kind }) => learningKindLabels[kind],
    width: 130,
  },
  {
    key: 'day',
    header: 'Day',
    render: ({ happenedOn }) => formatDay(happenedOn),
    sortValue: ({ happenedOn }) => happenedOn,
    width: 140,
  },
  {
    key: 'theme',
    header: 'Theme',
    render: ({ theme }) => <span className="quiet">{theme === null ? '–' : alertThemeLabels[theme]}</span>,
    sortValue: ({ theme }) => theme && alertThemeLabels[theme],
    width: '14%',
    isSecondary: true,
  },
  {
    key: 'iro',
    header: 'Whose practice',
    render: ({ iroName }) => <span className="quiet">{iroName ?? 'The service'}</span>,
    sortValue: ({ iroName }) => iroName,
    width: '13%',
    isSecondary: true,
  },
  {
    key: 'cases',
    header: 'Cases',
    render: ({ cases }) => cases ?? '–',
    sortValue: ({ cases }) => cases,
    width: 70,
    align: 'end',
    isSecondary: true,
  },
  {
    key: 'actions',
    header: 'Actions',
    render: (activity) => <ActionsCell activity={activity} today={today} />,
    sortValue: ({ actions }) => actions.filter((action) => actionState(action, today) === 'late').length,
    width: '21%',
  },
]

function ActionsCell({ activity, today }: { activity: LearningActivity; today: IsoDate }) {
  const text = actionsText(activity, today)
  const states = activity.actions.map((action) => actionState(action, today))
  if (states.length === 0) return <span className="quiet">{text}</span>
  const kind = states.includes('late') ? 'overdue' : states.includes('open') ? 'planned' : 'held'
  return <Status kind={kind} text={text} />
}
