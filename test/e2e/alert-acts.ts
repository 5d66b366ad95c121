import { expect, type Locator, type Page } from '@playwright/test'
import { addChild, goTo, look, record, send, typeDay } from './family-story.ts'

/** What has to happen next, beside an alert. */
export const pane = (page: Page): Locator => page.getByRole('complementary', { name: 'What comes next' })

/** A stage in the drawing of an alert’s stages. */
export const stage = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: 'Stages' }).getByRole('listitem').filter({ hasText: name })

/** What stands on Today under the alerts that ask for something, in its order. */
export const onToday = (page: Page): Locator =>
  page.getByRole('region', { name: 'Alerts to decide' }).getByRole('listitem')

/** Types one challenge meeting into the calendar. */
export async function addChallengeMeeting(page: Page, day: string, row: RegExp): Promise<void> {
  await act(page, 'Challenge meetings')
  await page.getByRole('button', { name: 'Add meetings' }).first().press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Add meetings' })
  await dialog.getByRole('radio', { name: 'Challenge meeting', exact: true }).check()
  await dialog.getByRole('checkbox', { name: 'A year of them, each month' }).uncheck()
  await typeDay(dialog, 'Day', day)
  await dialog.getByRole('button', { name: 'Add 1 meeting', exact: true }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('table', { name: 'Challenge meetings' }).getByRole('row', { name: row })).toBeVisible()
}

/** Opens a place by its name in the palette. */
export async function act(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Go to or do anything' }).fill(name)
  await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toContainText(name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** Raises an alert with A on the child’s row of the caseload, up to its form. */
export async function pressAOnRow(page: Page, name: string): Promise<void> {
  await goTo(page, 'Caseload')
  const row = page.getByRole('table', { name: 'Caseload' }).getByRole('row', { name })
  await row.focus()
  await row.press('a')
  await expect(page.getByRole('heading', { level: 1, name: 'Raise an alert' })).toBeVisible()
}

/** Opens an alert from its line on Today, by its button. */
export async function openFromToday(page: Page, title: string): Promise<void> {
  await goTo(page, 'Today')
  await onToday(page).filter({ hasText: title }).getByRole('link').first().press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
}

/** Opens an alert from the list of alerts with Enter on its row. */
export async function openFromList(page: Page, title: string): Promise<void> {
  await goTo(page, 'Alerts')
  await page.getByRole('tab', { name: /^All/ }).press('Enter')
  const row = page.getByRole('table', { name: 'Alerts' }).getByRole('row').filter({ hasText: title })
  await row.focus()
  await row.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
}

/** Opens the working of a day on screen, which has to say all of these, and closes it again. */
export async function expectWhyOf(day: Locator, words: readonly string[]): Promise<void> {
  const page = day.page()
  await day.press('Enter')
  const why = page.getByRole('dialog')
  for (const one of words) await expect(why).toContainText(one)
  await page.keyboard.press('Escape')
  await expect(why).toBeHidden()
}

/** What the table of an alert’s stages says of one: with whom, counted from, sent on, due. */
export async function expectStage(page: Page, name: string, cells: readonly string[]): Promise<void> {
  const row = page.getByRole('table', { name: 'Stages and their days' }).getByRole('row', { name })
  await expect(row.getByRole('cell')).toContainText([...cells])
}

/** Chooses what to do with an open alert. */
export const choose = (page: Page, what: string): Promise<void> =>
  pane(page).getByRole('radio', { name: what, exact: true }).check()

/** Presses the button of the form in the pane, which is refused at the field: the field says so and nothing moves. */
export async function expectRefused(page: Page, field: string, words: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await expect(pane(page).getByRole('alert')).toContainText(words)
  await expect(pane(page).getByLabel(field, { exact: true })).toHaveAttribute('aria-invalid', 'true')
}

/** Says today that the letter of the present stage was sent. */
export async function markAsSent(page: Page): Promise<void> {
  await expect(pane(page).getByRole('heading', { name: 'Send it' })).toBeVisible()
  await pane(page)
    .getByRole('button', { name: /^Mark as sent/ })
    .press('Enter')
  await expect(pane(page).getByRole('heading', { name: 'Waiting' })).toBeVisible()
}

/** What the overview of a period says in one row of one table, as its cells read: "1", "Of 2", "50.0%". */
export const figureRow = (page: Page, table: string, row: string): Locator =>
  page.getByRole('table', { name: table, exact: true }).getByRole('row', { name: new RegExp(`^${row}\\b`) })

/** Opens the list behind a figure and counts its rows, each with its words; then goes back to the overview. */
export async function expectBehind(figure: Locator, rows: readonly (string | RegExp)[]): Promise<void> {
  const page = figure.page()
  await figure.press('Enter')
  const alerts = rows.length === 1 ? '1 alert' : `${rows.length} alerts`
  await page.getByRole('dialog').getByRole('button', { name: alerts, exact: true }).press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(`: ${alerts}$`) })).toBeFocused()
  const behind = page.getByRole('table', { name: 'Alerts behind the figure' }).getByRole('row')
  await expect(behind.filter({ has: page.getByRole('link') })).toContainText([...rows])
  await expect(behind.filter({ has: page.getByRole('link') })).toHaveCount(rows.length)
  await page.keyboard.press('Escape')
  await expect(figure).toBeFocused()
}

/** Puts two of a family on the record, given to the person who sits here: one looked after, one with a plan alone. */
export async function addBrooks(page: Page): Promise<void> {
  await addChild(page, 'Maisie', '15 Mar 2015')
  const care = await record(page, 'Became looked after')
  await typeDay(care, 'Became looked after on', '7 Jan 2019')
  await care.getByLabel('Legal status').selectOption('V2')
  await care.getByLabel('Placement', { exact: true }).selectOption('U6')
  await send(care, 'Record becoming looked after')
  await giveToMe(page)
  await addChild(page, 'Noah', '4 Jun 2011')
  const made = await record(page, 'Child protection plan made')
  await typeDay(made, 'Day of the conference', '20 Mar 2019')
  await made.getByRole('checkbox', { name: 'Neglect' }).check()
  await send(made, 'Start the plan')
  await giveToMe(page)
}

async function giveToMe(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Give to an IRO' }).press('Enter')
  const give = page.getByRole('dialog', { name: 'Give to an IRO' })
  await give.getByLabel('IRO', { exact: true }).selectOption('Ruth Adeyemi')
  await give.getByLabel('Why').fill('New')
  await send(give, 'Give to this IRO')
}

/** Reads the letter that stands open: it says all of these and names no Brook but by initials. */
export async function readTheLetter(page: Page, name: RegExp, said: readonly string[]): Promise<void> {
  const letter = page.getByRole('dialog', { name })
  const pages = letter.getByRole('region', { name: /^Pages/ })
  await expect(pages.getByRole('img', { name: /^Page 1 of/ })).toBeVisible()
  for (const words of said) await expect(pages).toContainText(words)
  await expect(pages).not.toContainText(/Maisie|Brook/)
  await look(page, 'letter')
  await page.keyboard.press('Escape')
  await expect(letter).toBeHidden()
}

/** Closes Maisie’s alert, which is refused until it says what changed for her; finds what was typed on an earlier day. */
export async function closeWithEvidence(page: Page, changed: string): Promise<void> {
  await choose(page, 'Close')
  await pane(page).getByLabel('What became of it').selectOption('Put right')
  await pane(page).getByLabel('How you know').selectOption('I have seen it myself')
  // What was typed on Thu 25 Apr came back, with the day of today.
  await expect(pane(page).getByLabel('What shows it')).toHaveValue('No reply')
  await expect(pane(page).getByRole('group', { name: 'Day of the evidence' })).toContainText('Thu 30 May 2019')
  await pane(page).getByLabel('What shows it').fill('Two visits on the case record, Tue 14 and Tue 28 May 2019')
  const changedFor = pane(page).getByRole('textbox', { name: 'What changed for Maisie' })
  await changedFor.fill('')
  await page.keyboard.press('Control+Enter')
  await expect(pane(page).getByRole('alert')).toContainText('Say what changed for the child')
  await expect(changedFor).toHaveAttribute('aria-invalid', 'true')
  await changedFor.fill(changed)
  await pane(page).getByLabel('What the service can learn (optional)').fill('A vacant post needs cover at once')
  await page.keyboard.press('Control+Enter')
  await expect(pane(page).getByRole('heading', { name: 'Closed' })).toBeVisible()
  await look(page, 'closed')
}

/** Finds one line of the pre-challenge tracker with all of these words. */
export async function expectOnTracker(page: Page, words: readonly string[]): Promise<void> {
  await act(page, 'Pre-challenge tracker')
  let row = page.getByRole('table', { name: 'Pre-challenge tracker' }).getByRole('row')
  for (const one of words) row = row.filter({ hasText: one })
  await expect(row).toHaveCount(1)
}
