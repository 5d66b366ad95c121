import { expect, it } from 'vitest'
import { aChild, anEnquiry, aPeriodOfCare, aPlan, inCommand } from '../../support/builders.ts'
import { openSession } from '../../support/open-session.ts'

it('counts what falls due in each of thirteen weeks by the day to plan it for, as many as the team’s table', async () => {
  const session = await openSession('2026-11-25')
  inCommand(session, (db) => {
    aPeriodOfCare(db, aChild(db), { startedOn: '2026-10-12' }) // first review was due Mon 9 Nov
    aPeriodOfCare(db, aChild(db), { startedOn: '2026-10-30' }) // first review due Fri 27 Nov
    anEnquiry(db, aChild(db), '2026-11-16') // initial conference due Mon 7 Dec
    aPlan(db, aChild(db), { startedOn: '2026-09-26' }) // review conference due Sat 26 Dec, so Thu 24 Dec
    aPlan(db, aChild(db), { startedOn: '2026-11-24' }) // due Wed 24 Feb 2027: the fourteenth week
  })
  const { weeks, overdue } = await session.ask('workload.forecast', {})
  expect(overdue).toBe(1)
  expect(weeks).toHaveLength(13)
  expect(weeks.filter(({ reviews, conferences }) => reviews + conferences > 0)).toEqual([
    { startsOn: '2026-11-23', reviews: 1, conferences: 0, hsbMeetings: 0, workingDays: 5, bankHolidays: [] },
    { startsOn: '2026-12-07', reviews: 0, conferences: 1, hsbMeetings: 0, workingDays: 5, bankHolidays: [] },
    {
      startsOn: '2026-12-21',
      reviews: 0,
      conferences: 1,
      hsbMeetings: 0,
      workingDays: 4,
      bankHolidays: [{ on: '2026-12-25', name: 'Christmas Day' }],
    },
  ])
  const { totals } = await session.ask('workload.team', {})
  expect(totals).toMatchObject({ overdue: 1, dueIn13Weeks: 3 })
})

it('puts what is due at the weekend, with no working day left, into today’s week', async () => {
  const session = await openSession('2026-11-28')
  inCommand(session, (db) => aPlan(db, aChild(db), { startedOn: '2026-08-29' })) // due Sun 29 Nov, plan by Fri 27 Nov
  const { weeks } = await session.ask('workload.forecast', {})
  expect(weeks[0]).toMatchObject({ startsOn: '2026-11-23', conferences: 1 })
})
