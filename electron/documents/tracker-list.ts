import { formatDay } from '../../shared/dates.ts'
import { alertStageLabels } from '../../shared/records/alert-stage.ts'
import { alertThemeLabels } from '../../shared/records/alert-themes.ts'
import {
  challengeKindLabels,
  type TrackerEntry,
  type TrackerLine,
  trackerDecisionLabels,
} from '../../shared/records/challenge.ts'
import { namelessly } from '../../shared/records/child-line.ts'
import type { AskedList } from '../../shared/records/list-export.ts'
import type { Ask } from './ask.ts'
import { saidWith, titleWith } from './challenge-told.ts'
import { initialled, type Write } from './initialled.ts'
import { dayCell, yesCell } from './list-cells.ts'
import { chosenRows, type ListColumn, type ListContent } from './list-document.ts'

type Asked = Extract<AskedList, { name: 'tracker' }>

/** The tracker of cases and themes. It goes round more desks than one, so children are initials. */
export async function trackerContent(
  ask: Ask,
  { input, keys, about, names: choices }: Asked,
): Promise<ListContent<TrackerLine>> {
  const listed = (await ask('challenge.tracker', input)).filter(({ offered }) => offered === null)
  const chosen = chosenRows(listed, ({ subjectId }) => subjectId, keys)
  const { value: lines, names } = await initialled(ask, (write) => asWritten(chosen, write), choices)
  return {
    ...{ scope: '', columns, about, nouns: ['item', 'items'], figures: [], names },
    groups: [{ heading: null, lines }],
    childrenOf: ({ alert }) => (alert?.children ?? []).map(({ childId }) => childId),
  }
}

function asWritten(lines: readonly TrackerLine[], write: Write): TrackerLine[] {
  const all = { children: lines.flatMap(({ alert }) => alert?.children ?? []) }
  return lines.map((line) => {
    const of = line.alert ? { children: line.alert.children } : all
    const said = (entry: TrackerEntry) => ({ ...entry, ...saidWith(entry, of, write) })
    const last = line.last && said(line.last)
    return { ...line, ...titleWith(line, of, write), last, actions: line.actions.map(said) }
  })
}

/** Late actions are said in words and shape, as a file has no colours and paper may have none. */
function dueCell({ actions: [action] }: TrackerLine) {
  if (!action) return null
  if (!action.isLate || action.dueBy === null) return dayCell(action.dueBy)
  return { status: 'overdue', text: `Late, ${formatDay(action.dueBy)}` } as const
}

const columns: readonly ListColumn<TrackerLine>[] = [
  {
    header: 'Case or theme',
    width: 24,
    cell: ({ alert, title }) => (alert ? alert.children.map(namelessly).join('; ') : title),
  },
  { header: 'Alert', width: 11, cell: ({ alert }) => alert?.number ?? null },
  { header: 'About', width: 22, cell: ({ alert, title }) => (alert ? title : null) },
  { header: 'Theme', width: 16, cell: ({ theme }) => theme && alertThemeLabels[theme] },
  { header: 'With', width: 16, cell: ({ alert }) => (alert?.isOpen ? alertStageLabels[alert.stage] : null) },
  {
    header: 'Past 20 working days',
    width: 10,
    cell: ({ alert }) => yesCell(alert?.limitState === 'over'),
    only: 'file',
  },
  { header: 'Since', width: 17, cell: ({ sinceOn }) => dayCell(sinceOn) },
  {
    header: 'Last decision',
    width: 20,
    cell: ({ last }) => last && (last.decision === null ? 'Nothing decided' : trackerDecisionLabels[last.decision]),
  },
  { header: 'On', width: 17, cell: ({ last }) => dayCell(last?.meetsOn ?? null) },
  { header: 'Discussion', width: 40, cell: ({ last }) => last?.discussion || null, only: 'file' },
  { header: 'Action', width: 28, cell: ({ actions: [action] }) => action?.action ?? null },
  { header: 'Owner', width: 16, cell: ({ actions: [action] }) => action?.ownerName || null },
  { header: 'By when', width: 19, cell: dueCell },
  {
    header: 'Next meeting',
    width: 20,
    cell: ({ next }) => next && `${challengeKindLabels[next.kind]} ${formatDay(next.meetsOn)}`,
    only: 'file',
  },
  { header: 'Over', width: 24, cell: ({ closed }) => closed?.why ?? null },
]
