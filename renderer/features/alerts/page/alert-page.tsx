import { Link, useParams, useSearchParams } from 'react-router'
import type { ConcernStanding } from '../../../../shared/records/alert-stage.ts'
import { RecordId } from '../../../../shared/records/ids.ts'
import { EditProblem } from '../../../ui/edit-problem.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { backOf, useWayBack } from '../use-way-back.ts'
import { Account } from './account.tsx'
import { AlertHead } from './alert-head.tsx'
import { GoodPractice } from './good-practice.tsx'
import { LimitBars } from './limit-bars.tsx'
import { SidePane } from './side-pane.tsx'
import { SoFar } from './so-far.tsx'
import { StageClocks } from './stage-clocks.tsx'
import { type OpenAlert, useAlert } from './use-alert.ts'
import '../../../styles/alert-page.css'
import '../../../styles/alert-stages.css'

/** The page of one alert: where it stands, what happened, and what has to happen next. */
export function AlertScreen() {
  const { alertId: asked } = useParams()
  const alertId = RecordId.safeParse(asked)
  const [search] = useSearchParams()
  useWayBack(backOf(search) ?? '/alerts', '.alert-pane')
  return alertId.success ? <Opened key={asked} alertId={alertId.data} /> : <NoAlert />
}

function Opened({ alertId }: { alertId: RecordId }) {
  const { open, error } = useAlert(alertId)
  if (error) return <NoAlert text={error.message} />
  if (!open) return null
  const { standing } = open.page
  return (
    <>
      <AlertHead open={open} />
      {open.problem !== null && (
        <div className="alert-problem">
          <EditProblem problem={open.problem} onSkip={open.skip} />
        </div>
      )}
      {standing ? <Concern open={open} standing={standing} /> : <GoodPractice open={open} />}
    </>
  )
}

function Concern({ open, standing }: { open: OpenAlert; standing: ConcernStanding }) {
  const { page, rules } = open
  return (
    <div className="split alert-split">
      <div className="alert-main">
        <StageClocks page={page} standing={standing} rules={rules} />
        <LimitBars standing={standing} dayOf={(on) => rules.calendar.workingDaysBetween(page.raisedOn, on)} />
        <div className="alert-columns">
          <div>
            <Account page={page} />
          </div>
          <SoFar page={page} today={rules.today} />
        </div>
      </div>
      <SidePane open={open} standing={standing} />
    </div>
  )
}

function NoAlert({ text = 'This address belongs to no alert.' }: { text?: string }) {
  return (
    <>
      <PageHead title="No such alert" />
      <div className="page-body">
        <p>{text}</p>
        <Link className="link" to="/alerts">
          Go to the alerts
        </Link>
      </div>
    </>
  )
}
