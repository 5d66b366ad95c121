import { beforeEach, describe, expect, it } from 'vitest'
import { aChild, aFamily, inCommand } from '../../../support/builders.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession()
})
const list = () => session.ask('children.duplicates', {})

describe('children entered twice', () => {
  it('are listed in pairs, the likeliest first, until somebody says they are two', async () => {
    const { nia, twin, again } = inCommand(session, (db) => {
      const entries = {
        nia: aChild(db),
        twin: aChild(db, { givenName: 'Ada' }),
        again: aChild(db, { givenName: 'Nya' }),
      }
      aChild(db, { givenName: 'Leo', familyName: 'Novak', bornOn: '2012-01-01' })
      return entries
    })
    const { pairs, total } = await list()
    expect(total).toBe(3)
    expect(pairs.map(({ one, other, likeness }) => [one.childId, other.childId, likeness.strength])).toEqual([
      [nia, again, 'likely'],
      [nia, twin, 'possible'],
      [twin, again, 'possible'],
    ])
    await session.ask('children.keepApart', { childId: twin, otherId: nia })
    await session.ask('children.keepApart', { childId: nia, otherId: twin })
    expect((await list()).pairs.map(({ one, other }) => [one.childId, other.childId])).toEqual([
      [nia, again],
      [twin, again],
    ])
  })

  it('are not brothers and sisters of one family', async () => {
    inCommand(session, (db) => aFamily(db, { childIds: [aChild(db), aChild(db, { givenName: 'Ada' })] }))
    expect(await list()).toEqual({ pairs: [], total: 0 })
  })

  it('cannot be one entry kept apart from itself', async () => {
    const id = inCommand(session, (db) => aChild(db))
    expect(await session.reply('children.keepApart', { childId: id, otherId: id })).toMatchObject({
      error: { fields: { otherId: 'This is one entry. Choose two.' } },
    })
  })
})
