import { z } from 'zod'
import { minuteOfTime } from '../../shared/clock.ts'
import { daysBetween, formatDay, type IsoDate, isWeekend } from '../../shared/dates.ts'
import { nameOf } from '../../shared/records/child.ts'
import type { ChildLine } from '../../shared/records/child-line.ts'
import { Meeting, TimeOfDay } from '../../shared/records/meeting.ts'
import type { MeetingPreview, MeetingPreviewInput } from '../../shared/records/meeting-options.ts'
import type { Context } from '../context.ts'
import { type RunningLimit, runningLimits } from './meeting-options.ts'
import { type ReadDb, read } from './sql.ts'

const sameDay = read(
  z.object({ startsAt: TimeOfDay, iroName: z.string(), id: Meeting.shape.id }),
  `SELECT m.id, m.startsAt, i.name AS iroName FROM meeting m JOIN iro i ON i.id = m.iroId
  WHERE m.iroId = :iroId AND m.scheduledFor = :on AND m.status = 'booked' AND m.startsAt IS NOT NULL ORDER BY m.startsAt`,
)

/** Two meetings that start nearer to each other than this can hardly both be chaired. */
const clashMinutes = 90
/** A review held longer before its limit than this moves the next one noticeably forward. */
const earlyDays = 28

/** What a day would mean for a meeting of these children, in the answers of the rules; keeps nothing. */
export function previewMeeting(db: ReadDb, input: MeetingPreviewInput, context: Context): MeetingPreview {
  const { on } = input
  const { children, limits } = runningLimits(db, input, context.today)
  const perChild = children.map((child) => {
    const due = limits.get(child.childId)?.due ?? null
    const daysFromDue = due === null ? null : daysBetween(due.dueBy, on)
    const isLate = daysFromDue !== null && daysFromDue > 0
    const isEarly = daysFromDue !== null && daysFromDue < -earlyDays && input.kind !== 'icpc'
    return { ...child, due, daysFromDue, text: distance(daysFromDue), isLate, isEarly }
  })
  const own = perChild.flatMap((child) => ownWarning(child, limits.get(child.childId), input))
  const warnings = [...dayWarnings(on, context), ...own, ...distanceWarnings(perChild), ...clashes(db, input)]
  return { perChild, warnings }
}

function distance(days: number | null): string {
  if (days === null) return 'No due date'
  if (days === 0) return 'On the due date'
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`
  return days < 0 ? `${count} before the due date` : `${count} after the due date`
}

function dayWarnings(on: IsoDate, { calendar }: Context): string[] {
  const day = formatDay(on)
  if (isWeekend(on)) return [`${day} is at the weekend.`]
  const holiday = calendar.bankHolidayOn(on)
  if (holiday !== null) return [`${day} is a bank holiday: ${holiday}.`]
  return calendar.isWorkingDay(on) ? [] : [`${day} is a day the council is closed.`]
}

function ownWarning(child: ChildLine, limit: RunningLimit | undefined, input: MeetingPreviewInput): string[] {
  const name = nameOf(child)
  if (limit === undefined) {
    const why = input.kind === 'icpc' ? 'no enquiry is recorded' : 'none follows from the record'
    return [`No due date runs for ${name}: ${why}.`]
  }
  const isTwice = limit.bookedFor !== null && limit.bookedMeetingId !== input.meetingId
  return isTwice ? [`${name} already has one booked for ${formatDay(limit.bookedFor ?? input.on)}.`] : []
}

/** Said once for the whole meeting: each child's own distance stands beside the name. */
function distanceWarnings(perChild: MeetingPreview['perChild']): string[] {
  const warnings: string[] = []
  if (perChild.some(({ isLate }) => isLate)) warnings.push('After the due date it can be held only with a reason.')
  if (perChild.some(({ isEarly }) => isEarly)) warnings.push('Held this early, the next one is counted from this day.')
  return warnings
}

function clashes(db: ReadDb, { iroId, on, startsAt, meetingId }: MeetingPreviewInput): string[] {
  if (iroId === null || startsAt === null) return []
  const near = sameDay
    .all(db, { iroId, on })
    .filter((other) => other.id !== meetingId)
    .filter((other) => Math.abs(minuteOfTime(other.startsAt) - minuteOfTime(startsAt)) < clashMinutes)
  return near.map((other) => `${other.iroName} has another meeting at ${other.startsAt} that day.`)
}
