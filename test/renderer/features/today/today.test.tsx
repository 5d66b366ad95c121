// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Today } from '../../../../renderer/features/today/today.tsx'
import { IsoDate } from '../../../../shared/dates.ts'
import type { IroId } from '../../../../shared/records/ids.ts'
import { aConcern, aGoodPractice } from '../../../support/an-alert.ts'
import {
  aChild,
  allocate,
  aMeeting,
  anAlertDraft,
  anIro,
  aPeriodOfCare,
  aPlan,
  aSourceDetail,
  inCommand,
} from '../../../support/builders.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
let ruth: IroId
beforeAll(giveLayout)
beforeEach(async () => {
  session = await openSession('2026-11-23')
  ruth = inCommand(session, (db) => anIro(db, { name: 'Ruth Adeyemi' }))
})
afterEach(cleanup)

const show = (iroId: IroId | null = ruth) => renderWithApp(session, <Today />, { iroId })
const section = async (name: string) => within(await screen.findByRole('region', { name }))

const aPlannedChild = (familyName: string, startedOn: string, meeting?: { scheduledFor: string; startsAt?: string }) =>
  inCommand(session, (db) => {
    const childId = aChild(db, { givenName: 'Maisie', familyName })
    allocate(db, childId, ruth)
    aPlan(db, childId, { startedOn })
    if (meeting) aMeeting(db, { kind: 'rcpc', childIds: [childId], place: 'Beech Lane', ...meeting })
    return childId
  })

describe('Today', () => {
  it('starts with the next meeting and how long there is', async () => {
    aPlannedChild('Hallam', '2026-09-01', { scheduledFor: '2026-11-23', startsAt: '10:00' })
    aPlannedChild('Boateng', '2026-09-01', { scheduledFor: '2026-11-23', startsAt: '14:00' })
    show()
    const meetings = await section('Meetings today')
    expect(meetings.getByText('in 1 hour 9 min')).toBeTruthy()
    expect(meetings.getByRole('heading', { name: 'Maisie Hallam, 10, first review conference' })).toBeTruthy()
    expect(meetings.getByRole('link', { name: 'Maisie Boateng, 10, first review conference' })).toBeTruthy()
    expect(screen.getByText('Mon 23 Nov 2026. 2 conferences: 2 children.')).toBeTruthy()
  })

  it('leads each decision to the form that makes it', async () => {
    aPlannedChild('Clarke', '2026-08-20')
    aPlannedChild('Doyle', '2026-09-01', { scheduledFor: '2026-11-19' })
    show()
    const decisions = await section('Needs your decision')
    expect(decisions.getByText('1 working day late')).toBeTruthy()
    expect(decisions.getByRole('link', { name: 'Maisie Clarke, 10: first review conference not held' })).toBeTruthy()
    await userEvent.click(decisions.getByRole('button', { name: 'Record as held (Maisie Doyle, 10)' }))
    expect(screen.getByText(/^Address: \/meetings\?hold=/)).toBeTruthy()
  })

  it('puts what an alert asks for above the meetings to decide, and leads to it', async () => {
    const childId = aPlannedChild('Hussain', '2026-09-01')
    const on = IsoDate.parse('2026-11-13')
    const { id: alertId } = await session.ask('alerts.raise', aConcern(childId, on, { iroId: ruth }))
    await session.ask('alerts.saySent', { alertId, version: 1, on })
    await session.ask('alerts.raise', aGoodPractice(childId, '2026-11-23', { iroId: ruth }))
    show()
    const alerts = await section('Alerts to decide')
    expect(alerts.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'All alerts',
      'Maisie Hussain, 10: statutory visits missed',
      'Maisie Hussain, 10: life story book finished with care',
    ])
    expect(alerts.getByText('No answer by Fri 20 Nov')).toBeTruthy()
    expect(alerts.getByRole('button', { name: 'Mark as sent (Maisie Hussain, 10)' })).toBeTruthy()
    expect(alerts.getByText('1 to decide, 1 not marked as sent')).toBeTruthy()
    expect(screen.getByText(/1 alert to decide\.$/)).toBeTruthy()
    await userEvent.click(alerts.getByRole('button', { name: 'Fri 20 Nov' }))
    expect(await screen.findByRole('dialog', { name: 'Why Fri 20 Nov 2026?' })).toBeTruthy()
    await userEvent.keyboard('{Escape}')
    await userEvent.click(alerts.getByRole('button', { name: 'Decide (Maisie Hussain, 10)' }))
    expect(screen.getByText(`Address: /alerts/${alertId}?back=%2F`)).toBeTruthy()
  })

  it('opens a line of the coming days with Enter, and the why of its due date', async () => {
    const childId = aPlannedChild('Barnes', '2026-09-01')
    show()
    const row = await (await section('Next 10 working days')).findByRole('row', { name: /Maisie Barnes/ })
    await userEvent.click(within(row).getByRole('button', { name: 'Tue 1 Dec' }))
    expect(await screen.findByRole('dialog', { name: 'Why Tue 1 Dec 2026?' })).toBeTruthy()
    await userEvent.keyboard('{Escape}')
    row.focus()
    await userEvent.keyboard('{Enter}')
    expect(screen.getByText(`Address: /children/${childId}`)).toBeTruthy()
  })

  it('says how many meetings have records to finish, and names alerts that are not raised yet', async () => {
    const childId = aPlannedChild('Hallam', '2026-08-25')
    inCommand(session, (db) => aMeeting(db, { kind: 'rcpc', childIds: [childId], iroId: ruth, heldOn: '2026-11-09' }))
    const soon = { scheduledFor: '2026-11-24', startsAt: '10:00', iroId: ruth } as const
    const meetingId = inCommand(session, (db) => aMeeting(db, { kind: 'rcpc', childIds: [childId], ...soon }))
    const draftId = inCommand(session, (db) => anAlertDraft(db, meetingId))
    show()
    expect((await section('Records to finish')).getByText('1 meeting')).toBeTruthy()
    const draft = (await section('Alerts not raised yet')).getByRole('link', {
      name: /social worker’s report not received/,
    })
    expect(draft.getAttribute('href')).toBe(`/alerts/new?kind=concern&draft=${draftId}&back=%2F`)
  })

  it('proposes an alert where the council’s file shows that a visit was missed', async () => {
    const childId = inCommand(session, (db) => {
      const child = aChild(db, { givenName: 'Amelia', familyName: 'Novak' })
      aPeriodOfCare(db, child, { startedOn: '2026-07-01' })
      allocate(db, child, ruth)
      aSourceDetail(db, { childId: child, field: 'lastVisitOn', value: '2026-09-28' })
      return child
    })
    show()
    const missed = await section('Visits missed')
    expect(missed.getByText('Last Mon 28 Sep 2026, next was due Mon 9 Nov 2026')).toBeTruthy()
    expect(missed.getByRole('link', { name: 'Amelia Novak: raise an alert' }).getAttribute('href')).toBe(
      `/alerts/new?kind=concern&child=${childId}&source=visit&back=%2F`,
    )
  })

  it('shows the caseload with its working', async () => {
    aPlannedChild('Hallam', '2026-09-01')
    show()
    const caseload = await section('My caseload')
    expect(await caseload.findByText('74 below 75 to 105')).toBeTruthy()
    await userEvent.click(caseload.getByRole('button', { name: 'Show working' }))
    expect(within(await screen.findByRole('dialog')).getByText('Weighted total')).toBeTruthy()
  })

  it('gives a newly looked after child to an IRO', async () => {
    inCommand(session, (db) => aPeriodOfCare(db, aChild(db, { givenName: 'Amelia' }), { startedOn: '2026-11-19' }))
    show()
    const newly = await section('Newly looked after')
    expect(newly.getByText('No IRO yet')).toBeTruthy()
    await userEvent.click(newly.getByRole('button', { name: 'Give to an IRO (Amelia Bowen-Achebe)' }))
    const form = within(await screen.findByRole('dialog'))
    await waitFor(() => expect(form.getByRole('option', { name: /^Ruth Adeyemi: 0/ })).toBeTruthy())
    await userEvent.selectOptions(form.getByLabelText('IRO'), ruth)
    await userEvent.click(form.getByRole('button', { name: 'Give to this IRO' }))
    expect(await newly.findByText('Given to you')).toBeTruthy()
  })

  it('shows a manager everybody’s day and the cases without an IRO', async () => {
    inCommand(session, (db) => aPlan(db, aChild(db, { familyName: 'Nobody' }), { startedOn: '2026-08-18' }))
    aPlannedChild('Clarke', '2026-08-20')
    show(null)
    expect(await screen.findByText('Mon 23 Nov 2026. 2 meetings to decide.')).toBeTruthy()
    expect((await section('Not allocated')).getByText('Child protection, due Wed 18 Nov')).toBeTruthy()
  })
})
