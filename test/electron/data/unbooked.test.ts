import { beforeEach, describe, expect, it } from 'vitest'
import type { ChildId } from '../../../shared/records/ids.ts'
import { aChild, aFamily, aMeeting, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

const toBook = () => session.ask('meetings.toBook', { iroId: null })

/** Children who became looked after together, so that their first reviews fall due on one day. */
const lookedAfter = (count: number, startedOn: string): ChildId[] =>
  inCommand(session, (db) => {
    const childIds = Array.from({ length: count }, () => aChild(db))
    for (const childId of childIds) aPeriodOfCare(db, childId, { startedOn })
    return childIds
  })

describe('meetings.toBook', () => {
  it('puts brothers and sisters with one limit on one line', async () => {
    const childIds = lookedAfter(3, '2026-11-02')
    inCommand(session, (db) => aFamily(db, { childIds, isOneGroup: true }))
    lookedAfter(1, '2026-11-02')
    const lines = await toBook()
    expect(lines.map(({ children }) => children.length)).toEqual([3, 1])
    expect(lines[0]).toMatchObject({ due: { dueBy: '2026-11-30' }, workingDaysLeft: 5, stoodDown: null })
    expect(lines[0]?.state.text).toBe('Not booked, 5 working days left')
  })

  it('leaves out what is further off than the county counts as soon', async () => {
    lookedAfter(1, '2026-11-10')
    expect(await toBook()).toEqual([])
  })

  it('takes the day to plan by, not the limit: a review due on a Sunday is soon two days earlier', async () => {
    inCommand(session, (db) => {
      const childId = aChild(db)
      aPeriodOfCare(db, childId, { startedOn: '2026-08-10' })
      aMeeting(db, { kind: 'roa', childIds: [childId], heldOn: '2026-09-06' })
    })
    expect(await toBook()).toMatchObject([{ due: { dueBy: '2026-12-06', planBy: '2026-12-04' }, workingDaysLeft: 9 }])
  })

  it('keeps a stood-down meeting in sight until another is booked, however far off its limit', async () => {
    const [childId] = lookedAfter(1, '2026-11-20') as [ChildId]
    inCommand(session, (db) =>
      aMeeting(db, {
        kind: 'roa',
        childIds: [childId],
        scheduledFor: '2026-11-20',
        status: 'stoodDown',
        reasonCode: 'noClerk',
      }),
    )
    expect(await toBook()).toMatchObject([{ state: { kind: 'stoodDown', text: 'Stood down, not rebooked' } }])
    inCommand(session, (db) => aMeeting(db, { kind: 'roa', childIds: [childId], scheduledFor: '2026-12-10' }))
    expect(await toBook()).toEqual([])
  })

  it('forgets a stood-down meeting once its review was held', async () => {
    const [childId] = lookedAfter(1, '2026-08-03') as [ChildId]
    inCommand(session, (db) => {
      aMeeting(db, {
        kind: 'roa',
        childIds: [childId],
        scheduledFor: '2026-08-20',
        status: 'stoodDown',
        reasonCode: 'noClerk',
      })
      aMeeting(db, { kind: 'roa', childIds: [childId], heldOn: '2026-08-24' })
    })
    expect(await toBook()).toMatchObject([{ stoodDown: null }])
  })
})
