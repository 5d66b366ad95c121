import { Switch } from '@fluentui/react-components'
import { type ReactNode, useMemo, useState } from 'react'
import type { IsoDate } from '../../../shared/dates.ts'
import type { TrackerLine } from '../../../shared/records/challenge.ts'
import { useCommand } from '../../api.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { largeTextQuery, useMedia } from '../../ui/media.ts'
import type { Sort } from '../../ui/table-items.ts'
import { alertStands } from './challenge-words.ts'
import { EndTheme } from './theme-dialogs.tsx'
import { trackerColumns } from './tracker-columns.tsx'
import { TrackerDetail } from './tracker-detail.tsx'

type TrackerViewProps = {
  rows: readonly TrackerLine[]
  today: IsoDate
  isWhole: boolean
  onWhole: (isWhole: boolean) => void
  onSort: (sort: Sort) => void
  onAdd: () => void
  /** The tabs above it. */
  children: ReactNode
}

/** The one list: late actions first, then what is followed, what is offered, and what is over since the last meeting. */
export function TrackerView({ rows, today, isWhole, onWhole, onSort, onAdd, children }: TrackerViewProps) {
  const isLargeText = useMedia(largeTextQuery)
  const [openKey, setOpenKey] = useState<string | null>(null)
  const [ending, setEnding] = useState<TrackerLine | null>(null)
  const { mutate: take } = useCommand('challenge.takeAlert')
  const columns = useMemo(
    () => trackerColumns({ isLargeText, onTake: (alertId) => take({ alertId }) }),
    [isLargeText, take],
  )
  return (
    <section className="page-fill challenge" aria-label="Cases and themes" data-pane tabIndex={-1}>
      <div className="list-tools">
        {children}
        <div className="list-tools-end">
          <Switch
            label="With all that is over"
            checked={isWhole}
            onChange={(_event, { checked }) => onWhole(checked)}
          />
        </div>
      </div>
      <p className="quiet">{alertStands}</p>
      <DataTable
        label="Pre-challenge tracker"
        rows={rows}
        columns={columns}
        rowKey={({ subjectId }) => subjectId}
        groupOf={groupOf}
        onSort={onSort}
        onSelect={() => {}}
        onOpen={({ subjectId }) => setOpenKey((now) => (now === subjectId ? null : subjectId))}
        detail={{
          key: openKey,
          render: (line) => <TrackerDetail line={line} today={today} onClose={setEnding} />,
        }}
        empty={{
          title: 'Nothing on the tracker',
          why: 'Alerts ticked for the pre-challenge meeting stand here, and themes. Alerts with the assistant director or past 20 working days are offered by themselves.',
          action: { label: 'Follow a theme', onClick: onAdd },
        }}
      />
      {ending && <EndTheme line={ending} onClose={() => setEnding(null)} />}
    </section>
  )
}

function groupOf({ offered, closed }: TrackerLine): { key: string; label: string } {
  if (closed) return { key: 'over', label: 'Over' }
  return offered ? { key: 'offered', label: 'Offered' } : { key: 'on', label: 'On the tracker' }
}
