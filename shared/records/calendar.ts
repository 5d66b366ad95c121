import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { IroId, MeetingId } from './ids.ts'
import { LeaveReason } from './leave.ts'
import { TimeOfDay, UnbookedMeeting } from './meeting.ts'
import { MeetingKind } from './meeting-kind.ts'

/** Days of the calendar, both ends included, at most a year; `iroId` null is everybody's. */
export const CalendarAsked = z
  .strictObject({ iroId: IroId.nullable(), fromOn: IsoDate, untilOn: IsoDate })
  .refine(({ fromOn, untilOn }) => fromOn <= untilOn, 'The last day comes before the first. Choose a later last day.')
export type CalendarAsked = z.infer<typeof CalendarAsked>

/** What a stretch of days holds besides its meetings. */
export const CalendarDays = z.object({
  /** Only days that say something: closed, or somebody away. */
  days: z.array(
    z.object({
      on: IsoDate,
      /** The bank holiday's name, or that the council is closed. */
      closed: z.string().nullable(),
      away: z.array(z.object({ iroName: z.string(), reason: LeaveReason })),
    }),
  ),
  /** Duties nobody has booked a meeting for, whose day to plan by is among these days. */
  toBook: z.array(UnbookedMeeting),
  /** How many more should have been planned for before the first day. */
  toBookBefore: z.number().int(),
})
export type CalendarDays = z.infer<typeof CalendarDays>

/** Which meetings leave as a calendar file: one, or those of a stretch of days. */
export const CalendarFileAsked = z.strictObject({
  iroId: IroId.nullable(),
  fromOn: IsoDate,
  untilOn: IsoDate,
  meetingId: MeetingId.nullable(),
})
export type CalendarFileAsked = z.infer<typeof CalendarFileAsked>

/** Save a calendar file; the place is left out unless it is asked for, as it may give a family away. */
export const ExportCalendar = CalendarFileAsked.extend({ hasPlace: z.boolean() })
export type ExportCalendar = z.infer<typeof ExportCalendar>

/** A meeting as a calendar file may hold it: initials and case numbers, and no name. */
export const CalendarEntry = z.object({
  id: MeetingId,
  /** Goes up with every change, so that a calendar knows which copy is the newer. */
  sequence: z.number().int().nonnegative(),
  kind: MeetingKind,
  on: IsoDate,
  startsAt: TimeOfDay.nullable(),
  minutes: z.number().int(),
  place: z.string(),
  isCalledOff: z.boolean(),
  /** "NB 4471902; TB 4471903". */
  about: z.string(),
  childCount: z.number().int(),
})
export type CalendarEntry = z.infer<typeof CalendarEntry>
