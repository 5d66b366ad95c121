import { beforeEach, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import type { ChildId, IroId } from '../../../shared/records/ids.ts'
import { aChild, aMeeting, anIro, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let iroId: IroId
let childId: ChildId
const day = (text: string) => IsoDate.parse(text)
beforeEach(async () => {
  session = await openSession('2026-11-23')
  const made = inCommand(session, (db) => {
    const iro = anIro(db, { name: 'Ruth Adeyemi', endedOn: '2026-12-18' })
    const child = aChild(db)
    // The first review is due Mon 30 Nov.
    aPeriodOfCare(db, child, { startedOn: '2026-11-02' })
    aMeeting(db, {
      kind: 'rcpc',
      childIds: [],
      scheduledFor: '2026-11-26',
      startsAt: '10:00',
      place: 'Civic Centre',
      iroId: iro,
    })
    return { iro, child }
  })
  iroId = made.iro
  childId = made.child
  const away = { fromOn: day('2026-11-25'), untilOn: day('2026-11-25') }
  await session.ask('leave.add', { iroId, ...away, reason: 'training', coverIroId: null })
})

const preview = (on: string, startsAt: string | null = null, place = '') =>
  session.ask('meetings.preview', {
    kind: 'roa',
    childIds: [childId],
    on: day(on),
    startsAt,
    place,
    iroId,
    meetingId: null,
  })

it('warns of leave, of another meeting, of the way between two places, and of a chair no longer in post', async () => {
  const warnings = async (...asked: Parameters<typeof preview>) => (await preview(...asked)).warnings
  expect(await warnings('2026-11-25')).toEqual(['Ruth Adeyemi is away that day: training.'])
  expect(await warnings('2026-11-26', '11:00')).toEqual(['Ruth Adeyemi has another meeting at 10:00 that day.'])
  expect(await warnings('2026-11-26', '11:45', 'Beech Lane')).toEqual([
    'Ruth Adeyemi has only 15 minutes between this meeting and the one at 10:00, Civic Centre.',
  ])
  expect(await warnings('2026-12-21')).toContain('Ruth Adeyemi is in post only until Fri 18 Dec 2026.')
})

it('offers the days up to the day to plan by on which the chair has nothing', async () =>
  expect((await preview('2026-11-30')).freeDays).toEqual({
    label: 'Free by Mon 30 Nov 2026, the day to plan by',
    days: ['2026-11-23', '2026-11-24', '2026-11-27', '2026-11-30'],
  }))

it('marks a meeting on the list that its chair can no longer take', async () => {
  const { id } = await session.ask('meetings.schedule', {
    kind: 'roa',
    childIds: [childId],
    scheduledFor: day('2026-11-25'),
    startsAt: '10:00',
    place: '',
    iroId,
    earlyReason: null,
  })
  expect((await session.ask('meetings.get', { id })).warnings).toEqual(['Ruth Adeyemi is away that day: training.'])
})
