// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { AlertChallenge } from '../../../renderer/ui/alert-challenge.tsx'
import { IsoDate } from '../../../shared/dates.ts'
import { raiseConcern } from '../../support/an-alert.ts'
import { aChild, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { giveLayout } from '../../support/jsdom-layout.ts'
import { openSession } from '../../support/open-session.ts'
import { renderWithApp } from '../../support/render-with-app.tsx'

const day = (text: string) => IsoDate.parse(text)
beforeAll(giveLayout)
afterEach(cleanup)

/** A concern, with a pre-challenge meeting today and one in two weeks. */
async function concern() {
  const session = await openSession('2026-11-12')
  const childId = inCommand(session, (db) => {
    const id = aChild(db)
    aPeriodOfCare(db, id, { startedOn: '2026-05-01' })
    return id
  })
  const days = [day('2026-11-12'), day('2026-11-26')]
  await session.ask('challenge.addMeetings', { kind: 'preChallenge', days, startsAt: null, place: '' })
  const { id: alertId } = await raiseConcern(session, { childId, raisedOn: '2026-11-02' })
  return { session, alertId }
}

it('says what meetings said of an alert and leads to each, with when it comes up next', async () => {
  const { session, alertId } = await concern()
  await session.ask('alerts.sayPreChallenge', { alertId, version: 1, isForPreChallenge: true })
  const [first, second] = await session.ask('challenge.meetings', {})
  if (!first || !second) throw new Error('no meetings')
  const action = { action: 'Ring the manager', ownerName: 'Helen Marsh', dueBy: day('2026-11-19') }
  const said = { discussion: 'No visit yet.', decision: 'furtherAction', ...action } as const
  await session.ask('challenge.write', { meetingId: first.id, subjectId: alertId, ...said })
  await session.ask('challenge.writeMeeting', { meetingId: first.id, isHeld: true })
  await session.goTo('2026-11-20')
  renderWithApp(session, <AlertChallenge alertId={alertId} />)
  const decided = await screen.findByRole('link', { name: 'Further action, pre-challenge meeting Thu 12 Nov 2026' })
  expect(decided.getAttribute('href')).toBe(`/alerts/challenge/${first.id}`)
  const next = screen.getByRole('link', { name: 'Pre-challenge meeting, Thu 26 Nov 2026' })
  expect(next.getAttribute('href')).toBe(`/alerts/challenge/${second.id}`)
  const { textContent } = screen.getByRole('region', { name: 'At challenge meetings' })
  expect(textContent).toContain('Ring the manager (Helen Marsh, by Thu 19 Nov 2026) Late')
  expect(textContent).toContain('does not move the alert')
})

it('is not there for an alert no meeting has', async () => {
  const { session, alertId } = await concern()
  const { container } = renderWithApp(session, <AlertChallenge alertId={alertId} />)
  await session.ask('challenge.ofAlert', { alertId })
  expect(container.querySelector('.alert-challenge')).toBeNull()
})
