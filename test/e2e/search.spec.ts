import { expect } from '@playwright/test'
import { test } from './app.ts'
import { openPractice } from './journeys.ts'

test('Ctrl+K finds a child whose name is misspelt and opens their page; Esc gives focus back', async ({ page }) => {
  await openPractice(page)
  const settings = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' })
  await settings.focus()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Go to or do anything' })
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
  await expect(settings).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Jaden Clark')
  await expect(page.getByRole('option', { selected: true })).toContainText('Jayden Clarke')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Jayden Clarke' })).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
})

test('Ctrl+/ lists the keys and F1 explains the words, over any screen', async ({ page }) => {
  await openPractice(page)
  await page.keyboard.press('Control+/')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Ctrl+Shift+L')
  await page.keyboard.press('F1')
  const glossary = page.getByRole('dialog', { name: 'Glossary' })
  await glossary.getByLabel('Find a word').fill('ROA')
  await expect(glossary.getByRole('term')).toHaveText('ROA')
  await page.keyboard.press('Escape')
  await expect(glossary).toBeHidden()
})
