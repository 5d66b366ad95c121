import { Button } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons/svg/add'
import { CalendarAdd16Regular } from '@fluentui/react-icons/svg/calendar-add'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { Output } from '../../../shared/contract.ts'
import type { TrackerLine } from '../../../shared/records/challenge.ts'
import { useAppQuery } from '../../api.ts'
import { ListCommands } from '../../ui/list-commands.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import type { Sort } from '../../ui/table-items.ts'
import { TabsWithCounts } from '../../ui/tabs-with-counts.tsx'
import { AddMeetings } from './add-meetings.tsx'
import { askedTracker } from './asked-tracker.ts'
import { MeetingsView } from './meetings-view.tsx'
import { AddTheme } from './theme-dialogs.tsx'
import { TrackerView } from './tracker-view.tsx'

const crumb = (
  <Link className="link" to="/alerts">
    Alerts
  </Link>
)

/** The tracker of cases and themes, and the calendar of the meetings it is for; both are open to IROs and managers. */
export function Challenge() {
  const session = useAppQuery('session.current', {}).data
  const lines = useAppQuery('challenge.tracker', {}).data
  const meetings = useAppQuery('challenge.meetings', {}).data
  const [params, setParams] = useSearchParams()
  const shown = params.get('show') === 'meetings' ? 'meetings' : 'tracker'
  const title = shown === 'meetings' ? 'Challenge meetings' : 'Pre-challenge tracker'
  if (!session || !lines || !meetings) return <PageHead title={title} crumb={crumb} />
  const tabs = [
    { key: 'tracker', label: 'Tracker', count: lines.filter(isNow).length, ...lateStatus(lines) },
    { key: 'meetings', label: 'Meetings', count: meetings.filter(({ isHeld }) => !isHeld).length },
  ] as const
  const { today } = session
  return (
    <Shown key={shown} {...{ shown, title, lines, meetings, today }}>
      <TabsWithCounts
        label="Tracker or meetings"
        tabs={tabs}
        current={shown}
        onChange={(show) => setParams(show === 'meetings' ? { show } : {})}
      />
    </Shown>
  )
}

const lateStatus = (lines: readonly TrackerLine[]) =>
  lines.some(({ actions }) => actions.some(({ isLate }) => isLate)) ? ({ status: 'overdue' } as const) : {}

/** What is not over yet, or was closed since a meeting was last held. */
const isNow = ({ isHeard }: TrackerLine): boolean => !isHeard

type ShownProps = {
  shown: 'tracker' | 'meetings'
  title: string
  lines: Output<'challenge.tracker'>
  meetings: Output<'challenge.meetings'>
  today: Output<'session.current'>['today']
  children: React.ReactNode
}

function Shown({ shown, title, lines, meetings, today, children }: ShownProps) {
  const [adding, setAdding] = useState(false)
  const [isWhole, setWhole] = useState(false)
  const [sort, setSort] = useState<Sort | null>(null)
  const close = () => setAdding(false)
  const rows = isWhole ? lines : lines.filter(isNow)
  if (shown === 'meetings')
    return (
      <>
        <PageHead
          title={title}
          crumb={crumb}
          commands={<AddButton what="meetings" onClick={() => setAdding(true)} />}
        />
        <MeetingsView {...{ meetings, today }}>{children}</MeetingsView>
        {adding && <AddMeetings today={today} onClose={close} />}
      </>
    )
  const lists = [{ name: 'tracker' as const, take: () => askedTracker(rows, { sort, isWhole }) }]
  const commands = (
    <>
      <AddButton what="theme" onClick={() => setAdding(true)} />
      <ListCommands lists={lists} />
    </>
  )
  return (
    <>
      <PageHead title={title} crumb={crumb} commands={commands} />
      <TrackerView {...{ rows, today, isWhole, onWhole: setWhole, onSort: setSort, onAdd: () => setAdding(true) }}>
        {children}
      </TrackerView>
      {adding && <AddTheme onClose={close} />}
    </>
  )
}

function AddButton({ what, onClick }: { what: 'theme' | 'meetings'; onClick: () => void }) {
  const isTheme = what === 'theme'
  return (
    <Button appearance="primary" icon={isTheme ? <Add16Regular /> : <CalendarAdd16Regular />} onClick={onClick}>
      {isTheme ? 'Follow a theme' : 'Add meetings'}
    </Button>
  )
}
