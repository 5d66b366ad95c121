import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ImportWizard } from '../../../../renderer/features/imports/import-wizard.tsx'
import { keep, stage } from '../../../electron/data/imports/import-files.ts'
import { episodes, header, reviews } from '../../../electron/importers/made-files.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

const files = () => [
  header('4473401,F,02/04/2019,WBRI,,,', '4473377,F,31/02/2014,WBRI,,,', ',M,30/03/2010,WBRI,,,'),
  episodes('4473401,19/11/2026,S,C1,N1,U6,PR1,,,,,,', '4473377,07/09/2026,S,C2,N1,U6,PR1,,,,,,'),
  reviews('4473377,,01/10/2026,PN1'),
]
const table = (name: string) => screen.findByRole('table', { name })
const rowTexts = async (name: string) =>
  within(await table(name))
    .getAllByRole('row')
    .map((row) => row.textContent)

describe('the import', () => {
  it('begins with the files, and lists earlier imports', async () => {
    await keep(session, ...files())
    renderWithApp(session, <ImportWizard />, { at: '/import' })
    expect(await screen.findByRole('button', { name: 'Choose files' })).toBeTruthy()
    expect(await rowTexts('Past imports')).toContain(
      'Mon 23 Nov 2026SSDA903header.csv, episodes.csv, reviews.csv20Kept',
    )
  })

  it('shows what was read before anything is kept, then what it brought', async () => {
    const user = userEvent.setup()
    await stage(session, ...files())
    renderWithApp(session, <ImportWizard />, { at: '/import' })
    expect(await screen.findByText('Nothing has been kept yet.')).toBeTruthy()
    const counts = within(screen.getByRole('list', { name: 'Counts' })).getAllByRole('listitem')
    expect(counts.map(({ textContent }) => textContent)).toEqual([
      '6rows read',
      '1left out',
      '2new children',
      '0changed',
      '0unchanged',
      '0gone',
      '1new in care',
      '0newly planned',
    ])
    await user.click(await screen.findByRole('tab', { name: /^Rows to look at/ }))
    const [, leftOut, noIro] = await rowTexts('Rows to look at')
    expect(leftOut).toMatch(/^Left outheader\.csv, row 4–The row has no child reference/)
    expect(noIro).toMatch(/^No IROepisodes\.csv, row 24473401Looked after since Thu 19 Nov 2026/)
    await user.click(screen.getByRole('button', { name: 'Keep 5 rows' }))
    expect(await screen.findByText('Kept on Mon 23 Nov 2026: 5 rows.')).toBeTruthy()
    expect(screen.getByText(/^Address: \/import\?import=/)).toBeTruthy()
  })

  it('says that nothing is new when the same files come again', async () => {
    await keep(session, ...files())
    await stage(session, ...files())
    renderWithApp(session, <ImportWizard />, { at: '/import' })
    expect(await screen.findByText('Nothing in these files is new.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Nothing to keep' }).getAttribute('aria-disabled')).toBe('true')
  })

  it('says so when no child could be read, and where it says why', async () => {
    await stage(session, header(',M,30/03/2010,WBRI,,,'))
    renderWithApp(session, <ImportWizard />, { at: '/import' })
    expect(await screen.findByText('Nothing in these files could be used.')).toBeTruthy()
    expect(screen.getByText(/header\.csv: no child was read\. See why under Rows to look at\./)).toBeTruthy()
  })

  it('narrows the rows to look at by kind and by reference', async () => {
    const user = userEvent.setup()
    await stage(session, ...files())
    renderWithApp(session, <ImportWizard />, { at: '/import' })
    await user.click(await screen.findByRole('tab', { name: /^Rows to look at/ }))
    await user.selectOptions(await screen.findByLabelText('Show'), 'Rows left out (1)')
    await expect.poll(async () => (await rowTexts('Rows to look at')).length).toBe(1 + 1)
    await user.selectOptions(screen.getByLabelText('Show'), 'All messages')
    await user.type(screen.getByLabelText('Reference'), '4473401')
    await expect.poll(async () => (await rowTexts('Rows to look at')).length).toBe(1 + 1)
  })
})

describe('the children of an import', () => {
  it('are given to the person with one key or one button, and make up their caseload', async () => {
    const user = userEvent.setup()
    const importId = await keep(session, ...files())
    renderWithApp(session, <ImportWizard />, { at: `/import?import=${importId}` })
    const rows = within(await table('Children without an IRO')).getAllByRole('row')
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'TickedChildListReview or conference byIRO by',
      'New in care',
      'Child 4473401, 7Looked after since Thu 19 Nov 2026Thu 17 Dec 2026Thu 26 Nov 2026',
      'Other open cases',
      'Child 4473377Looked afterFri 1 Jan 2027–',
    ])
    rows[2]?.focus()
    await user.keyboard('g')
    expect(await screen.findByText('Your caseload now')).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: 'Give 1 to me' }))
    expect(await screen.findByText('Every open case of this import has an IRO.')).toBeTruthy()
    const { profile } = await session.ask('session.current', {})
    expect((await session.ask('caseload.weighted', { iroId: profile.iroId })).total).toBe(3)
  })

  it('wait for IROs to be added where a manager has none', async () => {
    await session.ask('session.setProfile', { name: 'Helen Marsh', role: 'manager', iroId: null })
    const importId = await keep(session, ...files())
    renderWithApp(session, <ImportWizard />, { at: `/import?import=${importId}` })
    expect(await screen.findByText('No IROs are on the record yet.')).toBeTruthy()
    expect(await table('Children without an IRO')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Give/ })).toBeNull()
  })

  it('go again when the whole import is undone', async () => {
    const user = userEvent.setup()
    const importId = await keep(session, ...files())
    renderWithApp(session, <ImportWizard />, { at: `/import?import=${importId}` })
    await user.click(await screen.findByRole('button', { name: 'Undo the whole import' }))
    const asked = within(await screen.findByRole('alertdialog'))
    expect(asked.getByText(/2 children it added go from the record/)).toBeTruthy()
    await user.click(asked.getByRole('button', { name: 'Undo the whole import' }))
    expect(await screen.findByText('This import was undone on Mon 23 Nov 2026.')).toBeTruthy()
    expect(await session.ask('caseload.list', { iroId: null })).toEqual([])
  })
})
