import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../../shared/contract.ts'
import { IsoDate } from '../../../shared/dates.ts'
import type { ChildId } from '../../../shared/records/ids.ts'
import { aChild, aMeeting, anIro, aPeriodOfCare, aSourceDue, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let childId: ChildId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  childId = inCommand(session, (db) => {
    const child = aChild(db)
    aPeriodOfCare(db, child, { startedOn: '2026-11-02' })
    return child
  })
})

const preview = (on: string, changes: Partial<Input<'meetings.preview'>> = {}) =>
  session.ask('meetings.preview', {
    kind: 'roa',
    childIds: [childId],
    on: IsoDate.parse(on),
    startsAt: null,
    iroId: null,
    meetingId: null,
    ...changes,
  })

describe('meetings.preview', () => {
  it('says how far a day is from the limit, either way', async () => {
    const textOn = async (on: string) => (await preview(on)).perChild[0]?.text
    expect(await textOn('2026-11-30')).toBe('On the due date')
    expect(await textOn('2026-11-27')).toBe('3 days before the due date')
    expect(await textOn('2026-12-01')).toBe('1 working day after the due date')
  })

  it('gives the council’s own date for the same meeting, with the reason where it differs', async () => {
    expect((await preview('2026-11-30')).perChild[0]?.sourceDue).toBeNull()
    inCommand(session, (db) => {
      aSourceDue(db, childId, { kind: 'roa', dueBy: '2026-12-01' })
      aSourceDue(db, childId, { kind: 'rcpc', dueBy: '2026-12-04' })
    })
    const [child] = (await preview('2026-11-30')).perChild
    expect(child).toMatchObject({ due: { dueBy: '2026-11-30' }, sourceDue: { dueBy: '2026-12-01', standing: 'later' } })
  })

  it('has nothing to warn of on a working day in time', async () =>
    expect((await preview('2026-11-30')).warnings).toEqual([]))

  it('warns of a weekend, a bank holiday and a day after the limit', async () => {
    expect((await preview('2026-11-28')).warnings).toEqual(['Sat 28 Nov 2026 is at the weekend.'])
    expect((await preview('2026-12-25')).warnings).toEqual([
      'Fri 25 Dec 2026 is a bank holiday: Christmas Day.',
      'After the due date it can be held only with a reason.',
    ])
  })

  it('warns when another is booked already, but not of the meeting being moved', async () => {
    const meetingId = inCommand(session, (db) =>
      aMeeting(db, { kind: 'roa', childIds: [childId], scheduledFor: '2026-11-26' }),
    )
    expect((await preview('2026-11-30')).warnings).toEqual([
      'Nia Bowen-Achebe already has one booked for Thu 26 Nov 2026.',
    ])
    expect((await preview('2026-11-30', { meetingId })).warnings).toEqual([])
  })

  it('warns when the chair has another meeting within an hour and a half', async () => {
    const iroId = inCommand(session, (db) => {
      const iro = anIro(db, { name: 'Ruth Adeyemi' })
      aMeeting(db, { kind: 'rcpc', childIds: [], scheduledFor: '2026-11-30', startsAt: '10:00', iroId: iro })
      return iro
    })
    expect((await preview('2026-11-30', { iroId, startsAt: '11:00' })).warnings).toEqual([
      'Ruth Adeyemi has another meeting at 10:00 that day.',
    ])
    expect((await preview('2026-11-30', { iroId, startsAt: '11:30' })).warnings).toEqual([])
  })

  it('says when no limit runs', async () => {
    const { perChild, warnings } = await preview('2026-11-30', { kind: 'icpc' })
    expect(perChild).toMatchObject([{ due: null, text: 'No due date', isLate: false }])
    expect(warnings).toEqual(['No due date runs for Nia Bowen-Achebe: no enquiry is recorded.'])
  })
})
