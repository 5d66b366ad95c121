// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { CopiesScreen } from '../../../../renderer/features/copies/copies-screen.tsx'
import { aMappedMeeting, type MappedMeeting } from '../../../support/a-map.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
let at: MappedMeeting
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession('2026-11-23')
  at = await aMappedMeeting(session)
})

const show = async () => {
  renderWithApp(
    session,
    <Routes>
      <Route path="/meetings/:meetingId/copies" element={<CopiesScreen />} />
      <Route path="*" element={null} />
    </Routes>,
    { at: `/meetings/${at.meetingId}/copies` },
  )
  await screen.findByRole('table')
}
const print = () => screen.getByRole('button', { name: /^Print \d/ })

it('shows who gets each line, those kept apart first and last, and the lines in each copy', async () => {
  const id = await at.addLine('Kelly has moved.')
  await session.ask('audiences.say', {
    meetingId: at.meetingId,
    itemId: id,
    scope: 'everyone',
    notFor: [at.father],
    why: 'Confidential address',
  })
  await show()
  const [first] = screen.getAllByRole('row')
  if (!first) throw new Error('no rows')
  const heads = within(first)
    .getAllByRole('columnheader')
    .map((head) => head.textContent)
  expect(heads.map((head) => head?.split(' ')[0])).toEqual(['Line', 'Kelly', 'Nadia', 'Fiona', 'Darren'])
  expect(
    screen.getByRole('button', { name: /^Line 2, Darren Pryce: Not him, withheld, .*Confidential address/ })
      .textContent,
  ).toBe('Not him')
  const totals = screen.getByRole('row', { name: /Lines in this copy, of 2/ })
  expect(
    within(totals)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['2', '2', '2', '1'])
  expect(screen.getByRole('region', { name: 'Withheld, and why' }).textContent).toContain(
    'Line 2, not for this person: Confidential addressfrom Darren Pryce',
  )
})

it('withholds a line from one person with Space, asking why once, and gives it back', async () => {
  const user = userEvent.setup()
  await show()
  screen.getByRole('button', { name: /^Line 1: / }).focus()
  await user.keyboard('{ArrowRight}{End}')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Line 1, Darren Pryce: in the copy' }))
  await user.keyboard(' ')
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByRole('checkbox', { name: 'Darren Pryce, Father' })).toHaveProperty('checked', true)
  await user.type(within(dialog).getByRole('textbox', { name: 'Why' }), 'Her new school')
  await user.click(within(dialog).getByRole('button', { name: 'Say who' }))
  const cell = await screen.findByRole('button', { name: /^Line 1, Darren Pryce: Not him, withheld/ })
  cell.focus()
  await user.keyboard(' ')
  expect(await screen.findByRole('button', { name: 'Line 1, Darren Pryce: in the copy' })).toBeDefined()
})

it('does not print before each stranger is answered and every page is read', async () => {
  const user = userEvent.setup()
  await at.addLine('She goes by Fri 4 Dec. Tyler Brandt’s mum can drive.')
  await show()
  const check = screen.getByRole('region', { name: 'Stranger check' })
  expect(check.textContent).toContain('1 to answer')
  expect(print().getAttribute('aria-disabled')).toBe('true')
  expect(within(check).getByRole('textbox', { name: 'Line 2 as it will read' })).toHaveProperty(
    'value',
    'She goes by Fri 4 Dec.',
  )
  await user.click(within(check).getByRole('button', { name: 'Take it out' }))
  await waitFor(() => expect(check.textContent).toContain('Nothing to answer'))
  await user.click(screen.getByRole('checkbox', { name: /Every page has been read by a person/ }))
  await waitFor(() => expect(print().getAttribute('aria-disabled')).not.toBe('true'))
  await user.click(print())
  await user.click(await screen.findByRole('button', { name: 'Seal version 1' }))
  expect(await screen.findByText(`Address: /meetings/${at.meetingId}/hand-over`)).toBeDefined()
  expect((await session.ask('copies.get', { meetingId: at.meetingId })).sealed).toMatchObject([
    { number: 1, copies: 4 },
  ])
})

it('goes on with the keyboard from question to question, and then to the reading through', async () => {
  const user = userEvent.setup()
  await at.addLine('Wojtek was there.')
  await at.addLine('Philippa saw it.')
  await show()
  const check = screen.getByRole('region', { name: 'Stranger check' })
  expect(check.textContent).toContain('2 to answer')
  within(check)
    .getByRole('radio', { name: /It must go/ })
    .focus()
  await user.keyboard('{PageDown}')
  await waitFor(() => expect(document.activeElement).toBe(within(check).getByRole('radio', { name: /It must go/ })))
  expect(check.textContent).toContain('2 of 2')
  for (const left of ['1 to answer', 'Nothing to answer']) {
    await user.keyboard('2{Enter}')
    await waitFor(() => expect(check.textContent).toContain(left))
  }
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: /Every page has been read/ })),
  )
})

it('keeps a stranger only for a reason, by the keys 1, 2 and 3', async () => {
  const user = userEvent.setup()
  await at.addLine('Wojtek was there.')
  await show()
  const check = screen.getByRole('region', { name: 'Stranger check' })
  within(check)
    .getByRole('radio', { name: /It must go/ })
    .focus()
  await user.keyboard('3')
  expect(within(check).getByRole('radio', { name: /Keep it/ })).toHaveProperty('checked', true)
  await user.click(within(check).getByRole('button', { name: 'Keep it' }))
  expect(await screen.findByText(/Say why it is kept/)).toBeDefined()
  await user.type(within(check).getByRole('textbox', { name: 'Why it is kept' }), 'He rang the police')
  await user.click(within(check).getByRole('button', { name: 'Keep it' }))
  await waitFor(() => expect(check.textContent).toContain('Nothing to answer'))
})

it('gives a person another layout, or no copy with a reason', async () => {
  const user = userEvent.setup()
  await show()
  await user.click(screen.getByRole('button', { name: /^Fiona Lowe/ }))
  const dialog = await screen.findByRole('dialog', { name: 'The copy of Fiona Lowe' })
  await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Layout' }), 'Easy read')
  await user.type(within(dialog).getByRole('textbox', { name: 'Why this person gets none' }), 'Left early')
  await user.click(within(dialog).getByRole('button', { name: 'Give no copy' }))
  await user.click(await within(dialog).findByRole('button', { name: 'Close' }))
  expect(await screen.findByText(/gets none: Left early/)).toBeDefined()
  expect(await screen.findByRole('button', { name: 'Print 3 copies' })).toBeDefined()
})

it('says on every family copy whom to ring, where to complain, and whether lines are left out', async () => {
  const user = userEvent.setup()
  await show()
  const pane = within(screen.getByRole('region', { name: 'On every family copy' }))
  const whom = pane.getByRole<HTMLTextAreaElement>('textbox', { name: 'Whom to ring' })
  await user.type(whom, 'Nadia Rahman: 01632 960 141{Enter}')
  await user.type(pane.getByRole('textbox', { name: 'Number for complaints' }), '01632 960 155')
  await user.click(pane.getByRole('checkbox', { name: /^Copies do not say that lines were left out/ }))
  const content = () => session.ask('copies.content', { meetingId: at.meetingId, sealedVersionId: null })
  await waitFor(async () =>
    expect(await content()).toMatchObject({
      whomToRing: 'Nadia Rahman: 01632 960 141\n',
      complaintsNumber: '01632 960 155',
      saysWithheld: false,
    }),
  )
  expect(whom.value).toBe('Nadia Rahman: 01632 960 141\n')
})

it('lists whose pages can be looked at in the order of handing over, and goes from one to the next by arrow', async () => {
  const user = userEvent.setup()
  await show()
  await user.keyboard('{Control>}p{/Control}')
  const dialog = await screen.findByRole('dialog', { name: '4 copies, hand-over order' })
  const people = within(within(dialog).getByRole('list', { name: 'Whose copy' })).getAllByRole('button')
  expect(people.map((person) => person.textContent)).toEqual([
    '1Kelly HallamStandard',
    '2Nadia RahmanProfessional',
    '3Fiona LoweProfessional',
    '4Darren PryceStandard',
  ])
  expect(within(dialog).getByRole('region', { name: 'Pages of the copy for Kelly Hallam' })).toBeDefined()
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(within(dialog).getByRole('region', { name: 'Pages of the copy for Fiona Lowe' })).toBeDefined()
  expect(people[2]?.getAttribute('aria-current')).toBe('true')
  // Paper is drawn by the main process, which is not here: the reason stands where the pages would.
  expect(await within(dialog).findByRole('alert')).toBeDefined()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null))
})

it('adds a copy for the child in one step, to post, and takes it back with Undo', async () => {
  const user = userEvent.setup()
  await show()
  await user.click(screen.getByRole('button', { name: 'Add Maisie’s copy' }))
  expect(await screen.findByText('1 copy is to post, to who was asked and did not come.')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Add Maisie’s copy' })).toBeNull()
  const heading = screen.getByRole('heading', { name: 'Not handed over in the room' })
  await waitFor(() => expect(document.activeElement).toBe(heading))
  expect(screen.getByRole('columnheader', { name: /^Maisie Hallam/ })).toBeDefined()
  expect((await session.ask('copies.get', { meetingId: at.meetingId })).content.people.at(-1)).toMatchObject({
    ...{ childId: at.maisie, side: 'family', agency: 'Child', partA: null, partB: null },
  })
  await user.click(screen.getByRole('button', { name: /^Undo/ }))
  expect(await screen.findByRole('button', { name: 'Add Maisie’s copy' })).toBeDefined()
})
