// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { Learning } from '../../../../renderer/features/learning/learning.tsx'
import { IsoDate } from '../../../../shared/dates.ts'
import type { RecordId } from '../../../../shared/records/ids.ts'
import type { LearningKind } from '../../../../shared/records/learning.ts'
import { anIro, inCommand } from '../../../support/builders.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

const day = (text: string) => IsoDate.parse(text)
let session: TestSession
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

const begin = async (kind: LearningKind, title: string, happenedOn: string): Promise<RecordId> => {
  const rest = { theme: null, looked: '', cases: null, findings: '' }
  return (await session.ask('learning.begin', { kind, title, happenedOn: day(happenedOn), ...rest })).id
}
const act = async (learningActivityId: RecordId, action: string, dueBy: string) => {
  const { id } = await session.ask('learning.addAction', { learningActivityId, action })
  const changes = [{ field: 'dueBy', value: dueBy }]
  await session.ask('learning.save', { learningActivityId, actionId: id, changes })
}
const show = (at = '/reports/learning') => renderWithApp(session, <Learning />, { at })
const titles = async () =>
  within(await screen.findByRole('table', { name: 'Audits and observations' }))
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent)

it('begins an audit and keeps what is written in it, with an action that is done', async () => {
  inCommand(session, (db) => anIro(db, { name: 'Daniel Whitcombe' }))
  show('/reports/learning?record=new')
  const user = userEvent.setup()
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('radio', { name: 'Observation' }))
  await user.type(dialog.getByRole('textbox', { name: /^What it is about/ }), 'Review at a foster home')
  await user.click(dialog.getByRole('button', { name: 'Begin' }))
  await screen.findByRole('heading', { level: 1, name: 'Review at a foster home' })
  await user.type(screen.getByRole('textbox', { name: 'Findings' }), 'Jargon crept in.')
  await user.type(screen.getByRole('textbox', { name: 'How many cases' }), '1')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Whose practice' }), 'Daniel Whitcombe')
  await user.type(screen.getByRole('textbox', { name: 'Another action' }), 'Try the plain words list{Enter}')
  const action = within(await screen.findByRole('group', { name: /^Action 1/ }))
  await user.type(action.getByRole('textbox', { name: 'Who does it' }), 'Daniel Whitcombe')
  await user.click(action.getByRole('checkbox', { name: 'Done' }))
  await waitFor(async () =>
    expect(await session.ask('learning.list', {})).toMatchObject([
      {
        kind: 'observation',
        findings: 'Jargon crept in.',
        cases: 1,
        iroName: 'Daniel Whitcombe',
        actions: [{ action: 'Try the plain words list', ownerName: 'Daniel Whitcombe', doneOn: '2026-11-23' }],
      },
    ]),
  )
})

it('says under a field why what was typed is not kept', async () => {
  const id = await begin('peerAudit', 'Footprint between reviews', '2026-11-16')
  show(`/reports/learning?activity=${id}`)
  await userEvent.type(await screen.findByRole('textbox', { name: 'How many cases' }), 'four')
  expect(await screen.findByText('Enter a whole number from 0 to 9,999, or nothing')).toBeDefined()
})

it('lists audits with late actions first, and opens from each figure what it counts', async () => {
  const old = await begin('peerAudit', 'Decisions of reviews', '2026-02-02')
  await act(old, 'Write them again', '2026-11-20')
  await begin('observation', 'A conference', '2026-11-16')
  const open = await begin('thematicAudit', 'Late reports', '2026-10-12')
  await act(open, 'Talk about it', '2026-12-01')
  show()
  expect(await titles()).toEqual(['Decisions of reviews', 'A conference', 'Late reports'])
  const figures = within(screen.getByRole('list', { name: 'Figures' }))
  await userEvent.click(figures.getByRole('button', { name: '2 in 2026-27' }))
  expect(await titles()).toEqual(['A conference', 'Late reports'])
  await userEvent.click(figures.getByRole('button', { name: '2 actions open' }))
  expect(await titles()).toEqual(['Decisions of reviews', 'Late reports'])
  await userEvent.click(figures.getByRole('button', { name: '1 action late' }))
  expect(await titles()).toEqual(['Decisions of reviews'])
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Observation')
  expect(await screen.findByText('Nothing of this kind')).toBeDefined()
})

it('asks before an action goes, as it cannot be brought back', async () => {
  const id = await begin('peerAudit', 'Footprint between reviews', '2026-11-16')
  await act(id, 'Raise it', '2026-12-01')
  show(`/reports/learning?activity=${id}`)
  const ask = async () => userEvent.click(await screen.findByRole('button', { name: 'Remove action 1' }))
  await ask()
  const dialog = within(await screen.findByRole('alertdialog'))
  expect(dialog.getByText('Raise it')).toBeDefined()
  await userEvent.click(dialog.getByRole('button', { name: 'Not now' }))
  expect(screen.getByRole('group', { name: /^Action 1/ })).toBeDefined()
  await ask()
  await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Remove action 1' }))
  expect(await screen.findByText('Nothing to do is recorded yet.')).toBeDefined()
})

it('takes an audit out of the log once confirmed', async () => {
  const id = await begin('peerAudit', 'Footprint between reviews', '2026-11-16')
  await act(id, 'Raise it', '2026-12-01')
  show(`/reports/learning?activity=${id}`)
  await userEvent.click(await screen.findByRole('button', { name: 'Remove from the log' }))
  const dialog = within(screen.getByRole('alertdialog'))
  expect(dialog.getByText(/Its action goes too\./)).toBeDefined()
  await userEvent.click(dialog.getByRole('button', { name: 'Remove this from the log' }))
  expect(await screen.findByText('Nothing recorded yet')).toBeDefined()
})
