import { beforeEach, expect, it } from 'vitest'
import type { ChildId, FamilyId } from '../../../shared/records/ids.ts'
import { aChild, aFamily, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let maisie: ChildId
let family: FamilyId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    maisie = aChild(db, { givenName: 'Maisie', familyName: 'Hallam' })
    family = aFamily(db, {
      name: 'Hallam',
      childIds: [maisie, aChild(db, { givenName: 'Theo', familyName: 'Hallam' })],
    })
  })
})

const titles = async (text: string) =>
  (await session.ask('search.people', { text, limit: 12 })).map(({ title }) => title)
const run = (sql: string, ...values: string[]) => inCommand(session, (db) => db.prepare(sql).run(...values))
const indexed = () =>
  session.db
    .prepare('SELECT text FROM searchEntry ORDER BY text')
    .pluck()
    .all()
    .map((text) => String(text).replace(/ \d+/, ''))
const words = () => session.db.prepare('SELECT word FROM searchName ORDER BY word').pluck().all()

it('follows a change of name, and forgets the name before', async () => {
  run('UPDATE child SET familyName = ? WHERE id = ?', 'Brook', maisie)
  expect(await titles('brook')).toEqual(['Maisie Brook'])
  expect(words()).toEqual(['brook', 'hallam', 'maisie', 'theo'])
  run('UPDATE child SET givenName = ? WHERE id = ?', 'Mae', maisie)
  expect(await titles('maisie')).toEqual([])
  expect(words()).toEqual(['brook', 'hallam', 'theo'])
})

it('follows a change of the family’s name, for the family and its children', async () => {
  run('UPDATE family SET name = ? WHERE id = ?', 'Thornton', family)
  expect(await titles('thornton')).toEqual(['Thornton family', 'Maisie Hallam', 'Theo Hallam'])
  expect(await titles('hallam')).toEqual(['Maisie Hallam', 'Theo Hallam'])
})

it('drops a family with its last child, and a child with their case', async () => {
  run("UPDATE child SET familyId = NULL, familyName = 'Alone'")
  expect(indexed()).toEqual(['Maisie Alone', 'Theo Alone'])
  run('DELETE FROM child WHERE id = ?', maisie)
  expect(indexed()).toEqual(['Theo Alone'])
  expect(words()).toEqual(['alone', 'theo'])
  expect(await titles('maisie')).toEqual([])
})

it('writes nothing when a child is settled with the same names', () => {
  const before = session.db.prepare('SELECT count(*) FROM searchWord_data').pluck().get()
  const changes = () => session.db.prepare('SELECT total_changes()').pluck().get()
  const started = Number(changes())
  run('INSERT OR IGNORE INTO touchedChild SELECT id FROM child')
  expect(session.db.prepare('SELECT count(*) FROM searchWord_data').pluck().get()).toBe(before)
  expect(Number(changes()) - started).toBeLessThan(12)
})
