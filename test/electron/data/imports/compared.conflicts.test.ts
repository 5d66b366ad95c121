import { beforeEach, describe, expect, it } from 'vitest'
import { ChildId } from '../../../../shared/records/ids.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { day, header, listFile } from '../../importers/made-files.ts'
import { comparedOf, keep, keepAnswering, keptHere, oneValue, rowsOf, stage } from './import-files.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
  await keep(session, header('4471902,F,15/03/2015,WBRI,,,', '2,M,02/04/2019,WBRI,,,'))
  await type({ bornOn: '2015-03-17' })
})

/** Types details of the first child, as a person does on the child's page. */
async function type(columns: Readonly<Record<string, unknown>>): Promise<void> {
  const id = ChildId.parse(oneValue(session, `SELECT id FROM child WHERE reference = '4471902'`))
  const { child } = await session.ask('children.get', { childId: id })
  const { familyId: _f, siblingGroupId: _s, teamId: _t, workerId: _w, ...details } = child
  const people = { workerName: null, teamName: null }
  expect(await session.reply('children.change', { ...details, ...people, ...columns })).toMatchObject({ ok: true })
}

const born = (text: string, ethnicity = 'WBRI') => header(`4471902,F,${text},${ethnicity},,,`, '2,M,02/04/2019,WBRI,,,')
const bornOn = () => oneValue(session, `SELECT bornOn FROM child WHERE reference = '4471902'`)
const conflicts = async () =>
  (await comparedOf(session, { isConflict: true })).rows.flatMap(({ differences }) =>
    differences.filter(({ isConflict }) => isConflict).map(({ here, told, answer }) => [here, told, answer]),
  )

describe('what a person typed and a file tells otherwise', () => {
  it('is asked: nothing is kept until every question has its answer', async () => {
    await stage(session, born('16/03/2015'))
    expect(await conflicts()).toEqual([['Tue 17 Mar 2015', 'Mon 16 Mar 2015', null]])
    expect(await session.reply('imports.keep', {})).toMatchObject({
      error: {
        code: 'rule',
        message:
          '1 question is not answered yet: the files differ from what was typed here. Answer it, then keep the files.',
      },
    })
    expect(bornOn()).toBe('2015-03-17')
    expect((await comparedOf(session)).counts).toMatchObject({ changed: 1, unchanged: 1, conflicts: 1, unanswered: 1 })
  })

  it('becomes the file’s where that is the answer, and the history says which import changed it', async () => {
    const importId = await keepAnswering(session, 'file', born('16/03/2015'))
    expect(bornOn()).toBe('2015-03-16')
    expect(await comparedOf(session, { importId })).toMatchObject({ counts: { changed: 1, conflicts: 1 } })
    const childId = ChildId.parse(oneValue(session, `SELECT id FROM child WHERE reference = '4471902'`))
    const { changes } = await session.ask('children.history', { childId })
    expect(changes[0]).toMatchObject({
      did: 'Imported from a return',
      rows: [{ values: [{ before: 'Tue 17 Mar 2015', after: 'Mon 16 Mar 2015' }] }],
    })

    // From now on the value is the file's own, and follows the next file without a question.
    await stage(session, born('18/03/2015'))
    expect(await conflicts()).toEqual([])
    await session.ask('imports.keep', {})
    expect(bornOn()).toBe('2015-03-18')
  })

  it('stays where that is the answer, which is told as a message and may be changed before keeping', async () => {
    await stage(session, born('16/03/2015'))
    const [child] = (await comparedOf(session, { isConflict: true })).rows
    const keys = child?.differences.map(({ key }) => key) ?? []
    await session.ask('imports.answer', { keys, answer: 'file' })
    expect(await keptHere(session)).toEqual([])
    await session.ask('imports.answer', { keys, answer: 'here' })
    expect(await keptHere(session)).toEqual([
      'Kept what was here: the date of birth is Tue 17 Mar 2015. The file says Mon 16 Mar 2015.',
    ])
    expect((await comparedOf(session)).counts).toMatchObject({ changed: 0, unchanged: 2, unanswered: 0 })
    // Kept although no fact is new: the answer is worth keeping.
    await session.ask('imports.keep', {})
    expect(bornOn()).toBe('2015-03-17')
  })

  it('is not asked again while the file says the same, and is when it says something else', async () => {
    await keepAnswering(session, 'here', born('16/03/2015'))
    await stage(session, born('16/03/2015', 'MWBC'))
    expect(await conflicts()).toEqual([['Tue 17 Mar 2015', 'Mon 16 Mar 2015', 'here']])
    await session.ask('imports.keep', {})
    await stage(session, born('14/03/2015', 'MWBC'))
    expect(await conflicts()).toEqual([['Tue 17 Mar 2015', 'Sat 14 Mar 2015', null]])
    await session.ask('imports.discard', {})
    await type({ bornOn: '2015-03-19', ethnicity: 'MWBC' })
    await stage(session, born('16/03/2015', 'MWBC'))
    expect(await conflicts()).toEqual([['Thu 19 Mar 2015', 'Mon 16 Mar 2015', null]])
  })

  it('is asked again once the import that was answered is undone', async () => {
    const kept = await keepAnswering(session, 'here', born('16/03/2015'))
    await session.ask('imports.undo', { importId: kept })
    await stage(session, born('16/03/2015'))
    expect(await conflicts()).toEqual([['Tue 17 Mar 2015', 'Mon 16 Mar 2015', null]])

    await session.ask('imports.answer', { keys: 'allOpen', answer: 'file' })
    const { importId } = await session.ask('imports.keep', {})
    await session.ask('imports.undo', { importId })
    expect(bornOn()).toBe('2015-03-17')
    await stage(session, born('18/03/2015'))
    expect(await conflicts()).toEqual([['Tue 17 Mar 2015', 'Wed 18 Mar 2015', null]])
  })

  it('is asked for each child and each value on its own', async () => {
    await type({ bornOn: '2015-03-17', workerName: 'Joe Amari' })
    await stage(session, await listFile(8, { 'Date of Birth': day('2015-03-16'), 'Allocated Worker': 'Ann Bell' }))
    const [child] = (await comparedOf(session, { isConflict: true })).rows
    const worker = child?.differences.find(({ what }) => what === 'the social worker')
    await session.ask('imports.answer', { keys: [worker?.key ?? ''], answer: 'file' })
    expect(await comparedOf(session)).toMatchObject({ counts: { conflicts: 2, unanswered: 1 } })
    await session.ask('imports.answer', { keys: 'allOpen', answer: 'here' })
    await session.ask('imports.keep', {})
    expect(rowsOf(session, `SELECT c.bornOn, w.name FROM child c JOIN worker w ON w.id = c.workerId`)).toEqual([
      { bornOn: '2015-03-17', name: 'Ann Bell' },
    ])
  })

  it('cannot be answered when no files wait', async () => {
    expect(await session.reply('imports.answer', { keys: 'allOpen', answer: 'here' })).toMatchObject({
      error: { code: 'not-found' },
    })
  })
})

it('is asked again when what was typed changes after the answer, so that the file never overwrites what nobody saw', async () => {
  await stage(session, born('16/03/2015'))
  await session.ask('imports.answer', { keys: 'allOpen', answer: 'file' })
  await type({ bornOn: '2015-03-18' })
  expect(await session.reply('imports.keep', {})).toMatchObject({
    error: { message: expect.stringContaining('1 question is not answered yet') },
  })
  expect(await conflicts()).toEqual([['Wed 18 Mar 2015', 'Mon 16 Mar 2015', null]])
  expect(bornOn()).toBe('2015-03-18')
})
