import { beforeEach, describe, expect, it } from 'vitest'
import { aChild, allocate, anIro, aPeriodOfCare, inCommand } from '../../../support/builders.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { day, episodes, header, listFile, reviews } from '../../importers/made-files.ts'
import { keep, messagesOf, stage } from './import-files.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

describe('what an import would do', () => {
  it('is nothing until files were read, and nothing again once they are discarded', async () => {
    expect(await session.ask('imports.preview', {})).toBeNull()
    await stage(session, header('1,F,02/04/2019,WBRI,,,'))
    expect(await session.ask('imports.preview', {})).not.toBeNull()
    await session.ask('imports.discard', {})
    expect(await session.ask('imports.preview', {})).toBeNull()
    expect(await session.reply('imports.keep', {})).toMatchObject({ error: { code: 'not-found' } })
  })

  it('counts rows and children so that the sums can be checked against the file', async () => {
    await keep(session, header('1,F,02/04/2019,WBRI,,,', '2,M,02/04/2019,WBRI,,,'))
    await stage(
      session,
      header('1,F,02/04/2019,WBRI,,,', '2,M,02/04/2019,MWBC,,,', '3,M,02/04/2019,WBRI,,,', ',,,,,,x'),
    )
    expect((await session.ask('imports.preview', {}))?.counts).toEqual({
      rows: { rowsRead: 4, rowsKept: 3, rowsLeftOut: 1, children: 3 },
      children: { new: 1, changed: 1, unchanged: 1 },
      facts: { child: { added: 1, changed: 1 } },
    })
  })

  it('is told again when the record has changed in the meantime', async () => {
    await stage(session, header('1,F,02/04/2019,WBRI,,,'))
    expect((await session.ask('imports.preview', {}))?.counts.children.new).toBe(1)
    inCommand(session, (db) => aChild(db, { reference: '1', sex: 'F', bornOn: '2019-04-02', ethnicity: 'WBRI' }))
    expect((await session.ask('imports.preview', {}))?.counts.children.unchanged).toBe(1)
  })

  it('names a child newly looked after whom nobody is responsible for, with both clocks', async () => {
    await stage(session, header('9,F,02/04/2019,WBRI,,,'), episodes('9,19/11/2026,S,C1,N1,U6,PR1,,,,,,'))
    expect(await messagesOf(session)).toMatchObject([
      {
        outcome: 'noIro',
        reference: '9',
        row: 2,
        text: 'Looked after since Thu 19 Nov 2026, with no IRO yet. First review by Thu 17 Dec 2026. An IRO by Thu 26 Nov 2026.',
      },
    ])
  })

  it('shows the person’s own caseload as it would be', async () => {
    const [iroId, nia, sam] = inCommand(session, (db) => {
      const iro = anIro(db, { name: 'Ruth Adeyemi' })
      const children = [aChild(db, { reference: '1' }), aChild(db, { reference: '2', bornOn: null })] as const
      for (const child of children) allocate(db, child, iro)
      aPeriodOfCare(db, children[0], { startedOn: '2026-09-07', legalStatus: 'C2' })
      return [iro, ...children] as const
    })
    expect([nia, sam]).toHaveLength(2)
    await session.ask('session.setProfile', { name: 'Ruth Adeyemi', role: 'iro', iroId })
    await stage(
      session,
      await listFile(8, { 'Child Unique ID': 1, 'Date Ceased to be Looked After': day('2026-11-16') }),
      await listFile(7, { 'Child Unique ID': 1 }, { 'Child Unique ID': 2 }, { 'Child Unique ID': 3 }),
    )
    expect((await session.ask('imports.preview', {}))?.caseload).toMatchObject({
      before: 1.5,
      after: 2,
      lines: [{ count: 0 }, { count: 2, weight: 1, product: 2 }, { count: 0 }],
      band: { position: 'below', by: 73 },
      withoutIro: 1,
    })
    await session.ask('imports.answer', { keys: 'allOpen', answer: 'here' })
    await session.ask('imports.keep', {})
    expect((await session.ask('caseload.weighted', { iroId })).total).toBe(2)
  })

  it('lists the messages by what became of the row, by kind and by reference', async () => {
    await stage(
      session,
      header('41,F,02/04/2019,WBRI,,,', ',M,,,,,'),
      reviews('41,02/04/2019,20/11/2026,PN9', '42,02/04/2019,20/11/2026,PN0'),
    )
    const all = { importId: null, outcome: null, code: null, reference: '', offset: 0, limit: 10 }
    const found = await session.ask('imports.messages', all)
    expect(found.rows[0]).toMatchObject({ outcome: 'leftOut', code: 'reference-missing' })
    expect(found.groups).toContainEqual({ outcome: 'check', code: 'rule-167', ruleId: '167', count: 1 })
    expect(await session.ask('imports.messages', { ...all, offset: 1, limit: 1 })).toMatchObject({
      rows: [found.rows[1]],
      total: found.total,
    })
    const one = await session.ask('imports.messages', { ...all, code: 'rule-167', reference: '1' })
    expect(one.rows.map(({ reference }) => reference)).toEqual(['41'])

    const { importId } = await session.ask('imports.keep', {})
    expect(await session.ask('imports.messages', { ...all, importId })).toMatchObject({
      rows: found.rows.map(({ id: _id, ...row }) => row),
      total: found.total,
      groups: found.groups,
    })
    const kept = await session.ask('imports.messages', { ...all, importId, code: 'rule-167', reference: '1' })
    expect(kept.total).toBe(1)
  })
})

describe('the children of an import without an IRO', () => {
  it('are listed with the newly looked after first, until they are given to somebody', async () => {
    const importId = await keep(
      session,
      header('1,F,02/04/2019,WBRI,,,', '2,F,02/04/2019,WBRI,,,'),
      episodes('1,12/11/2026,S,C1,N1,U6,PR1,,,,,,', '2,07/09/2026,S,C1,N1,U6,PR1,,,,,,'),
    )
    const result = await session.ask('imports.get', { importId })
    expect(result.newInCare).toMatchObject([
      { reference: '1', firstReview: { dueBy: '2026-12-10' }, appointBy: '2026-11-19' },
    ])
    expect(result.withoutIro).toMatchObject([{ reference: '2', lists: ['Looked after'] }])

    const childIds = [...result.newInCare, ...result.withoutIro].map((child) => child.childId)
    const { iroId, allocated } = await session.ask('imports.allocate', { importId, childIds, iroId: null })
    expect(allocated).toBe(2)
    expect(await session.ask('iros.list', {})).toMatchObject([{ id: iroId, name: 'Ruth Adeyemi' }])
    expect((await session.ask('session.current', {})).profile.iroId).toBe(iroId)
    expect((await session.ask('caseload.weighted', { iroId })).total).toBe(3)
    expect(await session.ask('imports.get', { importId })).toMatchObject({ newInCare: [], withoutIro: [] })
  })

  it('can only be children of that import', async () => {
    const importId = await keep(session, header('1,F,02/04/2019,WBRI,,,'))
    const other = inCommand(session, (db) => aChild(db))
    expect(await session.reply('imports.allocate', { importId, childIds: [other], iroId: null })).toMatchObject({
      error: { message: 'One of these children is not of this import. Look again.' },
    })
  })
})
