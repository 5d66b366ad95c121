import { beforeEach, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import type { BookingState, BookingWhat } from '../../../shared/records/booking.ts'
import type { ChildId, MeetingId } from '../../../shared/records/ids.ts'
import { aChild, aMeeting, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let childId: ChildId
let id: MeetingId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  childId = inCommand(session, (db) => aChild(db, { interpreterLanguage: 'Polish' }))
  id = inCommand(session, (db) => aMeeting(db, { kind: 'rcpc', childIds: [childId], scheduledFor: '2026-11-25' }))
})

const say = (what: BookingWhat, state: BookingState | null, forOn = '2026-11-25') =>
  session.reply('bookings.say', { meetingId: id, what, forOn: IsoDate.parse(forOn), state })
const bookings = async () => (await session.ask('meetings.get', { id })).bookings

it('lists what is missing of a meeting in three working days, an interpreter with a child who needs one', async () => {
  expect((await bookings()).map(({ what, isOverdue }) => [what, isOverdue])).toEqual([
    ['clerk', true],
    ['room', true],
    ['interpreter', true],
  ])
})

it('keeps a tick with who said it, and takes it back', async () => {
  await say('room', 'booked')
  expect((await bookings())[1]).toMatchObject({ state: 'booked', said: 'Booked by Ruth Adeyemi, Mon 23 Nov 2026' })
  await say('room', null)
  expect((await bookings())[1]).toMatchObject({ state: 'missing', said: null })
})

it('asks for the room again once the meeting has moved', async () => {
  await say('room', 'booked')
  const { version } = await session.ask('meetings.get', { id })
  const to = { id, version, scheduledFor: IsoDate.parse('2026-11-26'), startsAt: null, place: '' }
  await session.ask('meetings.move', to)
  expect((await bookings())[1]).toMatchObject({ state: 'missing', isOverdue: true })
})

it('refuses a tick for the day before the move, and for a meeting no longer to come', async () => {
  expect(await say('room', 'booked', '2026-11-24')).toMatchObject({ ok: false, error: { code: 'conflict' } })
  const { version } = await session.ask('meetings.get', { id })
  await session.ask('meetings.cancel', { id, version, note: 'The child has moved away' })
  expect(await say('room', 'booked')).toMatchObject({ ok: false, error: { code: 'rule' } })
  expect(await bookings()).toEqual([])
})

it('stands in the history of the child in words', async () => {
  await say('clerk', 'booked')
  const [change] = (await session.ask('children.history', { childId })).changes
  expect(change?.did).toBe('Said what is booked for a meeting')
  expect(change?.rows[0]?.values.map(({ label, after }) => [label, after])).toContainEqual(['What for', 'Clerk'])
})

it('shows what is missing on Today, and nothing once the county keeps no ticks', async () => {
  const soon = async () => (await session.ask('today.summary', { iroId: null })).soon
  expect((await soon())[0]).toMatchObject({ meeting: { bookings: [{ isOverdue: true }, {}, {}] } })
  const { settings } = await session.ask('session.current', {})
  await session.ask('settings.change', { ...settings, bookingWorkingDays: null })
  expect((await soon())[0]).toMatchObject({ meeting: { bookings: [] } })
})
