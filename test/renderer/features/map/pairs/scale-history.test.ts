import { beforeEach, expect, it } from 'vitest'
import { scaleHistory } from '../../../../../renderer/features/map/pairs/scale-history.ts'
import type { ChildId, MeetingId } from '../../../../../shared/records/ids.ts'
import { aChild, aMeeting, inCommand } from '../../../../support/builders.ts'
import { openSession, type TestSession } from '../../../../support/open-session.ts'

let session: TestSession
let nia: ChildId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  nia = inCommand(session, (db) => aChild(db))
})

const mapOf = async (on: string, scores: readonly number[]): Promise<MeetingId> => {
  const meetingId = inCommand(session, (db) => aMeeting(db, { childIds: [nia], kind: 'rcpc', heldOn: on }))
  await session.ask('map.begin', { meetingId, template: 'signs-of-safety', isFromPrevious: false })
  for (const [index, score] of scores.entries())
    await session.ask('mapScales.say', { meetingId, pairId: null, name: `Person ${index + 1}`, score, reason: '' })
  return meetingId
}
const historyOf = async (meetingId: MeetingId) => scaleHistory(await session.ask('map.get', { meetingId }))

it('goes from the first meeting to this one, with the least, the middle and the most of each', async () => {
  await mapOf('2026-05-04', [2, 9, 3])
  await mapOf('2026-08-03', [])
  const points = await historyOf(await mapOf('2026-11-02', [4, 7]))
  expect(points.map(({ on, least, middle, most }) => [on, least, middle, most])).toEqual([
    ['2026-05-04', 2, 3, 9],
    ['2026-11-02', 4, 5.5, 7],
  ])
})

it('leaves out the numbers of single goals', async () => {
  const meetingId = await mapOf('2026-11-02', [4])
  const { id } = await session.ask('mapPairs.add', { meetingId, childId: null })
  await session.ask('mapScales.say', { meetingId, pairId: id, name: 'Person 1', score: 9, reason: '' })
  expect((await historyOf(meetingId)).map(({ most }) => most)).toEqual([4])
})

it('is empty before anybody has said a number', async () => {
  expect(await historyOf(await mapOf('2026-11-02', []))).toEqual([])
})
