// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Caseload } from '../../../../renderer/features/caseload/caseload.tsx'
import type { IroId } from '../../../../shared/records/ids.ts'
import {
  aChild,
  aFamily,
  allocate,
  aMeeting,
  anIro,
  aPeriodOfCare,
  aPlan,
  aSourceDue,
  aWorker,
  inCommand,
} from '../../../support/builders.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
let ruth: IroId
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession('2026-11-23')
  ruth = inCommand(session, (db) => anIro(db, { name: 'Ruth Adeyemi' }))
})

/** Ruth has Jayden, overdue, and Lily and Ava of one family; nobody has Nia, who is in both lists. */
const someChildren = () =>
  inCommand(session, (db) => {
    const workerId = aWorker(db, { name: 'Beth Langley' })
    const jayden = aChild(db, { givenName: 'Jayden', familyName: 'Clarke', workerId })
    aPeriodOfCare(db, jayden, { startedOn: '2026-10-22' })
    const [lily, ava] = ['Lily', 'Ava'].map((givenName) => aChild(db, { givenName, familyName: 'Thornton' }))
    if (!lily || !ava) throw new Error('two children')
    aFamily(db, { name: 'Thornton', childIds: [lily, ava] })
    aPeriodOfCare(db, lily, { startedOn: '2026-10-28' })
    aMeeting(db, { kind: 'roa', childIds: [lily], scheduledFor: '2026-11-24' })
    aPlan(db, ava, { startedOn: '2026-10-05' })
    for (const child of [jayden, lily, ava]) allocate(db, child, ruth)
    const nia = aChild(db)
    aPeriodOfCare(db, nia, { startedOn: '2026-11-16' })
    aPlan(db, nia, { startedOn: '2026-11-02' })
    return { jayden }
  })

const show = (iroId: IroId | null = ruth) => renderWithApp(session, <Caseload />, { iroId })
const table = () => screen.findByRole('table', { name: 'Caseload' })
const names = async () =>
  within(await table())
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent)

describe('the Caseload screen', () => {
  it('lists an IRO’s children, soonest due first, with status, worker and weight', async () => {
    someChildren()
    show()
    expect(await names()).toEqual(['Jayden Clarke, 10', 'Lily Thornton, 10', 'Ava Thornton, 10'])
    const row = within(await table()).getByRole('row', { name: /Jayden/ })
    expect(row.textContent).toContain('First review')
    expect(row.textContent).toContain('Thu 19 Nov 2026')
    expect(row.textContent).toContain('2 working days late')
    expect(screen.getByText('3 children, 3 cases')).toBeTruthy()
  })

  it('gathers the children whose council gives another due date, each with the difference and, once chosen, its reason', async () => {
    inCommand(session, (db) => {
      const [jayden, ava] = ['Jayden', 'Ava'].map((givenName) => aChild(db, { givenName }))
      if (!jayden || !ava) throw new Error('two children')
      for (const child of [jayden, ava]) aPlan(db, child, { startedOn: '2026-10-05' })
      aSourceDue(db, jayden, { kind: 'rcpc', dueBy: '2027-01-04' })
      aPeriodOfCare(db, ava, { startedOn: '2026-11-16' })
      aSourceDue(db, ava, { kind: 'rcpc', dueBy: '2027-01-07' })
    })
    const user = userEvent.setup()
    show(null)
    await user.click(await screen.findByRole('tab', { name: 'Council’s date differs 2' }))
    const cell = async (name: RegExp) => within(await table()).getByRole('row', { name }).textContent
    expect(await cell(/Jayden/)).toContain('1 day earlier')
    expect(await cell(/Ava/)).toContain('Review conference: 2 days too late')
    await user.click(within(await table()).getByText(/^Ava/))
    expect(await screen.findByText('Council’s review conference date is 2 days too late')).toBeTruthy()
    expect(
      await screen.findByText(/council’s date: Thu 7 Jan 2027, 2 days later, so a meeting on it would be late/),
    ).toBeTruthy()
  })

  it('writes the weighted caseload as a sum, with its working, FTE and what one more child would make', async () => {
    someChildren()
    show()
    const strip = await screen.findByRole('region', { name: 'Weighted caseload' })
    expect(strip.textContent).toContain('2 looked after × 1.5 = 3 + 1 child protection × 1 = 1 = 4')
    expect(strip.textContent).toContain('71 below 75 to 105')
    const pane = screen.getByRole('complementary', { name: 'Workings' })
    expect(within(pane).getByRole('heading', { name: 'Why 4?' })).toBeTruthy()
    expect(pane.textContent).toContain('FTE, 37 of 37 hours1.0')
    expect(pane.textContent).toContain('If one more child is given to Ruth Adeyemi')
    expect(pane.textContent).toContain('Looked after5.5, 69.5 below')
  })

  it('opens why a date is due, asked of the record only then, and keeps it open in the pane', async () => {
    someChildren()
    show()
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Thu 19 Nov 2026' }))
    const popover = await screen.findByRole('dialog', { name: 'Why Thu 19 Nov 2026?' })
    expect(popover.textContent).toContain('Became looked after')
    await user.click(within(popover).getByRole('button', { name: 'Keep open' }))
    const pane = screen.getByRole('complementary', { name: 'Workings' })
    expect(within(pane).getByRole('heading', { name: 'Why Thu 19 Nov 2026?' })).toBeTruthy()
  })

  it('opens a child with Enter, and goes from row to row with the arrows', async () => {
    const { jayden } = someChildren()
    show()
    const user = userEvent.setup()
    const rows = within(await table()).getAllByRole('row')
    rows[1]?.focus()
    await user.keyboard('{ArrowDown}')
    expect(screen.getByRole('complementary').textContent).toContain('Lily Thornton')
    await user.keyboard('{ArrowUp}{Enter}')
    expect(screen.getByText(`Address: /children/${jayden}`)).toBeTruthy()
  })

  it('shows everybody’s with the IRO of each, and points out who has none', async () => {
    someChildren()
    show(null)
    expect(await screen.findByText('4 children, 5 cases: 1 child is in both lists')).toBeTruthy()
    expect(screen.getByRole('tab', { name: /No IRO 1/ })).toBeTruthy()
    expect(within(await table()).getByRole('row', { name: /Nia/ }).textContent).toContain('No IRO yet')
  })

  it('narrows the list by tab and by words in any order, without accents', async () => {
    inCommand(session, (db) => {
      const child = aChild(db, { givenName: 'Siobhán', familyName: 'Kelleher' })
      allocate(db, child, ruth)
      aPlan(db, child, { startedOn: '2026-11-02' })
    })
    someChildren()
    show()
    const user = userEvent.setup()
    await user.click(await screen.findByRole('searchbox', { name: 'Filter' }))
    await user.paste('protection siobhan')
    expect(await names()).toEqual(['Siobhán Kelleher, 10'])
    await user.click(screen.getByRole('tab', { name: /Looked after/ }))
    expect(screen.getByText('Nobody under “Looked after” has “protection siobhan”.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Show all children' }))
    expect(await names()).toHaveLength(4)
  })

  it('gathers brothers and sisters under their family', async () => {
    someChildren()
    show()
    await userEvent.setup().click(await screen.findByRole('switch', { name: 'Group by family' }))
    expect(await names()).toEqual([
      'No family recorded',
      'Jayden Clarke, 10',
      'Thornton family',
      'Lily Thornton, 10',
      'Ava Thornton, 10',
    ])
  })

  it('comes back as it was left, from the record itself', async () => {
    someChildren()
    const user = userEvent.setup()
    const first = show()
    await user.click(await screen.findByRole('tab', { name: /Child protection/ }))
    await user.click(screen.getByRole('switch', { name: 'Group by family' }))
    await user.click(screen.getByRole('button', { name: 'Child' }))
    await user.click(screen.getByRole('button', { name: 'Close the workings' }))
    first.unmount()
    await waitFor(async () =>
      expect((await session.ask('views.get', { screen: 'caseload' })).value).toMatchObject({ isWhyOpen: false }),
    )
    show()
    expect((await screen.findByRole('tab', { name: /Child protection/ })).getAttribute('aria-selected')).toBe('true')
    expect((screen.getByRole('switch', { name: 'Group by family' }) as HTMLInputElement).checked).toBe(true)
    expect(screen.getByRole('columnheader', { name: /Child/ }).getAttribute('aria-sort')).toBe('ascending')
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('says what goes there while it is empty, and leads to the import', async () => {
    show(null)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Import a caseload' }))
    expect(screen.getByText('Address: /import')).toBeTruthy()
  })
})
