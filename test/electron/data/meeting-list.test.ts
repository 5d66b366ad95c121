import { beforeEach, describe, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import { aChild, allocate, aMeeting, anIro, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

const day = (text: string) => IsoDate.parse(text)
const everything = { iroId: null, fromOn: null, untilOn: null }

describe('meetings.list', () => {
  it('counts meetings and children: a sibling meeting is one meeting', async () => {
    inCommand(session, (db) => {
      const [lily, ava, zoe] = [aChild(db), aChild(db), aChild(db)]
      aMeeting(db, { kind: 'roa', childIds: [lily, ava], scheduledFor: '2026-11-25', startsAt: '13:30' })
      aMeeting(db, { kind: 'rcpc', childIds: [zoe], scheduledFor: '2026-11-25', startsAt: '09:30' })
      aMeeting(db, { kind: 'icpc', childIds: [zoe], scheduledFor: '2026-11-24' })
    })
    const { meetings, totals } = await session.ask('meetings.list', everything)
    expect(totals).toEqual({ meetings: 3, children: 3 })
    expect(meetings.map(({ scheduledFor, startsAt }) => [scheduledFor, startsAt])).toEqual([
      ['2026-11-24', null],
      ['2026-11-25', '09:30'],
      ['2026-11-25', '13:30'],
    ])
  })

  it('takes a period by the day held, and only the statuses asked for', async () => {
    inCommand(session, (db) => {
      const childId = aChild(db)
      aMeeting(db, { kind: 'roa', childIds: [childId], scheduledFor: '2026-10-01', heldOn: '2026-11-19' })
      aMeeting(db, { kind: 'roa', childIds: [childId], scheduledFor: '2026-11-18', status: 'cancelled' })
      aMeeting(db, { kind: 'roa', childIds: [childId], scheduledFor: '2026-12-18' })
    })
    const period = { iroId: null, fromOn: day('2026-11-16'), untilOn: day('2026-11-20') }
    expect((await session.ask('meetings.list', period)).totals.meetings).toBe(2)
    const { meetings } = await session.ask('meetings.list', { ...period, statuses: ['held'] })
    expect(meetings).toMatchObject([{ status: 'held', state: { text: 'Held Thu 19 Nov' } }])
  })

  it('shows an IRO the meetings they chair and those about their children', async () => {
    const ruth = inCommand(session, (db) => {
      const iroId = anIro(db, { name: 'Ruth Adeyemi' })
      const [mine, other] = [aChild(db), aChild(db)]
      aPeriodOfCare(db, mine, { startedOn: '2026-11-02' })
      allocate(db, mine, iroId)
      aMeeting(db, { kind: 'roa', childIds: [mine], scheduledFor: '2026-11-25' })
      aMeeting(db, { kind: 'roa', childIds: [other], scheduledFor: '2026-11-26', iroId })
      aMeeting(db, { kind: 'roa', childIds: [other], scheduledFor: '2026-11-27' })
      return iroId
    })
    const { meetings } = await session.ask('meetings.list', { ...everything, iroId: ruth })
    expect(meetings.map(({ scheduledFor }) => scheduledFor)).toEqual(['2026-11-25', '2026-11-26'])
  })

  it('says how far after its limit a meeting is booked', async () => {
    inCommand(session, (db) => {
      const childId = aChild(db)
      aPeriodOfCare(db, childId, { startedOn: '2026-11-02' })
      aMeeting(db, { kind: 'roa', childIds: [childId], scheduledFor: '2026-12-02' })
    })
    const { meetings } = await session.ask('meetings.list', everything)
    expect(meetings).toMatchObject([
      {
        label: 'First review',
        dueBy: '2026-11-30',
        fromDue: '2 working days late',
        isLateRisk: true,
        state: { kind: 'dueSoon', text: 'Booked 2 working days after the due date' },
      },
    ])
  })

  it('never calls a meeting late that has no limit', async () => {
    inCommand(session, (db) => {
      const childId = aChild(db)
      aMeeting(db, { kind: 'hsbInitial', childIds: [childId], scheduledFor: '2026-11-20' })
      aMeeting(db, { kind: 'hsbReview', childIds: [childId], scheduledFor: '2026-12-20' })
    })
    const { meetings } = await session.ask('meetings.list', everything)
    expect(meetings.map(({ state, dueBy }) => [state.text, state.needsReason, dueBy])).toEqual([
      ['Booked for 20 Nov, not recorded as held', false, null],
      ['Booked for 20 Dec', false, null],
    ])
  })
})

describe('meetings.get', () => {
  it('says so when the meeting is not there', async () => {
    const reply = await session.reply('meetings.get', { id: crypto.randomUUID() })
    expect(reply).toMatchObject({ error: { code: 'not-found', message: 'This meeting is no longer here.' } })
  })
})
