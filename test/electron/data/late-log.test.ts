import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../../shared/contract.ts'
import { IsoDate } from '../../../shared/dates.ts'
import type { ChildId, MeetingId } from '../../../shared/records/ids.ts'
import { aChild, aFamily, aMeeting, anEnquiry, anIro, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

const day = (text: string) => IsoDate.parse(text)
const log = (input: Partial<Input<'lateLog.list'>> = {}) =>
  session.ask('lateLog.list', { iroId: null, fromOn: null, untilOn: null, ...input })

/** Brothers and sisters whose second review was due Fri 20 Nov 2026. */
function family(...names: string[]): ChildId[] {
  return inCommand(session, (db) => {
    const childIds = names.map((givenName) => aChild(db, { givenName, familyName: 'Thornton' }))
    for (const childId of childIds) {
      aPeriodOfCare(db, childId, { startedOn: '2026-07-27' })
      aMeeting(db, { kind: 'roa', childIds: [childId], heldOn: '2026-08-20' })
    }
    aFamily(db, { name: 'Thornton', childIds, isOneGroup: true })
    return childIds
  })
}

async function heldLate(childIds: readonly ChildId[]): Promise<MeetingId> {
  const perChild = childIds.map((childId) => ({
    childId,
    lateReason: 'examsOrRescheduling' as const,
    lateNote: 'School trip',
    participation: null,
  }))
  const held = { kind: 'roa' as const, heldOn: day('2026-11-23'), startsAt: null, place: '', iroId: null }
  return (await session.ask('meetings.recordHeld', { ...held, earlyReason: null, perChild })).id
}

/** Told on Mon 2 Nov of a strategy discussion: the initial conference is due Mon 23 Nov 2026. */
async function aStoodDownConference(reason: 'noClerk' | 'unknown' = 'noClerk') {
  const childId = inCommand(session, (db) => {
    const id = aChild(db)
    anEnquiry(db, id, '2026-11-02')
    return id
  })
  const booked = { scheduledFor: day('2026-11-23'), startsAt: null, place: '', iroId: null, earlyReason: null }
  const { id } = await session.ask('meetings.schedule', { kind: 'icpc', childIds: [childId], ...booked })
  const { version } = await session.ask('meetings.get', { id })
  await session.ask('meetings.standDown', { id, version, reasonCode: reason, note: 'Nobody free' })
  return { id, childId }
}

describe('lateLog.list', () => {
  it('lists a review held late as one meeting with each of its children, their reason and the days', async () => {
    const childIds = family('Lily', 'Ava')
    await heldLate(childIds)
    const [line, ...others] = await log()
    expect(others).toEqual([])
    expect(line).toMatchObject({
      standing: 'heldLate',
      dueBy: '2026-11-20',
      workingDaysLate: 1,
      lateText: '1 working day late',
      on: '2026-11-23',
      reasons: ['examsOrRescheduling'],
      note: 'School trip',
      awaitsSignOff: true,
      isCounted: true,
    })
    expect(line?.children.map(({ ruleId }) => ruleId)).toEqual(['LAC-02', 'LAC-02'])
  })

  it('lists what is still not held after its limit, booked or not, brothers and sisters together', async () => {
    const childIds = family('Lily', 'Ava')
    expect(await log()).toMatchObject([
      { standing: 'notHeld', meetingId: null, children: [{}, {}], lateText: '1 working day late' },
    ])
    const booked = { scheduledFor: day('2026-12-02'), startsAt: null, place: '', iroId: null, earlyReason: null }
    const { id } = await session.ask('meetings.schedule', { kind: 'roa', childIds, ...booked })
    expect(await log()).toMatchObject([
      { standing: 'notHeld', meetingId: id, on: '2026-12-02', lateText: '1 working day late' },
    ])
  })

  it('lists a conference stood down with its published reason, and leaves out what is in time', async () => {
    const { id } = await aStoodDownConference()
    expect(await log()).toMatchObject([
      { standing: 'stoodDown', meetingId: id, reasons: ['noClerk'], note: 'Nobody free', lateText: null },
    ])
  })

  it('counts a conference that was stood down and then went out of date once', async () => {
    await aStoodDownConference()
    await session.goTo('2026-11-25')
    const lines = await log()
    expect(lines.map(({ standing, isCounted }) => [standing, isCounted])).toEqual([
      ['notHeld', false],
      ['stoodDown', true],
    ])
  })

  it('lists a conference that went ahead without a quorum, in time or late, with the chair’s reason', async () => {
    const childId = inCommand(session, (db) => {
      const id = aChild(db)
      anEnquiry(db, id, '2026-11-02')
      return id
    })
    const meetingId = inCommand(session, (db) =>
      aMeeting(db, { kind: 'icpc', childIds: [childId], heldOn: '2026-11-20', perChild: { dueBy: '2026-11-23' } }),
    )
    expect(await log()).toEqual([])
    const reason = 'The health visitor rang in her report'
    const changes = [{ childId: null, field: 'inquorateReason', value: reason }]
    await session.ask('meetingRecord.save', { meetingId, changes })
    expect(await log()).toMatchObject([
      {
        meetingId,
        standing: 'inquorate',
        lateText: null,
        reasons: ['Not quorate'],
        note: reason,
        awaitsSignOff: false,
      },
    ])
  })

  it('keeps to a period and to one IRO', async () => {
    await heldLate(family('Lily'))
    expect(await log({ fromOn: day('2026-11-23'), untilOn: day('2026-11-23') })).toHaveLength(1)
    expect(await log({ untilOn: day('2026-11-22') })).toEqual([])
    const iroId = inCommand(session, (db) => anIro(db))
    expect(await log({ iroId })).toEqual([])
  })
})

describe('sign-off of a meeting held late', () => {
  const agreed = (meetingId: MeetingId) => ({
    meetingId,
    agreedBy: 'Helen Marsh',
    agreedOn: day('2026-11-23'),
    note: 'By phone',
  })

  it('waits until a manager agrees, whom an IRO may write down', async () => {
    const meetingId = await heldLate(family('Lily'))
    expect(await session.ask('signOffs.waiting', { iroId: null })).toHaveLength(1)
    await session.ask('signOffs.give', agreed(meetingId))
    expect(await session.ask('signOffs.waiting', { iroId: null })).toEqual([])
    expect(await log()).toMatchObject([{ signOff: { agreedBy: 'Helen Marsh', isByManager: false, note: 'By phone' } }])
  })

  it('knows a manager at the keyboard', async () => {
    const meetingId = await heldLate(family('Lily'))
    await session.ask('session.setProfile', { name: 'Helen Marsh', role: 'manager', iroId: null })
    await session.ask('signOffs.give', agreed(meetingId))
    expect(await log()).toMatchObject([{ signOff: { isByManager: true } }])
  })

  it('can be taken back, undone and is given only once', async () => {
    const meetingId = await heldLate(family('Lily'))
    await session.ask('signOffs.give', agreed(meetingId))
    expect(await session.reply('signOffs.give', agreed(meetingId))).toMatchObject({
      error: { message: 'Helen Marsh has agreed to this on Mon 23 Nov 2026 already.' },
    })
    const signOff = (await log())[0]?.signOff
    if (signOff) await session.ask('signOffs.withdraw', { id: signOff.id, version: signOff.version })
    expect(await session.ask('signOffs.waiting', { iroId: null })).toHaveLength(1)
    await session.ask('edits.undo', { scope: `meeting:${meetingId}` })
    expect(await session.ask('signOffs.waiting', { iroId: null })).toEqual([])
  })

  it('is refused to business support, for a day to come, and for a meeting that was not late', async () => {
    const meetingId = await heldLate(family('Lily'))
    const tomorrow = { ...agreed(meetingId), agreedOn: day('2026-11-24') }
    expect(await session.reply('signOffs.give', tomorrow)).toMatchObject({
      error: { fields: { agreedOn: expect.any(String) } },
    })
    const { id } = await aStoodDownConference()
    expect(await session.reply('signOffs.give', agreed(id))).toMatchObject({
      error: { message: expect.stringContaining('was not held late') },
    })
    await session.ask('session.setProfile', { name: 'Sam Okoro', role: 'businessSupport', iroId: null })
    expect(await session.reply('signOffs.give', agreed(meetingId))).toMatchObject({ error: { code: 'rule' } })
  })
})
