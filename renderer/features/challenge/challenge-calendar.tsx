import { Button } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { type IsoDate, isWeekend } from '../../../shared/dates.ts'
import type { ChallengeMeetingLine } from '../../../shared/records/challenge.ts'
import { useAppQuery } from '../../api.ts'
import { stepSpan, titleOf } from '../../ui/calendar-span.ts'
import { useRulesNow } from '../../ui/rules-now.ts'
import { type CalendarStop, useCalendarKeys } from '../../ui/use-calendar-keys.ts'
import { ChallengeCalendarDay } from './challenge-calendar-day.tsx'
import { challengeDays } from './challenge-days.ts'
import '../../styles/challenge-calendar.css'

type ChallengeCalendarProps = {
  meetings: readonly ChallengeMeetingLine[]
  today: IsoDate
  onMove: (meeting: ChallengeMeetingLine) => void
  /** Adds a meeting on a day. */
  onAdd: (day: IsoDate) => void
}

/** A month of both kinds of meetings, with the alerts whose 20 working days end in it on their last day. */
export function ChallengeCalendar({ meetings, today, onMove, onAdd }: ChallengeCalendarProps) {
  const rules = useRulesNow()
  const alerts = useAppQuery('alerts.list', { iroId: null, which: 'open', childId: null }).data
  const navigate = useNavigate()
  const [anchor, setAnchor] = useState(today)
  const days = useMemo(
    () => (rules ? challengeDays(anchor, { meetings, alerts: alerts ?? [] }, rules.calendar) : []),
    [anchor, meetings, alerts, rules],
  )
  const step = (by: 1 | -1) => setAnchor(stepSpan('month', anchor, by))
  const { grid, current, onKeyDown, setStop } = useCalendarKeys({ days, today, onLeave: setAnchor, onStep: step })
  const title = titleOf('month', anchor)
  const open = (to: string, stop: CalendarStop) => {
    setStop(stop)
    void navigate(to)
  }
  const columns = days.some(({ on }) => isWeekend(on)) ? 7 : 5
  return (
    <>
      <div className="cal-bar">
        <Turn title={title} onStep={step} onToday={() => setAnchor(today)} />
        <span className="quiet">
          Day 20 is the last of an alert’s 20 working days; a challenge meeting has to come before it ends.
        </span>
      </div>
      <div className="cal-scroll">
        {/* biome-ignore lint/a11y/useSemanticElements: a calendar is no set of fields. */}
        <div
          className={`cal cal-month challenge-cal cal-${columns}`}
          role="group"
          aria-label={`${title}: meetings, and ends of 20 working days`}
          ref={grid}
        >
          {days.map((day) => (
            <ChallengeCalendarDay
              key={day.on}
              {...{ day, today, onKeyDown, onMove, onAdd, onOpen: open }}
              stopAt={current.on === day.on ? current.at : null}
            />
          ))}
        </div>
      </div>
    </>
  )
}

type TurnProps = { title: string; onStep: (step: 1 | -1) => void; onToday: () => void }

function Turn({ title, onStep, onToday }: TurnProps) {
  return (
    <div className="row">
      <Button size="small" onClick={() => onStep(-1)}>
        Before <span className="sr-only">: one month earlier</span>
      </Button>
      <Button size="small" onClick={onToday}>
        Today
      </Button>
      <Button size="small" onClick={() => onStep(1)}>
        After <span className="sr-only">: one month later</span>
      </Button>
      <b aria-live="polite">{title}</b>
    </div>
  )
}
