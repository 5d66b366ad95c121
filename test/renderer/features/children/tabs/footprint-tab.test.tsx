// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Child } from '../../../../../renderer/features/children/child.tsx'
import type { ChildId } from '../../../../../shared/records/ids.ts'
import { aChild, aMeeting, anHsbInvolvement, aPeriodOfCare, inCommand } from '../../../../support/builders.ts'
import { giveLayout } from '../../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../../support/open-session.ts'
import { renderWithApp } from '../../../../support/render-with-app.tsx'

let session: TestSession
let childId: ChildId
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession('2026-11-23')
  childId = inCommand(session, (db) => {
    const id = aChild(db)
    aPeriodOfCare(db, id, { startedOn: '2026-04-01' })
    for (const heldOn of ['2026-04-22', '2026-07-08']) aMeeting(db, { childIds: [id], kind: 'roa', heldOn })
    return id
  })
})

const user = userEvent.setup()
const press = async (name: string | RegExp, role = 'button') => user.click(await screen.findByRole(role, { name }))
const show = (id = childId, write = '') =>
  renderWithApp(
    session,
    <Routes>
      <Route path="/children/:childId" element={<Child />} />
    </Routes>,
    { at: `/children/${id}?tab=footprint${write}` },
  )
const add = async (kind: string) => {
  await press('Add to the footprint')
  await press(kind, 'menuitem')
}
const box = (name: string) => screen.findByRole('textbox', { name })
const entries = async () => (await session.ask('footprint.ofChild', { childId })).entries
const typeDay = async (day: string) => {
  const boxes = await screen.findByRole('group', { name: 'Day' })
  await user.click(within(boxes).getByLabelText('Day'))
  await user.paste(day)
}

describe('a child’s footprint', () => {
  it('begins the mid-way check the address asks for, once for each interval between reviews', async () => {
    show(childId, '&write=midway')
    await screen.findByRole('button', { name: /^Done/ })
    expect(await entries()).toMatchObject([{ kind: 'midway' }])
    cleanup()
    show(childId, '&write=midway')
    await screen.findByRole('button', { name: /^Done/ })
    expect(await entries()).toHaveLength(1)
    expect(await screen.findByText(`Address: /children/${childId}?tab=footprint`)).toBeTruthy()
  })

  it('keeps an entry as it is typed, counts it, and undoes it by the keyboard', async () => {
    show()
    await screen.findByText('Nothing is written yet')
    await add('Case tracking note')
    await user.type(await box('Note'), 'Rang the school')
    await screen.findByText(/^Saved \d\d:\d\d:\d\d$/)
    await waitFor(async () => expect((await entries())[0]?.facts).toEqual({ note: 'Rang the school' }))
    await screen.findByRole('tab', { name: 'Footprint 1' })
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(async () => expect((await entries())[0]?.facts).toEqual({}))
    await waitFor(async () => expect((await box('Note')).textContent).toBe(''))
    await press('Redo')
    await waitFor(async () => expect((await box('Note')).textContent).toBe('Rang the school'))
  })

  it('says at the day what is wrong with it, and loses nothing else typed with it', async () => {
    show()
    await add('Case tracking note')
    await typeDay('24/11/2026')
    await user.type(await box('Note'), 'Rang')
    await screen.findByText('What is written here cannot be after today, Mon 23 Nov 2026. Enter a day up to today.')
    await waitFor(async () =>
      expect(await entries()).toMatchObject([{ happenedOn: '2026-11-23', facts: { note: 'Rang' } }]),
    )
    expect(
      within(screen.getByRole('group', { name: 'Day' }))
        .getByLabelText('Day')
        .getAttribute('value'),
    ).toBe('24')
  })

  it('keeps what was typed in the last moment before the tab was left', async () => {
    show()
    await add('Case tracking note')
    await user.type(await box('Note'), 'Rang')
    await press('Timeline', 'tab')
    await waitFor(async () => expect((await entries())[0]?.facts).toEqual({ note: 'Rang' }))
  })

  it('answers the duties of the side pane once written: the conversation and the mid-way check', async () => {
    show()
    const pane = within(await screen.findByRole('complementary', { name: 'Why and what next' }))
    await pane.findByText('Mid-way check was due Thu 8 Oct')
    await pane.findByText('Speak in private before the review of Fri 8 Jan 2027')
    await add('Conversation in private')
    expect(screen.queryByRole('textbox', { name: 'Why it was not appropriate' })).toBeNull()
    await press('It was not appropriate', 'radio')
    await user.type(await box('Why it was not appropriate'), 'In hospital')
    await pane.findByText('Not appropriate to speak in private, Mon 23 Nov 2026: In hospital')
    await add('Mid-way desktop review')
    const questions = (await screen.findAllByRole('group')).filter((group) => within(group).queryByLabelText('Yes'))
    expect(questions).toHaveLength(6)
    for (const question of questions) await user.click(within(question).getByLabelText('Yes'))
    await pane.findByText('Mid-way check done Mon 23 Nov 2026')
    await pane.findByText('1 mid-way check done in all')
  })

  it('adds by N, filters by kind, tells the history and removes', async () => {
    show()
    for (const kind of ['note', 'contact'] as const) await session.ask('footprint.add', { childId, kind })
    await user.click(await screen.findByRole('tab', { name: /^Footprint/ }))
    await user.keyboard('n')
    await press('Permanence panel view', 'menuitem')
    await user.type(await box('View of the panel'), 'New plan, in n words')
    await press('Done: Permanence panel view, Mon 23 Nov 2026')
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Show' }), 'Permanence panel view (1)')
    const list = within(screen.getByRole('list', { name: 'Footprint, latest first' }))
    expect(list.getAllByRole('heading', { level: 3 })).toHaveLength(1)
    await press('History: Permanence panel view, Mon 23 Nov 2026')
    await screen.findByRole('heading', { level: 4, name: 'Wrote in the footprint' })
    await press('Remove: Permanence panel view, Mon 23 Nov 2026')
    await waitFor(async () => expect(await entries()).toHaveLength(2))
    await press('Undo')
    await screen.findByText('New plan, in n words')
  })

  it('is not kept of a child in neither list', async () => {
    const other = inCommand(session, (db) => {
      const id = aChild(db)
      anHsbInvolvement(db, id, '2026-10-05')
      return id
    })
    show(other)
    await screen.findByText('No footprint is kept of this child')
  })
})
