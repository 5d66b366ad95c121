import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What axe finds wrong on the page, as "rule: element", so that a failure reads by itself. */
export async function barriers(page: Page): Promise<string[]> {
  // Legacy mode: the usual one opens a second page, which Electron refuses. Left out: the empty elements by which
  // Fluent keeps focus inside a list of tabs; they are never reached.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('[data-tabster-dummy]').analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** Looks for barriers by night and by day, and leaves the page by day. */
export async function expectNoBarriers(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await barriers(page)).toEqual([])
  }
}
