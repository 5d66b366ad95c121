// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { MapScreen } from '../../../../renderer/features/map/map-screen.tsx'
import type { MeetingId } from '../../../../shared/records/ids.ts'
import { aChild, aMeeting, inCommand } from '../../../support/builders.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

async function showMap(kind: 'icpc' | 'roa'): Promise<MeetingId> {
  const meetingId = inCommand(session, (db) =>
    aMeeting(db, { childIds: [aChild(db)], kind, scheduledFor: '2026-11-23' }),
  )
  const template = kind === 'icpc' ? 'signs-of-safety' : 'child-led-review'
  await session.ask('map.begin', { meetingId, template, isFromPrevious: false })
  renderWithApp(
    session,
    <Routes>
      <Route path="/meetings/:meetingId/map" element={<MapScreen />} />
      <Route path="*" element={null} />
    </Routes>,
    { at: `/meetings/${meetingId}/map` },
  )
  await screen.findByRole('button', { name: /^Start/ })
  return meetingId
}
const pressAltJ = () => fireEvent.keyDown(document.activeElement ?? window, { key: 'j', code: 'KeyJ', altKey: true })

it('goes on to the decision about each child with Alt+J, and keeps what was just typed', async () => {
  const meetingId = await showMap('icpc')
  fireEvent.keyDown(window, { key: '1', code: 'Digit1', altKey: true })
  await userEvent.keyboard('Nia heard it')
  pressAltJ()
  expect(await screen.findByText(`Address: /meetings/${meetingId}/record?tab=children`)).toBeTruthy()
  await expect
    .poll(async () => (await session.ask('map.get', { meetingId })).lines)
    .toMatchObject([{ text: 'Nia heard it' }])
})

it('goes on to the decisions of a review', async () => {
  const meetingId = await showMap('roa')
  pressAltJ()
  expect(await screen.findByText(`Address: /meetings/${meetingId}/record?tab=decisions`)).toBeTruthy()
})

it('puts the cursor on Start once the map is begun', async () => {
  const meetingId = inCommand(session, (db) =>
    aMeeting(db, { childIds: [aChild(db)], kind: 'icpc', scheduledFor: '2026-11-23' }),
  )
  renderWithApp(
    session,
    <Routes>
      <Route path="/meetings/:meetingId/map" element={<MapScreen />} />
    </Routes>,
    { at: `/meetings/${meetingId}/map` },
  )
  ;(await screen.findByRole('button', { name: 'Begin an empty map' })).focus()
  await userEvent.keyboard('{Enter}')
  const start = await screen.findByRole('button', { name: /^Start/ })
  await waitFor(() => expect(document.activeElement).toBe(start))
})

it('asks who said a line before another letter can land in it', async () => {
  const meetingId = await showMap('icpc')
  fireEvent.keyDown(window, { key: '1', code: 'Digit1', altKey: true })
  await userEvent.keyboard('Nia heard it')
  const kept = async () => (await session.ask('map.get', { meetingId })).lines.map(({ text }) => text)
  await expect.poll(kept).toEqual(['Nia heard it'])
  await screen.findByRole('button', { name: /Who said it/ })
  await userEvent.keyboard('.')
  fireEvent.keyDown(document.activeElement ?? window, { key: 'w', code: 'KeyW', altKey: true })
  expect(screen.getByRole('dialog', { name: 'Who said it?' }).contains(document.activeElement)).toBe(true)
  await expect.poll(kept).toEqual(['Nia heard it.'])
})
