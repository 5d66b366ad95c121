// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { LookAlikes } from '../../../../renderer/features/imports/look-alikes.tsx'
import { stage } from '../../../electron/data/imports/import-files.ts'
import { day, listFile } from '../../../electron/importers/made-files.ts'
import { aChild, aPeriodOfCare, inCommand } from '../../../support/builders.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
beforeAll(giveLayout)
beforeEach(async () => {
  session = await openSession('2026-11-23')
})
afterEach(cleanup)

const user = userEvent.setup()
/** Nia, typed here, and a file that has her and as many others as are given. */
async function show(others = 0): Promise<void> {
  inCommand(session, (db) => {
    for (let at = 0; at <= others; at += 1) {
      const id = aChild(db, {
        bornOn: `2015-03-${15 + at}`,
        reference: null,
        givenName: at === 0 ? 'Nia' : `Nia ${at}`,
      })
      aPeriodOfCare(db, id, { startedOn: '2026-09-07', legalStatus: 'C2' })
    }
  })
  const rows = Array.from({ length: others + 1 }, (_, at) => ({
    'Child Unique ID': 900 + at,
    'Date of Birth': day(`2015-03-${15 + at}`),
  }))
  await stage(session, await listFile(8, ...rows))
  renderWithApp(session, <LookAlikes />)
}
const radio = (group: string, name: string) =>
  within(screen.getByRole('group', { name: group })).getByRole('radio', { name }) as HTMLInputElement

describe('children of the files who look like somebody here', () => {
  it('stand side by side with why, and the answer is kept', async () => {
    await show()
    expect(await screen.findByText('1 question of 1 to answer')).toBeDefined()
    expect(screen.getByText('Same date of birth, same sex, looked after since the same day')).toBeDefined()
    const group = 'Is Child 900 of the files a child here?'
    expect(radio(group, 'Same child').checked).toBe(false)
    await user.click(radio(group, 'Same child'))
    expect(await screen.findByText('All answered')).toBeDefined()
    expect(radio(group, 'Same child').checked).toBe(true)
    await user.click(radio(group, 'Two children'))
    await expect.poll(() => radio(group, 'Two children').checked).toBe(true)
  })

  it('can all be said to be new at once', async () => {
    await show(2)
    await user.click(await screen.findByRole('button', { name: '3 children not answered yet: new children' }))
    expect(await screen.findByText('All answered')).toBeDefined()
  })

  it('are nothing to see where there are none', async () => {
    await stage(session, await listFile(8, {}))
    renderWithApp(session, <LookAlikes />)
    await expect.poll(() => screen.queryByRole('region')).toBe(null)
  })
})
