import { formatDay } from '../../../shared/dates.ts'
import { plainFigure } from '../../../shared/figures.ts'
import { nameOf } from '../../../shared/records/child.ts'
import type { DueAsked, DueList } from '../../../shared/records/workload.ts'
import { call } from '../../api.ts'
import { FigureButton, type WorkingProps } from '../../ui/working.tsx'

type DueFigureProps = { count: number; asked: DueAsked; className?: string }

/** More lines than anybody reads in a popover; the total says how many there are in all. */
const MOST_LINES = 200

/** A count of due meetings that opens the children behind it; nought is a dash, so that the others stand out. */
export function DueFigure({ count, asked, className }: DueFigureProps) {
  if (count === 0) return '–'
  const working = async () => whyDue(await call('workload.due', asked), asked)
  return (
    <FigureButton working={working}>
      <span className={className}>{plainFigure(count)}</span>
    </FigureButton>
  )
}

function whyDue(due: DueList, { isOverdue, weekOf }: DueAsked): WorkingProps {
  const when = weekOf === null ? 'due in 13 weeks' : `due in the week of ${formatDay(weekOf)}`
  return {
    title: `${plainFigure(due.length)} ${isOverdue ? 'overdue' : when}`,
    lines: [
      ...due.slice(0, MOST_LINES).map((line) => ({
        label: `${nameOf(line)}: ${line.label}${line.bookedFor === null ? ', not booked' : ''}`,
        value: formatDay(line.dueBy),
      })),
      { label: 'Meetings, counted by child', value: plainFigure(due.length), isTotal: true },
    ],
    ...(due.length > MOST_LINES && { notes: [`Only the first ${MOST_LINES} are listed here. Meetings has them all.`] }),
  }
}
