import { expect, type Page } from '@playwright/test'
import { goThroughFirstRun } from '../../scripts/first-run.mjs'
import { launch, test } from './app.ts'

type Ask = { readonly name: string; readonly input: Record<string, unknown> }
type Example = { readonly rule: string; readonly facts: readonly Ask[]; readonly due: string; readonly planBy: string }

const held = (kind: string, heldOn: string): Ask => ({
  name: 'meetings.recordHeld',
  input: { kind, heldOn, startsAt: null, place: '', iroId: null, earlyReason: null },
})
const lookedAfter = (startedOn: string): Ask => ({
  name: 'care.start',
  input: { startedOn, toldOn: null, legalStatusCode: 'V2', placementCode: 'U6', location: '', categoryOfNeed: null },
})
const planMade = (startedOn: string): Ask => ({
  name: 'plans.start',
  input: { startedOn, categories: ['NEG'], categoriesReason: '', previousPlans: 0 },
})

// Facts typed on Mon 1 Apr 2019; dates as worked out by hand in the rules' own examples.
const examples: readonly Example[] = [
  { rule: 'LAC-01', facts: [lookedAfter('2018-12-14')], due: 'Wed 16 Jan 2019', planBy: 'Wed 16 Jan 2019' },
  { rule: 'LAC-01', facts: [lookedAfter('2019-01-05')], due: 'Fri 1 Feb 2019', planBy: 'Fri 1 Feb 2019' },
  {
    rule: 'LAC-02',
    facts: [lookedAfter('2018-11-05'), held('roa', '2018-11-30')],
    due: 'Thu 28 Feb 2019',
    planBy: 'Thu 28 Feb 2019',
  },
  {
    rule: 'LAC-02',
    facts: [lookedAfter('2019-01-02'), held('roa', '2019-01-22')],
    due: 'Mon 22 Apr 2019',
    planBy: 'Thu 18 Apr 2019',
  },
  { rule: 'CP-02', facts: [planMade('2018-11-30')], due: 'Thu 28 Feb 2019', planBy: 'Thu 28 Feb 2019' },
  {
    rule: 'CP-03',
    facts: [planMade('2018-07-27'), held('rcpc', '2018-10-22')],
    due: 'Mon 22 Apr 2019',
    planBy: 'Thu 18 Apr 2019',
  },
  {
    rule: 'LAC-06',
    facts: [
      lookedAfter('2018-09-03'),
      held('roa', '2018-09-20'),
      held('roa', '2018-12-19'),
      { name: 'adoption.place', input: { placedOn: '2019-03-22', placementCode: 'A4' } },
    ],
    due: 'Fri 19 Apr 2019',
    planBy: 'Thu 18 Apr 2019',
  },
]

/** Asks the running app by its own bridge, as a screen does, and answers the value. */
const ask = (page: Page, { name, input }: Ask) =>
  page.evaluate(
    async ([operation, value]) => {
      const reply = await Reflect.get(globalThis, 'app').call(operation, value)
      if (!reply.ok) throw new Error(`${operation}: ${reply.error.message} ${JSON.stringify(reply.error.fields ?? {})}`)
      return reply.value
    },
    [name, input] as const,
  )

const aChild = (reference: string): Ask => ({
  name: 'children.add',
  input: {
    reference,
    givenName: null,
    familyName: null,
    sex: null,
    bornOn: '2014-05-06',
    expectedOn: null,
    ethnicity: null,
    isDisabled: null,
    isUasc: null,
    communicationNeeds: '',
    interpreterLanguage: '',
    hasConfidentialAddress: false,
    isRestricted: false,
    workerName: null,
    teamName: null,
  },
})

test('the rules’ worked examples come out of the running app', async ({ userData }) => {
  const app = await launch(userData, { env: { FOOTPRINT_NOW: '2019-04-01T09:00:00.000Z' } })
  const page = await app.firstWindow()
  await goThroughFirstRun(page)
  await page.getByRole('button', { name: 'Import my caseload' }).click()
  for (const [index, { rule, facts, due, planBy }] of examples.entries()) {
    const child = await ask(page, aChild(`90000${index}`))
    for (const { name, input } of facts) {
      const isMeeting = name === 'meetings.recordHeld'
      const perChild = [{ childId: child.id, participation: null, lateReason: null, lateNote: '' }]
      await ask(page, { name, input: isMeeting ? { ...input, perChild } : { ...input, childId: child.id } })
    }
    await page.evaluate((id) => {
      window.location.hash = `#/children/${id}`
    }, child.id)
    await expect(page.getByRole('heading', { level: 1, name: `Child 90000${index}` })).toBeVisible()
    await expect(page.getByRole('heading', { name: `Why ${due}?` })).toBeVisible()
    const pane = page.getByRole('main')
    await expect(pane).toContainText(rule)
    await expect(pane).toContainText(planBy)
  }
  await app.close()
})
