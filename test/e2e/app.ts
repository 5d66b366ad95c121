import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'

const root = path.resolve(import.meta.dirname, '../..')

/** Starts the built app on the given data folder; the caller closes it. `env` is added to the environment. */
export function launch(
  userData: string,
  { env = {}, args = [] }: { env?: Record<string, string>; args?: readonly string[] } = {},
): Promise<ElectronApplication> {
  // Without executablePath, Playwright asks the `electron` package, which follows the environment set by global-setup.
  return _electron.launch({ args: [root, ...args], env: { ...inherited(), FOOTPRINT_USER_DATA: userData, ...env } })
}

/** Playwright's types refuse the undefined values that process.env may hold. */
function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

type Fixtures = {
  /** An empty folder for the app's data, removed afterwards. */
  userData: string
  /** The running app. */
  app: ElectronApplication
  /** Its first window. */
  page: Page
}

/** A test with a freshly started app of its own. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern.
  userData: async ({}, use) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'footprint-e2e-'))
    await use(folder)
    fs.rmSync(folder, { recursive: true, force: true })
  },
  app: async ({ userData }, use) => {
    const app = await launch(userData)
    await use(app)
    await app.close()
  },
  page: async ({ app }, use) => {
    await use(await app.firstWindow())
  },
})
