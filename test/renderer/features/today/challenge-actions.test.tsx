// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { ChallengeActions } from '../../../../renderer/features/today/challenge-actions.tsx'
import { IsoDate } from '../../../../shared/dates.ts'
import { openSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

afterEach(cleanup)

async function lateFor(role: 'iro' | 'manager') {
  const session = await openSession('2026-11-23')
  await session.ask('session.setProfile', { name: 'Helen Marsh', role, iroId: null })
  const on = IsoDate.parse('2026-11-12')
  await session.ask('challenge.addMeetings', { kind: 'preChallenge', days: [on], startsAt: null, place: '' })
  const [meeting] = await session.ask('challenge.meetings', {})
  if (!meeting) throw new Error('no meeting')
  const about = { title: 'Sibling assessments', theme: null, meetingId: meeting.id }
  const { id: subjectId } = await session.ask('challenge.addTheme', about)
  const action = { action: 'Guidance to teams', ownerName: 'Ravi Chandran', dueBy: IsoDate.parse('2026-11-20') }
  await session.ask('challenge.write', { meetingId: meeting.id, subjectId, decision: 'furtherAction', ...action })
  renderWithApp(
    session,
    <>
      <ChallengeActions />
      <p>End</p>
    </>,
  )
}

it('shows a manager the challenge actions whose day has passed', async () => {
  await lateFor('manager')
  const section = await screen.findByRole('region', { name: 'Challenge actions late' })
  expect(within(section).getByRole('link', { name: 'Guidance to teams' })).toBeDefined()
  expect(section.textContent).toContain('Sibling assessments, Ravi Chandran')
  expect(section.textContent).toContain('Due Fri 20 Nov 2026')
})
