import { Link } from 'react-router'
import { formatDay } from '../../../../shared/dates.ts'
import type { ConcernStanding } from '../../../../shared/records/alert-stage.ts'
import { limitDays } from '../../../../shared/records/alert-status.ts'
import { MessageBar } from '../../../ui/message-bar.tsx'
import { whyDate } from '../../../ui/why-date.tsx'
import { FigureButton } from '../../../ui/working.tsx'

type LimitBarsProps = {
  readonly standing: ConcernStanding
  readonly dayOf: (on: NonNullable<ConcernStanding['challengeOn']>) => number
}

/** The end of the whole process, once it is near or over, and a challenge meeting that comes too late for it. */
export function LimitBars({ standing, dayOf }: LimitBarsProps) {
  const { limit, limitState, day, challengeOn, isChallengeTooLate, nextStage } = standing
  if (!standing.isOpen) return null
  const days = limitDays(standing)
  const isOver = limitState === 'over'
  const byDay = <FigureButton working={() => whyDate(limit)}>{formatDay(limit.dueBy)}</FigureButton>
  return (
    <div className="stack alert-bars">
      {limitState !== 'inTime' && (
        <MessageBar
          kind={isOver ? 'overdue' : 'dueSoon'}
          title={isOver ? `Day ${day}: over the ${days}-day limit.` : `Day ${day} of ${days}: the limit is near.`}
        >
          The whole process {isOver ? 'was to end' : 'ends'} on {byDay}.
        </MessageBar>
      )}
      {isChallengeTooLate && (
        <MessageBar
          kind="dueSoon"
          title={
            challengeOn === null
              ? 'No challenge meeting is in the calendar.'
              : `The next challenge meeting, ${formatDay(challengeOn)}, is day ${dayOf(challengeOn)}: after the ${days}-day limit.`
          }
          action={
            <Link className="link" to="/alerts/challenge">
              Challenge meetings
            </Link>
          }
        >
          {nextStage !== null && 'You can pass a stage by, with a reason.'}
        </MessageBar>
      )}
    </div>
  )
}
