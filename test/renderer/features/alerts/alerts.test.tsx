// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Alerts } from '../../../../renderer/features/alerts/alerts.tsx'
import { Team } from '../../../../renderer/features/team/team.tsx'
import { IsoDate } from '../../../../shared/dates.ts'
import type { ChildId, IroId } from '../../../../shared/records/ids.ts'
import { aConcern, aGoodPractice } from '../../../support/an-alert.ts'
import { aChild, allocate, anIro, aPeriodOfCare, inCommand } from '../../../support/builders.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
let zainab: ChildId
let ruth: IroId
beforeAll(giveLayout)
afterEach(cleanup)
beforeEach(async () => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    ruth = anIro(db, { name: 'Ruth Adeyemi' })
    zainab = aChild(db, { givenName: 'Zainab', familyName: 'Hussain', bornOn: '2014-03-01' })
    aPeriodOfCare(db, zainab, { startedOn: '2026-01-05' })
    allocate(db, zainab, ruth)
  })
  await session.ask('alerts.raise', aGoodPractice(zainab, '2026-11-16', { iroId: ruth }))
  await concern('statutory visits missed', '2026-11-13')
  await concern('health plan late', '2026-11-19')
})

async function concern(title: string, raisedOn: string) {
  const { id } = await session.ask('alerts.raise', aConcern(zainab, raisedOn, { title, iroId: ruth }))
  await session.ask('alerts.saySent', { alertId: id, version: 1, on: IsoDate.parse(raisedOn) })
}

const show = (at = '/alerts') => renderWithApp(session, <Alerts />, { at })
const rows = async () =>
  within(await screen.findByRole('table', { name: 'Alerts' }))
    .getAllByRole('row')
    .slice(1)
const tab = (name: RegExp) => userEvent.click(screen.getByRole('tab', { name }))

describe('the list of alerts', () => {
  it('opens on what is open, with what asks for a decision first', async () => {
    show()
    expect((await rows()).map((row) => row.textContent)).toEqual([
      '2026/2Zainab Hussain, 12statutory visits missed VisitsConcernTeam manager No answer by Fri 20 Nov6 of 20Fri 20 NovRuth Adeyemi',
      '2026/3Zainab Hussain, 12health plan late VisitsConcernTeam manager Answer due Thu 26 Nov2 of 20Thu 26 NovRuth Adeyemi',
    ])
    expect(await screen.findByRole('button', { name: '1 good practice, 2 concerns this year' })).toBeTruthy()
  })

  it('counts each tab, and opens the one a link asks for', async () => {
    show('/alerts?show=goodPractice')
    expect(await screen.findByText('Address: /alerts')).toBeTruthy()
    expect(await rows()).toHaveLength(1)
    const counted = ['To decide 1', 'Not marked as sent 1', 'Open 2', 'Good practice 1', 'Closed 0', 'All 3']
    expect(counted.filter((name) => screen.queryByRole('tab', { name }) === null)).toEqual([])
    await tab(/^To decide/)
    expect((await rows()).map((row) => row.textContent?.slice(0, 6))).toEqual(['2026/2'])
  })

  it('explains a due day, finds by any word, and opens a row', async () => {
    show()
    const [first] = await rows()
    await userEvent.click(within(first ?? document.body).getByRole('button', { name: 'Fri 20 Nov' }))
    expect((await screen.findByRole('dialog', { name: 'Why Fri 20 Nov 2026?' })).textContent).toContain('Rule QA-01')
    await userEvent.keyboard('{Escape}')
    await userEvent.type(screen.getByRole('searchbox', { name: 'Filter' }), 'health')
    const [only, ...others] = await rows()
    expect(others).toEqual([])
    only?.focus()
    await userEvent.keyboard('{Enter}')
    expect(screen.getByText(/^Address: \/alerts\/[0-9a-f-]{36}$/)).toBeTruthy()
  })

  it('is one the team’s table leads to, with just the alerts behind its figure', async () => {
    renderWithApp(session, <Team />)
    const team = within(await screen.findByRole('table', { name: 'Team workload' }))
    const line = within(team.getByRole('row', { name: /Ruth Adeyemi/ }))
    expect(await line.findByText('1 to decide')).toBeTruthy()
    const figure = line.getAllByRole('button').at(-1)
    if (!figure) throw new Error('no figure')
    await userEvent.click(figure)
    const why = within(await screen.findByRole('dialog', { name: '2 alerts open' }))
    await userEvent.click(why.getByRole('button', { name: 'Show them in the list' }))
    expect(screen.getByText('Address: /alerts?show=open&owner=Ruth%20Adeyemi')).toBeTruthy()
    cleanup()
    show('/alerts?show=open&owner=Ruth%20Adeyemi')
    expect(await rows()).toHaveLength(2)
    await userEvent.click(screen.getByRole('button', { name: 'Only Ruth Adeyemi’s' }))
    expect(await rows()).toHaveLength(2)
    cleanup()
    show('/alerts?show=open&owner=Maria%20Keane')
    expect(await screen.findByText('No alert to show')).toBeTruthy()
    cleanup()
    show()
    expect(await rows()).toHaveLength(2)
  })
})
