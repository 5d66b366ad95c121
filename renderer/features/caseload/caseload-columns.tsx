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

type Key = 'child' | 'list' | 'next' | 'due' | 'status' | 'flags' | 'iro' | 'worker' | 'weight'

/** Parts of the table's width, by who is listed and whether the pane is open; a column without one is left out. */
const widths: Readonly<Record<'one' | 'everybody', Readonly<Record<'narrow' | 'wide', Partial<Record<Key, number>>>>>> =
  {
    one: {
      narrow: { child: 19, list: 15, next: 15, due: 14, status: 19, worker: 11.5, weight: 6.5 },
      wide: { child: 17, list: 11.5, next: 12, due: 10.5, status: 17, flags: 17, worker: 10, weight: 5 },
    },
    everybody: {
      narrow: { child: 18, list: 14.5, next: 15, due: 14, status: 19, iro: 13, weight: 6.5 },
      wide: { child: 15, list: 11, next: 11.5, due: 10, status: 16, flags: 12, iro: 10, worker: 9.5, weight: 5 },
    },
  }

/** The columns of the Caseload table: everybody's has the IRO; the flags come out where there is room. */
export function caseloadColumns({ isEverybody, isNarrow, onKeepOpen }: Options): readonly Column<CaseloadRow>[] {
  const parts = widths[isEverybody ? 'everybody' : 'one'][isNarrow ? 'narrow' : 'wide']
  return everyColumn(onKeepOpen).flatMap((column) => {
    const part = parts[column.key]
    return part === undefined ? [] : [{ ...column, width: `${part}%` }]
  })
}

function everyColumn(onKeepOpen: Options['onKeepOpen']): readonly (Column<CaseloadRow> & { key: Key })[] {
  return [
    { key: 'child', header: 'Child', render: childCell, sortValue: surnameFirst },
    { key: 'list', header: 'List', render: listCell, sortValue: (row) => caseListLabels[row.list] },
    { key: 'next', header: 'Next', render: nextCell, sortValue: (row) => row.next?.label ?? null },
    { key: 'due', header: 'Due', render: dueCell(onKeepOpen), sortValue: (row) => row.next?.dueBy ?? null },
    { key: 'status', header: 'Status', render: statusCell, sortValue: pressing },
    {
      key: 'flags',
      header: 'To note',
      render: flagsCell,
      sortValue: ({ flags }) => flags[0]?.text ?? null,
      isSecondary: true,
    },
    { key: 'iro', header: 'IRO', render: iroCell, sortValue: (row) => row.iro, isSecondary: true },
    { key: 'worker', header: 'Social worker', render: workerCell, sortValue: (row) => row.worker, isSecondary: true },
    {
      key: 'weight',
      header: 'Weight',
      render: ({ weight }) => plainFigure(weight),
      sortValue: (row) => row.weight,
      align: 'end',
    },
  ]
}

function workerCell({ worker }: CaseloadRow) {
  return <span className="quiet nowrap">{worker ?? '–'}</span>
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

function nextCell({ next }: CaseloadRow) {
  return <span className="nowrap">{next?.label ?? '–'}</span>
}

function listCell({ list }: CaseloadRow) {
  return <span className={list === 'dual' ? 'badge badge-strong' : 'badge'}>{caseListLabels[list]}</span>
}

function dueCell(onKeepOpen: Options['onKeepOpen']) {
  return ({ childId, next }: CaseloadRow) =>
    next ? (
      <span className="nowrap">
        <WhyDue childId={childId} dueBy={next.dueBy} ruleId={next.ruleId} onKeepOpen={onKeepOpen} />
      </span>
    ) : (
      '–'
    )
}

function statusCell({ status, isShortBreaks }: CaseloadRow) {
  if (status)
    return (
      <span title={status.text}>
        <Status kind={status.kind} text={status.text} />
      </span>
    )
  return <span className="quiet">{isShortBreaks ? 'Listed, not scheduled' : 'Nothing due'}</span>
}

const order: readonly CaseStatus['kind'][] = ['overdue', 'lateWithReason', 'stoodDown', 'dueSoon', 'planned', 'held']

const pressing = ({ status, next }: CaseloadRow) => status && `${order.indexOf(status.kind)} ${next?.dueBy ?? ''}`

function flagsCell({ flags }: CaseloadRow) {
  const words = flags.map(({ text }) => text).join('; ')
  return (
    <span className="quiet" title={words}>
      {words}
    </span>
  )
}

function iroCell({ iro }: CaseloadRow) {
  return iro === null ? <Status kind="noIro" text="No IRO yet" /> : <span className="quiet nowrap">{iro}</span>
}
