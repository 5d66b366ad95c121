import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { test } from './app.ts'
import { openPractice } from './journeys.ts'

/** The system's own window for choosing a file, which no test can press: answers this path, or that nothing was chosen. */
const answerSaveWindow = (app: ElectronApplication, filePath: string | null) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' })
  }, filePath)

const open = async (page: Page, screen: string) => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen }).click()
  await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible()
}

async function exportAs(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: kind }).click()
  await page.getByRole('button', { name: /^Save \d+ rows?$/ }).click()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
}

test('saves the caseload as a workbook, as CSV and as a PDF that can be read aloud', async ({
  app,
  page,
  userData,
}) => {
  const fileOf = (name: string) => path.join(userData, name)
  await openPractice(page)
  await open(page, 'Caseload')
  await page.getByRole('tab', { name: 'Child protection' }).click()
  const shown = Number(await page.getByRole('tab', { name: 'Child protection' }).textContent().then(digitsOf))

  await answerSaveWindow(app, null)
  await exportAs(page, 'Excel workbook')
  await expect(page.getByRole('status').filter({ hasText: 'saved' })).toHaveCount(0)

  await answerSaveWindow(app, fileOf('caseload.xlsx'))
  await exportAs(page, 'Excel workbook')
  await expect(page.getByRole('status').filter({ hasText: `${shown} rows saved in “caseload.xlsx”.` })).toBeVisible()
  const sheet = await readSheet(fileOf('caseload.xlsx'))
  expect(sheet).toHaveLength(shown + 1)
  expect(sheet[1]?.[sheet[0]?.indexOf('Due') ?? -1]).toBeInstanceOf(Date)

  await answerSaveWindow(app, fileOf('caseload.csv'))
  await exportAs(page, 'CSV file')
  const lines: string[][] = parse(fs.readFileSync(fileOf('caseload.csv'), 'utf8'), { bom: true })
  expect(lines.map(([child]) => child)).toEqual(sheet.map(([child]) => child))

  await answerSaveWindow(app, fileOf('caseload.pdf'))
  await exportAs(page, 'PDF document')
  expect(fs.readFileSync(fileOf('caseload.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  expectTagged(fileOf('caseload.pdf'))
  expect(fs.readdirSync(userData).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

const digitsOf = (text: string | null) => /\d+/.exec(text ?? '')?.[0] ?? '0'

/** Looks into the PDF with poppler, where it is installed: tags, language of the title, headings and table headers. */
function expectTagged(file: string): void {
  const ask = (...args: string[]) =>
    execFileSync('pdfinfo', [...args, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    ask('-v')
  } catch {
    test.info().annotations.push({ type: 'skipped', description: 'pdfinfo (poppler) is not here to look at the tags' })
    return
  }
  const about = ask()
  expect(about).toMatch(/Title:\s+Caseload: /)
  expect(about).toMatch(/Tagged:\s+yes/)
  expect(about).toMatch(/Page size:\s+84\d.* x 59\d.* pts \(A4\)/)
  const structure = ask('-struct')
  expect(structure).toMatch(/H1[\s\S]*H2[\s\S]*Table[\s\S]*TR[\s\S]*TH[\s\S]*TD/)
}

test('prints through the system’s own print window, and ends the hidden page when the vault locks', async ({
  app,
  page,
}) => {
  await openPractice(page)
  await open(page, 'Team')
  await app.evaluate(({ app: electron }) => {
    electron.on('web-contents-created', (_event, contents) => {
      // The person at the system's print window: prints the first time, then leaves it open.
      contents.print = (options, done) => {
        const isFirst = !Reflect.has(globalThis, 'asked')
        Object.assign(globalThis, { asked: options })
        if (isFirst) done?.(true, '')
      }
    })
  })
  await page.getByRole('button', { name: 'Print' }).click()
  const asked = { silent: false, landscape: true, header: 'Team workload' }
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'asked'))).toMatchObject(asked)
  await expect.poll(() => app.windows().length).toBe(1)
  // A second print is taken only once the screen has heard that the first is over.
  await expect(page.getByRole('button', { name: 'Print' })).toBeEnabled()

  await page.keyboard.press('Control+p')
  await expect.poll(() => app.windows().length).toBe(2)
  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
  await expect.poll(() => app.windows().length).toBe(1)
})
