// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MapScreen } from '../../../../../renderer/features/map/map-screen.tsx'
import type { ChildId, MeetingId } from '../../../../../shared/records/ids.ts'
import { aChild, aMeeting, inCommand } from '../../../../support/builders.ts'
import { giveLayout } from '../../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../../support/open-session.ts'
import { renderWithApp } from '../../../../support/render-with-app.tsx'

let session: TestSession
let nia: ChildId
let meetingId: MeetingId
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    nia = aChild(db)
    meetingId = aMeeting(db, { childIds: [nia], kind: 'icpc', scheduledFor: '2026-11-23' })
  })
  await session.ask('map.begin', { meetingId, template: 'signs-of-safety', isFromPrevious: false })
})

const show = async () => {
  renderWithApp(
    session,
    <Routes>
      <Route path="/meetings/:meetingId/map" element={<MapScreen />} />
    </Routes>,
    { at: `/meetings/${meetingId}/map` },
  )
  return await screen.findByRole('complementary', { name: 'Danger and goal' })
}
const map = () => session.ask('map.get', { meetingId })
const press = (key: string, code = `Key${key.toUpperCase()}`) =>
  fireEvent.keyDown(document.activeElement ?? window, { key, code, altKey: true })
const onRegister = (name: string) => session.ask('register.add', { meetingId, name, agency: 'Mother', side: 'family' })

describe('dangers and goals', () => {
  it('are filled in by keyboard, one field after the other, and kept', async () => {
    await show()
    press('d')
    const worried = await screen.findByRole('textbox', { name: 'Who is worried' })
    await waitFor(() => expect(document.activeElement).toBe(worried))
    for (const text of [
      'Nadia',
      'Nia could be hurt.',
      'It was one time.',
      'Nia sleeps.',
      'Jean is there.',
      'Six months',
    ])
      await userEvent.keyboard(`${text}{Tab}`)
    await userEvent.keyboard('Kelly')
    await userEvent.tab()
    await userEvent.keyboard('t')
    await userEvent.tab()
    await userEvent.keyboard('I rang 999{Enter}')
    await waitFor(async () =>
      expect(await map()).toMatchObject({
        pairs: [
          {
            worriedNames: 'Nadia',
            danger: 'Nia could be hurt.',
            familyView: 'It was one time.',
            goal: 'Nia sleeps.',
            bottomLines: 'Jean is there.',
            howLong: 'Six months',
          },
        ],
        scales: [{ name: 'Kelly', score: 10, reason: 'I rang 999' }],
      }),
    )
    await waitFor(() => expect(screen.queryByText(/Still missing/)).toBeNull())
  })

  it('say in red what is missing, and go there', async () => {
    const { id } = await session.ask('mapPairs.add', { meetingId, childId: null })
    await session.ask('mapPairs.change', { id, danger: 'Nia could be hurt.', bottomLines: 'Jean is there.' })
    const panel = await show()
    expect(within(panel).getByText('Still missing: safety goal and a number on the scale.')).toBeTruthy()
    await userEvent.click(within(panel).getByRole('button', { name: 'Fill in' }))
    const goal = await screen.findByRole('textbox', { name: 'Safety goal' })
    await waitFor(() => expect(document.activeElement).toBe(goal))
  })

  it('are as many as four, with a word from the third', async () => {
    for (let added = 0; added < 4; added += 1) await session.ask('mapPairs.add', { meetingId, childId: null })
    const panel = await show()
    expect(within(panel).getByText(/Three are as many as most families can keep in mind/)).toBeTruthy()
    press('d')
    expect(await screen.findByText(/Put two that belong together into one/)).toBeTruthy()
  })

  it('tell the reading age and long sentences, and change nothing', async () => {
    const long = `Nia could be hurt ${'again and '.repeat(12)}again.`
    const { id } = await session.ask('mapPairs.add', { meetingId, childId: null })
    await session.ask('mapPairs.change', { id, danger: long })
    const panel = await show()
    await userEvent.click(within(panel).getByRole('button', { name: /^Danger 1/ }))
    expect(await within(panel).findByText(/^Reading age about \d+$/)).toBeTruthy()
    expect(within(panel).getByText(/^Long sentence, 29 words: “Nia could be hurt again…”$/)).toBeTruthy()
    expect((await map()).pairs[0]?.danger).toBe(long)
  })

  it('are withheld with Alt+A like a line', async () => {
    await onRegister('Kelly Hallam')
    const { id } = await session.ask('mapPairs.add', { meetingId, childId: null })
    const panel = await show()
    within(panel)
      .getByRole('button', { name: /^Danger 1/ })
      .focus()
    press('a')
    const dialog = await screen.findByRole('dialog')
    await userEvent.click(within(dialog).getByRole('checkbox', { name: /Kelly Hallam/ }))
    await userEvent.click(within(dialog).getByRole('button', { name: 'Say who' }))
    await waitFor(async () => expect((await map()).audiences).toMatchObject([{ itemId: id, scope: 'everyone' }]))
    expect(await within(panel).findByRole('button', { name: /^Not Kelly Hallam/ })).toBeTruthy()
  })
})

it('keeps the cursor in the panel when a danger and goal is removed, and Undo brings it back', async () => {
  await session.ask('mapPairs.add', { meetingId, childId: null })
  const panel = await show()
  await userEvent.click(within(panel).getByRole('button', { name: /^Danger 1/ }))
  await userEvent.click(await within(panel).findByRole('button', { name: 'Remove this danger and goal' }))
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Pair'))
  expect((await map()).pairs).toEqual([])
  fireEvent.keyDown(window, { key: 'z', code: 'KeyZ', ctrlKey: true })
  expect(await within(panel).findByRole('button', { name: /^Danger 1/ })).toBeTruthy()
})

describe('the scale at the foot', () => {
  it('stacks names over their number and takes the next with Alt+S', async () => {
    await onRegister('Kelly Hallam')
    await session.ask('mapScales.say', { meetingId, pairId: null, name: 'Darren', score: 8, reason: '' })
    await show()
    const foot = screen.getByRole('region', { name: 'How safe now?' })
    press('s')
    await userEvent.type(
      await within(foot).findByRole('combobox', { name: 'Whose number' }),
      'kelly hallam{Tab}8{Enter}',
    )
    await waitFor(async () =>
      expect((await map()).scales.map(({ name, score }) => [name, score])).toEqual([
        ['Darren', 8],
        ['Kelly Hallam', 8],
      ]),
    )
    const axis = within(foot).getByRole('list', { name: 'How safe now?' })
    expect(axis.textContent).toContain('DarrenKelly Hallam8')
  })

  it('does not take a number without a name or a name without a number', async () => {
    await show()
    press('s')
    const foot = screen.getByRole('region', { name: 'How safe now?' })
    await userEvent.click(await within(foot).findByRole('button', { name: 'Add number' }))
    expect(within(foot).getByText('Say whose number it is.')).toBeTruthy()
    await userEvent.type(within(foot).getByRole('combobox', { name: 'Whose number' }), 'Kelly{Enter}')
    expect(within(foot).getByText('Type 0 to 9, or T for ten.')).toBeTruthy()
    expect((await map()).scales).toEqual([])
  })

  it('are put away by Esc, back on the button that shows them', async () => {
    await show()
    press('s')
    const foot = screen.getByRole('region', { name: 'How safe now?' })
    await within(foot).findByRole('combobox', { name: 'Whose number' })
    await userEvent.keyboard('{Escape}')
    expect(within(foot).queryByRole('combobox', { name: 'Whose number' })).toBeNull()
    expect(document.activeElement).toBe(within(foot).getByRole('button', { name: /^Numbers/ }))
  })

  it('sets earlier meetings beside this one, as a line and as a table', async () => {
    await session.ask('mapScales.say', { meetingId, pairId: null, name: 'Kelly', score: 3, reason: '' })
    inCommand(session, (db) => {
      db.prepare("UPDATE meeting SET status = 'held', heldOn = '2026-11-23' WHERE id = :meetingId").run({ meetingId })
      meetingId = aMeeting(db, { childIds: [nia], kind: 'rcpc', scheduledFor: '2027-02-15' })
    })
    await session.ask('map.begin', { meetingId, template: 'signs-of-safety', isFromPrevious: false })
    await session.ask('mapScales.say', { meetingId, pairId: null, name: 'Kelly', score: 6, reason: '' })
    await show()
    press('s')
    expect(await screen.findByRole('img', { name: /went from 3 to 6 over 2 meetings/ })).toBeTruthy()
    const row = screen.getByRole('row', { name: /^Kelly/ })
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['3', '6'])
  })
})

describe('the network', () => {
  it('is filled in with Alt+0, not verified until that is ticked', async () => {
    await onRegister('Kelly Hallam')
    const panel = await show()
    press('0', 'Digit0')
    const name = await within(panel).findByRole('textbox', { name: 'Name' })
    await waitFor(() => expect(document.activeElement).toBe(name))
    await userEvent.keyboard('Aunt Bex{Tab}Mother’s sister{Enter}')
    expect(await within(panel).findByText('Not verified')).toBeTruthy()
    expect(within(within(panel).getByRole('list', { name: 'On the register' })).getByText('Kelly Hallam')).toBeTruthy()
    await userEvent.click(within(panel).getByRole('checkbox', { name: 'Aunt Bex is verified' }))
    await waitFor(() => expect(within(panel).queryByText('Not verified')).toBeNull())
    expect((await map()).network).toMatchObject([{ name: 'Aunt Bex', relation: 'Mother’s sister', isVerified: true }])
  })
})

describe('children’s tools', () => {
  it('keep what is typed, and are printed only once that is ticked', async () => {
    const panel = await show()
    await userEvent.click(within(panel).getByRole('tab', { name: /^Tools/ }))
    await userEvent.click(within(panel).getByRole('button', { name: 'Add three houses' }))
    const worries = await within(panel).findByRole('textbox', { name: 'House of worries' })
    await waitFor(() => expect(document.activeElement).toBe(worries))
    await userEvent.keyboard('The shouting')
    await waitFor(async () =>
      expect((await map()).tools).toMatchObject([{ worries: 'The shouting', isPrinted: false }]),
    )
    await userEvent.click(within(panel).getByRole('checkbox', { name: 'May be printed on copies' }))
    await waitFor(async () => expect((await map()).tools).toMatchObject([{ isPrinted: true }]))
  })

  it('refuse a file that is no picture, in words', async () => {
    const panel = await show()
    await userEvent.click(within(panel).getByRole('tab', { name: /^Tools/ }))
    await userEvent.click(within(panel).getByRole('button', { name: 'Add wishes' }))
    const file = new File(['%PDF'], 'wishes.pdf', { type: 'application/pdf' })
    await userEvent.upload(await within(panel).findByLabelText('Picture file'), file, { applyAccept: false })
    expect((await within(panel).findByRole('alert')).textContent).toBe('Choose a JPEG or PNG picture.')
  })
})
