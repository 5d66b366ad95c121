import type { AlertLine } from '../../../shared/records/alert.ts'
import type { IroId } from '../../../shared/records/ids.ts'
import type { AskedList } from '../../../shared/records/list-export.ts'
import { arrange } from '../../ui/table-items.ts'
import { alertColumns } from './alert-columns.tsx'
import { type AlertsView, alertTabs, shownAlerts, teamOf } from './alert-view.ts'

/** The list as the screen filters, sorts and groups it, for paper and files. */
export function askedAlerts(
  lines: readonly AlertLine[],
  view: AlertsView,
  iroId: IroId | null,
): { list: AskedList; rows: number } {
  const columns = alertColumns({ isEverybody: true, isLargeText: false })
  const { sort, isGrouped } = view
  const groupOf = isGrouped ? teamOf : undefined
  const items = arrange(shownAlerts(lines, view), { columns, sort, rowKey: ({ id }) => id, groupOf })
  const keys = items.filter(({ kind }) => kind === 'row').map(({ key }) => key)
  const input = { iroId, which: 'all', childId: null } as const
  return { list: { name: 'alerts', input, isGrouped, keys, about: aboutOf(view) }, rows: keys.length }
}

/** What was chosen, in words for the paper: "Only “Open”, of Maria Keane". The filter may be a name and is left out. */
function aboutOf({ show, filter, owner }: AlertsView): string {
  const tab = show === 'all' ? null : `“${alertTabs.find(({ key }) => key === show)?.label ?? show}”`
  const chosen = [tab, owner && `of ${owner}`, filter.trim() === '' ? null : 'as filtered'].filter(
    (part) => part !== null,
  )
  return chosen.length === 0 ? '' : `Only ${chosen.join(', ')}`
}
