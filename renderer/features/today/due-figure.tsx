import type { DueDate } from '../../../shared/records/meeting.ts'
import { whyDate } from '../../ui/why-date.tsx'
import { FigureButton } from '../../ui/working.tsx'
import { nearDay } from './today-words.ts'

/** A due date without its year, which opens its working. */
export function DueFigure({ due }: { due: DueDate }) {
  return <FigureButton working={() => whyDate(due)}>{nearDay(due.dueBy)}</FigureButton>
}
