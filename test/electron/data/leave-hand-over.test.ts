import { beforeEach, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import type { ChildId, IroId } from '../../../shared/records/ids.ts'
import { aConcern, aGoodPractice } from '../../support/an-alert.ts'
import { aChild, allocate, aMeeting, anIro, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let ruth: IroId
let daniel: IroId
let childId: ChildId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  ;[ruth, daniel, childId] = inCommand(session, (db) => {
    const own = anIro(db, { name: 'Ruth Adeyemi' })
    const child = aChild(db)
    aPeriodOfCare(db, child, { startedOn: '2026-11-02' })
    allocate(db, child, own)
    return [own, anIro(db, { name: 'Daniel Whitcombe' }), child] as const
  })
})

const day = (text: string) => IsoDate.parse(text)
const away = (coverIroId: IroId | null, fromOn = '2026-11-23') =>
  session.ask('leave.add', {
    iroId: ruth,
    fromOn: day(fromOn),
    untilOn: day('2026-12-04'),
    reason: 'annual',
    coverIroId,
  })

it('lists the alerts, the meetings and what falls due in the days away, and not what comes after', async () => {
  inCommand(session, (db) => {
    const other = aChild(db)
    allocate(db, other, ruth)
    aMeeting(db, { childIds: [other], kind: 'rcpc', scheduledFor: '2026-12-02', iroId: ruth })
    aMeeting(db, { childIds: [other], kind: 'rcpc', scheduledFor: '2026-12-07', iroId: ruth })
  })
  const { id: alertId } = await session.ask('alerts.raise', aConcern(childId, '2026-11-23'))
  await session.ask('alerts.raise', aGoodPractice(childId, '2026-11-23', { iroId: daniel }))
  const { id } = await away(daniel)
  const handOver = await session.ask('leave.handOver', { leaveId: id })
  expect(handOver.leave.coverName).toBe('Daniel Whitcombe')
  expect(handOver.alerts.map((alert) => alert.id)).toEqual([alertId])
  expect(handOver.meetings.map(({ scheduledFor }) => scheduledFor)).toEqual(['2026-12-02'])
  expect(handOver.dues.map(({ label, dueBy }) => [label, dueBy])).toEqual([['First review', '2026-11-30']])
})

it('begins today where the leave has begun', async () => {
  const { id } = await away(null)
  await session.goTo('2026-12-01')
  expect(await session.ask('leave.handOver', { leaveId: id })).toMatchObject({ fromOn: '2026-12-01', dues: [] })
})

it('tells of an IRO who is away with open alerts that nobody acts on, until somebody stands in', async () => {
  const { id } = await away(null)
  const uncovered = () => session.ask('leave.uncovered', {})
  expect(await uncovered()).toEqual([])
  await session.ask('alerts.raise', aConcern(childId, '2026-11-23'))
  expect(await uncovered()).toMatchObject([
    { leave: { iroName: 'Ruth Adeyemi' }, alerts: 1, said: expect.stringContaining('Nobody named') },
  ])
  await session.ask('leave.setCover', { id, version: 1, coverIroId: daniel })
  expect(await uncovered()).toEqual([])
})
