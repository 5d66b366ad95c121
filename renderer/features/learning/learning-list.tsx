import { Button } from '@fluentui/react-components'
import { ClipboardTask16Regular } from '@fluentui/react-icons/svg/clipboard-task'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { IsoDate } from '../../../shared/dates.ts'
import { type LearningActivity, LearningKind, learningKindLabels } from '../../../shared/records/learning.ts'
import type { AskedList } from '../../../shared/records/list-export.ts'
import { collectionYearLabel } from '../../../shared/rules/collection-year.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { ListCommands } from '../../ui/list-commands.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { type Sort, sortRows } from '../../ui/table-items.ts'
import { BeginDialog, type Begun } from './begin-dialog.tsx'
import { learningColumns } from './learning-columns.tsx'
import { LearningFigures } from './learning-figures.tsx'
import { type LearningView, shownActivities, yearChoices } from './learning-view.ts'
import { Suggestions } from './suggestions.tsx'

type LearningListProps = {
  title: string
  activities: readonly LearningActivity[]
  today: IsoDate
  first: LearningView
  onKeep: (part: Partial<LearningView>) => void
}

const plain: Begun = { kind: null, title: '', theme: null, looked: '', cases: null, findings: '' }

/** The log: figures, what closed alerts taught, the filters, and the list with late actions first. */
export function LearningList({ title, activities, today, first, onKeep }: LearningListProps) {
  const [view, setView] = useState(first)
  const [sort, setSort] = useState<Sort | null>(null)
  const [params, setParams] = useSearchParams()
  const [begun, setBegun] = useState<Begun | null>(params.get('record') === 'new' ? plain : null)
  const shown = shownActivities(activities, view, today)
  const change = (part: Partial<LearningView>) => {
    setView({ ...view, ...part })
    onKeep({ ...view, ...part })
  }
  const close = () => {
    setBegun(null)
    if (params.has('record')) setParams({}, { replace: true })
  }
  const commands = (
    <>
      <Button icon={<ClipboardTask16Regular />} onClick={() => setBegun(plain)}>
        Record an audit or observation
      </Button>
      <ListCommands lists={[{ name: 'learning', take: () => asked(shown, { view, sort, today }) }]} />
    </>
  )
  return (
    <>
      <PageHead
        title={title}
        crumb={
          <Link className="link" to="/reports">
            Reports
          </Link>
        }
        sub="The Learning Audit Framework: what was looked at, and what is done about it"
        commands={commands}
      />
      <div className="page-fill">
        <LearningFigures activities={activities} today={today} view={view} change={change} />
        <Suggestions onBegin={setBegun} />
        <Filters {...{ activities, view, change, today }} />
        <LogTable rows={shown} today={today} onSort={setSort} isFiltered={activities.length > 0} />
      </div>
      {begun && <BeginDialog begun={begun} today={today} onClose={close} />}
    </>
  )
}

const kinds = LearningKind.options.map((value) => ({ value, label: learningKindLabels[value] }))
const actionChoices = [
  { value: 'open', label: 'Open or late' },
  { value: 'late', label: 'Late' },
] as const

type FiltersProps = {
  activities: readonly LearningActivity[]
  view: LearningView
  change: (part: Partial<LearningView>) => void
  today: IsoDate
}

function Filters({ activities, view, change, today }: FiltersProps) {
  return (
    <div className="learning-filters">
      <SelectField
        label="Kind"
        none="All kinds"
        choices={kinds}
        value={view.kind}
        onChange={(kind) => change({ kind })}
      />
      <SelectField
        label="Year, from 1 April"
        none="Every year"
        choices={yearChoices(activities, today)}
        value={view.year === null ? null : String(view.year)}
        onChange={(year) => change({ year: year === null ? null : Number(year) })}
      />
      <SelectField
        label="Actions"
        none="Any"
        choices={actionChoices}
        value={view.actions}
        onChange={(actions) => change({ actions })}
      />
    </div>
  )
}

type LogTableProps = {
  rows: readonly LearningActivity[]
  today: IsoDate
  onSort: (sort: Sort) => void
  isFiltered: boolean
}

function LogTable({ rows, today, onSort, isFiltered }: LogTableProps) {
  const navigate = useNavigate()
  return (
    <DataTable
      label="Audits and observations"
      rows={rows}
      columns={learningColumns(today)}
      rowKey={({ id }) => id}
      onSort={onSort}
      onOpen={({ id }) => void navigate(`/reports/learning?activity=${id}`)}
      empty={
        isFiltered
          ? { title: 'Nothing of this kind', why: 'Choose another kind, year or state of the actions.' }
          : {
              title: 'Nothing recorded yet',
              why: 'Peer audits, observations and thematic audits are listed here with what is done about them.',
            }
      }
    />
  )
}

type Shown = { view: LearningView; sort: Sort | null; today: IsoDate }

/** The log as it stands on screen, for paper and files. */
function asked(shown: readonly LearningActivity[], { view, sort, today }: Shown): { list: AskedList; rows: number } {
  const keys = sortRows(shown, learningColumns(today), sort).map(({ id }) => id)
  const only = [
    view.kind && learningKindLabels[view.kind],
    view.year === null ? null : collectionYearLabel(view.year),
    view.actions && (view.actions === 'late' ? 'actions late' : 'actions open'),
  ]
  const about = only.filter(Boolean).join(', ')
  return { list: { name: 'learning', input: {}, keys, about: about && `Only: ${about}` }, rows: shown.length }
}
