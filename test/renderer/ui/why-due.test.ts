import { expect, it } from 'vitest'
import { whyOneOf } from '../../../renderer/ui/why-due.tsx'
import { aChild, aPeriodOfCare, aPlan, inCommand } from '../../support/builders.ts'
import { openSession } from '../../support/open-session.ts'

/** The clocks of a child in both lists. */
async function twoClocks() {
  const session = await openSession('2026-11-23')
  const childId = inCommand(session, (db) => {
    const child = aChild(db)
    aPeriodOfCare(db, child, { startedOn: '2026-11-09' })
    aPlan(db, child, { startedOn: '2026-10-05' })
    return child
  })
  return session.ask('clocks.forChild', { childId })
}

it('works one of a child’s clocks out, and names the others that run', async () => {
  const clocks = await twoClocks()
  const [first] = clocks
  if (!first) throw new Error('no clock')
  const why = whyOneOf(clocks, first)
  expect(why.title).toBe('Why Mon 7 Dec 2026?')
  expect(why.notes).toContain('Also running: First review conference due Tue 5 Jan 2027 (rule CP-02).')
})

it('says so when the date is no longer one of the child’s', async () => {
  const [first, ...others] = await twoClocks()
  if (!first) throw new Error('no clock')
  expect(whyOneOf(others, first).title).toBe('Mon 7 Dec 2026 is no longer a due date of this child')
})
