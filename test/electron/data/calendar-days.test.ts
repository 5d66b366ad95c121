import { expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import { aChild, anIro, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession } from '../../support/open-session.ts'

const day = (text: string) => IsoDate.parse(text)

it('shows closed days, who is away, and duties on the day to plan them by', async () => {
  const session = await openSession('2026-11-23')
  const iroId = inCommand(session, (db) => {
    // The first reviews are due Mon 30 Nov, and Mon 14 Dec.
    for (const startedOn of ['2026-11-02', '2026-11-16']) aPeriodOfCare(db, aChild(db), { startedOn })
    return anIro(db, { name: 'Ruth Adeyemi' })
  })
  await session.ask('leave.add', {
    iroId,
    fromOn: day('2026-12-24'),
    untilOn: day('2026-12-25'),
    reason: 'annual',
    coverIroId: null,
  })
  const shown = (fromOn: string, untilOn: string) =>
    session.ask('calendar.days', { iroId: null, fromOn: day(fromOn), untilOn: day(untilOn) })
  expect((await shown('2026-12-21', '2026-12-27')).days).toEqual([
    { on: '2026-12-24', closed: null, away: [{ iroName: 'Ruth Adeyemi', reason: 'annual' }] },
    {
      on: '2026-12-25',
      closed: 'Christmas Day',
      away: [{ iroName: 'Ruth Adeyemi', reason: 'annual' }],
    },
  ])
  const december = await shown('2026-12-01', '2026-12-31')
  expect(december.toBook.map(({ due }) => due.planBy)).toEqual(['2026-12-14'])
  expect(december.toBookBefore).toBe(1)
})

it('refuses days the wrong way round', async () => {
  const session = await openSession('2026-11-23')
  const reply = await session.reply('calendar.days', { iroId: null, fromOn: '2026-12-02', untilOn: '2026-12-01' })
  expect(reply).toMatchObject({ ok: false, error: { code: 'invalid' } })
})
