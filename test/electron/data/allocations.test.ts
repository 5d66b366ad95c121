import { beforeEach, describe, expect, it } from 'vitest'
import type { ChildId, IroId } from '../../../shared/records/ids.ts'
import { aChild, anIro, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let children: ChildId[]
let helen: IroId
let daniel: IroId
beforeEach(async () => {
  session = await openSession()
  inCommand(session, (db) => {
    children = [aChild(db), aChild(db, { givenName: 'Kofi' })]
    for (const id of children) aPeriodOfCare(db, id, { startedOn: '2026-11-16' })
    helen = anIro(db, { name: 'Helen Marsh' })
    daniel = anIro(db, { name: 'Daniel Whitcombe', endedOn: '2027-01-01' })
  })
})

const allocate = async (change = {}) => {
  const input = { childIds: children, iroId: helen, startedOn: '2026-11-23', reason: 'Newly looked after' }
  const reply = await session.reply('allocations.allocate', { ...input, ...change })
  return reply.ok ? reply.value : (reply.error.fields ?? reply.error.code)
}
const historyOf = async (childId = children[0]) => {
  if (!childId) throw new Error('no child')
  return (await session.ask('children.get', { childId })).allocations
}

describe('allocations', () => {
  it('give several children to an IRO at once', async () => {
    expect(await allocate()).toEqual({ allocated: 2 })
    expect(await historyOf(children[1])).toMatchObject([{ iroName: 'Helen Marsh', reason: 'Newly looked after' }])
  })

  it('end on the day the next one starts, which may be to come', async () => {
    await allocate()
    expect(await allocate({ iroId: daniel, startedOn: '2026-12-01', reason: 'Helen on leave' })).toEqual({
      allocated: 2,
    })
    expect(await historyOf()).toMatchObject([
      { iroName: 'Helen Marsh', endedOn: '2026-12-01' },
      { iroName: 'Daniel Whitcombe', startedOn: '2026-12-01', endedOn: null },
    ])
  })

  it('refuse without a reason, without a child, and without an IRO', async () => {
    expect(await allocate({ reason: ' ' })).toEqual({ reason: expect.stringContaining('Enter why') })
    expect(await allocate({ childIds: [] })).toEqual({ childIds: 'Choose at least one child' })
    expect(await allocate({ iroId: null })).toEqual({ iroId: 'Choose an IRO' })
  })

  it('refuse an IRO who is not in post that day', async () => {
    expect(await allocate({ iroId: daniel, startedOn: '2027-01-01' })).toEqual({
      iroId: 'Daniel Whitcombe leaves or left on Fri 1 Jan 2027. Choose another IRO.',
    })
    expect(await allocate({ startedOn: '2015-01-04' })).toEqual({
      startedOn: expect.stringContaining('starts on Mon 5 Jan 2015'),
    })
  })

  it('refuse the IRO the child is with already and leave every child as it was', async () => {
    await allocate({ childIds: [children[1]] })
    expect(await allocate()).toEqual({ iroId: expect.stringContaining('Kofi Bowen-Achebe is with this IRO already') })
    expect(await historyOf(children[0])).toEqual([])
  })

  it('refuse a day before the present allocation started', async () => {
    await allocate()
    expect(await allocate({ iroId: daniel, startedOn: '2026-11-22' })).toEqual({
      startedOn: expect.stringContaining('since Mon 23 Nov 2026'),
    })
  })

  it('end with their own reason when nobody follows', async () => {
    await allocate()
    const [allocation] = await historyOf()
    const end = { id: allocation?.id, version: 1, endedOn: '2026-11-23', endReason: 'Case closed' }
    expect(await session.reply('allocations.end', { ...end, endedOn: '2026-11-22' })).toMatchObject({
      error: { fields: { endedOn: expect.stringContaining('before the allocation started') } },
    })
    expect(await session.reply('allocations.end', end)).toMatchObject({ ok: true })
    expect(await historyOf()).toMatchObject([{ endedOn: '2026-11-23', endReason: 'Case closed' }])
  })
})
