import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { goThroughFirstRun } from '../../scripts/first-run.mjs'
import { launch, test } from './app.ts'
import { barriers } from './barriers.ts'
import { hasPoppler, pagesOf, readPaper } from './conference-day-paper.ts'
import { look, onDay } from './family-story.ts'
import { openPractice, testDay } from './journeys.ts'

// Two months of one theme: put on the tracker in November, sent on by the pre-challenge meeting of 3 December with an
// action that runs late, and settled at the challenge meeting of 17 December. Nothing is done with the mouse.
test('a theme goes through the tracker and both meetings, by the keyboard', async ({ userData }) => {
  test.setTimeout(180_000)
  await onDay(userData, '2026-11-23', theCalendarAndATheme)
  await onDay(userData, '2026-12-03', thePreChallengeMeeting)
  await onDay(userData, '2026-12-17', theChallengeMeeting)
})

// In the fictional county: a child's name typed into a theme and a discussion is on no paper for the assistant director.
test('the assistant director’s copy leaves without a child’s name that was typed, each said before', async ({
  userData,
}) => {
  test.setTimeout(120_000)
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)
  await act(page, 'Pre-challenge tracker')
  const row = page.getByRole('table', { name: 'Pre-challenge tracker' }).getByRole('row', { name: /, \d+ .*2026\// })
  const name = ((await row.first().getByRole('rowheader').textContent()) ?? '').split(',')[0]?.trim() ?? ''
  const given = name.split(' ')[0] ?? ''
  await act(page, 'Challenge meetings')
  await page
    .getByRole('row', { name: /To come/ })
    .first()
    .press('Enter')
  await page.getByRole('region', { name: /^1\. / }).waitFor()
  await page.keyboard.press('Alt+x')
  await page.getByRole('textbox', { name: 'Or a new theme' }).fill(`${given} not visited`)
  await page.keyboard.press('Enter')
  const theme = page.getByRole('region', { name: new RegExp(`${given} not visited$`) })
  await theme.getByRole('textbox', { name: 'Discussion' }).fill(`${name} waits since August.`)
  await page.getByRole('radio', { name: /assistant director/ }).press('Space')
  const pdf = path.join(userData, 'director.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, pdf)
  await page.getByRole('button', { name: 'Save as PDF' }).press('Enter')
  const dialog = page.getByRole('alertdialog', { name: 'Save as PDF?' })
  await expect(dialog.getByRole('checkbox', { name: new RegExp(`instead of “${given}”`) })).toBeChecked()
  await lookAtAll(page, 'names-before')
  await dialog.getByRole('button', { name: 'Save as PDF' }).press('Enter')
  await expect(page.getByText('Saved as “director.pdf”.')).toBeVisible()
  if (hasPoppler()) {
    const { about, text } = readPaper(pdf)
    expect(about + text).not.toMatch(new RegExp(name.split(/[ -]/).join('|'), 'i'))
    expect(pagesOf(pdf).join('')).toContain(`${given.charAt(0)} not visited`)
  } else test.info().annotations.push({ type: 'skipped', description: 'poppler is not here to look at the PDF' })
  await page.emulateMedia({ forcedColors: 'active' })
  await look(page, 'meeting-forced')
  await app.close()
})

async function act(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Go to or do anything' }).fill(name)
  await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toContainText(name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** Light, dark and at 200 %: what axe finds, and what sticks out at the side. */
async function lookAtAll(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    const found = await barriers(page)
    expect({ name, colorScheme, found }).toEqual({ name, colorScheme, found: [] })
    await look(page, `${name}-${colorScheme}`)
  }
  await page.setViewportSize({ width: 683, height: 384 })
  await look(page, `${name}-200`)
  await page.setViewportSize({ width: 1366, height: 768 })
}

async function theCalendarAndATheme(page: Page): Promise<void> {
  await goThroughFirstRun(page)
  await page.getByRole('button', { name: 'Import my caseload' }).press('Enter')
  await act(page, 'Challenge meetings')
  for (const { kind, which } of [
    { kind: 'Pre-challenge meeting', which: 'First' },
    { kind: 'Challenge meeting', which: 'Third' },
  ]) {
    await page.getByRole('button', { name: 'Add meetings' }).first().press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Add meetings' })
    await dialog.getByRole('radio', { name: kind, exact: true }).focus()
    await page.keyboard.press('Space')
    await dialog.getByRole('combobox', { name: 'Which in the month' }).selectOption(which)
    if (which === 'First') await look(page, 'add-meetings')
    await dialog.getByRole('button', { name: 'Add 12 meetings' }).press('Enter')
    await expect(dialog).toBeHidden()
  }
  await expect(page.getByRole('row', { name: /Thu 3 Dec 2026 Pre-challenge meeting/ })).toBeVisible()
  await lookAtAll(page, 'meetings')
  await page.getByRole('button', { name: 'Calendar', exact: true }).press('Enter')
  await page.locator('[data-day="2026-11-23"]').focus()
  await page.keyboard.press('PageDown')
  const december = page.getByRole('group', { name: /^December 2026/ })
  await expect(december.getByRole('button', { name: /^Pre-challenge meeting/ })).toBeVisible()
  await expect(december.getByRole('region', { name: 'Fri 25 Dec 2026' })).toContainText('Christmas Day')
  await lookAtAll(page, 'calendar')
  await act(page, 'Pre-challenge tracker')
  await page.getByRole('button', { name: 'Follow a theme' }).first().press('Enter')
  await page.getByRole('textbox', { name: 'Theme' }).fill('Sibling assessments')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /Sibling assessments/ })).toContainText('Thu 3 Dec 2026')
  await lookAtAll(page, 'tracker')
}

async function openMeeting(page: Page, row: RegExp): Promise<void> {
  await act(page, 'Challenge meetings')
  await page.getByRole('row', { name: row }).press('Enter')
}

async function hold(page: Page, present: string): Promise<void> {
  await page.getByRole('button', { name: 'Mark as held' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Mark as held' })
  await dialog.getByRole('textbox', { name: 'Who was present' }).fill(present)
  await dialog.getByRole('button', { name: 'Mark as held' }).press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Minutes' })).toBeVisible()
}

async function thePreChallengeMeeting(page: Page): Promise<void> {
  await openMeeting(page, /Thu 3 Dec 2026/)
  const item = page.getByRole('region', { name: '1. Sibling assessments' })
  await item.getByRole('textbox', { name: 'Discussion' }).fill('Three of five plans rest on one joint assessment.')
  await item.getByRole('combobox', { name: 'Decision' }).selectOption('To the challenge meeting')
  await item.getByRole('combobox', { name: 'Decision' }).focus()
  await page.keyboard.press('Alt+x')
  await page.keyboard.type('Count the plans')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Ravi Chandran')
  await page.keyboard.press('Enter')
  await page.keyboard.type('10/12/2026')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeVisible()
  await page.keyboard.press('Alt+x')
  await page.keyboard.press('Alt+x')
  const add = page.getByRole('dialog', { name: 'Add to the agenda' })
  await add.getByRole('textbox', { name: 'Or a new theme' }).fill('Pre-birth conferences')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: '2. Pre-birth conferences' })).toBeVisible()
  await hold(page, 'Helen Marsh, Paul Okonkwo')
}

async function theChallengeMeeting(page: Page): Promise<void> {
  await act(page, 'Pre-challenge tracker')
  await expect(page.getByRole('row', { name: /Sibling assessments/ })).toContainText('Late, Thu 10 Dec 2026')
  await expect(page.getByRole('row', { name: /Pre-birth conferences/ })).toContainText('Thu 7 Jan 2027')
  await lookAtAll(page, 'tracker-late')
  await openMeeting(page, /Thu 17 Dec 2026/)
  const item = page.getByRole('region', { name: '1. Sibling assessments' })
  await expect(item).toContainText('Three of five plans rest on one joint assessment.')
  await lookAtAll(page, 'meeting')
  await item.getByRole('button', { name: /^Done today/ }).press('Enter')
  await expect(item).toContainText('done Thu 17 Dec 2026')
  await item.getByRole('combobox', { name: 'Decision' }).selectOption('Resolved')
  await hold(page, 'Caroline Hythe, Helen Marsh')
  await look(page, 'minutes')
  await act(page, 'Pre-challenge tracker')
  await expect(page.getByRole('row', { name: /Sibling assessments/ })).toContainText('Resolved, challenge meeting')
  await look(page, 'tracker-over')
}
