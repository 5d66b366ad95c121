import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { MeetingId } from './ids.ts'

/** What has to be booked for a meeting besides its day. */
export const BookingWhat = z.enum(['clerk', 'room', 'interpreter'])
export type BookingWhat = z.infer<typeof BookingWhat>

/** What is booked, as a line of the tick-list begins with it. */
export const bookingLabels: Readonly<Record<BookingWhat, string>> = {
  clerk: 'Clerk',
  room: 'Room',
  interpreter: 'Interpreter',
}

/** What somebody said of a booking; `needed` asks for an interpreter that no child's record asks for. */
export const BookingState = z.enum(['needed', 'booked', 'notNeeded'])
export type BookingState = z.infer<typeof BookingState>

/** One line of a meeting's tick-list, as it stands today. */
export const BookingLine = z.object({
  what: BookingWhat,
  /** `missing`: nobody has said anything, or it was booked for a day the meeting has moved from since. */
  state: z.enum(['missing', 'booked', 'notNeeded']),
  /** Missing with so few working days left that it shows red. */
  isOverdue: z.boolean(),
  /** "Booked by Ruth Adeyemi, Mon 23 Nov 2026"; null where nobody has said anything. */
  said: z.string().nullable(),
})
export type BookingLine = z.infer<typeof BookingLine>

/** Says what has become of a booking; `state` null takes back what was said. */
export const SayBooking = z.strictObject({
  meetingId: MeetingId,
  what: BookingWhat,
  /** The day of the meeting as the person saw it; another by now is a conflict. */
  forOn: IsoDate,
  state: BookingState.nullable(),
})
export type SayBooking = z.infer<typeof SayBooking>

/** "Clerk and room not booked" for what is overdue; null when nothing is. */
export function overdueBookings(bookings: readonly BookingLine[]): string | null {
  const missing = bookings.filter(({ isOverdue }) => isOverdue).map(({ what }) => bookingLabels[what].toLowerCase())
  const last = missing.pop()
  if (last === undefined) return null
  const text = `${missing.length > 0 ? `${missing.join(', ')} and ` : ''}${last} not booked`
  return text.charAt(0).toUpperCase() + text.slice(1)
}
