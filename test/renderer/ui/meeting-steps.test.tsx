// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router'
import { afterEach, expect, it } from 'vitest'
import { MeetingSteps, StepsBeyondRecord } from '../../../renderer/ui/meeting-steps.tsx'
import { MeetingId } from '../../../shared/records/ids.ts'
import type { MeetingKind } from '../../../shared/records/meeting-kind.ts'

afterEach(cleanup)

const meetingId = MeetingId.parse('018cc251-f486-769a-8e9c-9c663f88d132')
const Where = () => {
  const { pathname, search } = useLocation()
  return <output>{pathname.split('/').at(-1) + search}</output>
}
const show = (kind: MeetingKind, current: string) =>
  render(
    <MemoryRouter initialEntries={[`/meetings/${meetingId}/${current}`]}>
      <MeetingSteps meetingId={meetingId} kind={kind} current={current} />
      <Where />
    </MemoryRouter>,
  )
const where = () => screen.getByRole('status').textContent
const pressP = () => fireEvent.keyDown(window, { key: 'p', code: 'KeyP', ctrlKey: true })

it('goes to the copies by Ctrl+P', () => {
  show('icpc', 'map')
  pressP()
  expect(where()).toBe('copies')
})

it('leaves Ctrl+P to the copies themselves', () => {
  show('icpc', 'copies')
  pressP()
  expect(where()).toBe('copies')
  expect(screen.getByRole('link', { name: 'Copies' }).getAttribute('aria-current')).toBe('step')
})

it('leads from the record, whose tabs are the other steps, to the rest of the day', () => {
  render(
    <MemoryRouter>
      <StepsBeyondRecord meetingId={meetingId} kind="rcpc" current="record" />
    </MemoryRouter>,
  )
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Map', 'Copies', 'Hand-over'])
})
