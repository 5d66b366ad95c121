import { beforeEach, describe, expect, it } from 'vitest'
import { checkStatements } from '../../../../electron/data/sql.ts'
import { nameOf } from '../../../../shared/records/child.ts'
import type { LookAlikesWanted } from '../../../../shared/records/identity.ts'
import { likenessText } from '../../../../shared/records/identity.ts'
import {
  aChild,
  aFamily,
  allocate,
  anIro,
  anUnbornChild,
  aPeriodOfCare,
  aPlan,
  inCommand,
} from '../../../support/builders.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession()
})

const blank = { reference: null, givenName: null, familyName: null, sex: null, bornOn: null, expectedOn: null }
type Typed = Partial<Record<keyof LookAlikesWanted, string>>
/** Who is found by what was typed, with why: "Nia Bowen-Achebe, likely: Same name, same date of birth". */
const found = async (typed: Typed): Promise<string[]> => {
  const reply = await session.reply('children.lookAlikes', { ...blank, ...typed })
  if (!reply.ok) throw new Error(reply.error.message)
  const rows = reply.value as Awaited<ReturnType<typeof session.ask<'children.lookAlikes'>>>
  return rows.map((row) => `${nameOf(row)}, ${row.likeness.strength}: ${likenessText(row.likeness)}`)
}

describe('search before a child is added', () => {
  it('has statements that fit the schema', () => expect(checkStatements(session.db)).toBeGreaterThan(20))

  it('finds nobody while too little is typed to tell', async () => {
    inCommand(session, (db) => aChild(db))
    expect(await found({})).toEqual([])
    expect(await found({ familyName: 'Bowen-Achebe' })).toEqual([])
    expect(await found({ givenName: 'Nia', familyName: 'Bow' })).toEqual([])
  })

  it('finds by the case number, however it is written, and by any other number of the child', async () => {
    inCommand(session, (db) => {
      const id = aChild(db, { reference: 'CP12a' })
      db.prepare("INSERT INTO childAlias (id, reference, childId) VALUES ('a', '880011', ?)").run(id)
    })
    const certain = ['Nia Bowen-Achebe, certain: Same case number']
    expect(await found({ reference: 'CP12a' })).toEqual(certain)
    expect(await found({ reference: ' 880011 ' })).toEqual(certain)
    expect(await found({ reference: '88001' })).toEqual([])
  })

  it('finds by name and birth, by sound and in spite of slips, the likeliest first', async () => {
    inCommand(session, (db) => {
      aChild(db)
      aChild(db, { givenName: 'Nya', familyName: 'Bowen' })
      aChild(db, { givenName: 'Kofi' })
      aChild(db, { givenName: 'Nia', bornOn: '2011-11-19' })
    })
    expect(await found({ givenName: 'nia', familyName: 'Bowen Achebe', bornOn: '2016-03-08' })).toEqual([
      'Nia Bowen-Achebe, likely: Same name, same date of birth',
      'Nya Bowen, likely: Names that sound or look alike, same date of birth',
      'Kofi Bowen-Achebe, possible: Same family name, same date of birth, a twin, or the same child twice',
    ])
    expect(await found({ givenName: 'Nia', familyName: 'Bowen-Achebe', bornOn: '2016-08-03' })).toEqual([
      'Nia Bowen-Achebe, likely: Same name, day and month of birth changed round',
      'Nya Bowen, possible: Names that sound or look alike, day and month of birth changed round',
    ])
  })

  it('finds everybody of a name until a birth is typed', async () => {
    inCommand(session, (db) => {
      aChild(db)
      aChild(db, { bornOn: '2011-11-19' })
    })
    expect(await found({ givenName: 'Nia', familyName: 'Bowen-Achebe' })).toEqual([
      'Nia Bowen-Achebe, possible: Same name, no date of birth to compare',
      'Nia Bowen-Achebe, possible: Same name, no date of birth to compare',
    ])
  })

  it('finds the unborn child who is born by now, and the born one typed as unborn', async () => {
    inCommand(session, (db) => anUnbornChild(db, '2026-12-20'))
    const born = { givenName: 'Rosa', familyName: 'Ferreira', bornOn: '2026-11-20' }
    expect(await found(born)).toEqual([
      'Unborn Ferreira, likely: Same family name, born within 6 weeks of the expected day',
    ])
    expect(await found({ familyName: 'Ferreira', expectedOn: '2026-12-27' })).toEqual([
      'Unborn Ferreira, likely: Same family name, expected within 6 weeks of each other',
    ])
    expect(await found({ familyName: 'Ferreira', bornOn: '2026-10-20' })).toEqual([])
  })

  it('tells each by what a person knows them by', async () => {
    inCommand(session, (db) => {
      const id = aChild(db)
      aFamily(db, { childIds: [id, aChild(db, { givenName: 'Kofi', bornOn: '2019-02-01' })] })
      aPeriodOfCare(db, id, { startedOn: '2026-09-07' })
      aPlan(db, id, { startedOn: '2026-05-07' })
      allocate(db, id, anIro(db, { name: 'Helen Marsh' }))
    })
    expect(await session.ask('children.lookAlikes', { ...blank, reference: '4470000' })).toMatchObject([
      {
        age: 10,
        sex: 'F',
        cases: ['Looked after since Mon 7 Sep 2026', 'Child protection plan since Thu 7 May 2026'],
        iroName: 'Helen Marsh',
        siblings: ['Kofi Bowen-Achebe'],
        aliases: [],
      },
    ])
  })

  it('refuses to add or to give a case number that is another of somebody’s', async () => {
    const id = inCommand(session, (db) => {
      const nia = aChild(db)
      db.prepare("INSERT INTO childAlias (id, reference, childId) VALUES ('a', '880011', ?)").run(nia)
      return nia
    })
    const details = {
      ...{ ...blank, reference: '880011', givenName: 'Kofi', ethnicity: null, isDisabled: null, isUasc: null },
      ...{ communicationNeeds: '', interpreterLanguage: '', hasConfidentialAddress: false, isRestricted: false },
      ...{ workerName: null, teamName: null },
    }
    const refusal = { reference: 'Nia Bowen-Achebe already has the case number 880011. Check the number.' }
    expect(await session.reply('children.add', details)).toMatchObject({ error: { fields: refusal } })
    expect(await session.reply('children.change', { ...details, id, version: 1 })).toMatchObject({ ok: true })
    const people = await session.ask('search.people', { text: '880011', limit: 5 })
    expect(people).toHaveLength(1)
  })
})
