import { daysBetween, formatDay, type IsoDate } from '../../shared/dates.ts'
import { nameOf } from '../../shared/records/child.ts'
import type { ChildLine } from '../../shared/records/child-line.ts'
import type { ChildId } from '../../shared/records/ids.ts'
import type { DueDate } from '../../shared/records/meeting.ts'
import type { MeetingPreview, MeetingPreviewInput } from '../../shared/records/meeting-options.ts'
import { daysAfter } from '../../shared/rules/due-status.ts'
import { firstFreeDays, lastFreeDays } from '../../shared/rules/free-days.ts'
import type { Context } from '../context.ts'
import { rowsOfChild } from './child-rows.ts'
import { chairWarnings, dayWarnings, diaryOf } from './clashes.ts'
import { type RunningLimit, runningLimits } from './meeting-options.ts'
import { sourceDuesOf, withSourceDues } from './source-dues.ts'
import type { ReadDb } from './sql.ts'

/** A review held longer before its limit than this moves the next one noticeably forward. */
const earlyDays = 28

/** What a day would mean for a meeting of these children, in the answers of the rules; keeps nothing. */
export function previewMeeting(db: ReadDb, input: MeetingPreviewInput, context: Context): MeetingPreview {
  const { on } = input
  const { children, limits } = runningLimits(db, input, context.today)
  const perChild = children.map((child) => {
    const due = limits.get(child.childId)?.due ?? null
    const sourceDue = due && councilsDate(db, { childId: child.childId, due }, context)
    const daysFromDue = due === null ? null : daysBetween(due.dueBy, on)
    const isLate = daysFromDue !== null && daysFromDue > 0
    const isEarly = daysFromDue !== null && daysFromDue < -earlyDays && input.kind !== 'icpc'
    return { ...child, due, daysFromDue, text: distance(due, on, context), isLate, isEarly, sourceDue }
  })
  const own = perChild.flatMap((child) => ownWarning(child, limits.get(child.childId), input))
  const { kind, startsAt, place = '', iroId, meetingId: id } = input
  const [clashes = []] = chairWarnings(db, [{ id, kind, startsAt, place, iroId, on }], context)
  const warnings = [...dayWarnings(on, context), ...own, ...distanceWarnings(perChild), ...clashes]
  const [planBy] = perChild.flatMap(({ due }) => due?.planBy ?? []).toSorted()
  return { perChild, warnings, freeDays: planBy ? freeDays(db, input, { planBy, context }) : null }
}

function distance(due: DueDate | null, on: IsoDate, { calendar }: Context): string {
  if (due === null) return 'No due date'
  const { dueBy } = due
  if (on === dueBy) return 'On the due date'
  if (on > dueBy) return `${daysAfter(dueBy, on, calendar)} after the due date`
  const days = daysBetween(on, dueBy)
  return `${days} ${days === 1 ? 'day' : 'days'} before the due date`
}

/** The date the council's own files give for the meeting this limit is about. */
function councilsDate(db: ReadDb, { childId, due }: { childId: ChildId; due: DueDate }, context: Context) {
  const dues = sourceDuesOf(db, { childId, clocks: rowsOfChild.clocks.all(db, { childId }) }, context)
  return withSourceDues([due], dues)[0]?.sourceDue ?? null
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

/** How many free days are offered. */
const mostFree = 6
/** How far ahead days are looked for where the day to plan by has passed, in working days. */
const lateWorkingDays = 20

function freeDays(db: ReadDb, input: MeetingPreviewInput, { planBy, context }: { planBy: IsoDate; context: Context }) {
  const { iroId, meetingId } = input
  if (iroId === null) return null
  const { today, calendar } = context
  const isLate = planBy < today
  const untilOn = isLate ? calendar.addWorkingDays(today, lateWorkingDays) : planBy
  const isTaken = diaryOf(db, { iroId, fromOn: today, untilOn, meetingId })
  const stretch = { fromOn: today, untilOn, calendar, isTaken, most: mostFree }
  return isLate
    ? { label: 'First free days', days: firstFreeDays(stretch) }
    : { label: `Free by ${formatDay(planBy)}, the day to plan by`, days: lastFreeDays(stretch) }
}
