import { z } from 'zod'
import { formatDay, IsoDate } from '../../../shared/dates.ts'
import { plainFigure } from '../../../shared/figures.ts'
import type { AlertLine } from '../../../shared/records/alert.ts'
import { alertStatus, isOpenConcern, isToDecide, isUnsent, withWhom } from '../../../shared/records/alert-status.ts'
import { alertKindLabels, alertThemeLabels } from '../../../shared/records/alert-themes.ts'
import { nameOf } from '../../../shared/records/child.ts'
import { collectionYearOf } from '../../../shared/rules/collection-year.ts'
import { folded } from '../../../shared/words.ts'
import type { ListTab } from '../../ui/tabs-with-counts.tsx'

/** The tabs of the list; `/alerts?show=decide` opens one. */
export const ShownAlerts = z.enum(['decide', 'unsent', 'open', 'goodPractice', 'closed', 'all'])
export type ShownAlerts = z.infer<typeof ShownAlerts>

/** What the Alerts screen keeps from one visit to the next; without a sort, the most pressing comes first. */
export const AlertsView = z.object({
  show: ShownAlerts,
  filter: z.string(),
  /** Only those whose duty is with this person; null for everybody’s. */
  owner: z.string().max(200).nullable(),
  isGrouped: z.boolean(),
  sort: z.object({ key: z.string(), direction: z.enum(['ascending', 'descending']) }).nullable(),
})
export type AlertsView = z.infer<typeof AlertsView>

/** The screen as it first opens. */
export const firstAlertsView: AlertsView = { show: 'open', filter: '', owner: null, isGrouped: false, sort: null }

/** The tabs in order; an alert can be under several. */
export const alertTabs: readonly ListTab<ShownAlerts, AlertLine>[] = [
  { key: 'decide', label: 'To decide', has: isToDecide, status: 'overdue' },
  { key: 'unsent', label: 'Not marked as sent', has: isUnsent, status: 'dueSoon', isOptional: true },
  { key: 'open', label: 'Open', has: isOpenConcern },
  { key: 'goodPractice', label: 'Good practice', has: ({ kind }) => kind === 'goodPractice' },
  { key: 'closed', label: 'Closed', has: ({ closedOn }) => closedOn !== null },
  { key: 'all', label: 'All', has: () => true },
]

/** The alerts under a tab that have every word of the filter somewhere in what the list knows of them. */
export function shownAlerts(
  lines: readonly AlertLine[],
  { show, filter, owner }: Pick<AlertsView, 'show' | 'filter' | 'owner'>,
) {
  const has = alertTabs.find(({ key }) => key === show)?.has ?? (() => true)
  const words = folded(filter).split(/\s+/).filter(Boolean)
  return ofOwner(lines, owner).filter((line) => has(line) && words.every((word) => wordsOf(line).includes(word)))
}

/** Those whose duty is with one person; all of them for null. */
export const ofOwner = (lines: readonly AlertLine[], owner: string | null): readonly AlertLine[] =>
  owner === null ? lines : lines.filter((line) => line.owner.name === owner)

const known = new WeakMap<AlertLine, string>()

/** Everything of an alert that can be searched, once for each and not for each key pressed. */
function wordsOf(line: AlertLine): string {
  let words = known.get(line)
  if (words === undefined) {
    const children = line.children.flatMap((child) => [nameOf(child), child.reference])
    const about = [line.number, line.title, alertThemeLabels[line.theme], alertKindLabels[line.kind], line.teamName]
    const people = [line.iroName, line.workerName, withWhom(line)]
    words = folded([...children, ...about, ...people, alertStatus(line).text].filter(Boolean).join(' '))
    known.set(line, words)
  }
  return words
}

/** The heading an alert stands under when the list is grouped by team. */
export const teamOf = ({ teamId, teamName }: AlertLine): { key: string; label: string } => ({
  key: teamId ?? 'none',
  label: teamName ?? 'No team recorded',
})

/** How many alerts of each kind were raised since 1 April, the start of the reporting year. */
export type AlertRatio = { readonly goodPractice: number; readonly concerns: number; readonly sinceOn: IsoDate }

/** Good practice beside concerns this year. */
export function ratioOf(lines: readonly AlertLine[], today: IsoDate): AlertRatio {
  const sinceOn = IsoDate.parse(`${collectionYearOf(today)}-04-01`)
  const raised = lines.filter(({ raisedOn }) => raisedOn >= sinceOn)
  const goodPractice = raised.filter(({ kind }) => kind === 'goodPractice').length
  return { goodPractice, concerns: raised.length - goodPractice, sinceOn }
}

/** "29 good practice, 58 concerns this year". */
export const ratioText = ({ goodPractice, concerns }: AlertRatio): string =>
  `${plainFigure(goodPractice)} good practice, ${plainFigure(concerns)} ${concerns === 1 ? 'concern' : 'concerns'} this year`

/** How the two figures came about. */
export const whyRatio = ({ goodPractice, concerns, sinceOn }: AlertRatio) => ({
  title: 'Why these two figures?',
  lines: [
    { label: 'Good practice raised', value: plainFigure(goodPractice) },
    { label: 'Concerns raised, open and closed', value: plainFigure(concerns) },
    { label: 'Alerts this year', value: plainFigure(goodPractice + concerns), isTotal: true },
  ],
  notes: [`Raised since ${formatDay(sinceOn)}, the start of the reporting year, by the day each was raised.`],
})
