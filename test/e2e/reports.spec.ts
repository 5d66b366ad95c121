import fs from 'node:fs'
import path from 'node:path'
import { expect, type Locator } from '@playwright/test'
import { launch, test } from './app.ts'
import { barriers } from './barriers.ts'
import { openPractice, tabTo, testDay } from './journeys.ts'

/** The number a table’s figures of one column add up to. */
async function sumOf(table: Locator, column: number): Promise<number> {
  const cells = await table
    .locator('tbody tr')
    .evaluateAll(
      (rows, at) => rows.map((row) => Number((row.children[at]?.textContent ?? '').replaceAll(',', ''))),
      column,
    )
  return cells.reduce((sum, cell) => sum + cell, 0)
}

test('the month’s overview without the mouse: a sum, the alerts behind it, a quarter, the board’s file', async ({
  userData,
}) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page, { role: 'Safeguarding manager' })
  const { keyboard } = page
  await keyboard.press('Control+6')
  await expect(page.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible()
  await expect(page.getByText(/Alert overview: October 2026/)).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Year', exact: true }))
  await keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: /^After: 2026-27/ }))
  await keyboard.press('Enter')
  await expect(page.getByText(/Alert overview: 2026-27.*not over yet/)).toBeVisible()

  // The overview adds up to the list behind it.
  const raised = page.getByRole('table', { name: 'Alerts raised' })
  const all = Number(
    await raised
      .getByRole('row', { name: /All alerts/ })
      .getByRole('button')
      .first()
      .textContent(),
  )
  expect(all).toBeGreaterThan(0)
  for (const by of ['By theme', 'By team', 'By month'])
    expect({ by, sum: await sumOf(page.getByRole('table', { name: `${by}, 2026-27` }), 3) }).toEqual({ by, sum: all })
  const figure = raised
    .getByRole('row', { name: /All alerts/ })
    .getByRole('button')
    .first()
  await tabTo(page, figure)
  await keyboard.press('Enter')
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: `${all} alerts` }))
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(`: ${all} alerts?$`) })).toBeFocused()
  const behind = page.getByRole('table', { name: 'Alerts behind the figure' })
  // A list this long draws the rows in view and says how many there are.
  await expect(behind).toHaveAttribute('aria-rowcount', String(all + 1))
  await keyboard.press('Escape')
  await expect(figure).toBeFocused()

  const file = path.join(userData, 'board.csv')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await tabTo(page, page.getByRole('checkbox').first())
  await keyboard.press('Space')
  await page.getByRole('button', { name: 'Export' }).press('Enter')
  await page
    .getByRole('menuitem', { name: /CSV file/ })
    .last()
    .press('Enter')
  await page.getByRole('button', { name: /^Save \d+ rows/ }).press('Enter')
  await expect(page.getByText(/rows saved in “board\.csv”/)).toBeVisible()
  expect(fs.readFileSync(file, 'utf8')).toContain('5 or fewer')
  await app.close()
})

test('the overview passes axe, light, dark and in forced colours, and nothing is cut off at 200 %', async ({
  userData,
}) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  const refused: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text())
  })
  await openPractice(page)
  await page.keyboard.press('Control+6')
  await page.getByRole('button', { name: 'Quarter' }).press('Enter')
  await expect(page.getByRole('table', { name: /^By team/ })).toBeVisible()
  const found: Record<string, string[]> = {}
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    found[colorScheme] = await barriers(page)
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
  found.forced = await barriers(page)
  await page.emulateMedia({ forcedColors: 'none' })
  await page.setViewportSize({ width: 683, height: 384 })
  found['200 %'] = await barriers(page)
  expect(found).toEqual({ light: [], dark: [], forced: [], '200 %': [] })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(683)
  expect(refused).toEqual([])
  await app.close()
})
