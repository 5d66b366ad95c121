import { expect, it } from 'vitest'
import { aChild, aFamily, inCommand } from '../../support/builders.ts'
import { openSession } from '../../support/open-session.ts'

it('finds children by a part of their name or the start of a case number, with their family', async () => {
  const session = await openSession()
  inCommand(session, (db) => {
    const nia = aChild(db, { reference: '4471902' })
    aFamily(db, { childIds: [nia] })
    db.prepare("INSERT INTO childAlias (id, reference, childId) VALUES ('a', '880011', ?)").run(nia)
    aChild(db, { givenName: '100%', familyName: 'Test', reference: '5000001' })
  })
  const find = async (text: string) => (await session.ask('children.find', { text })).map(({ reference }) => reference)
  expect(await session.ask('children.find', { text: 'achebe' })).toMatchObject([{ age: 10, family: 'Bowen-Achebe' }])
  expect(await find('nia bow')).toEqual(['4471902'])
  expect(await find('4471')).toEqual(['4471902'])
  expect(await find('8800')).toEqual(['4471902'])
  expect(await find('%')).toEqual(['5000001'])
  expect(await find('  ')).toEqual([])
})
