// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MeetingRecordScreen } from '../../../../renderer/features/meeting-record/meeting-record.tsx'
import type { ChildId, MeetingId } from '../../../../shared/records/ids.ts'
import { aChild, aMeeting, aPeriodOfCare, inCommand } from '../../../support/builders.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
let lily: ChildId
let meetingId: MeetingId
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession('2026-11-23')
  const before = inCommand(session, (db) => {
    const children = ['Lily', 'Ava'].map((givenName) => aChild(db, { givenName, familyName: 'Thornton' }))
    for (const child of children) aPeriodOfCare(db, child, { startedOn: '2026-05-01' })
    lily = children[0] ?? lily
    meetingId = aMeeting(db, { childIds: children, kind: 'roa', scheduledFor: '2026-11-23' })
    return aMeeting(db, { childIds: children, kind: 'roa', heldOn: '2026-05-27' })
  })
  const { id } = await session.ask('decisions.add', { meetingId: before, childId: null })
  await session.ask('decisions.change', { id, what: 'Start counselling', who: 'Ravi Chandran' })
  const changes = [{ childId: lily, field: 'health', value: 'Waiting for glasses' }]
  await session.ask('meetingRecord.save', { meetingId: before, changes })
})

function show() {
  const screens = (
    <Routes>
      <Route path="/meetings/:meetingId/record" element={<MeetingRecordScreen />} />
    </Routes>
  )
  renderWithApp(session, screens, { at: `/meetings/${meetingId}/record` })
}
const health = () => screen.findByRole('textbox', { name: 'Health and wellbeing' })
const saved = async () => (await session.ask('meetingRecord.get', { meetingId })).values

describe('the record of a review', () => {
  it('keeps what is typed without being asked to, beside what was said the last time', async () => {
    show()
    expect((await screen.findByText('Waiting for glasses', { exact: false })).textContent).toBe(
      'Wed 27 May 2026: Waiting for glasses',
    )
    await userEvent.type(await health(), 'Has them')
    await screen.findByText(/^Saved \d\d:\d\d:\d\d$/)
    expect(await saved()).toEqual([{ childId: lily, field: 'health', value: 'Has them' }])
  })

  it('says why a step cannot be undone, and leads past it to the ones before', async () => {
    await session.ask('meetingRecord.save', { meetingId, changes: [{ childId: lily, field: 'health', value: 'Well' }] })
    const { id } = await session.ask('decisions.add', { meetingId, childId: null })
    const later = inCommand(session, (db) => {
      db.prepare(`UPDATE meeting SET status = 'held', heldOn = scheduledFor WHERE id = ?`).run(meetingId)
      return aMeeting(db, { childIds: [lily], kind: 'roa', scheduledFor: '2026-12-21' })
    })
    await session.ask('decisions.carry', { meetingId: later, id })
    show()
    await health()
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByText(/goes with something recorded elsewhere since/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Skip it' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Skip it' })).toBeNull())
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect(await saved()).toEqual([]))
  })

  it('keeps what was typed in the last moment before the screen was left', async () => {
    show()
    await userEvent.type(await health(), 'Has them')
    cleanup()
    await waitFor(async () => expect(await saved()).toHaveLength(1))
  })

  it('is each child’s own', async () => {
    show()
    await userEvent.type(await health(), 'Has them')
    await userEvent.click(screen.getByRole('tab', { name: 'Ava Thornton' }))
    expect((await health()).textContent).toBe('')
    expect(screen.queryByText('Waiting for glasses', { exact: false })).toBeNull()
  })

  it('is kept each second while typing goes on without a pause', async () => {
    show()
    const typing = userEvent.setup({ delay: 300 }).type(await health(), 'Has them')
    const first = await waitFor(async () => (await saved())[0]?.value ?? Promise.reject(new Error('nothing kept yet')))
    expect(first.length).toBeLessThan('Has them'.length)
    await typing
  })

  it('undoes and redoes by the keyboard', async () => {
    show()
    await userEvent.click(await health())
    await userEvent.paste('Has them')
    await screen.findByText(/^Saved/)
    await userEvent.keyboard('{Control>}z{/Control}')
    await waitFor(async () => expect((await health()).textContent).toBe(''))
    await userEvent.click(screen.getByRole('button', { name: 'Redo' }))
    await waitFor(async () => expect((await health()).textContent).toBe('Has them'))
  })

  it('says what does not fit at the field, and leaves it there', async () => {
    show()
    await userEvent.type(await screen.findByRole('textbox', { name: 'SDQ score' }), '50')
    const field = await screen.findByText('Enter a number from 0 to 40.')
    expect(
      within(field.closest('.field') as HTMLElement)
        .getByRole('textbox')
        .getAttribute('value'),
    ).toBe('50')
    expect(await saved()).toEqual([])
  })

  it('does not offer a code that does not fit the child’s age, and keeps the one chosen', async () => {
    show()
    expect(await screen.findByText('4 or over on Mon 23 Nov 2026: PN1 to PN7 (LAC-14)')).toBeDefined()
    expect(screen.queryByRole('radio', { name: /^PN0/ })).toBeNull()
    await userEvent.click(screen.getByRole('radio', { name: /^PN2/ }))
    await waitFor(() => expect(screen.getByRole('radio', { name: /^PN2/ })).toHaveProperty('checked', true))
  })

  it('copies words to a brother or sister who has none, and replaces nothing', async () => {
    show()
    await userEvent.type(await health(), 'Has them')
    await userEvent.click(screen.getByRole('button', { name: 'Copy to Ava' }))
    await waitFor(async () => expect(await saved()).toHaveLength(2))
    expect(screen.queryByRole('button', { name: /^Copy to/ })).toBeNull()
  })

  it('cannot be completed at the second review without a plan for permanence or the reason', async () => {
    show()
    await userEvent.click(await screen.findByRole('button', { name: 'Mark the record complete' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Lily Thornton: Choose the plan for permanence')
  })

  it('lets the day of a decision be put right by typing over it', async () => {
    const { id } = await session.ask('decisions.add', { meetingId, childId: null })
    await session.reply('decisions.change', { id, byOn: '2026-11-25' })
    show()
    await userEvent.click(await screen.findByRole('tab', { name: 'Decisions' }))
    const byWhen = within(await screen.findByRole('group', { name: 'By when' }))
    await userEvent.clear(byWhen.getByRole('textbox', { name: 'Day' }))
    await userEvent.type(byWhen.getByRole('textbox', { name: 'Day' }), '30')
    const byOn = async () => (await session.ask('decisions.list', { meetingId })).decisions[0]?.byOn
    await waitFor(async () => expect(await byOn()).toBe('2026-11-30'))
  })

  it('carries on what was not done, and tells the child so', async () => {
    show()
    await userEvent.click(await screen.findByRole('tab', { name: 'Decisions' }))
    await userEvent.click(await screen.findByRole('radio', { name: 'Not done' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Carry on as a new decision' }))
    expect(await screen.findByRole('textbox', { name: 'What' })).toHaveProperty('value', 'Start counselling')
    await userEvent.click(screen.getByRole('tab', { name: 'Letter to the child' }))
    await userEvent.click(await screen.findByRole('checkbox', { name: 'What was not done' }))
    await screen.findByText('Start counselling. This was not done. That is not your fault.')
  })

  it('shows an earlier version beside the record and brings it back', async () => {
    const of = (value: string) =>
      session.ask('meetingRecord.save', { meetingId, changes: [{ childId: lily, field: 'health', value }] })
    await of('Well')
    await session.goTo('2026-11-23T11:00:00.000Z')
    await of('Poorly')
    show()
    await userEvent.click(await screen.findByRole('tab', { name: 'Versions' }))
    const moments = within(await screen.findByRole('navigation', { name: 'Moments' })).getAllByRole('button')
    await userEvent.click(moments.at(-1) as HTMLElement)
    const row = within(await screen.findByRole('table')).getByRole('row', { name: /Lily Thornton/ })
    expect(row.textContent).toContain('WellPoorly')
    await userEvent.click(screen.getByRole('button', { name: /^Bring back: Health/ }))
    await waitFor(async () => expect((await saved())[0]?.value).toBe('Well'))
  })
})
