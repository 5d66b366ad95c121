import { expect, type Locator, type Page } from '@playwright/test'
import { goThroughFirstRun, openFictionalCounty } from '../../scripts/first-run.mjs'

/** The day the tests play on: a Monday with meetings due, in the fictional county's present. */
export const testDay = '2026-11-23T08:51:40.000Z'

/** First run, then the fictional county, up to Today. */
export async function openPractice(page: Page, person: { name?: string; role?: string } = {}): Promise<void> {
  await goThroughFirstRun(page, person)
  await openFictionalCounty(page)
}

/** Presses a button that is off while what was done before is being kept, once it is on. */
export async function pressReady(button: Locator): Promise<void> {
  await expect(button).not.toHaveAttribute('aria-disabled', 'true')
  await expect(button).toBeEnabled()
  await button.press('Enter')
}

/** The record of the conference of Maisie and Theo Hallam, found as a person would; answers the meeting's id. */
export async function openHallams(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Meetings', exact: true }).first().click()
  await page
    .getByRole('row', { name: /Maisie and Theo Hallam/ })
    .first()
    .press('Enter')
  await page.getByRole('link', { name: /record/i }).press('Enter')
  await expect(page.getByRole('tab', { name: 'Register' })).toBeVisible()
  return /meetings\/([^/]+)\/record/.exec(page.url())?.[1] ?? ''
}

/** Tab until focus is on what is asked for; gives up after 200 presses. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(wanted).toBeFocused()
}
