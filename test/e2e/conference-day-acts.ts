import fs from 'node:fs'
import path from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { type Line, people, type Who } from './conference-day-people.ts'

type Answer = { readonly id: string } & Readonly<Record<string, unknown>>

/** Asks the app as its window does. */
export const ask = (page: Page, name: string, input: object = {}): Promise<Answer> =>
  page.evaluate(
    async ([operation, given]) => {
      // The bridge is the page’s own; only its shape is said here.
      const { app } = window as unknown as { app: { call: (name: string, input: unknown) => Promise<Reply> } }
      const reply = await app.call(operation, given)
      if (!reply.ok) throw new Error(`${operation}: ${JSON.stringify(reply.error)}`)
      return reply.value
    },
    [name, input] as const,
  )
type Reply = { ok: true; value: Answer } | { ok: false; error: object }

/** The ids of everybody on the register. */
export type Ids = Readonly<Record<Who, string>>
/** The conference, and who is at it. */
export type Day = { readonly meetingId: string; readonly ids: Ids; readonly childIds: readonly string[] }

/** Puts everybody on the register with what they need, and says whose address must not be learnt. */
export async function register(page: Page, meetingId: string): Promise<Day> {
  const { children } = await ask(page, 'meetings.get', { id: meetingId })
  const childIds = (children as { childId: string }[]).map(({ childId }) => childId)
  const ids: Partial<Record<Who, string>> = {}
  for (const [who, person] of Object.entries(people)) {
    const { name, agency, side, part } = person
    const isMaisie = name.startsWith('Maisie')
    const { id } = await ask(page, 'register.add', {
      meetingId,
      name,
      agency,
      side,
      childId: isMaisie ? childIds[0] : null,
    })
    const isIn = (one: 'a' | 'b') => (part === 'both' || part === one) && !isMaisie
    await ask(page, 'register.change', {
      id,
      isInvited: true,
      partA: isIn('a') ? 'here' : null,
      partB: isIn('b') ? 'here' : null,
    })
    await ask(page, 'readiness.saveNeeds', { id, part, ...('needs' in person ? person.needs : {}) })
    if ('language' in person) await ask(page, 'copies.changePerson', { id, language: person.language })
    ids[who as Who] = id // one of its own keys
  }
  const all = ids as Ids // filled just above
  await ask(page, 'readiness.keepApart', { meetingId, firstId: all.kelly, secondId: all.darren, why: 'Domestic abuse' })
  await ask(page, 'readiness.saveAddress', {
    ...{ meetingId, childId: childIds[0], id: null, version: null },
    ...{ address: '14 Quagga Lane', whose: 'Kelly Hallam', keptFrom: 'Darren Pryce' },
  })
  return { meetingId, ids: all, childIds }
}

/** The key that goes to a heading’s column; the same again there begins a line. */
const columnOf = {
  harm: 'Alt+Digit1',
  complicating: 'Alt+Digit1',
  strengths: 'Alt+Digit2',
  safety: 'Alt+Digit2',
} as const
const headings = {
  harm: 'Harm',
  complicating: 'Complicating factors',
  strengths: 'Strengths',
  safety: 'Existing safety',
} as const

/** The last line of a heading. */
export const lastLine = (page: Page, heading: Line['heading']) =>
  page.getByRole('textbox', { name: headings[heading] }).last()

/** Types a line by keyboard; who may have it is said before it has words, so that the wall never has them. */
export async function typeLine(page: Page, line: Line): Promise<void> {
  const { heading, text, scope, notFor, saidBy, isAboutTheo } = line
  const count = await page.locator('.line-input').count()
  await page.keyboard.press(columnOf[heading])
  if ((await page.locator('.line-input').count()) === count) await page.keyboard.press(columnOf[heading])
  await expect(page.locator('.line-input')).toHaveCount(count + 1)
  if (scope || notFor) await sayWho(page, line)
  await page.keyboard.type(text)
  if (isAboutTheo) await sayAbout(page, ['Maisie', 'Theo'])
  if (saidBy) await pick(page, 'Alt+w', saidBy)
  const isThere = await page.evaluate((label) => document.activeElement?.ariaLabel === label, headings[heading])
  if (!isThere) await pick(page, 'Alt+m', headings[heading])
  await expect(lastLine(page, heading)).toHaveValue(text)
}

/** Says whom a line is about, one child after the other. */
async function sayAbout(page: Page, names: readonly string[]): Promise<void> {
  const row = page.getByRole('listitem').filter({ has: page.locator('textarea:focus') })
  for (const name of names) {
    await page.keyboard.press('Alt+c')
    await expect(row.getByRole('button', { name, exact: true })).toBeVisible()
  }
}

/** Opens a list by its key and chooses what is typed. */
async function pick(page: Page, key: string, words: string): Promise<void> {
  await page.keyboard.press(key)
  const box = page.getByRole('dialog').getByRole('combobox')
  await box.fill(words)
  await page.keyboard.press('Enter')
  await expect(box).toHaveCount(0)
  await expect(page.locator('.line-input:focus')).toBeVisible()
}

const scopes = ['everyone', 'professionals', 'partA', 'partB']

async function sayWho(page: Page, { scope, notFor = [] }: Line): Promise<void> {
  await page.keyboard.press('Alt+a')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: 'Everyone' })).toBeFocused()
  for (let at = 0; at < scopes.indexOf(scope ?? 'everyone'); at += 1) await page.keyboard.press('ArrowDown')
  for (const who of notFor) await dialog.getByRole('checkbox', { name: new RegExp(people[who].name) }).press('Space')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
}

/** What is no line: goals, numbers, steps and what the children said, a word of each of them in `others`. */
export async function tellTheRest(page: Page, { meetingId, childIds }: Day): Promise<void> {
  const say = (itemId: string, scope: string) =>
    ask(page, 'audiences.say', { meetingId, itemId, scope, notFor: [], why: 'Safety' })
  const pair = async (said: object) => {
    const { id } = await ask(page, 'mapPairs.add', { meetingId, childId: null })
    await ask(page, 'mapPairs.change', { id, ...said })
    return id
  }
  await pair({
    ...{ worriedNames: 'Nadia, Jean', danger: 'Maisie and Theo could be hurt on the stairs when adults fight.' },
    ...{ familyView: 'Darren thinks they were asleep.', goal: 'The children are with a calm adult every weekend.' },
    ...{ bottomLines: 'Darren does not come to the house.', howLong: 'Six months, seen by Nadia and school.' },
  })
  const hidden = await pair({ danger: 'Kelly could be found.', goal: 'Kelly has an alarm and uses it.' })
  await say(hidden, 'partA')
  const score = (name: string, number: number, reason: string, pairId: string | null = null) =>
    ask(page, 'mapScales.say', { meetingId, pairId, name, score: number, reason })
  await score('Ms Kelly Hallam', 4, 'Since I light the porch at night', hidden)
  await score('Ms Kelly Hallam', 5, 'because Jean left a lantern on for them')
  await score('DC Ian Fletcher', 3, 'there is a tripwire in the case')
  const { scales } = await ask(page, 'map.get', { meetingId })
  const police = (scales as { id: string; reason: string }[]).find(({ reason }) => reason.includes('tripwire'))
  await say(police?.id ?? '', 'professionals')
  const steps = [
    ['Sees Maisie in school at lunchtime each Tuesday.', 'Nadia Rahman', '2026-12-01', null],
    ['Checks the bail conditions.', 'DC Ian Fletcher', '2026-11-27', 'professionals'],
    ['Keeps a rucksack packed at Jean’s.', 'Ms Kelly Hallam', '2026-11-30', 'partA'],
  ] as const
  for (const [what, who, byOn, scope] of steps) {
    const { id } = await ask(page, 'decisions.add', { meetingId, childId: null })
    await ask(page, 'decisions.change', { id, what, who, byOn, measure: 'Nadia hears from school.' })
    if (scope) await say(id, scope)
  }
  const houses = await ask(page, 'childTools.add', { meetingId, childId: childIds[0], tool: 'threeHouses' })
  await ask(page, 'childTools.change', {
    ...{ id: houses.id, worries: 'When it sounds like thunder downstairs.', goodThings: 'Gran’s cat.' },
    ...{ dreams: 'Everyone is quiet.', isPrinted: true },
  })
  const wishes = await ask(page, 'childTools.add', { meetingId, childId: childIds[1], tool: 'wishes' })
  await ask(page, 'childTools.change', { id: wishes.id, dreams: 'A dinosaur.' })
  await ask(page, 'map.change', { meetingId, privateNotes: 'Ask Nadia about the umbrella.' })
}

/** What the record of the conference says besides: what was decided, the days, and whom to ring. */
export async function decide(page: Page, { meetingId, childIds }: Day): Promise<void> {
  const meeting = {
    coreGroupOn: '2026-12-03',
    nextMeetingOn: '2027-02-19',
    whomToRing: 'Nadia Rahman, social worker: 01632 960 141',
  }
  const child = {
    threshold: 'yes',
    outcome: 'plan',
    categoryEMO: 'yes',
    thresholdWhy: 'A ledger of harm over two years.',
  }
  const values = (of: object, childId: string | null) =>
    Object.entries(of).map(([field, value]) => ({ childId, field, value }))
  await ask(page, 'meetingRecord.save', {
    meetingId,
    changes: [...values(meeting, null), ...childIds.flatMap((childId) => values(child, childId))],
  })
}

/** Stands in for the system’s windows: the print window keeps what it was handed, the others choose a folder and Save. */
export async function standAtWindows(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ app: electron, dialog, session }, into) => {
    Object.assign(globalThis, { jobs: 0 })
    // A font that is fetched comes too late for the printer: nothing on paper may wait for one.
    const fonts = { urls: ['app://bundle/fonts/*'] }
    session.defaultSession.webRequest.onBeforeSendHeaders(fonts, (_request, go) => void setTimeout(go, 3000, {}))
    electron.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => {
        const { renameSync, writeFileSync } = process.getBuiltinModule('node:fs')
        void contents.printToPDF({ preferCSSPageSize: true }).then((pdf) => {
          const jobs = Number(Reflect.get(globalThis, 'jobs')) + 1
          Object.assign(globalThis, { jobs })
          writeFileSync(`${into}/job-part`, pdf)
          renameSync(`${into}/job-part`, `${into}/job-${jobs}.pdf`)
          done?.(true, '')
        })
      }
    })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [`${into}/copies`] })
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false })
  }, folder)
  fs.mkdirSync(path.join(folder, 'copies'), { recursive: true })
}

/** Waits for a print job and answers its file. */
export async function printed(folder: string, number: number): Promise<string> {
  const file = path.join(folder, `job-${number}.pdf`)
  await expect.poll(() => fs.existsSync(file), { timeout: 60_000 }).toBe(true)
  return file
}
