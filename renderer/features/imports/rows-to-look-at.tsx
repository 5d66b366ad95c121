import { useState } from 'react'
import type { ImportId } from '../../../shared/records/ids.ts'
import type { RowToLookAt } from '../../../shared/records/import.ts'
import { messageWordsFor } from '../../../shared/records/import-message-words.ts'
import { useAppQuery } from '../../api.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Status } from '../../ui/status.tsx'
import type { Column } from '../../ui/table-items.ts'
import { firstMessages, MESSAGES_A_PAGE } from './first-messages.ts'
import { counted, outcomeWords, placeOf } from './import-words.ts'
import { ListHead } from './list-head.tsx'
import { Pages } from './pages.tsx'
import { everything, type RowFilter, RowFilters } from './row-filters.tsx'
import { SendBack } from './send-back.tsx'

const columns: readonly Column<RowToLookAt>[] = [
  { key: 'what', header: 'What', render: (row) => <What row={row} />, width: 110 },
  { key: 'where', header: 'Where', render: (row) => placeOf(row), width: 170 },
  { key: 'reference', header: 'Reference', render: ({ reference }) => reference ?? '–', width: 100 },
  { key: 'why', header: 'Why', render: (row) => <Why row={row} /> },
]

type RowsToLookAtProps = { importId: ImportId | null; rowsRead: number }

/** Every message about the files, the most urgent first, narrowed by what happened, kind, published check or reference. */
export function RowsToLookAt({ importId, rowsRead }: RowsToLookAtProps) {
  const [filter, setFilter] = useState(everything)
  const [page, setPage] = useState(0)
  const { outcome, code, check, reference } = filter
  const input = { importId, outcome, code: check ?? code, reference }
  const offset = page * MESSAGES_A_PAGE
  const answer = useAppQuery('imports.messages', { ...firstMessages, ...input, offset }).data
  // The list before stays until the next is there, so that the filter keeps its place and its focus.
  const [before, setBefore] = useState(answer)
  if (answer && answer !== before) setBefore(answer)
  const found = answer ?? before
  const narrow = (part: Partial<RowFilter>) => {
    setFilter({ ...filter, ...part })
    setPage(0)
  }
  const all = found?.groups.reduce((sum, { count }) => sum + count, 0) ?? 0
  return (
    <div className="import-rows">
      <ListHead
        title="Rows to look at"
        count={found && `${counted(all, 'message', 'messages')} about ${counted(rowsRead, 'row', 'rows')}`}
        commands={
          found &&
          all > 0 && (
            <SendBack
              isDisabled={found.total === 0}
              take={() => ({
                list: { name: 'importRows', input, keys: null, about: aboutOf(filter) },
                rows: found.total,
              })}
            />
          )
        }
      />
      {found && all > 0 && (
        <div className="import-filters">
          <RowFilters groups={found.groups} filter={filter} onChange={narrow} />
        </div>
      )}
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
      {found && (
        <Pages label="Pages of messages" size={MESSAGES_A_PAGE} page={page} total={found.total} onPage={setPage} />
      )}
    </div>
  )
}

const What = ({ row: { outcome } }: { row: RowToLookAt }) => (
  <span className="nowrap">
    <Status kind={outcomeWords[outcome].kind} text={outcomeWords[outcome].word} />
  </span>
)

const Why = ({ row: { column, text } }: { row: RowToLookAt }) => (
  <span className="import-why">
    {text}
    {column !== null && <span className="quiet"> Column {column}.</span>}
  </span>
)

/** What was chosen, in words for whoever reads the list. */
function aboutOf({ outcome, code, check, reference }: RowFilter): string {
  const kind = check ?? code
  const parts = [
    outcome && outcomeWords[outcome].all,
    kind && messageWordsFor(kind),
    reference && `Reference ${reference}`,
  ]
  return parts.filter(Boolean).join('; ')
}
