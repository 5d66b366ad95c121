import { Button } from '@fluentui/react-components'
import { CalendarAdd16Regular } from '@fluentui/react-icons/svg/calendar-add'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { AlertLine } from '../../../shared/records/alert.ts'
import { isToDecide } from '../../../shared/records/alert-status.ts'
import type { ChildLine } from '../../../shared/records/child-line.ts'
import type { TodaySummary } from '../../../shared/records/today.ts'
import { useAppQuery } from '../../api.ts'
import { ScopePicker, useScope } from '../../scope.tsx'
import { ListCommands } from '../../ui/list-commands.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { useEachMinute } from '../../use-each-minute.ts'
import { AlertsToDecide } from './alerts-to-decide.tsx'
import { AllocateDialog } from './allocate-dialog.tsx'
import { listsOfDay } from './asked-lists.ts'
import { ChallengeActions } from './challenge-actions.tsx'
import { ComingDays } from './coming-days.tsx'
import { CopiesToPost } from './copies-to-post.tsx'
import { Decisions } from './decisions.tsx'
import { DraftAlerts } from './draft-alerts.tsx'
import { MapUnderWay } from './map-under-way.tsx'
import { MeetingsToday } from './meetings-today.tsx'
import { MidwayChecks } from './midway-checks.tsx'
import { MissedVisits } from './missed-visits.tsx'
import { MyCaseload } from './my-caseload.tsx'
import { NewlyLookedAfterList } from './newly-looked-after.tsx'
import { NotAllocated } from './not-allocated.tsx'
import { RecordsWaiting } from './records-waiting.tsx'
import { SignOffs } from './sign-offs.tsx'
import { dayLine } from './today-words.ts'
import { Uncovered } from './uncovered.tsx'

/** What must be done, then what is coming, then how the caseload stands. */
export function Today() {
  const { iroId } = useScope()
  const navigate = useNavigate()
  const summary = useAppQuery('today.summary', { iroId }).data
  const alerts = useAppQuery('alerts.today', { iroId }).data
  // "In 8 minutes" is counted again; the day itself may have changed too.
  useEachMinute('today.summary')
  const commands = (
    <>
      <ScopePicker />
      <Button icon={<CalendarAdd16Regular />} onClick={() => navigate('/meetings?schedule=new')}>
        Schedule a meeting
      </Button>
      <ListCommands lists={summary ? listsOfDay(summary, iroId) : []} />
    </>
  )
  return (
    <>
      <PageHead
        title="Today"
        sub={summary && dayLine(summary, alerts?.filter(isToDecide).length ?? 0)}
        commands={commands}
      />
      {summary && <Day summary={summary} alerts={alerts ?? []} />}
    </>
  )
}

function Day({ summary, alerts }: { summary: TodaySummary; alerts: readonly AlertLine[] }) {
  const { iroId } = useScope()
  const [allocating, setAllocating] = useState<{ child: ChildLine; reason: string } | null>(null)
  return (
    <div className="page-body">
      <div className="columns">
        <div>
          <MapUnderWay />
          <MeetingsToday meetings={summary.meetings} next={summary.next} iroId={iroId} />
          <AlertsToDecide alerts={alerts} iroId={iroId} />
          <Decisions lines={summary.decisions} today={summary.today} />
          <ComingDays soon={summary.soon} soonUntil={summary.soonUntil} />
        </div>
        <aside className="side" aria-label="Caseload">
          {iroId === null && <Uncovered />}
          <MyCaseload iroId={iroId} title={iroId === null ? 'Everybody’s caseload' : 'My caseload'} />
          <DraftAlerts iroId={iroId} />
          <MissedVisits iroId={iroId} />
          <ChallengeActions />
          <SignOffs iroId={iroId} />
          <CopiesToPost iroId={iroId} />
          <RecordsWaiting iroId={iroId} />
          <NewlyLookedAfterList
            lines={summary.newlyLookedAfter}
            iroId={iroId}
            onAllocate={(child) => setAllocating({ child, reason: 'Newly looked after' })}
          />
          <MidwayChecks iroId={iroId} />
          <NotAllocated
            lines={summary.unallocated}
            onAllocate={(child) => setAllocating({ child, reason: 'No IRO until now' })}
          />
        </aside>
      </div>
      {allocating && (
        <AllocateDialog {...allocating} iroId={iroId} today={summary.today} onClose={() => setAllocating(null)} />
      )}
    </div>
  )
}
