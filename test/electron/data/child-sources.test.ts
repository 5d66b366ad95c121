import { beforeEach, describe, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import { factSourceText, type TracedFact } from '../../../shared/records/fact-source.ts'
import type { ChildId } from '../../../shared/records/ids.ts'
import { aChild, aMeeting, aPlan, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'
import { conference, keepBatch, row, told, toldDue, toldPlan } from './imports/made-batch.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

const childOf = (reference: string) =>
  session.db.prepare('SELECT id FROM child WHERE reference = ?').pluck().get(reference) as ChildId // the test made it
const sources = async (reference: string) => session.ask('children.sources', { childId: childOf(reference) })
/** "columns: text" of each source of the fact. */
const said = ({ sources: all }: TracedFact) =>
  all.map((source) => `${source.columns.join(', ')}: ${factSourceText(source)}`)
const of = (facts: readonly TracedFact[], id: string) => said(facts.find((fact) => fact.id === id) ?? expect.fail(id))
const page = (reference: string) => session.ask('children.get', { childId: childOf(reference) })

describe('where the facts of a child come from', () => {
  it('is a row of a file, imported on a day, for what a file told', async () => {
    const plan = toldPlan('2026-09-07', { origin: row(5, 'cp_plans.csv') })
    const sourceDues = [toldDue('rcpc', '2026-12-08', row(8))]
    const importId = await keepBatch(session, told('1', { sex: 'F', plans: [plan], sourceDues }))
    const facts = await sources('1')
    expect(of(facts, childOf('1'))).toEqual([
      'reference, sex, bornOn: From persons.csv, row 2, imported Mon 23 Nov 2026',
    ])
    const { plans, meetings, clocks } = await page('1')
    expect(of(facts, plans[0]?.id ?? '')[0]).toContain('From cp_plans.csv, row 5, imported Mon 23 Nov 2026')
    expect(of(facts, meetings[0]?.id ?? '')).toEqual([
      'kind, scheduledFor, status, heldOn: From cp_plans.csv, row 5, imported Mon 23 Nov 2026',
    ])
    expect(clocks[0]?.sourceDue?.from).toMatchObject({ importId, place: row(8) })
  })

  it('is whoever typed it, for what was typed, column by column', async () => {
    await keepBatch(session, told('1', { sex: 'F', plans: [toldPlan('2026-09-07', { origin: row(5) })] }))
    await session.goTo('2026-11-24')
    const { plans, child } = await page('1')
    const [plan] = plans
    if (!plan) return expect.fail('no plan')
    await session.ask('plans.end', {
      id: plan.id,
      version: plan.version,
      endedOn: IsoDate.parse('2026-11-20'),
      endedBy: 'other',
    })
    const facts = await sources('1')
    expect(of(facts, plan.id)).toEqual([
      expect.stringContaining('startedOn, '),
      'endedOn, endedBy: Typed here by Ruth Adeyemi, Tue 24 Nov 2026',
    ])
    expect(of(facts, child.id)).toHaveLength(1)
  })

  it('is the import that changed a value last, and the file’s line where the file is XML', async () => {
    await keepBatch(session, told('1', { plans: [toldPlan('2026-09-07', { origin: row(5) })] }))
    await session.goTo('2026-12-01')
    const changed = toldPlan('2026-09-07', { latestCategories: ['EMO'], origin: row(340, 'CIN.xml') })
    await keepBatch(session, told('1', { plans: [changed] }))
    expect(of(await sources('1'), (await page('1')).plans[0]?.id ?? '')).toEqual([
      'startedOn, initialCategories: From cp_reviews.csv, row 5, imported Mon 23 Nov 2026',
      'latestCategories: From CIN.xml, line 340, imported Tue 1 Dec 2026',
    ])
  })

  it('is never an import that was undone', async () => {
    const first = told('1', { plans: [toldPlan('2026-09-07', { origin: row(5) })] })
    await keepBatch(session, first)
    const changed = toldPlan('2026-09-07', { latestCategories: ['EMO'], origin: row(9) })
    const importId = await keepBatch(session, told('1', { plans: [changed] }))
    await session.ask('imports.undo', { importId })
    expect(of(await sources('1'), (await page('1')).plans[0]?.id ?? '')).toEqual([
      'startedOn, initialCategories, latestCategories: From cp_reviews.csv, row 5, imported Mon 23 Nov 2026',
    ])
  })

  it('of a meeting shared with a brother is each child’s own row', async () => {
    const plans = (line: number) => ({
      plans: [toldPlan('2026-02-02', { conferences: [conference('2026-10-12', 'M7', row(line))] })],
    })
    await keepBatch(session, told('1', plans(31)), told('2', plans(32)))
    const shared = (await page('2')).meetings.find(({ kind }) => kind === 'rcpc')?.id ?? ''
    expect(of(await sources('1'), shared)[0]).toContain('row 31')
    expect(of(await sources('2'), shared)).toEqual([expect.stringContaining('row 32')])
  })

  it('of a meeting typed for a brother names both', async () => {
    const meetingId = inCommand(session, (db) => {
      const brother = aChild(db, { reference: '2' })
      aPlan(db, brother, { startedOn: '2026-02-02' })
      return aMeeting(db, { kind: 'rcpc', childIds: [brother], heldOn: '2026-10-12' })
    })
    const plans = [toldPlan('2026-02-02', { conferences: [conference('2026-10-12', 'M7', row(31))] })]
    await keepBatch(session, told('1', { plans }), told('2', { plans }))
    expect(of(await sources('1'), meetingId)).toEqual([
      ': From cp_reviews.csv, row 31, imported Mon 23 Nov 2026',
      'kind, scheduledFor, status, heldOn: Typed here by Ruth Adeyemi, Mon 23 Nov 2026',
    ])
  })
})
