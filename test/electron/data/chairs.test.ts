import { beforeEach, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import type { ChildId, IroId } from '../../../shared/records/ids.ts'
import { aChild, aFamily, aMeeting, anIro, aPlan, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let lily: ChildId
let ava: ChildId
let ruth: IroId
let daniel: IroId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    lily = aChild(db, { givenName: 'Lily' })
    ava = aChild(db, { givenName: 'Ava' })
    aFamily(db, { childIds: [lily, ava] })
    ruth = anIro(db, { name: 'Ruth Adeyemi' })
    daniel = anIro(db)
    for (const childId of [lily, ava]) aPlan(db, childId, { startedOn: '2026-09-01' })
    aMeeting(db, { kind: 'icpc', childIds: [lily], heldOn: '2026-09-01', iroId: ruth })
  })
})

const booking = (iroId: IroId, chairReason?: string) => ({
  kind: 'rcpc',
  childIds: [ava],
  scheduledFor: IsoDate.parse('2026-11-27'),
  startsAt: null,
  place: '',
  iroId,
  earlyReason: null,
  ...(chairReason !== undefined && { chairReason }),
})

it('asks why another IRO is to chair the review conference of a family (CP-15)', async () => {
  expect(await session.reply('meetings.schedule', booking(daniel))).toMatchObject({
    error: {
      fields: { chairReason: expect.stringContaining('Ruth Adeyemi chaired the conference before, on Tue 1 Sep') },
    },
  })
  expect(await session.reply('meetings.schedule', booking(ruth))).toMatchObject({ ok: true })
})

it('keeps the reason with the meeting, where the child’s page shows it', async () => {
  expect(await session.reply('meetings.schedule', booking(daniel, 'Ruth is on leave'))).toMatchObject({ ok: true })
  const reasons = session.db.prepare("SELECT chairReason FROM meeting WHERE status = 'booked'").pluck().all()
  expect(reasons).toEqual(['Ruth is on leave'])
})

it('says on Team how often a family kept its chair since 1 April', async () => {
  inCommand(session, (db) => {
    aMeeting(db, { kind: 'rcpc', childIds: [lily], heldOn: '2026-10-01', iroId: ruth })
    aMeeting(db, { kind: 'rcpc', childIds: [ava], heldOn: '2026-11-02', iroId: daniel })
  })
  expect(await session.ask('workload.sameChair', {})).toEqual({
    compared: 2,
    same: 1,
    fromOn: '2026-04-01',
    untilOn: '2026-11-23',
  })
})
