import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FileToRead } from '../../../../electron/importers/read-files.ts'
import { ImportWizard } from '../../../../renderer/features/imports/import-wizard.tsx'
import type { Input } from '../../../../shared/contract.ts'
import { csv, workbook } from '../../../electron/importers/made-files.ts'
import { readWith } from '../../../electron/importers/match/matched-files.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

const weekly = csv(
  'LAC list 16-11-2026.csv',
  'Mosaic ID,Child,DOB,Date became LAC,Seen,IRO',
  '4471902,"Okafor, Amara",15/03/2015,07/09/2026,Y,Ruth Adeyemi',
  '4471977,"Lee, Tom",02/01/2011,01/02/2020,N,Ruth Adeyemi',
)

/** Reads files as the main process does: by what was matched before, and by what the person says now. */
async function stage(files: readonly FileToRead[], matches: Input<'imports.match'>['matches'] = []): Promise<void> {
  const known = await session.ask('imports.matches', {})
  const remembered = known.map(({ name, headings, columns }) => ({ name, headings, columns }))
  await session.ask('imports.stage', await readWith({ matches, remembered }, ...files))
}

/** Shows the import of files that were read, with the main process's part of reading them again. */
async function show(...files: readonly FileToRead[]): Promise<ReturnType<typeof userEvent.setup>> {
  await stage(files)
  const main = {
    'imports.match': async ({ matches }: Input<'imports.match'>) => {
      await stage(files, matches)
      return { ok: true, value: { isRead: true } }
    },
    'imports.cancel': async () => {
      await session.ask('imports.discard', {})
      return { ok: true, value: null }
    },
  }
  const { reply } = session
  session = {
    ...session,
    reply: (name, input) =>
      Object.hasOwn(main, name) ? main[name as keyof typeof main](input as never) : reply(name, input),
  } as TestSession // the shell's part, by name
  renderWithApp(session, <ImportWizard />, { at: '/import' })
  return userEvent.setup()
}

const holds = (heading: string) => screen.findByRole<HTMLSelectElement>('combobox', { name: `Holds ${heading}` })
const chosen = async (heading: string) => (await holds(heading)).selectedOptions[0]?.textContent
const goOn = async (user: ReturnType<typeof userEvent.setup>) =>
  user.click(await screen.findByRole('button', { name: 'Continue' }))

describe('matching the columns of a list', () => {
  it('shows each column with its first values and what it probably holds, and why', async () => {
    await show(weekly)
    const rows = within(await screen.findByRole('table', { name: 'Columns of LAC list' })).getAllByRole('row')
    expect(rows).toHaveLength(1 + 6)
    expect(rows[1]?.textContent).toContain('4471902 · 4471977')
    expect(await chosen('Mosaic ID')).toBe('Case reference')
    expect(await chosen('Child')).toBe('Full name')
    expect(await chosen('Seen')).toBe('Ignored')
    expect((await holds('Mosaic ID')).getAttribute('aria-describedby')).toBe('match-0-0-note')
    expect(document.getElementById('match-0-0-note')?.textContent).toBe('Suggested by its heading and what is in it')
    expect(screen.getByRole('status').textContent).toBe('5 of 6 columns matched. The other one is ignored.')
    const steps = within(screen.getByRole('list', { name: 'Steps of the import' })).getAllByRole('listitem')
    expect(steps.map(({ textContent }) => textContent?.replace(/^Done|^\d/, ''))).toEqual([
      'File',
      'Match columns',
      'Preview',
      'Done',
    ])
  })

  it('goes to the preview, and once kept the next file goes there by itself', async () => {
    const user = await show(weekly)
    const name = await screen.findByRole('textbox', { name: 'Name of this list' })
    await user.clear(name)
    await user.type(name, 'Weekly list')
    await goOn(user)
    expect(await screen.findByText('Nothing has been kept yet.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Keep 2 rows' }))
    expect(await screen.findByText(/^Kept on Mon 23 Nov 2026/)).toBeTruthy()
    cleanup()
    await show(
      csv(
        'LAC list 23-11-2026.csv',
        'Mosaic ID,Child,DOB,Date became LAC,Seen,IRO',
        '4473401,"Ward, Zoe",19/06/2020,19/11/2026,Y,Ruth Adeyemi',
      ),
    )
    expect(await screen.findByText('Nothing has been kept yet.')).toBeTruthy()
    expect(screen.queryByText('Say once what each column holds.')).toBeNull()
  })

  it('says what is missing before it goes on, and leads there', async () => {
    const user = await show(weekly)
    await user.selectOptions(await holds('Mosaic ID'), 'Ignored')
    expect(screen.getByRole('status').textContent).toContain('No column holds the case reference yet.')
    await goOn(user)
    const problem = await screen.findByRole('link', { name: 'Choose the column that holds the case reference.' })
    await user.click(problem)
    expect(document.activeElement).toBe(await holds('Mosaic ID'))
    await user.selectOptions(await holds('Seen'), 'Date of birth')
    await user.selectOptions(await holds('Mosaic ID'), 'Case reference')
    expect((await holds('DOB')).getAttribute('aria-invalid')).toBe('true')
    await goOn(user)
    expect(await screen.findByRole('link', { name: /^Two columns cannot hold the same/ })).toBeTruthy()
  })

  it('says which column counts only together with another', async () => {
    const user = await show(csv('list.csv', 'Child ID,Category,IRO', '1001,Neglect,Ruth'))
    expect(await chosen('Category')).toBe('Category of abuse')
    expect(screen.getByText(/^Category of abuse counts only together with Protection plan started on/)).toBeTruthy()
    await user.selectOptions(await holds('Category'), 'Ignored')
    expect(screen.queryByText(/counts only together/)).toBeNull()
  })

  it('leaves out the sheets of a workbook that are no lists of children, and sheets alike are matched once', async () => {
    const rows = (reference: number) => [
      ['Person ID', 'Name', 'LAC start date'],
      [reference, 'Amara Okafor', '07/09/2026'],
    ]
    const user = await show(
      await workbook(
        {
          North: rows(1001),
          South: rows(1002),
          Contacts: [
            ['Team', 'Telephone'],
            ['North', 'see intranet'],
          ],
        },
        'Lists.xlsx',
      ),
    )
    expect(
      await screen.findByRole('heading', { level: 2, name: 'Lists.xlsx, North and Lists.xlsx, South' }),
    ).toBeTruthy()
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox', { name: 'Read this list' })
    expect(boxes.map(({ checked }) => checked)).toEqual([true, false])
    await goOn(user)
    expect(await screen.findByRole('button', { name: 'Keep 2 rows' })).toBeTruthy()
    await user.click(await screen.findByRole('tab', { name: /^Rows to look at/ }))
    expect(await screen.findByText(/its columns were not matched/)).toBeTruthy()
  })

  it('names what changed in a list matched before, and suggests as last time', async () => {
    const user = await show(weekly)
    await goOn(user)
    await user.click(await screen.findByRole('button', { name: 'Keep 2 rows' }))
    await screen.findByText(/^Kept on/)
    cleanup()
    await show(
      csv(
        'LAC list.csv',
        'Mosaic ID,Name,DOB,Date became LAC,Seen,IRO',
        '4471902,"Okafor, Amara",15/03/2015,07/09/2026,Y,R',
      ),
    )
    const note = await screen.findByText(/^The columns of LAC list have changed/)
    expect(note.parentElement?.textContent).toContain('New: "Name". No longer there: "Child" (Full name).')
    expect(document.getElementById('match-0-0-note')?.textContent).toBe('Suggested as last time')
  })

  it('is forgotten on the first step, after asking', async () => {
    const user = await show(weekly)
    await goOn(user)
    await user.click(await screen.findByRole('button', { name: 'Keep 2 rows' }))
    await screen.findByText(/^Kept on/)
    cleanup()
    renderWithApp(session, <ImportWizard />, { at: '/import' })
    const before = within(await screen.findByRole('region', { name: 'Lists matched before' }))
    expect(before.getByText(/^5 of 6 columns read: Case reference, Full name/)).toBeTruthy()
    await user.click(before.getByRole('button', { name: 'Forget LAC list' }))
    const asked = within(await screen.findByRole('alertdialog'))
    await user.click(asked.getByRole('button', { name: 'Forget LAC list' }))
    await expect.poll(() => screen.queryByRole('region', { name: 'Lists matched before' })).toBeNull()
    expect(await session.ask('imports.matches', {})).toEqual([])
  })
})
