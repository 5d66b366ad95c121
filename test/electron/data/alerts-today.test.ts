import { beforeEach, describe, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import type { ChildId, IroId, RecordId } from '../../../shared/records/ids.ts'
import { aConcern, aGoodPractice } from '../../support/an-alert.ts'
import { aChild, allocate, anIro, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let ruth: IroId
let maria: IroId
let childId: ChildId
const day = (text: string) => IsoDate.parse(text)

const titles = async (iroId: IroId | null) => (await session.ask('alerts.today', { iroId })).map(({ title }) => title)

async function raised(title: string, on: string, { isSent = true } = {}): Promise<RecordId> {
  const { id } = await session.ask('alerts.raise', aConcern(childId, on, { title }))
  if (isSent) await session.ask('alerts.saySent', { alertId: id, version: 1, on: day(on) })
  return id
}

beforeEach(async () => {
  session = await openSession('2026-11-16')
  inCommand(session, (db) => {
    ruth = anIro(db, { name: 'Ruth Adeyemi' })
    maria = anIro(db, { name: 'Maria Keane' })
    childId = aChild(db, { givenName: 'Zainab', familyName: 'Hussain' })
    aPeriodOfCare(db, childId, { startedOn: '2026-01-05' })
    allocate(db, childId, ruth)
  })
})

describe('the alerts of today', () => {
  it('are those that ask for something, the longest waiting first, and none that only waits for its answer', async () => {
    await raised('answered in time', '2026-11-16')
    await raised('lapsed last week', '2026-11-05')
    await raised('lapsed before that', '2026-11-04')
    await raised('not sent', '2026-11-13', { isSent: false })
    await session.ask('alerts.raise', aGoodPractice(childId, '2026-11-10', { title: 'praise not sent on' }))
    expect(await titles(ruth)).toEqual(['praise not sent on', 'lapsed before that', 'lapsed last week', 'not sent'])
  })

  it('still ask after a week with the laptop shut, and let go only once something is decided', async () => {
    const alertId = await raised('statutory visits missed', '2026-11-16')
    expect(await titles(ruth)).toEqual([])
    await session.goTo('2026-12-02')
    expect(await titles(ruth)).toEqual(['statutory visits missed'])
    const { version } = await session.ask('alerts.get', { alertId })
    const reason = 'The visit is booked for Thursday.'
    await session.ask('alerts.extend', { alertId, version, untilOn: day('2026-12-04'), reason })
    expect(await titles(ruth)).toEqual([])
    await session.goTo('2026-12-07')
    expect(await titles(ruth)).toEqual(['statutory visits missed'])
  })

  it('come near their limit, and pass it, before anybody has to look for them', async () => {
    const alertId = await raised('drift', '2026-11-16')
    await session.goTo('2026-12-01')
    await session.ask('alerts.escalate', {
      alertId,
      version: 2,
      toStage: 'headOfService',
      reason: 'The team and service manager are one person.',
      recipientName: '',
      addToLetter: '',
      isForPreChallenge: false,
    })
    await session.ask('alerts.saySent', { alertId, version: 3, on: day('2026-12-01') })
    expect(await titles(ruth)).toEqual([])
    await session.goTo('2026-12-08')
    const [amber] = await session.ask('alerts.today', { iroId: ruth })
    expect(amber?.standing).toMatchObject({ limitState: 'amber' })
  })

  it('go to whoever stands in while their IRO is away, whose duty they stay', async () => {
    await raised('lapsed', '2026-11-04')
    expect(await titles(maria)).toEqual([])
    await session.ask('leave.add', {
      iroId: ruth,
      fromOn: day('2026-11-16'),
      untilOn: day('2026-11-20'),
      reason: 'annual',
      coverIroId: maria,
    })
    const [covered] = await session.ask('alerts.today', { iroId: maria })
    expect(covered?.owner).toMatchObject({ name: 'Ruth Adeyemi', actsName: 'Maria Keane' })
    await session.goTo('2026-11-23')
    expect(await titles(maria)).toEqual([])
    expect(await titles(null)).toEqual(['lapsed'])
  })
})
