import { expect, type Locator, type Page } from '@playwright/test'
import { passphrase } from '../../scripts/first-run.mjs'
import { launch, test } from './app.ts'
import { openPractice, testDay } from './journeys.ts'

test('a review of two sisters is recorded; what was typed is there after the app dies', async ({ userData }) => {
  const env = { FOOTPRINT_NOW: testDay }
  const app = await launch(userData, { env })
  const page = await app.firstWindow()
  await openPractice(page)
  await openRecord(page)

  await page.getByRole('tab', { name: 'Lily Thornton' }).click()
  await page.getByRole('radio', { name: /^PN1/ }).click()
  await expect(page.getByRole('radio', { name: /^PN1/ })).toBeChecked()
  await page.getByRole('textbox', { name: 'SDQ score' }).fill('17')
  await expect(page.getByText('High (17 to 40), a cause for concern')).toBeVisible()
  await page.getByRole('textbox', { name: 'Health and wellbeing' }).fill('You are waiting for glasses.')
  await page.getByRole('button', { name: 'Copy to Ava' }).click()
  await page.getByRole('tab', { name: 'Ava Thornton' }).click()
  await expect(page.getByRole('textbox', { name: 'Health and wellbeing' })).toHaveValue('You are waiting for glasses.')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByRole('group', { name: 'Last PEP' }).getByLabel('Day')).toBeFocused()

  await page.getByRole('tab', { name: 'Decisions' }).click()
  await decide(page, 'Book the counselling', { who: 'Ravi Chandran', by: '2w' })
  await decide(page, 'Get a passport', { who: 'Ravi Chandran', by: 'fri' })
  const whats = page.getByRole('textbox', { name: 'What' })
  await whats.last().press('Alt+ArrowUp')
  await expect(whats.first()).toHaveValue('Get a passport')
  await expect(whats.first()).toBeFocused()

  await page.getByRole('tab', { name: 'Letter to the child' }).click()
  await page.getByRole('checkbox', { name: 'Your health' }).check()
  await page.getByRole('checkbox', { name: 'What was decided' }).check()
  const letter = page.getByRole('article', { name: 'The letter' })
  await expect(letter).toContainText('You are waiting for glasses.')
  await expect(letter).toContainText('Book the counselling, Ravi Chandran, by Mon 7 Dec 2026')

  await page.getByRole('tab', { name: 'Record', exact: true }).click()
  await page.getByRole('textbox', { name: 'Health and wellbeing' }).fill('You have your glasses.')
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('title', 'Undo: Health and wellbeing')
  app.process().kill('SIGKILL')

  const again = await launch(userData, { env })
  const reopened = await again.firstWindow()
  await reopened.getByLabel('Passphrase for Ruth Adeyemi').fill(passphrase)
  await reopened.getByLabel('Passphrase for Ruth Adeyemi').press('Enter')
  await reopened.getByRole('link', { name: 'Settings', exact: true }).click()
  await reopened.getByRole('button', { name: 'Open the fictional county' }).click()
  await reopened.getByRole('link', { name: 'Today', exact: true }).click()
  await openRecord(reopened)
  const health = reopened.getByRole('textbox', { name: 'Health and wellbeing' })
  await expect(health).toHaveValue('You have your glasses.')
  await reopened.keyboard.press('Control+z')
  await expect(health).toHaveValue('You are waiting for glasses.')
  await again.close()
})

async function openRecord(page: Page): Promise<void> {
  const coming = page.getByRole('table', { name: 'Next 10 working days' })
  await coming.getByRole('row', { name: /Lily and Ava Thornton/ }).press('Enter')
  await page.getByRole('link', { name: 'Open the record' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Record: First review' })).toBeVisible()
  // Its day is to come, so it opens on Prepare.
  await page.getByRole('tab', { name: 'Record', exact: true }).click()
}

async function decide(page: Page, what: string, { who, by }: { who: string; by: string }): Promise<void> {
  await page.getByRole('button', { name: 'Add a decision' }).click()
  const card: Locator = page.getByRole('group', { name: /^Decision \d/ }).last()
  await expect(card.getByRole('textbox', { name: 'What' })).toBeFocused()
  await expect(card.getByRole('textbox', { name: 'What' })).toHaveValue('')
  await page.keyboard.type(what)
  await card.getByRole('combobox', { name: 'Who' }).fill(who)
  await card.getByRole('group', { name: 'By when' }).getByLabel('Day').fill(by)
}
