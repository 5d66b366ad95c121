import type { AskedList } from '../../../shared/records/list-export.ts'
import type { MeetingListInput } from '../../../shared/records/meeting.ts'
import type { MeetingLine } from '../../../shared/records/today.ts'
import { keyOf } from './meeting-lines.ts'
import type { PeriodKey } from './periods.ts'

type Shown = { input: MeetingListInput; period: PeriodKey }

/** The list as the screen shows it, for paper and files; only the past is not read in the order of the record. */
export function askedMeetings(
  lines: readonly MeetingLine[],
  { input, period }: Shown,
): { list: AskedList; rows: number } {
  const isPast = period === 'past'
  const keys = isPast ? lines.map(keyOf) : null
  return { list: { name: 'meetings', input, hasToBook: !isPast, keys, about: '' }, rows: lines.length }
}

/** The meetings of the days a calendar shows, as the record orders them. */
export function askedDays(input: MeetingListInput, meetings: readonly unknown[]): { list: AskedList; rows: number } {
  return { list: { name: 'meetings', input, hasToBook: false, keys: null, about: '' }, rows: meetings.length }
}
