import { beforeEach, describe, expect, it } from 'vitest'
import type { ChildId } from '../../../shared/records/ids.ts'
import { aChild, aMeeting, anUnbornChild, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let childId: ChildId
beforeEach(async () => {
  session = await openSession()
  childId = inCommand(session, (db) => aChild(db))
})

const started = { startedOn: '2026-09-07', toldOn: '2026-09-08', legalStatusCode: 'C1', placementCode: 'U6' }
const startCare = (change = {}) =>
  send('care.start', { childId, ...started, location: '', categoryOfNeed: 'N1', ...change })
const move = (change = {}) =>
  send('care.recordPlacement', {
    childId,
    startedOn: '2026-11-09',
    code: 'U6',
    provider: null,
    location: '',
    isPlanned: false,
    isChangeOfCarer: true,
    reasonForChange: 'CREQB',
    ...change,
  })
const page = () => session.ask('children.get', { childId })
const period = async () => {
  const found = (await page()).periodsOfCare.at(-1)
  if (!found) throw new Error('the child has no period of care')
  return found
}

/** 'done', or the refused fields with their sentences, or the code of another refusal. */
async function send(operation: string, input: unknown) {
  const reply = await session.reply(operation, input)
  return reply.ok ? 'done' : (reply.error.fields ?? reply.error.code)
}

describe('care.start', () => {
  it('starts the first review’s clock, and says by when an IRO was to be appointed', async () => {
    expect(await startCare()).toBe('done')
    const { clocks, periodsOfCare } = await page()
    expect(clocks[0]).toMatchObject({ ruleId: 'LAC-01', dueBy: '2026-10-05', standing: { kind: 'overdue' } })
    expect(periodsOfCare[0]).toMatchObject({ appointIroBy: '2026-09-14', toldOn: '2026-09-08' })
    expect(periodsOfCare[0]?.legalStatuses[0]).toMatchObject({ code: 'C1', startedOn: '2026-09-07', endedOn: null })
    expect(periodsOfCare[0]?.placements[0]).toMatchObject({ code: 'U6', isPlanned: null })
  })

  it('refuses a second period while one is open', async () => {
    await startCare()
    expect(await startCare({ startedOn: '2026-10-01' })).toEqual({
      startedOn: 'The child has been looked after since Mon 7 Sep 2026. Record the end of that first.',
    })
  })

  it.each([
    ['after today', '2026-11-24', 'cannot be after today'],
    ['before the birth', '2016-03-07', 'before the child was born'],
    ['from the 18th birthday', '2034-03-08', 'cannot be after today'],
  ])('refuses a start %s', async (_when, startedOn, sentence) => {
    expect(await startCare({ startedOn })).toEqual({ startedOn: expect.stringContaining(sentence) })
  })

  it('refuses an adult and an unborn child', async () => {
    childId = inCommand(session, (db) => aChild(db, { bornOn: '2008-09-07' }))
    expect(await startCare()).toEqual({ startedOn: expect.stringContaining('was 18 by then') })
    childId = inCommand(session, (db) => anUnbornChild(db, '2027-01-20'))
    expect(await startCare()).toEqual({ startedOn: expect.stringContaining('Record the birth first') })
  })

  it('names each field that is missing', async () => {
    expect(await startCare({ startedOn: null, legalStatusCode: null })).toEqual({
      startedOn: 'Enter the day the child became looked after',
      legalStatusCode: 'Choose a legal status',
    })
  })
})

describe('care.end', () => {
  it('ends the period and all that is open in it, and stops its clocks', async () => {
    await startCare({ placementCode: 'A5' })
    const { id, version } = await period()
    expect(await send('care.end', { id, version, endedOn: '2026-11-20', endReason: 'E11' })).toBe('done')
    const { clocks, adoptions, case: state } = await page()
    expect(await period()).toMatchObject({
      endedOn: '2026-11-20',
      legalStatuses: [{ endedOn: '2026-11-20' }],
      placements: [{ endedOn: '2026-11-20' }],
    })
    expect({ clocks, state, ended: adoptions[0]?.endedOn }).toEqual({ clocks: [], state: null, ended: '2026-11-20' })
  })

  it('refuses an end before the start, before the latest placement, or after today, and X1 as a reason', async () => {
    await startCare()
    await move()
    const end = { id: (await period()).id, version: 1, endReason: 'E4A' }
    expect(await send('care.end', { ...end, endedOn: '2026-09-06' })).toEqual({
      endedOn: 'This is before the child became looked after, Mon 7 Sep 2026. Enter that day or a later one.',
    })
    expect(await send('care.end', { ...end, endedOn: '2026-11-08' })).toEqual({
      endedOn: expect.stringContaining('started on Mon 9 Nov 2026'),
    })
    expect(await send('care.end', { ...end, endedOn: '2026-11-24' })).toHaveProperty('endedOn')
    expect(await send('care.end', { ...end, endedOn: '2026-11-20', endReason: 'X1' })).toHaveProperty('endReason')
  })

  it('is a conflict when the period changed since the form was opened', async () => {
    await startCare()
    const { id, version } = await period()
    const plan = { id, version, permanencePlan: 'longTermFostering', permanenceAgreedOn: '2026-11-02' }
    expect(await send('care.recordPermanencePlan', plan)).toBe('done')
    expect(await send('care.end', { id, version, endedOn: '2026-11-20', endReason: 'E4A' })).toBe('conflict')
  })
})

describe('care.recordLegalStatus', () => {
  it('ends the status before on the same day, and corrects one that started that day', async () => {
    await startCare()
    await send('care.recordLegalStatus', { childId, code: 'C2', startedOn: '2026-11-02' })
    await send('care.recordLegalStatus', { childId, code: 'E1', startedOn: '2026-11-02' })
    expect((await period()).legalStatuses).toMatchObject([
      { code: 'C1', endedOn: '2026-11-02' },
      { code: 'E1', startedOn: '2026-11-02', endedOn: null },
    ])
  })

  it('refuses the status the child is under already, one out of order, and one outside care', async () => {
    const record = (code: string, startedOn: string) => send('care.recordLegalStatus', { childId, code, startedOn })
    expect(await record('C2', '2026-11-02')).toEqual({ startedOn: expect.stringContaining('is not looked after') })
    await startCare()
    expect(await record('C1', '2026-11-02')).toEqual({ code: expect.stringContaining('since Mon 7 Sep 2026') })
    await record('C2', '2026-11-02')
    expect(await record('V2', '2026-10-01')).toEqual({ startedOn: expect.stringContaining('later legal status') })
  })
})

describe('care.recordPlacement', () => {
  it('starts a 28-day review after an unplanned move to another carer', async () => {
    await startCare()
    expect(await move()).toBe('done')
    expect((await page()).clocks.map(({ ruleId, dueBy }) => [ruleId, dueBy])).toContainEqual(['LAC-05', '2026-12-07'])
  })

  it('wants the reason of an unplanned move', async () => {
    await startCare()
    expect(await move({ reasonForChange: null })).toEqual({
      reasonForChange: 'Choose why the placement before ended: an unplanned move needs its reason.',
    })
    expect(await move({ reasonForChange: null, isPlanned: true })).toBe('done')
  })

  it('does not take the first placement of a period for a move', async () => {
    await startCare({ placementCode: null })
    expect(await move({ startedOn: '2026-09-07' })).toBe('done')
    expect((await page()).clocks.map(({ ruleId }) => ruleId)).not.toContain('LAC-05')
  })

  it('switches to the adoption review clock for a placement with adopters', async () => {
    await startCare()
    inCommand(session, (db) => aMeeting(db, { kind: 'roa', childIds: [childId], heldOn: '2026-10-01' }))
    await move({ code: 'A6', isPlanned: true, reasonForChange: 'CARPL' })
    expect((await page()).clocks).toMatchObject([{ ruleId: 'LAC-06', dueBy: '2026-12-07' }])
  })
})

describe('adoption', () => {
  it('is authorised, placed and ended in that order, each a clock of its own', async () => {
    inCommand(session, (db) => {
      aPeriodOfCare(db, childId, { startedOn: '2026-01-05' })
      aMeeting(db, { kind: 'roa', childIds: [childId], heldOn: '2026-01-26' })
    })
    expect(await send('adoption.authorise', { childId, authorisedOn: '2026-10-01' })).toBe('done')
    expect((await page()).clocks[0]).toMatchObject({ ruleId: 'LAC-06', dueBy: '2027-01-01' })
    const place = { childId, placementCode: 'A6' }
    expect(await send('adoption.place', { ...place, placedOn: '2026-09-30' })).toEqual({
      placedOn: expect.stringContaining('authority to place was given'),
    })
    expect(await send('adoption.place', { ...place, placedOn: '2026-11-02' })).toBe('done')
    expect(await page()).toMatchObject({
      clocks: [{ dueBy: '2026-11-30' }],
      case: { placementCode: 'A6', adoptionTrack: 'placed' },
    })
    const { id, version } = (await page()).adoptions[0] ?? { id: '', version: 0 }
    expect(await send('adoption.end', { id, version, endedOn: '2026-11-01', endReason: 'RD4' })).toHaveProperty(
      'endedOn',
    )
    expect(await send('adoption.end', { id, version, endedOn: '2026-11-20', endReason: 'RD4' })).toBe('done')
    expect((await page()).clocks[0]).toMatchObject({ ruleId: 'LAC-02' })
  })

  it('needs the child to be looked after', async () => {
    expect(await send('adoption.authorise', { childId, authorisedOn: '2026-10-01' })).toEqual({
      authorisedOn: expect.stringContaining('is not looked after'),
    })
  })
})
