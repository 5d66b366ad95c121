import { expect } from '@playwright/test'
import { launch, test } from './app.ts'
import { expectNoBarriers } from './barriers.ts'
import { openPractice, testDay } from './journeys.ts'

test('an observation is recorded by keyboard, with an action that is then late at the top of the log', async ({
  userData,
}) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('combobox', { name: 'Go to or do anything' })
  await palette.fill('Record an audit')
  await page.getByRole('option', { name: 'Record an audit or observation' }).waitFor()
  await palette.press('Enter')

  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Observation' }).press('Space')
  await dialog.getByRole('textbox', { name: /^What it is about/ }).fill('Observation: conference without the child')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Observation: conference without the child')

  await page.getByRole('textbox', { name: 'Findings' }).fill('Nobody said what the child wanted.')
  await page.getByRole('textbox', { name: 'Another action' }).fill('Ask the advocate before the next one')
  await page.keyboard.press('Enter')
  const action = page.getByRole('group', { name: /^Action 1/ })
  await action.getByRole('textbox', { name: 'Day' }).pressSequentially('20/11/2026')
  await action.getByRole('textbox', { name: 'Who does it' }).fill('Ruth Adeyemi')
  await expect(action).toContainText('Late')
  await expectNoBarriers(page)

  await page.getByRole('link', { name: 'Audits and observations' }).press('Enter')
  const log = page.getByRole('table', { name: 'Audits and observations' })
  await page.getByRole('button', { name: /actions? late$/ }).press('Enter')
  const row = log.getByRole('row', { name: /conference without the child/ })
  await expect(row).toContainText('1 late, due Fri 20 Nov 2026')
  await expectNoBarriers(page)

  await row.press('Enter')
  await action.getByRole('checkbox', { name: 'Done' }).press('Space')
  await expect(action.getByRole('checkbox', { name: 'Done Mon 23 Nov 2026' })).toBeChecked()
  await app.close()
})
