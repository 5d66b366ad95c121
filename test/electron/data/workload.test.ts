import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../../../electron/data/sql.ts'
import type { IroId } from '../../../shared/records/ids.ts'
import {
  aChild,
  allocate,
  anHsbInvolvement,
  anIro,
  aPeriodOfCare,
  aPlan,
  aReduction,
  inCommand,
} from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

type Cases = { lookedAfter?: number; childProtection?: number; dual?: number; shortBreaks?: number; hsb?: number }

/** Gives an IRO, or nobody, so many children of each list. */
function cases(db: Db, iroId: IroId | null, { lookedAfter = 0, childProtection = 0, dual = 0, ...rest }: Cases) {
  const { shortBreaks = 0, hsb = 0 } = rest
  const some = (count: number, open: (child: ReturnType<typeof aChild>) => void) => {
    for (let made = 0; made < count; made += 1) {
      const child = aChild(db)
      if (iroId) allocate(db, child, iroId)
      open(child)
    }
  }
  some(lookedAfter, (child) => aPeriodOfCare(db, child, { startedOn: '2026-11-09' }))
  some(childProtection, (child) => aPlan(db, child, { startedOn: '2026-11-09' }))
  some(shortBreaks, (child) => aPeriodOfCare(db, child, { startedOn: '2026-11-09', legalStatus: 'V3' }))
  some(hsb, (child) => anHsbInvolvement(db, child, '2026-11-09'))
  some(dual, (child) => {
    aPeriodOfCare(db, child, { startedOn: '2026-11-09' })
    aPlan(db, child, { startedOn: '2026-10-05' })
  })
}

describe('the weighted caseload', () => {
  it('writes out the sum of 42 looked after and 47 on plans as 110, 5 above the band', async () => {
    const iroId = inCommand(session, (db) => {
      const ruth = anIro(db, { name: 'Ruth Adeyemi' })
      cases(db, ruth, { lookedAfter: 39, childProtection: 44, dual: 3, shortBreaks: 2, hsb: 1 })
      return ruth
    })
    expect(await session.ask('caseload.weighted', { iroId })).toMatchObject({
      iroName: 'Ruth Adeyemi',
      counts: { children: 89, lookedAfter: 42, childProtection: 47, dual: 3, inNeither: 3 },
      lines: [
        { label: 'Looked after', count: 42, weight: 1.5, product: 63 },
        { label: 'Child protection', count: 47, weight: 1, product: 47 },
        { label: 'HSB', count: 1, weight: 0, product: 0 },
      ],
      total: 110,
      totalBand: { position: 'above', by: 5 },
      fte: 1,
      perFte: 110,
      weightsFromOn: '2000-01-01',
      dualChildWeight: 2.5,
      shortBreaksExcluded: 2,
      ifOneMore: {
        lookedAfter: { total: 111.5, totalBand: { position: 'above', by: 6.5 } },
        childProtection: { total: 111, totalBand: { position: 'above', by: 6 } },
      },
    })
  })

  it('compares the total per FTE with the band too, with the hours it comes from', async () => {
    const iroId = inCommand(session, (db) => {
      const siobhan = anIro(db, { name: 'Siobhán Kelleher' })
      aReduction(db, siobhan, { fromOn: '2026-11-02', hours: 14.8, reason: 'Phased return' })
      cases(db, siobhan, { lookedAfter: 30, childProtection: 19 })
      return siobhan
    })
    expect(await session.ask('caseload.weighted', { iroId })).toMatchObject({
      total: 64,
      totalBand: { position: 'below', by: 11 },
      hours: { contractedHours: 37, netHours: 22.2, fullTimeHours: 37, reductions: [{ reason: 'Phased return' }] },
      fte: 0.6,
      perFte: 106.67,
      perFteBand: { position: 'above', by: 1.67 },
    })
  })

  it('has no ratio without hours', async () => {
    const iroId = inCommand(session, (db) => {
      const gareth = anIro(db, { name: 'Gareth Prosser', hours: 0 })
      cases(db, gareth, { lookedAfter: 2 })
      return gareth
    })
    expect(await session.ask('caseload.weighted', { iroId })).toMatchObject({ fte: 0, perFte: null, perFteBand: null })
  })

  it('of everybody has no place against the band of one IRO, and an average over the FTE in post', async () => {
    inCommand(session, (db) => {
      cases(db, anIro(db, { name: 'Ruth Adeyemi' }), { lookedAfter: 4 })
      cases(db, anIro(db, { name: 'Daniel Whitcombe', hours: 18.5 }), { childProtection: 2 })
      cases(db, null, { childProtection: 1 })
    })
    expect(await session.ask('caseload.weighted', { iroId: null })).toMatchObject({
      iroName: null,
      total: 9,
      totalBand: null,
      fte: 1.5,
      perFte: 6,
      perFteBand: { position: 'below', by: 69 },
      hours: null,
      ifOneMore: null,
    })
  })
})

describe('the team’s workload', () => {
  it('adds up: its lines and the children without an IRO make its totals', async () => {
    inCommand(session, (db) => {
      cases(db, anIro(db, { name: 'Ruth Adeyemi' }), { lookedAfter: 5, dual: 1 })
      cases(db, anIro(db, { name: 'Gareth Prosser', hours: 0 }), { childProtection: 3 })
      cases(db, null, { lookedAfter: 2 })
    })
    const { rows, totals, unallocated } = await session.ask('workload.team', {})
    expect(rows.map(({ name, weighted, perFte, dueIn13Weeks }) => ({ name, weighted, perFte, dueIn13Weeks }))).toEqual([
      { name: 'Gareth Prosser', weighted: 3, perFte: null, dueIn13Weeks: 3 },
      { name: 'Ruth Adeyemi', weighted: 10, perFte: 10, dueIn13Weeks: 7 },
    ])
    expect(unallocated).toMatchObject({ weighted: 3, counts: { lookedAfter: 2 }, dueIn13Weeks: 2 })
    expect(totals).toMatchObject({
      weighted: 16,
      fte: 1,
      perFte: 16,
      dueIn13Weeks: 12,
      counts: { children: 11, lookedAfter: 8, childProtection: 4, dual: 1 },
    })
  })

  it('counts what is overdue apart from what is still to come', async () => {
    inCommand(session, (db) => {
      const child = aChild(db)
      aPeriodOfCare(db, child, { startedOn: '2026-10-12' })
    })
    expect((await session.ask('workload.team', {})).totals).toMatchObject({ overdue: 1, dueIn13Weeks: 0 })
  })
})
