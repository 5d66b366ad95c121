import { beforeEach, expect, it } from 'vitest'
import type { Ask } from '../../../electron/documents/ask.ts'
import { csvOf } from '../../../electron/documents/csv.ts'
import { describeList } from '../../../electron/documents/describe-list.ts'
import { ChildId } from '../../../shared/records/ids.ts'
import type { AskedList } from '../../../shared/records/list-export.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'
import { keep, keepAnswering, oneValue, stage } from '../data/imports/import-files.ts'
import { episodes, header, reviews } from '../importers/made-files.ts'
import { november, october } from '../importers/two-months.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

const every = { importId: null, outcome: null, code: null, reference: '' }
const described = (list: AskedList) => describeList(session.ask as Ask, list, false)
const linesOf = async (list: AskedList) =>
  csvOf(await described(list))
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')

it('lists what is wrong with the place, the child and the check, as filtered', async () => {
  await stage(
    session,
    header('1,F,02/04/2019,WBRI,,,'),
    episodes('1,19/11/2025,S,C1,N1,U6,PR1,,,,,,'),
    reviews('1,02/04/2019,01/10/2026,PN0'),
  )
  const list = { name: 'importRows', input: { ...every, code: 'rule-440' }, keys: null, about: 'PN0' } as const
  const document = await described(list)
  expect(document).toMatchObject({ title: 'Rows to look at', rows: 1, children: 1, about: 'PN0' })
  const [heading, row, ...more] = await linesOf(list)
  expect(heading).toBe('File,Sheet,Row or line,Column,Reference,Check,What happened,What is wrong')
  expect(row).toMatch(/^reviews\.csv,,2,REVIEW_CODE,1,440,Check,/)
  expect(more).toEqual([])
})

it('tells no name that is only here', async () => {
  await keep(session, await october())
  const childId = ChildId.parse(oneValue(session, `SELECT id FROM child WHERE reference = '3'`))
  const { child } = await session.ask('children.get', { childId })
  const { familyId: _f, siblingGroupId: _s, teamId: _t, workerId: _w, ...details } = child
  await session.ask('children.change', { ...details, workerName: 'Jo Amari', teamName: null, bornOn: child.bornOn })
  const importId = await keepAnswering(session, 'here', await november())
  const [, ...rows] = await linesOf({
    name: 'importRows',
    input: { ...every, importId, outcome: 'keptHere' },
    keys: null,
    about: '',
  })
  expect(rows).toEqual([
    'November.xlsx,List 8,3,,3,,Kept here,The social worker is another here. What was here was kept.',
  ])
})

it('lists who is gone by case number and open case', async () => {
  await keep(session, await october())
  await stage(session, await november())
  const list = { name: 'importGone', input: { importId: null, text: '' }, keys: null, about: '' } as const
  expect(await described(list)).toMatchObject({
    title: 'Gone from the file',
    about: 'In the file imported on Mon 23 Nov 2026, not in this one',
    children: 1,
  })
  expect(await linesOf(list)).toEqual(['Reference,Open here', '5,"Looked after, child protection"'])
})
