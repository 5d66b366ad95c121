import { type KeyboardEvent, useState } from 'react'
import { formatDay, formatDayShort, type IsoDate } from '../../../shared/dates.ts'
import type { CalendarDays } from '../../../shared/records/calendar.ts'
import { leaveReasonLabels } from '../../../shared/records/leave.ts'
import type { MeetingLine } from '../../../shared/records/today.ts'
import type { CalendarSpan } from '../../ui/calendar-span.ts'
import { type CalendarStop, useCalendarKeys } from '../../ui/use-calendar-keys.ts'
import { CalendarCard } from './calendar-card.tsx'
import type { CalendarDay } from './calendar-days.ts'
import { stepOf } from './day-step.ts'
import { keyOf } from './meeting-lines.ts'

/** What a person does on the calendar. */
export type CalendarActs = {
  readonly onOpen: (line: MeetingLine) => void
  readonly onDay: (day: IsoDate) => void
  /** To another day; without one the form proposes the day it is on. */
  readonly onMove: (line: MeetingLine, to: IsoDate | null) => void
  readonly onPropose: (line: MeetingLine, step: 1 | -1) => void
  readonly onLeave: (day: IsoDate) => void
  readonly onStep: (step: 1 | -1) => void
}

type CalendarGridProps = {
  span: CalendarSpan
  title: string
  days: readonly CalendarDay[]
  notes: CalendarDays['days']
  today: IsoDate
  acts: CalendarActs
}

/** The days of a week or a month with their meetings; a booked one is dragged, or moved with M, to another day. */
export function CalendarGrid({ span, title, days, notes, today, acts }: CalendarGridProps) {
  const { grid, current, onKeyDown, setStop } = useCalendarKeys({ days, today, ...acts })
  const [dragged, setDragged] = useState<MeetingLine | null>(null)
  const columns = days.some(({ on }) => formatDay(on).startsWith('Sun')) ? 7 : 5
  return (
    // biome-ignore lint/a11y/useSemanticElements: a calendar is no set of fields.
    <div className={`cal cal-${span} cal-${columns}`} role="group" aria-label={title} ref={grid}>
      {days.map((day) => (
        <Day
          key={day.on}
          {...{ span, day, today, acts, dragged, setDragged, setStop, onKeyDown }}
          note={notes.find(({ on }) => on === day.on) ?? null}
          stopAt={current.on === day.on ? current.at : null}
        />
      ))}
    </div>
  )
}

type DayProps = Pick<CalendarGridProps, 'span' | 'today' | 'acts'> & {
  day: CalendarDay
  note: CalendarDays['days'][number] | null
  /** Which of the day's stops Tab reaches; null when it is on another day. */
  stopAt: number | null
  dragged: MeetingLine | null
  setDragged: (line: MeetingLine | null) => void
  setStop: (stop: CalendarStop) => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>, from: CalendarStop) => void
}

function Day(props: DayProps) {
  const { span, day, note, today, acts, stopAt, dragged, setDragged, setStop, onKeyDown } = props
  const [isOver, setOver] = useState(false)
  const { on, untimed, timed } = day
  const cards = (lines: readonly MeetingLine[], before: number) =>
    lines.map((line, index) => {
      const at = before + index
      return (
        <li key={keyOf(line)}>
          <CalendarCard
            line={line}
            day={on}
            isCompact={span === 'month'}
            isStop={stopAt === at}
            onOpen={() => {
              setStop({ on, at })
              acts.onOpen(line)
            }}
            onKeyDown={(event) => {
              if (!moveByKey(event, line, acts)) onKeyDown(event, { on, at })
            }}
            onDrag={setDragged}
          />
        </li>
      )
    })
  return (
    <section
      className={dayClass(props, isOver)}
      aria-label={formatDay(on)}
      onDragOver={(event) => {
        if (dragged === null) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (dragged !== null) acts.onMove(dragged, on)
      }}
    >
      <DayHead {...props} onKey={(event) => onKeyDown(event, { on, at: 0 })} isToday={on === today} note={note} />
      <ul className="cal-lane" aria-label="No time">
        {cards(untimed, 1)}
      </ul>
      <ul className="cal-timed" aria-label="By time">
        {cards(timed, 1 + untimed.length)}
      </ul>
    </section>
  )
}

function dayClass({ day, today, note }: DayProps, isOver: boolean): string {
  const classes = ['cal-day']
  if (!day.isInside) classes.push('cal-day-outside')
  if (day.on === today) classes.push('cal-day-today')
  if (note?.closed) classes.push('cal-day-closed')
  if (isOver) classes.push('cal-day-over')
  if (day.untimed.length + day.timed.length === 0) classes.push('cal-day-empty')
  return classes.join(' ')
}

type DayHeadProps = Pick<DayProps, 'span' | 'day' | 'note' | 'acts' | 'stopAt'> & {
  isToday: boolean
  onKey: (event: KeyboardEvent<HTMLElement>) => void
}

function DayHead({ span, day: { on }, note, acts, stopAt, isToday, onKey }: DayHeadProps) {
  return (
    <div className="cal-head">
      <h2>
        <button
          type="button"
          className="cal-day-button"
          data-day={on}
          tabIndex={stopAt === 0 ? 0 : -1}
          onClick={() => acts.onDay(on)}
          onKeyDown={onKey}
        >
          {formatDay(on).slice(0, 3)} {formatDayShort(on)}
          {isToday && <span className="cal-today">Today</span>}
          <span className="sr-only">{span === 'month' ? ', show its week' : ', add a meeting'}</span>
        </button>
      </h2>
      {note?.closed && <p className="quiet">{note.closed}</p>}
      {note?.away.map(({ iroName, reason }) => (
        <p key={iroName} className="quiet">
          {iroName}: {leaveReasonLabels[reason].toLowerCase()}
        </p>
      ))}
    </div>
  )
}

/** M opens the form that moves; Alt with an arrow opens it on the day beside. Answers whether the key was taken. */
function moveByKey(event: KeyboardEvent<HTMLElement>, line: MeetingLine, acts: CalendarActs): boolean {
  if (line.is !== 'meeting' || line.meeting.status !== 'booked') return false
  const step = stepOf(event)
  const isMove = event.key.toLowerCase() === 'm' && !event.ctrlKey && !event.altKey && !event.metaKey
  if (step === null && !isMove) return false
  event.preventDefault()
  if (step === null) acts.onMove(line, null)
  else acts.onPropose(line, step)
  return true
}
