import { expect, type Page } from '@playwright/test'
import { test } from './app.ts'
import { openPractice } from './journeys.ts'

const caseload = (page: Page) => page.getByRole('table', { name: 'Caseload' })
const firstRow = (page: Page) => caseload(page).getByRole('row').nth(1)
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name })

test('an IRO reads the sum, asks why, opens a child, and comes back to the same list', async ({ page }) => {
  await openPractice(page)
  await page.keyboard.press('Control+Digit2')
  await expect(page.getByRole('heading', { level: 1, name: 'Caseload' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Weighted caseload' })).toContainText('42 looked after × 1.5 = 63')
  await expect(page.getByRole('heading', { name: 'Why 110?' })).toBeVisible()

  await firstRow(page)
    .getByRole('button', { name: /\d{4}$/ })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Keep open' }).click()
  await expect(page.getByRole('complementary', { name: 'Workings' })).toContainText('so plan by')

  await tab(page, /Child protection/).click()
  await page.getByRole('switch', { name: 'Group by family' }).click()
  // The first row is now the family's heading.
  const child = caseload(page).getByRole('row').nth(2)
  const name = await child.getByRole('rowheader').textContent()
  await child.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name?.split(',')[0] ?? '')

  await page.keyboard.press('Control+Digit2')
  await expect(tab(page, /Child protection/)).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('switch', { name: 'Group by family' })).toBeChecked()
})

test('a manager sees who is over the band and why, and goes to those children', async ({ page }) => {
  await openPractice(page, { name: 'Helen Marsh', role: 'Safeguarding manager' })
  await page.keyboard.press('Control+Digit5')
  const team = page.getByRole('table', { name: 'Team workload' })
  const siobhan = team.getByRole('row', { name: /Siobhán Kelleher/ })
  await expect(siobhan).toContainText('106.7')
  await siobhan.focus()
  await page.keyboard.press('Enter')
  await expect(team).toContainText('64 ÷ 0.6 FTE (22.2 of 37 hours) = 106.7')
  await page.getByRole('button', { name: /^\d+ children$/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Caseload' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Why 64?' })).toBeVisible()
})
