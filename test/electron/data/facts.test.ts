import { beforeEach, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import { defaultSettings } from '../../../shared/records/settings.ts'
import { aChild, aMeeting, anAdoption, aPeriodOfCare, inCommand } from '../../support/builders.ts'
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

it('knows nothing on a day of what was decided later: a past limit is the limit of its day', async () => {
  const childId = inCommand(session, (db) => {
    const id = aChild(db)
    aPeriodOfCare(db, id, { startedOn: '2026-01-05' })
    aMeeting(db, { kind: 'roa', childIds: [id], heldOn: '2026-01-26' })
    anAdoption(db, id, { authorisedOn: '2026-06-01' })
    return id
  })
  await session.ask('meetings.recordHeld', {
    kind: 'roa',
    heldOn: IsoDate.parse('2026-04-20'),
    startsAt: null,
    place: '',
    iroId: null,
    earlyReason: null,
    perChild: [{ childId, participation: null, lateReason: null, lateNote: '' }],
  })
  const limit = session.db.prepare('SELECT ruleId, dueBy FROM meetingChild WHERE dueBy IS NOT NULL').get()
  expect(limit).toEqual({ ruleId: 'LAC-02', dueBy: '2026-04-26' })
})
