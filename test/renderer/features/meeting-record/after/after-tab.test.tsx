// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MeetingRecordScreen } from '../../../../../renderer/features/meeting-record/meeting-record.tsx'
import type { ChildId, MeetingId } from '../../../../../shared/records/ids.ts'
import { aChild, aMeeting, inCommand } from '../../../../support/builders.ts'
import { giveLayout } from '../../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../../support/open-session.ts'
import { renderWithApp } from '../../../../support/render-with-app.tsx'

let session: TestSession
let lily: ChildId
let meetingId: MeetingId
let copied: string[]
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession('2018-06-20')
  inCommand(session, (db) => {
    lily = aChild(db, { givenName: 'Lily', familyName: 'Thornton' })
    const ava = aChild(db, { givenName: 'Ava', familyName: 'Thornton' })
    meetingId = aMeeting(db, { kind: 'roa', childIds: [lily, ava], heldOn: '2018-06-13' })
  })
  const written = { childViews: 'I like my room.', health: 'Well.' }
  const changes = Object.entries(written).map(([field, value]) => ({ childId: lily, field, value }))
  await session.ask('meetingRecord.save', { meetingId, changes })
})

/** Shows the tab over the record; copying, which is the main process's, is noted. */
function show() {
  renderWithApp(
    session,
    <Routes>
      <Route path="/meetings/:meetingId/record" element={<MeetingRecordScreen />} />
    </Routes>,
    { at: `/meetings/${meetingId}/record?tab=after` },
  )
  const bridge = window as unknown as { app: { call: (name: string, input: unknown) => Promise<unknown> } } // as render-with-app.tsx made it
  const { call } = bridge.app
  copied = []
  bridge.app.call = async (name, input) => {
    if (name !== 'clipboard.copy') return call(name, input)
    copied.push((input as { text: string }).text) // the contract's input
    return { ok: true, value: null }
  }
}
const steps = () => session.ask('recordSteps.ofMeeting', { meetingId })

describe('the steps after a review', () => {
  it('are ticked with today and, an IRO’s own, with who is at the keyboard; undone by a step back', async () => {
    show()
    expect(await screen.findByText('5 of 5 to do')).toBeTruthy()
    await userEvent.click(screen.getByRole('checkbox', { name: 'Decisions recorded' }))
    const done = within(await screen.findByRole('group', { name: 'Decisions recorded' }))
    expect(done.getByRole<HTMLInputElement>('textbox', { name: 'By whom' }).value).toBe('Ruth Adeyemi')
    expect((await steps()).steps[0]).toMatchObject({ doneOn: '2018-06-20', doneBy: 'Ruth Adeyemi' })
    await userEvent.keyboard('{Control>}z{/Control}')
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Decisions recorded' }).checked).toBe(false),
    )
  })

  it('ask what the manager answered, and say it in place of “done”', async () => {
    show()
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Manager agreed or queried the decisions' }))
    const done = within(await screen.findByRole('group', { name: 'Manager agreed or queried the decisions' }))
    await userEvent.click(done.getByRole('radio', { name: 'Queried' }))
    expect(await screen.findByText('Queried Wed 20 Jun')).toBeTruthy()
    expect(screen.queryByRole('group', { name: 'What the manager said' })).toBeTruthy()
  })

  it('say at the field that a day cannot be, and keep the day that stood', async () => {
    await session.ask('recordSteps.say', { meetingId, step: 'uploaded', doneOn: (await steps()).heldOn, doneBy: '' })
    show()
    await userEvent.click(await screen.findByRole('button', { name: 'Change Decisions uploaded' }))
    const done = within(await screen.findByRole('group', { name: 'Decisions uploaded' }))
    const dayBox = done.getByLabelText('Day')
    await userEvent.clear(dayBox)
    await userEvent.type(dayBox, '12')
    expect(await done.findByText(/The meeting was held on Wed 13 Jun 2018/)).toBeTruthy()
    expect((await steps()).steps[1]).toMatchObject({ doneOn: '2018-06-13' })
    await userEvent.clear(dayBox)
    await userEvent.type(dayBox, '19')
    await waitFor(async () => expect((await steps()).steps[1]).toMatchObject({ doneOn: '2018-06-19' }))
    await userEvent.type(done.getByRole('textbox', { name: 'By whom' }), 'Business support')
    await waitFor(async () => expect((await steps()).steps[1]).toMatchObject({ doneBy: 'Business support' }))
  })
})

describe('the pack', () => {
  it('is copied block by block with one key, from the first again after the last', async () => {
    show()
    await screen.findByRole('heading', { name: /^About the meeting/ })
    await userEvent.keyboard('{Control>}{Shift>}C{/Shift}{/Control}')
    expect(await screen.findByText('Block 1 of 3 copied: About the meeting.')).toBeTruthy()
    await userEvent.keyboard('{Control>}{Shift>}C{/Shift}{/Control}')
    expect(await screen.findByText('Block 2 of 3 copied: The child.')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Copy Health' }))
    expect(await screen.findByText('Block 3 of 3 copied: Health. That was the last.')).toBeTruthy()
    expect(copied[1]).toBe('The child’s views, in their own words:\nI like my room.')
    expect(copied[2]).toBe('Health and wellbeing:\nWell.')
  })

  it('is of one child at a time, and says what nothing is written under', async () => {
    show()
    await userEvent.click(await screen.findByRole('tab', { name: 'Ava Thornton' }))
    expect(await screen.findByText(/Child: Ava Thornton/)).toBeTruthy()
    expect(screen.queryByText(/I like my room/)).toBeNull()
    expect(screen.getByText(/^Nothing written: .*Health/)).toBeTruthy()
  })

  it('says what the file will hold before anything is saved', async () => {
    show()
    await userEvent.click(await screen.findByRole('button', { name: 'Save as Word document' }))
    const dialog = within(await screen.findByRole('alertdialog'))
    expect(dialog.getByText(/The whole record of this meeting for Lily Thornton/)).toBeTruthy()
    expect(dialog.getByText(/nothing encrypts it/)).toBeTruthy()
    await userEvent.click(dialog.getByRole('button', { name: 'Not now' }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  })
})
