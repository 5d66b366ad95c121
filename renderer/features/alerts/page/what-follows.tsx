import { formatDay } from '../../../../shared/dates.ts'
import type { AlertDue, AlertStage } from '../../../../shared/records/alert-stage.ts'
import { whyDate } from '../../../ui/why-date.tsx'
import { FigureButton } from '../../../ui/working.tsx'

/** By when a stage would answer, worked out before it is pressed. */
export function DuePreview({ stage, due }: { stage: AlertStage; due: AlertDue | null }) {
  if (due === null)
    return <p className="meta">No challenge meeting is in the calendar, so the next duty is to book one.</p>
  return (
    <p className="meta">
      {stage === 'assistantDirector' ? 'Challenge meeting' : 'Answer due'}{' '}
      <FigureButton working={() => whyDate(due)}>{formatDay(due.dueBy)}</FigureButton>
      {stage === 'assistantDirector' ? '.' : `, ${due.basis.arithmetic}, if sent today.`}
    </p>
  )
}
