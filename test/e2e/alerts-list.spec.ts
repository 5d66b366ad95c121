import { expect } from '@playwright/test'
import { launch, test } from './app.ts'
import { openPractice, tabTo, testDay } from './journeys.ts'

test('alerts without the mouse: from Today to a decision, through the list, and a new one from a row', async ({
  userData,
}) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)
  const { keyboard } = page
  const heading = (name: string | RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

  // What asks for a decision stands on Today and is counted in the rail.
  const waiting = page.getByRole('region', { name: 'Alerts to decide' })
  await expect(waiting.getByText('No answer by Fri 20 Nov').first()).toBeVisible()
  await expect(
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Alerts' }),
  ).toHaveAccessibleDescription(/^\d+ alerts? to decide$/)
  await tabTo(page, waiting.getByRole('button', { name: /^Decide/ }).first())
  await keyboard.press('Enter')
  await heading(/: /)

  await keyboard.press('Control+Digit4')
  await heading('Alerts')
  const rows = page.getByRole('table', { name: 'Alerts' }).getByRole('row')
  await tabTo(page, rows.nth(1))
  const number = (await rows.nth(1).getByRole('cell').first().textContent()) ?? ''
  await keyboard.press('ArrowRight')
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^Why .+ 2026\?$/ })).toBeVisible()
  await keyboard.press('Escape')
  await keyboard.press('ArrowLeft')
  await keyboard.press('Enter')
  await expect(page.getByText(number).first()).toBeVisible()

  await keyboard.press('Control+k')
  await keyboard.type(number)
  await expect(page.getByRole('option', { name: new RegExp(`^${number}:`) })).toBeVisible()
  await keyboard.press('Enter')
  await heading(/: /)

  await keyboard.press('Control+Digit2')
  await heading('Caseload')
  const children = page.getByRole('table', { name: 'Caseload' }).getByRole('row')
  await tabTo(page, children.nth(1))
  await keyboard.press('a')
  await heading(/alert/i)
  await app.close()
})
