import { expect, it } from 'vitest'
import {
  aChild,
  aFamily,
  allocate,
  aMeeting,
  aMove,
  anAdoption,
  anEnquiry,
  anHsbInvolvement,
  anIro,
  anUnbornChild,
  aPeriodOfCare,
  aPlan,
  aReduction,
  aTeam,
  aWorker,
  inCommand,
} from './builders.ts'
import { openSession } from './open-session.ts'

it('builds every kind of row, and settles the children', async () => {
  const session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    const iroId = anIro(db, { name: 'Ruth Adeyemi' })
    aReduction(db, iroId, { fromOn: '2026-11-02', hours: 7.4 })
    const teamId = aTeam(db)
    const nia = aChild(db, { teamId, workerId: aWorker(db, { teamId }) })
    const unborn = anUnbornChild(db, '2027-01-10')
    aFamily(db, { childIds: [nia, unborn], isOneGroup: true })
    allocate(db, nia, iroId)
    aPeriodOfCare(db, nia, { startedOn: '2026-09-07', legalStatus: 'E1' })
    aMove(db, nia, '2026-11-09')
    anAdoption(db, nia, { authorisedOn: '2026-11-10' })
    anHsbInvolvement(db, nia, '2026-11-01')
    anEnquiry(db, unborn, '2026-11-16')
    aPlan(db, nia, { startedOn: '2026-05-07', categories: ['NEG', 'EMO'] })
    aMeeting(db, { kind: 'roa', childIds: [nia], heldOn: '2026-10-01', perChild: { participation: 'PN1' } })
    aMeeting(db, { kind: 'rcpc', childIds: [nia], heldOn: '2026-08-04' })
    aMeeting(db, { kind: 'rcpc', childIds: [nia], scheduledFor: '2026-12-04', iroId })
  })
  const states = session.db.prepare('SELECT iroId IS NOT NULL AS given, nextKind FROM caseState ORDER BY given').all()
  expect(states).toEqual([
    { given: 0, nextKind: 'icpc' },
    { given: 1, nextKind: 'roa' },
  ])
})
