import { beforeEach, describe, expect, it } from 'vitest'
import { ChildId, type ImportId } from '../../../../shared/records/ids.ts'
import type { ImportedChild } from '../../../../shared/records/imported-child.ts'
import { anIro, inCommand } from '../../../support/builders.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { day, listHeadings, listRow, read, workbook } from '../../importers/made-files.ts'
import { comparedOf, messagesOf, oneValue, rowsOf } from './import-files.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

type People = Partial<Pick<ImportedChild, 'givenName' | 'familyName' | 'iroName'>>

/** A council's own list of looked-after children, with names and IROs, waits to be kept. */
async function stageList(...people: readonly People[]): Promise<void> {
  const rows = people.map((_, index) =>
    listRow(8, { 'Child Unique ID': index + 1, 'Date of Birth': day('2015-03-15') }),
  )
  const batch = await read(await workbook({ 'List 8': [listHeadings[8], ...rows] }, 'Weekly list.xlsx'))
  const children = batch.children.map((child, index) => ({ ...child, ...people[index] }))
  const matches = [{ name: 'Weekly list', headings: ['Id'], columns: {} }]
  await session.ask('imports.stage', { ...batch, source: 'matched', matches, children })
}
async function keepList(...people: readonly People[]): Promise<ImportId> {
  await stageList(...people)
  return (await session.ask('imports.keep', {})).importId
}
const names = () => rowsOf(session, 'SELECT givenName, familyName FROM child ORDER BY reference')
const allocations = () =>
  rowsOf(
    session,
    `SELECT i.name, a.startedOn, a.endedOn, a.reason FROM allocation a JOIN iro i ON i.id = a.iroId
    ORDER BY a.rowid`,
  )
const conflicts = async () =>
  (await comparedOf(session, { isConflict: true })).rows.flatMap(({ differences }) =>
    differences.filter(({ isConflict }) => isConflict).map(({ what, here, told }) => [what, here, told]),
  )

describe('names in a council’s own list', () => {
  it('are taken, fill gaps, and follow the newest list until a person types one', async () => {
    await keepList({ givenName: 'Nia', familyName: null })
    await keepList({ givenName: 'Nia', familyName: 'Bowen' })
    expect(names()).toEqual([{ givenName: 'Nia', familyName: 'Bowen' }])
    expect((await session.ask('imports.list', {}))[0]).toMatchObject({ source: 'matched', listName: 'Weekly list' })
    const childId = ChildId.parse(oneValue(session, 'SELECT id FROM child'))
    const { child } = await session.ask('children.get', { childId })
    const { familyId: _f, siblingGroupId: _s, teamId: _t, workerId: _w, ...details } = child
    const typed = { ...details, familyName: 'Bowen-Achebe', workerName: null, teamName: null }
    await session.ask('children.change', typed)
    await stageList({ givenName: 'NIA', familyName: 'Bowen' })
    expect(await conflicts()).toEqual([['the family name', 'Bowen-Achebe', 'Bowen']])
  })

  it('in capitals are the same names', async () => {
    await keepList({ givenName: 'Nia', familyName: 'Bowen' })
    await stageList({ givenName: 'NIA', familyName: 'BOWEN' })
    expect((await comparedOf(session)).counts).toMatchObject({ changed: 0, unchanged: 1 })
  })
})

describe('the IRO a list names', () => {
  beforeEach(() => {
    inCommand(session, (db) => anIro(db, { name: 'Ruth Adeyemi', startedOn: '2026-01-05' }))
    inCommand(session, (db) => anIro(db, { name: 'Ann O’Brien', startedOn: '2026-01-05' }))
  })

  it('is given the child, however the list writes the name, and the child is not said to have nobody', async () => {
    const importId = await keepList({ iroName: 'ADEYEMI, Ruth' }, { iroName: "ann o'brien" })
    expect(allocations()).toEqual([
      { name: 'Ruth Adeyemi', startedOn: '2026-11-23', endedOn: null, reason: 'Named in the imported list' },
      { name: 'Ann O’Brien', startedOn: '2026-11-23', endedOn: null, reason: 'Named in the imported list' },
    ])
    expect(await session.ask('imports.get', { importId })).toMatchObject({ newInCare: [], withoutIro: [] })
    expect((await messagesOf(session, importId)).filter(({ outcome }) => outcome === 'noIro')).toEqual([])
    await session.ask('imports.undo', { importId })
    expect(allocations()).toEqual([])
  })

  it('follows the next list where a list had named the one before', async () => {
    await keepList({ iroName: 'Ruth Adeyemi' })
    await session.goTo('2026-12-07')
    const importId = await keepList({ iroName: 'Ann O’Brien' })
    expect(allocations()).toMatchObject([
      { name: 'Ruth Adeyemi', startedOn: '2026-11-23', endedOn: '2026-12-07' },
      { name: 'Ann O’Brien', startedOn: '2026-12-07', endedOn: null },
    ])
    expect(await comparedOf(session, { importId, becomes: 'changed' })).toMatchObject({
      rows: [{ differences: [{ what: 'the IRO', here: 'Ruth Adeyemi', told: 'Ann O’Brien', answer: 'file' }] }],
    })
    await session.ask('imports.undo', { importId })
    expect(allocations()).toMatchObject([{ name: 'Ruth Adeyemi', endedOn: null }])
  })

  it('is asked about where a person chose another', async () => {
    const importId = await keepList({})
    const childIds = [ChildId.parse(oneValue(session, 'SELECT id FROM child'))]
    await session.ask('imports.allocate', { importId, childIds, iroId: null })
    await session.goTo('2026-12-07')
    await stageList({ iroName: 'Ann O’Brien' })
    expect(await conflicts()).toEqual([['the IRO', 'Ruth Adeyemi', 'Ann O’Brien']])
    await session.ask('imports.answer', { keys: 'allOpen', answer: 'file' })
    await session.ask('imports.keep', {})
    expect(allocations()).toMatchObject([{ endedOn: '2026-12-07' }, { name: 'Ann O’Brien', endedOn: null }])
  })

  it('is told once for each name that is not in the team', async () => {
    const importId = await keepList({ iroName: 'Jo Smith' }, { iroName: 'Smith, Jo' }, { iroName: 'Kay Lee' })
    const told = (await messagesOf(session, importId)).filter(({ code }) => code === 'iro-unknown')
    expect(told.map(({ text, reference }) => [text.split(',')[0], reference])).toEqual([
      ['Jo Smith is named as IRO of 2 children', null],
      ['Kay Lee is named as IRO of 1 child', '3'],
    ])
    expect(allocations()).toEqual([])
  })
})
