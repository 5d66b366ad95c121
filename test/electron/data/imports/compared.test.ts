import { beforeEach, describe, expect, it } from 'vitest'
import { ChildId, type ImportId } from '../../../../shared/records/ids.ts'
import type { ComparedChild, NewCase } from '../../../../shared/records/import-comparison.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { day, listHeadings, listRow, sample, workbook } from '../../importers/made-files.ts'
import { annexA, care, plan } from '../../importers/two-months.ts'
import { comparedOf, keep, oneValue, rowsOf, stage } from './import-files.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-09-03')
})

const september = () =>
  annexA('September.xlsx', {
    7: [plan(2, '2026-05-07'), plan(5, '2026-05-07')],
    8: [
      care(1, '2026-05-04'),
      care(3, '2026-05-04', { 'Allocated Worker': 'Joe Amari' }),
      care(4, '2026-05-04'),
      care(5, '2026-05-04'),
      care(6, '2026-05-04'),
      care(7, '2026-02-02', {
        'Date Ceased to be Looked After': day('2026-08-03'),
        'Reason Ceased to be Looked After': 'E4A',
      }),
      care(8, '2026-05-04'),
    ],
  })
const october = () =>
  annexA('October.xlsx', {
    7: [plan(2, '2026-05-07', { 'Latest Category of Abuse': 'Emotional abuse' }), plan(11, '2026-08-10')],
    8: [
      care(1, '2026-05-04'),
      care(3, '2026-05-04', { 'Allocated Worker': 'Ann Bell' }),
      care(4, '2026-05-04', {
        'Date Ceased to be Looked After': day('2026-09-21'),
        'Reason Ceased to be Looked After': 'E4A',
      }),
      care(7, '2026-09-14'),
      care(8, '2026-05-04', { 'Date of Birth': day('2015-03-16') }),
      care(9, '2026-09-28'),
      care(10, '2026-07-20'),
    ],
  })

/** Corrects a child's birth as a person does, so that the next file's is asked about. */
async function typeBirth(reference: string, bornOn: string): Promise<void> {
  const id = ChildId.parse(oneValue(session, `SELECT id FROM child WHERE reference = '${reference}'`))
  const { child } = await session.ask('children.get', { childId: id })
  const { familyId: _f, siblingGroupId: _s, teamId: _t, workerId: _w, ...details } = child
  const names = { workerName: null, teamName: null }
  expect(await session.reply('children.change', { ...details, ...names, bornOn })).toMatchObject({ ok: true })
}

/** September is kept, a birth is corrected here, and October waits. */
async function twoMonths(): Promise<void> {
  await keep(session, await september())
  await typeBirth('8', '2015-03-17')
  await session.goTo('2026-10-05')
  await stage(session, await october())
}

const referencesOf = async (becomes: ComparedChild['becomes'], importId: ImportId | null = null) =>
  (await comparedOf(session, { becomes, importId })).rows.map(({ reference }) => reference)

/** A case in the few words that matter. */
const brief = ({ reference, startedOn, daysUntilTold, appointBy, due }: NewCase) =>
  [reference, startedOn, daysUntilTold, appointBy, due?.dueBy ?? null] as const

describe('the files of a second month', () => {
  beforeEach(twoMonths)

  it('sort every child into new, changed, gone and unchanged', async () => {
    const { counts, since, total } = await comparedOf(session)
    expect(counts).toEqual({ new: 3, changed: 5, gone: 2, unchanged: 1, conflicts: 1, unanswered: 1 })
    expect(total).toBe(11)
    expect(since).toMatchObject({ importedAt: '2026-09-03T08:51:40.000Z' })
    expect(await referencesOf('new')).toEqual(['9', '10', '11'])
    expect(await referencesOf('changed')).toEqual(['3', '4', '7', '8', '2'])
    expect(await referencesOf('unchanged')).toEqual(['1'])
  })

  it('name who is gone, with the cases that are still open, and do nothing to them', async () => {
    const { rows } = await comparedOf(session, { becomes: 'gone' })
    expect(rows.map(({ reference, cases, isHere }) => [reference, cases, isHere])).toEqual([
      ['5', 'Looked after, child protection', true],
      ['6', 'Looked after', true],
    ])
    await session.ask('imports.answer', { keys: 'allOpen', answer: 'here' })
    const { importId } = await session.ask('imports.keep', {})
    expect(await referencesOf('gone', importId)).toEqual(['5', '6'])
    expect(
      oneValue(session, `SELECT count(*) FROM caseState JOIN child c ON c.id = childId WHERE reference IN ('5', '6')`),
    ).toBe(2)
  })

  it('show old and new side by side, and what is added in words', async () => {
    const changed = (await comparedOf(session, { becomes: 'changed' })).rows
    const differing = changed.flatMap(({ reference, differences }) =>
      differences.map(({ what, here, told, isConflict, answer }) => [reference, what, here, told, isConflict, answer]),
    )
    expect(differing).toEqual([
      ['3', 'the social worker', 'Joe Amari', 'Ann Bell', false, 'file'],
      ['4', 'the end of this period of care', '', 'Mon 21 Sep 2026', false, 'file'],
      ['4', 'why care ended', '', 'Returned home, part of care planning', false, 'file'],
      ['4', 'the end of the legal status from Mon 4 May 2026', '', 'Mon 21 Sep 2026', false, 'file'],
      ['4', 'the end of the placement from Mon 4 May 2026', '', 'Mon 21 Sep 2026', false, 'file'],
      ['8', 'the date of birth', 'Tue 17 Mar 2015', 'Mon 16 Mar 2015', true, null],
      ['2', 'the latest category', 'neglect', 'emotional abuse', false, 'file'],
    ])
    expect(changed.find(({ reference }) => reference === '7')?.added[0]).toBe('Looked after since Mon 14 Sep 2026')
  })

  it('list every case nobody had told the unit about, the longest untold first', async () => {
    const { newInCare, newlyPlanned } = await session.ask('imports.newCases', { importId: null })
    // The child who returned is new in care: a new period of care has a clock of its own.
    expect(newInCare.map(brief)).toEqual([
      ['10', '2026-07-20', 77, '2026-07-27', '2026-08-17'],
      ['7', '2026-09-14', 21, '2026-09-21', '2026-10-12'],
      ['9', '2026-09-28', 7, '2026-10-05', '2026-10-26'],
    ])
    expect(newlyPlanned.map(brief)).toEqual([['11', '2026-08-10', 56, null, '2026-11-10']])
    expect(newInCare.map(({ isHere }) => isHere)).toEqual([false, true, false])
    expect(await session.ask('imports.preview', {})).toMatchObject({ newInCare: 3, newlyPlanned: 1 })
  })

  it('keep those lists with the import, where one key gives the children to somebody', async () => {
    const before = await session.ask('imports.newCases', { importId: null })
    await session.ask('imports.answer', { keys: 'allOpen', answer: 'file' })
    const { importId } = await session.ask('imports.keep', {})
    const after = await session.ask('imports.newCases', { importId })
    expect(after.newInCare.map(brief)).toEqual(before.newInCare.map(brief))
    expect(
      rowsOf(
        session,
        `SELECT c.reference FROM periodOfCare p JOIN child c ON c.id = p.childId
        WHERE p.toldOn = '2026-10-05' ORDER BY p.startedOn`,
      ),
    ).toEqual([{ reference: '10' }, { reference: '7' }, { reference: '9' }])
    expect(oneValue(session, `SELECT count(*) FROM protectionPlan WHERE toldOn = '2026-10-05'`)).toBe(1)

    const result = await session.ask('imports.get', { importId })
    expect(result.newInCare.map(({ reference }) => reference).toSorted()).toEqual(['10', '7', '9'])
    expect(result.newlyPlanned.map(({ reference }) => reference)).toEqual(['11'])
    const today = await session.ask('today.summary', { iroId: null })
    expect(today.newlyLookedAfter.map(({ reference, daysUntilTold }) => [reference, daysUntilTold])).toContainEqual([
      '10',
      77,
    ])
    const childIds = [...result.newInCare, ...result.newlyPlanned].map(({ childId }) => childId)
    await session.ask('imports.allocate', { importId, childIds, iroId: null })
    const given = await session.ask('imports.newCases', { importId })
    expect([...given.newInCare, ...given.newlyPlanned].map(({ iroName }) => iroName)).toEqual(
      Array.from({ length: 4 }, () => 'Ruth Adeyemi'),
    )
  })

  it('find a child by part of the reference, and only those with a conflict', async () => {
    expect((await comparedOf(session, { text: '1' })).rows.map(({ reference }) => reference)).toEqual(['1', '10', '11'])
    expect((await comparedOf(session, { isConflict: true })).rows.map(({ reference }) => reference)).toEqual(['8'])
    const page = await comparedOf(session, { offset: 2, limit: 3 })
    expect([page.rows.length, page.total]).toEqual([3, 11])
  })

  it('can be looked at again once they are kept, and once they were undone', async () => {
    await session.ask('imports.answer', { keys: 'allOpen', answer: 'here' })
    const staged = await comparedOf(session)
    const { importId } = await session.ask('imports.keep', {})
    const told = ({ reference, becomes, added, differences }: ComparedChild) => ({
      reference,
      becomes,
      added,
      differences,
    })
    const kept = await comparedOf(session, { importId })
    expect(kept.rows.map(told)).toEqual(staged.rows.map(told))
    expect(kept.counts).toEqual(staged.counts)
    expect(kept.since).toEqual(staged.since)
    expect((await comparedOf(session, { importId, isConflict: true })).rows.map(({ reference }) => reference)).toEqual([
      '8',
    ])

    const { newInCare } = await session.ask('imports.newCases', { importId })
    await session.ask('imports.undo', { importId })
    const stillTold = (await session.ask('imports.newCases', { importId })).newInCare.map(brief)
    expect(stillTold).toEqual(newInCare.map(brief))
    const undone = await comparedOf(session, { importId })
    expect(undone.rows.map(told)).toEqual(staged.rows.map(told))
    expect(undone.rows.filter(({ isHere }) => !isHere).map(({ reference }) => reference)).toEqual(['9', '10', '11'])
  })

  it('say so when a child who was gone is back', async () => {
    await session.ask('imports.answer', { keys: 'allOpen', answer: 'here' })
    await session.ask('imports.keep', {})
    await session.goTo('2026-11-02')
    const rows = [1, 3, 6, 8, 9, 10].map((id) =>
      care(id, id === 9 ? '2026-09-28' : id === 10 ? '2026-07-20' : '2026-05-04'),
    )
    await stage(session, await annexA('November.xlsx', { 7: [plan(2, '2026-05-07'), plan(11, '2026-08-10')], 8: rows }))
    const { rows: found } = await comparedOf(session, { text: '6' })
    expect(found).toMatchObject([{ becomes: 'changed', added: ['Back in the file: not in the one of Mon 5 Oct 2026'] }])
    // The child still missing is not told of again; the one who returned in September is missing now.
    expect(await referencesOf('gone')).toEqual(['7'])
  })

  it('say so once, of a child merged into another meanwhile too', async () => {
    await session.ask('imports.answer', { keys: 'allOpen', answer: 'here' })
    await session.ask('imports.keep', {})
    const [keptId, mergedId] = [3, 6].map((number) =>
      ChildId.parse(oneValue(session, `SELECT id FROM child WHERE reference = '${number}'`)),
    ) as [ChildId, ChildId] // one for each number
    const { kept, merged, facts, details } = await session.ask('children.previewMerge', { keptId, mergedId })
    const answers = (keys: readonly { key: string }[]) =>
      Object.fromEntries(keys.map(({ key }) => [key, 'kept' as const]))
    const versions = { keptVersion: kept.version, mergedVersion: merged.version }
    const answered = { details: answers(details), facts: answers(facts) }
    await session.ask('children.merge', { keptId, mergedId, ...versions, ...answered })
    await session.goTo('2026-11-02')
    const november = () => annexA('November.xlsx', { 7: [], 8: [care(6, '2026-05-04')] })
    await stage(session, await november())
    expect((await comparedOf(session, { text: '6' })).rows).toMatchObject([{ becomes: 'changed' }])
    await session.ask('imports.answer', { keys: 'allOpen', answer: 'here' })
    await session.ask('imports.keep', {})
    await stage(session, await november())
    expect((await comparedOf(session, { text: '6' })).rows).toMatchObject([{ becomes: 'unchanged' }])
  })
})

describe('a first import of a source', () => {
  it('is news of what began in the last 20 working days, and misses nobody', async () => {
    await stage(
      session,
      await annexA('A.xlsx', {
        7: [plan(2, '2026-08-20'), plan(3, '2026-05-07')],
        8: [care(1, '2026-08-31'), care(4, '2026-05-04')],
      }),
    )
    const { newInCare, newlyPlanned } = await session.ask('imports.newCases', { importId: null })
    expect([...newInCare, ...newlyPlanned].map(({ reference }) => reference)).toEqual(['1', '2'])
    expect(await comparedOf(session, { becomes: 'gone' })).toMatchObject({ rows: [], since: null })
  })

  it('is not made a second one by a workbook of another list', async () => {
    await keep(session, await workbook({ 'List 7': [listHeadings[7], listRow(7, plan(2, '2026-05-07'))] }))
    await stage(session, await workbook({ 'List 8': [listHeadings[8], listRow(8, care(4, '2026-05-04'))] }))
    expect((await session.ask('imports.newCases', { importId: null })).newInCare).toEqual([])
    expect(await comparedOf(session)).toMatchObject({ counts: { gone: 0 }, since: null })
  })
})

describe('the same files twice', () => {
  const files = ['header', 'episodes', 'reviews'].map((table) => sample(`903-fake/${table}.csv`))
  it.skipIf(files.includes(null))('leave every child unchanged and nobody gone', async () => {
    const chosen = files.filter((file) => file !== null)
    await keep(session, ...chosen)
    const { total } = await comparedOf(session, { becomes: 'new' })
    expect(total).toBe(0)
    await stage(session, ...chosen)
    const { counts } = await comparedOf(session)
    expect(counts).toEqual({ new: 0, changed: 0, gone: 0, unchanged: counts.unchanged, conflicts: 0, unanswered: 0 })
    expect(counts.unchanged).toBe(oneValue(session, 'SELECT count(*) FROM child'))
    expect(await session.ask('imports.newCases', { importId: null })).toEqual({ newInCare: [], newlyPlanned: [] })
  })
})
