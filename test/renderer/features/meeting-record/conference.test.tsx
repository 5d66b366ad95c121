// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MeetingRecordScreen } from '../../../../renderer/features/meeting-record/meeting-record.tsx'
import type { ChildId, MeetingId } from '../../../../shared/records/ids.ts'
import { aChild, aMeeting, aPlan, inCommand } from '../../../support/builders.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
let childId: ChildId
let meetingId: MeetingId
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    childId = aChild(db)
    aPlan(db, childId, { startedOn: '2026-08-25' })
    meetingId = aMeeting(db, { childIds: [childId], kind: 'rcpc', scheduledFor: '2026-11-23' })
  })
})

const show = (tab: string) =>
  renderWithApp(
    session,
    <Routes>
      <Route path="/meetings/:meetingId/record" element={<MeetingRecordScreen />} />
    </Routes>,
    { at: `/meetings/${meetingId}/record?tab=${tab}` },
  )
const people = async () => (await session.ask('conference.get', { meetingId })).people
const add = (name: string, agency: string, side: 'socialCare' | 'agency' | 'family' = 'agency') =>
  session.ask('register.add', { meetingId, name, agency, side })

describe('the register', () => {
  it('takes people by name and agency, each with Enter, and guesses the side', async () => {
    show('register')
    const name = await screen.findByRole('textbox', { name: 'Name' })
    await userEvent.type(name, 'Kelly Hallam')
    await userEvent.type(screen.getByRole('textbox', { name: 'Agency, or how related' }), 'Mother{Enter}')
    await screen.findByRole('rowheader', { name: 'Kelly Hallam' })
    expect(document.activeElement).toBe(name)
    expect(await people()).toMatchObject([{ name: 'Kelly Hallam', agency: 'Mother', side: 'family' }])
  })

  it('is filled with one key a cell, and says at once whether the conference is quorate', async () => {
    await add('Nadia Rahman', 'Children’s social care', 'socialCare')
    await add('Fiona Lowe', 'Elmfield Primary')
    await add('Grace Mensah', 'Health visiting')
    show('register')
    expect(await screen.findByText('Nobody is marked as here yet')).toBeTruthy()
    screen.getByRole('button', { name: 'Nadia Rahman, Invited: Yes' }).focus()
    await userEvent.keyboard('{ArrowRight}h{ArrowDown}h')
    expect(await screen.findByText('Not quorate')).toBeTruthy()
    expect(screen.getByText(/Only Elmfield Primary is here besides social care/)).toBeTruthy()
    await userEvent.keyboard('{ArrowDown}h')
    expect(await screen.findByText('Quorate')).toBeTruthy()
    await userEvent.keyboard('{ArrowRight} ')
    expect(await screen.findByRole('button', { name: 'Grace Mensah, Report: Received' })).toBeTruthy()
    await userEvent.keyboard('{Delete}')
    await waitFor(() => expect(screen.queryByRole('rowheader', { name: 'Grace Mensah' })).toBeNull())
    const above = screen.getByRole('button', { name: 'Fiona Lowe, Report: nothing said' })
    await waitFor(() => expect(document.activeElement).toBe(above))
  })

  it('corrects a typing slip from the keyboard and keeps what was said of the person', async () => {
    await session.ask('register.change', { id: (await add('Fiona Low', 'Elmfield Primary')).id, report: 'received' })
    show('register')
    const cell = await screen.findByRole('button', { name: 'Fiona Low, Report: Received' })
    cell.focus()
    await userEvent.keyboard('{F2}')
    const dialog = within(await screen.findByRole('dialog', { name: 'Correct Fiona Low' }))
    await userEvent.type(dialog.getByRole('textbox', { name: 'Name' }), 'e{Enter}')
    expect(await screen.findByRole('button', { name: 'Fiona Lowe, Report: Received' })).toBeTruthy()
    await userEvent.keyboard('{Home}{Enter}')
    expect(await screen.findByRole('dialog', { name: 'Correct Fiona Lowe' })).toBeTruthy()
  })

  it('stands the conference down with the reason that fits the register', async () => {
    await session.ask('register.change', { id: (await add('Fiona Lowe', 'Elmfield Primary')).id, partA: 'here' })
    show('register')
    await userEvent.click(await screen.findByRole('button', { name: 'Stand down instead' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByRole<HTMLInputElement>('radio', { name: 'Social worker did not attend' }).checked).toBe(true)
    await userEvent.click(dialog.getByRole('button', { name: 'Stand down' }))
    expect(await screen.findByText('Social worker did not attend')).toBeTruthy()
    expect(await session.ask('meetings.get', { id: meetingId })).toMatchObject({ status: 'stoodDown' })
  })
})

describe('child by child', () => {
  it('ticks what a plan that continues is for already', async () => {
    show('children')
    await userEvent.click(await screen.findByRole('radio', { name: 'The plan continues' }))
    const onRecord = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Neglect (on record)' })
    await waitFor(() => expect(onRecord.checked).toBe(true))
    expect(await screen.findByText('The plan goes on for neglect.')).toBeTruthy()
  })

  it('says what will be written as it is decided, and writes it in one confirmed step', async () => {
    for (const [name, agency, side] of [
      ['Nadia Rahman', 'Children’s social care', 'socialCare'],
      ['Fiona Lowe', 'Elmfield Primary', 'agency'],
      ['Grace Mensah', 'Health visiting', 'agency'],
    ] as const)
      await session.ask('register.change', { id: (await add(name, agency, side)).id, partA: 'here' })
    show('children')
    expect(await screen.findByText(/This is its first review conference/)).toBeTruthy()
    await userEvent.type(screen.getByRole('textbox', { name: 'Why Fiona Lowe does not agree' }), 'Too soon')
    await userEvent.click(screen.getByRole('radio', { name: 'The plan ends' }))
    expect(await screen.findByText(/Enter who agreed \(CP-10\)/)).toBeTruthy()
    await userEvent.type(screen.getByRole('textbox', { name: 'Service manager who agreed' }), 'Helen Marsh')
    const agreed = within(screen.getByRole('group', { name: 'Agreed on' }))
    await userEvent.type(agreed.getByRole('textbox', { name: 'Day' }), 'today')
    expect(await screen.findByText('The plan ends Mon 23 Nov 2026.')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Record as held' }))
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: 'Record as held' }))
    expect(await screen.findByText('Held Mon 23 Nov 2026')).toBeTruthy()
    expect(session.db.prepare('SELECT endedOn FROM protectionPlan').pluck().get()).toBe('2026-11-23')
    expect((await session.ask('conference.get', { meetingId })).views).toMatchObject([{ dissent: 'Too soon' }])
  })
})

it('says in the last step what is missing, and cannot be recorded until then', async () => {
  show('children')
  await userEvent.click(await screen.findByRole('button', { name: 'Record as held' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByText('Nia Bowen-Achebe: Choose what the conference decided.')).toBeTruthy()
  expect(dialog.getByText(/The register says it is not quorate/)).toBeTruthy()
  const action = dialog.getByRole('button', { name: 'Record as held' })
  expect(action.getAttribute('aria-disabled')).toBe('true')
  await userEvent.click(action)
  expect(await session.ask('meetings.get', { id: meetingId })).toMatchObject({ status: 'booked' })
})

describe('an HSB meeting', () => {
  it('has a register without quoracy, and decides about the work', async () => {
    meetingId = inCommand(session, (db) =>
      aMeeting(db, { childIds: [childId], kind: 'hsbInitial', scheduledFor: '2026-11-16' }),
    )
    show('register')
    await screen.findByRole('form', { name: 'Add a person' })
    expect(screen.queryByRole('region', { name: 'Quoracy' })).toBeNull()
    await userEvent.click(screen.getByRole('tab', { name: 'Child by child' }))
    await userEvent.click(await screen.findByRole('radio', { name: 'HSB work starts' }))
    expect(await screen.findByText('HSB work starts Mon 16 Nov 2026.')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Record as held' }))
    const dialog = within(await screen.findByRole('dialog'))
    const day = within(dialog.getByRole('group', { name: 'Held on' })).getByRole('textbox', { name: 'Day' })
    await userEvent.clear(day)
    await userEvent.type(day, '17')
    expect(await dialog.findByText('HSB work starts Tue 17 Nov 2026.')).toBeTruthy()
    await userEvent.click(dialog.getByRole('button', { name: 'Record as held' }))
    await screen.findByText('Held Tue 17 Nov 2026')
    expect(session.db.prepare('SELECT startedOn FROM hsbInvolvement').pluck().get()).toBe('2026-11-17')
  })
})

describe('the register of a review', () => {
  it('has the children, who came and what they reported, and no quoracy', async () => {
    const last = inCommand(session, (db) => aMeeting(db, { childIds: [childId], kind: 'roa', heldOn: '2026-06-01' }))
    await session.ask('register.add', { meetingId: last, name: 'Kelly Hallam', agency: 'Mother', side: 'family' })
    meetingId = inCommand(session, (db) =>
      aMeeting(db, { childIds: [childId], kind: 'roa', scheduledFor: '2026-11-24' }),
    )
    show('register')
    await userEvent.click(await screen.findByRole('button', { name: 'Add the 1 from Mon 1 Jun 2026' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Add Nia Bowen-Achebe' }))
    expect(await screen.findByText('The child')).toBeTruthy()
    const headers = screen.getAllByRole('columnheader').map(({ textContent }) => textContent)
    expect(headers).toEqual(['Person', 'Who they are', 'Invited', 'Here', 'Report'])
    expect(screen.queryByRole('region', { name: 'Quoracy' })).toBeNull()
    screen.getByRole('button', { name: 'Kelly Hallam, Here: nothing said' }).focus()
    await userEvent.keyboard('a')
    expect(await screen.findByRole('button', { name: 'Kelly Hallam, Here: Apologies' })).toBeTruthy()
    await userEvent.keyboard('c')
    await waitFor(() =>
      expect(within(screen.getByRole('row', { name: /Kelly Hallam/ })).getByText('The child')).toBeTruthy(),
    )
    expect(screen.getAllByText('The child')).toHaveLength(1)
  })
})

describe('the outline plan', () => {
  it('offers the dates of the rules and names its blanks until it is final', async () => {
    show('plan')
    expect(await screen.findByText('Add the first step of the plan.')).toBeTruthy()
    await userEvent.click(await screen.findByRole('button', { name: 'Add a step' }))
    await userEvent.type(await screen.findByRole('textbox', { name: 'How it will be known' }), 'The dentist says so')
    expect(await screen.findByText('Step 1: enter what, who, by when.')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Use Mon 7 Dec 2026' }))
    await waitFor(() => expect(screen.queryByText('Enter the day of the core group.')).toBeNull())
  })
})

describe('a step of the outline plan', () => {
  it('offers everybody of the register and the network as who does it', async () => {
    await add('Fiona Lowe', 'Elmfield Primary')
    await session.ask('map.begin', { meetingId, template: 'signs-of-safety', isFromPrevious: false })
    await session.ask('network.add', { meetingId, name: 'Aunt Bex', relation: 'Mother’s sister' })
    await session.ask('decisions.add', { meetingId, childId: null })
    show('plan')
    const who = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Who' })
    await waitFor(() => expect(who.list?.options.length).toBe(2))
    expect([...(who.list?.options ?? [])].map(({ value }) => value)).toEqual(['Fiona Lowe', 'Aunt Bex'])
  })
})
