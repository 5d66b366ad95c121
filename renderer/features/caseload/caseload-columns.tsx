import { plainFigure } from '../../../shared/figures.ts'
import { type CaseloadRow, type CaseStatus, caseListLabels } from '../../../shared/records/caseload.ts'
import { nameOf } from '../../../shared/records/child.ts'
import { ChildName } from '../../ui/child-name.tsx'
import { Status } from '../../ui/status.tsx'
import type { Column } from '../../ui/table-items.ts'
import { WhyDue } from '../../ui/why-due.tsx'
import type { WorkingProps } from '../../ui/working.tsx'

type Options = {
  isEverybody: boolean
  /** Whether the pane takes its part of the window. */
  isNarrow: boolean
  onKeepOpen: (working: WorkingProps) => void
}

/** The columns of the Caseload table: everybody's has the IRO; the flags come out where there is room. */
export function caseloadColumns({ isEverybody, isNarrow, onKeepOpen }: Options): readonly Column<CaseloadRow>[] {
  const columns: (Column<CaseloadRow> | false)[] = [
    { key: 'child', header: 'Child', render: childCell, sortValue: surnameFirst, width: isNarrow ? '24%' : '20%' },
    { key: 'list', header: 'List', render: listCell, sortValue: (row) => caseListLabels[row.list], width: 128 },
    { key: 'next', header: 'Next', render: (row) => row.next?.label ?? '–', sortValue: nextLabel, width: 150 },
    { key: 'due', header: 'Due', render: dueCell(onKeepOpen), sortValue: (row) => row.next?.dueBy ?? null, width: 136 },
    { key: 'status', header: 'Status', render: statusCell, sortValue: pressing, width: isNarrow ? '22%' : '20%' },
    !isNarrow && { key: 'flags', header: 'To note', render: flagsCell, sortValue: flagsSort, isSecondary: true },
    isEverybody && { key: 'iro', header: 'IRO', render: iroCell, sortValue: (row) => row.iro, isSecondary: true },
    !(isEverybody && isNarrow) && { key: 'worker', header: 'Social worker', ...workerCell, isSecondary: true },
    { key: 'weight', header: 'Weight', render: weightCell, sortValue: (row) => row.weight, align: 'end', width: 76 },
  ]
  return columns.filter((column) => column !== false)
}

const workerCell = {
  render: (row: CaseloadRow) => <span className="quiet">{row.worker ?? '–'}</span>,
  sortValue: (row: CaseloadRow) => row.worker,
}

function childCell(row: CaseloadRow) {
  return (
    <ChildName
      name={nameOf(row)}
      age={row.ageYears}
      expectedOn={row.bornOn === null ? row.expectedOn : null}
      isRestricted={row.isRestricted}
      isAddressConfidential={row.hasConfidentialAddress}
    />
  )
}

const surnameFirst = (row: CaseloadRow) =>
  [row.familyName, row.givenName].filter(Boolean).join(' ') || (row.reference ?? null)

const nextLabel = (row: CaseloadRow) => row.next?.label ?? null

function listCell({ list }: CaseloadRow) {
  return <span className={list === 'dual' ? 'badge badge-strong' : 'badge'}>{caseListLabels[list]}</span>
}

function dueCell(onKeepOpen: Options['onKeepOpen']) {
  return ({ childId, next }: CaseloadRow) =>
    next ? <WhyDue childId={childId} dueBy={next.dueBy} ruleId={next.ruleId} onKeepOpen={onKeepOpen} /> : '–'
}

function statusCell({ status, isShortBreaks }: CaseloadRow) {
  if (status) return <Status kind={status.kind} text={status.text} />
  return <span className="quiet">{isShortBreaks ? 'Listed, not scheduled' : 'Nothing due'}</span>
}

const order: readonly CaseStatus['kind'][] = ['overdue', 'lateWithReason', 'stoodDown', 'dueSoon', 'planned', 'held']

const pressing = ({ status, next }: CaseloadRow) => status && `${order.indexOf(status.kind)} ${next?.dueBy ?? ''}`

function flagsCell({ flags }: CaseloadRow) {
  return <span className="quiet">{flags.map(({ text }) => text).join('; ')}</span>
}

const flagsSort = ({ flags }: CaseloadRow) => flags[0]?.text ?? null

function iroCell({ iro }: CaseloadRow) {
  return iro === null ? <Status kind="noIro" text="No IRO yet" /> : <span className="quiet">{iro}</span>
}

const weightCell = ({ weight }: CaseloadRow) => plainFigure(weight)
