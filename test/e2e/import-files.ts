import fs from 'node:fs'
import path from 'node:path'
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import type { FileToRead } from '../../electron/importers/read-files.ts'
import { goThroughFirstRun } from '../../scripts/first-run.mjs'
import { launch } from './app.ts'
import { testDay } from './journeys.ts'

/** The app on the tests' day, first run done, at the first step of the import. */
export async function beginImport(userData: string, role?: string): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await goThroughFirstRun(page, role ? { role } : {})
  await page.getByRole('button', { name: 'Import my caseload' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible()
  return { app, page }
}

/** Chooses files in the system's window, which is the one thing that is not real here. */
export async function choose(app: ElectronApplication, page: Page, files: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] })
  }, files)
  await page.getByRole('button', { name: 'Choose files' }).click()
}

/** Puts made files where a person could choose them, and says where. */
export function onDisk(folder: string, ...files: readonly FileToRead[]): string[] {
  return files.map(({ name, bytes }) => {
    const file = path.join(folder, name)
    fs.writeFileSync(file, bytes)
    return file
  })
}

/** The figures above the tabs of a preview. */
export const counts = (page: Page): Locator => page.getByRole('list', { name: 'Counts' }).getByRole('listitem')

/** Opens a tab by the words it starts with. */
export const openTab = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('tab', { name }).click()
