import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { FileToRead } from '../../electron/importers/read-files.ts'
import { passphrase } from '../../scripts/first-run.mjs'
import { november, october } from '../electron/importers/two-months.ts'
import { test } from './app.ts'
import { dirtyCensus, dirtyDataset, dirtyReturn, weeklyList } from './dirty-files.ts'
import { beginImport, choose, counts, onDisk, openTab } from './import-files.ts'

const samples = path.resolve(import.meta.dirname, '../../../shared/sample-data')
const annexA = path.join(samples, 'annex-a/Annex_A_2024_Jan.xlsx')
const return903 = ['header', 'episodes', 'reviews', 'placed_for_adoption'].map((name) =>
  path.join(samples, `903-fake/${name}.csv`),
)

test('an Annex A workbook becomes a caseload of one’s own, and can be undone', async ({ userData }) => {
  test.skip(!existsSync(annexA), 'the sample workbook is not at hand')
  const { app, page } = await beginImport(userData)
  await choose(app, page, [annexA])
  await expect(page.getByText('Nothing has been kept yet.')).toBeVisible()
  await expect(counts(page)).toHaveText([
    '17rows read',
    '0left out',
    '17new children',
    '0changed',
    '0unchanged',
    '0gone',
    '0new in care',
    '0newly planned',
  ])
  await openTab(page, /^Rows to look at/)
  await expect(page.getByRole('table', { name: 'Rows to look at' }).getByRole('row')).toHaveCount(1 + 26)
  await page.getByLabel('Show').selectOption({ label: 'Start is before the birth (2)' })
  await expect(page.getByRole('table', { name: 'Rows to look at' }).getByRole('row')).toHaveCount(1 + 2)

  await page.getByRole('button', { name: 'Keep 17 rows' }).click()
  await expect(page.getByText('Kept on Mon 23 Nov 2026: 17 rows.')).toBeVisible()
  await page.getByRole('button', { name: 'Give all 6 to me' }).click()
  const card = page.getByRole('region', { name: 'Your caseload now' })
  await expect(card).toContainText('4 looked after × 1.5 = 6 + 2 child protection × 1 = 2')
  await card.getByRole('link', { name: 'Caseload' }).click()
  await expect(page.getByRole('table', { name: 'Caseload' }).getByRole('row')).not.toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Weighted caseload' })).toContainText('= 8')

  await page.getByRole('button', { name: 'Import' }).click()
  await choose(app, page, [annexA])
  await expect(page.getByText('Nothing in these files is new.')).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).click()
  await page.getByRole('button', { name: 'Mon 23 Nov 2026' }).click()
  await page.getByRole('button', { name: 'Undo the whole import' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo the whole import' }).click()
  await expect(page.getByText('This import was undone on Mon 23 Nov 2026.')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Caseload' }).click()
  await expect(page.getByText('No children yet')).toBeVisible()
  await app.close()
})

test('what was read is gone once the vault is locked', async ({ userData }) => {
  test.skip(!existsSync(annexA), 'the sample workbook is not at hand')
  const { app, page } = await beginImport(userData)
  await choose(app, page, [annexA])
  await expect(counts(page).first()).toHaveText('17rows read')
  await page.keyboard.press('Control+Shift+L')
  await page.getByLabel('Passphrase for Ruth Adeyemi').fill(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible()
  await app.close()
})

test('a county’s SSDA903 return is read, cancelled, kept and recognised again', async ({ userData }) => {
  test.skip(!return903.every((file) => existsSync(file)), 'the sample return is not at hand')
  test.setTimeout(180_000)
  const { app, page } = await beginImport(userData, 'Safeguarding manager')
  await choose(app, page, return903)
  await expect(counts(page).first()).toHaveText('20,336rows read', { timeout: 60_000 })
  await expect(counts(page).nth(2)).toHaveText('2,675new children')
  await page.getByRole('button', { name: 'Keep 20,336 rows' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Cancelled. Nothing was changed.')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Keep 20,336 rows' }).click()
  await expect(page.getByText('Kept on Mon 23 Nov 2026: 20,336 rows.')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('12,580 reviews')).toBeVisible()
  await expect(page.getByText('No IROs are on the record yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Import more files' }).click()
  await choose(app, page, return903)
  await expect(page.getByText('Nothing in these files is new.')).toBeVisible({ timeout: 60_000 })
  await expect(counts(page).nth(4)).toHaveText('2,675unchanged')
  await app.close()
})

test('a second month finds the newcomers, the late-told, the changed, the leavers and the gone, and asks', async ({
  userData,
}) => {
  const { app, page } = await beginImport(userData)
  await choose(app, page, onDisk(userData, await october()))
  await page.getByRole('button', { name: 'Keep 7 rows' }).click()
  await typeBirth(page, 'Child 8', '17/3/2015')
  await choose(app, page, onDisk(userData, await november()))

  const told = page.getByRole('table', { name: 'New in care' }).getByRole('row')
  await expect(told).toHaveText([
    /Appoint an IRO by/,
    /^Child 10.*83 days later.*Late/,
    /^Child 9.*7 days/,
    /^Child 12/,
  ])
  await expect(page.getByRole('table', { name: 'Newly planned' })).toContainText('70 days later')
  await page.getByRole('tab', { name: /^New in care/ }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const changed = page.getByRole('table', { name: 'Changed' })
  await expect(changed).toContainText('The social workerJoe AmariAnn Bell')
  await expect(changed).toContainText('The end of this period of care–Mon 2 Nov 2026')
  await expect(changed).toContainText('The latest categoryneglectemotional abuse')
  await openTab(page, 'Gone 1')
  await expect(page.getByRole('table', { name: 'Gone' }).getByRole('row')).toHaveText([/Open here/, /^Child 5/])

  await page.getByRole('button', { name: '1 question to answer' }).click()
  await expect(page.getByRole('radio', { name: /Here \(typed\) Tue 17 Mar 2015/ })).toBeFocused()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Keep 9 rows' }).click()
  await page.getByRole('row', { name: /^Child 10/ }).focus()
  await page.keyboard.press('g')
  await expect(page.getByRole('tab', { name: 'Without an IRO 3' })).toBeVisible()
  await openTab(page, /^New in care/)
  await expect(told.nth(1)).toContainText('Ruth Adeyemi')
  await app.close()
})

/** From a child's name, corrects the birth on the child's page, and goes back to the import. */
async function typeBirth(page: Page, child: string, born: string): Promise<void> {
  await page.getByRole('link', { name: child }).click()
  await page.getByRole('button', { name: 'Change details' }).click()
  await page.getByRole('group', { name: 'Date of birth' }).getByLabel('Day').fill(born)
  await page.getByRole('button', { name: 'Save the details' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Caseload' }).click()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
}

test('each return, dirty, goes through: what is wrong is named, the rest is kept', async ({ userData }) => {
  const { app, page } = await beginImport(userData)
  const rows = page.getByRole('table', { name: 'Rows to look at' }).getByRole('row')
  const goThrough = async (files: readonly FileToRead[], read: string, wrong: readonly RegExp[]) => {
    await choose(app, page, onDisk(userData, ...files))
    await expect(counts(page).first()).toHaveText(read)
    await openTab(page, /^Rows to look at/)
    for (const words of wrong) await expect(rows.filter({ hasText: words })).toHaveCount(1)
    await page.getByRole('button', { name: /^Keep \d+ rows$/ }).click()
    await expect(page.getByText(/^Kept on Mon 23 Nov 2026/)).toBeVisible()
    await page.getByRole('button', { name: 'Import more files' }).click()
  }
  await choose(app, page, onDisk(userData, dirtyReturn()))
  await openTab(page, /^Rows to look at/)
  await page.getByLabel('Published check').selectOption({ label: '440: PN0 for a child of 4 or over (1)' })
  await expect(rows).toHaveCount(1 + 1)
  const list = path.join(userData, 'to send back.csv')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, list)
  await page.getByRole('button', { name: 'Export the list to send back' }).click()
  await page.getByRole('menuitem', { name: 'CSV file' }).click()
  await page.getByRole('button', { name: 'Save 1 row' }).click()
  await expect(page.getByText('1 row saved in “to send back.csv”.')).toBeVisible()
  expect(readFileSync(list, 'utf8')).toContain('SSDA903.xml,,10,REVIEW_CODE,502,440,Check,')
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await goThrough([dirtyReturn()], '9rows read', [
    /^CheckSSDA903.xml, line 10502PN0 is for/,
    /line 14503"31\/02\/2014"/,
  ])
  await goThrough([dirtyCensus()], '3rows read', [
    /line 55602The plan ends on.*before it starts/,
    /line 79603.*no date/,
  ])
  await goThrough(dirtyDataset(), '7rows read', [/^Left outconferences.csv, row 3702/])
  await expect(page.getByRole('table', { name: 'Past imports' }).getByRole('row')).toHaveText([
    /What/,
    /Standard Safeguarding Dataset/,
    /CIN census/,
    /SSDA903/,
  ])
  await app.close()
})

test('a list of one’s own is matched once and goes straight to the preview the next week', async ({ userData }) => {
  const { app, page } = await beginImport(userData)
  await choose(app, page, onDisk(userData, weeklyList('16 Nov')))
  await expect(page.getByRole('combobox', { name: 'Holds Mosaic ID' })).toHaveValue('reference')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(counts(page).first()).toHaveText('3rows read')
  await openTab(page, /^Rows to look at/)
  await expect(page.getByRole('table', { name: 'Rows to look at' })).toContainText('"Total: 2": a total or a note')
  await page.getByRole('button', { name: 'Keep 2 rows' }).click()
  await page.getByRole('button', { name: 'Import more files' }).click()

  const newcomer = '803;Clarke;Jayden;11/05/2016;13/11/2026;;'
  await choose(app, page, onDisk(userData, weeklyList('23 Nov', newcomer)))
  await expect(counts(page).nth(2)).toHaveText('1new child')
  await expect(page.getByRole('table', { name: 'New in care' })).toContainText('Jayden Clarke, 10')
  await app.close()
})
