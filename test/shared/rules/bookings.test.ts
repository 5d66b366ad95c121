import { expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import { overdueBookings } from '../../../shared/records/booking.ts'
import { bookingsOf, type SaidBooking } from '../../../shared/rules/bookings.ts'
import { makeCalendar } from '../../../shared/rules/working-days.ts'

const day = (text: string) => IsoDate.parse(text)
const calendar = makeCalendar({})
const scheduledFor = day('2026-12-02') // a Wednesday: three working days before it is Fri 27 Nov
const on = (today: string, said: readonly SaidBooking[] = [], needsInterpreter = false) =>
  bookingsOf(
    { isConference: true, scheduledFor, needsInterpreter, said },
    { today: day(today), calendar, bookingWorkingDays: 3 },
  )
const room = (changes: Partial<SaidBooking> = {}): SaidBooking => ({
  what: 'room',
  state: 'booked',
  forOn: scheduledFor,
  saidBy: 'Ruth Adeyemi',
  saidOn: day('2026-11-23'),
  ...changes,
})

it('asks for a clerk and a room, red from three working days before the meeting', () => {
  expect(overdueBookings(on('2026-11-26'))).toBeNull()
  expect(overdueBookings(on('2026-11-27'))).toBe('Clerk and room not booked')
  expect(overdueBookings(on('2026-12-02'))).toBe('Clerk and room not booked')
  expect(overdueBookings(on('2026-12-03'))).toBeNull()
})

it('is not red about the clerk and the room of a review, only about its interpreter', () => {
  const when = { today: scheduledFor, calendar, bookingWorkingDays: 3 }
  const review = { isConference: false, scheduledFor, needsInterpreter: true, said: [] }
  expect(bookingsOf(review, when).map(({ what }) => what)).toEqual(['clerk', 'room', 'interpreter'])
  expect(overdueBookings(bookingsOf(review, when))).toBe('Interpreter not booked')
})

it('asks for an interpreter only where somebody needs one', () => {
  expect(overdueBookings(on('2026-12-01', [], true))).toBe('Clerk, room and interpreter not booked')
  const needed = room({ what: 'interpreter', state: 'needed' })
  expect(on('2026-11-23', [needed]).map(({ what, state }) => [what, state])).toContainEqual(['interpreter', 'missing'])
})

it('says who booked it and when', () =>
  expect(on('2026-12-01', [room()])[1]).toEqual({
    what: 'room',
    state: 'booked',
    isOverdue: false,
    said: 'Booked by Ruth Adeyemi, Mon 23 Nov 2026',
  }))

it('asks again for what was booked for a day the meeting has moved from, not for what was never needed', () => {
  expect(on('2026-12-01', [room({ forOn: day('2026-11-30') })])[1]).toMatchObject({
    state: 'missing',
    isOverdue: true,
    said: 'Was booked for Mon 30 Nov 2026, before the move',
  })
  expect(on('2026-12-01', [room({ forOn: day('2026-11-30'), state: 'notNeeded' })])[1]?.state).toBe('notNeeded')
})

it('asks for nothing where the county keeps no ticks', () => {
  const when = { today: scheduledFor, calendar, bookingWorkingDays: null }
  expect(bookingsOf({ isConference: true, scheduledFor, needsInterpreter: true, said: [] }, when)).toEqual([])
})
