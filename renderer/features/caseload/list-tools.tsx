import { Switch } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { CaseloadRow } from '../../../shared/records/caseload.ts'
import type { KeptView } from '../../saved-view.ts'
import { FilterField } from '../../ui/filter-field.tsx'
import { countedTabs, TabsWithCounts } from '../../ui/tabs-with-counts.tsx'
import { type CaseloadView, caseTabs } from './caseload-view.ts'

type ListToolsProps = {
  rows: readonly CaseloadRow[]
  view: CaseloadView
  change: KeptView<CaseloadView>['change']
}

/** The tabs with how many children each holds, the filter, and the grouping. */
export function ListTools({ rows, view, change }: ListToolsProps) {
  const tabs = useMemo(() => countedTabs(caseTabs, rows, view.tab), [rows, view.tab])
  return (
    <div className="list-tools">
      <TabsWithCounts label="Which children" tabs={tabs} current={view.tab} onChange={(tab) => change({ tab })} />
      <div className="list-tools-end">
        <Switch
          label="Group by family"
          checked={view.isGrouped}
          onChange={(_event, { checked }) => change({ isGrouped: checked })}
        />
        <FilterField value={view.filter} onChange={(filter) => change({ filter })} />
      </div>
    </div>
  )
}
