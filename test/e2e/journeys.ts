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
