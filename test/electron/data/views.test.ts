import { expect, it } from 'vitest'
import { openSession } from '../../support/open-session.ts'

it('keeps a screen’s view, and answers null for a screen that never kept one', async () => {
  const session = await openSession()
  const value = { filter: 'Bowen', sort: { key: 'due', direction: 'ascending' } }
  await session.ask('views.save', { screen: 'caseload', value })
  expect(await session.ask('views.get', { screen: 'caseload' })).toEqual({ value })
  expect(await session.ask('views.get', { screen: 'team' })).toEqual({ value: null })
})

it('does not write the same view twice', async () => {
  const session = await openSession()
  const kept = () => session.db.prepare("SELECT version FROM setting WHERE id = 'view.caseload'").pluck().get()
  await session.ask('views.save', { screen: 'caseload', value: { tab: 'dual' } })
  await session.ask('views.save', { screen: 'caseload', value: { tab: 'dual' } })
  expect(kept()).toBe(1)
  await session.ask('views.save', { screen: 'caseload', value: { tab: 'all' } })
  expect(kept()).toBe(2)
})

it('refuses a view of more than 10,000 characters', async () => {
  const session = await openSession()
  expect(await session.reply('views.save', { screen: 'caseload', value: 'x'.repeat(10_000) })).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { value: 'This view is too long to be kept.' } },
  })
})
