import { formatDay, type IsoDate } from '../../shared/dates.ts'
import { AppError } from '../../shared/errors.ts'
import { nameOf } from '../../shared/records/child.ts'
import type { MeetingId } from '../../shared/records/ids.ts'
import { reasonsWithNote } from '../../shared/records/late-reasons.ts'
import type { CancelMeeting, MoveMeeting, ScheduleMeeting, StandDownMeeting } from '../../shared/records/meeting.ts'
import { meetingKindLabels } from '../../shared/records/meeting-kind.ts'
import type { Context } from '../context.ts'
import { keepChairReason, refuseOtherChair } from './chairs.ts'
import { limitsOn } from './meeting-limits.ts'
import { addMeeting, alreadyMeeting, bookedMeeting, changeMeeting, checkIro, metChildren } from './meeting-rows.ts'
import type { Db } from './sql.ts'

/**
 * Books one meeting for a child, or for brothers and sisters together, and keeps each child's limit of this moment.
 *
 * A day after the limit, or one that is no working day, is allowed: the preview warns, and holding it late needs a reason.
 */
export function scheduleMeeting(db: Db, input: ScheduleMeeting, context: Context): { id: MeetingId } {
  const { kind, childIds, scheduledFor, startsAt, place, iroId, earlyReason, chairReason = '' } = input
  const children = metChildren(db, childIds)
  checkIro(db, iroId)
  refuseOtherChair(db, { kind, childIds, on: scheduledFor, iroId, chairReason })
  refusePast(scheduledFor, context)
  const double = alreadyMeeting(db, { kind, status: 'booked', on: scheduledFor, childIds })
  const named = children.find((child) => child.id === double)
  if (named)
    throw invalid('scheduledFor', `${nameOf(named)} already has this meeting booked for ${formatDay(scheduledFor)}.`)
  if (earlyReason !== null && kind !== 'roa' && kind !== 'adoptionReview')
    throw invalid('earlyReason', `Only a review is brought forward; this is: ${meetingKindLabels[kind]}.`)
  const limits = limitsOn(db, { kind, childIds, on: context.today }, context)
  const attending = childIds.map((childId) => {
    const limit = limits.get(childId)
    const without = { lateReason: null, lateNote: '', participation: null }
    return { childId, dueBy: limit?.dueBy ?? null, ruleId: limit?.ruleId ?? null, earlyReason, ...without }
  })
  const meeting = { kind, scheduledFor, startsAt, place, iroId, status: 'booked', heldOn: null } as const
  const id = addMeeting(db, meeting, attending)
  keepChairReason(db, id, chairReason)
  return { id }
}

/** Books a meeting for another day, time or place; the reason is kept with it. */
export function moveMeeting(db: Db, input: MoveMeeting, context: Context): { id: MeetingId } {
  const { id, version, scheduledFor, startsAt, place, reason } = input
  const meeting = bookedMeeting(db, { id, version })
  // The time or place of a meeting whose day has passed may still be put right.
  if (scheduledFor !== meeting.scheduledFor) refusePast(scheduledFor, context)
  changeMeeting(db, { ...meeting, scheduledFor, startsAt, place, reasonNote: reason ?? meeting.reasonNote })
  return { id }
}

/** Takes a meeting out of the diary; its duty falls due as before. */
export function cancelMeeting(db: Db, { id, version, note }: CancelMeeting): { id: MeetingId } {
  changeMeeting(db, { ...bookedMeeting(db, { id, version }), status: 'cancelled', reasonNote: note })
  return { id }
}

/** Stands a meeting down with one of the nine published reasons (CP-12); it does not answer its duty and has to be rebooked. */
export function standDownMeeting(db: Db, { id, version, reasonCode, note }: StandDownMeeting): { id: MeetingId } {
  const meeting = bookedMeeting(db, { id, version })
  if (reasonsWithNote.has(reasonCode) && note === '')
    throw invalid('note', 'The reason is not known: write down what is.')
  changeMeeting(db, { ...meeting, status: 'stoodDown', reasonCode, reasonNote: note })
  return { id }
}

function refusePast(scheduledFor: IsoDate, { today }: Context): void {
  if (scheduledFor >= today) return
  const remedy = 'Choose today or a later day. For a meeting that has taken place, use Record as held.'
  throw invalid('scheduledFor', `${formatDay(scheduledFor)} has passed. ${remedy}`)
}

function invalid(field: string, message: string): AppError {
  return new AppError({ code: 'invalid', message, fields: { [field]: message } })
}
