import { addDaysTo, type IsoDate } from '../dates.ts'
import type { MeetingKind } from '../records/meeting-kind.ts'
import { hours24Before, type LocalMoment } from './hours-before.ts'
import type { WorkingCalendar } from './working-days.ts'

/** Who a report has to reach before a meeting. */
export type ReportReceiver = 'chair' | 'parents'

/** The meeting a report is for; `time` is null while nobody has said when it starts. */
export type ReportedMeeting = LocalMoment & { readonly kind: MeetingKind }

/** The last moment a report is in time; `time` null means any time of that day. */
export type ReportDue = LocalMoment & { readonly ruleId: 'LAC-11' | 'CP-05' | 'CP-06' }

/** What became of a report: four codes that stay apart, so that "in time" and "before the meeting" can both be counted. */
export type ReportOutcome = 'beforeInTime' | 'beforeLate' | 'onTheDay' | 'notReceived'

/** How local practice reads the 24 hours of LAC-11, and which days count as working days. */
export type ReportContext = { readonly calendar: WorkingCalendar; readonly lead: '24h' | 'workingDay' }

/** Working days before an initial conference (CP-05) and before a review conference (CP-06). */
const conferenceLead = { icpc: { ruleId: 'CP-05', days: 1 }, rcpc: { ruleId: 'CP-06', days: 3 } } as const

/**
 * By when a report has to be with its receiver; null where no published rule asks for one.
 *
 * LAC-11: the IRO has the plan and the assessment 24 hours before a review, by the wall clock (CAL-06). CP-05, CP-06:
 * parents and chair, each for themselves, have the social worker’s report 1 working day before an initial conference and
 * 3 before a review conference (CAL-03). Leicestershire IRO annual report 2018-19, lines 4121-4170 and 4888-4893.
 */
export function reportDue(
  { kind, on, time }: ReportedMeeting,
  receiver: ReportReceiver,
  { calendar, lead }: ReportContext,
): ReportDue | null {
  if (kind === 'icpc' || kind === 'rcpc') {
    const { ruleId, days } = conferenceLead[kind]
    return { ruleId, on: calendar.subtractWorkingDays(on, days), time: null }
  }
  if ((kind !== 'roa' && kind !== 'adoptionReview') || receiver !== 'chair') return null
  return { ruleId: 'LAC-11', on: lead === '24h' ? addDaysTo(on, -1) : calendar.subtractWorkingDays(on, 1), time }
}

/**
 * What became of a report of which the receipt is known, or null where no rule asks for it.
 *
 * `notMeasurable`: the time it came, or the time of the review, is not known; such a report is counted apart (CAL-06).
 * One that came after the day of the meeting was not received for it.
 */
export function receiptOutcome(
  received: LocalMoment | null,
  meeting: ReportedMeeting,
  { receiver, ...context }: ReportContext & { readonly receiver: ReportReceiver },
): ReportOutcome | 'notMeasurable' | null {
  const due = reportDue(meeting, receiver, context)
  if (due === null) return null
  if (received === null || received.on > meeting.on) return 'notReceived'
  if (due.ruleId !== 'LAC-11') return byDay(received.on, due.on, meeting.on)
  const { lead, calendar } = context
  const timing = hours24Before(received, meeting, lead === '24h' ? { lead } : { lead, calendar })
  if (timing === 'inTime') return 'beforeInTime'
  return timing === 'late' ? byDay(received.on, null, meeting.on) : 'notMeasurable'
}

/** Without a due day it is late already, and only the day it came is asked. */
function byDay(on: IsoDate, dueOn: IsoDate | null, meetingOn: IsoDate): ReportOutcome {
  if (dueOn !== null && on <= dueOn) return 'beforeInTime'
  return on < meetingOn ? 'beforeLate' : 'onTheDay'
}

/** Whether the moment has passed, so that a report that is not there can be asked for; never on the stroke of it. */
export function isPast(due: LocalMoment, now: { readonly on: IsoDate; readonly time: string }): boolean {
  if (now.on !== due.on) return now.on > due.on
  return due.time !== null && now.time > due.time
}
