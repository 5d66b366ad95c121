import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { passphrase } from '../../scripts/first-run.mjs'
import { launch, test } from './app.ts'
import { openHallams, openPractice, pressReady, testDay } from './journeys.ts'

const person = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

test.setTimeout(180_000)

test('one job in hand-over order, a jam, a power cut, and nobody leaves without their copy', async ({ userData }) => {
  const job = path.join(userData, 'job.pdf')
  const first = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await first.firstWindow()
  await openPractice(page)
  await sealHallams(page)
  await page.getByRole('link', { name: 'Hand-over' }).click()
  await expect(page.getByText('0 of 4 accounted for')).toBeVisible()

  await test.step('everything is printed in one job through the system’s window', async () => {
    await standAtPrinter(first, { writeTo: job, isAnswered: false })
    await pressReady(page.getByRole('button', { name: 'Print 4 copies' }))
    await expect.poll(() => fs.existsSync(job), { timeout: 60_000 }).toBe(true)
    expect(await optionsAsked(first)).toMatchObject({ silent: false, copies: 1 })
    const pages = pagesOf(job)
    const slips = pages.flatMap((text, at) => (/Do not leave this pile/.test(text) ? [at] : []))
    expect(slips).toHaveLength(4)
    expect(slips.every((at) => at % 2 === 0)).toBe(true)
    const names = slips.map((at) => /Copy \d of 4\s+(.+)/.exec(pages[at] ?? '')?.[1]?.trim())
    expect(names[0]).toBe('Ms Kelly Hallam')
    expect(names.at(-1)).toBe('Mr Darren Pryce')
    expect(pages.length % 2).toBe(0)
    const lastSlip = slips.at(-1) ?? 0
    expect(pages.slice(0, lastSlip).join(' ')).toContain('Kelly has moved to her sister')
    expect(pages.slice(lastSlip).join(' ')).not.toContain('Kelly has moved to her sister')
  })

  await test.step('the power goes while the system’s window is open: the list asks about each copy', async () => {
    const closed = first.waitForEvent('close')
    first.process().kill('SIGKILL')
    await closed
  })
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const again = await app.firstWindow()
  await again.getByLabel('Passphrase for Ruth Adeyemi').fill(passphrase)
  await again.getByLabel('Passphrase for Ruth Adeyemi').press('Enter')
  await again.getByRole('link', { name: 'Settings', exact: true }).click()
  await again.getByRole('button', { name: 'Open the fictional county' }).click()
  await openHandOver(again)
  await expect(again.getByText('Sent. Did it come out whole?')).toHaveCount(4)
  await person(again, 'Nadia Rahman').getByRole('button', { name: 'Not sure' }).click()
  await again.getByRole('button', { name: 'All 3 came out' }).click()

  await test.step('only the copy that jammed is printed again, and copy 2 went somewhere', async () => {
    await person(again, 'Nadia Rahman').getByRole('button', { name: 'Print again' }).click()
    await again.getByRole('radio', { name: 'Destroyed' }).click()
    await again.getByRole('button', { name: 'Make it' }).click()
    await standAtPrinter(app, { writeTo: `${job}.again`, isAnswered: true })
    await pressReady(again.getByRole('button', { name: 'Print 1 copy' }))
    await expect.poll(() => fs.existsSync(`${job}.again`), { timeout: 60_000 }).toBe(true)
    expect(pagesOf(`${job}.again`)[0]).toMatch(/Copy 2b of 4\s+Nadia Rahman/)
    await expect(person(again, 'Nadia Rahman')).toContainText('Copy 2: destroyed')
    await person(again, 'Nadia Rahman').getByRole('button', { name: 'Yes' }).click()
  })

  await test.step('down the list by Space; it cannot be closed without everybody', async () => {
    await again.getByRole('checkbox', { name: /Kelly Hallam/ }).focus()
    for (const key of ['Space', 'ArrowDown', 'Space', 'ArrowDown', 'Space']) await again.keyboard.press(key)
    await expect(again.getByText('3 of 4 accounted for')).toBeVisible()
    await expect(again.getByText('1 person is not accounted for.')).toBeVisible()
    const close = again.getByRole('button', { name: 'Close the hand-over' })
    await expect(close).toBeDisabled()
    await person(again, 'Darren Pryce').getByRole('button', { name: /^Post/ }).click()
    await expect(person(again, 'Darren Pryce')).toContainText('To post by Tue 24 Nov 2026')
    await again.getByLabel('Spare pages destroyed').fill('2')
    await again.getByRole('button', { name: 'Keep' }).click()
    await look(again, userData)
    await again.keyboard.press('Control+Enter')
    await expect(again.getByRole('button', { name: /^Closed/ })).toBeVisible()
  })

  await again.getByRole('link', { name: 'Today', exact: true }).click()
  await expect(again.getByRole('region', { name: 'Copies to post' })).toContainText('to Mr Darren Pryce')
  await app.close()
})

/** No barrier that axe finds, in both sizes and both schemes; the pictures are kept where FOOTPRINT_PICTURES says. */
async function look(page: Page, userData: string): Promise<void> {
  const folder = process.env.FOOTPRINT_PICTURES ?? userData
  for (const [width, height] of [
    [1366, 768],
    [683, 384],
  ] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: path.join(folder, `hand-over-${width}-${colorScheme}.png`) })
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .exclude('[data-tabster-dummy]')
        .analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    }
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Seals a conference with two parents who must not meet; its register, map and sealing have tests of their own. */
async function sealHallams(page: Page): Promise<void> {
  await openHallams(page)
  await page.evaluate(async () => {
    type Call = (name: string, input: unknown) => Promise<{ ok: boolean; value: { id: string }; error?: object }>
    const { call } = (window as Window & { app?: { call: Call } }).app ?? {}
    const ask = async (name: string, input: object) => {
      const answer = await call?.(name, input)
      if (!answer?.ok) throw new Error(`${name}: ${JSON.stringify(answer?.error)}`)
      return answer.value
    }
    const meetingId = /meetings\/([^/]+)/.exec(location.hash || location.pathname)?.[1] ?? ''
    const people = [
      ['Ms Kelly Hallam', 'Mother', 'family'],
      ['Nadia Rahman', 'Social worker', 'socialCare'],
      ['Fiona Lowe', 'Elmfield Primary', 'agency'],
      ['Mr Darren Pryce', 'Father', 'family'],
    ]
    const ids: string[] = []
    for (const [name, agency, side] of people) {
      const { id } = await ask('register.add', { meetingId, name, agency, side })
      await ask('register.change', { id, isInvited: true, partA: 'here' })
      ids.push(id)
    }
    await ask('readiness.keepApart', { meetingId, firstId: ids[0], secondId: ids[3], why: 'Domestic abuse' })
    await ask('map.begin', { meetingId, template: 'signs-of-safety', isFromPrevious: false })
    const line = { meetingId, heading: 'harm', childId: null, saidBy: '', afterId: null }
    await ask('mapLines.add', { ...line, text: 'Darren pushed Kelly in the kitchen' })
    const { id } = await ask('mapLines.add', { ...line, text: 'Kelly has moved to her sister' })
    await ask('audiences.say', { meetingId, itemId: id, scope: 'everyone', notFor: [ids[3]], why: 'Safety' })
    for (;;) {
      const { strangers } = (await ask('copies.get', { meetingId })) as unknown as {
        strangers: { key: string; words: string; answer: string | null }[]
      }
      const open = strangers.find(({ answer }) => answer === null)
      if (!open) break
      await ask('copies.answerStranger', {
        ...{ meetingId, key: open.key, words: open.words },
        ...{ answer: 'belongs', reason: '' },
      })
    }
    await ask('copies.sayRead', { meetingId, readBy: 'Ruth Adeyemi' })
    await ask('copies.seal', { meetingId, correctionWhy: '' })
  })
  await openHandOver(page)
}

/** Finds the conference again as a person would. */
async function openHandOver(page: Page): Promise<void> {
  await openHallams(page)
  await page.getByRole('link', { name: 'Map', exact: true }).click()
  await page.getByRole('link', { name: 'Hand-over' }).click()
  await expect(page.getByRole('heading', { name: 'Print and hand over' })).toBeVisible()
}

/** Stands in for the system's print window: keeps what it was handed, and prints it or stays open. */
async function standAtPrinter(app: ElectronApplication, at: { writeTo: string; isAnswered: boolean }): Promise<void> {
  await app.evaluate(({ app: electron }, { writeTo, isAnswered }) => {
    electron.on('web-contents-created', (_event, contents) => {
      contents.print = (options, done) => {
        Object.assign(globalThis, { asked: options })
        const { writeFileSync } = process.getBuiltinModule('node:fs')
        void contents.printToPDF({ preferCSSPageSize: true }).then((pdf) => {
          writeFileSync(writeTo, pdf)
          if (isAnswered) done?.(true, '')
        })
      }
    })
  }, at)
}

const optionsAsked = (app: ElectronApplication) => app.evaluate(() => Reflect.get(globalThis, 'asked'))

/** The text of each page of a PDF, one a page. */
const pagesOf = (file: string): string[] =>
  execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
