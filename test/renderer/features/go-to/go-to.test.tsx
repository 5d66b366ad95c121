// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acts, places } from '../../../../renderer/features/go-to/acts.tsx'
import { GoTo } from '../../../../renderer/features/go-to/go-to.tsx'
import { useScope } from '../../../../renderer/scope.tsx'
import type { ChildId, IroId } from '../../../../shared/records/ids.ts'
import { aChild, aFamily, anIro, aPeriodOfCare, aWorker, inCommand } from '../../../support/builders.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
let maisie: ChildId
let michael: ChildId
let daniel: IroId
const heard: string[] = []

beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  heard.length = 0
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    daniel = anIro(db)
    const workerId = aWorker(db)
    maisie = aChild(db, { givenName: 'Maisie', familyName: 'Hallam', bornOn: '2020-02-01', workerId })
    aFamily(db, { name: 'Hallam', childIds: [maisie, aChild(db, { givenName: 'Theo', familyName: 'Hallam' })] })
    michael = aChild(db, { givenName: 'Michael', familyName: 'Okafor-Hale', isRestricted: true })
    for (const child of [maisie, michael]) aPeriodOfCare(db, child, { startedOn: '2026-10-05' })
    aChild(db, { givenName: 'Todd', familyName: 'Parry' })
  })
})

function Scope() {
  return <p>{`Scope: ${useScope().iroId ?? 'everybody'}`}</p>
}

function show(at = '/') {
  const hear = (what: string) => () => void heard.push(what)
  renderWithApp(
    session,
    <>
      <GoTo
        onClose={(isLeaving) => heard.push(isLeaving ? 'left' : 'closed')}
        onLock={hear('lock')}
        onKeys={hear('keys')}
        onHelp={hear('help')}
      />
      <Scope />
    </>,
    { at },
  )
}

const field = () => screen.getByRole('combobox', { name: 'Go to or do anything' })
const address = () => screen.getByText(/^Address:/).textContent
const options = () => screen.queryAllByRole('option').map((option) => option.textContent.trim())
const headings = () => screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))
/** Types, and waits until the list answers it. */
async function ask(text: string, title: string | RegExp) {
  await userEvent.type(field(), text)
  await waitFor(() => expect(options()[0]).toMatch(title))
}

describe('the palette', () => {
  it('says what can be typed, and offers what can be done and every screen', () => {
    show()
    expect(screen.getByRole('status').textContent).toMatch(/^Type a name, a case number or something to do/)
    expect(headings()).toEqual(['Do', 'Go to'])
    expect(options()).toHaveLength(acts.length + places.length)
  })

  it('groups people, what can be done for the nearest, and places, with the letters that answer marked', async () => {
    show()
    await ask('hal', /^Hallam family Maisie, 6, and Theo, 10/)
    expect(headings()).toEqual(['Children and families', 'Do'])
    expect(options()).toContain('Schedule a meeting for the Hallam family')
    const people = within(screen.getByRole('group', { name: 'Children and families' }))
    expect(people.getAllByText('Hal', { selector: 'mark' })).toHaveLength(4)
    expect(screen.getByRole('status').textContent).toBe('5 answers')
  })

  it('opens a misspelt child, and says that the name is only similar', async () => {
    show()
    await ask('Micheal Okafro', /^Michael Okafor-Hale/)
    expect(options()[0]).toContain('Restricted')
    await userEvent.keyboard('{ArrowDown}')
    expect(options()[0]).toContain('Similar name')
    await userEvent.keyboard('{ArrowUp}{Enter}')
    expect(address()).toBe(`Address: /children/${michael}`)
    expect(heard).toEqual(['left'])
  })

  it('waits for the answers to what was typed before Enter opens one', async () => {
    show()
    await ask('hal', /^Hallam family/)
    await userEvent.clear(field())
    await userEvent.type(field(), 'michael{Enter}', { delay: null })
    await waitFor(() => expect(address()).toBe(`Address: /children/${michael}`))
  })

  it('opens the mid-way check of the child in front, and the list of them from anywhere else', async () => {
    show(`/children/${maisie}`)
    await ask('midway', 'Mid-way check of this child')
    await userEvent.keyboard('{Enter}')
    expect(address()).toBe(`Address: /children/${maisie}?tab=footprint&write=midway`)
    cleanup()
    show()
    await ask('midway', 'Mid-way checks')
    await userEvent.keyboard('{Enter}')
    expect(address()).toMatch(/^Address: \//)
  })

  it('schedules a meeting for the child found', async () => {
    show()
    await ask('maisie', /^Maisie Hallam/)
    await userEvent.click(screen.getByRole('option', { name: /Schedule a meeting for Maisie/ }))
    expect(address()).toBe(`Address: /meetings?schedule=${maisie}`)
  })

  it('puts a place whose letters were typed before names that only sound like it', async () => {
    show()
    await ask('today', /^Today/)
    await waitFor(() => expect(headings()).toEqual(['Go to', 'Children and families']))
    await userEvent.keyboard('{Enter}')
    expect(address()).toBe('Address: /')
  })

  it.each([
    ['unborn', '/children/new'],
    ['annex', '/import'],
    ['twice', '/children/duplicates'],
    ['book rev', '/meetings?schedule=new'],
    ['set', '/settings'],
  ])('leads by %s to %s', async (text, to) => {
    show()
    await userEvent.type(field(), `${text}{Enter}`)
    await waitFor(() => expect(address()).toBe(`Address: ${to}`))
  })

  it.each([
    ['lock', 'lock'],
    ['shortcuts', 'keys'],
    ['glossary', 'help'],
  ])('does %s', async (text, what) => {
    show()
    await userEvent.type(field(), `${text}{Enter}`)
    await waitFor(() => expect(heard).toEqual([what]))
  })

  it('shows the caseload of an IRO, and the children of a social worker', async () => {
    show()
    await ask('whitcombe', /^Caseload of Daniel Whitcombe/)
    await userEvent.keyboard('{Enter}')
    expect(address()).toBe('Address: /caseload?tab=all')
    expect(screen.getByText(`Scope: ${daniel}`)).toBeTruthy()
    await userEvent.clear(field())
    await ask('amari', /^Children of Joe Amari/)
    await userEvent.keyboard('{Enter}')
    expect(address()).toBe('Address: /caseload?find=Joe%20Amari')
    expect(screen.getByText('Scope: everybody')).toBeTruthy()
  })

  it('says when nothing is found, and closes with Esc', async () => {
    show()
    await userEvent.type(field(), 'zzyzx')
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^Nothing here matches “zzyzx”/))
    await userEvent.keyboard('{Escape}')
    expect(heard).toEqual(['closed'])
  })
})
