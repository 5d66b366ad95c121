import type { CaseloadRow } from '../../../shared/records/caseload.ts'
import type { IroId } from '../../../shared/records/ids.ts'
import type { AskedList } from '../../../shared/records/list-export.ts'
import { arrange } from '../../ui/table-items.ts'
import { caseloadColumns } from './caseload-columns.tsx'
import { type CaseloadView, caseTabs, familyOf, shownRows } from './caseload-view.ts'

/** The list as the screen filters, sorts and groups it, for paper and files. */
export function askedCaseload(
  rows: readonly CaseloadRow[],
  view: CaseloadView,
  iroId: IroId | null,
): { list: AskedList; rows: number } {
  const { isGrouped, sort, tab } = view
  const isCouncilsDate = tab === 'councilsDate'
  const columns = caseloadColumns({ isEverybody: iroId === null, room: 'wide', isCouncilsDate, onKeepOpen: () => {} })
  const rowKey = ({ childId }: CaseloadRow) => childId
  const groupOf = isGrouped ? familyOf : undefined
  const items = arrange(shownRows(rows, view), { columns, sort, rowKey, groupOf })
  const shown = items.filter(({ kind }) => kind === 'row').map(({ key }) => key)
  const isWhole = shown.length === rows.length && rows.every(({ childId }, index) => childId === shown[index])
  const keys = isWhole ? null : shown
  return { list: { name: 'caseload', input: { iroId }, isGrouped, keys, about: aboutOf(view) }, rows: shown.length }
}

/** What was chosen, in words for the paper: "Only “Overdue”, with “smith”". */
function aboutOf({ tab, filter }: CaseloadView): string {
  const only = tab === 'all' ? null : `“${caseTabs.find(({ key }) => key === tab)?.label ?? tab}”`
  const words = filter.trim() === '' ? null : `with “${filter.trim()}”`
  const chosen = [only, words].filter((part) => part !== null).join(', ')
  return chosen && `Only ${chosen}`
}
