import { beforeEach, describe, expect, it } from 'vitest'
import { checkStatements } from '../../../../electron/data/sql.ts'
import { ChildId, type ImportId } from '../../../../shared/records/ids.ts'
import { aMeeting, inCommand } from '../../../support/builders.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import {
  day,
  episodes,
  header,
  listFile,
  listHeadings,
  listRow,
  reviews,
  today,
  workbook,
} from '../../importers/made-files.ts'
import { keep, oneValue, rowsOf } from './import-files.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

const tables = `child periodOfCare legalStatus placement adoption enquiry protectionPlan meeting meetingChild allocation
  sourceDue sourceDetail childAlias worker team sourceRow caseState clock`.split(/\s+/)
/** Every fact as it stands; versions go on even when a row comes back. */
const record = () =>
  tables.map((table) =>
    rowsOf(session, `SELECT * FROM ${table}`)
      .map((row) => JSON.stringify({ ...(row as object), version: 0 }))
      .toSorted(),
  )

const files = () => [
  header('4473401,F,02/04/2019,WBRI,,,'),
  episodes('4473401,12/11/2026,S,C1,N1,U6,PR1,,,,,LE1 1AA,'),
  reviews('4473401,02/04/2019,20/11/2026,PN1', '4473401,02/04/2019,04/02/2027,'),
]
const list8 = (worker: string) => [listHeadings[8], listRow(8, { 'Allocated Worker': worker })]
const childId = () => ChildId.parse(oneValue(session, 'SELECT id FROM child'))
const undo = (importId: ImportId) => session.ask('imports.undo', { importId })

describe('undoing an import', () => {
  it('has statements that fit the schema', () => expect(checkStatements(session.db)).toBeGreaterThan(20))

  it('leaves the record as if it had never been, but for its own line in the list', async () => {
    const before = record()
    const importId = await keep(session, ...files())
    expect(record()).not.toEqual(before)
    await undo(importId)
    expect(record()).toEqual(before)
    expect(await session.ask('imports.list', {})).toMatchObject([{ id: importId, undoneAt: session.now() }])
    expect(await session.reply('imports.undo', { importId })).toMatchObject({
      error: { message: 'This import was undone on Mon 23 Nov 2026 already.' },
    })
  })

  it('puts changed rows back as they were', async () => {
    await keep(session, await listFile(8, { 'Allocated Worker': 'Joe Amari', 'Allocated Team': 'Ashwell' }))
    const before = record()
    const ended = { 'Date Ceased to be Looked After': day('2026-11-16'), 'Allocated Worker': 'Ann Bell' }
    const importId = await keep(session, await listFile(8, ended))
    expect(oneValue(session, 'SELECT endedOn FROM periodOfCare')).toBe('2026-11-16')
    await undo(importId)
    expect(record()).toEqual(before)
  })

  it('leaves each fact traced to the row that told it last, and traces it back once undone', async () => {
    const worker = (name: string, file: string) => workbook({ 'List 8': list8(name) }, file)
    await keep(session, await worker('Joe Amari', 'September.xlsx'))
    const importId = await keep(session, await worker('Ann Bell', 'October.xlsx'))
    const file = `SELECT s.file FROM child c JOIN sourceRow s ON s.id = c.sourceRowId`
    expect(oneValue(session, file)).toBe('October.xlsx')
    expect(oneValue(session, 'SELECT file FROM periodOfCare p JOIN sourceRow s ON s.id = p.sourceRowId')).toBe(
      'September.xlsx',
    )
    await undo(importId)
    expect(oneValue(session, file)).toBe('September.xlsx')
  })

  it('takes back that its children were given to somebody from its result', async () => {
    const importId = await keep(session, ...files())
    const { iroId } = await session.ask('imports.allocate', { importId, childIds: [childId()], iroId: null })
    expect(oneValue(session, 'SELECT iroId FROM caseState')).toBe(iroId)
    await undo(importId)
    expect(oneValue(session, 'SELECT count(*) FROM allocation')).toBe(0)
    // Who the person is does not depend on a file.
    expect((await session.ask('session.current', {})).profile.iroId).toBe(iroId)
  })

  it('is refused, naming what, once something else rests on it', async () => {
    const importId = await keep(session, ...files())
    const { id: iroId } = await session.ask('iros.add', { name: 'Ann', startedOn: today, hours: 37 })
    const given = { childIds: [childId()], iroId, startedOn: today, reason: 'Newly looked after' }
    await session.ask('allocations.allocate', given)
    inCommand(session, (db) => aMeeting(db, { kind: 'rcpc', childIds: [childId()], scheduledFor: '2026-12-01' }))
    expect(await session.reply('imports.undo', { importId })).toMatchObject({
      error: {
        code: 'rule',
        message:
          'This import cannot be undone any more: 1 allocation and 1 child at a meeting recorded since rest on it. Correct single facts on the child’s page instead.',
      },
    })
    expect(oneValue(session, 'SELECT count(*) FROM child')).toBe(1)
  })

  it('is refused while a later import builds on it, and allowed once that one is undone', async () => {
    const first = await keep(session, ...files())
    await session.goTo('2026-12-07')
    const second = await keep(session, episodes('4473401,12/11/2026,S,C1,N1,U6,PR1,01/12/2026,E4A,,,LE1 1AA,'))
    expect(await session.reply('imports.undo', { importId: first })).toMatchObject({
      error: { message: 'A later import, of Mon 7 Dec 2026, builds on this one. Undo that one first.' },
    })
    await undo(second)
    await undo(first)
    expect(oneValue(session, 'SELECT count(*) FROM child')).toBe(0)
  })
})
