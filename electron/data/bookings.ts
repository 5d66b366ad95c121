import { v7 } from 'uuid'
import { z } from 'zod'
import { formatDay, IsoDate } from '../../shared/dates.ts'
import { AppError, conflict, notFound } from '../../shared/errors.ts'
import {
  type BookingLine,
  BookingState,
  BookingWhat,
  bookingLabels,
  type SayBooking,
} from '../../shared/records/booking.ts'
import { trackOfKind } from '../../shared/records/clock.ts'
import { MeetingId } from '../../shared/records/ids.ts'
import { Meeting } from '../../shared/records/meeting.ts'
import { bookingsOf } from '../../shared/rules/bookings.ts'
import type { Context } from '../context.ts'
import { noteEdit } from './edits.ts'
import { grouped } from './grouped.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const said = read(
  z.object({
    meetingId: MeetingId,
    what: BookingWhat,
    state: BookingState,
    forOn: IsoDate,
    saidBy: z.string(),
    saidOn: IsoDate,
  }),
  `SELECT b.meetingId, b.what, b.state, b.forOn, b.saidBy, b.saidOn
  FROM json_each(:ids) j JOIN booking b ON b.meetingId = j.value`,
)
const interpreted = read(
  z.object({ meetingId: MeetingId }),
  `SELECT DISTINCT mc.meetingId FROM json_each(:ids) j JOIN meetingChild mc ON mc.meetingId = j.value
  JOIN child c ON c.id = mc.childId WHERE c.interpreterLanguage <> ''
  UNION SELECT a.meetingId FROM json_each(:ids) j JOIN attendee a ON a.meetingId = j.value
  WHERE a.isInvited = 1 AND a.interpreterLanguage <> ''`,
)
const one = read(
  Meeting.pick({ scheduledFor: true, status: true }),
  'SELECT scheduledFor, status FROM meeting WHERE id = :id',
)
const put = write(`
  INSERT INTO booking (id, meetingId, what, state, forOn, saidBy, saidOn)
  VALUES (:id, :meetingId, :what, :state, :forOn, :saidBy, :saidOn)
  ON CONFLICT (meetingId, what) DO UPDATE SET state = excluded.state, forOn = excluded.forOn,
    saidBy = excluded.saidBy, saidOn = excluded.saidOn, version = version + 1`)
const remove = write('DELETE FROM booking WHERE meetingId = :meetingId AND what = :what')

type Booked = Pick<Meeting, 'id' | 'kind' | 'scheduledFor' | 'status'>

/** The tick-list of each meeting that is still to be held; the others have none. */
export function bookingsFor(
  db: ReadDb,
  meetings: readonly Booked[],
  context: Context,
): ReadonlyMap<MeetingId, BookingLine[]> {
  const booked = meetings.filter(({ status }) => status === 'booked')
  const ids = JSON.stringify(booked.map(({ id }) => id))
  const saidOf = grouped(said.all(db, { ids }), ({ meetingId }) => meetingId)
  const withInterpreter = new Set(interpreted.all(db, { ids }).map(({ meetingId }) => meetingId))
  const { today, calendar, settings } = context
  const when = { today, calendar, bookingWorkingDays: settings.bookingWorkingDays }
  return new Map(
    booked.map(({ id, kind, scheduledFor }) => {
      const meeting = {
        isConference: trackOfKind[kind] !== 'lookedAfter',
        scheduledFor,
        needsInterpreter: withInterpreter.has(id),
      }
      return [id, bookingsOf({ ...meeting, said: saidOf.get(id) ?? [] }, when)]
    }),
  )
}

/** Keeps what somebody said of a booking, with their name and the day; null takes it back. */
export function sayBooking(db: Db, { meetingId, what, forOn, state }: SayBooking, context: Context): null {
  const meeting = one.get(db, { id: meetingId })
  if (!meeting) throw notFound('This meeting')
  if (meeting.status !== 'booked')
    throw new AppError({ code: 'rule', message: 'This meeting is no longer to come. Nothing was changed.' })
  if (meeting.scheduledFor !== forOn) throw conflict(`This meeting, now on ${formatDay(meeting.scheduledFor)},`)
  if (state === null) remove(db, { meetingId, what })
  else put(db, { id: v7(), meetingId, what, state, forOn, saidBy: context.who, saidOn: context.today })
  noteEdit(db, `meeting:${meetingId}`, `Booking: ${bookingLabels[what].toLowerCase()}`)
  return null
}
