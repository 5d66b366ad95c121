import { beforeEach, describe, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import type { Iro } from '../../../shared/records/iro.ts'
import { aChild, allocate, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

const day = (text: string) => IsoDate.parse(text)

let session: TestSession
let ruth: Iro
beforeEach(async () => {
  session = await openSession('2026-11-23')
  ruth = await session.ask('iros.add', { name: ' Ruth Adeyemi ', startedOn: day('2020-04-01'), hours: 37 })
})

const rowOf = async (id: string) => (await session.ask('workload.team', {})).rows.find(({ iroId }) => iroId === id)
const fields = async (operation: string, input: unknown) => {
  const reply = await session.reply(operation, input)
  return reply.ok ? null : reply.error.fields
}

describe('an IRO', () => {
  it('is added with a name and hours, and is in post', async () => {
    expect(ruth.name).toBe('Ruth Adeyemi')
    expect(await rowOf(ruth.id)).toMatchObject({ isInPost: true, hours: { contractedHours: 37, netHours: 37, fte: 1 } })
  })

  it('is refused with the name of another, whatever its capitals', async () => {
    expect(await fields('iros.add', { name: 'RUTH ADEYEMI', startedOn: '2026-01-05', hours: null })).toEqual({
      name: 'There is already an IRO called RUTH ADEYEMI. Add a middle name or initial to tell them apart.',
    })
  })

  it('is refused without a name, a first day, or sensible hours, each in its own words', async () => {
    expect(await fields('iros.add', { name: '', startedOn: null, hours: 61 })).toEqual({
      name: 'Enter the IRO’s name',
      startedOn: 'Enter the day the IRO started',
      hours: 'Enter the hours a week, from 0 to 60',
    })
  })
})

describe('hours', () => {
  it('count from their first day on, and a second entry for that day replaces the first', async () => {
    await session.ask('iros.setHours', { iroId: ruth.id, fromOn: day('2026-11-23'), hours: 30 })
    await session.ask('iros.setHours', { iroId: ruth.id, fromOn: day('2026-11-23'), hours: 18.5 })
    await session.ask('iros.setHours', { iroId: ruth.id, fromOn: day('2027-01-04'), hours: 37 })
    expect((await rowOf(ruth.id))?.hours).toMatchObject({ contractedHours: 18.5, fte: 0.5 })
  })

  it('cannot begin before the IRO does', async () => {
    expect(await fields('iros.setHours', { iroId: ruth.id, fromOn: '2020-03-31', hours: 37 })).toEqual({
      fromOn: 'This is before the day this IRO started, Wed 1 Apr 2020. Enter that day or a later one.',
    })
  })
})

describe('a reduction', () => {
  const reduce = (changes: object) =>
    fields('iros.addReduction', {
      iroId: ruth.id,
      fromOn: '2026-11-02',
      untilOn: null,
      hours: 14.8,
      reason: 'Phased return',
      ...changes,
    })

  it('takes hours off with its reason, and gives them back the day after its last', async () => {
    expect(await reduce({ untilOn: '2026-11-23' })).toBeNull()
    expect((await rowOf(ruth.id))?.hours).toMatchObject({
      netHours: 22.2,
      fte: 0.6,
      reductions: [{ hours: 14.8, reason: 'Phased return' }],
    })
    await session.goTo('2026-11-24')
    expect((await rowOf(ruth.id))?.hours).toMatchObject({ netHours: 37, fte: 1, reductions: [] })
  })

  it('ends on a day given later, once', async () => {
    await reduce({})
    const made = (await rowOf(ruth.id))?.hours.reductions[0]
    if (!made) throw new Error('no reduction')
    await session.ask('iros.endReduction', { id: made.id, untilOn: day('2026-11-20'), version: made.version })
    expect((await rowOf(ruth.id))?.hours).toMatchObject({ fte: 1, reductions: [] })
    const again = { id: made.id, untilOn: '2026-11-21', version: made.version }
    expect(await session.reply('iros.endReduction', again)).toMatchObject({ ok: false, error: { code: 'conflict' } })
  })

  it('needs a reason, a last day after its first, and no more hours than there are', async () => {
    expect(await reduce({ reason: ' ' })).toEqual({ reason: 'Enter why the hours are reduced' })
    expect(await reduce({ untilOn: '2026-11-01' })).toEqual({
      untilOn: 'This is before the first day, Mon 2 Nov 2026. Enter that day or a later one.',
    })
    expect(await reduce({ hours: 37.5 })).toEqual({ hours: 'The hours on that day are 37 a week. Enter 37 or fewer.' })
    expect(await reduce({ hours: 0 })).toEqual({ hours: 'Enter how many hours a week fewer, from 0.1 to 60' })
  })
})

describe('an IRO who leaves', () => {
  const leave = (endedOn: string) =>
    session.ask('iros.leave', { iroId: ruth.id, endedOn: day(endedOn), version: ruth.version })

  it('is in post on the last day and off the team the day after', async () => {
    await leave('2026-11-23')
    expect(await rowOf(ruth.id)).toMatchObject({ isInPost: true, hours: { fte: 1 } })
    await session.goTo('2026-11-24')
    expect(await rowOf(ruth.id)).toBeUndefined()
  })

  it('stays on the team, with cases and no hours, while children are still with them', async () => {
    inCommand(session, (db) => {
      const child = aChild(db)
      allocate(db, child, ruth.id)
      aPeriodOfCare(db, child, { startedOn: '2026-11-02' })
    })
    await leave('2026-11-20')
    expect(await rowOf(ruth.id)).toMatchObject({ isInPost: false, weighted: 1.5, perFte: null, hours: { fte: null } })
  })
})

describe('the first day in post', () => {
  const startsOn = (startedOn: string, version = ruth.version) => ({ iroId: ruth.id, startedOn, version })

  it('is put right, and the hours of that day hold from the earlier one', async () => {
    const put = await session.ask('iros.correctStart', {
      iroId: ruth.id,
      startedOn: day('2019-09-02'),
      version: ruth.version,
    })
    expect(put.startedOn).toBe('2019-09-02')
    expect(await rowOf(ruth.id)).toMatchObject({ hours: { contractedHours: 37, contractedFromOn: '2019-09-02' } })
  })

  it('is refused after the first child was given, and in the words of the field', async () => {
    await inCommand(session, (db) => {
      const childId = aChild(db)
      aPeriodOfCare(db, childId, { startedOn: '2026-01-05' })
      allocate(db, childId, ruth.id, { startedOn: '2026-01-05' })
    })
    expect(await fields('iros.correctStart', startsOn('2026-02-02'))).toEqual({
      startedOn: 'Ruth Adeyemi has had children since Mon 5 Jan 2026. Enter that day or an earlier one.',
    })
  })

  it('is refused when somebody else changed this IRO meanwhile', async () => {
    expect(await session.reply('iros.correctStart', startsOn('2019-09-02', 9))).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    })
  })
})
