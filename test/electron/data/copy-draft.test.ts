import { beforeEach, expect, it } from 'vitest'
import type { RecordId } from '../../../shared/records/ids.ts'
import { aMappedMeeting, type MappedMeeting } from '../../support/a-map.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let at: MappedMeeting
beforeEach(async () => {
  session = await openSession('2026-11-23')
  at = await aMappedMeeting(session)
})

const draft = (readerId: RecordId) => session.ask('copies.draft', { meetingId: at.meetingId, readerId })
const seal = async (correctionWhy = '') => {
  await session.ask('copies.sayRead', { meetingId: at.meetingId, readBy: 'Ruth Adeyemi' })
  await session.ask('copies.seal', { meetingId: at.meetingId, correctionWhy })
}

it('has nothing in it that its reader may not have', async () => {
  const itemId = await at.addLine('Kelly has moved to her sister.')
  const audience = { meetingId: at.meetingId, itemId, scope: 'everyone' as const, notFor: [at.father], why: 'Address' }
  await session.ask('audiences.say', audience)
  expect(JSON.stringify(await draft(at.mother))).toContain('moved to her sister')
  const fathers = JSON.stringify(await draft(at.father))
  expect(fathers).toContain('Maisie is in school every day.')
  expect(fathers).not.toContain('moved to her sister')
})

it('says “Draft” at its foot, in the place it has in the order of handing over', async () => {
  const { copyId, document } = await draft(at.father)
  expect(copyId).toBe(null)
  expect(document.foot.before).toBe('Copy 4 of 4 for Darren Pryce')
  expect(document.foot.after).toBe('Draft, 23 Nov 2026 08:51')
})

it('is the sealed copy, in its last print, until a word changes', async () => {
  await seal()
  const { people } = await session.ask('handOver.get', { meetingId: at.meetingId })
  const copy = people.find(({ attendeeId }) => attendeeId === at.worker)?.copy
  if (!copy) throw new Error('no copy')
  expect((await draft(at.worker)).copyId).toBe(copy.id)
  const again = await session.ask('handOver.reprint', { copyId: copy.id, version: copy.version, went: 'destroyed' })
  expect((await draft(at.worker)).copyId).toBe(again.copyId)
  await at.addLine('Kelly has a plan.')
  expect((await draft(at.worker)).copyId).toBe(null)
})

it('is refused for who gets no copy', async () => {
  await session.ask('copies.changePerson', { id: at.school, noCopyWhy: 'Left early' })
  await expect(draft(at.school)).rejects.toThrow('This person’s copy')
})
