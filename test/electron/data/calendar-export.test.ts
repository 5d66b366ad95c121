import { beforeEach, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import type { MeetingId } from '../../../shared/records/ids.ts'
import { aChild, aMeeting, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let id: MeetingId
const day = (text: string) => IsoDate.parse(text)
beforeEach(async () => {
  session = await openSession('2026-11-23')
  id = inCommand(session, (db) => {
    const nia = aChild(db, { reference: '4471902' })
    const kept = aChild(db, { reference: '4471903', isRestricted: true, givenName: 'Tom', familyName: 'Secret' })
    const when = { scheduledFor: '2026-11-26', startsAt: '10:00' }
    return aMeeting(db, { kind: 'icpc', childIds: [nia, kept], ...when })
  })
})

const week = { iroId: null, fromOn: day('2026-11-23'), untilOn: day('2026-11-29'), meetingId: null }
const entries = () => session.ask('calendar.entries', week)
const version = async () => (await session.ask('meetings.get', { id })).version

it('answers initials and case numbers, of a restricted record the number alone, and no name', async () => {
  const found = await entries()
  expect(found).toMatchObject([{ id, sequence: 0, minutes: 120, about: 'NB 4471902; 4471903', childCount: 2 }])
  expect(JSON.stringify(found)).not.toMatch(/Nia|Bowen|Tom|Secret/)
})

it('follows a meeting moved out of the days asked for, under the same id and a higher number', async () => {
  const to = { id, version: await version(), scheduledFor: day('2026-12-10'), startsAt: '10:00', place: '' }
  await session.ask('meetings.move', to)
  expect(await entries()).toMatchObject([{ id, sequence: 1, on: '2026-12-10', isCalledOff: false }])
})

it('says that a meeting is called off', async () => {
  await session.ask('meetings.standDown', { id, version: await version(), reasonCode: 'noClerk', note: '' })
  expect(await entries()).toMatchObject([{ id, sequence: 1, isCalledOff: true }])
})

it('answers one meeting whatever the days', async () => {
  const one = { ...week, fromOn: day('2027-01-01'), untilOn: day('2027-01-01'), meetingId: id }
  expect(await session.ask('calendar.entries', one)).toMatchObject([{ id }])
})
