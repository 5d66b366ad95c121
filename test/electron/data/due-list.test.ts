import { expect, it } from 'vitest'
import { aChild, allocate, anIro, aPeriodOfCare, aPlan, inCommand } from '../../support/builders.ts'
import { openSession } from '../../support/open-session.ts'

it('lists exactly what each figure of the team’s table and the forecast counts', async () => {
  const session = await openSession('2026-11-25')
  const iroId = inCommand(session, (db) => {
    const ruth = anIro(db, { name: 'Ruth Adeyemi' })
    const reviewed = aChild(db, { givenName: 'Nia', familyName: 'Bello' })
    allocate(db, reviewed, ruth)
    aPeriodOfCare(db, reviewed, { startedOn: '2026-10-30' }) // first review due Fri 27 Nov
    aPlan(db, reviewed, { startedOn: '2026-09-26' }) // due Sat 26 Dec
    aPeriodOfCare(db, aChild(db), { startedOn: '2026-10-12' }) // was due Mon 9 Nov, without an IRO
    aPlan(db, aChild(db), { startedOn: '2026-11-24' }) // due Wed 24 Feb 2027: the fourteenth week
    return ruth
  })
  const due = async (asked: Record<string, unknown>) =>
    (await session.ask('workload.due', { whose: 'team', isOverdue: false, weekOf: null, ...asked })).map(
      ({ dueBy }) => dueBy,
    )
  expect(await due({ whose: iroId })).toEqual(['2026-11-27', '2026-12-26'])
  expect(await due({ whose: 'nobody', isOverdue: true })).toEqual(['2026-11-09'])
  expect(await due({ whose: iroId, isOverdue: true })).toEqual([])

  const { rows, totals, unallocated } = await session.ask('workload.team', {})
  expect(await due({})).toHaveLength(totals.dueIn13Weeks)
  expect(await due({ isOverdue: true })).toHaveLength(totals.overdue)
  expect(await due({ whose: 'nobody' })).toHaveLength(unallocated?.dueIn13Weeks ?? 0)
  expect(await due({ whose: iroId })).toHaveLength(rows[0]?.dueIn13Weeks ?? 0)
  for (const { startsOn, reviews, conferences } of (await session.ask('workload.forecast', {})).weeks)
    expect(await due({ weekOf: startsOn })).toHaveLength(reviews + conferences)
})
