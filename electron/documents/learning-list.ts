import { formatDay, type IsoDate } from '../../shared/dates.ts'
import { alertThemeLabels } from '../../shared/records/alert-themes.ts'
import {
  actionState,
  actionsText,
  type LearningActivity,
  learningFigures,
  learningKindLabels,
} from '../../shared/records/learning.ts'
import type { AskedList } from '../../shared/records/list-export.ts'
import type { Ask } from './ask.ts'
import { initialled, type Write } from './initialled.ts'
import { dayCell } from './list-cells.ts'
import { chosenRows, type ListColumn, type ListContent } from './list-document.ts'

/** The log of audits and observations. It may go to other managers, so people are initials. */
export async function learningContent(
  ask: Ask,
  { keys, about, names: choices }: Extract<AskedList, { name: 'learning' }>,
): Promise<ListContent<LearningActivity>> {
  const { today } = await ask('session.current', {})
  const chosen = chosenRows(await ask('learning.list', {}), ({ id }) => id, keys)
  const { value: lines, names } = await initialled(ask, (write) => chosen.map((one) => asWritten(one, write)), choices)
  const { open, late } = learningFigures(lines, today)
  return {
    scope: '',
    columns: columnsOn(today),
    groups: [{ heading: null, lines }],
    childrenOf: () => [],
    nouns: ['audit or observation', 'audits and observations'],
    about,
    names,
    figures: [{ heading: 'Actions', text: `${open} to be done, ${late} of them late.` }],
  }
}

const ofNobody = { children: [] }

const asWritten = (activity: LearningActivity, write: Write): LearningActivity => ({
  ...activity,
  title: write('What it is about', activity.title, ofNobody),
  looked: write('What was looked at', activity.looked, ofNobody),
  strengths: write('What went well', activity.strengths, ofNobody),
  findings: write('Findings', activity.findings, ofNobody),
  actions: activity.actions.map((action) => ({ ...action, action: write('Actions', action.action, ofNobody) })),
})

/** "HM" of "Helen Marsh"; a name of one word is its first letter. */
export const initialsOfName = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')

const columnsOn = (today: IsoDate): readonly ListColumn<LearningActivity>[] => [
  { header: 'What it is about', width: 30, cell: ({ title }) => title },
  { header: 'Kind', width: 15, cell: ({ kind }) => learningKindLabels[kind] },
  { header: 'Day', width: 16, cell: ({ happenedOn }) => dayCell(happenedOn) },
  { header: 'Theme', width: 17, cell: ({ theme }) => theme && alertThemeLabels[theme] },
  { header: 'Practice of', width: 10, cell: ({ iroName }) => (iroName === null ? 'Service' : initialsOfName(iroName)) },
  { header: 'Led by', width: 8, cell: ({ leadName }) => initialsOfName(leadName) || null },
  { header: 'Cases', width: 8, cell: ({ cases }) => cases, isNumber: true },
  { header: 'What was looked at', width: 30, cell: ({ looked }) => looked || null, only: 'file' },
  { header: 'What went well', width: 30, cell: ({ strengths }) => strengths || null, only: 'file' },
  { header: 'Findings', width: 34, cell: ({ findings }) => findings || null },
  { header: 'Actions', width: 34, cell: ({ actions }) => actionLines({ actions }, today) },
  { header: 'How they stand', width: 16, cell: (activity) => actionsText(activity, today), only: 'file' },
]

/** "1. Raise it (DW, by Fri 20 Nov 2026, late)". */
function actionLines({ actions }: Pick<LearningActivity, 'actions'>, today: IsoDate): string | null {
  const lines = actions.map((action, index) => {
    const { dueBy, doneOn, ownerName } = action
    const state = actionState(action, today)
    const when = doneOn === null ? dueBy && `by ${formatDay(dueBy)}` : `done ${formatDay(doneOn)}`
    const told = [initialsOfName(ownerName), when, state === 'late' && 'late'].filter(Boolean).join(', ')
    return `${index + 1}. ${action.action}${told && ` (${told})`}`
  })
  return lines.join(' ') || null
}
