// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Child } from '../../../../renderer/features/children/child.tsx'
import type { ChildId } from '../../../../shared/records/ids.ts'
import {
  aChild,
  aMeeting,
  aMove,
  anIro,
  anUnbornChild,
  aPeriodOfCare,
  aPlan,
  inCommand,
} from '../../../support/builders.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
beforeAll(giveLayout)
beforeEach(async () => {
  session = await openSession()
})
afterEach(cleanup)

const user = userEvent.setup()
const press = async (name: string | RegExp, role = 'button') => user.click(await screen.findByRole(role, { name }))

/** Nia, in both lists, moved without a plan a fortnight ago. */
const nia = () =>
  inCommand(session, (db) => {
    const id = aChild(db, { reference: '4471902' })
    aPlan(db, id, { startedOn: '2026-05-07' })
    aMeeting(db, { kind: 'rcpc', childIds: [id], heldOn: '2026-08-04' })
    aPeriodOfCare(db, id, { startedOn: '2026-09-07' })
    aMeeting(db, { kind: 'roa', childIds: [id], heldOn: '2026-10-01' })
    aMove(db, id, '2026-11-09')
    return id
  })

async function open(childId: ChildId | 'new', title: string) {
  renderWithApp(
    session,
    <Routes>
      <Route path="/children/:childId" element={<Child />} />
      <Route path="*" element={null} />
    </Routes>,
    { at: `/children/${childId}` },
  )
  await screen.findByRole('heading', { level: 1, name: title })
}

async function typeDay(group: string, day: string, within_ = screen.getByRole('dialog')) {
  const boxes = within(within_).getByRole('group', { name: group })
  await user.click(within(boxes).getByLabelText('Day'))
  await user.paste(day)
}

describe('the page of a child', () => {
  it('says which lists the child is in, who they are, and why the next date is due', async () => {
    await open(nia(), 'Nia Bowen-Achebe')
    const marks = screen.getByRole('list', { name: 'Lists and marks' })
    expect(
      within(marks)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Looked after', 'Child protection, neglect', 'Dual, weight 2.5'])
    expect(screen.getByText('10, born Tue 8 Mar 2016')).toBeDefined()
    expect(screen.getByRole('heading', { name: 'Why Mon 7 Dec 2026?' })).toBeDefined()
    expect(screen.getByRole('heading', { name: 'Three clocks are running' })).toBeDefined()
    expect(screen.getByText(/53 days ago\. End the plan by letter\?/)).toBeDefined()
  })

  it('shows the working of another clock when it is chosen, and what holding its meeting leads to', async () => {
    await open(nia(), 'Nia Bowen-Achebe')
    expect(await screen.findByText(/The next is then due by Mon 7 Jun 2027: third review/)).toBeDefined()
    await press('Review conference due')
    expect(await screen.findByRole('heading', { name: 'Why Thu 4 Feb 2027?' })).toBeDefined()
    expect(await screen.findByText(/The next is then due by Wed 4 Aug 2027/)).toBeDefined()
  })

  it('calls a child without a name by the case number', async () => {
    const id = inCommand(session, (db) => aChild(db, { givenName: null, familyName: null, reference: '4471902' }))
    await open(id, 'Child 4471902')
    expect(screen.getByText('The child is in no list, so no meeting is due.')).toBeDefined()
  })

  it('says so when the address belongs to no child', async () => {
    await open('0190e7a4-0000-7000-8000-000000000000' as ChildId, 'No such child')
    expect(screen.getByText('This child is no longer here.')).toBeDefined()
  })

  it('leads to the meetings screen to schedule one', async () => {
    const id = nia()
    await open(id, 'Nia Bowen-Achebe')
    await press('Schedule a meeting')
    expect(screen.getByText(`Address: /meetings?schedule=${id}`)).toBeDefined()
  })
})

describe('recording', () => {
  it('previews the due date, records an unplanned move, and gives focus back', async () => {
    await open(nia(), 'Nia Bowen-Achebe')
    await press('Record')
    await press('Placement', 'menuitem')
    const dialog = await screen.findByRole('dialog', { name: 'Placement' })
    await typeDay('Started on', '20/11/2026')
    await user.selectOptions(within(dialog).getByLabelText('Type of placement'), 'U6')
    await user.click(within(within(dialog).getByRole('group', { name: 'Did the carer change?' })).getByLabelText('Yes'))
    await user.click(within(within(dialog).getByRole('group', { name: 'Was the move planned?' })).getByLabelText('No'))
    expect(within(dialog).getByText('28-day review due by Fri 18 Dec 2026 (LAC-05).')).toBeDefined()
    await press('Record the placement')
    const summary = await within(dialog).findByRole('alert')
    expect(summary.textContent).toContain('an unplanned move needs its reason')
    await user.selectOptions(within(dialog).getByLabelText('Why the placement before ended'), 'CREQB')
    await press('Record the placement')
    expect(await screen.findByRole('heading', { name: 'Four clocks are running' })).toBeDefined()
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Record'))
  })

  it('does not send a day half typed as if there were none', async () => {
    const id = inCommand(session, (db) => aChild(db))
    await open(id, 'Nia Bowen-Achebe')
    await press('Record')
    await press('Became looked after', 'menuitem')
    const dialog = await screen.findByRole('dialog')
    await typeDay('Became looked after on', '16/11/2026')
    await user.selectOptions(within(dialog).getByLabelText('Legal status'), 'C1')
    const told = within(dialog).getByRole('group', { name: 'The service was told on' })
    await user.clear(within(told).getByLabelText('Month'))
    await press('Record becoming looked after')
    expect((await within(dialog).findByRole('alert')).textContent).toContain('must include a month')
    await user.type(within(told).getByLabelText('Month'), '11')
    await press('Record becoming looked after')
    expect(await screen.findByText('No IRO yet', { selector: '.child-line *' })).toBeDefined()
  })

  it('offers only what can be recorded of an unborn child', async () => {
    const id = inCommand(session, (db) => anUnbornChild(db, '2027-01-20'))
    await open(id, 'Unborn Ferreira')
    await press('Record')
    const names = (await screen.findAllByRole('menuitem')).map((item) => item.textContent)
    expect(names).toEqual([
      'Strategy discussion or move here',
      'Child protection plan made',
      'HSB work started',
      'Record the birth',
      'Brothers and sisters',
      'This child is here twice',
    ])
  })

  it('gives the child to an IRO with a reason', async () => {
    inCommand(session, (db) => anIro(db, { name: 'Helen Marsh' }))
    await open(nia(), 'Nia Bowen-Achebe')
    await press('Give to an IRO')
    await press('Give to this IRO')
    expect((await screen.findByRole('alert')).textContent).toMatch(/Choose an IRO.*Enter why/)
    await user.selectOptions(screen.getByLabelText('IRO'), 'Helen Marsh')
    await user.type(screen.getByLabelText('Why'), 'Newly looked after')
    await press('Give to this IRO')
    expect(await screen.findByText('IRO Helen Marsh')).toBeDefined()
  })

  it('puts brothers and sisters into one family', async () => {
    inCommand(session, (db) => aChild(db, { givenName: 'Kofi', bornOn: '2019-02-01' }))
    await open(nia(), 'Nia Bowen-Achebe')
    await press('Record')
    await press('Brothers and sisters', 'menuitem')
    await user.click(await screen.findByRole('checkbox', { name: /Kofi Bowen-Achebe/ }))
    await press('Group 2 children')
    await press('Who they are', 'tab')
    expect(await screen.findByRole('link', { name: 'Kofi Bowen-Achebe' })).toBeDefined()
  })

  it('shows every change with who made it, before and after', async () => {
    await open(nia(), 'Nia Bowen-Achebe')
    await press('Change details')
    await user.type(await screen.findByLabelText('Interpreter'), 'Twi')
    await press('Save the details')
    await press('History', 'tab')
    const [latest] = await screen.findAllByRole('listitem')
    expect(latest).toBeDefined()
    expect(await screen.findByText('Changed the child’s details')).toBeDefined()
    expect(screen.getByText('Twi')).toBeDefined()
  })
})

describe('adding a child', () => {
  it('leads to the new child’s own page', async () => {
    await open('new', 'Add a child')
    await press('Add the child')
    expect((await screen.findByRole('alert')).textContent).toContain('Enter a name or the case number')
    await user.type(screen.getByLabelText('Family name'), 'Okafor')
    await press('Add the child')
    expect(await screen.findByRole('heading', { level: 1, name: 'Okafor' })).toBeDefined()
  })
})
