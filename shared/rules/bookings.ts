import { formatDay, type IsoDate } from '../dates.ts'
import type { BookingLine, BookingState, BookingWhat } from '../records/booking.ts'
import type { WorkingCalendar } from './working-days.ts'

/** What somebody once said of a booking, and the day of the meeting it was said for. */
export type SaidBooking = {
  readonly what: BookingWhat
  readonly state: BookingState
  readonly forOn: IsoDate
  readonly saidBy: string
  readonly saidOn: IsoDate
}

type Booked = {
  /** A conference needs a clerk and a room; a review in a foster home needs neither, and may tick them. */
  readonly isConference: boolean
  readonly scheduledFor: IsoDate
  /** Whether a child of the meeting has an interpreter's language on record. */
  readonly needsInterpreter: boolean
  readonly said: readonly SaidBooking[]
}

type When = {
  readonly today: IsoDate
  readonly calendar: WorkingCalendar
  /** From so many working days before the meeting a missing booking is overdue; null when the county keeps no ticks. */
  readonly bookingWorkingDays: number | null
}

/**
 * The tick-list of a meeting to come: a clerk and a room, an interpreter where somebody needs one. What was booked for
 * another day is missing again, while what was not needed stays so.
 */
export function bookingsOf({ isConference, scheduledFor, needsInterpreter, said }: Booked, when: When): BookingLine[] {
  const { today, calendar, bookingWorkingDays } = when
  if (bookingWorkingDays === null) return []
  const isNear = today >= calendar.subtractWorkingDays(scheduledFor, bookingWorkingDays) && today <= scheduledFor
  const saidOf = (what: BookingWhat) => said.find((one) => one.what === what)
  const wanted: BookingWhat[] = ['clerk', 'room']
  if (needsInterpreter || saidOf('interpreter')) wanted.push('interpreter')
  return wanted.map((what) => {
    const found = saidOf(what)
    const state = stateOf(found, scheduledFor)
    const isOverdue = isNear && state === 'missing' && (isConference || what === 'interpreter')
    return { what, state, isOverdue, said: found ? saidText(found, scheduledFor) : null }
  })
}

function stateOf(said: SaidBooking | undefined, scheduledFor: IsoDate): BookingLine['state'] {
  if (said?.state === 'notNeeded') return 'notNeeded'
  return said?.state === 'booked' && said.forOn === scheduledFor ? 'booked' : 'missing'
}

const words: Readonly<Record<BookingState, string>> = {
  needed: 'Asked for',
  booked: 'Booked',
  notNeeded: 'Not needed, said',
}

function saidText({ state, forOn, saidBy, saidOn }: SaidBooking, scheduledFor: IsoDate): string {
  const text = `${words[state]} by ${saidBy}, ${formatDay(saidOn)}`
  return state === 'booked' && forOn !== scheduledFor ? `Was booked for ${formatDay(forOn)}, before the move` : text
}
