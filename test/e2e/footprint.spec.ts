import { expect } from '@playwright/test'
import { launch, test } from './app.ts'
import { openPractice, testDay } from './journeys.ts'

test('a mid-way check goes from Today to done, by the keyboard', async ({ userData }) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)
  const checks = page.getByRole('region', { name: 'Mid-way checks' })
  await checks.getByRole('link').first().click()
  const pane = page.getByRole('complementary', { name: 'Why and what next' })
  await expect(pane.getByText(/^Mid-way check (was )?due/)).toBeVisible()
  await page.getByRole('tab', { name: /^Footprint/ }).focus()
  await page.keyboard.press('n')
  await page.getByRole('menuitem', { name: 'Mid-way desktop review' }).focus()
  await page.keyboard.press('Enter')
  for (const question of [
    /decisions on track/,
    /care plan changed/,
    /child been seen/,
    /up to date/,
    /moving/,
    /alert/,
  ]) {
    await page.getByRole('group', { name: question }).getByLabel('Yes').focus()
    await page.keyboard.press('Space')
  }
  await expect(pane.getByText(/^Mid-way check done/)).toBeVisible()
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d$/).first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(pane.getByText(/^Mid-way check (was )?due/)).toBeVisible()
  await page.keyboard.press('Control+y')
  await expect(pane.getByText(/^Mid-way check done/)).toBeVisible()
  await app.close()
})
