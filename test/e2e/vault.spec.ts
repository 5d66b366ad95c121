import fs from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { goThroughFirstRun, passphrase } from '../../scripts/first-run.mjs'
import { launch, test } from './app.ts'
import { openPractice } from './journeys.ts'

test('makes a vault, locks it, refuses a wrong passphrase and opens with the right one', async ({ page, userData }) => {
  await goThroughFirstRun(page)
  await page.getByRole('button', { name: 'Import my caseload' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible()
  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
  await expect(page.getByText('when you locked it')).toBeVisible()
  const field = page.getByLabel('Passphrase for Ruth Adeyemi')
  await field.fill('a wrong passphrase entirely')
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByText('That passphrase does not open this vault.')).toBeVisible()
  await field.fill(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  const database = fs.readFileSync(path.join(userData, 'vaults/real/footprint.db'))
  expect(database.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
})

test('opens by the recovery code and shows the next one', async ({ page }) => {
  await page.getByLabel('Your name').fill('Ruth Adeyemi')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same passphrase again').fill(passphrase)
  await page.getByRole('button', { name: 'Make the vault' }).click()
  const sheet = page.getByRole('region', { name: 'Recovery code' })
  const code = (await sheet.getByRole('paragraph').first().textContent()) ?? ''
  await page.getByLabel('Type the last four').fill('0000')
  await page.getByRole('button', { name: 'I have the code' }).click()
  await expect(page.getByText('not the last group of the code')).toBeVisible()
  await page.getByLabel('Type the last four').fill(code.slice(-4))
  await page.getByRole('button', { name: 'I have the code' }).click()
  await page.getByRole('button', { name: 'Import my caseload' }).click()
  await page.getByRole('button', { name: 'Lock' }).click()
  await page.getByRole('button', { name: 'Use the recovery code' }).click()
  await page.getByLabel('Recovery code for Ruth Adeyemi').fill(code.toLowerCase())
  await page.getByLabel('New passphrase').fill('copper violin seven ponds')
  await page.getByRole('button', { name: 'Unlock and change the passphrase' }).click()
  await expect(page.getByRole('heading', { name: 'Your recovery code' })).toBeVisible()
  await expect(sheet).not.toContainText(code)
})

test('keeps the fictional county in a vault of its own, marked, and leaves it again', async ({ page, userData }) => {
  await openPractice(page)
  await expect(page.getByText('Practice', { exact: true })).toBeVisible()
  expect(fs.readdirSync(path.join(userData, 'vaults')).toSorted()).toEqual(['practice', 'real'])
  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: 'Leave the fictional county' }).click()
  await expect(page.getByLabel('Passphrase for Ruth Adeyemi')).toBeVisible()
})

test('says what is wrong and what to do when the file beside the record is damaged', async ({ userData }) => {
  fs.mkdirSync(path.join(userData, 'vaults/real'), { recursive: true })
  fs.writeFileSync(path.join(userData, 'vaults/real/vault.json'), '{"format":1,')
  const app = await launch(userData)
  const page = await app.firstWindow()
  await expect(page.getByRole('heading', { name: 'The vault cannot be opened' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('Put it back from a copy')
  await app.close()
})
