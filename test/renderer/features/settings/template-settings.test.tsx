// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { TemplateSettings } from '../../../../renderer/features/settings/template-settings.tsx'
import signsOfSafety from '../../../../resources/map-templates/signs-of-safety.json' with { type: 'json' }
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

const names = async () => (await session.ask('mapTemplates.list', {})).map(({ name }) => name)
const give = async (template: unknown) => {
  const text = typeof template === 'string' ? template : JSON.stringify(template)
  await userEvent.upload(
    await screen.findByLabelText('Choose a template', { selector: 'input' }),
    new File([text], 'county.json', { type: 'application/json' }),
  )
}

it('lists the templates and shows what is in one', async () => {
  renderWithApp(session, <TemplateSettings />)
  const list = await screen.findByRole('list', { name: 'Templates of maps' })
  expect(within(list).getByText(/^Initial conference, Review conference/)).toBeTruthy()
  await userEvent.click(within(list).getByRole('button', { name: 'Look at Signs of Safety' }))
  expect(within(list).getByText('What are we worried about?')).toBeTruthy()
  expect(within(list).getByText('(on paper: What has happened)')).toBeTruthy()
})

it('adds a county’s own from a file', async () => {
  renderWithApp(session, <TemplateSettings />)
  await give({ ...signsOfSafety, key: 'county-map', name: 'County map' })
  expect(await screen.findByText('“County map”, edition 1, is added.')).toBeTruthy()
  expect(await screen.findByRole('button', { name: 'Look at County map' })).toBeTruthy()
  expect(await names()).toContain('County map')
})

it('says of each place what is wrong, and adds nothing', async () => {
  renderWithApp(session, <TemplateSettings />)
  await give({ ...signsOfSafety, key: 'county-map', name: '', edition: '1' })
  const alert = await screen.findByRole('alert')
  expect(
    within(alert)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['“edition”: enter a number without quotes.', '“name”: enter some words.'])
  await give('not json')
  await waitFor(() => expect(alert.textContent).toContain('This file is not JSON.'))
  await give({ ...signsOfSafety, name: 'Ours' })
  await waitFor(() => expect(alert.textContent).toContain('Give the changed template edition 2.'))
  expect(await names()).toEqual(['Signs of Safety', 'Child-led review'])
})
