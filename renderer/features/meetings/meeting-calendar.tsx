import { Button } from '@fluentui/react-components'
import { type ReactNode, useMemo, useState } from 'react'
import type { IsoDate } from '../../../shared/dates.ts'
import type { MeetingLine } from '../../../shared/records/today.ts'
import { useAppQuery } from '../../api.ts'
import { useScope } from '../../scope.tsx'
import { type CalendarSpan, rangeOf, stepSpan, titleOf } from '../../ui/calendar-span.ts'
import { daysOf } from './calendar-days.ts'
import { CalendarFile } from './calendar-file.tsx'
import { type CalendarActs, CalendarGrid } from './calendar-grid.tsx'
import { dayBeside } from './day-step.ts'
import { useDialogAddress } from './dialog-address.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { keyOf, linesOf } from './meeting-lines.ts'

type MeetingCalendarProps = {
  span: CalendarSpan
  today: IsoDate
  /** The day around which it shows a week or a month. */
  anchor: IsoDate
  onAnchor: (day: IsoDate) => void
  /** Shows the week of a day. */
  onWeek: (day: IsoDate) => void
  /** What stands beside its title: the choice between list, week and month. */
  views: ReactNode
}

/** A week or a month of meetings, with what has to be booked on the day to plan it by. */
export function MeetingCalendar({ span, today, anchor, onAnchor, onWeek, views }: MeetingCalendarProps) {
  const { iroId } = useScope()
  const { open } = useDialogAddress()
  const range = rangeOf(span, anchor)
  const meetings = useAppQuery('meetings.list', { iroId, ...range }).data?.meetings
  const found = useAppQuery('calendar.days', { iroId, ...range }).data
  const [openKey, setOpenKey] = useState<string | null>(null)
  const days = useMemo(
    () => daysOf(span, anchor, { meetings: meetings ?? [], toBook: found?.toBook ?? [] }),
    [span, anchor, meetings, found],
  )
  const shown = linesOf(found?.toBook ?? [], meetings ?? []).find((line) => keyOf(line) === openKey)
  const title = titleOf(span, anchor)
  const step = (by: 1 | -1) => onAnchor(stepSpan(span, anchor, by))
  const move = (line: MeetingLine, on: IsoDate | null) => {
    if (line.is === 'meeting' && line.meeting.status === 'booked') open('move', line.meeting.id, on ?? undefined)
  }
  const acts: CalendarActs = {
    onOpen: (line) => setOpenKey(keyOf(line)),
    onDay: (day) => (span === 'month' ? onWeek(day) : open(day < today ? 'record' : 'schedule', 'new', day)),
    onMove: move,
    onPropose: (line, by) => line.is === 'meeting' && move(line, dayBeside(line.meeting.scheduledFor, by)),
    onLeave: onAnchor,
    onStep: step,
  }
  return (
    <>
      <div className="cal-bar">
        {views}
        <Turn title={title} span={span} onStep={step} onToday={() => onAnchor(today)} />
        <CalendarFile asked={{ iroId, ...range, meetingId: null }} />
        {found !== undefined && found.toBookBefore > 0 && (
          <span className="quiet">{found.toBookBefore} more to book from before: see the list</span>
        )}
      </div>
      <div className="cal-scroll">
        <CalendarGrid {...{ span, title, days, today, acts }} notes={found?.days ?? []} />
      </div>
      {shown && (
        <EntryDialog
          line={shown}
          onOpen={(act, id) => {
            setOpenKey(null)
            open(act, id)
          }}
          onClose={() => setOpenKey(null)}
        />
      )}
    </>
  )
}

type TurnProps = { title: string; span: CalendarSpan; onStep: (step: 1 | -1) => void; onToday: () => void }

function Turn({ title, span, onStep, onToday }: TurnProps) {
  return (
    <div className="row">
      <Button size="small" onClick={() => onStep(-1)}>
        Before <span className="sr-only">: one {span} earlier</span>
      </Button>
      <Button size="small" onClick={onToday}>
        Today
      </Button>
      <Button size="small" onClick={() => onStep(1)}>
        After <span className="sr-only">: one {span} later</span>
      </Button>
      <b aria-live="polite">{title}</b>
    </div>
  )
}
