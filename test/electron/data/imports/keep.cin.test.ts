import { beforeEach, describe, expect, it } from 'vitest'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { census, child, element, protectionPlan, referral, section47 } from '../../importers/cin/made-census.ts'
import { keep, messagesOf, oneValue, rowsOf, stage } from './import-files.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

const plan = (...reviews: readonly string[]) => protectionPlan({ CPPstartDate: '2026-05-07' }, ...reviews)
const planned = (...reviews: readonly string[]) =>
  child('4473401', [
    referral(
      section47({ S47ActualStartDate: '2026-04-20', DateOfInitialCPC: '2026-05-07', ICPCnotRequired: '0' }),
      plan(...reviews),
    ),
  ])
const waiting = child('4473402', [
  referral(section47({ S47ActualStartDate: '2026-11-09', InitialCPCtarget: '2026-11-27', ICPCnotRequired: '0' })),
])

describe('keeping a children in need census', () => {
  it('adds the plan, the conference that made it and every review, each traced to its line', async () => {
    await keep(session, census(planned('2026-07-30')))
    expect(rowsOf(session, 'SELECT kind, status, heldOn FROM meeting ORDER BY heldOn')).toEqual([
      { kind: 'icpc', status: 'held', heldOn: '2026-05-07' },
      { kind: 'rcpc', status: 'held', heldOn: '2026-07-30' },
    ])
    const plans = 'SELECT startedOn, endedOn, latestCategories, isConferenceHistoryComplete FROM protectionPlan'
    expect(rowsOf(session, plans)).toEqual([
      { startedOn: '2026-05-07', endedOn: null, latestCategories: '["NEG"]', isConferenceHistoryComplete: 1 },
    ])
    expect(oneValue(session, 'SELECT conferenceOn FROM enquiry')).toBe('2026-05-07')
    const places = `SELECT s.row FROM sourceRow s
      JOIN (SELECT sourceRowId FROM protectionPlan UNION ALL SELECT sourceRowId FROM enquiry) f ON f.sourceRowId = s.id`
    expect(rowsOf(session, `${places} ORDER BY s.row`)).toEqual([{ row: 25 }, { row: 30 }])
  })

  it('counts the next review conference from the last one the census has', async () => {
    await keep(session, census(planned('2026-07-30')))
    expect(rowsOf(session, 'SELECT nextKind, nextDueBy FROM caseState')).toEqual([
      { nextKind: 'rcpc', nextDueBy: '2027-01-30' },
    ])
  })

  it('counts the first review conference from the plan, for certain, when the census has none', async () => {
    await keep(session, census(planned()))
    expect(rowsOf(session, 'SELECT nextKind, nextDueBy FROM caseState')).toEqual([
      { nextKind: 'rcpc', nextDueBy: '2026-08-07' },
    ])
    const basis = "SELECT json_extract(basis, '$.isAssumed') FROM clock WHERE kind = 'rcpc'"
    expect(oneValue(session, basis)).toBe(0)
  })

  it("keeps the census's own day for an initial conference beside ours", async () => {
    await keep(session, census(waiting))
    expect(rowsOf(session, 'SELECT nextKind, nextDueBy FROM caseState')).toEqual([
      { nextKind: 'icpc', nextDueBy: '2026-11-30' },
    ])
    expect(rowsOf(session, 'SELECT kind, dueBy FROM sourceDue')).toEqual([{ kind: 'icpc', dueBy: '2026-11-27' }])
  })

  it('makes no looked-after case, and no record of a child in need only', async () => {
    await keep(session, census(planned(), child('4473403', [referral()])))
    expect(oneValue(session, 'SELECT count(*) FROM child')).toBe(1)
    expect(oneValue(session, 'SELECT count(*) FROM periodOfCare')).toBe(0)
  })

  it('keeps what the published checks found with the import, numbered and placed', async () => {
    const importId = await keep(session, census(planned('2026-05-07')))
    expect((await messagesOf(session, importId)).filter(({ ruleId }) => ruleId !== null)).toMatchObject([
      {
        ruleId: '8841',
        code: 'rule-8841',
        outcome: 'check',
        row: 36,
        column: 'ChildProtectionPlans/CPPreviewDate',
        reference: '4473401',
      },
    ])
  })

  it('keeps two open plans of one child, and goes on', async () => {
    const two = child('1', [referral(plan('2026-07-30'), protectionPlan({ CPPstartDate: '2026-08-03' }))])
    await keep(session, census(two))
    expect(oneValue(session, 'SELECT count(*) FROM protectionPlan WHERE endedOn IS NULL')).toBe(2)
    expect(oneValue(session, 'SELECT count(*) FROM caseState')).toBe(1)
  })

  it('changes nothing when the same census comes again, and adds a later review and end', async () => {
    await keep(session, census(planned('2026-07-30'), waiting))
    await stage(session, census(planned('2026-07-30'), waiting))
    expect((await session.ask('imports.preview', {}))?.counts).toMatchObject({
      children: { new: 0, changed: 0, unchanged: 2 },
      facts: {},
    })
    const ended = planned('2026-07-30', '2026-11-17').replace(
      '<CPPstartDate>2026-05-07</CPPstartDate>',
      ['<CPPstartDate>2026-05-07</CPPstartDate>', element('CPPendDate', '2026-11-17')].join('\n'),
    )
    await keep(session, census(ended, waiting))
    expect(oneValue(session, 'SELECT endedOn FROM protectionPlan')).toBe('2026-11-17')
    expect(oneValue(session, "SELECT count(*) FROM meeting WHERE kind = 'rcpc'")).toBe(2)
  })
})
