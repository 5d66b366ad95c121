import { expect, type Page } from '@playwright/test'
import { launch, test } from './app.ts'
import { barriers } from './barriers.ts'
import { openHallams, openPractice, testDay } from './journeys.ts'

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

test('dangers are paired with goals by keyboard, with numbers, the network and a child’s picture', async ({
  userData,
}) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)
  await openMap(page)
  const panel = page.getByRole('complementary', { name: 'Danger and goal' })

  await page.keyboard.press('Alt+d')
  await expect(page.getByRole('textbox', { name: 'Who is worried' })).toBeFocused()
  await typeEach(page, ['Nadia', 'Theo could be hurt when nobody is watching him.', ''])
  await expect(panel).toContainText('Still missing: safety goal, bottom lines and a number on the scale.')
  await typeEach(page, ['Theo is always with a grown-up who is sober.', 'Jean is there at weekends.', 'Six months', ''])
  await typeEach(page, ['Kelly Hallam'])
  await page.keyboard.press('6')
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('textbox', { name: 'Number, Kelly Hallam' })).toHaveValue('6')
  await expect(panel).not.toContainText('Still missing')

  await page.keyboard.press('Alt+s')
  const foot = page.getByRole('region', { name: 'How safe now?' })
  await expect(foot.getByLabel('Whose number')).toBeFocused()
  await typeEach(page, ['Nadia Rahman'])
  await page.keyboard.press('t')
  await page.keyboard.press('Enter')
  await expect(foot.getByRole('list', { name: 'How safe now?', exact: true })).toContainText('Nadia Rahman10')

  await page.keyboard.press('Alt+0')
  await typeEach(page, ['Jean Hallam'])
  await page.keyboard.type('Gran')
  await page.keyboard.press('Enter')
  await expect(panel.getByText('Not verified', { exact: true })).toBeVisible()

  await panel.getByRole('tab', { name: /^Tools/ }).click()
  await panel.getByRole('button', { name: 'Add wishes' }).press('Enter')
  await expect(panel.getByRole('textbox', { name: 'Wishes' })).toBeFocused()
  const picture = { name: 'wishes.png', mimeType: 'image/png', buffer: Buffer.from(onePixel, 'base64') }
  await panel.getByLabel('Picture file').setInputFiles(picture)
  await expect(panel.getByRole('img', { name: 'Not described yet' })).toHaveAttribute(
    'src',
    /^data:image\/jpeg;base64,/,
  )

  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await barriers(page)).toEqual([])
  }
  await page.setViewportSize({ width: 683, height: 384 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(683)
  expect(await barriers(page)).toEqual([])
  await app.close()
})

async function openMap(page: Page): Promise<void> {
  await openHallams(page)
  await page.getByRole('link', { name: 'Map', exact: true }).click()
  await page.getByRole('button', { name: 'Begin an empty map' }).click()
  await expect(page.getByRole('complementary', { name: 'Danger and goal' })).toBeVisible()
}

async function typeEach(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
}
