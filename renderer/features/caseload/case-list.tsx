import { useCallback, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { CaseloadRow } from '../../../shared/records/caseload.ts'
import type { WeightedCaseload } from '../../../shared/records/workload.ts'
import type { KeptView } from '../../saved-view.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { largeTextQuery, useMedia } from '../../ui/media.ts'
import { useRaiseAlert } from '../../ui/raise-alert.ts'
import type { WorkingProps } from '../../ui/working.tsx'
import { caseloadColumns } from './caseload-columns.tsx'
import { type CaseloadView, caseTabs, familyOf, shownRows } from './caseload-view.ts'
import { Equation } from './equation.tsx'
import { ListTools } from './list-tools.tsx'
import { WhyPane } from './why-pane.tsx'

type CaseListProps = {
  rows: readonly CaseloadRow[]
  weighted: WeightedCaseload
  view: CaseloadView
  change: KeptView<CaseloadView>['change']
  isEverybody: boolean
}

/** The sum, the tabs and filter, the table, and the pane with the workings. */
export function CaseList({ rows, weighted, view, change, isEverybody }: CaseListProps) {
  const [pinned, setPinned] = useState<WorkingProps | null>(null)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const { tab, filter, isWhyOpen } = view
  const shown = useMemo(() => shownRows(rows, { tab, filter }), [rows, tab, filter])
  const keepOpen = useCallback(
    (working: WorkingProps) => {
      setPinned(working)
      change({ isWhyOpen: true })
    },
    [change],
  )
  return (
    <div className={isWhyOpen ? 'split caseload' : 'split split-closed caseload'}>
      <section className="page-fill" aria-label="Children" data-pane tabIndex={-1}>
        <Equation weighted={weighted} isWhyOpen={isWhyOpen} onWhy={() => change({ isWhyOpen: !isWhyOpen })} />
        <ListTools rows={rows} view={view} change={change} />
        <CaseTable
          rows={shown}
          chosenId={chosenId}
          onChoose={setChosenId}
          onKeepOpen={keepOpen}
          {...{ view, change, isEverybody }}
        />
      </section>
      {isWhyOpen && (
        <WhyPane
          weighted={weighted}
          chosen={shown.find(({ childId }) => childId === chosenId) ?? null}
          pinned={pinned}
          onUnpin={() => setPinned(null)}
          onClose={() => change({ isWhyOpen: false })}
        />
      )}
    </div>
  )
}

type CaseTableProps = Omit<CaseListProps, 'weighted'> & {
  chosenId: string | null
  onChoose: (childId: string) => void
  onKeepOpen: (working: WorkingProps) => void
}

function CaseTable({ rows, view, change, isEverybody, chosenId, onChoose, onKeepOpen }: CaseTableProps) {
  const navigate = useNavigate()
  const raise = useRaiseAlert()
  const isLargeText = useMedia(largeTextQuery)
  const room = isLargeText ? 'largeText' : view.isWhyOpen ? 'narrow' : 'wide'
  const isCouncilsDate = view.tab === 'councilsDate'
  const columns = useMemo(
    () => caseloadColumns({ isEverybody, room, isCouncilsDate, onKeepOpen }),
    [isEverybody, room, isCouncilsDate, onKeepOpen],
  )
  return (
    <DataTable
      label="Caseload"
      rows={rows}
      columns={columns}
      rowKey={(row) => row.childId}
      density="compact"
      initialSort={view.sort}
      onSort={(sort) => change({ sort })}
      selectedKey={chosenId}
      onSelect={(row) => onChoose(row.childId)}
      onOpen={(row) => navigate(`/children/${row.childId}`)}
      onAlert={({ childId }) => raise({ kind: 'concern', childIds: [childId], source: 'child' })}
      {...(view.isGrouped && { groupOf: familyOf })}
      empty={nothingFound(view, change)}
    />
  )
}

function nothingFound({ tab, filter }: CaseloadView, change: CaseListProps['change']) {
  const under = caseTabs.find(({ key }) => key === tab)?.label ?? 'All'
  const why = filter.trim() === '' ? `Nobody is under “${under}” today.` : `Nobody under “${under}” has “${filter}”.`
  const showAll = { label: 'Show all children', onClick: () => change({ tab: 'all', filter: '' }) }
  return { title: 'No child to show', why, action: showAll }
}
