import { expect } from '@playwright/test'
import { launch, test } from './app.ts'
import { openPractice, testDay } from './journeys.ts'

test('a child becomes looked after, gets an IRO, and moves without a plan: each date follows, with its reason', async ({
  userData,
}) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)
  const dialog = page.getByRole('dialog')
  const typeDay = async (label: string, day: string) => {
    await dialog.getByRole('group', { name: label }).getByLabel('Day').fill(day)
    await page.keyboard.press('Tab')
  }
  const record = async (what: string) => {
    await page.getByRole('button', { name: 'Record', exact: true }).click()
    await page.getByRole('menuitem', { name: what, exact: true }).click()
  }

  await page.getByRole('link', { name: 'Caseload' }).click()
  await page.getByRole('button', { name: 'Add a child' }).click()
  await page.getByLabel('Given name').fill('Tomos')
  await page.getByLabel('Family name').fill('Prydderch-Vale')
  await page.getByRole('group', { name: 'Date of birth' }).getByLabel('Day').fill('4/7/2014')
  await page.getByRole('button', { name: 'Add the child' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tomos Prydderch-Vale' })).toBeVisible()

  await record('Became looked after')
  await typeDay('Became looked after on', '2/11/2026')
  await dialog.getByLabel('Legal status').selectOption('V2')
  await dialog.getByLabel('Placement', { exact: true }).selectOption('U6')
  await expect(dialog.getByText('First review due by Mon 30 Nov 2026 (LAC-01).')).toBeVisible()
  await dialog.getByRole('button', { name: 'Record becoming looked after' }).click()
  await expect(page.getByRole('heading', { name: 'Why Mon 30 Nov 2026?' })).toBeVisible()
  await expect(page.getByText('Appoint one by Mon 9 Nov 2026 (LAC-08).')).toBeVisible()

  await page.getByRole('button', { name: 'Give to an IRO' }).click()
  await dialog.getByLabel('IRO', { exact: true }).selectOption('Ruth Adeyemi')
  await dialog.getByLabel('Why').fill('Newly looked after')
  await dialog.getByRole('button', { name: 'Give to this IRO' }).click()
  await expect(page.getByText('IRO Ruth Adeyemi')).toBeVisible()

  await record('Placement')
  await typeDay('Started on', '20/11/2026')
  await dialog.getByLabel('Type of placement').selectOption('K2')
  await dialog.getByRole('group', { name: 'Did the carer change?' }).getByLabel('Yes').check()
  await dialog.getByRole('group', { name: 'Was the move planned?' }).getByLabel('No').check()
  await dialog.getByRole('button', { name: 'Record the placement' }).click()
  await expect(dialog.getByRole('alert')).toContainText('an unplanned move needs its reason')
  await dialog.getByLabel('Why the placement before ended').selectOption('CREQB')
  await dialog.getByRole('button', { name: 'Record the placement' }).click()
  const timeline = page.getByRole('list', { name: 'Timeline, latest first' })
  await timeline.getByRole('button', { name: '28-day review due' }).click()
  await expect(page.getByRole('heading', { name: 'Why Fri 18 Dec 2026?' })).toBeVisible()

  await page.getByRole('tab', { name: 'History' }).click()
  await expect(page.getByRole('heading', { name: 'Recorded a placement' })).toBeVisible()
  await app.close()
})
