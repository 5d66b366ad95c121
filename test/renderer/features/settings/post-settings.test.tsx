// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { PostSettings } from '../../../../renderer/features/settings/post-settings.tsx'
import { IsoDate } from '../../../../shared/dates.ts'
import { aTeam, inCommand } from '../../../support/builders.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

const today = IsoDate.parse('2026-11-23')
let session: TestSession
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession(today)
  inCommand(session, (db) => aTeam(db, 'Ashwell locality team'))
})

const show = () => renderWithApp(session, <PostSettings today={today} />)
const dialog = () => within(screen.getByRole('dialog'))

it('names a team’s manager, who an alert of that team then goes to', async () => {
  show()
  await userEvent.click(await screen.findByRole('button', { name: 'Add somebody' }))
  await userEvent.click(dialog().getByRole('button', { name: 'Add this person' }))
  expect(dialog().getAllByText(/Choose the post\./).length).toBeGreaterThan(0)
  await userEvent.selectOptions(dialog().getByLabelText('Post'), 'Team manager')
  await userEvent.selectOptions(dialog().getByLabelText('Team'), 'Ashwell locality team')
  await userEvent.type(dialog().getByLabelText('Name'), 'Kate Holt')
  await userEvent.click(dialog().getByRole('button', { name: 'Add this person' }))
  const managers = within(await screen.findByRole('region', { name: 'Team manager' }))
  expect(managers.getByText('Kate Holt')).toBeDefined()
  expect(managers.getByText('Ashwell locality team')).toBeDefined()
  expect(screen.getByText(/^Nobody named: service manager, head of service/)).toBeDefined()
})

it('records days away with who answers, and takes them out again once confirmed', async () => {
  await session.ask('posts.save', { id: null, version: null, role: 'headOfService', teamId: null, name: 'Kate Holt' })
  show()
  await userEvent.click(await screen.findByRole('button', { name: 'Days away of Kate Holt' }))
  const days = dialog().getByRole('group', { name: 'First day away' })
  await userEvent.type(within(days).getByLabelText('Day'), '2026-11-24')
  await userEvent.type(dialog().getByLabelText('Who answers meanwhile'), 'Tom Adeyemi')
  await userEvent.click(dialog().getByRole('button', { name: 'Record days away' }))
  expect(await screen.findByText(/^Away Tue 24 Nov 2026: Tom Adeyemi answers meanwhile\./)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Remove the days away of Kate Holt from Tue 24 Nov 2026' }))
  await userEvent.click(
    within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Remove the days away of Kate Holt' }),
  )
  await waitFor(() => expect(screen.queryByText(/^Away Tue 24 Nov/)).toBeNull())
})
