import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { docxLines, docxParts } from '../support/docx-parts.ts'
import { launch, test } from './app.ts'
import { openPractice, testDay } from './journeys.ts'

test('a review is taken to the case system block by block, as Word and as PDF, and leaves Today', async ({
  userData,
}) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)
  const waiting = page.getByRole('region', { name: 'Records to finish' })
  await waiting.getByRole('button', { name: /Show all/ }).click()
  await expect(waiting).toContainText('Decisions to upload: due today')
  await waiting.getByRole('link', { name: /Doyle/ }).click()
  await page.getByRole('tab', { name: 'Record', exact: true }).click()
  await page.getByRole('textbox', { name: 'Health and wellbeing' }).fill('Waits for glasses.')
  await page.getByRole('tab', { name: 'Decisions' }).click()
  await page.getByRole('button', { name: 'Add a decision' }).click()
  await page.getByRole('textbox', { name: 'What' }).fill('Book the optician')

  await page.getByRole('tab', { name: 'After' }).click()
  await expect(page.getByRole('heading', { name: 'Decisions', exact: true })).toBeVisible()
  await copyUntil(page, 'Decisions')
  expect(await clipboardOf(app)).toBe('1. Book the optician')

  const word = await saveAs({ app, page }, 'Word document', path.join(userData, 'pack.docx'))
  const parts = await docxParts(fs.readFileSync(word))
  const lines = docxLines(parts['word/document.xml'] ?? '')
  expect(lines[0]).toMatch(/^Record for the case system: .+ Doyle$/)
  expect(lines).toEqual(
    expect.arrayContaining(['Health', 'Health and wellbeing:\nWaits for glasses.', 'Book the optician']),
  )
  expect(parts['word/styles.xml']).toContain('w:lang w:val="en-GB"')
  const pdf = await saveAs({ app, page }, 'PDF', path.join(userData, 'pack.pdf'))
  expectReadable(pdf)

  await page.getByRole('checkbox', { name: 'Decisions uploaded' }).check()
  await page.getByRole('group', { name: 'Decisions uploaded' }).getByLabel('By whom').fill('Business support')
  await expect(page.getByText('Done Mon 23 Nov', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Today', exact: true }).click()
  await expect(waiting).toBeVisible()
  await expect(waiting.getByText('Decisions to upload: due today')).toHaveCount(0)

  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
  await expect.poll(() => clipboardOf(app)).toBe('')
  await app.close()
})

const clipboardOf = (app: ElectronApplication) => app.evaluate(({ clipboard }) => clipboard.readText())

/** Copies block after block with the one key, until the one under this heading. */
async function copyUntil(page: Page, heading: string): Promise<void> {
  const blocks = await page.getByRole('region', { name: 'Pack for the case system' }).getByRole('listitem').count()
  for (let at = 1; at <= blocks; at += 1) {
    await page.keyboard.press('Control+Shift+C')
    await expect(page.getByText(`Block ${at} of ${blocks} copied`)).toBeVisible()
  }
  await expect(page.getByText(`Block ${blocks} of ${blocks} copied: ${heading}. That was the last.`)).toBeVisible()
}

type Open = { app: ElectronApplication; page: Page }

async function saveAs({ app, page }: Open, kind: 'Word document' | 'PDF', filePath: string): Promise<string> {
  // The system's own window for choosing a file, which no test can press.
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, filePath)
  await page.getByRole('button', { name: `Save as ${kind}` }).click()
  const asked = page.getByRole('alertdialog')
  await expect(asked).toContainText('nothing encrypts it')
  await asked.getByRole('button', { name: /^Save the/ }).click()
  await expect(page.getByText(`Saved as “${path.basename(filePath)}”.`)).toBeVisible()
  return filePath
}

/** Looks into the PDF with poppler, where it is installed. */
function expectReadable(file: string): void {
  const ask = (tool: string, ...args: string[]) =>
    execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  expect(fs.readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  try {
    ask('pdfinfo', '-v')
  } catch {
    test.info().annotations.push({ type: 'skipped', description: 'pdfinfo (poppler) is not here to look at the PDF' })
    return
  }
  expect(ask('pdfinfo', file)).toMatch(/Tagged:\s+yes/)
  expect(ask('pdfinfo', '-struct', file)).toMatch(/H1[\s\S]*H2[\s\S]*Table[\s\S]*TH/)
  expect(ask('pdftotext', '-layout', file, '-')).toMatch(/Waits for glasses\.[\s\S]*Book the optician/)
}
