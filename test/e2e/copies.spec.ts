import { expect, type Locator, type Page } from '@playwright/test'
import { launch, test } from './app.ts'
import { expectNoBarriers } from './barriers.ts'
import { openHallams, openPractice, testDay } from './journeys.ts'

test('copies are given and withheld by keyboard, and sealed once a stranger is answered and every page read', async ({
  userData,
}) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)
  const meetingId = await mapConference(page)
  await page.getByRole('navigation', { name: 'Steps of the meeting' }).getByRole('link', { name: 'Copies' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Copies' })).toBeVisible()
  expect(page.url()).toContain(meetingId)

  const people = page.getByRole('row').first().getByRole('columnheader')
  await expect(people.first()).toHaveText('Line')
  await expect(people.last()).toContainText('Darren Pryce')
  await page.getByRole('button', { name: /^Line 2: / }).focus()
  await page.keyboard.press('End')
  await expect(page.getByRole('button', { name: 'Line 2, Darren Pryce: in the copy' })).toBeFocused()
  await page.keyboard.press('Space')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox', { name: 'Darren Pryce, Father' })).toBeChecked()
  await dialog.getByRole('textbox', { name: 'Why' }).fill('Confidential address')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Line 2, Darren Pryce: Not him, withheld/ })).toHaveText('Not him')
  await expect(page.getByRole('row', { name: /Lines in this copy, of 3/ })).toContainText('33332')

  const print = page.getByRole('button', { name: 'Print 5 copies' })
  await expect(print).toHaveAttribute('aria-disabled', 'true')
  const check = page.getByRole('region', { name: 'Stranger check' })
  await expect(check).toContainText('1 to answer')
  await expectNoBarriers(page)
  await expect(check.getByRole('textbox', { name: 'Line 3 as it will read' })).toHaveValue('Maisie goes by Fri 4 Dec.')
  await check.getByRole('button', { name: 'Take it out' }).press('Enter')
  await expect(check).toContainText('Nothing to answer')
  await page.getByRole('checkbox', { name: /Every page has been read by a person/ }).press('Space')
  await expect(print).not.toHaveAttribute('aria-disabled', 'true')
  await print.press('Enter')
  await page.getByRole('button', { name: 'Seal version 1' }).press('Enter')
  await expect(page).toHaveURL(/hand-over/)
  await app.close()
})

test('the preview shows each person the very pages they will hold, with nothing withheld in them', async ({
  userData,
}) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  const refused: string[] = []
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  await openPractice(page)
  await mapConference(page)
  await page.getByRole('navigation', { name: 'Steps of the meeting' }).getByRole('link', { name: 'Copies' }).click()
  await page.getByRole('button', { name: 'Line 2, Darren Pryce: in the copy' }).press('Space')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Why' }).fill('Confidential address')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Line 2, Darren Pryce: Not him, withheld/ })).toBeVisible()

  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog', { name: '5 copies, hand-over order' })
  const pages = dialog.getByRole('region', { name: /^Pages of the copy for/ })
  await expect(pages.getByRole('img', { name: /^Page 1 of \d of the copy for Kelly Hallam$/ })).toBeVisible()
  await expect(pages).toContainText('Kelly has moved and does not want it known where.')
  await expect(pages).toContainText(/Copy 1 of 5 for Kelly Hallam, page 1 of \d, Draft/)
  await expect(dialog).toContainText(/\d+ sides on \d+ sheets/)
  for (const name of ['Jean Hallam', 'Nadia Rahman', 'Fiona Lowe', 'Darren Pryce']) {
    await page.keyboard.press('ArrowRight')
    await expect(pages.getByRole('img', { name: new RegExp(`^Page 1 of \\d of the copy for ${name}$`) })).toBeVisible()
  }
  await expect(pages).toContainText('Maisie is in school every day')
  await expect(pages).toContainText('Copy 5 of 5 for Darren Pryce')
  await expect(pages).not.toContainText('Kelly has moved')
  expect(await inked(pages.getByRole('img').first())).toBe(true)
  await expectNoBarriers(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect(refused).toEqual([])
  await app.close()
})

/** Whether anything is drawn on a page: something darker than paper. */
const inked = (page: Locator): Promise<boolean> =>
  page.evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return false
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
    return data.some((value, at) => at % 4 === 0 && value < 100)
  })

/** What the register and the map have typed already when talking ends; answers the meeting's id. */
async function mapConference(page: Page): Promise<string> {
  const meetingId = await openHallams(page)
  const ask = (name: string, input: object): Promise<string> =>
    page.evaluate(
      async ([operation, given]) => {
        // The bridge the page itself uses; this file cannot know its type.
        const { app: bridge } = window as unknown as {
          app: { call: (name: unknown, input: unknown) => Promise<Reply> }
        }
        const reply = await bridge.call(operation, given)
        if (!reply.ok) throw new Error(reply.error.message)
        return reply.value.id ?? ''
      },
      [name, input] as const,
    )
  const ids: string[] = []
  for (const [name, agency, side] of register) {
    const id = await ask('register.add', { meetingId, name, agency, side })
    await ask('register.change', { id, partA: 'here' })
    ids.push(id)
  }
  await ask('readiness.keepApart', { meetingId, firstId: ids[0], secondId: ids[1], why: 'Injunction' })
  await ask('map.begin', { meetingId, template: 'signs-of-safety', isFromPrevious: false })
  for (const text of lines)
    await ask('mapLines.add', { meetingId, heading: 'harm', afterId: null, text, saidBy: '', childId: null })
  await page.getByRole('link', { name: 'Map', exact: true }).click()
  return meetingId
}

type Reply = { ok: true; value: { id?: string } } | { ok: false; error: { message: string } }
const register = [
  ['Kelly Hallam', 'Mother', 'family'],
  ['Darren Pryce', 'Father', 'family'],
  ['Jean Hallam', 'Gran', 'family'],
  ['Nadia Rahman', 'Social worker', 'socialCare'],
  ['Fiona Lowe', 'Elmfield Primary', 'agency'],
] as const
const lines = [
  'Maisie is in school every day and has two close friends there, who walk home with her on most afternoons of the week.',
  'Kelly has moved and does not want it known where.',
  'Maisie goes by Fri 4 Dec. Wojtek’s mum can drive.',
]
