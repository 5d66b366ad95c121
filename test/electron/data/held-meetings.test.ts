import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../../shared/contract.ts'
import { IsoDate } from '../../../shared/dates.ts'
import type { ChildId, MeetingId } from '../../../shared/records/ids.ts'
import { aChild, aMeeting, anEnquiry, aPeriodOfCare, aPlan, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

const day = (text: string) => IsoDate.parse(text)

/** A child of 10 whose second review, due Fri 20 Nov 2026, is booked for a day. */
function aBooking(scheduledFor = '2026-11-23'): { childId: ChildId; id: MeetingId } {
  return inCommand(session, (db) => {
    const childId = aChild(db)
    aPeriodOfCare(db, childId, { startedOn: '2026-07-27' })
    aMeeting(db, { kind: 'roa', childIds: [childId], heldOn: '2026-08-20' })
    return { childId, id: aMeeting(db, { kind: 'roa', childIds: [childId], scheduledFor }) }
  })
}

type ForChild = Input<'meetings.hold'>['perChild'][number]

const inTime = (childId: ChildId, changes: Partial<ForChild> = {}): ForChild => ({
  childId,
  lateReason: null,
  lateNote: '',
  participation: null,
  ...changes,
})

describe('meetings.hold', () => {
  it('records a review held in time, and the next one counts from that day', async () => {
    const { childId, id } = aBooking('2026-11-19')
    const perChild = [inTime(childId, { participation: 'PN1' })]
    await session.ask('meetings.hold', { id, version: 1, heldOn: day('2026-11-19'), perChild })
    expect(await session.ask('meetings.get', { id })).toMatchObject({
      status: 'held',
      fromDue: '1 day early',
      state: { kind: 'held', text: 'Held Thu 19 Nov', needsReason: false },
      children: [{ dueBy: '2026-11-20', ruleId: 'LAC-02', participation: 'PN1' }],
    })
    expect(await session.ask('clocks.forChild', { childId })).toMatchObject([{ ruleId: 'LAC-03', dueBy: '2027-05-19' }])
  })

  it('cannot be saved late without a reason', async () => {
    const { childId, id } = aBooking()
    const late = { id, version: 1, heldOn: day('2026-11-23'), perChild: [inTime(childId)] }
    expect(await session.reply('meetings.hold', late)).toMatchObject({
      error: { code: 'invalid', fields: { 'perChild.0.lateReason': expect.stringContaining('due Fri 20 Nov 2026') } },
    })
    expect(await session.ask('meetings.get', { id })).toMatchObject({ status: 'booked', version: 1 })
  })

  it('shows a late review with its reason as answered for', async () => {
    const { childId, id } = aBooking()
    const perChild = [inTime(childId, { lateReason: 'notificationNotReceived' })]
    await session.ask('meetings.hold', { id, version: 1, heldOn: day('2026-11-23'), perChild })
    expect(await session.ask('meetings.get', { id })).toMatchObject({
      state: { kind: 'lateWithReason', needsReason: false },
      children: [{ lateReason: 'notificationNotReceived' }],
    })
  })

  it('wants a note with "Another reason"', async () => {
    const { childId, id } = aBooking()
    const perChild = [inTime(childId, { lateReason: 'other' })]
    const reply = await session.reply('meetings.hold', { id, version: 1, heldOn: day('2026-11-23'), perChild })
    expect(reply).toMatchObject({ error: { fields: { 'perChild.0.lateNote': expect.any(String) } } })
  })

  it('refuses a day that is still to come', async () => {
    const { childId, id } = aBooking('2026-12-02')
    const hold = { id, version: 1, heldOn: day('2026-12-02'), perChild: [inTime(childId)] }
    expect(await session.reply('meetings.hold', hold)).toMatchObject({
      error: { fields: { heldOn: expect.any(String) } },
    })
  })

  it('refuses PN0 for a child of 10', async () => {
    const { childId, id } = aBooking('2026-11-19')
    const perChild = [inTime(childId, { participation: 'PN0' })]
    const reply = await session.reply('meetings.hold', { id, version: 1, heldOn: day('2026-11-19'), perChild })
    expect(reply).toMatchObject({
      error: { fields: { 'perChild.0.participation': expect.stringContaining('under 4') } },
    })
  })

  it('wants every child of the meeting named', async () => {
    const { id } = aBooking('2026-11-19')
    const stranger = inCommand(session, (db) => aChild(db))
    const hold = { id, version: 1, heldOn: day('2026-11-19'), perChild: [inTime(stranger)] }
    expect(await session.reply('meetings.hold', hold)).toMatchObject({ error: { code: 'invalid' } })
  })

  it('closes the wait for an initial conference and offers the plan', async () => {
    const { childId, id } = inCommand(session, (db) => {
      const child = aChild(db)
      anEnquiry(db, child, '2026-11-02')
      return { childId: child, id: aMeeting(db, { kind: 'icpc', childIds: [child], scheduledFor: '2026-11-20' }) }
    })
    const hold = { id, version: 1, heldOn: day('2026-11-20'), perChild: [inTime(childId)] }
    expect(await session.ask('meetings.hold', hold)).toMatchObject({ id, offersPlanFor: [childId] })
    expect(session.db.prepare('SELECT conferenceOn FROM enquiry').pluck().get()).toBe('2026-11-20')
    expect(await session.ask('clocks.forChild', { childId })).toEqual([])
  })
})

describe('meetings.recordHeld', () => {
  const held = (childId: ChildId, changes: Partial<Input<'meetings.recordHeld'>> = {}) => ({
    kind: 'rcpc' as const,
    heldOn: day('2026-11-10'),
    startsAt: null,
    place: '',
    iroId: null,
    earlyReason: null,
    perChild: [inTime(childId)],
    ...changes,
  })

  const aPlannedChild = () =>
    inCommand(session, (db) => {
      const childId = aChild(db)
      aPlan(db, childId, { startedOn: '2026-08-14' })
      return childId
    })

  it('measures a meeting written down weeks later against the limit of its own day', async () => {
    const childId = aPlannedChild()
    await session.ask(
      'meetings.recordHeld',
      held(childId, { heldOn: day('2026-11-20'), perChild: [inTime(childId, { lateReason: 'chairSick' })] }),
    )
    const { id } = await session.ask('meetings.recordHeld', held(childId, { heldOn: day('2026-11-12') }))
    expect(await session.ask('meetings.get', { id })).toMatchObject({
      fromDue: '2 days early',
      children: [{ dueBy: '2026-11-14', ruleId: 'CP-02' }],
    })
  })

  it('refuses the same meeting on the same day', async () => {
    const childId = aPlannedChild()
    await session.ask('meetings.recordHeld', held(childId))
    expect(await session.reply('meetings.recordHeld', held(childId))).toMatchObject({
      error: { fields: { heldOn: expect.stringContaining('already has this meeting recorded as held') } },
    })
  })

  it('takes no participation code at a conference', async () => {
    const childId = aPlannedChild()
    const reply = await session.reply(
      'meetings.recordHeld',
      held(childId, { perChild: [inTime(childId, { participation: 'PN1' })] }),
    )
    expect(reply).toMatchObject({
      error: { fields: { 'perChild.0.participation': expect.stringContaining('reviews only') } },
    })
  })
})

describe('meetings.giveReason', () => {
  it('answers for a meeting that is already late and still to come', async () => {
    const { childId, id } = aBooking('2026-11-25')
    expect(await session.ask('meetings.get', { id })).toMatchObject({ state: { kind: 'overdue', needsReason: true } })
    const perChild = [{ childId, lateReason: 'staffErrorOrSickness' as const, lateNote: '' }]
    await session.ask('meetings.giveReason', { id, version: 1, perChild })
    expect(await session.ask('meetings.get', { id })).toMatchObject({
      state: { kind: 'lateWithReason', text: 'Late, reason given, booked for 25 Nov' },
      version: 2,
    })
  })

  it('wants a reason', async () => {
    const { childId, id } = aBooking('2026-11-25')
    const perChild = [{ childId, lateReason: null, lateNote: '' }]
    expect(await session.reply('meetings.giveReason', { id, version: 1, perChild })).toMatchObject({
      error: { fields: { 'perChild.0.lateReason': expect.any(String) } },
    })
  })
})
