import { formatDay, formatDayShort, type IsoDate } from '../../../shared/dates.ts'
import type { ListedMeeting } from '../../../shared/records/meeting.ts'
import type { MeetingLine } from '../../../shared/records/today.ts'
import { whyDate } from '../../ui/why-date.tsx'
import { FigureButton, type WorkingProps } from '../../ui/working.tsx'

/** A line's due date, which opens its working: the rule's while it runs, else what was kept when the meeting was held. */
export function DueCell({ line }: { line: MeetingLine }) {
  if (line.is === 'unbooked') {
    const { due } = line.unbooked
    return <DueDay day={due.dueBy} working={() => whyDate(due)} />
  }
  const { due, dueBy } = line.meeting
  if (due !== null) return <DueDay day={due.dueBy} working={() => whyDate(due)} />
  if (dueBy === null) return <span className="quiet">No due date</span>
  return <DueDay day={dueBy} working={() => keptLimit(line.meeting)} />
}

/** The year goes where large text leaves no room for it; the working says it again. */
function DueDay({ day, working }: { day: IsoDate; working: () => WorkingProps }) {
  return (
    <FigureButton working={working}>
      {formatDay(day).slice(0, 3)} {formatDayShort(day)} <span className="due-year">{day.slice(0, 4)}</span>
    </FigureButton>
  )
}

function keptLimit({ children, heldOn, scheduledFor, fromDue, label }: ListedMeeting): WorkingProps {
  const limits = children.flatMap(({ dueBy, ruleId }) => (dueBy === null ? [] : [{ dueBy, ruleId }]))
  const [soonest] = limits.toSorted((a, b) => a.dueBy.localeCompare(b.dueBy))
  return {
    title: soonest ? `Why ${formatDay(soonest.dueBy)}?` : 'No due date',
    lines: [
      { label: heldOn ? 'Held' : 'Was booked for', value: formatDay(heldOn ?? scheduledFor) },
      { label: `${label} was due`, value: soonest ? formatDay(soonest.dueBy) : '–', isTotal: true },
      { label: 'Difference', value: fromDue ?? '–', isQuiet: true },
    ],
    notes: ['The limit of that day was kept with the meeting, so that later changes cannot make it late or in time.'],
    ...(soonest?.ruleId ? { source: `rule ${soonest.ruleId}, as it applied that day` } : {}),
  }
}
