import { expect } from '@playwright/test'
import { launch, test } from './app.ts'
import { barriers } from './barriers.ts'
import { openPractice, testDay } from './journeys.ts'

test('a child added twice is noticed, made one with every contradiction answered, and taken apart, by keyboard alone', async ({
  userData,
}) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)
  const press = async (name: string | RegExp) => {
    await page.getByRole('button', { name, exact: true }).focus()
    await page.keyboard.press('Enter')
  }
  const goTo = async (text: string) => {
    await page.keyboard.press('Control+K')
    await page.getByRole('combobox', { name: 'Go to or do anything' }).fill(text)
    await expect(page.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('Enter')
  }

  await goTo('Add a child')
  await page.getByLabel('Given name').fill('Jaydan')
  await page.getByLabel('Family name').fill('Clark')
  await page.getByRole('group', { name: 'Date of birth' }).getByLabel('Day').fill('5/4/2017')
  await expect(page.getByText('Names that sound or look alike, same date of birth')).toBeVisible()
  expect(await barriers(page)).toEqual([])
  await press('Add as another child')
  await expect(page.getByRole('heading', { level: 1, name: 'Jaydan Clark' })).toBeVisible()

  await press('Record')
  await page.getByRole('menuitem', { name: 'Became looked after' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('group', { name: 'Became looked after on' }).getByLabel('Day').fill('2/11/2026')
  await dialog.getByLabel('Legal status').selectOption('V2')
  await dialog.getByRole('button', { name: 'Record becoming looked after' }).press('Enter')
  await expect(dialog).toBeHidden()

  await goTo('entered twice')
  await expect(page.getByRole('heading', { level: 1, name: 'Children entered twice' })).toBeVisible()
  expect(await barriers(page)).toEqual([])
  await press('Compare Jayden Clarke and Jaydan Clark')
  await expect(page.getByRole('heading', { level: 1, name: 'Make one child of two entries' })).toBeVisible()
  await press('Make one child')
  await page
    .getByRole('alert')
    .getByRole('link', { name: /^Care: choose which stands/ })
    .press('Enter')
  await page.keyboard.press('Space')
  expect(await barriers(page)).toEqual([])
  await press('Make one child')
  await expect(page.getByRole('heading', { level: 1, name: 'Jayden Clarke' })).toBeVisible()
  await expect(page.getByText('Merged with the entry Jaydan Clark on Mon 23 Nov 2026.')).toBeVisible()
  expect(await barriers(page)).toEqual([])

  await press('Undo the merge')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo the merge' }).press('Enter')
  await expect(page.getByText(/Merged with the entry/)).toBeHidden()
  await goTo('Jaydan Clark')
  await expect(page.getByRole('heading', { level: 1, name: 'Jaydan Clark' })).toBeVisible()
  await app.close()
})
