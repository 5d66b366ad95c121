import { Button, Switch } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { AlertLine } from '../../../shared/records/alert.ts'
import type { KeptView } from '../../saved-view.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { FilterField } from '../../ui/filter-field.tsx'
import { largeTextQuery, useMedia } from '../../ui/media.ts'
import { countedTabs, TabsWithCounts } from '../../ui/tabs-with-counts.tsx'
import { alertColumns } from './alert-columns.tsx'
import { type AlertsView, alertTabs, ofOwner, shownAlerts, teamOf } from './alert-view.ts'

type AlertListProps = {
  lines: readonly AlertLine[]
  view: AlertsView
  change: KeptView<AlertsView>['change']
  isEverybody: boolean
}

/** The tabs and filter, and the table. */
export function AlertList({ lines, view, change, isEverybody }: AlertListProps) {
  const { show, filter, owner } = view
  const own = useMemo(() => ofOwner(lines, owner), [lines, owner])
  const shown = useMemo(() => shownAlerts(own, { show, filter, owner }), [own, show, filter, owner])
  return (
    <section className="page-fill alerts" aria-label="List of alerts" data-pane tabIndex={-1}>
      <AlertTools lines={own} {...{ view, change }} />
      <AlertTable lines={shown} {...{ view, change, isEverybody }} />
    </section>
  )
}

function AlertTools({ lines, view, change }: Omit<AlertListProps, 'isEverybody'>) {
  const tabs = useMemo(
    () =>
      countedTabs(alertTabs, lines, view.show).map(({ status, ...tab }) => {
        return { ...tab, ...(status && tab.count > 0 && { status }) }
      }),
    [lines, view.show],
  )
  return (
    <div className="list-tools">
      <TabsWithCounts label="Which alerts" tabs={tabs} current={view.show} onChange={(show) => change({ show })} />
      <div className="list-tools-end">
        {view.owner !== null && (
          <Button size="small" icon={<Dismiss16Regular />} onClick={() => change({ owner: null })}>
            Only {view.owner}’s
          </Button>
        )}
        <Switch
          label="Group by team"
          checked={view.isGrouped}
          onChange={(_event, { checked }) => change({ isGrouped: checked })}
        />
        <FilterField value={view.filter} onChange={(filter) => change({ filter })} />
      </div>
    </div>
  )
}

function AlertTable({ lines, view, change, isEverybody }: AlertListProps) {
  const navigate = useNavigate()
  const isLargeText = useMedia(largeTextQuery)
  const [chosen, setChosen] = useState<string | null>(null)
  const columns = useMemo(() => alertColumns({ isEverybody, isLargeText }), [isEverybody, isLargeText])
  return (
    <DataTable
      label="Alerts"
      rows={lines}
      columns={columns}
      rowKey={({ id }) => id}
      {...(view.sort && { initialSort: view.sort })}
      onSort={(sort) => change({ sort })}
      selectedKey={chosen}
      onSelect={({ id }) => setChosen(id)}
      onOpen={({ id }) => navigate(`/alerts/${id}`)}
      {...(view.isGrouped && { groupOf: teamOf })}
      empty={nothingFound(view, change)}
    />
  )
}

function nothingFound({ show, filter }: AlertsView, change: AlertListProps['change']) {
  const under = alertTabs.find(({ key }) => key === show)?.label ?? 'All'
  const why = filter.trim() === '' ? `Nothing is under “${under}” today.` : `Nothing under “${under}” has “${filter}”.`
  const showAll = { label: 'Show all alerts', onClick: () => change({ show: 'all', filter: '', owner: null }) }
  return { title: 'No alert to show', why, action: showAll }
}
