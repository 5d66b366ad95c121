import { useMemo } from 'react'
import type { Output } from '../../../shared/contract.ts'
import type { ImportId } from '../../../shared/records/ids.ts'
import type { NewCase } from '../../../shared/records/import-comparison.ts'
import { makeCalendar } from '../../../shared/rules/working-days.ts'
import { useAppQuery } from '../../api.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { Column } from '../../ui/table-items.ts'
import { countText } from './import-words.ts'
import { ListHead } from './list-head.tsx'
import { newInCareColumns, newlyPlannedColumns } from './new-case-columns.tsx'
import { isToldLate } from './told.tsx'

type Session = Output<'session.current'>

/** The children nobody had told the service about, the longest untold first: in care, and on a protection plan. */
export function NewCasesList({ importId }: { importId: ImportId | null }) {
  const session = useAppQuery('session.current', {}).data
  const cases = useAppQuery('imports.newCases', { importId }).data
  if (!session || !cases) return null
  return <Lists session={session} newInCare={cases.newInCare} newlyPlanned={cases.newlyPlanned} />
}

type ListsProps = { session: Session; newInCare: readonly NewCase[]; newlyPlanned: readonly NewCase[] }

function Lists({ session: { today, settings }, newInCare, newlyPlanned }: ListsProps) {
  const day = useMemo(
    () => ({ today, rules: { settings, calendar: makeCalendar({ closures: settings.closures }) } }),
    [today, settings],
  )
  const careColumns = useMemo(() => newInCareColumns(day), [day])
  const planColumns = useMemo(() => newlyPlannedColumns(day), [day])
  return (
    <div className="stack-wide">
      <List
        title="New in care"
        rows={newInCare}
        columns={careColumns}
        why="The files tell of no child in care whom the service did not know of. Of a first import, only who became looked after in the last 20 working days is listed."
      />
      <List
        title="Newly planned"
        rows={newlyPlanned}
        columns={planColumns}
        why="The files tell of no child protection plan the service did not know of. Of a first import, only plans of the last 20 working days are listed."
      />
    </div>
  )
}

type ListProps = { title: string; rows: readonly NewCase[]; columns: readonly Column<NewCase>[]; why: string }

function List({ title, rows, columns, why }: ListProps) {
  const late = rows.filter(({ daysUntilTold }) => isToldLate(daysUntilTold)).length
  const lateText = late === 0 ? '' : ` · ${countText(late)} told 7 days later or more`
  return (
    <div className="import-rows import-long">
      <ListHead title={title} count={rows.length > 0 && `${countText(rows.length)}${lateText}`} />
      <DataTable
        label={title}
        rows={rows}
        columns={columns}
        rowKey={({ childId, startedOn }) => `${childId} ${startedOn}`}
        empty={{ title: 'Nobody', why }}
      />
    </div>
  )
}
