import { beforeEach, describe, expect, it } from 'vitest'
import { timelineOf } from '../../../../../renderer/features/children/timeline/timeline.ts'
import { IsoDate } from '../../../../../shared/dates.ts'
import type { ChildId } from '../../../../../shared/records/ids.ts'
import {
  aChild,
  allocate,
  aMeeting,
  aMove,
  anEnquiry,
  anIro,
  anUnbornChild,
  aPeriodOfCare,
  aPlan,
  inCommand,
} from '../../../../support/builders.ts'
import { openSession, type TestSession } from '../../../../support/open-session.ts'

const today = IsoDate.parse('2026-11-23')
let session: TestSession
beforeEach(async () => {
  session = await openSession(today)
})

const timeline = async (childId: ChildId) => timelineOf(await session.ask('children.get', { childId }), today)

/** Nia's story: a plan in May, looked after in September, moved without a plan in November. */
const nia = () =>
  inCommand(session, (db) => {
    const id = aChild(db)
    const due = (dueBy: string, ruleId: string) => ({ dueBy, ruleId })
    anEnquiry(db, id, '2026-04-16', { conferenceOn: '2026-05-07' })
    aMeeting(db, { kind: 'icpc', childIds: [id], heldOn: '2026-05-07', perChild: due('2026-05-08', 'CP-01') })
    aPlan(db, id, { startedOn: '2026-05-07' })
    aMeeting(db, { kind: 'rcpc', childIds: [id], heldOn: '2026-08-04', perChild: due('2026-08-07', 'CP-02') })
    aPeriodOfCare(db, id, { startedOn: '2026-09-07' })
    aMeeting(db, { kind: 'roa', childIds: [id], heldOn: '2026-10-01', perChild: due('2026-10-05', 'LAC-01') })
    aMove(db, id, '2026-11-09')
    aMeeting(db, { kind: 'roa', childIds: [id], scheduledFor: '2026-12-02' })
    return id
  })

describe('timelineOf', () => {
  it('puts what is due above today with its reason, the farthest first', async () => {
    const { ahead } = await timeline(nia())
    expect(ahead.map(({ on, title, aside }) => [on, title, aside])).toEqual([
      ['2027-02-07', 'Child protection plan reaches 9 months', null],
      ['2027-02-04', 'Review conference due', 'Not booked'],
      ['2027-01-01', 'Second review due', 'A sooner date comes first'],
      ['2026-12-07', '28-day review due', 'Booked for 2 Dec'],
    ])
    expect(ahead[2]?.detail).toBe(
      '3 months from Thu 1 Oct 2026: first review held. A bank holiday: plan by Thu 31 Dec.',
    )
  })

  it('puts what has been below, the latest first, with how far from its limit each meeting was', async () => {
    const { past } = await timeline(nia())
    expect(past.map(({ title, aside }) => (aside ? `${title} (${aside})` : title))).toEqual([
      'Moved, unplanned: Foster placement with other carer, not long term',
      'First review held (4 days early)',
      'Became looked after',
      'First review conference held (3 days early)',
      'Initial conference held, plan made: neglect (1 day early)',
      'Strategy discussion',
    ])
    expect(past[2]?.detail).toBe(
      'Interim care order. Foster placement with other carer, not long term. The service was told the same day',
    )
  })

  it('keeps an overdue meeting above today, next to it', async () => {
    const id = inCommand(session, (db) => {
      const child = aChild(db)
      aPeriodOfCare(db, child, { startedOn: '2026-09-07' })
      return child
    })
    expect((await timeline(id)).ahead.at(-1)).toMatchObject({ title: 'First review due', kind: 'overdue' })
  })

  it('says why a meeting was late, and when nobody has said', async () => {
    const id = inCommand(session, (db) => {
      const child = aChild(db)
      aPeriodOfCare(db, child, { startedOn: '2026-05-11' })
      const late = { dueBy: '2026-06-08', ruleId: 'LAC-01' }
      aMeeting(db, {
        kind: 'roa',
        childIds: [child],
        heldOn: '2026-06-10',
        perChild: { ...late, lateReason: 'lateReferral' },
      })
      aMeeting(db, { kind: 'roa', childIds: [child], heldOn: '2026-09-11', perChild: { ...late, dueBy: '2026-09-10' } })
      return child
    })
    expect((await timeline(id)).past.slice(0, 2)).toMatchObject([
      {
        title: 'Second review held',
        aside: '1 working day late',
        kind: 'held',
        detail: expect.stringContaining('No reason given'),
      },
      { aside: '2 working days late', kind: 'lateWithReason', detail: expect.stringContaining('Late referral') },
    ])
  })

  it('expects a birth, and tells of each change of IRO once', async () => {
    const id = inCommand(session, (db) => {
      const child = anUnbornChild(db, '2027-01-20')
      allocate(db, child, anIro(db, { name: 'Helen Marsh' }), { startedOn: '2026-10-01', endedOn: '2026-11-02' })
      allocate(db, child, anIro(db), { startedOn: '2026-11-02', reason: 'Helen left' })
      return child
    })
    const { ahead, past } = await timeline(id)
    expect(ahead.map(({ title }) => title)).toEqual(['Expected to be born'])
    expect(past.map(({ title }) => title)).toEqual(['Given to Daniel Whitcombe', 'Given to Helen Marsh'])
  })
})
