import { expect, type Page } from '@playwright/test'
import { launch, test } from './app.ts'
import { expectNoBarriers } from './barriers.ts'
import { openPractice, testDay } from './journeys.ts'

/** From Today to the first meeting with something to fix, and A on its late report. */
async function raiseFromLateReport(page: Page): Promise<void> {
  await page.keyboard.press('Control+1')
  await page
    .getByRole('region', { name: 'Meetings today' })
    .getByRole('link', { name: /to fix/ })
    .first()
    .press('Enter')
  await page.getByRole('checkbox', { name: 'The chair has the social worker’s report' }).focus()
  await page.keyboard.press('a')
  await expect(page.getByRole('heading', { level: 1, name: 'Raise an alert' })).toBeVisible()
}

test('alerts are raised by keyboard: a late report at one press, the same again with a hint, and praise in three fields', async ({
  userData,
}) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)

  await raiseFromLateReport(page)
  await expect(page.getByRole('textbox', { name: 'In a few words' })).toHaveValue('social worker’s report not received')
  await expect(page.getByRole('region', { name: 'Facts' })).toContainText('Social worker’s report due with the chair')
  await expectNoBarriers(page)
  const askedFor = page.getByRole('textbox', { name: 'What is asked for' })
  await askedFor.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Please ring today.')
  await expect(page.getByText(/^Kept \d\d:\d\d:\d\d$/)).toBeVisible()

  // Left without raising it, the form is found again, as it was.
  await page.keyboard.press('Control+1')
  const begun = page.getByRole('region', { name: 'Alerts not raised yet' })
  await begun.getByRole('link', { name: /social worker’s report not received/ }).press('Enter')
  await expect(askedFor).toHaveValue(/Please ring today\.$/)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('social worker’s report not received')
  const raised = new URL(page.url()).hash

  await raiseFromLateReport(page)
  const hint = page.getByRole('note').filter({ hasText: 'the same theme, with the team manager since Mon 23 Nov 2026' })
  await expect(hint).toBeVisible()
  await expect(hint.getByRole('link').first()).toHaveAttribute('href', raised.split('?')[0] ?? '')

  await page.getByRole('radio', { name: /^Concern/ }).focus()
  await page.keyboard.press('2')
  await page.getByRole('textbox', { name: 'What was done well' }).focus()
  await page.keyboard.type('The social worker saw the children every week for 12 weeks.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('They tell her what they want said.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Direct')
  await expectNoBarriers(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('direct work')
  await app.close()
})
