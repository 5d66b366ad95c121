import { expect, it } from 'vitest'
import { logOf } from '../../../../../renderer/features/alerts/page/log.ts'
import { IsoDate } from '../../../../../shared/dates.ts'
import type { RecordId } from '../../../../../shared/records/ids.ts'
import { aConcern } from '../../../../support/an-alert.ts'
import { aChild, inCommand } from '../../../../support/builders.ts'
import { openSession, type TestSession } from '../../../../support/open-session.ts'

const day = (text: string) => IsoDate.parse(text)

async function concern(session: TestSession): Promise<RecordId> {
  const childId = inCommand(session, (db) => aChild(db))
  const talked = { informalOn: day('2026-11-11'), informalWith: 'Colin Ashby', informalPromise: 'A visit on Thursday' }
  return (await session.ask('alerts.raise', aConcern(childId, '2026-11-13', talked))).id
}

const page = (session: TestSession, alertId: RecordId) => session.ask('alerts.get', { alertId })
const said = async (session: TestSession, alertId: RecordId, today: string) =>
  logOf(await page(session, alertId), day(today)).map(({ on, what }) => `${on} ${what}`)

it('tells of the days on which no answer came among what was recorded', async () => {
  const session = await openSession('2026-11-13')
  const alertId = await concern(session)
  const version = async () => (await page(session, alertId)).version
  await session.ask('alerts.saySent', { alertId, version: await version(), on: day('2026-11-13') })
  await session.goTo('2026-11-23')
  await session.ask('alerts.extend', {
    ...{ alertId, version: await version(), untilOn: day('2026-11-25'), reason: 'The manager was away' },
  })
  await session.goTo('2026-11-30')
  await session.ask('alerts.escalate', {
    ...{ alertId, version: await version(), toStage: 'serviceManager', reason: '', recipientName: 'Ingrid Solberg' },
    ...{ addToLetter: '', isForPreChallenge: false },
  })
  expect(await said(session, alertId, '2026-11-30')).toEqual([
    '2026-11-11 Talked first',
    '2026-11-13 Raised, to the team manager',
    '2026-11-13 Sent to the team manager',
    '2026-11-20 No answer from the team manager',
    '2026-11-23 More time given, until Wed 25 Nov 2026',
    '2026-11-25 No answer from the team manager',
    '2026-11-30 Escalated to the service manager, Ingrid Solberg',
  ])
})

it('names no lapse of a stage that was never asked', async () => {
  const session = await openSession('2026-11-13')
  const alertId = await concern(session)
  await session.goTo('2026-12-01')
  expect(await said(session, alertId, '2026-12-01')).toHaveLength(2)
})

it('says where an answer that was not enough went, and what was added to the letter', async () => {
  const session = await openSession('2026-11-13')
  const alertId = await concern(session)
  await session.ask('alerts.answer', {
    ...{ alertId, version: (await page(session, alertId)).version, on: day('2026-11-13'), isSatisfactory: false },
    ...{ note: 'Nobody to send', recipientName: 'Ingrid Solberg', addToLetter: 'Two visits missed by now' },
  })
  const entry = logOf(await page(session, alertId), day('2026-11-13')).at(-1)
  expect(entry?.what).toBe('Answer of the team manager: not enough')
  expect(entry?.notes.slice(0, 3)).toEqual([
    'Nobody to send',
    'Put at once to the service manager, Ingrid Solberg',
    'Added to the letter: Two visits missed by now',
  ])
})
