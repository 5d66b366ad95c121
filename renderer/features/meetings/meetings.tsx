import { Button, ToggleButton } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons/svg/add'
import { type ReactNode, useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { z } from 'zod'
import type { Output } from '../../../shared/contract.ts'
import type { IsoDate } from '../../../shared/dates.ts'
import type { MeetingLine } from '../../../shared/records/today.ts'
import { makeCalendar } from '../../../shared/rules/working-days.ts'
import { useAppQuery } from '../../api.ts'
import { useSavedView } from '../../saved-view.ts'
import { ScopePicker, useScope } from '../../scope.tsx'
import { rangeOf } from '../../ui/calendar-span.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { ListCommands, type TakeAway } from '../../ui/list-commands.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { aboutLine, useRaiseAlert } from '../../ui/raise-alert.ts'
import { TabsWithCounts } from '../../ui/tabs-with-counts.tsx'
import { askedDays, askedMeetings } from './asked-meetings.ts'
import { useDialogAddress } from './dialog-address.ts'
import { MeetingCalendar } from './meeting-calendar.tsx'
import { meetingColumns } from './meeting-columns.tsx'
import { MeetingDetail } from './meeting-detail.tsx'
import { MeetingDialogs } from './meeting-dialogs.tsx'
import { countsText, groupOf, inReadingOrder, keyOf, linesOf } from './meeting-lines.ts'
import { type PeriodKey, periodKeys, periodOf, periods } from './periods.ts'

const viewNames = ['list', 'week', 'month'] as const
const MeetingsView = z.object({ period: z.enum(periodKeys), view: z.enum(viewNames).default('list') })
type MeetingsView = z.infer<typeof MeetingsView>
const firstView: MeetingsView = { period: 'week', view: 'list' }

/** What is booked, what was held, and what nobody has booked yet, day by day. */
export function Meetings() {
  const session = useAppQuery('session.current', {})
  const { view, change } = useSavedView('meetings', MeetingsView, firstView)
  if (!session.data || !view) return <PageHead title="Meetings" />
  return <MeetingViews session={session.data} kept={view} onKeep={change} />
}

type MeetingViewsProps = {
  session: Output<'session.current'>
  /** How the screen was left. */
  kept: MeetingsView
  onKeep: (part: Partial<MeetingsView>) => void
}

function MeetingViews({ session, kept, onKeep }: MeetingViewsProps) {
  const [params] = useSearchParams()
  const { today } = session
  const [anchor, setAnchor] = useState(today)
  // A link to one meeting is to its line in the list.
  const [view, setView] = useState(params.has('meeting') ? 'list' : kept.view)
  const show = (next: MeetingsView['view']) => {
    setView(next)
    onKeep({ view: next })
  }
  const views = <ViewChoice current={view} onChange={show} />
  const showWeek = (day: IsoDate) => {
    setAnchor(day)
    show('week')
  }
  return (
    <>
      {view === 'list' ? (
        <MeetingList session={session} kept={kept.period} onKeep={(period) => onKeep({ period })} views={views} />
      ) : (
        <CalendarPage span={view} onWeek={showWeek} {...{ today, anchor, views }} onAnchor={setAnchor} />
      )}
      <MeetingDialogs today={today} />
    </>
  )
}

const viewLabels: Readonly<Record<MeetingsView['view'], string>> = { list: 'List', week: 'Week', month: 'Month' }

type ViewChoiceProps = { current: MeetingsView['view']; onChange: (view: MeetingsView['view']) => void }

function ViewChoice({ current, onChange }: ViewChoiceProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw the frame of a question that has to be answered.
    <div className="view-choice" role="group" aria-label="View">
      {viewNames.map((name) => (
        <ToggleButton key={name} size="small" checked={name === current} onClick={() => onChange(name)}>
          {viewLabels[name]}
        </ToggleButton>
      ))}
    </div>
  )
}

function CalendarPage(props: Parameters<typeof MeetingCalendar>[0]) {
  const { iroId } = useScope()
  const input = { iroId, ...rangeOf(props.span, props.anchor) }
  const list = useAppQuery('meetings.list', input).data
  return (
    <>
      <PageHead
        title="Meetings"
        sub={list && countsText([], list.totals)}
        commands={<Commands lists={list ? [{ name: 'meetings', take: () => askedDays(input, list.meetings) }] : []} />}
      />
      <div className="page-fill">
        <MeetingCalendar {...props} />
      </div>
    </>
  )
}

function Commands({ lists }: { lists: readonly TakeAway[] }) {
  const { open } = useDialogAddress()
  return (
    <>
      <Link className="link" to="/meetings/late">
        Out-of-date log
      </Link>
      <ScopePicker />
      <Button onClick={() => open('record', 'new')}>Record a held meeting</Button>
      <Button appearance="primary" icon={<Add16Regular />} onClick={() => open('schedule', 'new')}>
        Schedule a meeting
      </Button>
      <ListCommands lists={lists} />
    </>
  )
}

type MeetingListProps = {
  session: Output<'session.current'>
  /** The period the list was left at. */
  kept: PeriodKey
  onKeep: (period: PeriodKey) => void
  /** The choice between list, week and month. */
  views: ReactNode
}

function MeetingList({ session: { today, settings }, kept, onKeep, views }: MeetingListProps) {
  const { iroId } = useScope()
  const [params] = useSearchParams()
  const [period, setPeriod] = useState(() => linkedPeriod(params) ?? kept)
  const calendar = useMemo(() => makeCalendar({ closures: settings.closures }), [settings.closures])
  const input = { iroId, ...periodOf(period, today, calendar) }
  const list = useAppQuery('meetings.list', input)
  const toBook = useAppQuery('meetings.toBook', { iroId })
  const lines = useMemo(
    // A period of the past asks for nothing to be booked.
    () => linesOf(period === 'past' ? [] : (toBook.data ?? []), inReadingOrder(period, list.data?.meetings ?? [])),
    [period, toBook.data, list.data],
  )
  const isReady = list.data && toBook.data
  const lists: TakeAway[] = isReady ? [{ name: 'meetings', take: () => askedMeetings(lines, { input, period }) }] : []
  return (
    <>
      <PageHead
        title="Meetings"
        sub={isReady && countsText(toBook.data, list.data.totals)}
        commands={<Commands lists={lists} />}
      />
      <div className="page-fill">
        <div className="cal-bar">
          {views}
          <TabsWithCounts
            label="Period"
            tabs={periods}
            current={period}
            onChange={(chosen) => {
              setPeriod(chosen)
              onKeep(chosen)
            }}
          />
        </div>
        {isReady && <MeetingTable lines={lines} today={today} first={params.get('meeting')} />}
      </div>
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
  const raise = useRaiseAlert()
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
      onAlert={(line) => raise(aboutLine(line))}
      detail={{ key: openKey, render: (line) => <MeetingDetail line={line} onOpen={open} /> }}
      empty={{
        title: 'No meetings in this period',
        why: 'Meetings are listed here once they are scheduled, or once they have to be booked.',
        action: { label: 'Schedule a meeting', onClick: () => open('schedule', 'new') },
      }}
    />
  )
}
