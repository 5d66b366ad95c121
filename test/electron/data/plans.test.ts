import { beforeEach, describe, expect, it } from 'vitest'
import type { ChildId } from '../../../shared/records/ids.ts'
import { aChild, aMeeting, anEnquiry, anUnbornChild, aPeriodOfCare, aPlan, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let childId: ChildId
beforeEach(async () => {
  session = await openSession()
  childId = inCommand(session, (db) => aChild(db))
})

const page = () => session.ask('children.get', { childId })
const startPlan = (change = {}) =>
  send('plans.start', {
    childId,
    startedOn: '2026-05-07',
    categories: ['NEG'],
    categoriesReason: '',
    previousPlans: null,
    ...change,
  })
async function send(operation: string, input: unknown) {
  const reply = await session.reply(operation, input)
  return reply.ok ? 'done' : (reply.error.fields ?? reply.error.code)
}

describe('plans', () => {
  it('answer the enquiry that waited for the conference, and start the review conference clock', async () => {
    inCommand(session, (db) => anEnquiry(db, childId, '2026-04-16'))
    expect((await page()).clocks[0]).toMatchObject({ ruleId: 'CP-01', dueBy: '2026-05-08' })
    expect(await startPlan()).toBe('done')
    const { clocks, enquiries, case: state } = await page()
    expect(clocks).toMatchObject([{ ruleId: 'CP-02', dueBy: '2026-08-07' }])
    expect({ conferenceOn: enquiries[0]?.conferenceOn, weight: state?.weight }).toEqual({
      conferenceOn: '2026-05-07',
      weight: 1,
    })
  })

  it('may protect an unborn child', async () => {
    childId = inCommand(session, (db) => anUnbornChild(db, '2027-01-20'))
    expect(await startPlan({ startedOn: '2026-11-02' })).toBe('done')
  })

  it('need a category, and a reason for more than one', async () => {
    expect(await startPlan({ categories: [] })).toEqual({ categories: 'Choose at least one category' })
    expect(await startPlan({ categories: ['NEG', 'EMO'] })).toEqual({
      categoriesReason: 'Enter why there is more than one category, or choose only one.',
    })
    expect(await startPlan({ categories: ['NEG', 'EMO'], categoriesReason: 'Equal concern about both' })).toBe('done')
  })

  it('are one at a time', async () => {
    await startPlan()
    expect(await startPlan({ startedOn: '2026-06-01' })).toEqual({
      startedOn: 'A plan is open since Thu 7 May 2026. End it first.',
    })
  })

  it('count the plans before, those here and those told of', async () => {
    inCommand(session, (db) => aPlan(db, childId, { startedOn: '2024-01-10', endedOn: '2024-07-10' }))
    await startPlan({ previousPlans: 1 })
    const { plans } = await session.ask('plans.life', { childId })
    expect(plans.at(-1)).toMatchObject({ previousPlans: 2 })
  })

  it('keep their initial categories when the latest change', async () => {
    await startPlan()
    const plan = (await page()).plans[0]
    const change = { id: plan?.id, version: 1, categoriesReason: '' }
    expect(await send('plans.changeCategories', { ...change, categories: ['NEG'] })).toHaveProperty('categories')
    expect(await send('plans.changeCategories', { ...change, categories: ['PHY'] })).toBe('done')
    expect((await page()).plans[0]).toMatchObject({ initialCategories: ['NEG'], latestCategories: ['PHY'] })
    expect(await send('plans.changeCategories', { ...change, categories: ['EMO'] })).toBe('conflict')
  })

  it('do not end on the day they started or after today', async () => {
    await startPlan()
    const end = { id: (await page()).plans[0]?.id, version: 1, endedBy: 'other' }
    expect(await send('plans.end', { ...end, endedOn: '2026-05-07' })).toHaveProperty('endedOn')
    expect(await send('plans.end', { ...end, endedOn: '2026-11-24' })).toHaveProperty('endedOn')
    expect(await send('plans.end', { ...end, endedOn: '2026-11-20' })).toBe('done')
    expect(await send('plans.end', { ...end, version: 2, endedOn: '2026-11-21' })).toEqual({
      endedOn: 'This plan ended on Fri 20 Nov 2026 already. Look again at the list.',
    })
  })

  it('are pointed out when they repeat an earlier one, last long, or stay open beside care', async () => {
    inCommand(session, (db) => {
      aPlan(db, childId, { startedOn: '2024-01-10', endedOn: '2024-07-10' })
      aPlan(db, childId, { startedOn: '2026-02-02' })
      aPeriodOfCare(db, childId, { startedOn: '2026-09-07' })
      aMeeting(db, { kind: 'roa', childIds: [childId], heldOn: '2026-10-01' })
    })
    const { flags, case: state } = await page()
    expect(state).toMatchObject({ weight: 2.5 })
    expect(Object.fromEntries(flags.map(({ kind, detail }) => [kind, detail]))).toEqual({
      noIro: 'Appoint one by Mon 14 Sep 2026 (LAC-08).',
      stillInBothLists: 'The first review with both open was Thu 1 Oct 2026, 53 days ago. End the plan by letter?',
      planLength: 'The plan started Mon 2 Feb 2026.',
      repeatPlan: 'The plan before ended Wed 10 Jul 2024, 18 months before this one.',
    })
  })
})

describe('enquiries', () => {
  const record = (change = {}) =>
    send('enquiries.record', {
      childId,
      began: 'strategyDiscussion',
      on: '2026-11-16',
      isConferenceRequired: true,
      ...change,
    })

  it('start the clock to the initial conference, from a discussion or from a move here', async () => {
    expect(await record()).toBe('done')
    expect(await record({ began: 'transferIn', on: '2026-11-17' })).toBe('done')
    expect((await page()).clocks.map(({ dueBy }) => dueBy)).toEqual(['2026-12-07', '2026-12-08'])
  })

  it('are refused after today, and while a plan is open unless no conference is needed', async () => {
    expect(await record({ on: '2026-11-24' })).toEqual({ on: expect.stringContaining('cannot be after today') })
    await startPlan()
    expect(await record()).toEqual({
      isConferenceRequired: expect.stringContaining('review conference is due instead'),
    })
    expect(await record({ isConferenceRequired: false })).toBe('done')
  })

  it('are closed once, not before they started', async () => {
    await record()
    const close = { id: (await page()).enquiries[0]?.id, version: 1 }
    expect(await send('enquiries.close', { ...close, closedOn: '2026-11-15' })).toHaveProperty('closedOn')
    expect(await send('enquiries.close', { ...close, closedOn: '2026-11-20' })).toBe('done')
    expect((await page()).clocks).toEqual([])
    expect(await send('enquiries.close', { ...close, version: 2, closedOn: '2026-11-21' })).toHaveProperty('closedOn')
  })
})

describe('HSB work', () => {
  it('starts a clock of its own, weighs nothing, and is one at a time', async () => {
    expect(await send('hsb.start', { childId, startedOn: '2026-11-02' })).toBe('done')
    expect(await page()).toMatchObject({ clocks: [{ ruleId: 'H-07', dueBy: '2027-02-02' }], case: { weight: 0 } })
    expect(await send('hsb.start', { childId, startedOn: '2026-11-09' })).toHaveProperty('startedOn')
    const end = { id: (await page()).hsb[0]?.id, version: 1 }
    expect(await send('hsb.end', { ...end, endedOn: '2026-11-01' })).toHaveProperty('endedOn')
    expect(await send('hsb.end', { ...end, endedOn: '2026-11-20' })).toBe('done')
  })
})
