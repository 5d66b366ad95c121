import { beforeEach, expect, it } from 'vitest'
import { defaultSettings } from '../../../shared/records/settings.ts'
import { aChild, aMeeting, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession()
})

/** The next due date of a child looked after since 1 June, reviewed on 22 June and early, on 6 July 2026. */
async function nextAfterEarlyReview(earlyReason: string): Promise<string | undefined> {
  const childId = inCommand(session, (db) => {
    const id = aChild(db)
    aPeriodOfCare(db, id, { startedOn: '2026-06-01' })
    aMeeting(db, { kind: 'roa', childIds: [id], heldOn: '2026-06-22' })
    aMeeting(db, { kind: 'roa', childIds: [id], heldOn: '2026-07-06', perChild: { earlyReason } })
    return id
  })
  return (await session.ask('clocks.forChild', { childId }))[0]?.dueBy
}

it('counts from an early review, unless the county says that it does not restart the clock', async () => {
  expect(await nextAfterEarlyReview('iroRequest')).toBe('2027-01-06')
  await session.ask('settings.change', { ...defaultSettings, earlyReviewResetsClock: false })
  expect(await nextAfterEarlyReview('iroRequest')).toBe('2026-09-22')
})

it('never counts from a planning meeting', async () => {
  expect(await nextAfterEarlyReview('planningMeeting')).toBe('2026-09-22')
})
