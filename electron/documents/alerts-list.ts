import type { AlertLine } from '../../shared/records/alert.ts'
import { alertOutcomeLabels } from '../../shared/records/alert.ts'
import { alertStageLabels } from '../../shared/records/alert-stage.ts'
import {
  alertStatus,
  dueNow,
  inAlertOrder,
  isOpenConcern,
  isToDecide,
  presentStage,
} from '../../shared/records/alert-status.ts'
import { alertKindLabels, alertThemeLabels } from '../../shared/records/alert-themes.ts'
import { namelessly } from '../../shared/records/child-line.ts'
import type { AskedList } from '../../shared/records/list-export.ts'
import type { Ask } from './ask.ts'
import { initialled, type Write } from './initialled.ts'
import { dayCell, yesCell } from './list-cells.ts'
import { type Cell, chosenRows, groupsOf, type ListColumn, type ListContent } from './list-document.ts'
import { scopeOf } from './meeting-lists.ts'

type Asked = Extract<AskedList, { name: 'alerts' }>

/** Alerts as the screen shows them. It goes to people outside the case: children are initials, stages have no names. */
export async function alertsContent(ask: Ask, asked: Asked): Promise<ListContent<AlertLine>> {
  const { input, keys, about, isGrouped, names: choices } = asked
  const chosen = chosenRows(inAlertOrder(await ask('alerts.list', input)), ({ id }) => id, keys)
  const { value: lines, names } = await initialled(ask, (write) => alertsWritten(chosen, write), choices)
  const byTeam = ({ teamId, teamName }: AlertLine) => ({
    key: teamId ?? 'none',
    label: teamName ?? 'No team recorded',
  })
  return {
    scope: await scopeOf(ask, input.iroId),
    columns,
    groups: isGrouped ? groupsOf(lines, byTeam) : [{ heading: null, lines }],
    childrenOf: ({ children }) => children.map(({ childId }) => childId),
    nouns: ['alert', 'alerts'],
    about,
    figures: [],
    names,
  }
}

/** Alerts with their titles as paper says them. */
export const alertsWritten = (lines: readonly AlertLine[], write: Write): AlertLine[] =>
  lines.map((line) => ({ ...line, title: write('Title of the alert', line.title, { children: line.children }) }))

const columns: readonly ListColumn<AlertLine>[] = [
  { header: 'Number', width: 11, cell: ({ number }) => number },
  { header: 'Child', width: 20, cell: ({ children }) => children.map(namelessly).join('; ') },
  { header: 'Kind', width: 14, cell: ({ kind }) => alertKindLabels[kind] },
  { header: 'Theme', width: 20, cell: ({ theme }) => alertThemeLabels[theme] },
  { header: 'About', width: 28, cell: ({ title }) => title },
  { header: 'Raised', width: 18, cell: ({ raisedOn }) => dayCell(raisedOn) },
  { header: 'Stage', width: 18, cell: stageCell },
  { header: 'Status', width: 30, cell: statusCell },
  {
    header: 'Working day',
    width: 10,
    cell: ({ standing }) => (standing?.isOpen ? standing.day : null),
    isNumber: true,
  },
  { header: 'Due', width: 18, cell: ({ standing }) => dayCell(standing?.isOpen ? dueNow(standing).dueBy : null) },
  {
    header: 'Limit',
    width: 18,
    cell: ({ standing }) => dayCell(standing?.isOpen ? standing.limit.dueBy : null),
    only: 'file',
  },
  { header: 'To decide', width: 10, cell: (line) => yesCell(isToDecide(line)), only: 'file' },
  { header: 'Open', width: 8, cell: (line) => yesCell(isOpenConcern(line)), only: 'file' },
  { header: 'Sent on', width: 18, cell: ({ sentOn }) => dayCell(sentOn), only: 'file' },
  { header: 'Closed', width: 18, cell: ({ closedOn }) => dayCell(closedOn), only: 'file' },
  {
    header: 'Outcome',
    width: 20,
    cell: ({ outcome }) => outcome && alertOutcomeLabels[outcome],
    only: 'file',
  },
  { header: 'Team', width: 20, cell: ({ teamName }) => teamName, only: 'file' },
  { header: 'Raised by', width: 18, cell: ({ iroName }) => iroName },
]

function stageCell({ standing }: AlertLine): Cell {
  const stage = standing && presentStage(standing)
  return stage ? alertStageLabels[stage.stage] : null
}

function statusCell(line: AlertLine): Cell {
  const { kind, text } = alertStatus(line)
  return { status: kind, text }
}
