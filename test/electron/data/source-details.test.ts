import { expect, it } from 'vitest'
import { ChildId } from '../../../shared/records/ids.ts'
import { openSession } from '../../support/open-session.ts'
import { day, listFile } from '../importers/made-files.ts'
import { keep, messagesOf, oneValue } from './imports/import-files.ts'

const dental = 'Date of Last Dental Check'
const missing = 'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months'

it('shows what the newest file says of a child, where it was read, and what it said before in the history', async () => {
  const session = await openSession('2026-11-23')
  const first = await keep(session, await listFile(8, { [dental]: day('2026-03-02'), [missing]: 1 }))
  const childId = ChildId.parse(oneValue(session, 'SELECT id FROM child'))
  const second = await keep(session, await listFile(8, { [dental]: day('2026-10-05'), [missing]: null }))
  const origin = { file: 'Annex A.xlsx', sheet: 'List 8', row: 2 }
  expect(await session.ask('children.sourceDetails', { childId })).toMatchObject([
    { field: 'lastDentalCheckOn', value: '2026-10-05', origin, importId: second },
    { field: 'missingInYear', value: '1', origin, importId: first }, // a blank cell says nothing
  ])
  const { changes } = await session.ask('children.history', { childId })
  expect(changes[0]?.rows).toMatchObject([
    { what: 'From the council', values: [{ label: 'Says', before: 'Mon 2 Mar 2026', after: 'Mon 5 Oct 2026' }] },
  ])
  await session.ask('imports.undo', { importId: second })
  expect((await session.ask('children.sourceDetails', { childId }))[0]).toMatchObject({
    value: '2026-03-02',
    importId: first,
  })
})

it('says where a count is not a number', async () => {
  const session = await openSession('2026-11-23')
  const file = await listFile(8, { [missing]: 'twice' })
  const importId = await keep(session, file)
  expect(await messagesOf(session, importId)).toMatchObject([
    { code: 'not-a-count', row: 2, text: '"twice" is not a number of times. It was left blank.' },
  ])
  expect(oneValue(session, 'SELECT count(*) FROM sourceDetail')).toBe(0)
})
