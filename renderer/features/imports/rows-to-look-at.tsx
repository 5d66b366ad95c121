import { Button, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { ImportId } from '../../../shared/records/ids.ts'
import { type MessageGroup, RowOutcome, type RowToLookAt } from '../../../shared/records/import.ts'
import { messageWordsFor } from '../../../shared/records/import-message-words.ts'
import { useAppQuery } from '../../api.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { Status } from '../../ui/status.tsx'
import type { Column } from '../../ui/table-items.ts'
import { counted, countText, outcomeWords } from './import-words.ts'

const columns: readonly Column<RowToLookAt>[] = [
  { key: 'what', header: 'What', render: (row) => <What row={row} />, width: 110 },
  { key: 'where', header: 'Where', render: (row) => whereText(row), width: 170 },
  { key: 'reference', header: 'Reference', render: ({ reference }) => reference ?? '–', width: 100 },
  { key: 'why', header: 'Why', render: (row) => <Why row={row} /> },
]

/** Rows on one page: every one of them is drawn whole, however long its reason. */
const PAGE = 100

type Filter = { readonly outcome: RowOutcome | null; readonly code: string | null; readonly reference: string }
const everything: Filter = { outcome: null, code: null, reference: '' }

type RowsToLookAtProps = { importId: ImportId | null; rowsRead: number }

/** Every message about the files, the most urgent first, narrowed by what happened, by kind or by reference. */
export function RowsToLookAt({ importId, rowsRead }: RowsToLookAtProps) {
  const [filter, setFilter] = useState(everything)
  const [page, setPage] = useState(0)
  const answer = useAppQuery('imports.messages', { importId, ...filter, offset: page * PAGE, limit: PAGE }).data
  // The list before stays until the next is there, so that the filter keeps its place and its focus.
  const [before, setBefore] = useState(answer)
  if (answer && answer !== before) setBefore(answer)
  const found = answer ?? before
  const narrow = (part: Partial<Filter>) => {
    setFilter({ ...filter, ...part })
    setPage(0)
  }
  const all = found?.groups.reduce((sum, { count }) => sum + count, 0) ?? 0
  return (
    <section className="import-rows" aria-labelledby="rows-to-look-at">
      <div className="section-head">
        <h2 id="rows-to-look-at">Rows to look at</h2>
        {found && (
          <span className="quiet">
            {counted(all, 'message', 'messages')} about {counted(rowsRead, 'row', 'rows')}
          </span>
        )}
      </div>
      {found && all > 0 && <Filters groups={found.groups} filter={filter} onChange={narrow} />}
      {found && (
        <DataTable
          label="Rows to look at"
          rows={found.rows}
          columns={columns}
          rowKey={({ id }) => String(id)}
          empty={{
            title: 'Nothing to look at',
            why: all > 0 ? 'No message fits.' : 'Every row was read as it stands.',
          }}
        />
      )}
      {found && found.total > PAGE && <Pages page={page} total={found.total} onPage={setPage} />}
    </section>
  )
}

const What = ({ row: { outcome } }: { row: RowToLookAt }) => (
  <Status kind={outcomeWords[outcome].kind} text={outcomeWords[outcome].word} />
)

const Why = ({ row: { column, text } }: { row: RowToLookAt }) => (
  <span className="import-why">
    {text}
    {column !== null && <span className="quiet"> Column {column}.</span>}
  </span>
)

function whereText({ file, sheet, row }: RowToLookAt): string {
  const place = sheet ?? file
  return row === null ? place : `${place}, row ${countText(row)}`
}

type FiltersProps = {
  groups: readonly MessageGroup[]
  filter: Filter
  onChange: (part: Partial<Filter>) => void
}

function Filters({ groups, filter, onChange }: FiltersProps) {
  const choose = (value: string) => {
    const [outcome, code] = value.split(' ')
    onChange({ outcome: RowOutcome.safeParse(outcome).data ?? null, code: code ?? null })
  }
  return (
    <div className="import-filters">
      <FormField label="Show">
        {(ids) => (
          <select
            {...ids}
            className="input"
            value={[filter.outcome, filter.code].filter(Boolean).join(' ')}
            onChange={(event) => choose(event.target.value)}
          >
            <option value="">All messages</option>
            {RowOutcome.options.map((outcome) => (
              <Kinds key={outcome} outcome={outcome} groups={groups.filter((group) => group.outcome === outcome)} />
            ))}
          </select>
        )}
      </FormField>
      <FormField label="Reference">
        {(ids) => (
          <Input
            {...ids}
            value={filter.reference}
            onChange={(_event, { value }) => onChange({ reference: value.slice(0, 100).trim() })}
          />
        )}
      </FormField>
    </div>
  )
}

function Kinds({ outcome, groups }: { outcome: RowOutcome; groups: readonly MessageGroup[] }) {
  if (groups.length === 0) return null
  const { all } = outcomeWords[outcome]
  const total = groups.reduce((sum, { count }) => sum + count, 0)
  return (
    <optgroup label={all}>
      <option value={outcome}>
        {all} ({countText(total)})
      </option>
      {groups.length > 1 &&
        groups.map(({ code, count }) => (
          <option key={code} value={`${outcome} ${code}`}>
            {messageWordsFor(code)} ({countText(count)})
          </option>
        ))}
    </optgroup>
  )
}

function Pages({ page, total, onPage }: { page: number; total: number; onPage: (page: number) => void }) {
  const last = Math.ceil(total / PAGE) - 1
  const to = Math.min(total, (page + 1) * PAGE)
  return (
    <nav className="row import-pages" aria-label="Pages of messages">
      <Button disabledFocusable={page === 0} onClick={() => onPage(Math.max(0, page - 1))}>
        Previous {PAGE}
      </Button>
      <span className="quiet">
        {countText(page * PAGE + 1)} to {countText(to)} of {countText(total)}
      </span>
      <Button disabledFocusable={page === last} onClick={() => onPage(Math.min(last, page + 1))}>
        Next {PAGE}
      </Button>
    </nav>
  )
}
