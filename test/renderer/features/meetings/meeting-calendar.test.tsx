// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { Meetings } from '../../../../renderer/features/meetings/meetings.tsx'
import { IsoDate } from '../../../../shared/dates.ts'
import type { MeetingId } from '../../../../shared/records/ids.ts'
import { aChild, aMeeting, anIro, aPeriodOfCare, inCommand } from '../../../support/builders.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
let id: MeetingId
beforeAll(giveLayout)
beforeEach(async () => {
  session = await openSession('2026-11-23')
  id = inCommand(session, (db) => {
    const iroId = anIro(db, { name: 'Ruth Adeyemi' })
    const when = { scheduledFor: '2026-11-25', startsAt: '10:00', place: 'School', iroId }
    const nia = aChild(db, { interpreterLanguage: 'Polish' })
    // Her first review is due Mon 30 Nov; nobody has booked Theo's, due Fri 27 Nov.
    aPeriodOfCare(db, nia, { startedOn: '2026-11-02' })
    aPeriodOfCare(db, aChild(db, { givenName: 'Theo', isRestricted: true }), { startedOn: '2026-10-30' })
    return aMeeting(db, { kind: 'roa', childIds: [nia], ...when })
  })
  const { iroId } = await session.ask('meetings.get', { id })
  const fromOn = IsoDate.parse('2026-11-24')
  if (iroId) await session.ask('leave.add', { iroId, fromOn, untilOn: fromOn, reason: 'annual', coverIroId: null })
})
afterEach(cleanup)

async function showWeek() {
  renderWithApp(session, <Meetings />, { at: '/meetings' })
  await userEvent.click(await screen.findByRole('button', { name: 'Week' }))
  return within(await screen.findByRole('group', { name: '23 to 29 Nov 2026' }))
}
const card = () => screen.findByRole('button', { name: /^10:00 Nia Bowen-Achebe/ })
const dialog = async () => within(await screen.findByRole('dialog'))

it('shows a week with meetings, duties on the day to plan them by, leave, and what is not booked', async () => {
  const week = await showWeek()
  const wednesday = within(await week.findByRole('region', { name: 'Wed 25 Nov 2026' }))
  expect((await card()).textContent).toContain('Interpreter not booked')
  expect(wednesday.getByText('First review')).toBeTruthy()
  const friday = within(week.getByRole('region', { name: 'Fri 27 Nov 2026' }))
  expect(friday.getByRole('button', { name: /Theo.*Restricted.*Not booked/ })).toBeTruthy()
  expect(week.getByText('Ruth Adeyemi: annual leave')).toBeTruthy()
  expect(week.queryByRole('region', { name: 'Sat 28 Nov 2026' })).toBeNull()
})

it('comes back at the week it was left at', async () => {
  await showWeek()
  cleanup()
  renderWithApp(session, <Meetings />, { at: '/meetings' })
  expect(await screen.findByRole('group', { name: '23 to 29 Nov 2026' })).toBeTruthy()
})

it('is walked with the arrows, and M opens the form that moves', async () => {
  await showWeek()
  await card()
  const monday = screen.getByRole('button', { name: /^Mon 23 Nov/ })
  monday.focus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}')
  expect(document.activeElement).toBe(await card())
  await userEvent.keyboard('m')
  expect((await dialog()).getByRole('heading', { name: 'Move the meeting' })).toBeTruthy()
})

it('proposes the day beside with Alt and an arrow, and moves only once that is confirmed', async () => {
  await showWeek()
  const meeting = await card()
  meeting.focus()
  fireEvent.keyDown(meeting, { key: 'ArrowLeft', altKey: true })
  const form = await dialog()
  expect(await form.findByText('Ruth Adeyemi is away that day: annual leave.')).toBeTruthy()
  fireEvent.keyDown(document.body, { key: 'ArrowRight', altKey: true })
  fireEvent.keyDown(document.body, { key: 'ArrowRight', altKey: true })
  expect(await form.findByText('Thu 26 Nov 2026')).toBeTruthy()
  expect((await session.ask('meetings.get', { id })).scheduledFor).toBe('2026-11-25')
  await userEvent.click(form.getByRole('button', { name: 'Move the meeting' }))
  await waitFor(async () => expect((await session.ask('meetings.get', { id })).scheduledFor).toBe('2026-11-26'))
})

it('offers the days the chair has free, one press each', async () => {
  await showWeek()
  ;(await card()).focus()
  await userEvent.keyboard('m')
  const form = await dialog()
  const free = within(await form.findByRole('group', { name: 'Free by Mon 30 Nov 2026, the day to plan by' }))
  expect(free.getAllByRole('button').map((button) => button.textContent)).toEqual([
    ...['Mon 23 Nov', 'Wed 25 Nov', 'Thu 26 Nov', 'Fri 27 Nov', 'Mon 30 Nov'],
  ])
  await userEvent.click(free.getByRole('button', { name: 'Fri 27 Nov' }))
  expect(await form.findByText('Fri 27 Nov 2026')).toBeTruthy()
})

it('ticks off what is booked, with who said so', async () => {
  await showWeek()
  await userEvent.click(await card())
  const detail = await dialog()
  await userEvent.click(await detail.findByRole('checkbox', { name: 'Room booked' }))
  expect(await detail.findByText('Booked by Ruth Adeyemi, Mon 23 Nov 2026')).toBeTruthy()
  await userEvent.click(detail.getByRole('button', { name: 'Clerk not needed' }))
  expect(await detail.findByText('Clerk not needed')).toBeTruthy()
  const overdue = async () =>
    (await session.ask('meetings.get', { id })).bookings.filter(({ isOverdue }) => isOverdue).map(({ what }) => what)
  expect(await overdue()).toEqual(['interpreter'])
  await userEvent.click(detail.getByRole('checkbox', { name: 'Interpreter booked' }))
  await waitFor(async () => expect(await overdue()).toEqual([]))
})

it('says exactly what a calendar file holds before it is saved', async () => {
  await showWeek()
  await card()
  await userEvent.click(screen.getByRole('button', { name: 'Calendar file' }))
  const confirm = within(await screen.findByRole('alertdialog'))
  expect(await confirm.findByText(/initials and case number.*It has no names/)).toBeTruthy()
  expect(confirm.getByRole('button', { name: 'Save 1 meeting' })).toBeTruthy()
  expect(confirm.getByRole('checkbox', { name: 'Also the place of each meeting' })).toHaveProperty('checked', false)
})
