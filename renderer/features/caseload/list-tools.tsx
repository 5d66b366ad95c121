import { Switch } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { CaseloadRow } from '../../../shared/records/caseload.ts'
import type { KeptView } from '../../saved-view.ts'
import { TabsWithCounts } from '../../ui/tabs-with-counts.tsx'
import { type CaseloadView, caseTabs } from './caseload-view.ts'

type ListToolsProps = {
  rows: readonly CaseloadRow[]
  view: CaseloadView
  change: KeptView<CaseloadView>['change']
}

/** The tabs with how many children each holds, the filter, and the grouping. */
export function ListTools({ rows, view, change }: ListToolsProps) {
  const tabs = useMemo(
    () =>
      caseTabs
        .map(({ has, isOptional = false, ...tab }) => ({ tab, isOptional, count: rows.filter(has).length }))
        .filter(({ tab, isOptional, count }) => !isOptional || count > 0 || tab.key === view.tab)
        .map(({ tab, count }) => ({ ...tab, count })),
    [rows, view.tab],
  )
  return (
    <div className="list-tools">
      <TabsWithCounts label="Which children" tabs={tabs} current={view.tab} onChange={(tab) => change({ tab })} />
      <div className="list-tools-end">
        <Switch
          label="Group by family"
          checked={view.isGrouped}
          onChange={(_event, { checked }) => change({ isGrouped: checked })}
        />
        <label className="filter">
          Filter
          <input
            type="search"
            className="input"
            value={view.filter}
            maxLength={200}
            onChange={(event) => change({ filter: event.target.value })}
          />
        </label>
      </div>
    </div>
  )
}
