// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Team } from '../../../../renderer/features/team/team.tsx'
import type { IroId } from '../../../../shared/records/ids.ts'
import { aChild, allocate, anIro, aPeriodOfCare, aPlan, aReduction, inCommand } from '../../../support/builders.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

/** Siobhán works 0.6 of a week and has 30 looked-after children and 19 on plans; one child has no IRO. */
function siobhan(): IroId {
  return inCommand(session, (db) => {
    const iroId = anIro(db, { name: 'Siobhán Kelleher' })
    aReduction(db, iroId, { fromOn: '2026-11-02', hours: 14.8, reason: 'Phased return' })
    for (let made = 0; made < 49; made += 1) {
      const child = aChild(db)
      allocate(db, child, iroId)
      if (made < 30) aPeriodOfCare(db, child, { startedOn: '2026-11-09' })
      else aPlan(db, child, { startedOn: '2026-11-09' })
    }
    aPeriodOfCare(db, aChild(db), { startedOn: '2026-10-12' })
    return iroId
  })
}

const show = () => renderWithApp(session, <Team />)
const line = async (name: RegExp) =>
  within(await screen.findByRole('table', { name: 'Team workload' })).getByRole('row', { name })
const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent)

describe('the team’s table', () => {
  it('has a line for each IRO, one for children without an IRO, and the totals', async () => {
    siobhan()
    show()
    expect(cells(await line(/Siobhán/))).toEqual([
      '0.6',
      '30',
      '19',
      '–',
      '–',
      '64',
      '106.7',
      '1.7 above',
      '',
      '49',
      '–',
      '–',
    ])
    expect((await line(/Siobhán/)).textContent).toContain('1.0 less 0.4 phased return')
    expect(cells(await line(/No IRO yet/))).toContain('nobody to compare')
    expect(cells(await line(/^Team/)).slice(0, 7)).toEqual(['0.6', '31', '19', '–', '–', '65.5', '109.2'])
  })

  it('opens the working beneath a line, which leads to the children', async () => {
    siobhan()
    show()
    const user = userEvent.setup()
    await user.click(within(await line(/Siobhán/)).getByRole('button', { name: '64' }))
    expect(screen.getByText('Why 106.7?').parentElement?.textContent).toContain(
      'Why 106.7? 30 looked after × 1.5 = 45 + 19 child protection × 1 = 19 = 64 ÷ 0.6 FTE (22.2 of 37 hours) = 106.7 1.7 above',
    )
    await user.click(screen.getByRole('button', { name: '49 children' }))
    expect(screen.getByText('Address: /caseload?tab=all')).toBeTruthy()
  })

  it('opens the children behind a count of due meetings', async () => {
    siobhan()
    show()
    const user = userEvent.setup()
    await user.click(within(await line(/^No IRO yet/)).getByRole('button', { name: '1' }))
    const working = await screen.findByRole('dialog', { name: '1 overdue' })
    expect(working.textContent).toContain('First review, not bookedMon 9 Nov 2026')
    await user.keyboard('{Escape}')
    await user.click(within(await line(/Siobhán/)).getByRole('button', { name: '49' }))
    expect((await screen.findByRole('dialog', { name: '49 due in 13 weeks' })).textContent).toContain(
      'Meetings, counted by child49',
    )
  })

  it('never divides by no hours', async () => {
    inCommand(session, (db) => {
      const gareth = anIro(db, { name: 'Gareth Prosser', hours: 0 })
      const child = aChild(db)
      allocate(db, child, gareth)
      aPeriodOfCare(db, child, { startedOn: '2026-11-09' })
    })
    show()
    expect(cells(await line(/Gareth/))).toEqual(expect.arrayContaining(['0.0', '1.5', '–', 'no hours, no ratio']))
  })
})

describe('the forecast', () => {
  it('is a table of thirteen weeks with their meetings, working days and bank holidays', async () => {
    siobhan()
    show()
    const table = await screen.findByRole('table', { name: /Meetings due by week/ })
    expect(within(table).getAllByRole('columnheader')).toHaveLength(14)
    expect(within(table).getByRole('row', { name: /^Reviews/ }).textContent).toContain('30')
    expect(within(table).getByRole('row', { name: /Working days/ }).textContent).toContain('Christmas Day Fri 25 Dec')
    expect(screen.getByText(/49 in all.*1 more is overdue/)).toBeTruthy()
  })
})

describe('the IROs', () => {
  it('are added from here, and a mistake is said under its field', async () => {
    show()
    const user = userEvent.setup()
    const [add] = await screen.findAllByRole('button', { name: 'Add an IRO' })
    if (!add) throw new Error('no button')
    await user.click(add)
    const dialog = await screen.findByRole('dialog', { name: 'Add an IRO' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Hours a week' }), 'full')
    await user.click(within(dialog).getByRole('button', { name: 'Add this IRO' }))
    expect(await within(dialog).findAllByText('Enter the IRO’s name')).toHaveLength(2)
    expect(within(dialog).getAllByText('Enter the hours a week, from 0 to 60')).toHaveLength(2)
    await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Hui Min Tan')
    await user.clear(within(dialog).getByRole('textbox', { name: 'Hours a week' }))
    await user.type(within(dialog).getByRole('textbox', { name: 'Hours a week' }), '18,5')
    await user.click(within(dialog).getByRole('button', { name: 'Add this IRO' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(cells(await line(/Hui Min Tan/))[0]).toBe('0.5')
  })

  it('have their hours reduced for a time with a reason, and back again', async () => {
    inCommand(session, (db) => anIro(db, { name: 'Ruth Adeyemi' }))
    show()
    const user = userEvent.setup()
    ;(await line(/Ruth/)).focus()
    await user.keyboard('{Enter}')
    await user.click(screen.getByRole('button', { name: 'Reduce hours for a time' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByRole('textbox', { name: 'Hours a week fewer' }), '7.4')
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Induction')
    await user.click(within(dialog).getByRole('button', { name: 'Reduce the hours' }))
    await waitFor(async () => expect(cells(await line(/Ruth/))[0]).toBe('0.8'))
    expect((await line(/Ruth/)).textContent).toContain('1.0 less 0.2 induction')
    expect(screen.getByRole('button', { name: 'End it' })).toBeTruthy()
  })

  it('are not left with hours for ever because a last day was mistyped', async () => {
    inCommand(session, (db) => anIro(db, { name: 'Ruth Adeyemi' }))
    show()
    const user = userEvent.setup()
    ;(await line(/Ruth/)).focus()
    await user.keyboard('{Enter}')
    await user.click(screen.getByRole('button', { name: 'Reduce hours for a time' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByRole('textbox', { name: 'Hours a week fewer' }), '5')
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Induction')
    const lastDay = within(dialog).getByRole('group', { name: 'Last day' })
    await user.type(within(lastDay).getByRole('textbox', { name: 'Day' }), '31')
    await user.click(within(dialog).getByRole('button', { name: 'Reduce the hours' }))
    expect(within(dialog).getByRole('alert').textContent).toContain('The date must include a month and a year')
    expect((await session.ask('workload.team', {})).rows[0]?.hours.reductions).toEqual([])
  })
})
