// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Child } from '../../../../renderer/features/children/child.tsx'
import { IsoDate } from '../../../../shared/dates.ts'
import type { ChildId } from '../../../../shared/records/ids.ts'
import { conference, keepBatch, row, told, toldDue, toldPlan } from '../../../electron/data/imports/made-batch.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
beforeAll(giveLayout)
beforeEach(async () => {
  session = await openSession('2026-11-23')
})
afterEach(cleanup)

const user = userEvent.setup()

/** A child on a plan, with the council's date for the next conference, opened on the page. */
async function openImported(dueBy: string) {
  const conferences = [conference('2026-08-04', null, row(7))]
  const plans = [toldPlan('2026-05-07', { conferences, origin: row(5, 'cp_plans.csv') })]
  await keepBatch(session, told('4471902', { sex: 'F', plans, sourceDues: [toldDue('rcpc', dueBy, row(8))] }))
  const childId = session.db.prepare('SELECT id FROM child').pluck().get() as ChildId // the import made it
  const open = () =>
    renderWithApp(
      session,
      <Routes>
        <Route path="/children/:childId" element={<Child />} />
        <Route path="*" element={null} />
      </Routes>,
      { at: `/children/${childId}` },
    )
  return { childId, open }
}
const title = () => screen.findByRole('heading', { level: 1, name: 'Child 4471902' })

describe('the council’s due date', () => {
  it('that is later than ours is pointed out, and explained where the date is', async () => {
    const { open } = await openImported('2027-02-07')
    open()
    await title()
    const pane = screen.getByRole('complementary', { name: 'Why and what next' })
    expect(within(pane).getByText('Council’s date: Sun 7 Feb 2027, 3 days too late')).toBeDefined()
    expect(within(pane).getByText('The council’s date is too late')).toBeDefined()
    expect(
      within(pane).getByText(/^Council’s date: Sun 7 Feb 2027, 3 days later, so a meeting on it would be late/),
    ).toBeDefined()
    expect(
      within(pane).getByRole('link', { name: 'From cp_reviews.csv, row 8, imported Mon 23 Nov 2026' }),
    ).toBeDefined()
    expect(
      screen.getByText(/6 months from Tue 4 Aug 2026.*Council’s date: Sun 7 Feb 2027, 3 days too late\./),
    ).toBeDefined()
  })

  it('that is the same says no more than that', async () => {
    const { open } = await openImported('2027-02-04')
    open()
    await title()
    expect(screen.getByText('Council’s date: Thu 4 Feb 2027, the same')).toBeDefined()
    expect(screen.queryByText('The council’s date is too late')).toBeNull()
  })
})

describe('where each fact comes from', () => {
  it('is shown under each fact once asked for, and leads to the import', async () => {
    const { open } = await openImported('2027-02-04')
    open()
    await title()
    expect(screen.queryByRole('link', { name: /row 7/ })).toBeNull()
    await user.click(screen.getByRole('switch', { name: 'Show where each fact comes from' }))
    const timeline = screen.getByRole('list', { name: 'Timeline, latest first' })
    expect(
      await within(timeline).findByRole('link', { name: 'From cp_reviews.csv, row 7, imported Mon 23 Nov 2026' }),
    ).toBeDefined()
    await user.click(screen.getByRole('tab', { name: 'Who they are' }))
    expect(
      await screen.findAllByRole('link', { name: 'From persons.csv, row 2, imported Mon 23 Nov 2026' }),
    ).toHaveLength(3)
    await user.click(screen.getByRole('tab', { name: 'Child protection' }))
    const plan = await screen.findByRole('link', { name: 'From cp_plans.csv, row 5, imported Mon 23 Nov 2026' })
    await user.click(plan)
    expect(screen.getByText(/^Address: \/import\?import=/)).toBeDefined()
  })

  it('names who typed what was changed here since', async () => {
    const { childId, open } = await openImported('2027-02-04')
    const { plans } = await session.ask('children.get', { childId })
    const plan = plans[0] ?? expect.fail('no plan')
    await session.ask('plans.end', { id: plan.id, version: plan.version, endedOn: IsoDate.parse('2026-11-20') })
    open()
    await title()
    await user.click(screen.getByRole('tab', { name: 'Child protection' }))
    await user.click(screen.getByRole('switch', { name: 'Show where each fact comes from' }))
    expect(await screen.findByText(/^Ended:/)).toBeDefined()
    expect(screen.getByText('Typed here by Ruth Adeyemi, Mon 23 Nov 2026')).toBeDefined()
  })

  it('is in the history of changes too', async () => {
    const { open } = await openImported('2027-02-04')
    open()
    await title()
    await user.click(screen.getByRole('tab', { name: 'History' }))
    expect(await screen.findByRole('link', { name: 'Look at this import' })).toBeDefined()
  })
})
