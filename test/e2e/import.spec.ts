import { existsSync } from 'node:fs'
import path from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { goThroughFirstRun, passphrase } from '../../scripts/first-run.mjs'
import { launch, test } from './app.ts'
import { testDay } from './journeys.ts'

const samples = path.resolve(import.meta.dirname, '../../../shared/sample-data')
const annexA = path.join(samples, 'annex-a/Annex_A_2024_Jan.xlsx')
const return903 = ['header', 'episodes', 'reviews', 'placed_for_adoption'].map((name) =>
  path.join(samples, `903-fake/${name}.csv`),
)

/** The app on the tests' day, first run done, at the first step of the import. */
async function begin(userData: string, role?: string): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await goThroughFirstRun(page, role ? { role } : {})
  await page.getByRole('button', { name: 'Import my caseload' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible()
  return { app, page }
}

/** Chooses files in the system's window, which is the one thing that is not real here. */
async function choose(app: ElectronApplication, page: Page, files: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] })
  }, files)
  await page.getByRole('button', { name: 'Choose files' }).click()
}

const counts = (page: Page) => page.getByRole('list', { name: 'Counts' }).getByRole('listitem')

test('an Annex A workbook becomes a caseload of one’s own, and can be undone', async ({ userData }) => {
  test.skip(!existsSync(annexA), 'the sample workbook is not at hand')
  const { app, page } = await begin(userData)
  await choose(app, page, [annexA])
  await expect(page.getByText('Nothing has been kept yet.')).toBeVisible()
  await expect(counts(page)).toHaveText([
    '17rows read',
    '0left out',
    '17new children',
    '0changed',
    '0unchanged',
    '0new in care, no IRO',
  ])
  await expect(page.getByRole('table', { name: 'Rows to look at' }).getByRole('row')).toHaveCount(1 + 26)
  await page.getByLabel('Show').selectOption({ label: 'Start is before the birth (2)' })
  await expect(page.getByRole('table', { name: 'Rows to look at' }).getByRole('row')).toHaveCount(1 + 2)

  await page.getByRole('button', { name: 'Keep 17 rows' }).click()
  await expect(page.getByText('Kept on Mon 23 Nov 2026: 17 rows.')).toBeVisible()
  await page.getByRole('button', { name: 'Give all 6 to me' }).click()
  const card = page.getByRole('region', { name: 'Your caseload now' })
  await expect(card).toContainText('4 looked after × 1.5 = 6 + 2 child protection × 1 = 2')
  await card.getByRole('link', { name: 'Caseload' }).click()
  await expect(page.getByRole('table', { name: 'Caseload' }).getByRole('row')).not.toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Weighted caseload' })).toContainText('= 8')

  await page.getByRole('button', { name: 'Import' }).click()
  await choose(app, page, [annexA])
  await expect(page.getByText('Nothing in these files is new.')).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).click()
  await page.getByRole('button', { name: 'Mon 23 Nov 2026' }).click()
  await page.getByRole('button', { name: 'Undo the whole import' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo the whole import' }).click()
  await expect(page.getByText('This import was undone on Mon 23 Nov 2026.')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Caseload' }).click()
  await expect(page.getByText('No children yet')).toBeVisible()
  await app.close()
})

test('what was read is gone once the vault is locked', async ({ userData }) => {
  test.skip(!existsSync(annexA), 'the sample workbook is not at hand')
  const { app, page } = await begin(userData)
  await choose(app, page, [annexA])
  await expect(counts(page).first()).toHaveText('17rows read')
  await page.keyboard.press('Control+Shift+L')
  await page.getByLabel('Passphrase for Ruth Adeyemi').fill(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible()
  await app.close()
})

test('a county’s SSDA903 return is read, cancelled, kept and recognised again', async ({ userData }) => {
  test.skip(!return903.every((file) => existsSync(file)), 'the sample return is not at hand')
  test.setTimeout(180_000)
  const { app, page } = await begin(userData, 'Safeguarding manager')
  await choose(app, page, return903)
  await expect(counts(page).first()).toHaveText('20,336rows read', { timeout: 60_000 })
  await expect(counts(page).nth(2)).toHaveText('2,675new children')
  await page.getByRole('button', { name: 'Keep 20,336 rows' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Cancelled. Nothing was changed.')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Keep 20,336 rows' }).click()
  await expect(page.getByText('Kept on Mon 23 Nov 2026: 20,336 rows.')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('12,580 reviews')).toBeVisible()
  await expect(page.getByText('No IROs are on the record yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Import more files' }).click()
  await choose(app, page, return903)
  await expect(page.getByText('Nothing in these files is new.')).toBeVisible({ timeout: 60_000 })
  await expect(counts(page).nth(4)).toHaveText('2,675unchanged')
  await app.close()
})
