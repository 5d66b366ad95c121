import type { TrackerLine } from '../../../shared/records/challenge.ts'
import type { AskedList } from '../../../shared/records/list-export.ts'
import { type Sort, sortRows } from '../../ui/table-items.ts'
import { trackerColumns } from './tracker-columns.tsx'

type Shown = { readonly sort: Sort | null; readonly isWhole: boolean }

/** The tracker as it stands on screen, for paper and files; what is only offered is not on it. */
export function askedTracker(rows: readonly TrackerLine[], { sort, isWhole }: Shown) {
  const columns = trackerColumns({ isLargeText: false, onTake: () => {} })
  const listed = sortRows(rows, columns, sort).filter(({ offered }) => offered === null)
  const keys = listed.map(({ subjectId }) => subjectId)
  const list: AskedList = { name: 'tracker', input: {}, keys, about: isWhole ? 'With all that is over' : '' }
  return { list, rows: listed.length }
}
