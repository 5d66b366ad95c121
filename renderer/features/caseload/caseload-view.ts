import { z } from 'zod'
import { type CaseloadRow, caseListLabels } from '../../../shared/records/caseload.ts'
import { nameOf } from '../../../shared/records/child.ts'
import { folded } from '../../../shared/words.ts'
import type { ListTab } from '../../ui/tabs-with-counts.tsx'

/** The tabs of the list; `/caseload?tab=overdue` opens one. */
export const TabKey = z.enum([
  'all',
  'lookedAfter',
  'childProtection',
  'dual',
  'hsb',
  'overdue',
  'dueSoon',
  'noIro',
  'councilsDate',
])
export type TabKey = z.infer<typeof TabKey>

/** What the Caseload screen keeps from one visit to the next. */
export const CaseloadView = z.object({
  tab: TabKey,
  filter: z.string(),
  isGrouped: z.boolean(),
  sort: z.object({ key: z.string(), direction: z.enum(['ascending', 'descending']) }),
  isWhyOpen: z.boolean(),
})
export type CaseloadView = z.infer<typeof CaseloadView>

/** The screen as it first opens: everything, soonest due first, with its sum beside it. */
export const firstView: CaseloadView = {
  tab: 'all',
  filter: '',
  isGrouped: false,
  sort: { key: 'due', direction: 'ascending' },
  isWhyOpen: true,
}

/** The tabs in order; a child can be under several. */
export const caseTabs: readonly ListTab<TabKey, CaseloadRow>[] = [
  { key: 'all', label: 'All', has: () => true },
  { key: 'lookedAfter', label: 'Looked after', has: (row) => row.isLookedAfter },
  { key: 'childProtection', label: 'Child protection', has: (row) => row.isChildProtection },
  { key: 'dual', label: 'Dual', has: (row) => row.list === 'dual' },
  { key: 'hsb', label: 'HSB', has: (row) => row.isHsb, isOptional: true },
  { key: 'overdue', label: 'Overdue', has: isOverdue, status: 'overdue' },
  { key: 'dueSoon', label: 'Due soon', has: (row) => row.status?.kind === 'dueSoon', status: 'dueSoon' },
  { key: 'noIro', label: 'No IRO', has: (row) => row.iroId === null, isOptional: true },
  {
    key: 'councilsDate',
    label: 'Council’s date differs',
    has: (row) => row.sourceDifference !== null,
    isOptional: true,
  },
]

/** Late and not held, whether or not somebody has said why. */
function isOverdue({ status }: CaseloadRow): boolean {
  return status?.kind === 'overdue' || status?.kind === 'lateWithReason'
}

/** The rows under a tab that have every word of the filter somewhere in what the list knows of the child. */
export function shownRows(rows: readonly CaseloadRow[], { tab, filter }: Pick<CaseloadView, 'tab' | 'filter'>) {
  const has = caseTabs.find(({ key }) => key === tab)?.has ?? (() => true)
  const words = folded(filter).split(/\s+/).filter(Boolean)
  return rows.filter((row) => has(row) && (words.length === 0 || words.every((word) => wordsOf(row).includes(word))))
}

const known = new WeakMap<CaseloadRow, string>()

/** Everything of a row that can be searched, once for each row and not for each key pressed. */
function wordsOf(row: CaseloadRow): string {
  let words = known.get(row)
  if (words === undefined) {
    const names = [nameOf(row), row.reference, row.family, row.iro, row.worker, row.team]
    const about = [caseListLabels[row.list], row.next?.label, row.status?.text, row.legalStatus, row.placement]
    words = folded([...names, ...about, ...row.flags.map(({ text }) => text)].filter(Boolean).join(' '))
    known.set(row, words)
  }
  return words
}

/** The heading a child stands under when the list is grouped by family. */
export function familyOf({ familyId, family }: CaseloadRow): { key: string; label: string } {
  return familyId === null ? { key: 'none', label: 'No family recorded' } : { key: familyId, label: `${family} family` }
}

/** The heading's second line: "86 children, 89 cases: 3 children are in both lists". */
export function countsText(rows: readonly CaseloadRow[]): string {
  const dual = rows.filter(({ list }) => list === 'dual').length
  const neither = rows.filter((row) => !row.isLookedAfter && !row.isChildProtection).length
  const cases = rows.length - neither + dual
  const parts = [
    dual > 0 ? `${children(dual)} ${dual === 1 ? 'is' : 'are'} in both lists` : null,
    neither > 0 ? `${children(neither)} ${neither === 1 ? 'carries' : 'carry'} no weight` : null,
  ].filter((part) => part !== null)
  const counts = `${children(rows.length)}, ${cases} ${cases === 1 ? 'case' : 'cases'}`
  return parts.length > 0 ? `${counts}: ${parts.join(', ')}` : counts
}

function children(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'child' : 'children'}`
}
