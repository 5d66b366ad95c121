import { useEffect } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { ConcernStanding } from '../../../../shared/records/alert-stage.ts'
import { RecordId } from '../../../../shared/records/ids.ts'
import { EditProblem } from '../../../ui/edit-problem.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Account } from './account.tsx'
import { AlertHead } from './alert-head.tsx'
import { isOverlaid, isTyping } from './choices.tsx'
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
  useEscape()
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

/** Esc goes back to the list; in a field it only leaves the field, so that nobody is thrown out of what they type. */
function useEscape(): void {
  const navigate = useNavigate()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isOverlaid()) return
      if (isTyping(event.target) && event.target instanceof HTMLElement) {
        document.querySelector<HTMLElement>('.alert-pane')?.focus()
        return
      }
      void navigate('/alerts')
    }
    // Before anything open hears it: what Esc closes is still there then.
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [navigate])
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
