// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { Reports } from '../../../../renderer/features/reports/reports.tsx'
import type { Input } from '../../../../shared/contract.ts'
import { IsoDate } from '../../../../shared/dates.ts'
import { aChild, inCommand } from '../../../support/builders.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
beforeAll(giveLayout)
beforeEach(async () => {
  session = await openSession('2026-11-23')
})
afterEach(cleanup)

const blank = { whyItMatters: '', goingWell: '', difference: '', informalWith: '', informalPromise: '' }

async function raise(raisedOn: string, rest: Partial<Input<'alerts.raise'>> = {}) {
  const childIds = [inCommand(session, (db) => aChild(db))]
  await session.ask('alerts.raise', {
    ...{ kind: 'concern', theme: 'drift', title: 'Drift', childIds, raisedOn: IsoDate.parse(raisedOn), iroId: null },
    ...{ workerName: 'Meera Joshi', account: 'Meera Joshi sat with Nia.', askedFor: 'A plan', askedBy: null, ...blank },
    ...{
      firstStage: 'teamManager',
      firstStageWhy: '',
      recipientName: '',
      informalOn: null,
      meetingId: null,
      facts: [],
    },
    ...{ alertDraftId: null, ...rest },
  })
}

const october = async () => {
  await raise('2026-10-05')
  await raise('2026-10-06', { theme: 'visits' })
  await raise('2026-10-07', { kind: 'goodPractice', theme: 'directWork' })
  await raise('2026-09-07')
}

it('opens on the last whole month beside the one before, and a figure opens its sum and as many alerts', async () => {
  await october()
  renderWithApp(session, <Reports />)
  const raised = await screen.findByRole('table', { name: 'Alerts raised' })
  const share = within(raised).getByRole('row', { name: /Good practice/ })
  expect(share.textContent).toBe('Good practice1333.3%0 of 1+33.3')
  await userEvent.click(within(share).getByRole('button', { name: '33.3%' }))
  const popover = within(await screen.findByRole('dialog'))
  expect(popover.getByText('1 ÷ 3 = 0.33333')).toBeTruthy()
  await userEvent.click(popover.getByRole('button', { name: 'Of 3 alerts' }))
  expect(await screen.findByRole('heading', { level: 2, name: /Out of: Good practice, October 2026: 3 alerts/ })).toBe(
    document.activeElement,
  )
  expect(within(screen.getByRole('table', { name: 'Alerts behind the figure' })).getAllByRole('link')).toHaveLength(3)
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement?.textContent).toBe('33.3%')
})

it('goes to a quarter and back by a month, and says how many figures a copy for the board hides', async () => {
  await october()
  renderWithApp(session, <Reports />)
  expect(await screen.findByText(/\d+ of the figures below are hidden/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Before: September 2026' }))
  expect((await screen.findAllByText('September 2026')).length).toBeGreaterThan(0)
  await userEvent.click(screen.getByRole('button', { name: 'Quarter' }))
  expect(await screen.findByText(/Alert overview: July to September 2026/)).toBeTruthy()
  const months = await screen.findByRole('table', { name: 'By month, July to September 2026' })
  expect(within(months).getAllByRole('row')).toHaveLength(4)
})

it('goes to a month or a quarter at one key, and shows a few of many examples', async () => {
  await october()
  for (const day of ['01', '02', '05', '06', '07', '08', '09', '12', '13'])
    await raise(`2026-07-${day}`, { kind: 'goodPractice', theme: 'directWork' })
  renderWithApp(session, <Reports />)
  await screen.findByText(/Alert overview: October 2026/)
  await userEvent.keyboard('q')
  expect(await screen.findByText(/Alert overview: July to September 2026/)).toBeTruthy()
  const more = await screen.findByRole('button', { name: 'Show all 9 examples' })
  expect(screen.getAllByRole('checkbox')).toHaveLength(8)
  await userEvent.click(more)
  expect(screen.getAllByRole('checkbox')).toHaveLength(9)
  // The button is gone; the cursor is on the first that it added.
  expect(document.activeElement).toBe(screen.getAllByRole('checkbox').at(-1))
  await userEvent.keyboard('m')
  expect(await screen.findByText(/Alert overview: October 2026/)).toBeTruthy()
})

it('offers good practice to quote, without names, and unticked', async () => {
  await october()
  renderWithApp(session, <Reports />)
  const example = await screen.findByRole('checkbox', { name: /The social worker sat with the child\./ })
  expect(example).toHaveProperty('checked', false)
  await userEvent.click(example)
  expect(example).toHaveProperty('checked', true)
})
