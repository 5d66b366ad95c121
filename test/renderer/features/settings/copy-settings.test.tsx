// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { Settings } from '../../../../renderer/features/settings/settings.tsx'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

beforeAll(giveLayout)
afterEach(cleanup)

it('keeps whom families ring and the complaints number for the next meetings', async () => {
  const session = await openSession('2026-11-23')
  renderWithApp(session, <Settings />)
  await userEvent.type(await screen.findByRole('textbox', { name: 'Whom families ring' }), 'Ruth: 01632 960 120')
  await userEvent.type(screen.getByRole('textbox', { name: 'Complaints number' }), '01632 960 155')
  await userEvent.tab()
  const kept = async () => (await session.ask('session.current', {})).settings
  await waitFor(async () =>
    expect(await kept()).toMatchObject({ whomToRing: 'Ruth: 01632 960 120', complaintsNumber: '01632 960 155' }),
  )
})
