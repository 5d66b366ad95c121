import { expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import { aChild, aMeeting, aMove, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession } from '../../support/open-session.ts'

it('answers what is due next if a meeting were held on a day, and changes nothing', async () => {
  const session = await openSession()
  const childId = inCommand(session, (db) => {
    const id = aChild(db)
    aPeriodOfCare(db, id, { startedOn: '2026-09-07' })
    aMeeting(db, { kind: 'roa', childIds: [id], heldOn: '2026-10-01' })
    aMove(db, id, '2026-11-09')
    return id
  })
  const before = await session.ask('children.get', { childId })
  const question = { childId, kind: 'roa', heldOn: IsoDate.parse('2026-12-02') } as const
  expect(await session.ask('children.whatIf', question)).toMatchObject({ label: 'Third review', dueBy: '2027-06-02' })
  expect(await session.ask('children.whatIf', { ...question, kind: 'rcpc' })).toBeNull()
  expect(await session.ask('children.get', { childId })).toEqual(before)
})
