// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { Settings } from '../../../../renderer/features/settings/settings.tsx'
import { IsoDate } from '../../../../shared/dates.ts'
import type { RecordId } from '../../../../shared/records/ids.ts'
import { aChild, aPeriodOfCare, inCommand } from '../../../support/builders.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

const day = (text: string) => IsoDate.parse(text)

let session: TestSession
let alertId: RecordId
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession('2026-11-23')
  const childId = inCommand(session, (db) => {
    const id = aChild(db)
    aPeriodOfCare(db, id, { startedOn: '2026-01-05' })
    return id
  })
  const blank = {
    whyItMatters: '',
    goingWell: '',
    difference: '',
    firstStageWhy: '',
    informalWith: '',
    informalPromise: '',
  }
  const raised = await session.ask('alerts.raise', {
    ...blank,
    kind: 'concern',
    theme: 'visits',
    title: 'Statutory visits missed',
    childIds: [childId],
    raisedOn: day('2026-11-20'),
    iroId: null,
    workerName: 'Beth Langley',
    account: 'No visit since September.',
    askedFor: 'A visit this week.',
    askedBy: null,
    firstStage: 'teamManager',
    recipientName: 'Colin Ashby',
    informalOn: null,
    meetingId: null,
    facts: [],
    alertDraftId: null,
  })
  alertId = raised.id
  const { version } = await session.ask('alerts.get', { alertId })
  await session.ask('alerts.saySent', { alertId, version, on: day('2026-11-20') })
})

const standing = async () => (await session.ask('alerts.get', { alertId })).standing
const answerBy = async () => (await standing())?.stages[0]?.due?.dueBy

async function type(name: RegExp, value: string): Promise<void> {
  const field = await screen.findByRole('textbox', { name })
  await userEvent.clear(field)
  await userEvent.type(field, value)
  await userEvent.tab()
}

it('counts an open alert’s stage by the new days at once, in working days or in all days', async () => {
  renderWithApp(session, <Settings />)
  expect(await answerBy()).toBe('2026-11-27')
  await type(/^A team manager and a service manager answer within/, '3')
  await waitFor(async () => expect(await answerBy()).toBe('2026-11-25'))
  await userEvent.click(await screen.findByRole('radio', { name: /^Days, weekends/ }))
  await waitFor(async () => expect(await answerBy()).toBe('2026-11-23'))
})

it('moves the end of the process, and from when it is near', async () => {
  renderWithApp(session, <Settings />)
  expect(await standing()).toMatchObject({ limit: { dueBy: '2026-12-18' }, amberOn: '2026-12-11' })
  await type(/^The whole process ends after/, '25')
  await waitFor(async () => expect((await standing())?.limit.dueBy).toBe('2026-12-29'))
  await type(/^The end of the process is near after/, '1')
  await waitFor(async () => expect((await standing())?.limitState).toBe('amber'))
})

it('refuses an end before it is near, and says which numbers fit', async () => {
  renderWithApp(session, <Settings />)
  await type(/^The whole process ends after/, '10')
  expect(await screen.findByText('Enter a number from 15 to 60.')).toBeTruthy()
  expect((await standing())?.limit.dueBy).toBe('2026-12-18')
})

it('gives a head of service the days the county decided', async () => {
  renderWithApp(session, <Settings />)
  await type(/^A head of service answers within/, '10')
  await waitFor(async () => expect((await session.ask('session.current', {})).settings.headOfServiceDays).toBe(10))
})
