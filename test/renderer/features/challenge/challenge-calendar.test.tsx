// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Challenge } from '../../../../renderer/features/challenge/challenge.tsx'
import { challengeDays } from '../../../../renderer/features/challenge/challenge-days.ts'
import { IsoDate } from '../../../../shared/dates.ts'
import { makeCalendar } from '../../../../shared/rules/working-days.ts'
import { raiseConcern } from '../../../support/an-alert.ts'
import { aChild, aPeriodOfCare, inCommand } from '../../../support/builders.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

const day = (text: string) => IsoDate.parse(text)
let session: TestSession
let number: string
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession('2026-11-23')
  const childId = inCommand(session, (db) => {
    const id = aChild(db)
    aPeriodOfCare(db, id, { startedOn: '2026-05-01' })
    return id
  })
  const days = [day('2026-11-26')]
  await session.ask('challenge.addMeetings', { kind: 'preChallenge', days, startsAt: '10:00', place: '' })
  await session.ask('challenge.addMeetings', {
    kind: 'challenge',
    days: [day('2026-12-17')],
    startsAt: null,
    place: '',
  })
  number = (await raiseConcern(session, { childId, raisedOn: '2026-11-16' })).number
})

/** The calendar of the month of Mon 23 Nov 2026. */
async function show() {
  renderWithApp(
    session,
    <Routes>
      <Route path="/alerts/challenge" element={<Challenge />} />
      <Route path="*" element={<p>Elsewhere</p>} />
    </Routes>,
    { at: '/alerts/challenge?show=meetings' },
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Calendar' }))
  await screen.findByRole('group', { name: /^November 2026/ })
}

describe('the calendar of challenge meetings', () => {
  it('has both kinds on their days, and an alert on the last of its 20 working days, with whether a meeting is before', async () => {
    await show()
    const pre = within(await screen.findByRole('region', { name: 'Thu 26 Nov 2026' }))
    expect(pre.getByRole('button', { name: /^Pre-challenge meeting 10:00, 0 items/ })).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: /^After/ }))
    const last = within(await screen.findByRole('region', { name: 'Mon 14 Dec 2026' }))
    const end = await last.findByRole('button', { name: new RegExp(`^${number} Nia Bowen-Achebe`) })
    expect(end.textContent).toContain('Day 20, no meeting before')
    expect(screen.getByRole('region', { name: 'Fri 25 Dec 2026' }).textContent).toContain('Christmas Day')
    await userEvent.click(end)
    expect(screen.getByText(/^Address: \/alerts\/[0-9a-f-]+$/)).toBeDefined()
  })

  it('is gone through with arrows, turned with Page Down, and moves a meeting with M', async () => {
    await show()
    const today = within(screen.getByRole('region', { name: 'Mon 23 Nov 2026' })).getByRole('button')
    today.focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowDown}')
    expect(document.activeElement?.textContent).toContain('Pre-challenge meeting')
    await userEvent.keyboard('m')
    const dialog = await screen.findByRole('dialog', { name: 'Move this meeting' })
    await userEvent.click(within(dialog).getByRole('button', { name: 'Not now' }))
    ;(document.querySelector('[data-day="2026-11-26"]') as HTMLElement).focus()
    await userEvent.keyboard('{PageDown}')
    expect(await screen.findByRole('group', { name: /^December 2026/ })).toBeDefined()
  })

  it('begins one meeting on the day that is opened', async () => {
    await show()
    const on = within(screen.getByRole('region', { name: 'Wed 25 Nov 2026' }))
    await userEvent.click(on.getByRole('button', { name: /add a meeting$/ }))
    const dialog = await screen.findByRole('dialog', { name: 'Add meetings' })
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add 1 meeting' }))
    expect(await on.findByRole('button', { name: /^Pre-challenge meeting/ })).toBeDefined()
  })

  it('says bank holidays and closed days, and shows a weekend only where a meeting is on it', () => {
    const calendar = makeCalendar({ closures: [day('2026-12-29')] })
    const days = challengeDays(day('2026-12-01'), { meetings: [], alerts: [] }, calendar)
    expect(days.flatMap(({ on, closed }) => (closed ? [[on, closed]] : []))).toEqual([
      ['2026-12-25', 'Christmas Day'],
      ['2026-12-28', expect.stringContaining('Boxing Day')],
      ['2026-12-29', 'Council closed'],
      ['2027-01-01', expect.stringContaining('New Year')],
    ])
    expect(days).toHaveLength(25)
  })
})
