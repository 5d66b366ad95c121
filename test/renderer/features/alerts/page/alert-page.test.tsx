// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { AlertScreen } from '../../../../../renderer/features/alerts/page/alert-page.tsx'
import { IsoDate } from '../../../../../shared/dates.ts'
import type { RaiseAlert } from '../../../../../shared/records/alert.ts'
import type { RecordId } from '../../../../../shared/records/ids.ts'
import { aConcern, aGoodPractice } from '../../../../support/an-alert.ts'
import { aChild, allocate, anIro, aPeriodOfCare, inCommand } from '../../../../support/builders.ts'
import { giveLayout } from '../../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../../support/open-session.ts'
import { renderWithApp } from '../../../../support/render-with-app.tsx'

let session: TestSession
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession('2026-11-13')
})

/** Zainab Hussain, looked after unless told otherwise, about whom something is raised on Fri 13 Nov 2026. */
async function raised(more: Partial<RaiseAlert> = {}, isLookedAfter = true): Promise<RecordId> {
  const childId = inCommand(session, (db) => {
    const child = aChild(db, { givenName: 'Zainab', familyName: 'Hussain', bornOn: '2014-03-08' })
    if (isLookedAfter) aPeriodOfCare(db, child, { startedOn: '2026-01-05' })
    allocate(db, child, anIro(db, { name: 'Ruth Adeyemi' }))
    return child
  })
  const concern = { title: 'statutory visits missed', recipientName: 'Colin Ashby', ...more }
  return (await session.ask('alerts.raise', aConcern(childId, '2026-11-13', concern))).id
}

const versionOf = async (alertId: RecordId) => (await session.ask('alerts.get', { alertId })).version

async function sentOn(alertId: RecordId, on: string): Promise<void> {
  await session.ask('alerts.saySent', { alertId, version: await versionOf(alertId), on: IsoDate.parse(on) })
}

const show = (alertId: RecordId) =>
  renderWithApp(
    session,
    <Routes>
      <Route path="/alerts/:alertId" element={<AlertScreen />} />
      <Route path="/alerts" element={<p>The list</p>} />
    </Routes>,
    { at: `/alerts/${alertId}` },
  )
const pane = () => screen.findByRole('complementary', { name: 'What comes next' })
const stage = async (name: string) => {
  const list = within(await screen.findByRole('list', { name: 'Stages' }))
  return list
    .getAllByRole('listitem')
    .map((item) => item.textContent?.replace(/\s+/g, ' ').trim())
    .find((text) => text?.startsWith(name))
}

describe('a concern', () => {
  it('is not marked as sent until somebody says so; then its stage waits, and undo takes it back', async () => {
    const user = userEvent.setup()
    show(await raised())
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(
      'Zainab Hussain: statutory visits missed',
    )
    expect(await stage('Team manager')).toBe('Team managerColin AshbyNot marked as sent')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => expect(await stage('Team manager')).toBe('Team managerColin AshbyAnswer due Fri 20 Nov'))
    expect(within(await pane()).getByRole('heading', { name: 'Waiting' })).toBeTruthy()
    expect(await stage('Service manager')).toContain('Would be due Fri 27 Nov')
    expect(await stage('Head of service')).toContain('Would be due Fri 4 Dec')
    expect(await stage('Assistant director')).toContain('No challenge meeting booked')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await within(await pane()).findByRole('heading', { name: 'Send it' })).toBeTruthy()
  })

  it('is ticked for the tracker at once, and says why where that is refused', async () => {
    const user = userEvent.setup()
    const alertId = await raised()
    show(alertId)
    const tick = await within(await pane()).findByRole<HTMLInputElement>('checkbox', { name: /pre-challenge tracker/ })
    tick.click()
    expect(tick.checked).toBe(true)
    await waitFor(async () => expect((await session.ask('alerts.get', { alertId })).isForPreChallenge).toBe(true))
    expect(tick.checked).toBe(true)

    await sentOn(alertId, '2026-11-13')
    await user.click(tick)
    expect(await within(await pane()).findByText(/was changed since you opened it/)).toBeTruthy()
    expect(tick.checked).toBe(true)
  })

  it('brings back what was typed on an earlier day, with the day of today', async () => {
    const user = userEvent.setup()
    const alertId = await raised()
    await sentOn(alertId, '2026-11-13')
    const openAnswer = async () => {
      show(alertId)
      const side = within(await pane())
      await user.click(await side.findByRole('radio', { name: 'An answer came' }))
      const group = within(await side.findByRole('group', { name: 'Day of the answer' }))
      return {
        on: group.getByRole<HTMLInputElement>('textbox', { name: 'Day' }),
        said: side.getByRole<HTMLTextAreaElement>('textbox', { name: 'What was said' }),
      }
    }
    const first = await openAnswer()
    await user.type(first.said, 'Soon')
    expect(first.on.value).toBe('13')
    await screen.findByText(/^Saved \d/)
    cleanup()
    await session.goTo('2026-11-17')
    const again = await openAnswer()
    expect(again.said.value).toBe('Soon')
    expect(again.on.value).toBe('17')
  })

  it('asks for a decision once the time of a stage is over, says what each leads to, and escalates', async () => {
    const alertId = await raised()
    await sentOn(alertId, '2026-11-13')
    await session.goTo('2026-11-23')
    const user = userEvent.setup()
    show(alertId)
    const side = within(await pane())
    expect(side.getByRole('heading', { name: 'Decide' })).toBeTruthy()
    const escalate = side.getByRole('radio', { name: 'Escalate to the service manager' })
    expect(escalate).toHaveProperty('checked', true)
    expect(escalate.closest('label')?.textContent).toContain('Answer due Fri 27 Nov, 5 working days from Fri 20 Nov')
    await user.type(side.getByRole('textbox', { name: 'Name of who answers' }), 'Ingrid Solberg')
    await user.type(side.getByRole('textbox', { name: 'Add to the letter (optional)' }), 'She has seen nobody.')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await side.findByRole('heading', { name: 'Send it' })).toBeTruthy()
    expect(await stage('Team manager')).toContain('No answer by Fri 20 Nov')
    expect(await stage('Service manager')).toContain('Ingrid Solberg')
    expect((await session.ask('alerts.get', { alertId })).events.at(-1)).toMatchObject({
      kind: 'escalated',
      toStage: 'serviceManager',
      addToLetter: 'She has seen nobody.',
    })
    const log = within(screen.getByRole('region', { name: 'So far' }))
    expect(log.getByText('No answer from the team manager')).toBeTruthy()
  })

  it('keeps what is typed when the page is left, and has it again', async () => {
    const alertId = await raised()
    await sentOn(alertId, '2026-11-13')
    const user = userEvent.setup()
    const first = show(alertId)
    await user.click(within(await pane()).getByRole('radio', { name: /An answer came/ }))
    await user.type(screen.getByRole('textbox', { name: 'What was said' }), 'A visit is booked')
    await screen.findByText(/^Saved/)
    first.unmount()
    show(alertId)
    await pane()
    await user.keyboard('1')
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'What was said' })).toHaveProperty('value', 'A visit is booked'),
    )
  })

  it('lets nothing typed in the first moment take the place of what was kept', async () => {
    const alertId = await raised()
    await sentOn(alertId, '2026-11-13')
    const first = show(alertId)
    await userEvent.click(within(await pane()).getByRole('radio', { name: /An answer came/ }))
    await userEvent.type(screen.getByRole('textbox', { name: 'What was said' }), 'A visit is booked')
    await screen.findByText(/^Saved/)
    first.unmount()
    show(alertId)
    // Both in one breath, before the kept words can have been read.
    fireEvent.click(within(await pane()).getByRole('radio', { name: /An answer came/ }))
    const day = within(screen.getByRole('group', { name: 'Day of the answer' })).getByRole('textbox', { name: 'Day' })
    fireEvent.change(day, { target: { value: '12' } })
    const said = () => screen.getByRole('textbox', { name: 'What was said' })
    await waitFor(() => expect(said()).toHaveProperty('value', 'A visit is booked'))
    expect(day).toHaveProperty('value', '12')
  })

  it('puts an answer that is not enough to the next stage at once', async () => {
    const alertId = await raised()
    await sentOn(alertId, '2026-11-13')
    await session.goTo('2026-11-18')
    const user = userEvent.setup()
    show(alertId)
    const side = within(await pane())
    await user.click(side.getByRole('radio', { name: /An answer came/ }))
    await user.click(side.getByRole('button', { name: /Keep the answer/ }))
    expect((await side.findByRole('alert')).textContent).toContain('Say what the answer was')
    await user.type(side.getByRole('textbox', { name: /What was said/ }), 'When there is somebody to send')
    await user.click(side.getByRole('radio', { name: /^No/ }))
    expect(side.getByText(/if sent today/).textContent).toContain('Answer due Wed 25 Nov 2026')
    await user.click(side.getByRole('button', { name: /Keep the answer/ }))
    expect(await side.findByRole('heading', { name: 'Send it' })).toBeTruthy()
    expect(await stage('Team manager')).toContain('Answer Wed 18 Nov not enough')
  })

  it('is not closed by “no reply”, and says so at the field; then by what was seen', async () => {
    const alertId = await raised()
    await sentOn(alertId, '2026-11-13')
    await session.goTo('2026-11-23')
    const user = userEvent.setup()
    show(alertId)
    const side = within(await pane())
    await user.click(side.getByRole('radio', { name: /^Close/ }))
    await user.selectOptions(side.getByRole('combobox', { name: 'What became of it' }), 'Put right')
    await user.selectOptions(side.getByRole('combobox', { name: 'How you know' }), 'I have seen it myself')
    await user.type(side.getByRole('textbox', { name: 'What shows it' }), 'No reply')
    await user.type(side.getByRole('textbox', { name: 'What changed for Zainab' }), 'She is seen each fortnight again')
    await user.click(side.getByRole('button', { name: /Close the alert/ }))
    const evidence = side.getByRole('textbox', { name: 'What shows it' })
    await waitFor(() => expect(evidence.getAttribute('aria-invalid')).toBe('true'))
    await user.clear(evidence)
    await user.type(evidence, 'Visit of Fri 20 Nov on the case record, seen alone')
    await user.click(side.getByRole('button', { name: /Close the alert/ }))
    expect(await side.findByRole('heading', { name: 'Closed' })).toBeTruthy()
    expect(side.getByText('She is seen each fortnight again')).toBeTruthy()
  })

  it('offers Cafcass for a looked-after child, with what comes before it', async () => {
    const alertId = await raised()
    const user = userEvent.setup()
    show(alertId)
    await user.click(await screen.findByRole('button', { name: 'Refer to Cafcass' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Refer to Cafcass' }))
    await user.click(dialog.getByRole('checkbox', { name: /Zainab told/ }))
    await user.type(dialog.getByRole('textbox', { name: /What was said/ }), 'Duty desk will call back')
    await user.click(dialog.getByRole('button', { name: 'Record the referral' }))
    await screen.findByText(/^Referred to Cafcass on/)
    const { note } = (await session.ask('alerts.get', { alertId })).events.at(-1) ?? {}
    expect(note).toContain('Zainab told: yes')
    expect(note).toContain('Your manager told: not yet')
  })

  it('offers legal advice but not Cafcass for a child who is not looked after (QA-07)', async () => {
    show(await raised({}, false))
    await screen.findByRole('button', { name: 'Take legal advice' })
    expect(screen.queryByRole('button', { name: /Cafcass/ })).toBeNull()
  })

  it('goes back to the list with Esc, but not out of a field', async () => {
    const user = userEvent.setup()
    show(await raised())
    await pane()
    await user.click(screen.getByLabelText('Day', { exact: true }))
    await user.keyboard('{Escape}')
    expect(screen.queryByText('The list')).toBeNull()
    await user.keyboard('{Escape}')
    expect(await screen.findByText('The list')).toBeTruthy()
  })
})

describe('good practice', () => {
  it('has no clock and nothing to decide, and only asks when the card was sent on', async () => {
    const childId = inCommand(session, (db) => aChild(db))
    const { id } = await session.ask('alerts.raise', aGoodPractice(childId, '2026-11-13'))
    const user = userEvent.setup()
    show(id)
    const card = within(await screen.findByRole('complementary', { name: 'The card' }))
    expect(screen.queryByRole('heading', { name: 'Stage clocks' })).toBeNull()
    expect(card.queryByRole('radio')).toBeNull()
    await user.click(card.getByRole('button', { name: /Mark as sent/ }))
    expect(await card.findByText('Sent on Fri 13 Nov 2026')).toBeTruthy()
  })
})
