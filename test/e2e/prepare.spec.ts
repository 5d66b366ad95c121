import { expect } from '@playwright/test'
import { launch, test } from './app.ts'
import { expectNoBarriers } from './barriers.ts'
import { openPractice, testDay } from './journeys.ts'

test('a conference is made ready by keyboard, and a report that did not come is one key from an alert', async ({
  userData,
}) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)
  await page
    .getByRole('region', { name: 'Meetings today' })
    .getByRole('link', { name: /to fix/ })
    .first()
    .press('Enter')
  await expect(page.getByRole('tab', { name: 'Prepare' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Record')

  const chairHasIt = page.getByRole('checkbox', { name: 'The chair has the social worker’s report' })
  await chairHasIt.press('Space')
  await expect(page.getByText(/Received Mon 23 Nov 2026 at 08:51, on the day/)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(chairHasIt).not.toBeChecked()

  await expectNoBarriers(page)

  await chairHasIt.focus()
  await page.keyboard.press('a')
  await expect(page.getByRole('heading', { level: 1, name: 'Raise an alert' })).toBeVisible()
  await page.getByRole('link', { name: 'Back' }).press('Enter')
  await expect(page.getByRole('tab', { name: 'Prepare' })).toHaveAttribute('aria-selected', 'true')
  await app.close()
})
