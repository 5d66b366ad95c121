// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { Settings } from '../../../../renderer/features/settings/settings.tsx'
import { aChild, aMeeting, aPeriodOfCare, aPlan, inCommand } from '../../../support/builders.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

it('keeps how early the conversation in private is named, which the review shows at once', async () => {
  const meetingId = inCommand(session, (db) => {
    const childId = aChild(db)
    aPeriodOfCare(db, childId, { startedOn: '2026-11-02' })
    return aMeeting(db, { childIds: [childId], kind: 'roa', scheduledFor: '2026-11-30' })
  })
  const standing = async () => (await session.ask('footprint.conversations', { meetingId }))[0]?.standing.kind
  expect(await standing()).toBe('dueSoon')
  renderWithApp(session, <Settings />)
  const days = await screen.findByRole('textbox', { name: /^Remind of a conversation in private/ })
  await userEvent.clear(days)
  await userEvent.type(days, '3')
  await userEvent.tab()
  await waitFor(async () => expect(await standing()).toBe('planned'))
})

it('keeps whether a report counts towards quoracy', async () => {
  const meetingId = inCommand(session, (db) => {
    const childId = aChild(db)
    aPlan(db, childId, { startedOn: '2026-08-25' })
    return aMeeting(db, { childIds: [childId], kind: 'rcpc', scheduledFor: '2026-11-23' })
  })
  for (const [name, agency, side, said] of [
    ['Nadia Rahman', 'Children’s social care', 'socialCare', { partA: 'here' }],
    ['Fiona Lowe', 'Elmfield Primary', 'agency', { partA: 'here' }],
    ['Grace Mensah', 'Health visiting', 'agency', { report: 'received' }],
  ] as const) {
    const { id } = await session.ask('register.add', { meetingId, name, agency, side })
    await session.ask('register.change', { id, ...said })
  }
  const isQuorate = async () => (await session.ask('conference.get', { meetingId })).quorum[0]?.isQuorate
  expect(await isQuorate()).toBe(false)
  renderWithApp(session, <Settings />)
  await userEvent.click(await screen.findByRole('checkbox', { name: /An agency that sent a report/ }))
  await waitFor(async () => expect(await isQuorate()).toBe(true))
})
