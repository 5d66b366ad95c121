import { beforeEach, describe, expect, it } from 'vitest'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { rowsOf } from './import-files.ts'
import { aBatch, keepBatch, row, told, toldDue, toldPlan } from './made-batch.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

const dues = () =>
  rowsOf(
    session,
    `SELECT d.kind, d.dueBy, r.file, r.row FROM sourceDue d JOIN sourceRow r ON r.id = d.sourceRowId ORDER BY d.kind`,
  )
const onPlan = { plans: [toldPlan('2026-09-07')] }

describe('the due dates of a source', () => {
  it('are kept one a kind, with their row, and counted', async () => {
    const batch = aBatch([
      told('1', { ...onPlan, sourceDues: [toldDue('rcpc', '2026-12-07'), toldDue('roa', '2027-01-05', row(9))] }),
    ])
    await session.ask('imports.stage', batch)
    expect((await session.ask('imports.preview', {}))?.counts.facts.sourceDue).toEqual({ added: 2, changed: 0 })
    await session.ask('imports.keep', {})
    expect(dues()).toEqual([
      { kind: 'rcpc', dueBy: '2026-12-07', file: 'cp_reviews.csv', row: 2 },
      { kind: 'roa', dueBy: '2027-01-05', file: 'cp_reviews.csv', row: 9 },
    ])
  })

  it('of several for one kind are the next to come, else the latest', async () => {
    const past = ['2026-03-02', '2026-10-05'].map((day) => toldDue('roa', day))
    const both = [...past, ...['2027-06-01', '2026-12-07'].map((day) => toldDue('rcpc', day))]
    await keepBatch(session, told('1', { ...onPlan, sourceDues: both }))
    expect(dues()).toMatchObject([{ dueBy: '2026-12-07' }, { dueBy: '2026-10-05' }])
  })

  it('follow the newest file, stay where it gives none, and come back when it is undone', async () => {
    const first = [toldDue('rcpc', '2026-12-07'), toldDue('roa', '2027-01-05')]
    await keepBatch(session, told('1', { ...onPlan, sourceDues: first }), told('2', { ...onPlan, sourceDues: first }))
    const importId = await keepBatch(
      session,
      told('1', { ...onPlan, sourceDues: [toldDue('rcpc', '2026-12-09', row(7))] }),
      told('2', onPlan),
    )
    expect(dues()).toMatchObject([
      { kind: 'rcpc', dueBy: '2026-12-09', row: 7 },
      { kind: 'rcpc', dueBy: '2026-12-07', row: 2 },
      { kind: 'roa', dueBy: '2027-01-05' },
      { kind: 'roa', dueBy: '2027-01-05' },
    ])
    await session.ask('imports.undo', { importId })
    expect(dues()).toMatchObject([{ dueBy: '2026-12-07', row: 2 }, { dueBy: '2026-12-07' }, {}, {}])
  })

  it('told again just the same change nothing', async () => {
    const child = told('1', { ...onPlan, sourceDues: [toldDue('rcpc', '2026-12-07')] })
    await keepBatch(session, child)
    await session.ask('imports.stage', aBatch([child]))
    expect((await session.ask('imports.preview', {}))?.counts.children).toMatchObject({ unchanged: 1, changed: 0 })
  })
})
