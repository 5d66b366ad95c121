import { Input } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { ComparedChild } from '../../../shared/records/import-comparison.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { FormField } from '../../ui/form-field.tsx'
import type { Column } from '../../ui/table-items.ts'
import { countText } from './import-words.ts'
import { ListHead } from './list-head.tsx'
import { Pages } from './pages.tsx'
import type { ComparedPage } from './use-compared.ts'

type ComparedListProps<Row> = {
  /** The tab's own name. */
  title: string
  compared: ComparedPage
  /** The lines of the children on this page. */
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  childOf: (row: Row) => ComparedChild
  groupOf?: (row: Row) => { key: string; label: ReactNode }
  /** What the list means and what to do about it; left out while it is empty. */
  about: ReactNode
  /** Why nobody is in it. */
  why: string
  commands?: ReactNode
}

/**
 * A page of the children of an import, narrowed by name or number. Enter on a line opens the child's page, where each of
 * the children has one.
 */
export function ComparedList<Row>(props: ComparedListProps<Row>) {
  const { title, compared, rows, columns, rowKey, childOf, groupOf, about, why, commands } = props
  const { found, page, size, text, onPage, onText } = compared
  const navigate = useNavigate()
  const open = (row: Row) => navigate(`/children/${childOf(row).childId}`)
  if (!found) return null
  const isNarrowed = text !== ''
  const isListed = found.total > 0 || isNarrowed
  return (
    <div className="import-rows">
      <ListHead title={title} count={found.total > 0 && countText(found.total)} commands={isListed && commands} />
      {isListed && (
        <div className="import-find">
          <p>{about}</p>
          <FormField label="Find a child">
            {(ids) => <Input {...ids} value={text} onChange={(_event, { value }) => onText(value)} />}
          </FormField>
        </div>
      )}
      <DataTable
        label={title}
        rows={rows}
        columns={columns}
        rowKey={rowKey}
        {...(rows.every((row) => childOf(row).isHere) && { onOpen: open })}
        {...(groupOf && { groupOf })}
        empty={isNarrowed ? nobodyFits : { title: 'Nobody', why }}
      />
      <Pages label="Pages of children" size={size} page={page} total={found.total} onPage={onPage} />
    </div>
  )
}

const nobodyFits = { title: 'Nobody found', why: 'No child of this list has this name or number.' }
