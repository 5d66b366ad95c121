import { expect, it } from 'vitest'
import { leaveHandOverPage } from '../../../electron/documents/leave-hand-over.ts'
import { IsoDate } from '../../../shared/dates.ts'
import { aConcern } from '../../support/an-alert.ts'
import { aChild, allocate, anIro, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession } from '../../support/open-session.ts'

it('has initials and case numbers, where each alert stands, and says how many it leaves out', async () => {
  const session = await openSession('2026-11-23')
  const [iroId, childId] = inCommand(session, (db) => {
    const own = anIro(db, { name: 'Ruth Adeyemi' })
    const child = aChild(db)
    aPeriodOfCare(db, child, { startedOn: '2026-11-02' })
    allocate(db, child, own)
    return [own, child] as const
  })
  const title = 'statutory visits missed again and again although a new social worker was promised in September'
  for (let made = 0; made < 13; made += 1) await session.ask('alerts.raise', aConcern(childId, '2026-11-23', { title }))
  const { id } = await session.ask('leave.add', {
    iroId,
    fromOn: IsoDate.parse('2026-11-23'),
    untilOn: IsoDate.parse('2026-12-04'),
    reason: 'annual',
    coverIroId: null,
  })
  const handOver = await session.ask('leave.handOver', { leaveId: id })
  const page = leaveHandOverPage(handOver, { today: IsoDate.parse('2026-11-23'), isPractice: false }).draw('n')
  expect(page).not.toMatch(/Nia|Bowen|Achebe/)
  expect(page).toContain('NB 4470000')
  expect(page).toContain('Nobody is named: the duties stay with Ruth Adeyemi.')
  expect(page).toContain('Not marked as sent')
  expect(page).toContain('Alerts: 13')
  expect(page).toContain('And 2 more, on the Alerts screen.')
  expect(page).toContain('statutory visits missed again and again although a new soci…')
})
