import { type BookingLine, overdueBookings } from '../../shared/records/booking.ts'
import { Status } from './status.tsx'

/** What is still to be booked of a meeting in the next days, "Room not booked"; nothing while there is time. */
export function BookingMark({ bookings }: { bookings: readonly BookingLine[] }) {
  const text = overdueBookings(bookings)
  return text === null ? null : <Status kind="overdue" text={text} />
}
