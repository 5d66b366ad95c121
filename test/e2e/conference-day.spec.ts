import fs from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { passphrase } from '../../scripts/first-run.mjs'
import { launch, test } from './app.ts'
import {
  type Day,
  decide,
  lastLine,
  printed,
  register,
  standAtWindows,
  tellTheRest,
  typeLine,
} from './conference-day-acts.ts'
import { hasPoppler, holdsWord, type Paper, pilesOf, readPaper, spaced, wordsOf } from './conference-day-paper.ts'
import { everybody, lines, others, people, stranger, type Who } from './conference-day-people.ts'
import { openHallams, openPractice, pressReady, testDay } from './journeys.ts'

const afterwards = '2026-11-23T10:40:00.000Z'
const person = (page: Page, who: Who) => page.getByRole('listitem').filter({ hasText: people[who].name })

test('a conference is mapped, copied, handed over and corrected, and every copy holds what it may and no more', async ({
  userData,
}) => {
  test.setTimeout(240_000)
  const folder = process.env.FOOTPRINT_PICTURES ?? userData
  fs.rmSync(path.join(folder, 'copies'), { recursive: true, force: true })
  const day = await test.step('mapped by keyboard with the wall on, until the power goes', () =>
    mapUntilPowerCut(userData))
  const app = await launch(userData, { env: { FOOTPRINT_NOW: afterwards } })
  const page = await app.firstWindow()
  await test.step('opens again on the same line, and is finished', () => goOnMapping(page, day))
  await standAtWindows(app, folder)
  await test.step('copies wait for the strangers’ answers and a reader', () => sealCopies(page))
  if (!hasPoppler()) {
    test.info().annotations.push({ type: 'skipped', description: 'poppler is not here to read the PDFs with' })
    await app.close()
    return
  }
  await test.step('each file holds what its reader may have, and nothing more', () => saveFiles(page, folder))
  await test.step('a file for Word holds the same', () => saveWord(page, folder))
  await test.step('one job for the printer; a late arrival; closed with everybody accounted for', () =>
    handOver(page, folder))
  await test.step('a correction is printed for those it concerns', () => correct(page, folder))
  await app.close()
})

async function mapUntilPowerCut(userData: string): Promise<Day> {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay, FOOTPRINT_WALL: 'window' } })
  const page = await app.firstWindow()
  await openPractice(page)
  const meetingId = await openHallams(page)
  const day = await register(page, meetingId)
  await page.getByRole('link', { name: 'Map', exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Begin an empty map' }).press('Enter')
  await expect(page.getByRole('button', { name: /^Start/ })).toBeVisible()
  const [wall] = await Promise.all([app.waitForEvent('window'), page.keyboard.press('F9')])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Finish talking' })).toBeVisible()
  const shown: string[] = []
  for (const line of lines) {
    await typeLine(page, line)
    const isForAll = !line.scope && !line.notFor
    if (isForAll) await expect(wall.getByText(line.word).first()).toBeVisible()
    shown.push(await wall.evaluate(() => document.documentElement.outerHTML))
  }
  for (const { word } of lines.filter(({ scope, notFor }) => scope || notFor)) expect(shown.join()).not.toContain(word)
  await typeLine(page, stranger)
  await expect(page.getByText('“Tyler Kettle” may be Tyler Kettle, of another family.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ has: page.locator('textarea:focus') })).toContainText('Who said it?')
  const closed = app.waitForEvent('close')
  app.process().kill('SIGKILL')
  await closed
  return day
}

async function goOnMapping(page: Page, day: Day): Promise<void> {
  await page.getByLabel('Passphrase for Ruth Adeyemi').fill(passphrase)
  await page.getByLabel('Passphrase for Ruth Adeyemi').press('Enter')
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByRole('button', { name: 'Open the fictional county' }).click()
  await expect(lastLine(page, stranger.heading)).toBeFocused()
  await expect(lastLine(page, stranger.heading)).toHaveValue(stranger.text)
  await tellTheRest(page, day)
  await decide(page, day)
  await page.getByRole('button', { name: 'Finish talking' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Go on talking' })).toBeVisible()
}

const goToStep = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Steps of the meeting' }).getByRole('link', { name, exact: true }).press('Enter')

async function sealCopies(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Steps of the meeting' })
    .getByRole('link', { name: 'Copies' })
    .press('Enter')
  const print = page.getByRole('button', { name: 'Print 9 copies' })
  await expect(print).toHaveAttribute('aria-disabled', 'true')
  const check = page.getByRole('region', { name: 'Stranger check' })
  await expect(check.locator('mark')).toHaveText('14 Quagga Lane')
  await check.getByRole('radio', { name: /^Keep it/ }).press('3')
  await check.getByRole('textbox', { name: 'Why it is kept' }).fill('Those who keep them safe have to know')
  await page.keyboard.press('Enter')
  await expect(check.locator('mark')).toHaveText('Tyler Kettle')
  await expect(check).toContainText('a child of another family')
  await check.getByRole('textbox', { name: /as it will read/ }).fill('A friend walks home with Maisie.')
  await check.getByRole('button', { name: 'Take it out' }).press('Enter')
  await expect(check.locator('mark')).toHaveText('01632 960 141')
  await check.getByRole('radio', { name: /^It is family/ }).press('2')
  await page.keyboard.press('Enter')
  await expect(check).toContainText('Nothing to answer')
  await page.getByRole('checkbox', { name: /Every page has been read by a person/ }).press('Space')
  await expect(print).not.toHaveAttribute('aria-disabled', 'true')
  await print.press('Enter')
  await page.getByRole('button', { name: 'Seal version 1' }).press('Enter')
  await expect(page).toHaveURL(/hand-over/)
}

/** Saves all nine as files, and takes each apart. */
async function saveFiles(page: Page, folder: string): Promise<void> {
  await page.getByRole('button', { name: 'Save files' }).press('Enter')
  const dialog = page.getByRole('dialog')
  for (const who of everybody) await dialog.getByRole('checkbox', { name: new RegExp(people[who].name) }).press('Space')
  await dialog.getByRole('button', { name: 'Choose a folder for 9 files' }).press('Enter')
  await expect(page.getByText(/^9 saved in/)).toBeVisible({ timeout: 60_000 })
  const into = path.join(folder, 'copies')
  const papers = fs.readdirSync(into).map((name) => readPaper(path.join(into, name)))
  expect(papers).toHaveLength(9)
  for (const who of everybody) {
    const paper = papers.find(({ about }) => about.includes(`Copy for ${footNames[who]}:`))
    if (!paper) throw new Error(`${who} has no file`)
    isWellMade(paper, who)
    holdsWhatItMay(paper, who)
  }
}

/** Saves the father’s copy for Word, and looks through every part of it. */
async function saveWord(page: Page, folder: string): Promise<void> {
  await page.getByRole('button', { name: 'Save files' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: new RegExp(people.darren.name) }).press('Space')
  await dialog.getByRole('radio', { name: /^Word/ }).check()
  await dialog.getByRole('button', { name: 'Choose a folder for 1 file' }).press('Enter')
  await expect(page.getByText(/^1 saved in/)).toBeVisible({ timeout: 60_000 })
  const words = await wordsOf(path.join(folder, 'copies'))
  for (const { word, for: readers } of [...lines, ...others])
    expect([word, words.includes(word)]).toEqual([word, readers.includes('darren')])
}

/** What each person is called at the foot of a page. */
const footNames: Readonly<Record<Who, string>> = {
  ...{ kelly: 'Ms K Hallam', jean: 'Mrs J Hallam', maisie: 'Maisie', nadia: 'Nadia Rahman', fiona: 'Fiona Lowe' },
  ...{ fletcher: 'DC I Fletcher', darren: 'Mr D Pryce', danuta: 'Mrs D Pryce', halina: 'Halina Nowak' },
}

/** An even number of pages, each with its foot; tags, language, headings and the heads of tables. */
function isWellMade({ pages, about, structure, raw }: Paper, who: Who): void {
  expect(pages.length % 2, `${who} has an even number of pages`).toBe(0)
  pages.forEach((page, at) => {
    const foot = `for ${footNames[who]}, page ${at + 1} of ${pages.length}, version 1, 23 Nov 2026`
    expect(spaced(page)).toMatch(new RegExp(`Copy \\d of 9 ${foot} \\d\\d:\\d\\d, code \\w{4} \\w{4}`))
  })
  expect(about).toMatch(/Tagged:\s+yes/)
  expect(raw.includes('/Lang (en-GB)')).toBe(true)
  expect(structure).toMatch(/H1[\s\S]*H2/)
  if (who !== 'darren') expect(structure).toMatch(/Table[\s\S]*TR[\s\S]*TH[\s\S]*TD/)
}

/** Every word the person may have is there to be read; of the rest nothing is, not in any byte of the file. */
function holdsWhatItMay(paper: Paper, who: Who): void {
  const said = [...lines, ...others]
  const may = said.filter((one) => one.for.includes(who)).map(({ word }) => word)
  expect(
    may.filter((word) => !paper.text.includes(word)),
    `${who} lacks`,
  ).toEqual([])
  const mayNot = said.filter((one) => !one.for.includes(who)).map(({ word }) => word)
  expect(
    mayNot.filter((word) => holdsWord(paper, word)),
    `${who} must not have`,
  ).toEqual([])
}

/** The pile of each person in a job, by the slip sheet on top of it. */
const pileFor = (job: string, who: Who) => pilesOf(job).find(({ slip }) => slip.includes(people[who].name))

async function handOver(page: Page, folder: string): Promise<void> {
  const close = page.getByRole('button', { name: 'Close the hand-over' })
  await pressReady(page.getByRole('button', { name: 'Print 9 copies' }))
  const piles = pilesOf(await printed(folder, 1))
  expect(piles).toHaveLength(9)
  expect(piles.every(({ at, pages }) => at % 2 === 0 && pages.length % 2 === 0)).toBe(true)
  for (const who of everybody) {
    const text = spaced(piles.find(({ slip }) => slip.includes(people[who].name))?.pages.join(' ') ?? '')
    for (const { word, for: readers } of [...lines, ...others])
      expect([who, word, text.includes(word)]).toEqual([who, word, readers.includes(who)])
  }
  await page.getByRole('button', { name: 'All 9 came out' }).press('Enter')
  await expect(page.getByText('Sent. Did it come out whole?')).toHaveCount(0)

  await page.getByRole('checkbox', { name: /Nadia Rahman/ }).press('Space')
  await pressReady(person(page, 'nadia').getByRole('button', { name: 'Print again' }))
  await page.getByRole('radio', { name: 'Destroyed' }).press('Space')
  await page.getByRole('button', { name: 'Make it' }).press('Enter')
  await pressReady(page.getByRole('button', { name: 'Print 1 copy' }))
  expect(pileFor(await printed(folder, 2), 'nadia')?.slip).toMatch(/Copy 4b of 9/)
  await person(page, 'nadia').getByRole('button', { name: /^Yes/ }).press('Enter')
  await expect(page.getByText('Sent. Did it come out whole?')).toHaveCount(0)

  await goToStep(page, 'Register')
  await page.getByRole('tab', { name: 'Register' }).press('Enter')
  const form = page.getByRole('form', { name: 'Add a person' })
  await form.getByLabel('Name').fill('Grace Mensah')
  await form.getByLabel('Agency, or how related').fill('Health visiting')
  await page.keyboard.press('Enter')
  await page
    .getByRole('button', { name: /^Grace Mensah, .*: nothing said$/ })
    .first()
    .press('h')
  await expect(page.getByRole('button', { name: /^Grace Mensah, .*: Here$/ })).toBeVisible()
  await goToStep(page, 'Hand-over')
  await page.getByRole('button', { name: 'Make a copy for Grace Mensah' }).press('Enter')
  await pressReady(page.getByRole('button', { name: 'Print 1 copy' }))
  const [own] = pilesOf(await printed(folder, 3))
  expect(own?.slip).toMatch(/Copy 10 of 10 Grace Mensah/)
  expect(own?.pages.join(' ')).toContain('helpline')
  expect(own?.pages.join(' ')).not.toContain('drinking')
  await expect(page.getByText('Sent. Did it come out whole?')).toHaveCount(1)
  await page.getByRole('checkbox', { name: /Grace Mensah/ }).press('Space')

  for (const who of everybody) {
    const tick = page.getByRole('checkbox', { name: new RegExp(`^${people[who].name}`) }).first()
    if (who === 'maisie') await person(page, who).getByRole('button', { name: /^Post/ }).press('Enter')
    else if (who === 'fiona') continue
    else {
      await tick.press('Space')
      await expect(tick).toBeChecked()
    }
  }
  await person(page, 'danuta')
    .getByRole('checkbox', { name: /interpreter read it/ })
    .press('Space')
  await page.getByLabel('Spare pages destroyed').fill('4')
  await page.getByRole('button', { name: 'Keep' }).press('Enter')
  await expect(page.getByText('1 person is not accounted for.')).toBeVisible()
  await expect(close).toHaveAttribute('aria-disabled', 'true')
  await person(page, 'fiona')
    .getByRole('button', { name: /^Declined/ })
    .press('Enter')
  await page.getByRole('dialog').getByLabel('Why').fill('Takes no paper')
  await page.keyboard.press('Enter')
  await expect(close).not.toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: /^Closed/ })).toBeVisible()
}

async function correct(page: Page, folder: string): Promise<void> {
  await goToStep(page, 'Map')
  const line = page.getByRole('textbox', { name: 'Strengths' }).first()
  await expect(line).toHaveValue(/helpline/)
  await line.fill('Kelly rings her sister when she is frightened.')
  await goToStep(page, 'Copies')
  const read = page.getByRole('checkbox', { name: /Every page has been read by a person/ })
  await expect(read).not.toBeChecked()
  await read.press('Space')
  const print = page.getByRole('button', { name: /^Print \d+ copies/ })
  await expect(print).not.toHaveAttribute('aria-disabled', 'true')
  await print.press('Enter')
  await page.getByLabel('Why a new version is needed').fill('Kelly did not say that')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/hand-over/)
  await pressReady(page.getByRole('button', { name: 'Print 7 copies' }))
  const piles = pilesOf(await printed(folder, 4))
  const changed = ['Ms Kelly Hallam', 'Mrs Jean Hallam', 'Nadia Rahman', 'DC Ian Fletcher', 'Grace Mensah']
  // Who took no paper, and whose copy has not gone to the post yet, are given all of the new version.
  const whole = ['Maisie Hallam', 'Fiona Lowe']
  expect(piles).toHaveLength(changed.length + whole.length)
  for (const [names, words] of [
    [changed, 'What changed since you were given this'],
    [whole, 'kitchen'],
  ] as const)
    for (const name of names) {
      const pile = piles.find(({ slip }) => slip.includes(name))
      const text = spaced(pile?.pages.join(' ') ?? '')
      expect((pile?.pages.length ?? 1) % 2).toBe(0)
      expect(text).toContain(words)
      expect(text).not.toContain('helpline')
      expect([name, text.includes('Kelly rings her sister')]).toEqual([name, name !== 'Maisie Hallam'])
    }
}
