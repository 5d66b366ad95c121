import { expect, type Page } from '@playwright/test'
import { launch, test } from './app.ts'
import { openPractice, testDay } from './journeys.ts'

/** Tab until focus is on what is asked for, as a person looking for it would; gives up after a screenful. */
async function tabTo(page: Page, wanted: ReturnType<Page['getByRole']>): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(wanted).toBeFocused()
}

test('a morning without the mouse: a child, why, another child, a meeting booked, locked', async ({ userData }) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)
  const { keyboard } = page
  const dialog = page.getByRole('dialog')

  await keyboard.press('Control+2')
  await expect(page.getByRole('heading', { level: 1, name: 'Caseload' })).toBeVisible()
  const rows = page.getByRole('table', { name: 'Caseload' }).getByRole('row')
  await tabTo(page, rows.nth(1))
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowUp')
  await expect(rows.nth(2)).toBeFocused()

  // The due date in the row, its why, and back on the date.
  await keyboard.press('ArrowRight')
  const due = rows.nth(2).getByRole('button', { name: /2026/ })
  await expect(due).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^Why .+ 2026\?$/ })).toBeVisible()
  await keyboard.press('Escape')
  await expect(due).toBeFocused()
  await keyboard.press('ArrowLeft')
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Maisie Hallam' })).toBeVisible()

  await keyboard.press('Control+k')
  await keyboard.type('Nia Bowen')
  await expect(page.getByRole('option', { name: /Nia Bowen-Achebe/ }).first()).toBeVisible()
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Nia Bowen-Achebe' })).toBeVisible()

  await keyboard.press('Control+3')
  await expect(page.getByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible()
  const schedule = page.getByRole('button', { name: 'Schedule a meeting' })
  await tabTo(page, schedule)
  await keyboard.press('Enter')
  await expect(dialog).toBeVisible()
  await keyboard.press('Escape')
  await expect(schedule).toBeFocused()
  await keyboard.press('Enter')
  await expect(dialog.getByRole('combobox', { name: 'Child' })).toBeFocused()
  await keyboard.type('Chloe Barn')
  await expect(page.getByRole('option', { name: /Chloe Barnes/ })).toBeVisible()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  const day = dialog.getByRole('group', { name: 'Day', exact: true }).getByLabel('Day')
  await expect(day).toBeVisible()
  await tabTo(page, day)
  await keyboard.type('1/12/2026')
  await tabTo(page, dialog.getByLabel('Time'))
  await keyboard.type('10.30')
  await keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(schedule).toBeFocused()
  // It was among the ones to book now; it is on 1 December, after this week.
  await expect(page.getByRole('row', { name: /Chloe Barnes/ })).toHaveCount(0)

  await keyboard.press('Control+4')
  await expect(page.getByRole('heading', { level: 1, name: 'Alerts' })).toBeVisible()
  const alert = page.getByRole('table', { name: 'Alerts' }).getByRole('row').nth(1)
  await tabTo(page, alert)
  await keyboard.press('ArrowRight')
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^Why .+ 2026\?$/ })).toBeVisible()
  await keyboard.press('Escape')

  // Nine alerts at the end of a day: one decided, and back on Today for the next.
  await keyboard.press('Control+1')
  const decide = page.getByRole('region', { name: 'Alerts to decide' }).getByRole('button', { name: /^Decide/ })
  await expect(decide.first()).toBeVisible()
  const toDecide = await decide.count()
  await tabTo(page, decide.first())
  await keyboard.press('Enter')
  const pane = page.getByRole('complementary', { name: 'What comes next' })
  await expect(pane.getByRole('radio', { name: /^Escalate/ })).toBeChecked()
  await keyboard.press('1')
  await keyboard.press('Control+Enter')
  await expect(pane.getByRole('heading', { name: 'Send it' })).toBeFocused()
  await keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await expect(decide).toHaveCount(toDecide - 1)

  // From a row: A, the theme, Ctrl+Enter.
  await keyboard.press('Control+2')
  await tabTo(page, rows.nth(1))
  await keyboard.press('a')
  // The record proposes a theme for this child; without one the cursor stands on it.
  const theme = page.getByRole('combobox', { name: 'Theme' })
  await expect(theme).toBeVisible()
  await tabTo(page, theme)
  await keyboard.type('Visits')
  await expect(page.getByRole('textbox', { name: 'What is asked for' })).not.toHaveValue('')
  await keyboard.press('Control+Enter')
  await expect(pane.getByRole('heading', { name: 'Send it' })).toBeVisible()

  await keyboard.press('Control+Shift+L')
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Open the fictional county' })).toBeFocused()
  await app.close()
})

test('a conference without the mouse: its register, its map, the copies, and on to the hand-over', async ({
  userData,
}) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)
  const { keyboard } = page
  const heading = (name: string | RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

  await keyboard.press('Control+3')
  await heading('Meetings')
  const conference = page.getByRole('row', { name: /Petrov-Ellis, 3 children/ })
  await tabTo(page, page.getByRole('table').getByRole('row').filter({ hasText: 'review' }).first())
  for (let presses = 0; presses < 30; presses += 1) {
    if (await conference.evaluate((row) => row === document.activeElement)) break
    await keyboard.press('ArrowDown')
  }
  await expect(conference).toBeFocused()
  await keyboard.press('Enter')
  await tabTo(page, page.getByRole('link', { name: 'Open the record' }))
  await keyboard.press('Enter')
  await heading(/^Record: /)

  await tabTo(page, page.getByRole('tab', { name: 'Prepare' }))
  await keyboard.press('ArrowRight')
  await keyboard.press('Enter')
  const name = page.getByRole('textbox', { name: 'Name' })
  await tabTo(page, name)
  await keyboard.type('Meera Joshi')
  await keyboard.press('Tab')
  await keyboard.type('Social worker')
  await keyboard.press('Enter')
  await expect(name).toHaveValue('')
  await expect(name).toBeFocused()

  await tabTo(page, page.getByRole('link', { name: 'Map', exact: true }))
  await keyboard.press('Enter')
  await heading('Map')
  await keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Finish talking' })).toBeVisible()
  await keyboard.press('Alt+Digit2')
  await keyboard.press('Enter')
  await keyboard.type('Anya walks to school with Wojtek.')
  await keyboard.press('Alt+w')
  await expect(page.getByRole('combobox', { name: 'Who said it?' })).toBeFocused()
  await keyboard.type('meera joshi')
  await expect(page.getByRole('option')).toHaveText(['Meera Joshi Social worker'])
  await keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Existing safety' }).last()).toBeFocused()
  await keyboard.press('Alt+s')
  await expect(page.getByRole('combobox', { name: 'Whose number' })).toBeFocused()
  await keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Numbers/ })).toBeFocused()

  await keyboard.press('Control+p')
  await heading('Copies')
  await tabTo(page, page.getByRole('radio', { name: /It must go/ }))
  await keyboard.press('2')
  await keyboard.press('Enter')
  const isRead = page.getByRole('checkbox', { name: /Every page has been read/ })
  await expect(isRead).toBeFocused()
  await keyboard.press('Space')
  await expect(page.getByText('Read by Ruth Adeyemi')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Print 1 cop' }))
  await keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Seal version 1' }))
  await keyboard.press('Enter')
  await heading('Print and hand over')
  await expect(page.getByText('0 of 1 accounted for')).toBeVisible()
  await app.close()
})
