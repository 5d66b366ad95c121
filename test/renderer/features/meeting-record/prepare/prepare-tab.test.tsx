// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MeetingRecordScreen } from '../../../../../renderer/features/meeting-record/meeting-record.tsx'
import type { ChildId, MeetingId } from '../../../../../shared/records/ids.ts'
import { aConcern } from '../../../../support/an-alert.ts'
import {
  aChild,
  aMeeting,
  anAlertDraft,
  anEnquiry,
  aPeriodOfCare,
  aPlan,
  inCommand,
} from '../../../../support/builders.ts'
import { giveLayout } from '../../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../../support/open-session.ts'
import { renderWithApp } from '../../../../support/render-with-app.tsx'

let session: TestSession
let childId: ChildId
let meetingId: MeetingId
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    childId = aChild(db)
    aPlan(db, childId, { startedOn: '2022-03-01', endedOn: '2023-03-01' })
    anEnquiry(db, childId, '2026-11-10')
    // Its report was due Fri 20 Nov.
    meetingId = aMeeting(db, { childIds: [childId], kind: 'icpc', scheduledFor: '2026-11-23', startsAt: '10:00' })
  })
})

const show = (search = '?tab=prepare') =>
  renderWithApp(
    session,
    <Routes>
      <Route path="/meetings/:meetingId/record" element={<MeetingRecordScreen />} />
    </Routes>,
    { at: `/meetings/${meetingId}/record${search}` },
  )
const get = () => session.ask('readiness.get', { meetingId })
const chairHasIt = 'The chair has the social worker’s report'

describe('Prepare', () => {
  it('is where a meeting to come opens, and not one of today', async () => {
    show('')
    expect((await screen.findByRole('tab', { name: 'Register' })).getAttribute('aria-selected')).toBe('true')
    cleanup()
    meetingId = inCommand(session, (db) =>
      aMeeting(db, { childIds: [childId], kind: 'roa', scheduledFor: '2026-11-24' }),
    )
    show('')
    expect((await screen.findByRole('tab', { name: 'Prepare' })).getAttribute('aria-selected')).toBe('true')
  })

  it('ticks a report with Space, lets its day be put right, and undoes it', async () => {
    show()
    const tick = await screen.findByRole('checkbox', { name: chairHasIt })
    expect(screen.getAllByText('Not received').length).toBeGreaterThan(0)
    tick.focus()
    await userEvent.keyboard(' ')
    expect(await screen.findByText('Received Mon 23 Nov 2026 at 08:51, on the day')).toBeTruthy()
    const day = within(screen.getByRole('group', { name: 'Day it came' })).getByRole('textbox', { name: 'Day' })
    await userEvent.clear(day)
    await userEvent.type(day, '20')
    expect(await screen.findByText('Received Fri 20 Nov 2026 at 08:51, in time')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: /Undo/ }))
    expect(await screen.findByText('Received Mon 23 Nov 2026 at 08:51, on the day')).toBeTruthy()
  })

  it('takes a time as Meetings does, and turns it into hours and minutes when the field is left', async () => {
    show()
    await userEvent.click(await screen.findByRole('checkbox', { name: chairHasIt }))
    const time = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Time' })
    await userEvent.clear(time)
    await userEvent.type(time, '730')
    expect(await screen.findByText('Received Mon 23 Nov 2026 at 07:30, on the day')).toBeTruthy()
    expect(time.value).toBe('730')
    await userEvent.tab()
    await waitFor(() => expect(time.value).toBe('07:30'))
    await userEvent.clear(time)
    await userEvent.type(time, '2575')
    expect(await screen.findByText('Enter a time such as 09:30')).toBeTruthy()
  })

  it('goes to raise an alert with A on a late report, filled in from it, and back again', async () => {
    show()
    const tick = await screen.findByRole('checkbox', { name: chairHasIt })
    tick.focus()
    await userEvent.keyboard('a')
    const about = `kind=concern&child=${childId}&meeting=${meetingId}&report=socialWork&source=report`
    const back = encodeURIComponent(`/meetings/${meetingId}/record?tab=prepare`)
    expect(await screen.findByText(`Address: /alerts/new?${about}&back=${back}`)).toBeTruthy()
  })

  it('shows a draft from before to read and to raise, and takes it off the list with what became of it', async () => {
    const id = inCommand(session, (db) => anAlertDraft(db, meetingId))
    show()
    expect((await screen.findByRole('link', { name: 'Raise' })).getAttribute('href')).toContain(`&draft=${id}&`)
    await userEvent.click(screen.getByRole('button', { name: 'Open the draft' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Draft alert: Social worker’s report' }))
    expect(dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the draft' }).value).toContain(
      'not received',
    )
    await userEvent.type(dialog.getByRole('textbox', { name: 'What became of it' }), 'Sent by email')
    await userEvent.click(dialog.getByRole('button', { name: 'Take off the list' }))
    expect(await screen.findByText(/taken off the list Mon 23 Nov 2026: Sent by email/)).toBeTruthy()
    expect(await screen.findByRole('button', { name: /Raise an alert/ })).toBeTruthy()
  })

  it('links to the alert that was raised about its reports', async () => {
    const about = { theme: 'reportsLate', meetingId } as const
    const { id } = await session.ask('alerts.raise', aConcern(childId, '2026-11-23', about))
    show()
    expect((await screen.findByRole('link', { name: 'Alert 2026/1' })).getAttribute('href')).toBe(`/alerts/${id}`)
    expect(screen.getByRole('button', { name: /Raise another alert/ })).toBeTruthy()
  })

  it('opens the analysis of a child who was on a plan before, and keeps it as it is typed', async () => {
    show()
    const analysis = await screen.findByRole('textbox', { name: 'What is different this time' })
    await userEvent.type(analysis, 'Dad has moved out')
    await waitFor(async () => {
      const { repeat } = await session.ask('plans.life', { childId })
      expect(repeat.analysis?.analysis).toBe('Dad has moved out')
    })
    expect(await screen.findByText(/analysis written Mon 23 Nov 2026/)).toBeTruthy()
  })

  it('captures views and advocacy in words, and counts down what is to fix', async () => {
    show()
    const before = (await get()).items.filter(({ state }) => state === 'toFix').length
    await screen.findByRole('heading', { name: `${before} to fix` })
    await userEvent.click(screen.getByRole('checkbox', { name: 'Captured' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'How' }), 'Three houses')
    expect(await screen.findByText('Captured: Three houses')).toBeTruthy()
    await userEvent.click(screen.getByRole('radio', { name: 'Declined' }))
    expect(await screen.findByRole('heading', { name: `${before - 2} to fix` })).toBeTruthy()
  })

  it('keeps people apart, with what each needs and the part each is asked to', async () => {
    for (const [name, agency] of [
      ['Kelly Hallam', 'Mother'],
      ['Dean Hallam', 'Father'],
    ] as const)
      await session.ask('register.add', { meetingId, name, agency, side: 'family' })
    show()
    const kelly = within(await screen.findByRole('group', { name: 'Kelly Hallam Mother' }))
    await userEvent.type(kelly.getByRole('textbox', { name: 'Access needs' }), 'Large print')
    expect(await screen.findByText('Kelly Hallam: Large print')).toBeTruthy()
    const form = within(screen.getByRole('form', { name: 'Keep two people apart' }))
    await userEvent.selectOptions(form.getByRole('combobox', { name: 'First person' }), 'Kelly Hallam, Mother')
    await userEvent.selectOptions(form.getByRole('combobox', { name: 'Second person' }), 'Dean Hallam, Father')
    await userEvent.click(form.getByRole('button', { name: 'Keep apart' }))
    expect((await screen.findAllByText(/the conference is not in two parts yet/)).length).toBeGreaterThan(0)
    await userEvent.click(screen.getByRole('checkbox', { name: 'In two parts, for people who must not meet' }))
    for (const [person, part] of [
      ['Kelly Hallam Mother', 'Part A only'],
      ['Dean Hallam Father', 'Part B only'],
    ] as const) {
      const group = within(screen.getByRole('group', { name: person }))
      await userEvent.selectOptions(await group.findByRole('combobox', { name: 'Asked to' }), part)
    }
    expect(await screen.findByText(/must not meet: The first is asked to part A/)).toBeTruthy()
    expect((await get()).people).toMatchObject([{ part: 'a', accessNeeds: 'Large print' }, { part: 'b' }])
  })

  it('hides a confidential address until it is asked for', async () => {
    const address = { address: '4 Elm Row', whose: 'Mother', keptFrom: 'Dean Hallam' }
    await session.ask('readiness.saveAddress', { meetingId, childId, id: null, version: null, ...address })
    show()
    const button = await screen.findByRole('button', { name: /Show the addresses/ })
    expect(screen.queryByText(/4 Elm Row/)).toBeNull()
    await userEvent.click(button)
    expect(screen.getByText('4 Elm Row (Mother), kept from Dean Hallam')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Remove 4 Elm Row' }))
    await waitFor(() => expect(screen.queryByText(/4 Elm Row/)).toBeNull())
  })

  it('takes a care plan that is not due yet as not needed, with the reason', async () => {
    inCommand(session, (db) => aPeriodOfCare(db, childId, { startedOn: '2026-11-02' }))
    meetingId = inCommand(session, (db) =>
      aMeeting(db, { childIds: [childId], kind: 'roa', scheduledFor: '2026-11-24', startsAt: '08:00' }),
    )
    show()
    const [why] = await screen.findAllByRole('textbox', { name: 'Why it is not needed' })
    if (why) await userEvent.type(why, 'First review')
    expect(await screen.findByText('Not needed')).toBeTruthy()
    expect(screen.getByRole('link', { name: /Write it in the footprint of Nia/ })).toBeTruthy()
  })
})
