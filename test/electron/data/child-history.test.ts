import { beforeEach, describe, expect, it } from 'vitest'
import type { ChildId } from '../../../shared/records/ids.ts'
import { aChild, aMeeting, anIro, aPlan, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let childId: ChildId
beforeEach(async () => {
  session = await openSession()
  childId = inCommand(session, (db) => aChild(db))
})

const history = () => session.ask('children.history', { childId })
const latest = async () => {
  const [change] = (await history()).changes
  if (!change) throw new Error('nothing was changed')
  return change
}

describe('the history of a child', () => {
  it('says who did what, when, and each value before and after', async () => {
    inCommand(session, (db) => aPlan(db, childId, { startedOn: '2026-05-07' }))
    const plan = (await session.ask('children.get', { childId })).plans[0]
    const change = { categories: ['PHY', 'EMO'], categoriesReason: 'Equal concern about both' }
    await session.reply('plans.changeCategories', { id: plan?.id, version: 1, ...change })
    expect(await latest()).toMatchObject({
      at: '2026-11-23T08:51:40.000Z',
      who: 'Ruth Adeyemi',
      did: 'Changed the plan’s categories',
      rows: [
        {
          what: 'Child protection plan',
          change: 'update',
          values: [
            { label: 'Latest categories', before: 'neglect', after: 'physical abuse and emotional abuse' },
            { label: 'Why more than one category', before: null, after: 'Equal concern about both' },
          ],
        },
      ],
    })
  })

  it('names people, codes and days in words, and gathers the rows of one command', async () => {
    const iroId = inCommand(session, (db) => anIro(db, { name: 'Helen Marsh' }))
    const allocation = { childIds: [childId], iroId, startedOn: '2026-11-23', reason: 'New case' }
    await session.reply('allocations.allocate', allocation)
    expect((await latest()).rows[0]?.values).toContainEqual({ label: 'IRO', before: null, after: 'Helen Marsh' })
    const care = { startedOn: '2026-09-07', toldOn: null, legalStatusCode: 'C1', placementCode: 'U6' }
    await session.reply('care.start', { childId, ...care, location: '', categoryOfNeed: null })
    const { did, rows } = await latest()
    expect(did).toBe('Recorded becoming looked after')
    expect(rows.map(({ what }) => what).toSorted()).toEqual(['Legal status', 'Period of care', 'Placement'])
    expect(rows.flatMap(({ values }) => values)).toContainEqual({
      label: 'Type',
      before: null,
      after: 'Interim care order',
    })
  })

  it('includes the meetings the child is part of', async () => {
    inCommand(session, (db) => aMeeting(db, { kind: 'roa', childIds: [childId], heldOn: '2026-10-01' }))
    expect((await latest()).rows.map(({ what }) => what)).toContain('Meeting')
  })

  it('says which part of a meeting’s record was written, and not the words', async () => {
    const [meetingId, sister] = inCommand(session, (db) => {
      const other = aChild(db, { givenName: 'Ada' })
      return [aMeeting(db, { kind: 'roa', childIds: [childId, other], heldOn: '2018-06-13' }), other]
    })
    const write = (of: ChildId | null, field: string, value: string) =>
      session.ask('meetingRecord.save', { meetingId, changes: [{ childId: of, field, value }] })
    await write(childId, 'health', 'Wears')
    await write(childId, 'health', 'Wears glasses')
    await write(sister, 'safety', 'Nothing of hers')
    const { id } = await session.ask('decisions.add', { meetingId, childId: null })
    await session.ask('decisions.remove', { id })
    expect(await latest()).toMatchObject({
      did: 'Wrote in a meeting’s record',
      rows: [
        { what: 'Decision, review of Wed 13 Jun 2018', change: 'delete', values: [] },
        { what: 'Decision, review of Wed 13 Jun 2018', change: 'insert', values: [] },
        { what: 'Health, review of Wed 13 Jun 2018', change: 'update', values: [] },
      ],
    })
    expect(JSON.stringify(await history())).not.toContain('glasses')
  })

  it('ends with the first record of the child', async () => {
    const { changes, isWhole } = await history()
    expect({ isWhole, first: changes.at(-1)?.rows[0]?.what }).toEqual({ isWhole: true, first: 'Details' })
  })
})
