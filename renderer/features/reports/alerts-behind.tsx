import { Button } from '@fluentui/react-components'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { formatDay } from '../../../shared/dates.ts'
import { alertOutcomeLabels } from '../../../shared/records/alert.ts'
import type { AlertReportLine } from '../../../shared/records/alert-report.ts'
import { alertKindLabels, alertThemeLabels } from '../../../shared/records/alert-themes.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { FocusedHeading } from '../../ui/focused-heading.tsx'
import type { Column } from '../../ui/table-items.ts'
import type { Behind } from './report-view.ts'

const became = ({ kind, closedOn, outcome }: AlertReportLine): string => {
  if (kind === 'goodPractice') return ''
  return closedOn === null || outcome === null ? 'Open' : `${alertOutcomeLabels[outcome]}, ${formatDay(closedOn)}`
}

const columns: readonly Column<AlertReportLine>[] = [
  {
    key: 'number',
    header: 'Alert',
    render: ({ id, number, title }) => (
      <Link className="link" to={`/alerts/${id}`}>
        {number}: {title}
      </Link>
    ),
    sortValue: ({ number }) => number,
  },
  {
    key: 'raised',
    width: 130,
    header: 'Raised',
    render: ({ raisedOn }) => formatDay(raisedOn),
    sortValue: ({ raisedOn }) => raisedOn,
  },
  { key: 'kind', header: 'Kind', render: ({ kind }) => alertKindLabels[kind], sortValue: ({ kind }) => kind },
  { key: 'theme', header: 'Theme', render: ({ theme }) => alertThemeLabels[theme], sortValue: ({ theme }) => theme },
  {
    key: 'team',
    header: 'Team',
    render: ({ teamName }) => teamName ?? 'No team',
    sortValue: ({ teamName }) => teamName,
  },
  { key: 'children', header: 'Children', render: ({ initials }) => initials, sortValue: ({ initials }) => initials },
  { key: 'became', header: 'What became of it', render: became, sortValue: became },
]

type AlertsBehindProps = { behind: Behind; lines: readonly AlertReportLine[]; onBack: () => void }

/** The alerts a figure counts, as many as it says. Esc goes back to the figure. */
export function AlertsBehind({ behind, lines, onBack }: AlertsBehindProps) {
  const rows = useMemo(() => {
    const ids = new Set(behind.ids)
    return lines.filter(({ id }) => ids.has(id))
  }, [behind, lines])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc works as on every screen; the button does the same.
    <div className="page-fill" onKeyDown={(event) => event.key === 'Escape' && onBack()}>
      <div className="section-head">
        <FocusedHeading level={2}>
          {behind.title}: {rows.length.toLocaleString('en-GB')} {rows.length === 1 ? 'alert' : 'alerts'}
        </FocusedHeading>
        <Button onClick={onBack}>Back to the overview</Button>
      </div>
      <DataTable
        label="Alerts behind the figure"
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        empty={{ title: 'No alerts', why: 'This figure counts nothing.' }}
      />
    </div>
  )
}
