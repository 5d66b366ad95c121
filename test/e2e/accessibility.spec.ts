import { expect, type Page } from '@playwright/test'
import { launch, test } from './app.ts'
import { barriers } from './barriers.ts'
import { openPractice, testDay } from './journeys.ts'

const screens = ['Today', 'Caseload', 'Meetings', 'Alerts', 'Team', 'Reports', 'Settings'] as const

/** What axe finds wrong on the page, as "rule: element", so that a failure reads by itself. */
async function faults(page: Page): Promise<string[]> {
  return [...(await barriers(page)), ...(await strays(page))]
}

/** Whatever lies below a sheet that does not scroll: the first focus there would push the whole screen out of sight. */
const strays = (page: Page): Promise<string[]> =>
  // By its element: behind a dialog it has no role.
  page.locator('main').evaluate((sheet) => {
    if (getComputedStyle(sheet).overflowY !== 'hidden' || sheet.scrollHeight <= sheet.clientHeight) return []
    const { bottom } = sheet.getBoundingClientRect()
    const below = [...sheet.querySelectorAll('*')].filter(
      (one) => getComputedStyle(one).position === 'absolute' && one.getBoundingClientRect().bottom > bottom,
    )
    return below.slice(0, 3).map((one) => `below the sheet: ${one.className} ${one.textContent}`)
  })

/** What stands out of the window sideways, where no list of its own scrolls it and it is there to be seen. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { documentElement: html } = document
    const wide = [...document.querySelectorAll('main *')].filter((element) => {
      const { right, width } = element.getBoundingClientRect()
      const scroller = element.closest('[class*="scroll"], .table-window, [role="tablist"], .sr-only')
      return width > 0 && right > globalThis.innerWidth + 1 && scroller === null
    })
    const over = html.scrollWidth - globalThis.innerWidth
    return [...(over > 0 ? [`the page, by ${over}`] : []), ...wide.slice(0, 3).map((e) => e.className || e.tagName)]
  })

async function visit(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen }).click()
  await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('Loading')
}

test('every screen passes axe, light and dark', async ({ page }) => {
  // Each screen twice, and the lists are long.
  test.setTimeout(180_000)
  await openPractice(page)
  const found: Record<string, string[]> = {}
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const screen of screens) {
      await visit(page, screen)
      found[`${screen}, ${colorScheme}`] = await faults(page)
    }
  }
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((key) => [key, []])))
})

test('a child’s screen passes axe', async ({ page }) => {
  await openPractice(page)
  await visit(page, 'Caseload')
  await page.getByRole('table', { name: 'Caseload' }).getByRole('row').nth(1).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Timeline' })).toBeVisible()
  expect(await faults(page)).toEqual([])
})

test('what opens from the screens passes axe, and dark where it has colours of its own', async ({ userData }) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)
  const found: Record<string, string[]> = {}
  const withColours = ['Prepare', 'Register', 'Letter to the child', 'After', 'Week', 'Out-of-date log']
  const look = async (name: string) => {
    for (const colorScheme of ['dark', 'light'] as const) {
      if (colorScheme === 'dark' && !withColours.includes(name)) continue
      await page.emulateMedia({ colorScheme })
      found[`${name}, ${colorScheme}`] = await faults(page)
    }
  }
  const lookThrough = async (tabs: string, names: readonly string[]) => {
    for (const name of names) {
      await page.getByRole('tablist', { name: tabs }).getByRole('tab', { name }).click()
      await look(name)
    }
  }

  await page.getByRole('row', { name: /Lily and Ava Thornton/ }).press('Enter')
  await page.getByRole('link', { name: 'Open the record' }).click()
  await lookThrough('Part of the record', [
    'Prepare',
    'Record',
    'Decisions',
    'Letter to the child',
    'After',
    'Versions',
  ])
  await visit(page, 'Meetings')
  await page.getByRole('row', { name: /Maisie and Theo Hallam/ }).press('Enter')
  await page.getByRole('link', { name: 'Open the record' }).click()
  await lookThrough('Part of the record', ['Prepare', 'Register', 'Child by child', 'Outline plan', 'After'])
  await visit(page, 'Meetings')
  for (const span of ['Week', 'Month']) {
    await page.getByRole('button', { name: span, exact: true }).click()
    await look(span)
  }
  await page.getByRole('link', { name: 'Out-of-date log' }).click()
  await page.getByRole('row', { name: /Jayden Clarke/ }).press('Enter')
  await look('Out-of-date log')
  await page.getByRole('link', { name: 'Jayden Clarke' }).click()
  await lookThrough('The child’s record', ['Child protection', 'Footprint', 'From the council', 'History'])
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((key) => [key, []])))
  await app.close()
})

test('the screens of a conference’s day pass axe, light and dark, and nothing is cut off at 200 %', async ({
  userData,
}) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)
  await visit(page, 'Meetings')
  await page.getByRole('row', { name: /Petrov-Ellis, 3 children/ }).press('Enter')
  await page.getByRole('link', { name: 'Open the record' }).click()
  await page.getByRole('tab', { name: 'Register' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Meera Joshi')
  await page.getByRole('textbox', { name: 'Agency, or how related' }).fill('Social worker')
  await page.getByRole('textbox', { name: 'Agency, or how related' }).press('Enter')
  await expect(page.getByRole('row', { name: /Meera Joshi/ })).toBeVisible()
  await page.getByRole('link', { name: 'Map', exact: true }).click()

  const found: Record<string, unknown> = {}
  const days = { Map: 'Map', Copies: 'Copies', 'Hand-over': 'Print and hand over' }
  for (const [step, heading] of Object.entries(days)) {
    await page.getByRole('navigation', { name: 'Steps of the meeting' }).getByRole('link', { name: step }).click()
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      found[`${step}, ${colorScheme}`] = await faults(page)
    }
    await page.setViewportSize({ width: 683, height: 384 })
    found[`${step}, 200 %`] = [...(await faults(page)), ...(await cutOff(page))]
    await page.setViewportSize({ width: 1366, height: 768 })
  }
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((key) => [key, []])))
  await app.close()
})

test('the log of audits passes axe, light and dark, and nothing of it is cut off at 200 %', async ({ page }) => {
  await openPractice(page)
  const found: Record<string, string[]> = {}
  const look = async (name: string) => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      found[`${name}, ${colorScheme}`] = await faults(page)
    }
    await page.setViewportSize({ width: 683, height: 384 })
    found[`${name}, 200 %`] = [...(await faults(page)), ...(await cutOff(page))]
    await page.setViewportSize({ width: 1366, height: 768 })
  }
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('combobox', { name: 'Go to or do anything' })
  await palette.fill('Audits and observations')
  await page.getByRole('option', { name: 'Audits and observations' }).waitFor()
  await palette.press('Enter')
  const log = page.getByRole('table', { name: 'Audits and observations' })
  await expect(log).toBeVisible()
  await look('The log')
  await log.getByRole('row').nth(1).press('Enter')
  await expect(page.getByRole('group', { name: /^Action 1/ })).toBeVisible()
  await look('An audit')
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((key) => [key, []])))
})

test('the tracker, the calendar and a meeting pass axe in every look, and nothing is cut off at 200 %', async ({
  userData,
}) => {
  test.setTimeout(120_000)
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)
  const found: Record<string, string[]> = {}
  const look = async (name: string) => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      found[`${name}, ${colorScheme}`] = await faults(page)
    }
    await page.emulateMedia({ forcedColors: 'active' })
    found[`${name}, forced colours`] = await faults(page)
    await page.emulateMedia({ forcedColors: 'none' })
    await page.setViewportSize({ width: 683, height: 384 })
    found[`${name}, 200 %`] = [...(await faults(page)), ...(await cutOff(page))]
    await page.setViewportSize({ width: 1366, height: 768 })
  }
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Go to or do anything' }).fill('Pre-challenge tracker')
  await page.getByRole('option', { name: 'Pre-challenge tracker' }).waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table', { name: 'Pre-challenge tracker' })).toBeVisible()
  await look('Tracker')
  await page.getByRole('tab', { name: /^Meetings/ }).click()
  await expect(page.getByRole('table', { name: 'Challenge meetings' })).toBeVisible()
  await look('Meetings')
  await page
    .getByRole('row', { name: /To come/ })
    .first()
    .press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Agenda' })).toBeVisible()
  await look('A meeting')
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((key) => [key, []])))
  await app.close()
})

test('the screens of alerts pass axe, light and dark, and nothing of them is cut off at 200 %', async ({
  userData,
}) => {
  test.setTimeout(180_000)
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)
  const found: Record<string, string[]> = {}
  const look = async (name: string) => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      found[`${name}, ${colorScheme}`] = await faults(page)
    }
    await page.setViewportSize({ width: 683, height: 384 })
    found[`${name}, 200 %`] = [...(await faults(page)), ...(await cutOff(page))]
    await page.setViewportSize({ width: 1366, height: 768 })
  }
  await page
    .getByRole('region', { name: 'Alerts to decide' })
    .getByRole('button', { name: /^Decide/ })
    .first()
    .press('Enter')
  const pane = page.getByRole('complementary', { name: 'What comes next' })
  for (const choice of [/^Escalate/, /^Give more time/, /^Close/, /answer came/]) {
    await pane.getByRole('radio', { name: choice }).press('Space')
    await look(`To decide, ${choice.source}`)
  }
  await pane.getByRole('button', { name: 'Read the letter' }).first().press('Enter')
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Save PDF' })).toBeVisible()
  await look('The letter')
  await page.keyboard.press('Escape')

  await visit(page, 'Alerts')
  await page
    .getByRole('link', { name: 'Raise an alert' })
    .or(page.getByRole('button', { name: 'Raise an alert' }))
    .press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Raise an alert' })).toBeVisible()
  for (const kind of [/^Good practice/, /^Concern/]) {
    await page.getByRole('radio', { name: kind }).press('Space')
    await look(`Raising, ${kind.source}`)
  }
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((key) => [key, []])))
  await app.close()
})

test('at 200 % text on a 13-inch laptop nothing is cut off sideways', async ({ app, page }) => {
  await openPractice(page)
  const window = await app.browserWindow(page)
  await window.evaluate((browserWindow) => {
    browserWindow.setContentSize(1366, 768)
    browserWindow.webContents.setZoomFactor(2)
  })
  await expect.poll(() => page.evaluate(() => globalThis.innerWidth)).toBe(683)
  for (const screen of screens) {
    await visit(page, screen)
    expect({ screen, cutOff: await cutOff(page) }).toEqual({ screen, cutOff: [] })
  }
})
