import { expect, type Locator, type Page } from '@playwright/test'
import { goThroughFirstRun } from '../../scripts/first-run.mjs'
import { ChildId } from '../../shared/records/ids.ts'
import { aConcern, aGoodPractice } from '../support/an-alert.ts'
import { test } from './app.ts'
import { barriers } from './barriers.ts'
import { addChild, look, onDay, record, send, typeDay } from './family-story.ts'

// QA-01, QA-02 and QA-05 of the example in the mock-up: raised Fri 13 Nov 2026, over by Fri 11 Dec, no answer by Fri 20
// Nov, the next by Fri 27 Nov. Christmas and New Year lie between the last days.
test('a concern is sent, lapses, passes a stage by, is answered and closed with evidence, by keyboard alone', async ({
  userData,
}) => {
  test.setTimeout(300_000)
  await onDay(userData, '2026-11-13', raiseAndSend)
  await onDay(userData, '2026-11-23', decide)
  await onDay(userData, '2026-12-07', passBy)
  await onDay(userData, '2027-01-05', close)
})

const ids = { concern: '', good: '' }

/** Asks the app itself, as its screens do. */
async function ask(page: Page, operation: string, input: unknown): Promise<string> {
  const reply = await page.evaluate(async ([name, given]) => Reflect.get(globalThis, 'app').call(name, given), [
    operation,
    input,
  ] as const)
  expect(reply.ok, JSON.stringify(reply)).toBe(true)
  return reply.value.id
}

const pane = (page: Page): Locator => page.getByRole('complementary', { name: 'What comes next' })
const stage = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: 'Stages' }).getByRole('listitem').filter({ hasText: name })

async function open(page: Page, alertId: string, title: string): Promise<void> {
  await page.evaluate((id) => {
    globalThis.location.hash = `#/alerts/${id}`
  }, alertId)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Pictures by night and by day, the last at 200 %; axe finds nothing, and nothing sticks out. */
async function seen(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect({ name, colorScheme, found: await barriers(page) }).toEqual({ name, colorScheme, found: [] })
    await look(page, `${name}-${colorScheme}`)
  }
  await page.setViewportSize({ width: 683, height: 384 })
  await look(page, `${name}-large`)
  await page.setViewportSize({ width: 1366, height: 768 })
}

async function raiseAndSend(page: Page): Promise<void> {
  await goThroughFirstRun(page)
  await page.getByRole('button', { name: 'Import my caseload' }).click()
  await addChild(page, 'Zainab', '4 Jun 2014')
  const care = await record(page, 'Became looked after')
  await typeDay(care, 'Became looked after on', '5 Jan 2026')
  await care.getByLabel('Legal status').selectOption('V2')
  await care.getByLabel('Placement', { exact: true }).selectOption('U6')
  await send(care, 'Record becoming looked after')
  const childId = ChildId.parse(page.url().split('/children/')[1])
  ids.good = await ask(page, 'alerts.raise', aGoodPractice(childId, '2026-11-13', { workerName: 'Joe Amari' }))
  ids.concern = await ask(page, 'alerts.raise', {
    ...aConcern(childId, '2026-11-13', { recipientName: 'Colin Ashby', askedBy: null }),
    ...{ informalOn: '2026-11-11', informalWith: 'Colin Ashby', askedBy: '2026-11-20' },
    informalPromise: 'A visit would happen on Thu 12 Nov',
    whyItMatters: 'She has told nobody how school is.',
    goingWell: 'Her carers ring every week.',
    facts: [
      { label: 'Last visit', happenedOn: '2026-09-28', note: '7 weeks before' },
      { label: 'Next was due', happenedOn: '2026-11-09', note: '6 weeks from the last' },
      { label: 'Social worker', happenedOn: '2026-10-02', note: 'Post vacant since' },
    ],
  })

  await open(page, ids.good, 'Zainab Brook: life story book finished with care')
  await seen(page, 'good-practice')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Good practice needs no answer')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Stage clocks' })).toBeHidden()

  await open(page, ids.concern, 'Zainab Brook: statutory visits missed')
  await expect(pane(page).getByRole('heading', { name: 'Send it' })).toBeVisible()
  await seen(page, 'to-send')
  await page.keyboard.press('Control+Enter')
  await expect(pane(page).getByRole('heading', { name: 'Waiting' })).toBeVisible()
  await expect(stage(page, 'Team manager')).toContainText('Answer due Fri 20 Nov')
  await page.keyboard.press('Control+z')
  await expect(pane(page).getByRole('heading', { name: 'Send it' })).toBeVisible()
  await page.keyboard.press('Control+y')
  await expect(pane(page).getByRole('heading', { name: 'Waiting' })).toBeVisible()
  await seen(page, 'waiting')
}

async function decide(page: Page): Promise<void> {
  await open(page, ids.concern, 'Zainab Brook: statutory visits missed')
  await expect(stage(page, 'Team manager')).toContainText('No answer by Fri 20 Nov')
  await expect(pane(page).getByRole('radio', { name: 'Escalate to the service manager' })).toBeChecked()
  await expect(pane(page)).toContainText('Answer due Fri 27 Nov, 5 working days from Fri 20 Nov')
  await expect(page.getByText('No challenge meeting is in the calendar.', { exact: true })).toBeVisible()

  // A date opens its working; Esc closes that and no more.
  await stage(page, 'Team manager').getByRole('button', { name: 'Fri 20 Nov' }).press('Enter')
  await expect(page.getByRole('dialog')).toContainText('Rule QA-01')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  // What is typed is kept through the list and back.
  const letter = pane(page).getByRole('textbox', { name: 'Add to the letter (optional)' })
  await letter.focus()
  await page.keyboard.type('Zainab told me on Tue 17 Nov that she has not seen anyone since September.')
  await expect(page.getByText(/^Saved \d/).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Alerts' })).toBeVisible()
  await open(page, ids.concern, 'Zainab Brook: statutory visits missed')
  await expect(letter).toHaveValue(/since September/)
  await seen(page, 'decide')

  await page.keyboard.press('3')
  await expect(pane(page).getByRole('button', { name: /Close the alert/ })).toBeVisible()
  await page.keyboard.press('2')
  await expect(pane(page).getByRole('button', { name: /Give more time/ })).toBeVisible()
  await page.keyboard.press('1')
  await pane(page).getByRole('textbox', { name: 'Name of who answers' }).focus()
  await page.keyboard.type('Ingrid Solberg')
  await page.keyboard.press('Control+Enter')
  await expect(pane(page).getByRole('heading', { name: 'Send it' })).toBeFocused()
  await expect(stage(page, 'Service manager')).toContainText('Ingrid Solberg')
  await page.keyboard.press('Control+Enter')
  await expect(stage(page, 'Service manager')).toContainText('Answer due Fri 27 Nov')
}

async function passBy(page: Page): Promise<void> {
  await open(page, ids.concern, 'Zainab Brook: statutory visits missed')
  await expect(page.getByText('Day 16 of 20: the limit is near.')).toBeVisible()
  await pane(page).getByLabel('To', { exact: true }).selectOption('Assistant director')
  await page.keyboard.press('Control+Enter')
  await expect(pane(page).getByRole('alert')).toContainText('Say why')
  await pane(page)
    .getByRole('textbox', { name: /Why a stage or its time/ })
    .fill('The limit is four days away')
  await seen(page, 'pass-by')
  await page.keyboard.press('Control+Enter')
  await expect(pane(page).getByRole('heading', { name: 'Send it' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(pane(page).getByRole('heading', { name: 'Book a meeting' })).toBeVisible()
  await seen(page, 'to-book')
  await page.getByRole('button', { name: 'Refer to Cafcass' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Refer to Cafcass' })
  await dialog.getByRole('textbox', { name: /What was said/ }).fill('The duty desk calls back tomorrow')
  await seen(page, 'cafcass')
  await dialog.getByRole('button', { name: 'Record the referral' }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('region', { name: 'So far' })).toContainText('Referred to Cafcass')
}

async function close(page: Page): Promise<void> {
  await open(page, ids.concern, 'Zainab Brook: statutory visits missed')
  await expect(page.getByText(/over the 20-day limit/)).toBeVisible()
  await page.keyboard.press('1')
  await pane(page).getByRole('textbox', { name: 'What was said' }).fill('Visits began again on Mon 14 Dec')
  await pane(page).getByRole('radio', { name: 'Yes' }).press('Space')
  await page.keyboard.press('Control+Enter')
  await expect(pane(page).getByRole('heading', { name: 'Decide' })).toBeVisible()
  await expect(pane(page).getByRole('radio', { name: 'Close' })).toBeChecked()
  await pane(page).getByLabel('What became of it').selectOption('Put right')
  await pane(page).getByLabel('How you know').selectOption('I have seen it myself')
  await pane(page).getByRole('textbox', { name: 'What shows it' }).fill('Still no reply')
  await pane(page).getByRole('textbox', { name: 'What changed for Zainab' }).fill('She is seen alone each fortnight')
  await page.keyboard.press('Control+Enter')
  const evidence = pane(page).getByRole('textbox', { name: 'What shows it' })
  await expect(evidence).toHaveAttribute('aria-invalid', 'true')
  await seen(page, 'no-evidence')
  await evidence.fill('Two visits on the case record, Mon 14 and Mon 28 Dec')
  await page.keyboard.press('Control+Enter')
  await expect(pane(page).getByRole('heading', { name: 'Closed' })).toBeVisible()
  await seen(page, 'closed')
}
