import type { IsoDate } from '../../shared/dates.ts'
import type { Attendance, Meeting, MeetingState } from '../../shared/records/meeting.ts'
import { dueStatus, isLate } from '../../shared/rules/due-status.ts'
import type { Context } from '../context.ts'

type Facts = {
  readonly meeting: Pick<Meeting, 'status' | 'scheduledFor' | 'heldOn'>
  readonly children: readonly Pick<Attendance, 'dueBy' | 'lateReason'>[]
  /** Of the soonest limit; null where no clock runs. */
  readonly planBy: IsoDate | null
}

/** How a meeting stands today. With several children the soonest limit speaks, and every late child needs a reason. */
export function meetingState({ meeting, children, planBy }: Facts, context: Context): MeetingState {
  const { status, scheduledFor, heldOn } = meeting
  if (status === 'cancelled') return { kind: 'stoodDown', text: 'Cancelled', needsReason: false }
  if (status === 'stoodDown') return { kind: 'stoodDown', text: 'Stood down', needsReason: false }
  const { today, calendar, settings } = context
  const limits = children.flatMap(({ dueBy, lateReason }) => (dueBy === null ? [] : [{ dueBy, lateReason }]))
  const late = limits.filter(({ dueBy }) => isLate(dueBy, heldOn, today))
  // A meeting without a limit cannot be late: its own day, or today, stands in for one.
  const unlimited = heldOn ?? [scheduledFor, today].toSorted()[1] ?? today
  const dueBy = limits.map((limit) => limit.dueBy).toSorted()[0] ?? unlimited
  const facts = { dueBy, planBy: planBy ?? dueBy, bookedFor: scheduledFor, heldOn, today, calendar }
  const hasReasons = late.every(({ lateReason }) => lateReason !== null)
  const { status: kind, ...words } = dueStatus({
    ...facts,
    lateReason: hasReasons ? (late[0]?.lateReason ?? null) : null,
    soonWorkingDays: settings.soonWorkingDays,
  })
  return { kind, ...words }
}
