import { expect } from '@playwright/test'
import { launch, test } from './app.ts'
import { expectNoBarriers } from './barriers.ts'
import { openPractice, testDay } from './journeys.ts'

test('who alerts go to and who answers meanwhile is said by keyboard, and an IRO’s leave names who stands in', async ({
  userData,
}) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)

  await page.keyboard.press('Control+,')
  const posts = page.getByRole('region', { name: 'Who alerts go to' })
  await posts
    .getByRole('button', { name: /^Days away of/ })
    .first()
    .press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog
    .getByRole('group', { name: 'First day away' })
    .getByRole('textbox', { name: 'Day' })
    .pressSequentially('7/12/2026')
  await dialog.getByRole('combobox', { name: 'Who answers meanwhile' }).fill('Tom Adeyemi')
  await page.keyboard.press('Enter')
  await expect(posts).toContainText('Away Mon 7 Dec 2026: Tom Adeyemi answers meanwhile.')
  await expectNoBarriers(page)

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Team' }).press('Enter')
  await page.getByRole('row', { name: /Ruth Adeyemi/ }).press('Enter')
  await page.getByRole('button', { name: 'Record days away' }).press('Enter')
  await dialog
    .getByRole('group', { name: 'First day away' })
    .getByRole('textbox', { name: 'Day' })
    .pressSequentially('23/11/2026')
  await dialog
    .getByRole('group', { name: 'Last day away' })
    .getByRole('textbox', { name: 'Day' })
    .pressSequentially('27/11/2026')
  await dialog.getByRole('combobox', { name: 'Who stands in' }).selectOption({ index: 1 })
  const name = await dialog.getByRole('combobox', { name: 'Who stands in' }).locator('option:checked').textContent()
  await dialog.getByRole('button', { name: 'Record days away' }).press('Enter')
  await expect(page.getByText(`Annual leave, Mon 23 Nov 2026 to Fri 27 Nov 2026. ${name} stands in`)).toBeVisible()

  await page.getByRole('button', { name: 'Cover and hand-over' }).first().press('Enter')
  await expect(dialog).toContainText('While Ruth Adeyemi is away')
  await expect(dialog.getByRole('button', { name: 'Print hand-over list' })).toBeEnabled()
  await expectNoBarriers(page)
  await dialog.getByRole('combobox', { name: 'Who stands in' }).selectOption('Nobody')
  await dialog.getByRole('button', { name: 'Keep who stands in' }).press('Enter')
  await expect(page.getByText('Annual leave, Mon 23 Nov 2026 to Fri 27 Nov 2026. Nobody stands in')).toBeVisible()
  await app.close()
})
