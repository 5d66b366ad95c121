import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ImportWizard } from '../../../../renderer/features/imports/import-wizard.tsx'
import { ChildId } from '../../../../shared/records/ids.ts'
import { keep, oneValue, stage } from '../../../electron/data/imports/import-files.ts'
import { episodes, header, reviews } from '../../../electron/importers/made-files.ts'
import { november, october } from '../../../electron/importers/two-months.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession('2026-10-05')
  await keep(session, await october())
  await session.goTo('2026-11-23')
})

const tab = (name: string | RegExp) => screen.findByRole('tab', { name })
const rowTexts = async (name: string) =>
  within(await screen.findByRole('table', { name }))
    .getAllByRole('row')
    .map((row) => row.textContent)

/** Types a detail of a child as a person does, so that the next file's is asked about. */
async function type(reference: string, typed: Readonly<Record<string, unknown>>): Promise<void> {
  const id = ChildId.parse(oneValue(session, `SELECT id FROM child WHERE reference = '${reference}'`))
  const { child } = await session.ask('children.get', { childId: id })
  const { familyId: _f, siblingGroupId: _s, teamId: _t, workerId: _w, ...details } = child
  const people = { workerName: null, teamName: null }
  expect(await session.reply('children.change', { ...details, ...people, ...typed })).toMatchObject({ ok: true })
}

async function preview() {
  await stage(session, await november())
  renderWithApp(session, <ImportWizard />, { at: '/import' })
  const user = userEvent.setup()
  return { user, open: async (name: string | RegExp) => user.click(await tab(name)) }
}

describe('the files of a second month', () => {
  it('open on the children nobody had told the service about, the longest untold first', async () => {
    await preview()
    expect((await tab('New in care and newly planned 4')).getAttribute('aria-selected')).toBe('true')
    for (const name of ['Questions 0', 'Changed 4', 'Gone 1', 'New 4', 'Unchanged 1', /^Rows to look at \d/])
      expect(await tab(name)).toBeTruthy()
    expect(await rowTexts('New in care')).toEqual([
      'ChildLooked after sinceThe service was toldAppoint an IRO byFirst review dueIRO',
      'Child 10, 11Tue 1 Sep 202683 days laterLateTue 8 Sep 2026LateTue 29 Sep 2026No IRO yet',
      'Child 9, 11Mon 16 Nov 20267 days laterMon 23 Nov 2026Mon 14 Dec 2026No IRO yet',
      'Child 12, 11Fri 20 Nov 20263 days laterFri 27 Nov 2026Fri 18 Dec 2026No IRO yet',
    ])
    expect(await rowTexts('Newly planned')).toEqual([
      'ChildOn a plan sinceThe service was toldFirst review conference dueIRO',
      'Child 11, 11Mon 14 Sep 202670 days laterMon 14 Dec 2026No IRO yet',
    ])
    expect(screen.getByText('3 · 2 told 7 days later or more')).toBeTruthy()
  })

  it('show how a first due date came about before the child has a page', async () => {
    const { user } = await preview()
    await user.click(await screen.findByRole('button', { name: 'Tue 29 Sep 2026' }))
    expect((await screen.findByRole('dialog')).textContent).toMatch(/Became looked after.*Tue 1 Sep 2026.*Rule LAC-01/)
  })

  it('show old and new side by side, the differences of each child under the child', async () => {
    const { open } = await preview()
    await open(/^Changed/)
    expect(await rowTexts('Changed')).toEqual([
      'WhatHereIn the fileWhere',
      'Child 3, 11 · Looked after',
      'The social workerJoe AmariAnn BellList 8, row 3',
      expect.stringMatching(/^Child 4, 11/),
      'The end of this period of care–Mon 2 Nov 2026List 8, row 4',
      'Why care ended–Returned home, part of care planningList 8, row 4',
      'The end of the legal status from Mon 4 May 2026–Mon 2 Nov 2026List 8, row 4',
      'The end of the placement from Mon 4 May 2026–Mon 2 Nov 2026List 8, row 4',
      'Child 8, 11 · Looked after',
      'The date of birthSun 15 Mar 2015Mon 16 Mar 2015List 8, row 5',
      'Child 2, 11 · Child protection',
      'The latest categoryneglectemotional abuseList 7, row 2',
    ])
  })

  it('say who is gone, since which file, and that nothing is done to them', async () => {
    const { user, open } = await preview()
    await open(/^Gone/)
    expect(await screen.findByText(/In the file imported on Mon 5 Oct 2026, not in this one/)).toBeTruthy()
    expect(await rowTexts('Gone')).toEqual([
      'ChildReferenceOpen hereIRO',
      'Child 5, 115Looked after, child protectionNo IRO yet',
    ])
    await user.click(screen.getByRole('button', { name: /^Child 5/ }))
    expect(screen.getByText(/^Address: \/children\//)).toBeTruthy()
  })

  it('find a child among many by part of the number', async () => {
    const { user, open } = await preview()
    await open(/^New \d/)
    expect((await rowTexts('New')).length).toBe(1 + 4)
    await user.type(screen.getByLabelText('Find a child'), '12')
    await expect.poll(async () => (await rowTexts('New')).length).toBe(1 + 1)
    await user.type(screen.getByLabelText('Find a child'), '3')
    expect(await screen.findByText('No child of this list has this name or number.')).toBeTruthy()
  })

  it('say why a tab is empty', async () => {
    const { open } = await preview()
    await open(/^Questions/)
    expect(await screen.findByText(/Nothing in the files differs from what a person typed here/)).toBeTruthy()
  })
})

describe('a file that contradicts what was typed', () => {
  beforeEach(async () => {
    await type('8', { bornOn: '2015-03-17' })
    await type('3', { workerName: 'Jo Amari' })
  })

  it('is asked before anything is kept, question by question', async () => {
    const { user } = await preview()
    await user.click(await screen.findByRole('button', { name: '2 questions to answer' }))
    const worker = within(await screen.findByRole('group', { name: 'The social worker' }))
    const born = within(screen.getByRole('group', { name: 'The date of birth' }))
    const [hereFirst] = worker.getAllByRole('radio')
    expect(document.activeElement).toBe(hereFirst)
    await user.keyboard(' ')
    const [, fileNext] = born.getAllByRole('radio')
    expect(document.activeElement).toBe(born.getAllByRole('radio')[0])
    expect(await screen.findByRole('button', { name: '1 question to answer' })).toBeTruthy()
    if (fileNext) await user.click(fileNext)
    await user.click(await screen.findByRole('button', { name: /^Keep \d+ rows$/ }))
    expect(await screen.findByText(/^Kept on Mon 23 Nov 2026/)).toBeTruthy()
    expect(oneValue(session, `SELECT bornOn FROM child WHERE reference = '8'`)).toBe('2015-03-16')
    await user.click(await tab('Questions 2'))
    expect(await rowTexts('Questions')).toEqual([
      'WhatHereIn the fileWhere',
      expect.stringMatching(/^Child 3/),
      'The social workerKept hereJo AmariAnn BellList 8, row 3',
      expect.stringMatching(/^Child 8/),
      'The date of birthTaken from the fileTue 17 Mar 2015Mon 16 Mar 2015List 8, row 5',
    ])
  })

  it('is answered for all at once by keeping what is here', async () => {
    const { user, open } = await preview()
    await open(/^Questions/)
    await user.click(await screen.findByRole('button', { name: 'Keep what is here for all 2' }))
    expect(await screen.findByText('All 2 answered')).toBeTruthy()
    expect(screen.getAllByRole('radio', { checked: true }).map((one) => one.closest('label')?.textContent)).toEqual([
      expect.stringMatching(/^Here \(typed\)Jo Amari/),
      expect.stringMatching(/^Here \(typed\)Tue 17 Mar 2015/),
    ])
    expect(await screen.findByRole('button', { name: /^Keep \d+ rows$/ })).toBeTruthy()
  })
})

describe('an import that was kept', () => {
  const look = async () => {
    const importId = await keep(session, await november())
    renderWithApp(session, <ImportWizard />, { at: `/import?import=${importId}` })
    return userEvent.setup()
  }

  it('opens on the children without an IRO, whom one key gives away', async () => {
    const user = await look()
    const rows = within(await screen.findByRole('table', { name: 'Children without an IRO' })).getAllByRole('row')
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'TickedChildListReview or conference byIRO by',
      'New in care',
      'Child 10, 11Looked after since Tue 1 Sep 2026told 83 days laterLateTue 29 Sep 2026LateTue 8 Sep 2026',
      'Child 9, 11Looked after since Mon 16 Nov 2026told 7 days laterMon 14 Dec 2026Mon 23 Nov 2026',
      'Child 12, 11Looked after since Fri 20 Nov 2026Fri 18 Dec 2026Fri 27 Nov 2026',
      'Newly planned',
      'Child 11, 11On a plan since Mon 14 Sep 2026told 70 days laterMon 14 Dec 2026–',
    ])
    rows[5 + 1]?.focus()
    await user.keyboard('g')
    expect(await tab('Without an IRO 3')).toBeTruthy()
    await user.click(await tab(/^New in care/))
    expect((await rowTexts('Newly planned'))[1]).toMatch(/Ruth Adeyemi$/)
  })

  it('can be read tab by tab after it was undone', async () => {
    const user = await look()
    await user.click(await screen.findByRole('button', { name: 'Undo the whole import' }))
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: /^Undo/ }))
    expect(await screen.findByText('This import was undone on Mon 23 Nov 2026.')).toBeTruthy()
    expect(screen.queryByRole('tab', { name: /^Without an IRO/ })).toBeNull()
    await user.click(await tab('Gone 1'))
    expect((await rowTexts('Gone')).length).toBe(1 + 1)
    await user.click(await tab('New 4'))
    expect((await rowTexts('New'))[1]).toMatch(/^Child 9/)
    expect(screen.queryByRole('button', { name: /^Child 9/ })).toBeNull()
  })
})

it('narrows the rows to look at by the published check they fail', async () => {
  const user = userEvent.setup()
  const care = '19/11/2025,S,C1,N1,U6,PR1,,,,,,'
  await stage(
    session,
    header('4473401,F,02/04/2019,WBRI,,,', '4473377,F,02/04/2019,WBRI,,,'),
    episodes(`4473401,${care}`, `4473377,${care}`),
    reviews('4473401,02/04/2019,01/10/2026,PN0', '4473377,02/04/2019,01/10/2026,PN0', ',02/04/2019,01/10/2026,PN1'),
  )
  renderWithApp(session, <ImportWizard />, { at: '/import' })
  await user.click(await tab(/^Rows to look at/))
  await user.selectOptions(await screen.findByLabelText('Published check'), '440: PN0 for a child of 4 or over (2)')
  await expect.poll(async () => (await rowTexts('Rows to look at')).length).toBe(1 + 2)
  await user.click(screen.getByRole('button', { name: 'Export the list to send back' }))
  await user.click(await screen.findByRole('menuitem', { name: /CSV file/ }))
  expect((await screen.findByRole('alertdialog', { name: 'Save 2 rows?' })).textContent).toContain(
    'It has case numbers and what the files say, and no name that is only here.',
  )
})
