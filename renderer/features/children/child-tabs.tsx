import { Switch } from '@fluentui/react-components'
import { useState } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import type { IsoDate } from '../../../shared/dates.ts'
import type { ChildClock, ChildPage } from '../../../shared/records/child-page.ts'
import { useAppQuery } from '../../api.ts'
import { type CountedTab, TabsWithCounts } from '../../ui/tabs-with-counts.tsx'
import type { CommandForm } from './command-form.ts'
import { endAllocationForm } from './forms/allocation-forms.ts'
import { TraceOf } from './from.tsx'
import { AllocationsTab } from './tabs/allocations-tab.tsx'
import { CareTab } from './tabs/care-tab.tsx'
import { CouncilTab } from './tabs/council-tab.tsx'
import { FootprintTab } from './tabs/footprint-tab.tsx'
import { HistoryTab } from './tabs/history-tab.tsx'
import { MeetingsTab } from './tabs/meetings-tab.tsx'
import { ProtectionTab } from './tabs/protection-tab.tsx'
import { WhoTheyAre } from './tabs/who-they-are.tsx'
import { TimelineView } from './timeline/timeline-view.tsx'

type ChildTabsProps = {
  page: ChildPage
  today: IsoDate
  chosen: ChildClock | undefined
  onChoose: (clock: ChildClock) => void
  onOpen: (form: CommandForm) => void
}

type TabKey =
  | 'timeline'
  | 'who'
  | 'care'
  | 'protection'
  | 'meetings'
  | 'footprint'
  | 'allocations'
  | 'council'
  | 'history'

/** The child's record by subject, the timeline first unless the address asks for another: `?tab=footprint`. */
export function ChildTabs(props: ChildTabsProps) {
  const asked = useSearchParams()[0].get('tab')
  const footprint = useAppQuery('footprint.ofChild', { childId: props.page.child.id }).data
  const tabs = tabsOf(props.page, footprint?.entries.length)
  const [tab, setTab] = useState<TabKey>(() => tabs.find(({ key }) => key === asked)?.key ?? 'timeline')
  // Another address of the same child, such as from Ctrl+K, leads to its tab too.
  const { key: address } = useLocation()
  const [followed, setFollowed] = useState(address)
  if (followed !== address) {
    setFollowed(address)
    setTab(tabs.find(({ key }) => key === asked)?.key ?? tab)
  }
  const current = tabs.find(({ key }) => key === tab)
  const [isTraced, setTraced] = useState(false)
  return (
    <div className="child-main" data-pane tabIndex={-1}>
      <TabsWithCounts label="The child’s record" tabs={tabs} current={tab} onChange={setTab} />
      <section className="child-tab" aria-label={current?.label} role="tabpanel">
        <h2 className="sr-only">{current?.label}</h2>
        {!namesItsSources.has(tab) && (
          <Switch
            className="trace-switch"
            label="Show where each fact comes from"
            checked={isTraced}
            onChange={(_event, { checked }) => setTraced(checked)}
          />
        )}
        <TraceOf value={isTraced ? props.page.child.id : null}>
          <TabBody tab={tab} {...props} />
        </TraceOf>
      </section>
    </div>
  )
}

/** These say of each line where it comes from as it is. */
const namesItsSources: ReadonlySet<TabKey> = new Set(['council', 'footprint', 'history'])

function tabsOf({ meetings, allocations }: ChildPage, traces: number | undefined): CountedTab<TabKey>[] {
  return [
    { key: 'timeline', label: 'Timeline' },
    { key: 'who', label: 'Who they are' },
    { key: 'care', label: 'Care' },
    { key: 'protection', label: 'Child protection' },
    { key: 'meetings', label: 'Meetings', count: meetings.length },
    { key: 'footprint', label: 'Footprint', ...(traces !== undefined && { count: traces }) },
    { key: 'allocations', label: 'Allocations', count: allocations.length },
    { key: 'council', label: 'From the council' },
    { key: 'history', label: 'History' },
  ]
}

function TabBody({ tab, page, today, chosen, onChoose, onOpen }: ChildTabsProps & { tab: TabKey }) {
  switch (tab) {
    case 'timeline':
      return <TimelineView page={page} today={today} chosen={chosen} onChoose={onChoose} />
    case 'who':
      return <WhoTheyAre page={page} onOpen={onOpen} />
    case 'care':
      return <CareTab page={page} />
    case 'protection':
      return <ProtectionTab page={page} onOpen={onOpen} />
    case 'meetings':
      return <MeetingsTab page={page} today={today} />
    case 'footprint':
      return <FootprintTab childId={page.child.id} today={today} />
    case 'allocations':
      return <AllocationsTab page={page} onEnd={(one) => onOpen(endAllocationForm(one))} />
    case 'council':
      return <CouncilTab page={page} />
    case 'history':
      return <HistoryTab childId={page.child.id} />
  }
}
