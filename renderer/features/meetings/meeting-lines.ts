import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { ListedMeeting, UnbookedMeeting } from '../../../shared/records/meeting.ts'
import type { MeetingLine } from '../../../shared/records/today.ts'
import type { PeriodKey } from './periods.ts'

/** The lines of the list: what has to be booked first, then the meetings in the order of their days. */
export function linesOf(toBook: readonly UnbookedMeeting[], meetings: readonly ListedMeeting[]): MeetingLine[] {
  return [
    ...toBook.map((unbooked): MeetingLine => ({ is: 'unbooked', unbooked })),
    ...meetings.map((meeting): MeetingLine => ({ is: 'meeting', meeting })),
  ]
}

/** What is to come is read from today on, what has been from yesterday back; a day itself always from the morning on. */
export function inReadingOrder(period: PeriodKey, meetings: readonly ListedMeeting[]): readonly ListedMeeting[] {
  if (period !== 'past') return meetings
  return meetings.toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)))
}

const dayOf = ({ heldOn, scheduledFor }: ListedMeeting): IsoDate => heldOn ?? scheduledFor

/** A name for a line that stays the same while it is on screen. */
export const keyOf = (line: MeetingLine): string => (line.is === 'meeting' ? line.meeting.id : line.unbooked.key)

/** The heading a line stands under: its day, or what there is to book. */
export function groupOf(line: MeetingLine, today: IsoDate): { key: string; label: string } {
  if (line.is === 'unbooked') return { key: 'toBook', label: 'To book now' }
  const day = dayOf(line.meeting)
  return { key: day, label: day === today ? `Today, ${formatDay(day)}` : formatDay(day) }
}

/** "3 to book now, 1 to rebook. 12 meetings, 15 children." */
export function countsText(
  toBook: readonly UnbookedMeeting[],
  totals: { readonly meetings: number; readonly children: number },
): string {
  const again = toBook.filter(({ stoodDown }) => stoodDown !== null).length
  const first = toBook.length - again
  const book = [first > 0 && `${first} to book now`, again > 0 && `${again} to rebook`].filter(Boolean).join(', ')
  const meetings = `${totals.meetings} ${totals.meetings === 1 ? 'meeting' : 'meetings'}`
  const children = `${totals.children} ${totals.children === 1 ? 'child' : 'children'}`
  return `${book ? `${book}. ` : ''}${meetings}, ${children}.`
}
