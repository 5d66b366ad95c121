import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { ListCommands, type TakeAway } from '../../../renderer/ui/list-commands.tsx'
import type { Reply } from '../../../shared/errors.ts'
import { giveLayout } from '../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'
import { renderWithApp } from '../../support/render-with-app.tsx'

const caseload: TakeAway = {
  name: 'caseload',
  take: () => ({
    list: { name: 'caseload', input: { iroId: null }, isGrouped: false, keys: null, about: '' },
    rows: 1204,
  }),
}
const team: TakeAway = {
  name: 'team',
  take: () => ({ list: { name: 'team', input: {}, keys: null, about: '' }, rows: 1 }),
}

let session: TestSession
/** What was asked of the system outside the record: its windows for files and printers. */
let outside: [name: string, input: unknown][]
let answer: Reply<unknown>
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession()
  outside = []
})

function show(...lists: TakeAway[]) {
  renderWithApp(
    {
      ...session,
      reply: async (name, input) => {
        if (!name.startsWith('lists.')) return session.reply(name, input)
        outside.push([name, input])
        return answer
      },
    },
    <ListCommands lists={lists} />,
  )
  return userEvent.setup()
}

it('says what a file will hold and that nothing encrypts it, and asks for it only then', async () => {
  answer = { ok: true, value: { savedTo: 'Caseload.csv', rows: 1204 } }
  const user = show(caseload)
  await user.click(screen.getByRole('button', { name: 'Export' }))
  await user.click(await screen.findByRole('menuitem', { name: /CSV file/ }))
  const dialog = await screen.findByRole('alertdialog', { name: 'Save 1,204 rows?' })
  expect(dialog.textContent).toContain('Caseload, as a CSV file.')
  expect(dialog.textContent).toContain('It names children. Outside Footprint nothing encrypts it')
  expect(outside).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Save 1,204 rows' }))
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1,204 rows saved in “Caseload.csv”.'))
  expect(outside).toEqual([['lists.export', { list: caseload.take().list, format: 'csv' }]])
  expect(screen.queryByRole('alertdialog')).toBeNull()
})

it('says nothing of a file when none was chosen', async () => {
  answer = { ok: true, value: { savedTo: null, rows: 1 } }
  const user = show(team)
  await user.click(screen.getByRole('button', { name: 'Export' }))
  await user.click(await screen.findByRole('menuitem', { name: /Excel workbook/ }))
  expect((await screen.findByRole('alertdialog')).textContent).toContain('It names IROs, and no children.')
  await user.click(screen.getByRole('button', { name: 'Save 1 row' }))
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  expect(screen.getByRole('status').textContent).toBe('')
})

it('keeps the question open with the reason when the file could not be written', async () => {
  answer = { ok: false, error: { code: 'rule', message: '“a.pdf” could not be written: the disk is full.' } }
  const user = show(team)
  await user.click(screen.getByRole('button', { name: 'Export' }))
  await user.click(await screen.findByRole('menuitem', { name: /PDF document/ }))
  await user.click(await screen.findByRole('button', { name: 'Save 1 row' }))
  expect((await screen.findByRole('alert')).textContent).toContain('the disk is full')
  expect(screen.getByRole('alertdialog')).toBeTruthy()
})

it('prints the first list of a page with Ctrl+P, and says why nothing was printed', async () => {
  answer = { ok: false, error: { code: 'rule', message: 'Nothing was printed.' } }
  const user = show(caseload, team)
  await user.keyboard('{Control>}p{/Control}')
  expect((await screen.findByRole('alert')).textContent).toBe('Nothing was printed.')
  expect(outside).toEqual([['lists.print', { list: caseload.take().list }]])
})

it('asks which list where a page has two', async () => {
  answer = { ok: true, value: { isPrinted: true } }
  const user = show(caseload, team)
  await user.click(screen.getByRole('button', { name: 'Print' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Team workload' }))
  await waitFor(() => expect(outside).toEqual([['lists.print', { list: team.take().list }]]))
})

const tracker: TakeAway = {
  name: 'tracker',
  take: () => ({ list: { name: 'tracker', input: {}, keys: null, about: '' }, rows: 2 }),
}
const found = [
  { words: 'Zainab', instead: 'Z', places: ['Discussion'], isSure: true, isReplaced: true },
  { words: 'Tez', instead: 'T', places: ['Action'], isSure: false, isReplaced: false },
]

it('lists the names found in what was typed before anything is printed, and sends what was chosen', async () => {
  answer = { ok: true, value: found }
  const user = show(tracker)
  await user.click(screen.getByRole('button', { name: 'Print' }))
  const dialog = await screen.findByRole('alertdialog', { name: 'Print?' })
  expect(dialog.textContent).toContain('“Z” instead of “Zainab”Discussion')
  await user.click(within(dialog).getByRole('checkbox', { name: /instead of “Zainab”/ }))
  expect(outside.map(([name]) => name)).toEqual(['lists.names'])
  answer = { ok: true, value: { isPrinted: true } }
  await user.click(within(dialog).getByRole('button', { name: 'Print' }))
  const names = [{ words: 'Zainab', isReplaced: false }]
  await waitFor(() => expect(outside[1]).toEqual(['lists.print', { list: { ...tracker.take().list, names } }]))
})

it('says the names in the question before a file is saved', async () => {
  answer = { ok: true, value: found }
  const user = show(tracker)
  await user.click(screen.getByRole('button', { name: 'Export' }))
  await user.click(await screen.findByRole('menuitem', { name: /CSV file/ }))
  const dialog = await screen.findByRole('alertdialog', { name: 'Save 2 rows?' })
  await user.click(await within(dialog).findByRole('checkbox', { name: /instead of “Tez”/ }))
  answer = { ok: true, value: { savedTo: null, rows: 2 } }
  await user.click(within(dialog).getByRole('button', { name: 'Save 2 rows' }))
  const list = { ...tracker.take().list, names: [{ words: 'Tez', isReplaced: true }] }
  await waitFor(() => expect(outside.at(-1)).toEqual(['lists.export', { list, format: 'csv' }]))
})
