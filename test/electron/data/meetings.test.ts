import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../../shared/contract.ts'
import { IsoDate } from '../../../shared/dates.ts'
import type { ChildId, MeetingId } from '../../../shared/records/ids.ts'
import { aChild, aMeeting, anIro, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

const day = (text: string) => IsoDate.parse(text)

/** Looked after since May, first review held Thu 20 Aug, so the second is due Fri 20 Nov 2026. */
function aReviewedChild(columns = {}): ChildId {
  return inCommand(session, (db) => {
    const childId = aChild(db, columns)
    aPeriodOfCare(db, childId, { startedOn: '2026-07-27' })
    aMeeting(db, { kind: 'roa', childIds: [childId], heldOn: '2026-08-20' })
    return childId
  })
}

const booking = (childIds: ChildId[], changes: Partial<Input<'meetings.schedule'>> = {}) => ({
  kind: 'roa' as const,
  childIds,
  scheduledFor: day('2026-12-02'),
  startsAt: '14:00',
  place: 'Beech Lane Family Centre',
  iroId: null,
  earlyReason: null,
  ...changes,
})

async function aBooking(): Promise<MeetingId> {
  return (await session.ask('meetings.schedule', booking([aReviewedChild()]))).id
}

describe('meetings.schedule', () => {
  it('books one meeting for brothers and sisters, and keeps the limit of each', async () => {
    const lily = aReviewedChild({ givenName: 'Lily', familyName: 'Thornton' })
    const ava = inCommand(session, (db) => {
      const childId = aChild(db, { givenName: 'Ava', familyName: 'Thornton' })
      aPeriodOfCare(db, childId, { startedOn: '2026-11-02' })
      return childId
    })
    const { id } = await session.ask('meetings.schedule', booking([lily, ava]))
    const meeting = await session.ask('meetings.get', { id })
    expect(meeting).toMatchObject({
      status: 'booked',
      startsAt: '14:00',
      dueBy: '2026-11-20',
      fromDue: '8 working days late',
    })
    expect(meeting.children.map(({ givenName, dueBy, ruleId }) => [givenName, dueBy, ruleId])).toEqual([
      ['Lily', '2026-11-20', 'LAC-02'],
      ['Ava', '2026-11-30', 'LAC-01'],
    ])
    expect(meeting.due?.basis.arithmetic).toBe('3 months from Thu 20 Aug 2026')
  })

  it('puts the booking into the child’s case, so that it is no longer there to book', async () => {
    const childId = aReviewedChild()
    expect(await session.ask('meetings.toBook', { iroId: null })).toHaveLength(1)
    await session.ask('meetings.schedule', booking([childId]))
    expect(await session.ask('meetings.toBook', { iroId: null })).toHaveLength(0)
  })

  it('refuses a day that has passed and says what to use instead', async () => {
    const reply = await session.reply(
      'meetings.schedule',
      booking([aReviewedChild()], { scheduledFor: day('2026-11-20') }),
    )
    expect(reply).toMatchObject({ error: { fields: { scheduledFor: expect.stringContaining('Record as held') } } })
  })

  it('lets a bank holiday through: the preview warns, the person decides', async () => {
    const { id } = await session.ask(
      'meetings.schedule',
      booking([aReviewedChild()], { scheduledFor: day('2026-12-25') }),
    )
    expect(id).toBeTruthy()
  })

  it('refuses the same meeting twice on one day', async () => {
    const childId = aReviewedChild()
    await session.ask('meetings.schedule', booking([childId]))
    expect(await session.reply('meetings.schedule', booking([childId]))).toMatchObject({
      error: {
        fields: { scheduledFor: expect.stringContaining('already has this meeting booked for Wed 2 Dec 2026') },
      },
    })
  })

  it('refuses a child or an IRO it does not know', async () => {
    const childId = aReviewedChild()
    const unknown = crypto.randomUUID()
    expect(await session.reply('meetings.schedule', { ...booking([]), childIds: [unknown] })).toMatchObject({
      error: { code: 'not-found' },
    })
    expect(await session.reply('meetings.schedule', { ...booking([childId]), iroId: unknown })).toMatchObject({
      error: { code: 'not-found', message: 'This IRO is no longer here.' },
    })
  })

  it('takes a reason for bringing forward a review only', async () => {
    const early = booking([aReviewedChild()], { kind: 'icpc', earlyReason: 'significantChange' })
    expect(await session.reply('meetings.schedule', early)).toMatchObject({
      error: { fields: { earlyReason: expect.any(String) } },
    })
  })
})

describe('meetings.move', () => {
  it('changes day, time and place, and keeps why', async () => {
    const id = await aBooking()
    const to = { scheduledFor: day('2026-12-04'), startsAt: '09:30', place: 'At home', reason: 'School trip' }
    await session.ask('meetings.move', { id, version: 1, ...to })
    expect(await session.ask('meetings.get', { id })).toMatchObject({
      scheduledFor: '2026-12-04',
      startsAt: '09:30',
      place: 'At home',
      reasonNote: 'School trip',
      version: 2,
    })
  })

  it('refuses when somebody changed the meeting in between', async () => {
    const id = await aBooking()
    const to = { id, version: 1, scheduledFor: day('2026-12-04'), startsAt: null, place: '' }
    await session.ask('meetings.move', to)
    expect(await session.reply('meetings.move', to)).toMatchObject({ error: { code: 'conflict' } })
  })
})

describe('meetings.cancel and meetings.standDown', () => {
  it('leaves the duty to be booked again after a cancellation', async () => {
    const id = await aBooking()
    await session.ask('meetings.cancel', { id, version: 1, note: 'Child moved away' })
    expect(await session.ask('meetings.get', { id })).toMatchObject({ state: { text: 'Cancelled' } })
    expect(await session.ask('meetings.toBook', { iroId: null })).toMatchObject([{ stoodDown: null }])
  })

  it('keeps the published reason, and asks for a rebooking that names it', async () => {
    const id = await aBooking()
    await session.ask('meetings.standDown', { id, version: 1, reasonCode: 'noInterpreter', note: '' })
    expect(await session.ask('meetings.toBook', { iroId: null })).toMatchObject([
      { stoodDown: { meetingId: id, on: '2026-12-02', reasonCode: 'noInterpreter' } },
    ])
  })

  it('wants a note when the reason is not known', async () => {
    const id = await aBooking()
    const unknown = { id, version: 1, reasonCode: 'unknown', note: ' ' }
    expect(await session.reply('meetings.standDown', unknown)).toMatchObject({
      error: { fields: { note: expect.any(String) } },
    })
  })

  it('refuses a meeting that is no longer booked', async () => {
    const id = await aBooking()
    await session.ask('meetings.cancel', { id, version: 1, note: 'Double booking' })
    expect(
      await session.reply('meetings.standDown', { id, version: 2, reasonCode: 'noClerk', note: '' }),
    ).toMatchObject({
      error: { code: 'rule', message: 'This meeting was cancelled. Nothing was changed.' },
    })
  })

  it('names an IRO as the chair of a meeting', async () => {
    const iroId = inCommand(session, (db) => anIro(db, { name: 'Daniel Whitcombe' }))
    const { id } = await session.ask('meetings.schedule', booking([aReviewedChild()], { iroId }))
    expect(await session.ask('meetings.get', { id })).toMatchObject({ iroId, iroName: 'Daniel Whitcombe' })
  })
})
