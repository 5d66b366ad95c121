import { formatDay } from '../../../shared/dates.ts'
import type { AlertLine } from '../../../shared/records/alert.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'
import type { WorkingProps } from '../../ui/working.tsx'

/** More lines than anybody reads in a popover. */
const mostLines = 10

/** The open alerts whose 20 working days end before the next challenge meeting, the nearest end first. */
export function whyTooLate(late: readonly AlertLine[]): WorkingProps {
  const ends = late
    .map(({ number, children, standing }) => ({
      label: `${number} ${namesTogether(children)}`,
      endsOn: standing?.limit.dueBy,
    }))
    .toSorted((a, b) => (a.endsOn ?? '').localeCompare(b.endsOn ?? ''))
  const shown = ends.slice(0, mostLines)
  const rest = ends.length - shown.length
  return {
    title: `${late.length} open ${late.length === 1 ? 'alert' : 'alerts'}, and the end of their 20 working days`,
    lines: [
      ...shown.map(({ label, endsOn }) => ({ label, value: endsOn ? formatDay(endsOn) : '' })),
      ...(rest > 0 ? [{ label: 'And later', value: String(rest), isQuiet: true }] : []),
      { label: 'Open alerts', value: String(late.length), isTotal: true },
    ],
    notes: [
      'QA-04: the whole process ends within 20 working days. QA-05: warn where the next challenge meeting is later.',
    ],
  }
}
