import { Tab, TabList } from '@fluentui/react-components'
import { type StatusKind, StatusShape } from './status.tsx'

/** One tab; a tab that calls for a person has a status, which gives it its shape. */
export type CountedTab<Key extends string> = { key: Key; label: string; count?: number; status?: StatusKind }

/** A view of a list, by which of its rows are in it. */
export type ListTab<Key extends string, Row> = {
  readonly key: Key
  readonly label: string
  readonly has: (row: Row) => boolean
  readonly status?: StatusKind
  /** Shown only while it holds something, or is open. */
  readonly isOptional?: boolean
}

/** The tabs to show, each with how many rows it holds. */
export const countedTabs = <Key extends string, Row>(
  tabs: readonly ListTab<Key, Row>[],
  rows: readonly Row[],
  current: Key,
) =>
  tabs
    .map(({ has, isOptional = false, ...tab }) => ({ tab, isOptional, count: rows.filter(has).length }))
    .filter(({ tab, isOptional, count }) => !isOptional || count > 0 || tab.key === current)
    .map(({ tab, count }) => ({ ...tab, count }))

type TabsWithCountsProps<Key extends string> = {
  /** What the tabs choose between, read out before them. */
  label: string
  tabs: readonly CountedTab<Key>[]
  current: Key
  onChange: (key: Key) => void
}

const statusClasses: Partial<Record<StatusKind, string>> = { overdue: 'tab-overdue', dueSoon: 'tab-due-soon' }

/** Views of one list, each with the number in it, so that nobody opens a tab to find it empty. */
export function TabsWithCounts<Key extends string>({ label, tabs, current, onChange }: TabsWithCountsProps<Key>) {
  const change = (value: unknown) => {
    const tab = tabs.find(({ key }) => key === value)
    if (tab) onChange(tab.key)
  }
  return (
    <TabList className="tabs" aria-label={label} selectedValue={current} onTabSelect={(_, data) => change(data.value)}>
      {tabs.map((tab) => (
        <Tab key={tab.key} value={tab.key}>
          <span className={`tab-label ${tab.status ? (statusClasses[tab.status] ?? '') : ''}`}>
            {tab.status && <StatusShape kind={tab.status} />}
            {tab.label}{' '}
            {tab.count !== undefined && <span className="tab-count">{tab.count.toLocaleString('en-GB')}</span>}
          </span>
        </Tab>
      ))}
    </TabList>
  )
}
