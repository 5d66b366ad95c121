// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { MidwayChecks } from '../../../../renderer/features/today/midway-checks.tsx'
import { aChild, aMeeting, aPeriodOfCare, inCommand } from '../../../support/builders.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2018-07-02')
})
afterEach(cleanup)

const reviewed = (givenName: string, lastOn: string) =>
  inCommand(session, (db) => {
    const id = aChild(db, { givenName, bornOn: '2010-01-04' })
    aPeriodOfCare(db, id, { startedOn: '2017-07-03' })
    for (const heldOn of ['2017-07-26', '2017-10-18', lastOn]) aMeeting(db, { childIds: [id], kind: 'roa', heldOn })
    return id
  })

it('lists each check with its working, counts them, and leads to the child’s footprint', async () => {
  const id = reviewed('Nia', '2018-04-10')
  for (const name of ['Amy', 'Ben', 'Cal', 'Dee', 'Eve']) reviewed(name, '2018-01-10')
  renderWithApp(session, <MidwayChecks iroId={null} />)
  const section = await screen.findByRole('region', { name: 'Mid-way checks' })
  expect(within(section).getByText('6, 5 overdue')).toBeDefined()
  expect(within(section).getAllByRole('listitem')).toHaveLength(5)
  const [first] = within(section).getAllByRole('listitem')
  expect(first?.textContent).toContain('Mid-way check due Tue 10 Jul')
  const link = within(section).getByRole('link', { name: 'Nia Bowen-Achebe' })
  expect(link.getAttribute('href')).toBe(`/children/${id}?tab=footprint`)
  await userEvent.click(within(section).getByRole('button', { name: 'Why (Nia Bowen-Achebe)' }))
  const why = await screen.findByRole('dialog')
  expect(why.textContent).toContain('Half-way between them')
  expect(why.textContent).toContain('Tue 10 Apr 2018')
  await userEvent.keyboard('{Escape}')
  await userEvent.click(within(section).getByRole('button', { name: 'Show all 6' }))
  expect(within(section).getAllByRole('listitem')).toHaveLength(6)
})

it('says when none is due', async () => {
  renderWithApp(session, <MidwayChecks iroId={null} />)
  await screen.findByText('None is due in the next 10 working days.')
})
