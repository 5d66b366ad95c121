import { beforeEach, describe, expect, it } from 'vitest'
import type { ChildId } from '../../../shared/records/ids.ts'
import { aChild, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let nia: ChildId
let kofi: ChildId
beforeEach(async () => {
  session = await openSession()
  inCommand(session, (db) => {
    nia = aChild(db)
    kofi = aChild(db, { givenName: 'Kofi', bornOn: '2019-02-01' })
  })
})

const group = (change = {}) =>
  session.ask('families.group', {
    familyId: null,
    name: 'Bowen-Achebe',
    childIds: [nia, kofi],
    areReviewedTogether: true,
    ...change,
  })
const page = (childId = nia) => session.ask('children.get', { childId })

describe('families', () => {
  it('hold brothers and sisters, who may be reviewed together', async () => {
    await group()
    const { child, family } = await page()
    expect(family).toMatchObject({ name: 'Bowen-Achebe', members: [{ givenName: 'Kofi' }] })
    expect(family?.members[0]?.siblingGroupId).toBe(child.siblingGroupId)
  })

  it('take in another child into the same sibling group', async () => {
    const { id } = await group()
    const esi = inCommand(session, (db) => aChild(db, { givenName: 'Esi' }))
    await group({ familyId: id, childIds: [esi] })
    const { family } = await page(esi)
    expect(new Set(family?.members.map((member) => member.siblingGroupId)).size).toBe(1)
    expect(family?.members).toHaveLength(2)
  })

  it('are never merged by accident', async () => {
    await group()
    expect(
      await session.reply('families.group', {
        familyId: null,
        name: 'Other',
        childIds: [kofi],
        areReviewedTogether: false,
      }),
    ).toMatchObject({ error: { fields: { childIds: expect.stringContaining('Kofi Bowen-Achebe is in the family') } } })
  })

  it('can be renamed from the version seen, and a child can be taken out', async () => {
    const { id, version } = await group()
    await session.ask('families.rename', { id, version, name: 'Achebe' })
    expect(await session.reply('families.rename', { id, version, name: 'Bowen' })).toMatchObject({
      error: { code: 'conflict' },
    })
    await session.ask('families.ungroup', { childId: kofi, version: (await page(kofi)).child.version })
    expect((await page()).family).toMatchObject({ name: 'Achebe', members: [] })
  })
})
