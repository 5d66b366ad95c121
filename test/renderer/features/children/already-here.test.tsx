// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Child } from '../../../../renderer/features/children/child.tsx'
import { aChild, aPeriodOfCare, inCommand } from '../../../support/builders.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
beforeAll(giveLayout)
beforeEach(async () => {
  session = await openSession()
  inCommand(session, (db) => aPeriodOfCare(db, aChild(db, { reference: '4471902' }), { startedOn: '2026-09-07' }))
  renderWithApp(
    session,
    <Routes>
      <Route path="/children/:childId" element={<Child />} />
    </Routes>,
    { at: '/children/new' },
  )
  await screen.findByRole('heading', { name: 'Add a child' })
})
afterEach(cleanup)

const user = userEvent.setup()
const found = () => screen.findByRole('list', { name: 'Children who may be the one you are adding' })

describe('adding a child who is here already', () => {
  it('shows the child while the name and the birth are typed, why, and what is open, and leads to the page', async () => {
    await user.type(screen.getByLabelText('Given name'), 'Nya')
    await user.type(screen.getByLabelText('Family name'), 'Bowen')
    expect(screen.queryByText('Already here?')).toBe(null)
    await user.click(within(screen.getByRole('group', { name: 'Date of birth' })).getByLabelText('Day'))
    await user.paste('08/03/2016')
    const list = within(await found())
    expect(list.getByText('Names that sound or look alike, same date of birth')).toBeDefined()
    expect(list.getByText('Looked after since Mon 7 Sep 2026')).toBeDefined()
    expect(screen.getByRole('button', { name: 'Add as another child' })).toBeDefined()
    await user.click(list.getByRole('button', { name: 'Open Nia Bowen-Achebe' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Nia Bowen-Achebe' })).toBeDefined()
  })

  it('refuses a second child of one case number by name', async () => {
    await user.type(screen.getByLabelText('Case number'), '4471902')
    expect(within(await found()).getByText('Same case number')).toBeDefined()
    expect(screen.getByText(/This case number is here already/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Add the child' }))
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Nia Bowen-Achebe already has the case number 4471902.',
    )
  })

  it('forgets whom it found once something else is typed', async () => {
    await user.type(screen.getByLabelText('Case number'), '4471902')
    await found()
    await user.type(screen.getByLabelText('Case number'), '3')
    await expect.poll(() => screen.queryByText('Already here?')).toBe(null)
  })
})
