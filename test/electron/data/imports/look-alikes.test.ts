import { beforeEach, describe, expect, it } from 'vitest'
import { nameOf } from '../../../../shared/records/child.ts'
import { likenessText } from '../../../../shared/records/identity.ts'
import type { ChildId, ImportId } from '../../../../shared/records/ids.ts'
import { aChild, anUnbornChild, aPeriodOfCare, aPlan, inCommand } from '../../../support/builders.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { day, episodes, header, listFile } from '../../importers/made-files.ts'
import { comparedOf, keep, oneValue, rowsOf, stage } from './import-files.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

const questions = async () => (await session.ask('imports.lookAlikes', { offset: 0, limit: 100 })).questions
/** Each question in a line: "900 or Nia Bowen-Achebe, likely: Same date of birth, same sex". */
const asked = async () =>
  (await questions()).flatMap(({ told, here }) =>
    here.map((one) => `${told.reference} or ${nameOf(one)}, ${one.likeness.strength}: ${likenessText(one.likeness)}`),
  )
const answer = (reference: string, said: ChildId | 'two' | null) =>
  session.ask('imports.answerLookAlike', { reference, answer: said })
const keepStaged = async (): Promise<ImportId> => (await session.ask('imports.keep', {})).importId
const children = () => rowsOf(session, 'SELECT reference, givenName, bornOn FROM child ORDER BY id')
const counts = async () => (await session.ask('imports.preview', {}))?.counts.children

/** Nia as somebody typed her, with the case list 8 tells of. */
const typedNia = (columns = {}) =>
  inCommand(session, (db) => {
    const id = aChild(db, { bornOn: '2015-03-15', reference: null, ...columns })
    aPeriodOfCare(db, id, { startedOn: '2026-09-07', legalStatus: 'C2' })
    return id
  })

describe('new children of the files who look like somebody here', () => {
  it('are none in an empty record, and none among numbers the record has', async () => {
    await stage(session, await listFile(8, {}, { 'Child Unique ID': 2 }))
    expect(await asked()).toEqual([])
    await keepStaged()
    await stage(session, await listFile(8, {}, { 'Child Unique ID': 2 }))
    expect(await asked()).toEqual([])
  })

  it('are not asked when the files know both by numbers of their own, as they do twins', async () => {
    await keep(session, await listFile(8, {}))
    await stage(session, await listFile(8, {}, { 'Child Unique ID': 2 }))
    expect(await asked()).toEqual([])
  })

  it('hold up keeping until somebody says, and then are the child here, whose number they fill in', async () => {
    const id = typedNia()
    await stage(session, await listFile(8, {}))
    expect(await asked()).toEqual([
      '4471902 or Nia Bowen-Achebe, likely: Same date of birth, same sex, looked after since the same day',
    ])
    expect((await questions())[0]?.told).toMatchObject({ age: 11, cases: ['Looked after since Mon 7 Sep 2026'] })
    expect(await session.reply('imports.keep', {})).toMatchObject({
      error: {
        message:
          '1 new child looks like one who is here. Say for this child whether it is the same child, then keep the files.',
      },
    })
    expect(await counts()).toMatchObject({ new: 1, changed: 0 })
    await answer('4471902', id)
    expect((await questions())[0]?.answer).toBe(id)
    expect(await counts()).toMatchObject({ new: 0, changed: 1 })
    const importId = await keepStaged()
    expect(children()).toEqual([{ reference: '4471902', givenName: 'Nia', bornOn: '2015-03-15' }])
    expect(oneValue(session, 'SELECT count(*) FROM periodOfCare')).toBe(1)

    await stage(session, await listFile(8, {}))
    expect(await asked()).toEqual([])
    expect(await counts()).toEqual({ new: 0, changed: 0, unchanged: 1 })
    await session.ask('imports.undo', { importId })
    expect(children()).toEqual([{ reference: null, givenName: 'Nia', bornOn: '2015-03-15' }])
  })

  it('add a number to a child who has one, traced to its row, and next month’s file is about that child', async () => {
    const id = typedNia({ reference: '100' })
    await stage(session, await listFile(8, {}))
    await answer('4471902', id)
    const importId = await keepStaged()
    expect(
      rowsOf(
        session,
        'SELECT a.reference, a.childId, s.row FROM childAlias a JOIN sourceRow s ON s.id = a.sourceRowId',
      ),
    ).toEqual([{ reference: '4471902', childId: id, row: 2 }])
    expect(await session.ask('search.people', { text: '4471902', limit: 5 })).toMatchObject([{ subjectId: id }])

    const ended = { 'Date Ceased to be Looked After': day('2026-11-16'), 'Reason Ceased to be Looked After': 'E4A' }
    const second = await keep(session, await listFile(8, ended))
    expect(rowsOf(session, 'SELECT childId, endedOn FROM periodOfCare')).toEqual([
      { childId: id, endedOn: '2026-11-16' },
    ])
    await session.ask('imports.undo', { importId: second })
    await session.ask('imports.undo', { importId })
    expect(rowsOf(session, 'SELECT reference FROM childAlias')).toEqual([])
  })

  it('become children of their own when somebody says so, and are not taken for the other again', async () => {
    typedNia({ reference: '100' })
    await stage(session, await listFile(8, {}))
    await session.ask('imports.answerLookAlike', { reference: 'allOpen', answer: 'two' })
    const importId = await keepStaged()
    expect(children()).toHaveLength(2)
    expect(await session.ask('children.duplicates', {})).toEqual({ pairs: [], total: 0 })
    await session.ask('imports.undo', { importId })
    expect(oneValue(session, 'SELECT count(*) FROM childApart')).toBe(0)
  })

  it('are asked again when the child who was meant has been merged into another since', async () => {
    const mergedId = typedNia()
    const keptId = typedNia()
    await stage(session, await listFile(8, {}))
    await answer('4471902', mergedId)
    const { kept, merged } = await session.ask('children.previewMerge', { keptId, mergedId })
    const versions = { keptVersion: kept.version, mergedVersion: merged.version }
    await session.ask('children.merge', { keptId, mergedId, ...versions, details: {}, facts: {} })
    expect(await questions()).toMatchObject([{ answer: null }])
    expect(await session.reply('imports.keep', {})).toMatchObject({
      error: { message: expect.stringContaining('1 new child looks like one who is here.') },
    })
    await answer('4471902', keptId)
    await keepStaged()
    expect(children()).toHaveLength(1)
  })

  it('can be answered otherwise until the files are kept', async () => {
    const id = typedNia()
    await stage(session, await listFile(8, {}))
    await answer('4471902', id)
    await answer('4471902', 'two')
    expect(await counts()).toMatchObject({ new: 1 })
    await answer('4471902', null)
    expect((await session.ask('imports.lookAlikes', { offset: 0, limit: 1 })).unanswered).toBe(1)
  })

  it('are only one of them a child expected here: the other twin is new', async () => {
    const id = inCommand(session, (db) => {
      const unborn = anUnbornChild(db, '2026-12-20', { reference: null })
      aPlan(db, unborn, { startedOn: '2026-10-05' })
      return unborn
    })
    const twin = { 'Date of Birth': day('2026-11-20'), 'Child Protection Plan Start Date': day('2026-10-05') }
    await stage(session, await listFile(7, { ...twin, 'Child Unique ID': 1 }, { ...twin, 'Child Unique ID': 2 }))
    const why = 'Unborn Ferreira, likely: Born within 6 weeks of the expected day, plan started on the same day'
    expect(await asked()).toEqual([`1 or ${why}`, `2 or ${why}`])
    await answer('1', id)
    expect(await session.reply('imports.answerLookAlike', { reference: '2', answer: id })).toMatchObject({
      error: {
        message:
          'Child 1 of the files was said to be Unborn Ferreira already. Two of the files cannot both be: answer one of them “Two children”.',
      },
    })
    await answer('2', 'two')
    await keepStaged()
    expect(children()).toEqual([
      { reference: '1', givenName: null, bornOn: '2026-11-20' },
      { reference: '2', givenName: null, bornOn: '2026-11-20' },
    ])
  })
})

describe('entries merged between two months', () => {
  it.each(['kept', 'merged'] as const)(
    'are neither new nor gone nor asked, with the number of the %s one',
    async (number) => {
      const keptId = typedNia({ reference: '100' })
      await stage(session, await listFile(8, {}))
      await answer('4471902', 'two')
      await keepStaged()
      const mergedId = oneValue(session, "SELECT id FROM child WHERE reference = '4471902'") as ChildId
      const { kept, merged, facts } = await session.ask('children.previewMerge', { keptId, mergedId })
      const versions = { keptVersion: kept.version, mergedVersion: merged.version }
      const stands = Object.fromEntries(facts.map(({ key }) => [key, 'kept' as const]))
      await session.ask('children.merge', {
        keptId,
        mergedId,
        ...versions,
        details: { reference: number },
        facts: stands,
      })
      await stage(session, await listFile(8, {}))
      expect(await asked()).toEqual([])
      expect((await comparedOf(session)).counts).toMatchObject({ new: 0, gone: 0 })
    },
  )
})

describe('a child expected here', () => {
  it('is born when a file with the same number has the birth', async () => {
    inCommand(session, (db) => anUnbornChild(db, '2026-12-20', { reference: '4471902' }))
    await keep(
      session,
      await listFile(7, { 'Date of Birth': day('2026-11-20'), 'Child Protection Plan Start Date': day('2026-11-05') }),
    )
    expect(rowsOf(session, 'SELECT bornOn, expectedOn, familyName FROM child')).toEqual([
      { bornOn: '2026-11-20', expectedOn: '2026-12-20', familyName: 'Ferreira' },
    ])
  })
})

describe('a child who returns', () => {
  const dueBy = () => oneValue(session, "SELECT dueBy FROM clock WHERE ruleId = 'LAC-01'")
  it('has a new period of care from a file, and the clock to the first review starts again (LAC-01)', async () => {
    const id = inCommand(session, (db) => {
      const child = aChild(db, { reference: '4473401', bornOn: '2019-04-02' })
      aPeriodOfCare(db, child, { startedOn: '2025-01-06', endedOn: '2025-06-02' })
      return child
    })
    expect(dueBy()).toBe(undefined)
    await keep(
      session,
      header('4473401,F,02/04/2019,WBRI,,,'),
      episodes('4473401,12/11/2026,S,C2,N1,U6,PR1,,,,,LE1 1AA,'),
    )
    expect(rowsOf(session, 'SELECT childId, startedOn FROM periodOfCare ORDER BY startedOn')).toEqual([
      { childId: id, startedOn: '2025-01-06' },
      { childId: id, startedOn: '2026-11-12' },
    ])
    expect(dueBy()).toBe('2026-12-10')
  })

  it('has the same from the form', async () => {
    const childId = inCommand(session, (db) => {
      const child = aChild(db)
      aPeriodOfCare(db, child, { startedOn: '2025-01-06', endedOn: '2025-06-02' })
      return child
    })
    const start = { childId, startedOn: '2026-11-12', toldOn: null, legalStatusCode: 'C2', placementCode: null }
    expect(await session.reply('care.start', { ...start, location: '', categoryOfNeed: null })).toMatchObject({
      ok: true,
    })
    expect(dueBy()).toBe('2026-12-10')
  })
})
