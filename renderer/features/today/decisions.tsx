import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { IsoDate } from '../../../shared/dates.ts'
import type { DueDate } from '../../../shared/records/meeting.ts'
import type { MeetingLine } from '../../../shared/records/today.ts'
import { aboutLine, isAlertKey, useRaiseAlert } from '../../ui/raise-alert.ts'
import { ShowAll } from '../../ui/show-all.tsx'
import { Status } from '../../ui/status.tsx'
import { DueFigure } from './due-figure.tsx'
import { meetingsCounted, nearDay, placeOf, whatOf, whoOf } from './today-words.ts'

/** More than these push the coming days out of sight; the rest are a press away. */
const mostShown = 6

/** What cannot wait: each with what is wrong, whom it is about, why, and what to do. */
export function Decisions({ lines, today }: { lines: readonly MeetingLine[]; today: IsoDate }) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? lines : lines.slice(0, mostShown)
  return (
    <section className="section-gap" aria-labelledby="decisions">
      <div className="section-head">
        <h2 id="decisions">Needs your decision</h2>
        <span className="quiet">{meetingsCounted(lines.length)}</span>
      </div>
      {lines.length === 0 && (
        <p className="quiet">Apart from today’s meetings, nothing is late, unrecorded or waiting to be booked again.</p>
      )}
      <ul className="decisions">
        {shown.map((line) => (
          <Decision key={line.is === 'meeting' ? line.meeting.id : line.unbooked.key} line={line} today={today} />
        ))}
      </ul>
      {shown.length < lines.length && (
        <ShowAll onShow={() => setWhole(true)}>Show all {meetingsCounted(lines.length)}</ShowAll>
      )}
    </section>
  )
}

function Decision({ line, today }: { line: MeetingLine; today: IsoDate }) {
  const navigate = useNavigate()
  const raise = useRaiseAlert()
  const { state, due } = line.is === 'meeting' ? line.meeting : line.unbooked
  return (
    <li onKeyDown={(event) => isAlertKey(event) && raise(aboutLine(line))}>
      <Status kind={state.kind} text={shortState(line)} />
      <div>
        <Link className="today-name" to={placeOf(line)}>
          {whoOf(line)}: {whatOf(line)} {problemOf(line)}
        </Link>
        <div className="meta quiet">{due ? <Because due={due} /> : 'No due date runs for this meeting'}</div>
      </div>
      <div className="row row-wrap row-end">
        {actsFor(line, today).map(({ label, to }) => (
          <Button key={label} onClick={() => navigate(to)}>
            {label} <span className="sr-only">({whoOf(line)})</span>
          </Button>
        ))}
      </div>
    </li>
  )
}

function Because({ due }: { due: DueDate }) {
  return (
    <>
      Due <DueFigure due={due} />, {due.basis.arithmetic}
    </>
  )
}

/** The state without what the line says anyway. */
function shortState(line: MeetingLine): string {
  if (line.is === 'unbooked') return line.unbooked.state.text.replace('Not booked, ', '').replace(', not rebooked', '')
  const { state } = line.meeting
  return state.kind === 'overdue' ? (state.text.split(',')[0] ?? state.text) : 'Not recorded'
}

function problemOf(line: MeetingLine): string {
  if (line.is === 'meeting') return `on ${nearDay(line.meeting.scheduledFor)}`
  if (line.unbooked.stoodDown) return 'to book again'
  return line.unbooked.state.kind === 'overdue' ? 'not held' : 'not booked'
}

function actsFor(line: MeetingLine, today: IsoDate): { label: string; to: string }[] {
  if (line.is === 'meeting') {
    const { id, scheduledFor } = line.meeting
    if (scheduledFor >= today) return [{ label: 'Give a reason', to: `/meetings?reason=${id}` }]
    return [
      { label: 'Stand down', to: `/meetings?standDown=${id}` },
      { label: 'Record as held', to: `/meetings?hold=${id}` },
    ]
  }
  const childId = line.unbooked.children[0]?.childId ?? ''
  return [
    { label: 'Record as held', to: `/meetings?record=${childId}` },
    { label: line.unbooked.stoodDown ? 'Book again' : 'Schedule', to: `/meetings?schedule=${childId}` },
  ]
}
