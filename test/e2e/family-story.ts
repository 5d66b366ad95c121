import { expect, type Locator, type Page, test } from '@playwright/test'
import { passphrase } from '../../scripts/first-run.mjs'
import { launch } from './app.ts'

/** One day of the story at 9 o'clock: opens the kept vault, does what is done that day, closes it again. */
export async function onDay(userData: string, day: string, doThat: (page: Page) => Promise<void>): Promise<void> {
  await test.step(day, async () => {
    const app = await launch(userData, { env: { FOOTPRINT_NOW: `${day}T09:00:00.000Z` } })
    const page = await app.firstWindow()
    const lock = page.getByLabel(/^Passphrase for/)
    await lock.or(page.getByLabel('Your name')).waitFor()
    if (await lock.isVisible()) {
      await lock.fill(passphrase)
      await lock.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    }
    await doThat(page)
    await app.close()
  })
}

/** Leaves a picture with the test's results, and sees that nothing sticks out at the side. */
export async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`), animations: 'disabled' })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${name} sticks out at the side`).toBeLessThanOrEqual(0)
}

/** Opens a place of the rail. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: screen }).waitFor()
}

/** Opens a child's page by name and the keyboard alone. */
export async function goToChild(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Go to or do anything' }).fill(name)
  await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toContainText(name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** Types a whole day into a date field. */
export async function typeDay(form: Page | Locator, label: string, day: string): Promise<void> {
  const field = form.getByRole('group', { name: label, exact: true }).getByLabel('Day', { exact: true })
  await field.fill(day)
  await field.press('Tab')
}

/** Opens one of the forms of the child's Record menu. */
export async function record(page: Page, title: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await page.getByRole('menuitem', { name: title, exact: true }).click()
  return page.getByRole('dialog', { name: title })
}

/** Presses what a dialog is for, and sees it close. */
export async function send(dialog: Locator, action: string): Promise<void> {
  await dialog.getByRole('button', { name: action, exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** Checks why a date is what it is, on the child's page: its event, its rule, and the words of the sum. */
export async function expectWhy(page: Page, due: string, words: readonly (string | RegExp)[]): Promise<void> {
  const pane = page.getByRole('complementary', { name: 'Why and what next' })
  await expect(pane.getByRole('heading', { name: `Why ${due}?` })).toBeVisible()
  for (const one of words) await expect(pane).toContainText(one)
}

/** Opens the out-of-date log, where one line has to say all of this; answers the line. */
export async function expectInLog(page: Page, words: readonly string[]): Promise<Locator> {
  await goTo(page, 'Meetings')
  await page.getByRole('link', { name: 'Out-of-date log' }).click()
  let row = page.getByRole('table', { name: 'Out-of-date log' }).getByRole('row')
  for (const one of words) row = row.filter({ hasText: one })
  await expect(row).toHaveCount(1)
  return row
}

/** Opens the record of the meeting of the day from Today, at one of its tabs. */
export async function openRecord(page: Page, tab: string): Promise<void> {
  await goTo(page, 'Today')
  await page.getByRole('button', { name: 'Open the record' }).click()
  await page.getByRole('tab', { name: tab, exact: true }).click()
}

type Booking = { day: string; time: string; says?: string }

/** Books what is most pressing, from the child's page; `says` is what the form has to say of the day. */
export async function schedule(page: Page, { day, time, says }: Booking): Promise<void> {
  await page.getByRole('button', { name: 'Schedule a meeting' }).click()
  const form = page.getByRole('dialog', { name: 'Schedule a meeting' })
  await typeDay(form, 'Day', day)
  await form.getByLabel('Time').fill(time)
  if (says) await expect(form.getByText(says)).toBeVisible()
  await send(form, 'Schedule the meeting')
}

/** Puts a child on the record, up to the child's page. */
export async function addChild(page: Page, givenName: string, bornOn: string): Promise<void> {
  await goTo(page, 'Caseload')
  await page
    .getByRole('button', { name: 'Add a child' })
    .or(page.getByRole('link', { name: 'Add a child' }))
    .click()
  await page.getByLabel('Given name').fill(givenName)
  await page.getByLabel('Family name').fill('Brook')
  await typeDay(page, 'Date of birth', bornOn)
  await page.getByRole('button', { name: 'Add the child' }).click()
  await page.getByRole('heading', { level: 1, name: `${givenName} Brook` }).waitFor()
}

/** Puts people on the register, each with Enter. */
export async function addPeople(page: Page, people: Readonly<Record<string, string>>): Promise<void> {
  const form = page.getByRole('form', { name: 'Add a person' })
  for (const [name, agency] of Object.entries(people)) {
    await form.getByLabel('Name').fill(name)
    await form.getByLabel('Agency, or how related').fill(agency)
    await form.getByLabel('Agency, or how related').press('Enter')
    await expect(page.getByRole('rowheader', { name })).toBeVisible()
  }
}

/** Marks people as here, one key each. */
export async function markHere(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await page.getByRole('button', { name: `${name}, Here: nothing said` }).press('h')
    await expect(page.getByRole('button', { name: `${name}, Here: Here` })).toBeVisible()
  }
}

/** From the end of a review's record to the form that records it as held. */
export async function recordReviewAsHeld(page: Page): Promise<Locator> {
  await page.getByRole('link', { name: 'Record as held' }).click()
  return page.getByRole('dialog', { name: 'Record as held' })
}
