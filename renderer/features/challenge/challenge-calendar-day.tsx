import type { KeyboardEvent, ReactNode } from 'react'
import { formatDay, formatDayShort, type IsoDate } from '../../../shared/dates.ts'
import type { AlertLine } from '../../../shared/records/alert.ts'
import {
  type ChallengeKind,
  type ChallengeMeetingLine,
  challengeKindLabels,
} from '../../../shared/records/challenge.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'
import { Status } from '../../ui/status.tsx'
import type { CalendarStop } from '../../ui/use-calendar-keys.ts'
import type { ChallengeDay } from './challenge-days.ts'

type DayProps = {
  day: ChallengeDay
  today: IsoDate
  /** Which of the day's stops Tab reaches; null when it is on another day. */
  stopAt: number | null
  onKeyDown: (event: KeyboardEvent<HTMLElement>, from: CalendarStop) => void
  onOpen: (to: string, stop: CalendarStop) => void
  onMove: (meeting: ChallengeMeetingLine) => void
  onAdd: (day: IsoDate) => void
}

/** One day: its meetings, and the alerts whose 20 working days end on it. M moves a meeting that is to come. */
export function ChallengeCalendarDay({ day, today, stopAt, onKeyDown, onOpen, onMove, onAdd }: DayProps) {
  const { on, meetings, ends } = day
  const stop = (at: number) => ({ 'data-day': on, tabIndex: stopAt === at ? 0 : -1 })
  const moveByKey = (event: KeyboardEvent<HTMLElement>, meeting: ChallengeMeetingLine): boolean => {
    const isMove = event.key.toLowerCase() === 'm' && !event.ctrlKey && !event.altKey && !event.metaKey
    if (!isMove || meeting.isHeld) return false
    event.preventDefault()
    onMove(meeting)
    return true
  }
  return (
    <section className={dayClass(day, today)} aria-label={formatDay(on)}>
      <div className="cal-head">
        <h2>
          <button
            type="button"
            className="cal-day-button"
            {...stop(0)}
            onClick={() => onAdd(on)}
            onKeyDown={(event) => onKeyDown(event, { on, at: 0 })}
          >
            {formatDay(on).slice(0, 3)} {formatDayShort(on)}
            {on === today && <span className="cal-today">Today</span>}
            <span className="sr-only">, add a meeting</span>
          </button>
        </h2>
        {day.closed && <p className="quiet">{day.closed}</p>}
      </div>
      <ul className="cal-lane">
        {meetings.map((meeting, index) => (
          <li key={meeting.id}>
            <Card
              isMeeting
              stop={stop(1 + index)}
              onOpen={() => onOpen(`/alerts/challenge/${meeting.id}`, { on, at: 1 + index })}
              onKeyDown={(event) => {
                if (!moveByKey(event, meeting)) onKeyDown(event, { on, at: 1 + index })
              }}
              keys={meeting.isHeld ? undefined : 'M'}
            >
              <MeetingWords meeting={meeting} today={today} />
            </Card>
          </li>
        ))}
        {ends.map((alert, index) => {
          const at = 1 + meetings.length + index
          return (
            <li key={alert.id}>
              <Card
                stop={stop(at)}
                onOpen={() => onOpen(`/alerts/${alert.id}`, { on, at })}
                onKeyDown={(event) => onKeyDown(event, { on, at })}
              >
                <EndWords alert={alert} />
              </Card>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function dayClass({ on, isInside, closed, meetings, ends }: ChallengeDay, today: IsoDate): string {
  const classes = ['cal-day']
  if (!isInside) classes.push('cal-day-outside')
  if (on === today) classes.push('cal-day-today')
  if (closed) classes.push('cal-day-closed')
  if (meetings.length + ends.length === 0) classes.push('cal-day-empty')
  return classes.join(' ')
}

type CardProps = {
  stop: { 'data-day': IsoDate; tabIndex: number }
  keys?: string | undefined
  isMeeting?: boolean
  onOpen: () => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  children: ReactNode
}

const Card = ({ stop, keys, isMeeting = false, onOpen, onKeyDown, children }: CardProps) => (
  <button
    type="button"
    className={`cal-card cal-card-fixed${isMeeting ? ' challenge-cal-meeting' : ''}`}
    {...stop}
    {...(keys && { 'aria-keyshortcuts': keys })}
    onClick={onOpen}
    onKeyDown={onKeyDown}
  >
    {children}
  </button>
)

/** The two kinds differ in shape: a square within a square for the challenge meeting, an empty one for the one before. */
function KindMark({ kind }: { kind: ChallengeKind }) {
  return (
    <svg className="challenge-kind-mark" viewBox="0 0 16 16" aria-hidden="true">
      <rect x="1.5" y="1.5" width="13" height="13" fill="none" stroke="currentColor" strokeWidth="1.6" />
      {kind === 'challenge' && <rect x="4.5" y="4.5" width="7" height="7" fill="currentColor" />}
    </svg>
  )
}

function MeetingWords({ meeting, today }: { meeting: ChallengeMeetingLine; today: IsoDate }) {
  const { kind, startsAt, items, isHeld, meetsOn } = meeting
  return (
    <>
      <KindMark kind={kind} /> <span className="cal-name">{challengeKindLabels[kind]}</span>{' '}
      <span className="cal-line quiet">
        {[startsAt, items === 1 ? '1 item' : `${items} items`].filter(Boolean).join(', ')}
      </span>{' '}
      {isHeld && <Status kind="held" text="Held" />}
      {!isHeld && meetsOn < today && <Status kind="overdue" text="Not marked as held" />}
    </>
  )
}

function EndWords({ alert: { number, children, standing } }: { alert: AlertLine }) {
  const isLate = standing?.isChallengeTooLate === true
  return (
    <>
      <span className="cal-name">{number}</span> {namesTogether(children)}{' '}
      <Status kind={isLate ? 'dueSoon' : 'planned'} text={isLate ? 'Day 20, no meeting before' : 'Day 20'} />
    </>
  )
}
