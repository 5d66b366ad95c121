// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { v7 } from 'uuid'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { RaiseAlert } from '../../../../../renderer/features/alerts/raise/raise-alert.tsx'
import type { ChildId, MeetingId } from '../../../../../shared/records/ids.ts'
import { aConcern } from '../../../../support/an-alert.ts'
import {
  aChild,
  aFamily,
  aMeeting,
  anAlertDraft,
  aPlan,
  aTeam,
  aWorker,
  inCommand,
} from '../../../../support/builders.ts'
import { giveLayout } from '../../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../../support/open-session.ts'
import { renderWithApp } from '../../../../support/render-with-app.tsx'

let session: TestSession
let nia: ChildId
let meetingId: MeetingId
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    const teamId = aTeam(db)
    nia = aChild(db, { teamId, workerId: aWorker(db, { teamId }) })
    aPlan(db, nia, { startedOn: '2026-08-25', previousPlans: 0 })
    // Its report was due Fri 20 Nov.
    meetingId = aMeeting(db, { childIds: [nia], kind: 'rcpc', scheduledFor: '2026-11-25', startsAt: '10:00' })
    const holds = db.prepare("INSERT INTO post (id, role, teamId, name) VALUES (?, 'teamManager', ?, ?)")
    holds.run(v7(), teamId, 'Colin Ashby')
  })
})

const show = (search: string) =>
  renderWithApp(
    session,
    <Routes>
      <Route path="/alerts/new" element={<RaiseAlert />} />
    </Routes>,
    { at: `/alerts/new${search}` },
  )
const lateReport = () => `?kind=concern&child=${nia}&meeting=${meetingId}&report=socialWork&source=report`
const alerts = () => session.ask('alerts.list', { iroId: null, which: 'all', childId: null })
const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name })

describe('raising a concern', () => {
  it('from a late report takes one press: everything is filled in', async () => {
    show(`${lateReport()}&back=%2Fmeetings`)
    expect((await field('In a few words')).value).toBe('social worker’s report not received')
    expect((await field('What is asked for')).value).toContain('The social worker’s report before the meeting')
    await waitFor(async () => expect((await field('Their name')).value).toBe('Colin Ashby'))
    const facts = within(screen.getByRole('region', { name: 'Facts' }))
    expect(facts.getByText('Social worker’s report due with the chair')).toBeTruthy()
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText(/^Address: \/alerts\/[0-9a-f-]{36}\?back=%2Fmeetings$/)
    const [alert] = await alerts()
    expect(alert).toMatchObject({
      number: '2026/1',
      theme: 'reportsLate',
      title: 'social worker’s report not received',
      workerName: 'Joe Amari',
      recipientName: 'Colin Ashby',
      askedBy: '2026-11-30',
      meetingId,
    })
    const { facts: kept } = await session.ask('alerts.get', { alertId: alert?.id ?? (v7() as never) })
    expect(kept).toHaveLength(3)
    expect(await session.ask('alerts.begun', {})).toEqual([])
  })

  it('begins at what has to be chosen, and Esc goes back with what is typed kept', async () => {
    show(`?kind=concern&child=${nia}&back=%2Fcaseload`)
    const theme = await screen.findByRole('combobox', { name: 'Theme' })
    await waitFor(() => expect(document.activeElement).toBe(theme))
    await userEvent.keyboard('2')
    await waitFor(async () => expect(document.activeElement).toBe(await field('What was done well')))
    await userEvent.keyboard('She came every week.{Escape}')
    expect(screen.queryByText('Address: /caseload')).toBeNull()
    await userEvent.keyboard('{Escape}')
    expect(await screen.findByText('Address: /caseload')).toBeTruthy()
    await waitFor(async () => expect(await session.ask('alerts.begun', {})).toHaveLength(1))
  })

  it('says what is missing, and where', async () => {
    show(`?kind=concern&child=${nia}`)
    await userEvent.click(await screen.findByRole('button', { name: /Raise the concern/ }))
    const summary = within(await screen.findByRole('alert'))
    expect(summary.getByRole('link', { name: 'Choose what it is about' })).toBeTruthy()
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'Other')
    await userEvent.click(screen.getByRole('button', { name: /Raise the concern/ }))
    expect(await screen.findByRole('link', { name: 'Say in a few words what it is about' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Say what you ask for' })).toBeTruthy()
    expect(await alerts()).toEqual([])
  })

  it('fills in words and facts by the theme until they are changed', async () => {
    show(`?kind=concern&child=${nia}`)
    const theme = await screen.findByRole('combobox', { name: 'Theme' })
    await userEvent.selectOptions(theme, 'Visits')
    expect((await field('What is asked for')).value).toBe('A visit to Nia, seen alone, and the date of the next one')
    await userEvent.selectOptions(theme, 'Drift or delay')
    expect((await field('What is asked for')).value).toContain('What happens next for Nia')
    await userEvent.clear(await field('What is asked for'))
    await userEvent.type(await field('What is asked for'), 'A date for the core group')
    await userEvent.selectOptions(theme, 'Visits')
    expect((await field('What is asked for')).value).toBe('A date for the core group')
  })

  it('asks why where earlier stages are passed by', async () => {
    show(lateReport())
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'To whom' }), 'Head of service')
    await userEvent.click(screen.getByRole('button', { name: /Raise the concern/ }))
    expect(await screen.findByRole('link', { name: 'Say why the stages before are passed by' })).toBeTruthy()
    await userEvent.type(await field('Why the stages before are passed by'), 'The team manager is the subject')
    await userEvent.click(screen.getByRole('button', { name: /Raise the concern/ }))
    await waitFor(async () => expect((await alerts())[0]).toMatchObject({ firstStage: 'headOfService' }))
  })

  it('lets facts be taken out, put back and typed', async () => {
    show(lateReport())
    await userEvent.click(
      await screen.findByRole('button', { name: 'Take out: Social worker’s report due with the parents' }),
    )
    await userEvent.click(screen.getByRole('button', { name: /^\+ Child protection plan since/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Add a fact' }))
    await userEvent.type(await field('Fact'), 'Asked by telephone')
    await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), 'No answer')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => expect(await alerts()).toHaveLength(1))
    const [alert] = await alerts()
    const { facts } = await session.ask('alerts.get', { alertId: alert?.id ?? (v7() as never) })
    expect(facts.map(({ label }) => label)).toEqual([
      'Social worker’s report due with the chair',
      'First review conference',
      'Child protection plan since',
      'Asked by telephone',
    ])
  })

  it('names an alert about the same child that is open, and may be raised all the same', async () => {
    const { id } = await session.ask('alerts.raise', aConcern(nia, '2026-11-20', { theme: 'reportsLate' }))
    show(lateReport())
    expect((await screen.findByRole('link', { name: '2026/1' })).getAttribute('href')).toBe(`/alerts/${id}`)
    expect(screen.getByText(/the same theme, with the team manager since Fri 20 Nov 2026/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: /Raise the concern/ }))
    await waitFor(async () => expect(await alerts()).toHaveLength(2))
  })

  it('adds a brother or sister at one press, and finds any child by name', async () => {
    inCommand(session, (db) => {
      const sam = aChild(db, { givenName: 'Sam', bornOn: '2010-02-01' })
      aPlan(db, sam, { startedOn: '2026-08-25', previousPlans: 0 })
      aFamily(db, { childIds: [nia, sam] })
    })
    show('?kind=concern')
    const picker = await screen.findByRole('combobox', { name: 'Child' })
    await userEvent.type(picker, 'nia')
    await userEvent.click(await screen.findByRole('option', { name: /Nia Bowen-Achebe/ }))
    await userEvent.click(await screen.findByRole('button', { name: 'Also Sam Bowen-Achebe' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Not about Nia Bowen-Achebe' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Not about Nia Bowen-Achebe' })).toBeNull())
    expect(screen.getByText('Sam Bowen-Achebe')).toBeTruthy()
  })

  it('takes the draft it was raised from off the list', async () => {
    const id = inCommand(session, (db) => anAlertDraft(db, meetingId))
    show(`?kind=concern&draft=${id}`)
    expect((await field('In a few words')).value).toBe('social worker’s report not received')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => expect(await session.ask('alertDrafts.open', { iroId: null })).toEqual([]))
  })

  it('comes back as it was left, and is thrown away only when asked', async () => {
    const first = show(lateReport())
    await userEvent.type(await field('What is asked for'), ' By e-mail.')
    await userEvent.click(screen.getByText('Talked about first'))
    await userEvent.type(await field('With whom'), 'Colin Ashby')
    expect(await screen.findByText(/^Kept \d\d:\d\d:\d\d$/)).toBeTruthy()
    await waitFor(async () =>
      expect(await session.ask('alerts.begun', {})).toMatchObject([
        { shownAs: expect.stringContaining('Nia Bowen-Achebe, 10: social worker’s report') },
      ]),
    )
    first.unmount()
    show(lateReport())
    expect((await field('What is asked for')).value).toContain('By e-mail.')
    expect((await field('With whom')).value).toBe('Colin Ashby')
    await userEvent.click(screen.getByRole('button', { name: 'Throw away' }))
    expect(await screen.findByText('Address: /alerts')).toBeTruthy()
    expect(await session.ask('alerts.begun', {})).toEqual([])
  })
})

describe('raising good practice', () => {
  it('asks three fields, and has no clock', async () => {
    show(`?child=${nia}`)
    await screen.findByRole('radio', { name: /^Concern/ })
    expect(screen.queryByRole('button', { name: /^Raise the/ })).toBeNull()
    await userEvent.keyboard('2')
    expect(screen.queryByRole('textbox', { name: 'What is asked for' })).toBeNull()
    await userEvent.type(await field('What was done well'), 'Seen every week for 12 weeks')
    await userEvent.type(await field('The difference it made'), 'Nia trusts Joe')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'Direct work with the child')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () =>
      expect(await alerts()).toMatchObject([
        {
          kind: 'goodPractice',
          title: 'direct work',
          workerName: 'Joe Amari',
          difference: 'Nia trusts Joe',
          askedBy: null,
        },
      ]),
    )
  })

  it('types a digit where something is written, and keeps what was typed when the kind is changed', async () => {
    show(`?kind=goodPractice&child=${nia}`)
    await userEvent.type(await field('What was done well'), '1 visit a week')
    await userEvent.click(screen.getByRole('radio', { name: /^Concern/ }))
    await userEvent.click(screen.getByRole('radio', { name: /^Good practice/ }))
    expect((await field('What was done well')).value).toBe('1 visit a week')
  })
})
