import { plainFigure } from '../../../shared/figures.ts'
import { type CaseloadRow, type CaseStatus, caseListLabels } from '../../../shared/records/caseload.ts'
import { nameOf } from '../../../shared/records/child.ts'
import { sourceDueLabels } from '../../../shared/records/source-due-kind.ts'
import { upperFirst } from '../../../shared/words.ts'
import { ChildName } from '../../ui/child-name.tsx'
import { Status } from '../../ui/status.tsx'
import type { Column } from '../../ui/table-items.ts'
import { WhyDue } from '../../ui/why-due.tsx'
import type { WorkingProps } from '../../ui/working.tsx'

type Options = {
  isEverybody: boolean
  room: Room
  /** Whether the list is of the children whose council gives another due date: the difference is then a column. */
  isCouncilsDate?: boolean
  onKeepOpen: (working: WorkingProps) => void
}

type Key = 'council' | 'child' | 'list' | 'next' | 'due' | 'status' | 'flags' | 'iro' | 'worker' | 'weight'

/** How much room the table has: beside the pane, alone, or at large text, where only what chooses a row fits. */
export type Room = 'narrow' | 'wide' | 'largeText'
type Widths = Readonly<Partial<Record<Key, number>>>

const atLargeText: Widths = { child: 24, next: 21, due: 23, status: 32 }

/** Parts of the table's width, by who is listed and how much room there is; a column without one is left out. */
const widths: Readonly<Record<'one' | 'everybody', Readonly<Record<Room, Widths>>>> = {
  one: {
    narrow: { child: 18, list: 15.3, next: 15.4, due: 14, status: 18, worker: 12.6, weight: 6.7 },
    wide: { child: 16, list: 12, next: 12.5, due: 10.7, status: 17, flags: 16.3, worker: 10.2, weight: 5.3 },
    largeText: atLargeText,
  },
  everybody: {
    narrow: { child: 18.2, list: 15.3, next: 14.6, due: 13.8, status: 21.4, iro: 16.7 },
    wide: { child: 14, list: 12, next: 11.5, due: 10.7, status: 17, flags: 10, iro: 10.3, worker: 9.2, weight: 5.3 },
    largeText: atLargeText,
  },
}

/** The columns of the Caseload table: everybody's has the IRO; the flags come out where there is room. */
export function caseloadColumns(options: Options): readonly Column<CaseloadRow>[] {
  const { isEverybody, room, isCouncilsDate = false, onKeepOpen } = options
  const usual = widths[isEverybody ? 'everybody' : 'one'][room]
  const parts = isCouncilsDate ? withCouncilsDate(usual) : usual
  return everyColumn(onKeepOpen).flatMap((column) => {
    const part = parts[column.key]
    return part === undefined ? [] : [{ ...column, width: `${part}%` }]
  })
}

/** The difference takes the place of what tells least about it: the list and the worker, or at large text the status. */
function withCouncilsDate({ list, status = 0, worker = 0, ...others }: Widths): Widths {
  if (list === undefined) return { ...others, council: status }
  const spare = worker === 0 ? status / 4 : 0
  return { ...others, council: list + worker + spare, status: status - spare }
}

function everyColumn(onKeepOpen: Options['onKeepOpen']): readonly (Column<CaseloadRow> & { key: Key })[] {
  return [
    { key: 'child', header: 'Child', render: childCell, sortValue: surnameFirst },
    { key: 'list', header: 'List', render: listCell, sortValue: (row) => caseListLabels[row.list] },
    { key: 'next', header: 'Next', render: nextCell, sortValue: (row) => row.next?.label ?? null },
    { key: 'due', header: 'Due', render: dueCell(onKeepOpen), sortValue: (row) => row.next?.dueBy ?? null },
    { key: 'council', header: 'Council’s date', render: councilCell, sortValue: latestFirst },
    { key: 'status', header: 'Status', render: statusCell, sortValue: pressing },
    {
      key: 'flags',
      header: 'To note',
      render: flagsCell,
      sortValue: ({ flags }) => flags[0]?.text ?? null,
    },
    { key: 'iro', header: 'IRO', render: iroCell, sortValue: (row) => row.iro },
    { key: 'worker', header: 'Social worker', render: workerCell, sortValue: (row) => row.worker },
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
  return <span className="quiet">{worker ?? '–'}</span>
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
  return next?.label ?? '–'
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

function councilCell({ sourceDifference, next }: CaseloadRow) {
  if (sourceDifference === null) return '–'
  const { kind, daysLater } = sourceDifference
  const days = `${Math.abs(daysLater)} ${Math.abs(daysLater) === 1 ? 'day' : 'days'} ${daysLater > 0 ? 'too late' : 'earlier'}`
  // Of a child in both lists it need not be the meeting that is next.
  const isNext = next !== null && (next.kind === kind || (next.kind === 'adoptionReview' && kind === 'roa'))
  const text = isNext ? days : `${upperFirst(sourceDueLabels[kind])}: ${days}`
  return (
    <span title={text}>
      {daysLater > 0 ? <Status kind="dueSoon" text={text} /> : <span className="quiet">{text}</span>}
    </span>
  )
}

const latestFirst = ({ sourceDifference }: CaseloadRow) => sourceDifference && -sourceDifference.daysLater

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
  return iro === null ? <Status kind="noIro" text="No IRO yet" /> : <span className="quiet">{iro}</span>
}
