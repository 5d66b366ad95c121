// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { Caseload } from '../../../renderer/features/caseload/caseload.tsx'
import { Meetings } from '../../../renderer/features/meetings/meetings.tsx'
import { Today } from '../../../renderer/features/today/today.tsx'
import type { ChildId } from '../../../shared/records/ids.ts'
import { aChild, aMeeting, aPlan, inCommand } from '../../support/builders.ts'
import { giveLayout } from '../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'
import { renderWithApp } from '../../support/render-with-app.tsx'

let session: TestSession
let childId: ChildId
let meetingId: string
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    childId = aChild(db, { givenName: 'Maisie', familyName: 'Hallam' })
    aPlan(db, childId, { startedOn: '2026-09-01' })
    meetingId = aMeeting(db, { kind: 'rcpc', childIds: [childId], scheduledFor: '2026-11-25' })
  })
})

const address = () => screen.getByText(/^Address:/).textContent
async function pressA(row: HTMLElement) {
  row.focus()
  await userEvent.keyboard('a')
}

it('raises an alert about the child of a row with A, and leads back', async () => {
  renderWithApp(session, <Caseload />, { at: '/caseload' })
  await pressA(await screen.findByRole('row', { name: /Maisie Hallam/ }))
  expect(address()).toBe(
    `Address: /alerts/new?kind=concern&child=${childId}&source=child&back=${encodeURIComponent('/caseload')}`,
  )
})

it('names the meeting where the row is one', async () => {
  renderWithApp(session, <Meetings />, { at: '/meetings' })
  await pressA(await screen.findByRole('row', { name: /Maisie Hallam/ }))
  expect(address()).toContain(`child=${childId}&meeting=${meetingId}&source=meeting`)
})

it('works from a line of Today', async () => {
  renderWithApp(session, <Today />)
  await pressA(await screen.findByRole('row', { name: /Maisie Hallam/ }))
  expect(address()).toContain(`child=${childId}&meeting=${meetingId}&source=meeting&back=%2F`)
})

it('stays a letter where something is typed', async () => {
  renderWithApp(session, <Caseload />, { at: '/caseload' })
  await screen.findByRole('row', { name: /Maisie Hallam/ })
  await userEvent.type(screen.getByRole('searchbox', { name: 'Filter' }), 'a')
  expect(address()).toBe('Address: /caseload')
})
