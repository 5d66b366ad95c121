import { beforeEach, describe, expect, it } from 'vitest'
import type { IroId } from '../../../shared/records/ids.ts'
import type { MeetingLine } from '../../../shared/records/today.ts'
import { aChild, allocate, aMeeting, anIro, aPeriodOfCare, aPlan, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let ruth: IroId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  ruth = inCommand(session, (db) => anIro(db, { name: 'Ruth Adeyemi' }))
})

const today = (iroId: IroId | null = ruth) => session.ask('today.summary', { iroId })
const textOf = (line: MeetingLine) => (line.is === 'meeting' ? line.meeting : line.unbooked).state.text

/** One of Ruth's children, on a plan since a day: a review conference is due 3 months on. */
const aPlannedChild = (startedOn: string, meeting?: { scheduledFor: string; lateReason?: string; startsAt?: string }) =>
  inCommand(session, (db) => {
    const childId = aChild(db)
    allocate(db, childId, ruth)
    aPlan(db, childId, { startedOn })
    if (meeting) {
      const { lateReason = null, ...when } = meeting
      aMeeting(db, { kind: 'rcpc', childIds: [childId], ...when, perChild: { lateReason } })
    }
    return childId
  })

describe('today.summary', () => {
  it('counts today’s meetings and says when the next one starts, on the clock in England', async () => {
    aPlannedChild('2026-09-01', { scheduledFor: '2026-11-23', startsAt: '08:00' })
    aPlannedChild('2026-09-01', { scheduledFor: '2026-11-23', startsAt: '10:00' })
    const { meetings, next, counts } = await today()
    expect(counts).toEqual({ conferences: 2, reviews: 0, hsbMeetings: 0, children: 2 })
    expect(next).toEqual({ meetingId: meetings[0]?.id, startsInMinutes: -51 })
    await session.goTo('2026-11-23T10:05:00.000Z')
    expect((await today()).next).toEqual({ meetingId: meetings[1]?.id, startsInMinutes: -5 })
    await session.goTo('2026-11-23T12:00:00.000Z')
    expect((await today()).next).toBeNull()
  })

  it('asks for a decision where a duty is overdue, ends today, or was booked for a day that has passed', async () => {
    aPlannedChild('2026-08-20')
    aPlannedChild('2026-08-23')
    aPlannedChild('2026-09-01', { scheduledFor: '2026-11-19' })
    aPlannedChild('2026-08-18', { scheduledFor: '2026-11-26' })
    const { decisions, soon } = await today()
    expect(decisions.map(textOf)).toEqual([
      '3 working days late, booked for 26 Nov',
      '1 working day late',
      'Booked for 19 Nov, not recorded as held',
      'Not booked, due today',
    ])
    expect(soon).toEqual([])
  })

  it('is quiet about a late meeting once the reason is given and it is booked', async () => {
    aPlannedChild('2026-08-18', { scheduledFor: '2026-11-26', lateReason: 'chairSick' })
    const { decisions, soon } = await today()
    expect(decisions).toEqual([])
    expect(soon.map(textOf)).toEqual(['Late, reason given, booked for 26 Nov'])
  })

  it('lists ten working days ahead by day, booked or not, each once', async () => {
    aPlannedChild('2026-09-04')
    aPlannedChild('2026-09-02', { scheduledFor: '2026-12-01' })
    aPlannedChild('2026-09-03', { scheduledFor: '2026-12-09' })
    aPlannedChild('2026-09-08')
    const { soon, soonUntil } = await today()
    expect(soonUntil).toBe('2026-12-07')
    expect(soon.map(textOf)).toEqual([
      'Booked for 1 Dec',
      'Not booked, 9 working days left',
      'Booked 4 working days after the due date',
    ])
  })

  it('shows who is newly looked after, how late the service was told, and by when an IRO is wanted', async () => {
    inCommand(session, (db) => {
      const amelia = aChild(db, { givenName: 'Amelia', familyName: 'Novak', bornOn: '2024-03-01' })
      aPeriodOfCare(db, amelia, { startedOn: '2026-11-19', toldOn: '2026-11-20' })
      const reggie = aChild(db, { givenName: 'Reggie', familyName: 'Marsh-Cole' })
      aPeriodOfCare(db, reggie, { startedOn: '2026-11-18' })
      allocate(db, reggie, ruth)
      const settled = aChild(db)
      aPeriodOfCare(db, settled, { startedOn: '2026-11-18' })
      allocate(db, settled, ruth)
      aMeeting(db, { kind: 'roa', childIds: [settled], heldOn: '2026-11-20' })
    })
    const { newlyLookedAfter, unallocated } = await today()
    expect(newlyLookedAfter).toMatchObject([
      {
        givenName: 'Amelia',
        age: 2,
        daysUntilTold: 1,
        appointBy: '2026-11-26',
        iroName: null,
        firstReview: { dueBy: '2026-12-17' },
      },
      { givenName: 'Reggie', iroName: 'Ruth Adeyemi', firstReview: { dueBy: '2026-12-16' } },
    ])
    expect(unallocated).toEqual([])
  })

  it('lists open cases without an IRO, and not another IRO’s children', async () => {
    inCommand(session, (db) => {
      const other = anIro(db)
      const theirs = aChild(db)
      allocate(db, theirs, other)
      aPlan(db, theirs, { startedOn: '2026-08-18' })
      aPlan(db, aChild(db, { familyName: 'Nobody' }), { startedOn: '2026-08-18' })
    })
    const mine = await today()
    expect(mine.decisions).toEqual([])
    expect(mine.unallocated).toMatchObject([
      { familyName: 'Nobody', lists: ['Child protection'], nextDueBy: '2026-11-18' },
    ])
    expect((await today(null)).decisions).toHaveLength(2)
  })
})
