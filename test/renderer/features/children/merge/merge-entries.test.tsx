// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Child } from '../../../../../renderer/features/children/child.tsx'
import { aChild, aPeriodOfCare, inCommand } from '../../../../support/builders.ts'
import { giveLayout } from '../../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../../support/open-session.ts'
import { renderWithApp } from '../../../../support/render-with-app.tsx'

let session: TestSession
beforeAll(giveLayout)
beforeEach(async () => {
  session = await openSession()
})
afterEach(cleanup)

const user = userEvent.setup()
const press = async (name: string | RegExp, role = 'button') => user.click(await screen.findByRole(role, { name }))

/** Nia twice, looked after from two days. */
const twice = () =>
  inCommand(session, (db) => {
    const entries = { nia: aChild(db), nya: aChild(db, { givenName: 'Nya', reference: '880011', isRestricted: true }) }
    aPeriodOfCare(db, entries.nia, { startedOn: '2026-09-07' })
    aPeriodOfCare(db, entries.nya, { startedOn: '2026-09-14' })
    return entries
  })

function open(at: string): void {
  renderWithApp(
    session,
    <Routes>
      <Route path="/children/:childId" element={<Child />} />
      <Route path="*" element={null} />
    </Routes>,
    { at },
  )
}

describe('a child who is here twice', () => {
  it('is found from the page, compared, made one and taken apart again', async () => {
    const { nia } = twice()
    open(`/children/${nia}`)
    await press('Record')
    await press('This child is here twice', 'menuitem')
    await press('Compare with Nya Bowen-Achebe')
    await screen.findByRole('heading', { level: 1, name: 'Make one child of two entries' })
    const name = within(screen.getByRole('radiogroup', { name: 'Given name' }))
    expect((name.getByRole('radio', { name: 'Nia' }) as HTMLInputElement).checked).toBe(true)
    const mark = within(screen.getByRole('radiogroup', { name: 'Restricted record' }))
    expect((mark.getByRole('radio', { name: 'Yes' }) as HTMLInputElement).checked).toBe(true)

    await press('Make one child')
    const problem = within(await screen.findByRole('alert'))
    await user.click(problem.getByRole('link', { name: 'Care: choose which stands. The other is left out.' }))
    const care = within(screen.getByRole('radiogroup', { name: /^Care/ }))
    expect(document.activeElement).toBe(care.getByRole('radio', { name: /Since Mon 7 Sep 2026/ }))
    await user.click(care.getByRole('radio', { name: /Since Mon 14 Sep 2026/ }))
    await press('Make one child')

    expect(await screen.findByRole('heading', { level: 1, name: 'Nia Bowen-Achebe' })).toBeDefined()
    expect(await screen.findByText('Another case number: 880011')).toBeDefined()
    expect(screen.getByText('Merged with the entry Nya Bowen-Achebe on Mon 23 Nov 2026.')).toBeDefined()
    await press('Undo the merge')
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Undo the merge' }))
    await expect.poll(() => screen.queryByText(/Merged with the entry/)).toBe(null)
    expect(session.db.prepare('SELECT count(*) FROM child').pluck().get()).toBe(2)
  })

  it('is found by any part of a name or number, however little the entries have in common', async () => {
    const { nia } = twice()
    inCommand(session, (db) => aChild(db, { givenName: 'Rosa', familyName: 'Hale', bornOn: null, reference: '990011' }))
    open(`/children/${nia}?merge=`)
    await user.type(await screen.findByLabelText('Find another by name or case number'), '9900')
    await press('Compare with Rosa Hale')
    expect(await screen.findByText(/Little speaks for these being one child/)).toBeDefined()
    await press('Change sides')
    expect(await screen.findByText(/^Address: .*merge=/)).toBeDefined()
    const stays = screen.getByRole('heading', { name: 'This entry stays' }).parentElement as HTMLElement
    expect(await within(stays).findByText('Rosa Hale')).toBeDefined()
  })

  it('says so where the other entry is no longer here, or is the same', async () => {
    const { nia } = twice()
    open(`/children/${nia}?merge=${nia}`)
    expect(await screen.findByText('This is the same entry. Choose the other one.')).toBeDefined()
  })
})

describe('children entered twice', () => {
  it('are listed until they are said to be two', async () => {
    twice()
    open('/children/duplicates')
    expect(await screen.findByText('1 pair of entries may be one child.')).toBeDefined()
    await press('Nia Bowen-Achebe and Nya Bowen-Achebe are two children')
    expect(await screen.findByText('Nobody looks entered twice')).toBeDefined()
  })

  it('lead to the two side by side', async () => {
    const { nia, nya } = twice()
    open('/children/duplicates')
    await press('Compare Nia Bowen-Achebe and Nya Bowen-Achebe')
    expect(screen.getByText(`Address: /children/${nia}?merge=${nya}`)).toBeDefined()
  })
})
