import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect } from '@playwright/test'
import { LogLine } from '../../electron/log.ts'
import { goThroughFirstRun } from '../../scripts/first-run.mjs'
import { launch, test } from './app.ts'
import { testDay } from './journeys.ts'

/** Words that stand nowhere else on a computer: typed, searched for, and in the name and the rows of a file. */
const canaries = {
  given: 'Zephyrinella',
  family: 'Quaxwick-Canary',
  sought: 'Vombatine',
  file: 'kittiwake-canary',
  person: 'Ottoline Farthingale',
}

/** Every file under a folder, whatever lies in it. */
const filesUnder = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

/** Which canaries a file holds in UTF-8 or UTF-16, as "word in file". */
function leaksIn(file: string, words: readonly string[]): string[] {
  const bytes = fs.readFileSync(file)
  const hasEither = (word: string) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))
  return words.filter(hasEither).map((word) => `${word} in ${path.basename(file)}`)
}

test('leaves nothing of a child readable on the disk, locked or closed', async ({ userData }) => {
  const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'footprint-leak-'))
  const made = path.join(temp, `header-${canaries.file}.csv`)
  fs.writeFileSync(made, `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n${canaries.file},1,04/07/2014,WBRI,,,\n`)
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay, TMPDIR: temp, TMP: temp, TEMP: temp } })
  const page = await app.firstWindow()
  await goThroughFirstRun(page, { name: canaries.person })
  await page.getByRole('button', { name: 'Import my caseload' }).click()
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
    },
    [made],
  )
  await page.getByRole('button', { name: 'Choose files' }).click()
  await page.getByRole('button', { name: /^Keep 1 row/ }).click()
  await expect(page.getByText(/^Kept on /)).toBeVisible()

  const main = page.getByRole('navigation', { name: 'Main' })
  await main.getByRole('link', { name: 'Caseload' }).click()
  await page.getByRole('button', { name: 'Add a child' }).click()
  await page.getByLabel('Given name').fill(canaries.given)
  await page.getByLabel('Family name').fill(canaries.family)
  await page.getByRole('group', { name: 'Date of birth' }).getByLabel('Day').fill('4/7/2014')
  await page.getByRole('button', { name: 'Add the child' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${canaries.given} ${canaries.family}` })).toBeVisible()

  // Locked in the middle of typing, with a window of the app's own over the screen.
  await page.keyboard.press('Control+k')
  await page.keyboard.type(canaries.sought)
  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
  const { given, family, sought, file, person } = canaries
  const shown = await page.evaluate(() => document.documentElement.outerHTML + document.title + window.location.href)
  for (const word of [given, family, sought, file]) expect(shown).not.toContain(word)
  await app.close()

  const left = [...filesUnder(userData), ...filesUnder(temp).filter((found) => found !== made)]
  expect(left.map((found) => path.basename(found))).toContain('footprint.db')
  expect(left.flatMap((found) => leaksIn(found, [given, family, sought, file]))).toEqual([])
  // The lock screen names whose laptop it is, from a file of its own; nothing else does.
  expect(left.flatMap((found) => leaksIn(found, [person, 'Ottoline']))).toEqual([
    `${person} in vault.json`,
    'Ottoline in vault.json',
  ])
  const log = fs.readFileSync(path.join(userData, 'logs/footprint.jsonl'), 'utf8').trim().split('\n')
  for (const line of log) {
    const { at, ...said }: Record<string, unknown> = JSON.parse(line)
    expect(at).toMatch(/^\d{4}-\d\d-\d\dT/)
    expect(LogLine.safeParse(said).success).toBe(true)
  }
  expect(log.join()).not.toContain(path.basename(userData))
  fs.rmSync(temp, { recursive: true })
})
