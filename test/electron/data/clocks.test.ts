import { expect, it } from 'vitest'
import { aChild, aPeriodOfCare, aPlan, inCommand } from '../../support/builders.ts'
import { openSession } from '../../support/open-session.ts'

it('answers every clock of a child, soonest first, with its whole working', async () => {
  const session = await openSession('2026-11-23')
  const childId = inCommand(session, (db) => {
    const child = aChild(db)
    aPeriodOfCare(db, child, { startedOn: '2026-11-09' })
    aPlan(db, child, { startedOn: '2026-10-05' })
    return child
  })
  const clocks = await session.ask('clocks.forChild', { childId })
  expect(clocks.map(({ label, dueBy, ruleId }) => ({ label, dueBy, ruleId }))).toEqual([
    { label: 'First review', dueBy: '2026-12-07', ruleId: 'LAC-01' },
    { label: 'First review conference', dueBy: '2027-01-05', ruleId: 'CP-02' },
  ])
  expect(clocks[0]?.basis).toMatchObject({
    eventLabel: 'Became looked after',
    eventOn: '2026-11-09',
    ruleText: 'Add 20 working days',
  })
})
