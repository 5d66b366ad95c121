import { expect } from '@playwright/test'
import { goThroughFirstRun } from '../../scripts/first-run.mjs'
import { launch, test } from './app.ts'
import { openPractice } from './journeys.ts'

test('refuses navigation, new windows, script from strings, permissions and the network', async ({ app, page }) => {
  await goThroughFirstRun(page)
  const tried = await page.evaluate(async () => {
    const refused = async (attempt: () => unknown) => {
      try {
        await attempt()
        return 'allowed'
      } catch {
        return 'refused'
      }
    }
    window.location.href = 'https://example.invalid/'
    return {
      fetch: await refused(() => fetch('https://example.invalid/')),
      otherPage: await refused(async () => {
        const answer = await fetch('app://bundle/../../package.json')
        if (!answer.ok) throw new Error('not served')
      }),
      markup: await refused(() => {
        document.body.innerHTML = '<b>x</b>'
      }),
      // biome-ignore lint/security/noGlobalEval: the point of the test
      script: await refused(() => globalThis.eval('1')),
      window: window.open('https://example.invalid/') === null ? 'refused' : 'allowed',
      node: typeof Reflect.get(globalThis, 'require') === 'undefined' ? 'refused' : 'allowed',
      permission:
        (await navigator.permissions.query({ name: 'geolocation' })).state === 'denied' ? 'refused' : 'allowed',
    }
  })
  expect(Object.values(tried)).toEqual(Object.keys(tried).map(() => 'refused'))
  expect(page.url()).toMatch(/^app:\/\/bundle\//)
  expect(app.windows()).toHaveLength(1)
})

test('shows every screen without one breach of its own security policy', async ({ page }) => {
  await page.addInitScript(() => {
    const breaches: string[] = []
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      breaches.push(`${violatedDirective} ${sample}`),
    )
    Object.assign(globalThis, { breaches })
  })
  await page.reload()
  await openPractice(page)
  for (const screen of ['Caseload', 'Meetings', 'Alerts', 'Team', 'Settings', 'Today']) {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen }).click()
    await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible()
  }
  expect(await page.evaluate(() => Reflect.get(globalThis, 'breaches'))).toEqual([])
})

test('locks when the process that holds the record is killed, and says what was saved is safe', async ({
  app,
  page,
}) => {
  await openPractice(page)
  await app.evaluate(({ app: electron }) => {
    const vault = electron.getAppMetrics().find(({ name }) => name === 'Footprint vault')
    if (!vault) throw new Error('no vault process')
    process.kill(vault.pid, 'SIGKILL')
  })
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
  await expect(page.getByText('What was saved is safe')).toBeVisible()
  await page.getByRole('button', { name: 'Open the fictional county' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
})

test('loads the page again when its process ends, with the record still open', async ({ app, page }) => {
  await openPractice(page)
  // Playwright gives up on a page whose process ended, so the window itself is asked.
  const heading = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.querySelector("h1")?.textContent'),
    )
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const gone = new Promise((resolve) => contents?.once('render-process-gone', resolve))
    contents?.forcefullyCrashRenderer()
    return gone
  })
  await expect.poll(() => heading().catch(() => null)).toBe('Today')
})

test('locks while a form is half filled in and a dialog is open', async ({ page }) => {
  await openPractice(page)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Caseload' }).click()
  await page.getByRole('button', { name: 'Add a child' }).click()
  await page.getByLabel('Given name').fill('Tomos')
  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
  await expect(page.getByLabel('Given name')).toHaveCount(0)
})

test('a second start ends at once and leaves the first alone', async ({ page, userData }) => {
  await goThroughFirstRun(page)
  const second = await launch(userData).catch(() => null)
  // Playwright may or may not get hold of an app that ends before its first window.
  const code = second && (await new Promise((resolve) => second.process().once('exit', resolve)))
  expect([0, null]).toContain(code)
  await expect(page.getByRole('heading', { name: /How would you like to start/ })).toBeVisible()
})
