import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { launch, test } from './app.ts'
import { openPractice, testDay } from './journeys.ts'

/** The most time a kept line may take to stand on the wall, in milliseconds. */
const FOLLOWS_WITHIN_MS = 100

/** Asks the app as its window does. */
const ask = (page: Page, name: string, input: object = {}): Promise<Record<string, unknown>> =>
  page.evaluate(
    async ([operation, given]) => {
      const { app } = window as unknown as { app: { call: (name: string, input: unknown) => Promise<unknown> } }
      const reply = (await app.call(operation, given)) as {
        ok: boolean
        value: Record<string, unknown>
        error: unknown
      }
      if (!reply.ok) throw new Error(JSON.stringify(reply.error))
      return reply.value
    },
    [name, input] as const,
  )

/** The conference of Maisie and Theo, its map begun. */
async function begunConference(page: Page): Promise<string> {
  const { meetings } = await ask(page, 'meetings.list', { iroId: null, fromOn: null, untilOn: null })
  const listed = meetings as { id: string; kind: string; status: string; children: { givenName: string | null }[] }[]
  const isTheirs = ({ kind, status, children }: (typeof listed)[number]) =>
    kind === 'icpc' && status === 'booked' && children.some(({ givenName }) => givenName === 'Maisie')
  const meetingId = listed.find(isTheirs)?.id
  if (!meetingId) throw new Error('the fictional county has no conference of Maisie')
  await ask(page, 'map.begin', { meetingId, template: 'signs-of-safety', isFromPrevious: false })
  return meetingId
}

/** The app with its trial wall, in the fictional county, at the conference of Maisie and Theo, whose map is begun. */
async function atConference(userData: string) {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay, FOOTPRINT_WALL: 'window' } })
  const page = await app.firstWindow()
  await openPractice(page)
  const meetingId = await begunConference(page)
  const addLine = async (text: string, heading = 'harm'): Promise<string> => {
    const line = { meetingId, heading, afterId: null, text, saidBy: 'DC Fletcher', childId: null }
    return String((await ask(page, 'mapLines.add', line)).id)
  }
  return { app, page, meetingId, addLine }
}

const goToMap = (page: Page, meetingId: string) =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/meetings/${meetingId}/map`)

/** Opens the wall and notes every message that main sends it, from the first. */
async function openWall(app: ElectronApplication, page: Page, meetingId: string): Promise<Page> {
  await app.evaluate(({ app: electron }) => {
    const sent: string[] = []
    Object.assign(globalThis, { sent })
    electron.on('web-contents-created', (_event, contents) => {
      const send = contents.send.bind(contents)
      contents.send = (channel: string, ...values: unknown[]) => {
        sent.push(`${channel} ${JSON.stringify(values)}`)
        send(channel, ...values)
      }
    })
  })
  const [wall] = await Promise.all([
    app.waitForEvent('window'),
    ask(page, 'roomView.open', { meetingId, displayId: null }),
  ])
  return wall
}

/** Presses a key as the keyboard does: Playwright's own keys reach the page without passing the main process. */
const press = (app: ElectronApplication, page: string, keyCode: string, modifiers: 'shift'[] = []) =>
  app.evaluate(
    ({ BrowserWindow }, key) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes(key.page))
      window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: key.keyCode, modifiers: key.modifiers })
    },
    { page, keyCode, modifiers },
  )

const sentTo = (app: ElectronApplication) =>
  app.evaluate(() => (Reflect.get(globalThis, 'sent') as string[]).join('\n'))
const markup = (wall: Page) => wall.evaluate(() => document.documentElement.outerHTML)

test('shows the room what is for everyone, from Start to Finish, and takes off at once what is not', async ({
  userData,
}) => {
  const { app, page, meetingId, addLine } = await atConference(userData)
  await addLine('Maisie heard it from the stairs')
  const wall = await openWall(app, page, meetingId)
  await expect(wall.getByRole('heading')).toHaveCount(0)
  expect(await markup(wall)).not.toContain('stairs')

  await ask(page, 'map.start', { meetingId })
  await expect(wall.getByRole('heading', { name: 'Maisie and Theo' })).toBeVisible()
  await expect(wall.getByText('Maisie heard it from the stairs')).toBeVisible()
  await expect(wall.getByRole('heading', { name: 'What has happened' })).toBeVisible()

  // Private before it has words, as by Alt+A on an empty line: not one letter of it ever leaves the vault.
  const secret = await addLine('')
  await ask(page, 'audiences.say', { meetingId, itemId: secret, scope: 'professionals', notFor: [], why: 'Police' })
  await ask(page, 'mapLines.change', { id: secret, text: 'Zebedee has two earlier reports' })
  const named = await addLine('')
  const { people } = await ask(page, 'register.get', { meetingId })
  if ((people as object[]).length === 0)
    await ask(page, 'register.add', { meetingId, name: 'Darren Pryce', agency: 'Father', side: 'family' })
  const [person] = (await ask(page, 'register.get', { meetingId })).people as { id: string }[]
  await ask(page, 'audiences.say', { meetingId, itemId: named, scope: 'everyone', notFor: [person?.id], why: '' })
  await ask(page, 'mapLines.change', { id: named, text: 'Kelly has moved to Quagga Lane' })

  // Told to everybody, then found to be private.
  const told = await addLine('Jean has them every Wednesday', 'strengths')
  await expect(wall.getByText('Jean has them every Wednesday')).toBeVisible()
  await ask(page, 'audiences.say', { meetingId, itemId: told, scope: 'partA', notFor: [], why: '' })
  await expect(wall.getByText('Jean has them every Wednesday')).toHaveCount(0)
  await ask(page, 'map.change', { meetingId, part: 'a' })
  await expect(wall.getByText('Part A. Everyone in the room sees this.')).toBeVisible()
  await expect(wall.getByText('Jean has them every Wednesday')).toHaveCount(0)

  expect(await sentTo(app)).toContain('stairs')
  for (const word of ['Zebedee', 'Quagga', 'Fletcher', 'professionals', secret, named]) {
    expect(await sentTo(app)).not.toContain(word)
    expect(await markup(wall)).not.toContain(word)
  }

  await ask(page, 'map.finish', { meetingId })
  await expect(wall.getByRole('heading')).toHaveCount(0)
  await ask(page, 'decisions.add', { meetingId, childId: null })
  const { decisions } = await ask(page, 'decisions.list', { meetingId })
  const [step] = decisions as { id: string }[]
  await ask(page, 'decisions.change', { id: step?.id, what: 'Theo sees Dr Iqbal', who: 'Kelly', byOn: '2026-12-04' })
  await ask(page, 'roomView.adjust', { view: 'readBack' })
  await expect(wall.getByText('Kelly, by Fri 4 Dec 2026')).toBeVisible()
  await app.close()
})

test('blanks by one key from either window and on a lock, and lives in a process that can ask nothing', async ({
  userData,
}) => {
  const { app, page, meetingId, addLine } = await atConference(userData)
  await addLine('Maisie heard it from the stairs')
  await goToMap(page, meetingId)
  await page.getByRole('button', { name: 'Start' }).click()
  const [wall] = await Promise.all([app.waitForEvent('window'), page.keyboard.press('F9')])
  await expect(page.getByRole('button', { name: 'Room view on, Trial window, showing' })).toBeVisible()
  const line = wall.getByText('Maisie heard it from the stairs')
  await expect(line).toBeVisible()
  await expect(page.getByText('This laptop locks after 60 minutes without a key while Room view is on')).toBeVisible()

  await press(app, 'index.html', 'F9', ['shift'])
  await expect(line).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Room view on, Trial window, blank' })).toBeVisible()
  await press(app, 'index.html', 'F9', ['shift'])
  await expect(line).toBeVisible()
  for (const key of ['F9', 'Escape', 'Space']) {
    await press(app, 'wall.html', key, key === 'F9' ? ['shift'] : [])
    await expect(line).toHaveCount(0)
    await ask(page, 'roomView.blank', { isBlank: false })
    await expect(line).toBeVisible()
  }

  const reach = await wall.evaluate(async () => ({
    bridge: Object.keys((window as unknown as { wall: object }).wall),
    app: Reflect.get(window, 'app') === undefined,
    node: Reflect.get(window, 'require') === undefined && Reflect.get(window, 'process') === undefined,
    page: await fetch('app://bundle/index.html').then(
      () => 'fetched',
      () => 'refused',
    ),
  }))
  expect(reach).toEqual({ bridge: ['on'], app: true, node: true, page: 'refused' })
  const processes = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getOSProcessId()),
  )
  expect(new Set(processes).size).toBe(2)

  const walls = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .filter(({ webContents }) => webContents.getURL().endsWith('wall.html'))
        .map(({ webContents }) => webContents.getOSProcessId()),
    )
  const [wallProcess] = await walls()
  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
  await expect.poll(() => wall.isClosed()).toBe(true)
  // The one that takes its place, in another process, has been given nothing yet.
  await expect.poll(walls).toHaveLength(1)
  expect(await walls()).not.toContain(wallProcess)

  await page.getByRole('button', { name: 'Open the fictional county' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Map' })).toBeVisible()
  const next = app.windows().find((window) => window.url().endsWith('wall.html'))
  if (!next) throw new Error('no blank wall took the place of the one that was locked')
  expect(await markup(next)).not.toContain('stairs')
  await press(app, 'index.html', 'F9', ['shift'])
  await expect(next.getByText('Maisie heard it from the stairs')).toBeVisible()
  await app.close()
})

test(`follows a line that is kept within ${FOLLOWS_WITHIN_MS} ms`, async ({ userData }) => {
  const { app, page, meetingId, addLine } = await atConference(userData)
  for (let index = 0; index < 60; index += 1) await addLine(`Line ${index} of a long morning with everybody talking`)
  const id = await addLine('The line that is written on')
  await ask(page, 'map.start', { meetingId })
  const wall = await openWall(app, page, meetingId)
  await expect(wall.getByText('The line that is written on')).toBeVisible()
  await expect(wall.getByText(/^Page (\d+) of \1$/)).toBeVisible()

  const times: number[] = []
  for (let turn = 0; turn < 20; turn += 1) {
    const text = `Typed for the ${turn}th time`
    const shown = wall.evaluate(
      (wanted) =>
        new Promise<number>((resolve) => {
          const look = () =>
            document.body.textContent?.includes(wanted) && requestAnimationFrame(() => resolve(Date.now()))
          new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
        }),
      text,
    )
    // Until the page answers, its watch is set: both pages are asked in order.
    await wall.evaluate(() => null)
    const keptAt = await page.evaluate(
      async ([line, typed]) => {
        const { app: bridge } = window as unknown as {
          app: { call: (name: string, input: unknown) => Promise<unknown> }
        }
        await bridge.call('mapLines.change', { id: line, text: typed })
        return Date.now()
      },
      [id, text] as const,
    )
    times.push((await shown) - keptAt)
  }
  const sorted = times.toSorted((a, b) => a - b)
  const median = sorted[sorted.length / 2] ?? Number.POSITIVE_INFINITY
  process.stdout.write(`room view follows in ${median} ms, at most ${sorted.at(-1)} ms, with 61 lines\n`)
  expect(median).toBeLessThanOrEqual(FOLLOWS_WITHIN_MS)
  await app.close()
})

test('refuses the only screen there is, and says what to do', async ({ userData }) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: testDay } })
  const page = await app.firstWindow()
  await openPractice(page)
  const meetingId = await begunConference(page)
  await goToMap(page, meetingId)
  await expect(page.getByRole('button', { name: /Room view/ })).toBeVisible()
  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog', { name: 'Room view is off' })).toContainText('choose Extend')
  await expect(ask(page, 'roomView.open', { meetingId, displayId: null })).rejects.toThrow(/choose Extend/)
  expect(app.windows()).toHaveLength(1)
  await app.close()
})
