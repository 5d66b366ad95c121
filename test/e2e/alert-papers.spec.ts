import fs from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import type { Input, Output } from '../../shared/contract.ts'
import { IsoDate } from '../../shared/dates.ts'
import type { Reply } from '../../shared/errors.ts'
import type { CaseloadRow } from '../../shared/records/caseload.ts'
import { aConcern, aGoodPractice } from '../support/an-alert.ts'
import { docxLines, docxParts } from '../support/docx-parts.ts'
import { launch, test } from './app.ts'
import { hasPoppler, readPaper } from './conference-day-paper.ts'
import { openPractice, testDay } from './journeys.ts'

test('the letter of a concern leaves without the child’s name as text, PDF and Word, and is still not marked as sent', async ({
  userData,
}) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)
  const child = await aLookedAfterChild(page)
  const { givenName, familyName } = child
  const typed = `${givenName} ${familyName} waits. ${givenName}’s door stays shut.`
  const { id } = await call(page, 'alerts.raise', {
    ...aConcern(child.childId, '2026-11-13', {
      account: typed,
      whyItMatters: typed,
      askedFor: `See ${givenName} alone`,
    }),
    ...{ recipientName: 'Colin Ashby', informalOn: IsoDate.parse('2026-11-11'), informalPromise: typed },
  })
  await openAlert(page, id)

  const named = new RegExp(`${givenName}|${familyName}`, 'i')
  await page.getByRole('button', { name: 'Read the letter' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: /^Concern alert 2026\/\d+: first stage$/ })
  const pages = dialog.getByRole('region', { name: /^Pages: Concern alert/ })
  await expect(pages.getByRole('img', { name: /^Page 2 of 2/ })).toBeVisible()
  await expect(pages).toContainText('Please answer by Mon 30 Nov 2026')
  await expect(pages).not.toContainText(named)
  await expect(dialog.getByRole('checkbox', { name: new RegExp(`instead of “${givenName}”`) })).toBeChecked()
  expect((await new AxeBuilder({ page }).setLegacyMode().include('[role=dialog]').analyze()).violations).toEqual([])

  const word = path.join(userData, 'letter.docx')
  await saveTo(app, word)
  await dialog.getByRole('button', { name: 'Save Word file' }).press('Enter')
  await expect(dialog.getByText('Saved as “letter.docx”.')).toBeVisible()
  const lines = docxLines((await docxParts(fs.readFileSync(word)))['word/document.xml'] ?? '').join('\n')
  expect(lines).toContain('To: Colin Ashby, team manager')
  expect(lines).not.toMatch(named)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await page.keyboard.press('Control+Shift+C')
  await expect(page.getByText(/^Text copied\..*not marked as sent\.$/)).toBeVisible()
  const copied = await clipboardOf(app)
  expect(copied).toMatch(/^Concern alert 2026\/\d+: first stage/)
  expect(copied).not.toMatch(named)

  const pdf = path.join(userData, 'letter.pdf')
  await saveTo(app, pdf)
  await page.getByRole('button', { name: 'Save PDF' }).press('Enter')
  await expect(page.getByText('Saved as “letter.pdf”.')).toBeVisible()
  if (hasPoppler()) {
    const { about, structure, text } = readPaper(pdf)
    expect(about).toMatch(/Title:\s+Concern alert 2026\/\d+, first stage\n[\s\S]*Tagged:\s+yes[\s\S]*Pages:\s+2/)
    expect(structure).toMatch(/H1[\s\S]*H2[\s\S]*Table[\s\S]*TH/)
    expect(text).toContain('Informal talk.')
    expect(about + text).not.toMatch(named)
  } else test.info().annotations.push({ type: 'skipped', description: 'poppler is not here to look at the PDF' })
  expect((await call(page, 'alerts.get', { alertId: id })).standing?.state).toBe('toSend')

  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
  await expect.poll(() => clipboardOf(app)).toBe('')
  await app.close()
})

test('a name stays in the letter where the person says so, and a card says “the child”', async ({ userData }) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)
  const { childId, givenName } = await aLookedAfterChild(page)
  const { id } = await call(page, 'alerts.raise', aConcern(childId, '2026-11-13', { account: `${givenName} waits.` }))
  await openAlert(page, id)
  await page.getByRole('button', { name: 'Read the letter' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: new RegExp(`instead of “${givenName}”`) }).press('Space')
  await expect(dialog.getByRole('region', { name: /^Pages/ })).toContainText(`${givenName} waits.`)
  await page.keyboard.press('Escape')

  const praise = await call(
    page,
    'alerts.raise',
    aGoodPractice(childId, '2026-11-13', { account: `You sat with ${givenName}.` }),
  )
  await openAlert(page, praise.id)
  await page.getByRole('button', { name: 'Look at the card' }).press('Enter')
  const card = page.getByRole('dialog').getByRole('region', { name: /^Pages/ })
  await expect(card).toContainText('You sat with the child.')
  await expect(card).toContainText('This side is blank on purpose')
  await expect(card).not.toContainText(givenName)
  await app.close()
})

type Named = CaseloadRow & { givenName: string; familyName: string }

/** A looked-after child of the fictional county whose name is no other word. */
async function aLookedAfterChild(page: Page): Promise<Named> {
  const rows = await call(page, 'caseload.list', { iroId: null })
  const found = rows.find((row) => row.isLookedAfter && !row.isRestricted && row.givenName && row.familyName)
  return found as Named // those with both names, by the line above
}

type Asked = 'alerts.raise' | 'alerts.get' | 'caseload.list'

/** Asks what a screen would ask, for what this test is not about. */
async function call<N extends Asked>(page: Page, name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await page.evaluate(
    ([to, asked]) =>
      (window as Window & { app?: { call: (name: string, input: unknown) => Promise<unknown> } }).app?.call(to, asked),
    [name, input] as const,
  )
  const { ok, ...rest } = reply as Reply<Output<N>> // what preload.ts answers
  if (!ok || !('value' in rest)) throw new Error(`${name} was refused.`)
  return rest.value
}

async function openAlert(page: Page, alertId: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, `#/alerts/${alertId}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/missed|care/)
}

const clipboardOf = (app: ElectronApplication) => app.evaluate(({ clipboard }) => clipboard.readText())

/** The system's own window for choosing a file, which no test can press. */
const saveTo = (app: ElectronApplication, filePath: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, filePath)
