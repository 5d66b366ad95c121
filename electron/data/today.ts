import { minuteOf, minuteOfTime } from '../../shared/clock.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { IroId } from '../../shared/records/ids.ts'
import type { ListedMeeting } from '../../shared/records/meeting.ts'
import type { MeetingKind } from '../../shared/records/meeting-kind.ts'
import type { MeetingLine, TodaySummary } from '../../shared/records/today.ts'
import type { Context } from '../context.ts'
import { pressingMeetings } from './meeting-list.ts'
import { newlyLookedAfter, unallocatedCases } from './newly-looked-after.ts'
import type { ReadDb } from './sql.ts'
import { unbookedMeetings } from './unbooked.ts'

const soonWorkingDays = 10
/** A meeting that began longer ago than this is taken to be over when the next one is looked for. */
const longestMeetingMinutes = 120

/** What the day holds, what needs a decision, and what is coming: each meeting and each duty on one line only. */
export function todaySummary(db: ReadDb, { iroId }: { iroId: IroId | null }, context: Context): TodaySummary {
  const { today, calendar } = context
  const soonUntil = calendar.addWorkingDays(today, soonWorkingDays)
  const meetings = pressingMeetings(db, { iroId, untilOn: soonUntil }, context)
  const unbooked = unbookedMeetings(db, { iroId, untilOn: soonUntil }, context)
  const isToday = (meeting: ListedMeeting) => (meeting.heldOn ?? meeting.scheduledFor) === today
  const todays = meetings.filter(isToday)
  const lines = [
    ...meetings.filter((meeting) => !isToday(meeting)).map((meeting): MeetingLine => ({ is: 'meeting', meeting })),
    ...unbooked.map((line): MeetingLine => ({ is: 'unbooked', unbooked: line })),
  ]
  const newly = newlyLookedAfter(db, iroId, context)
  const isNew = new Set(newly.map(({ childId }) => childId))
  return {
    today,
    meetings: todays,
    next: nextToday(todays, context),
    decisions: inOrder(lines.filter((line) => needsDecision(line, today))),
    soon: inOrder(lines.filter((line) => !needsDecision(line, today))),
    soonUntil,
    newlyLookedAfter: newly,
    unallocated: unallocatedCases(db, today).filter(({ childId }) => !isNew.has(childId)),
    counts: {
      conferences: countOf(todays, ['icpc', 'rcpc']),
      reviews: countOf(todays, ['roa', 'adoptionReview']),
      hsbMeetings: countOf(todays, ['hsbInitial', 'hsbReview']),
      children: new Set(todays.flatMap(({ children }) => children.map(({ childId }) => childId))).size,
    },
  }
}

/** A line somebody has to decide about today: late without a reason, past without a record, stood down, or the last day to book. */
function needsDecision(line: MeetingLine, today: IsoDate): boolean {
  if (line.is === 'meeting') return line.meeting.scheduledFor < today || line.meeting.state.needsReason
  return line.unbooked.stoodDown !== null || line.unbooked.due.planBy <= today
}

const isOverdue = (line: MeetingLine) => (line.is === 'meeting' ? line.meeting : line.unbooked).state.kind === 'overdue'

/** The day a line stands for: the limit that has passed, else the day booked, else the day to plan by. */
function dayOf(line: MeetingLine): IsoDate {
  if (line.is === 'unbooked') return isOverdue(line) ? line.unbooked.due.dueBy : line.unbooked.due.planBy
  const { dueBy, scheduledFor } = line.meeting
  return isOverdue(line) && dueBy !== null ? dueBy : scheduledFor
}

/** Overdue first, then by day; equal days keep the order of the record. */
function inOrder(lines: readonly MeetingLine[]): MeetingLine[] {
  return lines.toSorted((a, b) => Number(isOverdue(b)) - Number(isOverdue(a)) || dayOf(a).localeCompare(dayOf(b)))
}

function nextToday(todays: readonly ListedMeeting[], { now }: Context): TodaySummary['next'] {
  const minuteNow = minuteOf(now)
  const timed = todays
    .filter(({ status }) => status === 'booked')
    .map((meeting) => ({
      meetingId: meeting.id,
      startsInMinutes: meeting.startsAt === null ? null : minuteOfTime(meeting.startsAt) - minuteNow,
    }))
  const isOpen = ({ startsInMinutes }: { startsInMinutes: number | null }) =>
    startsInMinutes === null || startsInMinutes > -longestMeetingMinutes
  return timed.find(isOpen) ?? null
}

function countOf(meetings: readonly ListedMeeting[], kinds: readonly MeetingKind[]): number {
  return meetings.filter(({ kind }) => kinds.includes(kind)).length
}
