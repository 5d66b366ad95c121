import { beforeEach, describe, expect, it } from 'vitest'
import { aChild, aFamily, allocate, aMeeting, anIro, aPeriodOfCare, aPlan, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

describe('meetings.options', () => {
  it('offers what is due first, with the day to plan by and the child’s IRO', async () => {
    const { childId, iroId } = inCommand(session, (db) => {
      const child = aChild(db)
      const iro = anIro(db)
      allocate(db, child, iro)
      aPeriodOfCare(db, child, { startedOn: '2026-11-16' })
      aPlan(db, child, { startedOn: '2026-09-06' })
      return { childId: child, iroId: iro }
    })
    const options = await session.ask('meetings.options', { childIds: [childId] })
    expect(options.iroId).toBe(iroId)
    expect(options.kinds.map(({ kind, suggestedOn }) => [kind, suggestedOn])).toEqual([
      ['rcpc', '2026-12-04'],
      ['roa', '2026-12-14'],
      ['hsbInitial', null],
    ])
  })

  it('suggests today once the day to plan by has passed', async () => {
    const childId = inCommand(session, (db) => {
      const child = aChild(db)
      aPlan(db, child, { startedOn: '2026-08-14' })
      return child
    })
    const { kinds } = await session.ask('meetings.options', { childIds: [childId] })
    expect(kinds[0]).toMatchObject({ kind: 'rcpc', suggestedOn: '2026-11-23', due: { dueBy: '2026-11-14' } })
  })

  it('offers brothers and sisters due within 28 days, not those booked or further off', async () => {
    const [first] = inCommand(session, (db) => {
      const [nia, near, far, booked] = [aChild(db), aChild(db), aChild(db), aChild(db)] as const
      aPeriodOfCare(db, nia, { startedOn: '2026-11-02' })
      aPeriodOfCare(db, near, { startedOn: '2026-11-16' })
      aPeriodOfCare(db, far, { startedOn: '2026-08-03' })
      aMeeting(db, { kind: 'roa', childIds: [far], heldOn: '2026-08-17' })
      aMeeting(db, { kind: 'roa', childIds: [far], heldOn: '2026-11-10' })
      aPeriodOfCare(db, booked, { startedOn: '2026-11-02' })
      aMeeting(db, { kind: 'roa', childIds: [booked], scheduledFor: '2026-11-26' })
      aFamily(db, { childIds: [nia, near, far, booked] })
      return [nia]
    })
    const { kinds } = await session.ask('meetings.options', { childIds: [first] })
    expect(kinds[0]?.siblings.map(({ dueBy }) => dueBy)).toEqual(['2026-12-14'])
  })

  it('names the meeting already booked', async () => {
    const childId = inCommand(session, (db) => {
      const child = aChild(db)
      aPeriodOfCare(db, child, { startedOn: '2026-11-02' })
      aMeeting(db, { kind: 'roa', childIds: [child], scheduledFor: '2026-11-26' })
      return child
    })
    const { kinds } = await session.ask('meetings.options', { childIds: [childId] })
    expect(kinds[0]?.booked).toMatchObject({ scheduledFor: '2026-11-26' })
  })
})
