import { expect } from '@playwright/test'
import { launch, test } from './app.ts'
import { openPractice, testDay } from './journeys.ts'

test('an overdue review is booked, moved, and held late with its reason; Today follows', async ({ userData }) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)
  const dialog = page.getByRole('dialog')
  const decisions = page.getByRole('region', { name: 'Needs your decision' })
  const decision = decisions.getByRole('listitem').filter({ hasText: 'Jayden Clarke' })

  await expect(decision).toContainText('1 working day late')
  await decision.getByRole('button', { name: 'Schedule' }).click()
  await expect(dialog.getByRole('radio', { name: /Second review/ })).toBeChecked()
  await expect(dialog.getByText('1 working day after the due date', { exact: true })).toBeVisible()
  await dialog.getByRole('group', { name: 'Day', exact: true }).getByLabel('Day').fill('wed')
  await dialog.getByLabel('Time').fill('10.30')
  await expect(dialog.getByText('After the due date it can be held only with a reason.')).toBeVisible()
  await dialog.getByLabel('Place').fill('Civic Centre, room 4')
  await dialog.getByRole('button', { name: 'Schedule the meeting' }).click()

  // Back where it was asked for; booked, and still without a reason.
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await decision.getByRole('button', { name: 'Give a reason' }).click()
  await dialog.getByLabel(/^Why it is late for Jayden Clarke/).selectOption('Staff error or sickness')
  await dialog.getByRole('button', { name: 'Keep the reason' }).click()
  await expect(decision).toHaveCount(0)
  const coming = page.getByRole('table', { name: 'Next 10 working days' })
  await expect(coming.getByRole('row', { name: /Jayden Clarke/ })).toContainText('Late, reason given')

  await page.getByRole('link', { name: 'Meetings', exact: true }).first().click()
  const row = page.getByRole('table', { name: 'Meetings' }).getByRole('row', { name: /10:30 Jayden Clarke/ })
  await row.press('Enter')
  await page.getByRole('button', { name: 'Move', exact: true }).click()
  await dialog.getByRole('group', { name: 'New day' }).getByLabel('Day').fill('today')
  await dialog.getByRole('button', { name: 'Move the meeting' }).click()
  await expect(row).toContainText('booked for 23 Nov')

  await page.getByRole('button', { name: 'Record as held', exact: true }).click()
  await expect(dialog.getByLabel(/^Why it is late for Jayden Clarke/)).toHaveValue('staffErrorOrSickness')
  await dialog.getByLabel('How Jayden Clarke took part').selectOption('PN1')
  await dialog.getByRole('button', { name: 'Record as held' }).click()
  await expect(row).toContainText('Held Mon 23 Nov, late, reason given')

  // A stood-down conference waits on Today until it is booked again.
  await page.getByRole('link', { name: 'Today', exact: true }).click()
  const stoodDown = decisions.getByRole('listitem').filter({ hasText: 'Stood down' })
  await expect(stoodDown).toContainText('to book again')
  await stoodDown.getByRole('button', { name: 'Book again' }).click()
  await dialog.getByRole('button', { name: 'Schedule the meeting' }).click()
  await expect(stoodDown).toHaveCount(0)
  await app.close()
})

test('a meeting is dragged to another day of the week, moved once it is confirmed, and its room ticked off', async ({
  userData,
}) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)
  await page.getByRole('link', { name: 'Meetings', exact: true }).first().click()
  await page.getByRole('button', { name: 'Week', exact: true }).click()
  const thursday = page.getByRole('region', { name: 'Thu 26 Nov 2026' })
  const friday = page.getByRole('region', { name: 'Fri 27 Nov 2026' })
  await thursday.getByRole('button', { name: /Ryan Lindley/ }).dragTo(friday)

  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Fri 27 Nov 2026', { exact: true })).toBeVisible()
  await expect(friday.getByRole('button', { name: /Ryan Lindley/ })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Move the meeting' }).click()

  // The room was booked for Thursday.
  const card = friday.getByRole('button', { name: /13:30 Ryan Lindley/ })
  await card.press('Enter')
  const room = dialog.getByRole('checkbox', { name: 'Room booked' })
  await expect(room).not.toBeChecked()
  await expect(dialog.getByText('Was booked for Thu 26 Nov 2026, before the move').first()).toBeVisible()
  await room.click()
  await expect(dialog.getByText('Booked by Ruth Adeyemi, Mon 23 Nov 2026')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(card).toBeFocused()
  await app.close()
})
