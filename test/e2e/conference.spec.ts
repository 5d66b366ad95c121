import { expect, type Page } from '@playwright/test'
import { launch, test } from './app.ts'
import { openHallams, openPractice, testDay } from './journeys.ts'

test('a conference is registered by keyboard, decided, and its plan written in one step', async ({ userData }) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)
  await openHallams(page)
  await page.getByRole('tab', { name: 'Register' }).click()

  await addPerson(page, 'Kelly Hallam', 'Mother')
  await addPerson(page, 'Nadia Rahman', 'Social worker')
  await addPerson(page, 'Fiona Lowe', 'Elmfield Primary')
  await addPerson(page, 'Grace Mensah', 'Health visiting')
  await page.getByRole('button', { name: 'Kelly Hallam, Here: nothing said' }).focus()
  for (const key of ['h', 'ArrowDown', 'h', 'ArrowDown', 'h']) await page.keyboard.press(key)
  const quoracy = page.getByRole('region', { name: 'Quoracy' })
  await expect(quoracy).toContainText('Only Elmfield Primary is here besides social care')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('h')
  await expect(quoracy).toContainText('Quorate')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Grace Mensah, Report: Received' })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Grace Mensah, Report: nothing said' })).toBeVisible()

  await page.getByRole('tab', { name: 'Child by child' }).click()
  await page.getByRole('radio', { name: 'Child protection plan' }).click()
  await page.getByRole('checkbox', { name: 'Neglect' }).check()
  await page.getByRole('checkbox', { name: 'Emotional abuse' }).check()
  await expect(page.getByText('Say why there is more than one category, or choose only one.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Why more than one category, or a change' }).fill('Equal concern in both')
  await page.getByRole('tab', { name: 'Theo Hallam' }).click()
  await page.getByRole('radio', { name: 'No plan' }).click()
  await page.getByRole('button', { name: 'Record as held' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('A plan starts Mon 23 Nov 2026 for neglect and emotional abuse.')
  await dialog.getByRole('button', { name: 'Record as held' }).click()
  await expect(page.getByText('Held Mon 23 Nov 2026')).toBeVisible()

  await page.getByRole('tab', { name: 'Outline plan' }).click()
  await page.getByRole('button', { name: 'Add a step' }).click()
  await page.getByRole('textbox', { name: 'What' }).fill('Take Maisie to the dentist')
  await expect(page.getByText('Step 1: enter who, by when, how it will be known.')).toBeVisible()
  await page.getByRole('button', { name: 'Use Mon 7 Dec 2026' }).click()
  await app.close()
})

async function addPerson(page: Page, name: string, agency: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Add a person' })
  await form.getByLabel('Name').fill(name)
  await form.getByLabel('Agency, or how related').fill(agency)
  await form.getByLabel('Agency, or how related').press('Enter')
  await expect(page.getByRole('rowheader', { name })).toBeVisible()
}
