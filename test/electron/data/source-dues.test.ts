import { beforeEach, describe, expect, it } from 'vitest'
import type { ChildId } from '../../../shared/records/ids.ts'
import {
  aChild,
  allocate,
  aMeeting,
  anEnquiry,
  anIro,
  aPeriodOfCare,
  aPlan,
  aSourceDue,
  inCommand,
} from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let childId: ChildId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  childId = inCommand(session, (db) => aChild(db))
})

const page = () => session.ask('children.get', { childId })
const row = async () => (await session.ask('caseload.list', { iroId: null })).find((one) => one.childId === childId)

describe('the council’s due dates on a child’s page', () => {
  it('stand beside the clock of the same meeting, with the reason for the difference and the row they came from', async () => {
    inCommand(session, (db) => {
      aPeriodOfCare(db, childId, { startedOn: '2026-08-03' })
      aMeeting(db, { kind: 'roa', childIds: [childId], heldOn: '2026-08-28' })
      aSourceDue(db, childId, { kind: 'roa', dueBy: '2026-11-27', importedAt: '2026-11-02T09:00:00.000Z' })
    })
    const { clocks, sourceDues } = await page()
    expect(clocks[0]).toMatchObject({ ruleId: 'LAC-02', dueBy: '2026-11-28' })
    expect(clocks[0]?.sourceDue).toMatchObject({
      standing: 'earlier',
      daysLater: -1,
      text: '1 day earlier: the council’s system counts 91 days from Fri 28 Aug 2026 (first review held); the law counts 3 months.',
      from: { at: '2026-11-02T09:00:00.000Z', place: { file: 'reviews.csv', sheet: null, row: 12 } },
    })
    expect(sourceDues).toEqual([clocks[0]?.sourceDue])
    expect(await session.ask('clocks.forChild', { childId })).toMatchObject([{ sourceDue: { standing: 'earlier' } }])
  })

  it('are explained by another day on record, such as the one the last conference was due', async () => {
    inCommand(session, (db) => {
      aPlan(db, childId, { startedOn: '2026-05-07' })
      const perChild = { dueBy: '2026-08-07' }
      aMeeting(db, { kind: 'rcpc', childIds: [childId], heldOn: '2026-08-04', perChild })
      aSourceDue(db, childId, { kind: 'rcpc', dueBy: '2027-02-07' })
    })
    const { text, standing } = (await page()).clocks[0]?.sourceDue ?? {}
    expect(standing).toBe('later')
    expect(text).toContain('counts 6 months from Fri 7 Aug 2026 (a conference was due)')
  })

  it('say so where nothing of the kind is due here', async () => {
    inCommand(session, (db) => {
      anEnquiry(db, childId, '2026-11-16')
      aSourceDue(db, childId, { kind: 'rcpc', dueBy: '2026-12-04' })
    })
    const { clocks, sourceDues } = await page()
    expect(clocks.map(({ kind, sourceDue }) => [kind, sourceDue])).toEqual([['icpc', null]])
    expect(sourceDues).toMatchObject([{ standing: 'notDue', daysLater: null, against: null }])
  })

  it('change no due date of ours', async () => {
    inCommand(session, (db) => aPlan(db, childId, { startedOn: '2026-05-07' }))
    const before = (await page()).clocks.map(({ dueBy, planBy }) => ({ dueBy, planBy }))
    inCommand(session, (db) => aSourceDue(db, childId, { kind: 'rcpc', dueBy: '2026-12-25' }))
    expect((await page()).clocks.map(({ dueBy, planBy }) => ({ dueBy, planBy }))).toEqual(before)
  })
})

describe('the caseload', () => {
  it('tells by how many days the council’s date is after ours, and flags only the dangerous one', async () => {
    inCommand(session, (db) => {
      aPlan(db, childId, { startedOn: '2026-08-31' })
      aSourceDue(db, childId, { kind: 'rcpc', dueBy: '2026-12-01' })
    })
    expect(await row()).toMatchObject({ sourceDifference: { kind: 'rcpc', daysLater: 1 } })
    expect((await row())?.flags.map(({ text }) => text)).toContain('Council’s review conference date is 1 day too late')
    inCommand(session, (db) => db.prepare(`UPDATE sourceDue SET dueBy = '2026-11-29'`).run())
    expect(await row()).toMatchObject({ sourceDifference: { daysLater: -1 }, flags: [{ kind: 'noIro' }] })
  })

  it('passes over dates that are the same, that another of our clocks has, or that a meeting held since has overtaken', async () => {
    inCommand(session, (db) => {
      aPlan(db, childId, { startedOn: '2026-08-31' })
      aSourceDue(db, childId, { kind: 'rcpc', dueBy: '2026-11-30' })
    })
    expect(await row()).toMatchObject({ sourceDifference: null })
    inCommand(session, (db) => aMeeting(db, { kind: 'rcpc', childIds: [childId], heldOn: '2026-11-20' }))
    expect(await row()).toMatchObject({ next: { dueBy: '2027-05-20' }, sourceDifference: null })
  })

  it('asks only for the children of the IRO whose list it is', async () => {
    const iroId = inCommand(session, (db) => {
      const other = aChild(db)
      for (const id of [childId, other]) aPlan(db, id, { startedOn: '2026-08-31' })
      for (const id of [childId, other]) aSourceDue(db, id, { kind: 'rcpc', dueBy: '2026-12-01' })
      const ruth = anIro(db)
      allocate(db, childId, ruth)
      return ruth
    })
    expect((await session.ask('caseload.list', { iroId })).map((one) => one.sourceDifference?.daysLater)).toEqual([1])
  })
})
