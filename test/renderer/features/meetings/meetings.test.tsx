// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Meetings } from '../../../../renderer/features/meetings/meetings.tsx'
import type { ChildId } from '../../../../shared/records/ids.ts'
import {
  aChild,
  aFamily,
  aMeeting,
  anEnquiry,
  anIro,
  aPeriodOfCare,
  aSourceDue,
  inCommand,
} from '../../../support/builders.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
beforeAll(giveLayout)
beforeEach(async () => {
  session = await openSession('2026-11-23')
})
afterEach(cleanup)

const show = (at = '/meetings') => renderWithApp(session, <Meetings />, { at })
const dialog = async () => within(await screen.findByRole('dialog'))
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))

/** Looked after since 27 July, first review held Thu 20 Aug: the second is due Fri 20 Nov, three days ago. */
function anOverdueChild(givenName = 'Jayden', scheduledFor?: string): ChildId {
  return inCommand(session, (db) => {
    const childId = aChild(db, { givenName, familyName: 'Clarke', bornOn: '2017-01-01' })
    aPeriodOfCare(db, childId, { startedOn: '2026-07-27' })
    aMeeting(db, { kind: 'roa', childIds: [childId], heldOn: '2026-08-20' })
    if (scheduledFor)
      aMeeting(db, { kind: 'roa', childIds: [childId], scheduledFor, startsAt: '10:00', place: 'School' })
    return childId
  })
}

describe('the list', () => {
  it('puts what has to be booked first, then each day, and counts meetings and children', async () => {
    anOverdueChild()
    anOverdueChild('Chloe', '2026-11-24')
    show()
    const table = await screen.findByRole('table', { name: 'Meetings' })
    const lines = within(table).getAllByRole('rowheader')
    expect(lines.map((line) => line.textContent)).toEqual([
      'To book now',
      'Jayden Clarke, 9',
      'Tue 24 Nov 2026',
      'Chloe Clarke, 9',
    ])
    expect(screen.getByText('1 to book now. 1 meeting, 1 child.')).toBeTruthy()
  })

  it('shows another period, and says so when there is nothing in it', async () => {
    anOverdueChild('Chloe', '2027-01-15')
    show()
    await screen.findByText('No meetings in this period')
    await userEvent.click(screen.getByRole('tab', { name: 'All booked' }))
    expect(await screen.findByRole('rowheader', { name: 'Chloe Clarke, 9' })).toBeTruthy()
  })

  it('comes back at the period it was left at', async () => {
    show()
    await userEvent.click(await screen.findByRole('tab', { name: 'Next 13 weeks' }))
    cleanup()
    show()
    expect((await screen.findByRole('tab', { name: 'Next 13 weeks' })).getAttribute('aria-selected')).toBe('true')
  })

  it('opens the why of a due date', async () => {
    anOverdueChild()
    show()
    await press('Fri 20 Nov 2026')
    expect(within(await screen.findByRole('dialog')).getByText('+ 3')).toBeTruthy()
  })
})

describe('scheduling', () => {
  it('opens from an address, fills in the day to plan by, and books brothers and sisters together', async () => {
    const [lily] = inCommand(session, (db) => {
      const [first, second] = [aChild(db, { givenName: 'Lily' }), aChild(db, { givenName: 'Ava' })] as const
      for (const childId of [first, second]) aPeriodOfCare(db, childId, { startedOn: '2026-11-02' })
      aFamily(db, { childIds: [first, second] })
      return [first]
    })
    show(`/meetings?schedule=${lily}`)
    const form = await dialog()
    expect(form.getByRole('status').textContent).toBe('Mon 30 Nov 2026')
    expect(await form.findAllByText('On the due date')).toHaveLength(2)
    // Due the same day, so ticked until somebody unticks them.
    expect(form.getByRole<HTMLInputElement>('checkbox', { name: /Ava Bowen-Achebe/ }).checked).toBe(true)
    await userEvent.type(form.getByLabelText('Time'), '13.30')
    await press('Schedule the meeting')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const { meetings } = await session.ask('meetings.list', { iroId: null, fromOn: null, untilOn: null })
    expect(meetings).toMatchObject([{ scheduledFor: '2026-11-30', startsAt: '13:30', children: [{}, {}] }])
    expect(screen.getByText('Address: /meetings')).toBeTruthy()
  })

  it('finds the child by part of the name', async () => {
    anOverdueChild()
    inCommand(session, (db) => aPeriodOfCare(db, aChild(db, { givenName: 'Zoë' }), { startedOn: '2026-11-02' }))
    show()
    await press('Schedule a meeting')
    await userEvent.type((await dialog()).getByRole('combobox', { name: 'Child' }), 'zoe ach')
    const options = await screen.findAllByRole('option')
    expect(options.map((option) => option.textContent)).toEqual(['Zoë Bowen-Achebe, 10 (4470001)'])
    await userEvent.click(options[0] as HTMLElement)
    expect(await (await dialog()).findByText('Zoë Bowen-Achebe, 10')).toBeTruthy()
  })

  it('shows the council’s date beside ours', async () => {
    const childId = anOverdueChild()
    inCommand(session, (db) => aSourceDue(db, childId, { kind: 'roa', dueBy: '2026-11-25' }))
    show(`/meetings?schedule=${childId}`)
    expect(await (await dialog()).findByText('Council’s date: Wed 25 Nov 2026, 5 days too late')).toBeTruthy()
  })

  it('warns of a day after the due date while it is being chosen', async () => {
    show(`/meetings?schedule=${anOverdueChild()}`)
    expect(await (await dialog()).findByText('1 working day after the due date')).toBeTruthy()
    expect((await dialog()).getByText('After the due date it can be held only with a reason.')).toBeTruthy()
  })
})

describe('what is done to a meeting', () => {
  it('asks why a late review is late before it is recorded as held', async () => {
    anOverdueChild('Jayden', '2026-11-23')
    show()
    await press('Jayden Clarke, 9')
    await press('Record as held')
    const form = await dialog()
    const why = form.getByLabelText('Why it is late for Jayden Clarke, which was due Fri 20 Nov 2026')
    await userEvent.click(form.getByRole('button', { name: 'Record as held' }))
    expect((await form.findByRole('alert')).textContent).toContain('Say why it was late for Jayden Clarke')
    await userEvent.selectOptions(why, 'Exams, or invitations had to be rescheduled')
    await userEvent.selectOptions(form.getByLabelText('How Jayden Clarke took part'), 'PN1')
    await userEvent.click(form.getByRole('button', { name: 'Record as held' }))
    expect(await screen.findByText('Held Mon 23 Nov, late, reason given')).toBeTruthy()
  })

  it('offers the plan after an initial conference', async () => {
    inCommand(session, (db) => {
      const childId = aChild(db, { givenName: 'Maisie', familyName: 'Hallam' })
      anEnquiry(db, childId, '2026-11-02')
      aMeeting(db, { kind: 'icpc', childIds: [childId], scheduledFor: '2026-11-23' })
    })
    show()
    await press('Maisie Hallam, 10')
    await press('Record as held')
    await userEvent.click((await dialog()).getByRole('button', { name: 'Record as held' }))
    expect(await screen.findByText('The conference is recorded as held')).toBeTruthy()
    expect((await dialog()).getByRole('link', { name: 'Maisie Hallam' }).getAttribute('href')).toContain('/children/')
  })

  it('stands a meeting down with a published reason, and asks for it to be booked again', async () => {
    anOverdueChild('Yasmin', '2026-11-26')
    show()
    await press('Yasmin Clarke, 9')
    await press('Stand down')
    const form = await dialog()
    await userEvent.click(form.getByRole('button', { name: 'Stand down' }))
    expect((await form.findByRole('alert')).textContent).toContain('Choose why it is stood down')
    await userEvent.click(form.getByRole('radio', { name: 'Lack of an interpreter' }))
    await userEvent.click(form.getByRole('button', { name: 'Stand down' }))
    expect(await screen.findByText('1 to rebook. 1 meeting, 1 child.')).toBeTruthy()
  })

  it('moves a meeting and says what the new day means', async () => {
    anOverdueChild('Chloe', '2026-11-24')
    inCommand(session, (db) => anIro(db))
    show()
    await press('Chloe Clarke, 9')
    await press('Move')
    const form = await dialog()
    await userEvent.clear(form.getByLabelText('Day'))
    await userEvent.type(form.getByLabelText('Day'), '28')
    expect(await form.findByText('Sat 28 Nov 2026 is at the weekend.')).toBeTruthy()
    await userEvent.click(form.getByRole('button', { name: 'Move the meeting' }))
    expect(await screen.findByText('Sat 28 Nov 2026')).toBeTruthy()
  })

  it('gives a reason for a meeting that is late and still to come', async () => {
    anOverdueChild('Seun', '2026-11-26')
    show()
    await press('Seun Clarke, 9')
    await press('Give a reason')
    const form = await dialog()
    await userEvent.selectOptions(form.getByLabelText(/^Why it is late for Seun/), 'Staff error or sickness')
    await userEvent.click(form.getByRole('button', { name: 'Keep the reason' }))
    expect(await screen.findByText('Late, reason given, booked for 26 Nov')).toBeTruthy()
  })
})
