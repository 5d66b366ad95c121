import { beforeEach, expect, it } from 'vitest'
import { aChild, aMeeting, inCommand } from '../../../support/builders.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { seal } from '../../../support/sealed-conference.ts'
import { rowsOf } from '../imports/import-files.ts'
import { merge, type Two } from './two-entries.ts'

let session: TestSession
let two: Two
beforeEach(async () => {
  session = await openSession()
  two = inCommand(session, (db) => ({ keptId: aChild(db), mergedId: aChild(db, { reference: '880011' }) }))
})
const begin = (meetingId: ReturnType<typeof aMeeting>) =>
  session.ask('map.begin', { meetingId, template: 'signs-of-safety', isFromPrevious: false })

it('makes no number of a goal that goes one of everything, which more people may have', async () => {
  const meetingId = inCommand(session, (db) =>
    aMeeting(db, { kind: 'icpc', childIds: [two.keptId, two.mergedId], heldOn: '2026-10-01' }),
  )
  await begin(meetingId)
  await session.ask('mapPairs.add', { meetingId, childId: two.keptId })
  const { id } = await session.ask('mapPairs.add', { meetingId, childId: two.mergedId })
  await session.ask('mapScales.say', { meetingId, pairId: id, name: 'Kelly', score: 2, reason: 'He comes at night' })
  await session.ask('mapScales.say', { meetingId, pairId: null, name: 'Kelly', score: 6, reason: '' })
  await session.ask('audiences.say', { meetingId, itemId: id, scope: 'professionals', notFor: [], why: '' })
  await merge(session, two)
  expect(rowsOf(session, 'SELECT name, score, pairId IS NULL AS isOverall FROM mapScale ORDER BY score')).toEqual([
    { name: 'Kelly', score: 6, isOverall: 1 },
  ])
})

it('leaves out no meeting whose copies were sealed, and says so', async () => {
  const [kept, merged] = inCommand(session, (db) => [
    aMeeting(db, { kind: 'icpc', childIds: [two.keptId], heldOn: '2026-10-01' }),
    aMeeting(db, { kind: 'icpc', childIds: [two.mergedId], heldOn: '2026-10-01' }),
  ])
  if (!kept || !merged) throw new Error('no meetings')
  for (const meetingId of [kept, merged]) await begin(meetingId)
  await seal(session, { meetingId: merged, ids: [] })
  await expect(merge(session, two)).rejects.toThrow(
    'Copies were sealed at the meeting that would be left out. They are kept for good: choose that meeting to stand.',
  )
  await merge(session, two, { facts: 'merged' })
  expect(rowsOf(session, 'SELECT number FROM sealedVersion')).toEqual([{ number: 1 }])
})
