import { Link, useParams, useSearchParams } from 'react-router'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'
import { MeetingId } from '../../../shared/records/ids.ts'
import { useAppQuery } from '../../api.ts'
import { EditProblem } from '../../ui/edit-problem.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { StepsBeyondRecord } from '../../ui/meeting-steps.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RaiseLinks } from '../../ui/raise-links.tsx'
import { TabsWithCounts } from '../../ui/tabs-with-counts.tsx'
import { firstTab, tabsOf } from './record-tabs.ts'
import { UndoRedo } from './undo-redo.tsx'
import { type OpenRecord, useRecord } from './use-record.ts'

/** The record of one meeting, kept as it is typed. */
export function MeetingRecordScreen() {
  const meetingId = MeetingId.safeParse(useParams().meetingId).data
  const crumb = (
    <Link className="link" to="/meetings">
      Meetings
    </Link>
  )
  return meetingId ? <Opened meetingId={meetingId} crumb={crumb} /> : <PageHead title="Record" crumb={crumb} />
}

function Opened({ meetingId, crumb }: { meetingId: MeetingId; crumb: React.ReactNode }) {
  const open = useRecord(meetingId)
  const today = useAppQuery('session.current', {}).data?.today
  if (!open || !today) return <PageHead title="Record" crumb={crumb} />
  const { label, children, heldOn, scheduledFor, place } = open.record.meeting
  const sub = [namesTogether(children), formatDay(heldOn ?? scheduledFor), place].filter(Boolean).join(', ')
  return (
    <>
      <PageHead title={`Record: ${label}`} sub={sub} crumb={crumb} commands={<Commands open={open} />} />
      <div className="page-body">
        <div className="stack">
          <EditProblem problem={open.problem} onSkip={open.skip} />
          <Tabs open={open} today={today} />
        </div>
      </div>
    </>
  )
}

function Commands({ open }: { open: OpenRecord }) {
  const { meeting } = open.record
  return (
    <>
      <RaiseLinks meetingId={meeting.id} />
      <UndoRedo open={open} />
      <StepsBeyondRecord meetingId={meeting.id} kind={meeting.kind} current="record" />
    </>
  )
}

function Tabs({ open, today }: { open: OpenRecord; today: IsoDate }) {
  const [search, setSearch] = useSearchParams()
  const tabs = tabsOf(open.record.meeting.kind)
  const asked = [search.get('tab'), firstTab(open.record.meeting, today), 'record']
  const current =
    asked.map((wanted) => tabs.find(({ key }) => key === wanted)).find(Boolean) ??
    tabs.find(({ key }) => key !== 'prepare')
  if (!current)
    return <EmptyState title="No record is kept of such a meeting yet" why="Its day and its outcome are in Meetings." />
  const change = (tab: string) => setSearch({ tab }, { replace: true })
  return (
    <>
      {tabs.length > 1 && (
        <TabsWithCounts label="Part of the record" tabs={tabs} current={current.key} onChange={change} />
      )}
      <current.Component open={open} today={today} />
    </>
  )
}
