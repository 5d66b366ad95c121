import { beforeEach, describe, expect, it } from 'vitest'
import type { ChildId } from '../../../shared/records/ids.ts'
import { aChild, aMeeting, anEnquiry, anIro, aPeriodOfCare, aPlan, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let childId: ChildId
beforeEach(async () => {
  session = await openSession()
  childId = inCommand(session, (db) => aChild(db))
})

const life = () => session.ask('plans.life', { childId })
async function send(operation: string, input: unknown) {
  const reply = await session.reply(operation, input)
  return reply.ok ? 'done' : (reply.error.fields ?? reply.error.code)
}
const plan = (columns: Parameters<typeof aPlan>[2]) => inCommand(session, (db) => aPlan(db, childId, columns))
const held = (kind: 'roa' | 'rcpc' | 'icpc', heldOn: string, columns = {}) =>
  inCommand(session, (db) => aMeeting(db, { kind, childIds: [childId], heldOn, ...columns }))

describe('ending a plan', () => {
  it('at the first review conference needs the Service Manager who agreed (CP-10)', async () => {
    const id = plan({ startedOn: '2026-05-07' })
    expect((await life()).isFirstReviewNext).toBe(true)
    const end = { id, version: 1, endedOn: '2026-08-05', endedBy: 'conference' }
    expect(await send('plans.end', end)).toHaveProperty('endAgreedBy')
    const agreed = { endAgreedBy: 'Priya Nair', endAgreedOn: '2026-08-06' }
    expect(await send('plans.end', { ...end, ...agreed })).toHaveProperty('endAgreedOn')
    expect(await send('plans.end', { ...end, ...agreed, endAgreedOn: '2026-08-04' })).toBe('done')
    expect((await life()).plans).toMatchObject([{ endedBy: 'conference', endAgreedBy: 'Priya Nair' }])
  })

  it('needs that agreement on the day of that conference whatever is said of the end, and with none held before', async () => {
    const id = plan({ startedOn: '2026-05-07' })
    const end = { id, version: 1, endedOn: '2026-08-05' }
    expect(await send('plans.end', end)).toHaveProperty('endAgreedBy')
    held('rcpc', '2026-08-05')
    expect(await send('plans.end', { ...end, endedBy: 'other' })).toHaveProperty('endAgreedBy')
    const agreed = { endAgreedBy: 'Priya Nair', endAgreedOn: '2026-08-04' }
    expect(await send('plans.end', { ...end, ...agreed, endedBy: 'other' })).toBe('done')
    expect((await life()).plans).toMatchObject([{ endedBy: 'other', endAgreedBy: 'Priya Nair' }])
  })

  it('does not take a review conference that is only booked for one that was held', async () => {
    plan({ startedOn: '2026-08-05' })
    inCommand(session, (db) => aMeeting(db, { kind: 'rcpc', childIds: [childId], scheduledFor: '2026-11-05' }))
    expect(await life()).toMatchObject({ isFirstReviewNext: true, chairs: [{ isHeld: false }] })
  })

  it('at the second, or without a conference, needs nobody', async () => {
    const id = plan({ startedOn: '2026-02-05' })
    held('rcpc', '2026-05-01')
    expect((await life()).isFirstReviewNext).toBe(false)
    expect(await send('plans.end', { id, version: 1, endedOn: '2026-10-20', endedBy: 'conference' })).toBe('done')
  })
})

describe('ending by letter (CP-14)', () => {
  function dual() {
    inCommand(session, (db) => aPeriodOfCare(db, childId, { startedOn: '2026-09-07' }))
    return plan({ startedOn: '2026-07-06' })
  }

  it('is offered once the first review is held, ends the plan that day, and the child stays looked after', async () => {
    const id = dual()
    expect(await life()).toMatchObject({ letterEndsOn: null })
    expect(await send('plans.endByLetter', { id, version: 1, letterOn: '2026-10-02' })).toHaveProperty('letterOn')
    const roa = { kind: 'roa', heldOn: '2026-10-01', startsAt: null, place: '', iroId: null, earlyReason: null }
    const perChild = [{ childId, lateReason: null, lateNote: '', participation: null }]
    const answer = await session.reply('meetings.recordHeld', { ...roa, perChild })
    expect(answer).toMatchObject({ value: { offersPlanFor: [], offersLetterFor: [childId] } })
    expect((await life()).letterEndsOn).toBe('2026-10-01')
    expect(await send('plans.endByLetter', { id, version: 1, letterOn: '2026-09-30' })).toHaveProperty('letterOn')
    expect(await send('plans.endByLetter', { id, version: 1, letterOn: '2026-10-05' })).toBe('done')
    const page = await session.ask('children.get', { childId })
    expect(page.plans).toMatchObject([{ endedOn: '2026-10-01' }])
    expect(page.case).toMatchObject({ lookedAfterOn: '2026-09-07', planStartedOn: null })
    expect(page.clocks.map(({ ruleId }) => ruleId)).toEqual(['LAC-02'])
    await session.ask('edits.undo', { scope: `child:${childId}` })
    expect((await session.ask('children.get', { childId })).case).toMatchObject({ planStartedOn: '2026-07-06' })
  })

  it('is refused to a child who is no longer looked after', async () => {
    const id = plan({ startedOn: '2026-07-06' })
    inCommand(session, (db) => aPeriodOfCare(db, childId, { startedOn: '2026-09-07', endedOn: '2026-11-02' }))
    held('roa', '2026-10-01')
    expect(await send('plans.endByLetter', { id, version: 1, letterOn: '2026-11-03' })).toEqual({
      letterOn: expect.stringContaining('off both lists'),
    })
  })
})

describe('a repeat plan (CP-11)', () => {
  it('asks for an analysis before the conference, and keeps the one written since the plan before ended', async () => {
    plan({ startedOn: '2024-01-08', endedOn: '2025-01-06' })
    expect((await life()).repeat.isRepeat).toBe(false)
    inCommand(session, (db) => anEnquiry(db, childId, '2026-11-09'))
    expect((await life()).repeat).toEqual({ isRepeat: true, lastEndedOn: '2025-01-06', months: 22, analysis: null })
    const write = { childId, version: null, analysis: 'Support ended with the plan.' }
    expect(await send('plans.writeAnalysis', write)).toBe('done')
    expect(await send('plans.writeAnalysis', write)).toBe('conflict')
    expect(await send('plans.writeAnalysis', { ...write, version: 1, analysis: 'More.' })).toBe('done')
    expect((await life()).repeat.analysis).toMatchObject({ analysis: 'More.', writtenOn: '2026-11-23' })
  })

  it('refuses an analysis for a first plan', async () => {
    plan({ startedOn: '2026-05-07' })
    expect(await send('plans.writeAnalysis', { childId, version: null, analysis: 'x' })).toHaveProperty('analysis')
  })
})

it('asks about the neglect toolkit, with the day it was used', async () => {
  const id = plan({ startedOn: '2026-05-07' })
  expect(await send('plans.recordToolkit', { id, version: 1, hasToolkit: true, toolkitOn: null })).toHaveProperty(
    'toolkitOn',
  )
  expect(await send('plans.recordToolkit', { id, version: 1, hasToolkit: true, toolkitOn: '2026-05-01' })).toBe('done')
  expect((await life()).plans).toMatchObject([{ hasToolkit: true, toolkitOn: '2026-05-01' }])
})

it('says where a conference had another chair than the one before (CP-15)', async () => {
  const [ruth, daniel] = inCommand(session, (db) => [anIro(db, { name: 'Ruth' }), anIro(db)])
  held('icpc', '2026-05-07', { iroId: ruth ?? null })
  held('rcpc', '2026-08-05', { iroId: daniel ?? null })
  expect((await life()).chairs).toMatchObject([
    { iroName: 'Ruth', isChange: false },
    { iroName: 'Daniel Whitcombe', isChange: true, chairReason: null },
  ])
})
