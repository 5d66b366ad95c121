import { addDaysTo, type IsoDate } from '../dates.ts'
import type { WorkingCalendar } from './working-days.ts'

/** A moment by the clock on the wall in England; `time` is `HH:MM`, or null when only the day is known. */
export type LocalMoment = { readonly on: IsoDate; readonly time: string | null }

/** How far ahead a report is wanted: the same clock time a day before, or a working day before. */
export type ReportLead = { readonly lead: '24h' } | { readonly lead: 'workingDay'; readonly calendar: WorkingCalendar }

/** `notMeasurable` when a time is missing: such reports are counted apart, never as late. */
export type ReportTiming = 'inTime' | 'late' | 'notMeasurable' | 'notReceived'

/**
 * Whether a report was received 24 hours before a meeting, by wall-clock time so that a clock change never matters.
 *
 * Rule CAL-06, for LAC-11: local standard, Leicestershire IRO annual report 2018-19 (lines 4121-4170).
 */
export function hours24Before(received: LocalMoment | null, meeting: LocalMoment, lead: ReportLead): ReportTiming {
  if (received === null) return 'notReceived'
  if (received.time === null || meeting.time === null) return 'notMeasurable'
  const limitOn = lead.lead === '24h' ? addDaysTo(meeting.on, -1) : lead.calendar.subtractWorkingDays(meeting.on, 1)
  if (received.on !== limitOn) return received.on < limitOn ? 'inTime' : 'late'
  return received.time <= meeting.time ? 'inTime' : 'late'
}
