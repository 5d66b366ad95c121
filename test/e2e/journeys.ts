import { expect, type Page } from '@playwright/test'

/** The passphrase of every vault the tests make. */
export const passphrase = 'plum harbour tinsel walnut'

/** The day the tests and the tour play on: a Monday with meetings due, in the fictional county's present. */
export const testDay = '2026-11-23T08:51:40.000Z'

/** Goes through the first run up to the choice of the first list: who, passphrase, recovery code. */
export async function setUp(
  page: Page,
  { name = 'Ruth Adeyemi', role = 'IRO and conference chair' } = {},
): Promise<void> {
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('radio', { name: role }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same passphrase again').fill(passphrase)
  await page.getByRole('button', { name: 'Make the vault' }).click()
  await expect(page.getByRole('heading', { name: 'Your recovery code' })).toBeVisible()
  const code = await page.getByRole('region', { name: 'Recovery code' }).getByRole('paragraph').first().textContent()
  await page.getByLabel('Type the last four').fill(code?.slice(-4) ?? '')
  await page.getByRole('button', { name: 'I have the code' }).click()
  await expect(page.getByRole('heading', { name: /How would you like to start/ })).toBeVisible()
}

/** First run, then the fictional county, up to Today. */
export async function openPractice(page: Page, person: { name?: string; role?: string } = {}): Promise<void> {
  await setUp(page, person)
  await page.getByRole('button', { name: 'Try with a fictional county' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible({ timeout: 60_000 })
}
