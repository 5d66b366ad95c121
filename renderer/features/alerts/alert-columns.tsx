import { formatDay, formatDayShort } from '../../../shared/dates.ts'
import type { AlertLine } from '../../../shared/records/alert.ts'
import { alertStageLabels } from '../../../shared/records/alert-stage.ts'
import { alertStatus, dayOfLimit, dueNow, presentStage } from '../../../shared/records/alert-status.ts'
import { alertKindLabels, alertThemeLabels } from '../../../shared/records/alert-themes.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'
import { AlertKindMark } from '../../ui/alert-kind.tsx'
import { Status } from '../../ui/status.tsx'
import type { Column } from '../../ui/table-items.ts'
import { whyDate } from '../../ui/why-date.tsx'
import { FigureButton } from '../../ui/working.tsx'

type Key = 'number' | 'children' | 'about' | 'kind' | 'stage' | 'status' | 'day' | 'due' | 'iro'
type Widths = Readonly<Partial<Record<Key, number>>>

/** Parts of the table's width; a column without one is left out. */
const widths: Readonly<Record<'one' | 'everybody' | 'largeText', Widths>> = {
  one: { number: 7, children: 15, about: 19, kind: 10, stage: 14, status: 18, day: 7, due: 10 },
  everybody: { number: 7, children: 13.5, about: 16, kind: 10, stage: 12.5, status: 17, day: 6.5, due: 8, iro: 9.5 },
  largeText: { children: 27, about: 27, status: 46 },
}

/** The columns of the table of alerts: everybody's has who raised them. */
export function alertColumns({ isEverybody, isLargeText }: { isEverybody: boolean; isLargeText: boolean }) {
  const parts = widths[isLargeText ? 'largeText' : isEverybody ? 'everybody' : 'one']
  return everyColumn.flatMap((column): Column<AlertLine>[] => {
    const part = parts[column.key]
    return part === undefined ? [] : [{ ...column, width: `${part}%` }]
  })
}

const everyColumn: readonly (Column<AlertLine> & { key: Key })[] = [
  {
    key: 'number',
    header: 'Number',
    render: ({ number }) => <span className="nowrap">{number}</span>,
    sortValue: ({ number }) => number,
  },
  {
    key: 'children',
    header: 'Child',
    render: ({ children }) => namesTogether(children),
    sortValue: ({ children }) => children[0]?.familyName ?? namesTogether(children),
    isRowHeader: true,
  },
  { key: 'about', header: 'About', render: about, sortValue: ({ title }) => title },
  {
    key: 'kind',
    header: 'Kind',
    render: ({ kind }) => <AlertKindMark kind={kind} />,
    sortValue: ({ kind }) => alertKindLabels[kind],
  },
  { key: 'stage', header: 'With', render: stage, sortValue: ({ standing }) => standing?.stages.length ?? null },
  { key: 'status', header: 'Status', render: status, sortValue: pressing },
  { key: 'day', header: 'Day', render: day, sortValue: ({ standing }) => (standing?.isOpen ? standing.day : null) },
  {
    key: 'due',
    header: 'Due',
    render: due,
    sortValue: ({ standing }) => (standing?.isOpen ? dueNow(standing).dueBy : null),
  },
  {
    key: 'iro',
    header: 'Raised by',
    render: ({ iroName }) => <span className="quiet">{iroName ?? '–'}</span>,
    sortValue: ({ iroName }) => iroName,
  },
]

function about({ title, theme }: AlertLine) {
  return (
    <>
      {title} <span className="quiet alert-second">{alertThemeLabels[theme]}</span>
    </>
  )
}

function stage({ standing, recipient }: AlertLine) {
  const now = standing && presentStage(standing)
  const post = now ? alertStageLabels[now.stage] : ''
  return (
    <>
      {post} <span className="quiet alert-second">{recipient.name === post ? '' : recipient.name}</span>
    </>
  )
}

function status(line: AlertLine) {
  const { kind, text } = alertStatus(line)
  return (
    <span title={text}>
      <Status kind={kind} text={text} />
    </span>
  )
}

/** The place among all alerts, as a word to sort by: the list without a sort is in this order. */
function pressing(line: AlertLine): string {
  const { kind } = alertStatus(line)
  return `${['overdue', 'dueSoon', 'planned', 'held'].indexOf(kind)} ${line.standing?.duty?.dueBy ?? line.raisedOn}`
}

function day({ standing }: AlertLine) {
  if (!standing?.isOpen) return <span className="quiet">–</span>
  return <span className="nowrap">{dayOfLimit(standing)}</span>
}

function due({ standing }: AlertLine) {
  if (!standing?.isOpen) return <span className="quiet">–</span>
  const now = dueNow(standing)
  return (
    <FigureButton working={() => whyDate(now)}>
      {formatDay(now.dueBy).slice(0, 3)} {formatDayShort(now.dueBy)}
    </FigureButton>
  )
}
