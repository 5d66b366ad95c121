import { Button } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons/svg/add'
import { useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { z } from 'zod'
import type { Output } from '../../../shared/contract.ts'
import type { MeetingLine } from '../../../shared/records/today.ts'
import { makeCalendar } from '../../../shared/rules/working-days.ts'
import { useAppQuery } from '../../api.ts'
import { useSavedView } from '../../saved-view.ts'
import { ScopePicker, useScope } from '../../scope.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { ListCommands } from '../../ui/list-commands.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { TabsWithCounts } from '../../ui/tabs-with-counts.tsx'
import { askedMeetings } from './asked-meetings.ts'
import { useDialogAddress } from './dialog-address.ts'
import { meetingColumns } from './meeting-columns.tsx'
import { MeetingDetail } from './meeting-detail.tsx'
import { MeetingDialogs } from './meeting-dialogs.tsx'
import { countsText, groupOf, inReadingOrder, keyOf, linesOf } from './meeting-lines.ts'
import { type PeriodKey, periodKeys, periodOf, periods } from './periods.ts'

const MeetingsView = z.object({ period: z.enum(periodKeys) })
const firstView: z.infer<typeof MeetingsView> = { period: 'week' }

/** What is booked, what was held, and what nobody has booked yet, day by day. */
export function Meetings() {
  const session = useAppQuery('session.current', {})
  const { view, change } = useSavedView('meetings', MeetingsView, firstView)
  if (!session.data || !view) return <PageHead title="Meetings" />
  return <MeetingList session={session.data} kept={view.period} onKeep={(period) => change({ period })} />
}

type MeetingListProps = {
  session: Output<'session.current'>
  /** The period the list was left at. */
  kept: PeriodKey
  onKeep: (period: PeriodKey) => void
}

function MeetingList({ session: { today, settings }, kept, onKeep }: MeetingListProps) {
  const { iroId } = useScope()
  const [params] = useSearchParams()
  const [period, setPeriod] = useState(() => linkedPeriod(params) ?? kept)
  const calendar = useMemo(() => makeCalendar({ closures: settings.closures }), [settings.closures])
  const input = { iroId, ...periodOf(period, today, calendar) }
  const list = useAppQuery('meetings.list', input)
  const toBook = useAppQuery('meetings.toBook', { iroId })
  const { open } = useDialogAddress()
  const lines = useMemo(
    // A period of the past asks for nothing to be booked.
    () => linesOf(period === 'past' ? [] : (toBook.data ?? []), inReadingOrder(period, list.data?.meetings ?? [])),
    [period, toBook.data, list.data],
  )
  const isReady = list.data && toBook.data
  const commands = (
    <>
      <Link className="link" to="/meetings/late">
        Out-of-date log
      </Link>
      <ScopePicker />
      <Button onClick={() => open('record', 'new')}>Record a held meeting</Button>
      <Button appearance="primary" icon={<Add16Regular />} onClick={() => open('schedule', 'new')}>
        Schedule a meeting
      </Button>
      <ListCommands
        lists={isReady ? [{ name: 'meetings', take: () => askedMeetings(lines, { input, period }) }] : []}
      />
    </>
  )
  return (
    <>
      <PageHead title="Meetings" sub={isReady && countsText(toBook.data, list.data.totals)} commands={commands} />
      <div className="page-fill">
        <TabsWithCounts
          label="Period"
          tabs={periods}
          current={period}
          onChange={(chosen) => {
            setPeriod(chosen)
            onKeep(chosen)
          }}
        />
        {isReady && <MeetingTable lines={lines} today={today} first={params.get('meeting')} />}
      </div>
      <MeetingDialogs today={today} />
    </>
  )
}

/** A link to one meeting may say which period it is in; every booked meeting is in the last. Null without a link. */
function linkedPeriod(params: URLSearchParams): PeriodKey | null {
  const asked = periods.find(({ key }) => key === params.get('period'))
  return asked?.key ?? (params.has('meeting') ? 'booked' : null)
}

type MeetingTableProps = {
  lines: readonly MeetingLine[]
  today: Output<'session.current'>['today']
  /** The line that is open at first. */
  first: string | null
}

function MeetingTable({ lines, today, first }: MeetingTableProps) {
  const { iroId } = useScope()
  const { open } = useDialogAddress()
  const [openKey, setOpenKey] = useState(first)
  const columns = useMemo(() => meetingColumns(iroId === null), [iroId])
  const group = useMemo(() => (line: MeetingLine) => groupOf(line, today), [today])
  const toggle = (line: MeetingLine) => setOpenKey((now) => (now === keyOf(line) ? null : keyOf(line)))
  return (
    <DataTable
      label="Meetings"
      rows={lines}
      columns={columns}
      rowKey={keyOf}
      groupOf={group}
      onSelect={() => {}}
      onOpen={toggle}
      detail={{ key: openKey, render: (line) => <MeetingDetail line={line} onOpen={open} /> }}
      empty={{
        title: 'No meetings in this period',
        why: 'Meetings are listed here once they are scheduled, or once they have to be booked.',
        action: { label: 'Schedule a meeting', onClick: () => open('schedule', 'new') },
      }}
    />
  )
}
