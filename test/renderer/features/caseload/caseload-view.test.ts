import { describe, expect, it } from 'vitest'
import { countsText, shownRows } from '../../../../renderer/features/caseload/caseload-view.ts'
import type { CaseloadRow } from '../../../../shared/records/caseload.ts'
import { aChild, anHsbInvolvement, aPeriodOfCare, aPlan, inCommand } from '../../../support/builders.ts'
import { openSession } from '../../../support/open-session.ts'

/** One child only looked after, one dual, one in short breaks, one HSB only. */
async function fourRows(): Promise<CaseloadRow[]> {
  const session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    aPeriodOfCare(db, aChild(db, { givenName: 'Jayden' }), { startedOn: '2026-11-16' })
    const dual = aChild(db, { givenName: 'Zoë' })
    aPeriodOfCare(db, dual, { startedOn: '2026-11-16' })
    aPlan(db, dual, { startedOn: '2026-11-02' })
    aPeriodOfCare(db, aChild(db, { givenName: 'Mila' }), { startedOn: '2026-11-16', legalStatus: 'V4' })
    anHsbInvolvement(db, aChild(db, { givenName: 'Rhys' }), '2026-11-02')
  })
  return session.ask('caseload.list', { iroId: null })
}

describe('the counts in the heading', () => {
  it('say how children and cases differ', async () => {
    expect(countsText(await fourRows())).toBe(
      '4 children, 3 cases: 1 child is in both lists, 2 children carry no weight',
    )
  })
})

describe('the filter', () => {
  it('finds names without their accents, and a list by its words', async () => {
    const rows = await fourRows()
    const named = (filter: string) => shownRows(rows, { tab: 'all', filter }).map(({ givenName }) => givenName)
    expect(named('zoe')).toEqual(['Zoë'])
    expect(named('short BREAKS')).toEqual(['Mila'])
    expect(named('')).toHaveLength(4)
    expect(named('zoe short')).toEqual([])
  })

  it('counts a dual child under both lists', async () => {
    const rows = await fourRows()
    const under = (tab: 'lookedAfter' | 'childProtection') => shownRows(rows, { tab, filter: '' }).length
    expect([under('lookedAfter'), under('childProtection')]).toEqual([2, 1])
  })
})
