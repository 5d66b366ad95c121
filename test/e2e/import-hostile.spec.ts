import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { goThroughFirstRun } from '../../scripts/first-run.mjs'
import { launch, test } from './app.ts'
import { testDay } from './journeys.ts'

const heading = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB'
const good = `${heading}\r\n4471902,F,15/03/2015,WBRI,,,\r\n`

/** The app at the first step of the import, with a good file beside the bad ones. */
async function begin(userData: string) {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await goThroughFirstRun(page, {})
  await page.getByRole('button', { name: 'Import my caseload' }).click()
  const goodFile = path.join(userData, 'header.csv')
  writeFileSync(goodFile, good)
  return { app, page, goodFile }
}

async function choose(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
  }, file)
  await page.getByRole('button', { name: 'Choose files' }).click()
}

async function importsNext(app: ElectronApplication, page: Page, goodFile: string): Promise<void> {
  await choose(app, page, goodFile)
  await expect(page.getByRole('list', { name: 'Counts' }).getByRole('listitem').first()).toHaveText('1row read')
  await app.close()
}

test('a file that needs more memory than a file may have is named, and the next file is read', async ({ userData }) => {
  const { app, page, goodFile } = await begin(userData)
  const crowd = path.join(userData, 'everybody.csv')
  const row = (index: number) => `${index},F,15/03/2015,WBRI,,,`
  writeFileSync(crowd, [heading, ...Array.from({ length: 1_500_000 }, (_, index) => row(index))].join('\r\n'))
  await choose(app, page, crowd)
  await expect(page.getByText('Reading everybody.csv was stopped: it took more memory than a file may.')).toBeVisible({
    timeout: 50_000,
  })
  await importsNext(app, page, goodFile)
})

test('a reading that hangs is stopped after 20 seconds, and the next file is read', async ({ userData }) => {
  test.skip(process.platform === 'win32', 'no process can be made to hang from outside')
  const { app, page, goodFile } = await begin(userData)
  const long = path.join(userData, 'reviews.csv')
  const row = (index: number) =>
    `${index % 9_000},15/03/2015,${String((index % 28) + 1).padStart(2, '0')}/06/20${10 + (index % 15)},PN1`
  writeFileSync(
    long,
    `CHILD,DOB,REVIEW,REVIEW_CODE\r\n${Array.from({ length: 800_000 }, (_, index) => row(index)).join('\r\n')}`,
  )
  await choose(app, page, long)
  await expect(page.getByText('Reading reviews.csv')).toBeVisible()
  const reader = await app.evaluate(
    ({ app: main }) => main.getAppMetrics().find(({ name }) => name === 'Footprint import')?.pid,
  )
  expect(reader).toBeDefined()
  process.kill(Number(reader), 'SIGSTOP')
  await expect(page.getByText('Reading reviews.csv was stopped: nothing came of it for 20 seconds.')).toBeVisible({
    timeout: 30_000,
  })
  await importsNext(app, page, goodFile)
})
