import { useNavigate } from 'react-router'
import { dayOf } from '../../../shared/clock.ts'
import { formatDay } from '../../../shared/dates.ts'
import type { ImportRun } from '../../../shared/records/import.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { Column } from '../../ui/table-items.ts'
import { countText, fileNames, sourceText } from './import-words.ts'

const columns: readonly Column<ImportRun>[] = [
  { key: 'when', header: 'When', render: ({ importedAt }) => formatDay(dayOf(importedAt)), width: 150 },
  { key: 'what', header: 'What', render: sourceText, width: 190 },
  { key: 'files', header: 'Files', render: ({ files }) => fileNames(files), isSecondary: true },
  {
    key: 'new',
    header: 'New children',
    render: ({ counts }) => countText(counts.children.new),
    align: 'end',
    width: 110,
  },
  {
    key: 'changed',
    header: 'Changed',
    render: ({ counts }) => countText(counts.children.changed),
    align: 'end',
    width: 90,
  },
  { key: 'state', header: 'State', render: ({ undoneAt }) => stateOf(undoneAt), width: 200 },
]

/** Earlier imports, the latest first; opening one shows what it brought, and undoes it. */
export function PastImports({ runs }: { runs: readonly ImportRun[] }) {
  const navigate = useNavigate()
  return (
    <section className="section-gap" aria-labelledby="past-imports">
      <div className="section-head">
        <h2 id="past-imports">Past imports</h2>
        <span className="quiet">{countText(runs.length)}</span>
      </div>
      <DataTable
        label="Past imports"
        rows={runs}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => navigate(`/import?import=${id}`)}
        empty={{ title: 'No imports yet', why: 'Each import is listed here and can be undone.' }}
      />
    </section>
  )
}

const stateOf = (undoneAt: string | null): string => (undoneAt ? `Undone ${formatDay(dayOf(undoneAt))}` : 'Kept')
