#!/usr/bin/env node
// The guided tour: the real app, led through the main job on invented data, from the first opening to lists on paper.
// Leaves numbered pictures and the exported files in out/tour/.
//   npm run tour
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron } from '@playwright/test'
import { ensureElectron } from './electron-runtime.mjs'
import { goThroughFirstRun, openFictionalCounty } from './first-run.mjs'
import { note, root } from './project.mjs'
import { writeAnnexA } from './tour-files.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').ElectronApplication} App */
/** @typedef {{ app: App, page: Page, picture: (name: string) => Promise<void> }} Tour */

const folder = path.join(root, 'out/tour')
const files = path.join(folder, 'files')
/** A Monday in the fictional county's present, so that every tour tells the same story. */
const NOW = '2026-11-23T08:51:40.000Z'

/** @param {Page} page */
function photographer(page) {
  let number = 0
  return async (/** @type {string} */ name) => {
    number += 1
    const file = `${String(number).padStart(2, '0')}-${name}.png`
    await page.screenshot({ path: path.join(folder, file), animations: 'disabled' })
    note(file)
  }
}

/**
 * @param {Page} page
 * @param {string} screen
 */
async function goTo(page, screen) {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen }).click()
  await page.getByRole('heading', { level: 1, name: screen }).waitFor()
}

/** @param {Tour} tour */
async function theDay({ page, picture }) {
  await picture('today')
  await page
    .getByRole('button', { name: /^Fri 20 Nov/ })
    .first()
    .click()
  await picture('why-this-date')
  await page.keyboard.press('Escape')
}

/** @param {Tour} tour */
async function theCaseload({ page, picture }) {
  await goTo(page, 'Caseload')
  const table = page.getByRole('table', { name: 'Caseload' })
  await table.getByRole('row').nth(1).waitFor()
  await picture('caseload-with-its-sum')
  await page.getByRole('switch', { name: 'Group by family' }).click()
  await picture('caseload-by-family')
  await page.getByRole('switch', { name: 'Group by family' }).click()
}

/** @param {Tour} tour */
async function oneChild({ page, picture }) {
  await page.keyboard.press('Control+K')
  await page.getByRole('combobox', { name: 'Go to or do anything' }).fill('Nia Bowen Acebe')
  await page
    .getByRole('option', { name: /Nia Bowen-Achebe/ })
    .first()
    .waitFor()
  await picture('go-to-despite-a-slip')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Nia Bowen-Achebe' }).waitFor()
  await picture('child-and-why')
}

/** @param {Tour} tour */
async function aMeeting({ page, picture }) {
  await goTo(page, 'Today')
  await page
    .getByRole('region', { name: /Needs your decision/ })
    .getByRole('button', { name: /^Schedule/ })
    .click()
  await page.getByRole('dialog').waitFor()
  await picture('schedule-a-meeting')
  await page.getByRole('dialog').getByRole('button', { name: 'Schedule' }).last().click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await goTo(page, 'Meetings')
  await picture('meetings')
}

/** @param {Tour} tour */
async function aConference({ page, picture }) {
  await goTo(page, 'Meetings')
  await page.getByRole('row', { name: /Petrov-Ellis, 3 children/ }).press('Enter')
  await page.getByRole('link', { name: 'Map', exact: true }).press('Enter')
  await page.getByRole('textbox', { name: 'Harm' }).first().waitFor()
  await picture('map')
  const steps = page.getByRole('navigation', { name: 'Steps of the meeting' })
  await steps.getByRole('link', { name: 'Copies' }).press('Enter')
  await page.getByRole('region', { name: 'Stranger check' }).waitFor()
  await picture('copies')
}

/** @param {Tour} tour */
async function theAlerts({ page, picture }) {
  await goTo(page, 'Alerts')
  await page.getByRole('table', { name: 'Alerts' }).getByRole('row').nth(1).waitFor()
  await picture('alerts')
  await goTo(page, 'Today')
  await page
    .getByRole('region', { name: 'Alerts to decide' })
    .getByRole('button', { name: /^Decide/ })
    .first()
    .press('Enter')
  await page.getByRole('radio', { name: /^Escalate/ }).waitFor()
  await picture('an-alert-to-decide')
  await goTo(page, 'Caseload')
  await page.getByRole('table', { name: 'Caseload' }).getByRole('row').nth(1).press('a')
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Visits')
  await picture('raise-an-alert')
  await page.getByRole('button', { name: 'Throw away' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Caseload' }).waitFor()
}

/** @param {Tour} tour */
async function theChallengeMeetings({ page, picture }) {
  await page.keyboard.press('Control+K')
  await page.getByRole('combobox', { name: 'Go to or do anything' }).fill('Pre-challenge tracker')
  await page.getByRole('option', { name: 'Pre-challenge tracker' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('table', { name: 'Pre-challenge tracker' }).waitFor()
  await picture('pre-challenge-tracker')
  await page.getByRole('tab', { name: /^Meetings/ }).click()
  await page
    .getByRole('row', { name: /To come/ })
    .first()
    .press('Enter')
  await page.getByRole('heading', { level: 2, name: 'Agenda' }).waitFor()
  await picture('challenge-meeting')
}

/** @param {Tour} tour */
async function theTeam({ page, picture }) {
  await goTo(page, 'Team')
  await page.getByRole('table', { name: 'Team workload' }).waitFor()
  await picture('team')
}

/** @param {Tour} tour */
async function theReports({ page, picture }) {
  await goTo(page, 'Reports')
  await page.getByRole('button', { name: 'Quarter' }).click()
  await page.getByRole('table', { name: /^By theme/ }).waitFor()
  await picture('alert-overview')
}

/** @param {Tour} tour */
async function theLearningLog({ page, picture }) {
  await page.keyboard.press('Control+K')
  await page.getByRole('combobox', { name: 'Go to or do anything' }).fill('Audits and observations')
  await page.getByRole('option', { name: 'Audits and observations' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('table', { name: 'Audits and observations' }).waitFor()
  await picture('audits-and-observations')
}

/** @param {Tour} tour */
async function anImport({ app, page, picture }) {
  const workbook = path.join(files, 'annex-a-november.xlsx')
  await writeAnnexA(workbook)
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] })
  }, workbook)
  await goTo(page, 'Caseload')
  await page
    .getByRole('button', { name: 'Import' })
    .or(page.getByRole('link', { name: 'Import' }))
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: 'Import' }).waitFor()
  await picture('import-choose-files')
  await page
    .getByRole('button', { name: /Choose|Browse/ })
    .first()
    .click()
  await page.getByText('Nothing has been kept yet').waitFor()
  await picture('import-preview')
  await page.getByRole('button', { name: /^Keep \d+/ }).click()
  await page.getByRole('button', { name: /Undo/ }).first().waitFor()
  await picture('import-done-new-in-care')
}

/** @param {Tour} tour */
async function takenAway({ app, page, picture }) {
  await app.evaluate(({ dialog }, folderOfFiles) => {
    dialog.showSaveDialog = async (/** @type {unknown[]} */ ...args) => {
      const options = /** @type {{ defaultPath?: string }} */ (args.at(-1))
      const name = (options.defaultPath ?? 'list').replaceAll('\\', '/').split('/').at(-1)
      return { canceled: false, filePath: `${folderOfFiles}/${name}` }
    }
  }, files)
  await goTo(page, 'Caseload')
  for (const format of ['Excel', 'CSV', 'PDF']) {
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: new RegExp(format) }).click()
    if (format === 'Excel') await picture('export-says-what-leaves')
    await page.getByRole('alertdialog').getByRole('button', { name: /^Save/ }).click()
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
  }
}

/** @param {Tour} tour */
async function otherLooks({ page, picture }) {
  await goTo(page, 'Today')
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture('today-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  // What 200 % text leaves of a 13-inch screen.
  await page.setViewportSize({ width: 683, height: 384 })
  await picture('today-at-200-per-cent')
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.keyboard.press('Control+Shift+L')
  await page.getByRole('heading', { name: 'Locked' }).waitFor()
  await picture('locked')
}

async function takeTour() {
  const electron = await ensureElectron()
  // Playwright asks the `electron` package for the program, which looks in the environment.
  Object.assign(process.env, electron.env)
  const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'footprint-tour-'))
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(files, { recursive: true })
  const app = await _electron.launch({
    args: [root],
    env: { ...process.env, FOOTPRINT_USER_DATA: userData, FOOTPRINT_NOW: NOW },
  })
  try {
    const page = await app.firstWindow()
    const picture = photographer(page)
    await goThroughFirstRun(page, { onStep: picture })
    await openFictionalCounty(page)
    const tour = { app, page, picture }
    for (const stop of [
      theDay,
      theCaseload,
      oneChild,
      aMeeting,
      aConference,
      theAlerts,
      theChallengeMeetings,
      theTeam,
      theReports,
      theLearningLog,
      anImport,
      takenAway,
      otherLooks,
    ])
      await stop(tour)
  } finally {
    await app.close()
    fs.rmSync(userData, { recursive: true, force: true })
  }
  note(`the pictures are in ${folder}, and the files it imported and exported in ${files}`)
}

await takeTour()
