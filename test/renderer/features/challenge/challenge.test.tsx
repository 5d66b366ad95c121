// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Challenge } from '../../../../renderer/features/challenge/challenge.tsx'
import { ChallengeMeetingScreen } from '../../../../renderer/features/challenge/challenge-meeting.tsx'
import { IsoDate } from '../../../../shared/dates.ts'
import type { ChildId } from '../../../../shared/records/ids.ts'
import { raiseConcern } from '../../../support/an-alert.ts'
import { aChild, aPeriodOfCare, inCommand } from '../../../support/builders.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
let childId: ChildId
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    childId = aChild(db)
    aPeriodOfCare(db, childId, { startedOn: '2026-05-01' })
  })
})

const screens = (
  <Routes>
    <Route path="/alerts/challenge" element={<Challenge />} />
    <Route path="/alerts/challenge/:meetingId" element={<ChallengeMeetingScreen />} />
  </Routes>
)
const show = (at: string) => renderWithApp(session, screens, { at })
const add = (kind: 'preChallenge' | 'challenge', on: string) =>
  session.ask('challenge.addMeetings', { kind, days: [IsoDate.parse(on)], startsAt: null, place: '' })

describe('the tracker on screen', () => {
  it('says what is on it, and takes an alert that is offered', async () => {
    await add('preChallenge', '2026-11-26')
    await raiseConcern(session, { childId, raisedOn: '2026-10-01' })
    show('/alerts/challenge')
    const table = await screen.findByRole('table', { name: 'Pre-challenge tracker' })
    const row = within(table).getByRole('row', { name: /Nia Bowen-Achebe, 10/ })
    expect(row.textContent).toContain('Past 20 working days')
    await userEvent.click(within(row).getByRole('button', { name: /^Put on the tracker/ }))
    expect(await within(table).findByRole('link', { name: 'Pre-challenge meeting, Thu 26 Nov 2026' })).toBeDefined()
    expect(screen.getByText(/does not move an alert/)).toBeDefined()
  })

  it('follows a theme, and ends it with its reason', async () => {
    show('/alerts/challenge')
    await userEvent.click((await screen.findAllByRole('button', { name: 'Follow a theme' }))[0] as HTMLElement)
    const dialog = screen.getByRole('dialog', { name: 'Follow a theme' })
    await userEvent.click(within(dialog).getByRole('button', { name: 'Follow this theme' }))
    expect(within(dialog).getAllByText('Say what the theme is')).not.toHaveLength(0)
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Theme' }), 'Sibling assessments')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Follow this theme' }))
    const row = await screen.findByRole('row', { name: /Sibling assessments/ })
    expect(row.textContent).toContain('Not in the calendar')
    row.focus()
    await userEvent.keyboard('{Enter}')
    await userEvent.click(await screen.findByRole('button', { name: 'End this theme' }))
    const end = screen.getByRole('dialog', { name: 'End this theme' })
    await userEvent.type(within(end).getByRole('textbox', { name: 'Why' }), 'In the new guidance')
    await userEvent.click(within(end).getByRole('button', { name: 'End this theme' }))
    expect(await screen.findByText('Ended Mon 23 Nov 2026: In the new guidance')).toBeDefined()
  })
})

describe('the calendar on screen', () => {
  it('adds a year of meetings, the days in sight before', async () => {
    show('/alerts/challenge?show=meetings')
    await userEvent.click((await screen.findAllByRole('button', { name: 'Add meetings' }))[0] as HTMLElement)
    const dialog = await screen.findByRole('dialog', { name: 'Add meetings' })
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Challenge meeting' }))
    await userEvent.click(await within(dialog).findByRole('checkbox', { name: 'Thu 17 Dec 2026' }))
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add 11 meetings' }))
    const table = await screen.findByRole('table', { name: 'Challenge meetings' })
    expect(within(table).queryByRole('row', { name: /Thu 17 Dec 2026/ })).toBeNull()
    expect(within(table).getByRole('row', { name: /Thu 21 Jan 2027 Challenge meeting/ })).toBeDefined()
  })

  it('lists the alerts that come too late before a meeting moves', async () => {
    await add('challenge', '2026-12-10')
    const { number } = await raiseConcern(session, { childId, raisedOn: '2026-11-16' })
    show('/alerts/challenge?show=meetings')
    await userEvent.click(await screen.findByRole('button', { name: /^Move/ }))
    const dialog = await screen.findByRole('dialog', { name: 'Move this meeting' })
    expect(await within(dialog).findByText(/Every open alert still has a challenge meeting/)).toBeDefined()
    const day = within(dialog).getByRole('textbox', { name: 'Day' })
    await userEvent.clear(day)
    await userEvent.type(day, '17')
    expect(await within(dialog).findByText(/It is too late for 1 open alert/)).toBeDefined()
    expect(within(dialog).getByText(new RegExp(number)).textContent).toContain('20 working days end Mon 14 Dec 2026')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Move the meeting' }))
    expect(await screen.findByRole('row', { name: /Thu 17 Dec 2026/ })).toBeDefined()
  })
})

describe('a meeting on screen', () => {
  it('keeps what is typed, goes on with Enter, and leads Alt+X to the action', async () => {
    await add('preChallenge', '2026-11-23')
    const [meeting] = await session.ask('challenge.meetings', {})
    await session.ask('challenge.addTheme', { title: 'Sibling assessments', theme: null, meetingId: null })
    await session.ask('challenge.addTheme', { title: 'Pre-birth conferences', theme: null, meetingId: null })
    show(`/alerts/challenge/${meeting?.id}`)
    const first = await screen.findByRole('region', { name: '1. Sibling assessments' })
    await userEvent.type(within(first).getByRole('textbox', { name: 'Discussion' }), 'Two of five were joint.')
    await userEvent.selectOptions(within(first).getByRole('combobox', { name: 'Decision' }), 'Further action')
    await userEvent.keyboard('{Alt>}x{/Alt}')
    await userEvent.keyboard('Guidance to teams{Enter}Head of service{Enter}10/12/2026{Enter}')
    // Past the day it was done, to the next item.
    await userEvent.keyboard('{Enter}')
    const second = screen.getByRole('region', { name: '2. Pre-birth conferences' })
    expect(document.activeElement).toBe(within(second).getByRole('textbox', { name: 'Discussion' }))
    await screen.findByText(/^Saved/)
    const read = async () => (await session.ask('challenge.agenda', { meetingId: meeting?.id as never })).lines[0]
    await expect.poll(read).toMatchObject({
      ...{ discussion: 'Two of five were joint.', decision: 'furtherAction', action: 'Guidance to teams' },
      ...{ ownerName: 'Head of service', dueBy: '2026-12-10' },
    })
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(await screen.findByRole('region', { name: '1. Pre-birth conferences' })).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Mark as held' }))
    const dialog = screen.getByRole('dialog', { name: 'Mark as held' })
    expect(dialog.textContent).toContain('1 item is not decided')
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Who was present' }), 'Helen Marsh')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Mark as held' }))
    expect(await screen.findByRole('heading', { name: 'Minutes', level: 2 })).toBeDefined()
    const present = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Who was present' })
    await expect.poll(() => present.value).toBe('Helen Marsh')
  })

  it('says so when it was taken out of the calendar', async () => {
    show('/alerts/challenge/0198a2b4-0000-7000-8000-000000000000')
    expect(await screen.findByText('This meeting is no longer here')).toBeDefined()
  })
})
