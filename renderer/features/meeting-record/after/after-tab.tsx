import { Link } from 'react-router'
import { useAppQuery } from '../../../api.ts'
import type { RecordTabProps } from '../record-tab.ts'
import { CasePackSection } from './case-pack.tsx'
import { StepRow } from './step-row.tsx'

/** What is done once the meeting is over: each step with its last day, and the record as the case system takes it. */
export function AfterTab({ open, today }: RecordTabProps) {
  const { id: meetingId } = open.record.meeting
  const found = useAppQuery('recordSteps.ofMeeting', { meetingId }).data
  const me = useAppQuery('session.current', {}).data?.profile.name ?? ''
  if (!found) return null
  const { heldOn, steps } = found
  const left = steps.filter(({ doneOn }) => doneOn === null).length
  return (
    <div className="stack-wide after">
      <section className="stack" aria-labelledby="after-steps" data-pane tabIndex={-1}>
        <div className="section-head">
          <h2 id="after-steps">What follows the meeting</h2>
          {heldOn && <span className="quiet">{left === 0 ? 'All done' : `${left} of ${steps.length} to do`}</span>}
        </div>
        {heldOn === null ? (
          <p>
            Nothing is due yet: the limits run from the day the meeting is held.{' '}
            <Link className="link" to={`/meetings?hold=${meetingId}`}>
              Record as held
            </Link>
          </p>
        ) : (
          <ul className="after-steps">
            {steps.map((step) => (
              <StepRow key={step.step} {...{ open, today, step, heldOn, me }} />
            ))}
          </ul>
        )}
      </section>
      <CasePackSection open={open} />
    </div>
  )
}
