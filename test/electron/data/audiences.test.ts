import { beforeEach, expect, it } from 'vitest'
import type { MeetingId, RecordId } from '../../../shared/records/ids.ts'
import { aChild, aMeeting, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let meetingId: MeetingId
let itemId: RecordId
let personId: RecordId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  meetingId = inCommand(session, (db) =>
    aMeeting(db, { childIds: [aChild(db)], kind: 'icpc', scheduledFor: '2026-11-23' }),
  )
  await session.ask('map.begin', { meetingId, template: 'signs-of-safety', isFromPrevious: false })
  const line = { meetingId, heading: 'harm', afterId: null, text: 'A', saidBy: '', childId: null }
  itemId = (await session.ask('mapLines.add', line)).id
  personId = (await session.ask('register.add', { meetingId, name: 'Darren Pryce', agency: 'Father', side: 'family' }))
    .id
})

const audiences = async () => (await session.ask('map.get', { meetingId })).audiences
const refusal = async (input: unknown) => {
  const reply = await session.reply('audiences.say', input)
  return reply.ok ? null : reply.error.message
}

it('says who may have an item, and everyone again takes it off', async () => {
  const said = { itemId, scope: 'professionals' as const, notFor: [personId], why: 'Police intelligence' }
  await session.ask('audiences.say', { meetingId, ...said })
  expect(await audiences()).toEqual([said])
  await session.ask('audiences.say', { meetingId, ...said, scope: 'everyone' })
  expect(await audiences()).toEqual([{ ...said, scope: 'everyone' }])
  await session.ask('audiences.say', { meetingId, itemId, scope: 'everyone', notFor: [], why: '' })
  expect(await audiences()).toEqual([])
})

it('is a step that says what Undo would take back', async () => {
  const undo = async () => (await session.ask('map.get', { meetingId })).edits.undo
  const say = (scope: 'everyone' | 'professionals', notFor: RecordId[]) =>
    session.ask('audiences.say', { meetingId, itemId, scope, notFor, why: '' })
  await say('professionals', [])
  expect(await undo()).toBe('Kept from others: Professionals only')
  await say('everyone', [personId])
  expect(await undo()).toBe('Kept from others: Everyone, not for Darren Pryce')
  await say('everyone', [])
  expect(await undo()).toBe('For everyone again')
})

it('is said of next steps too, and goes with them', async () => {
  const { id } = await session.ask('decisions.add', { meetingId, childId: null })
  await session.ask('audiences.say', { meetingId, itemId: id, scope: 'partA', notFor: [], why: '' })
  await session.ask('decisions.remove', { id })
  expect(await audiences()).toEqual([])
  await session.ask('edits.undo', { scope: `meeting:${meetingId}` })
  expect(await audiences()).toMatchObject([{ itemId: id, scope: 'partA' }])
})

it('refuses an item or a person of another meeting', async () => {
  const other = inCommand(session, (db) =>
    aMeeting(db, { childIds: [aChild(db)], kind: 'icpc', scheduledFor: '2026-11-24' }),
  )
  const said = { scope: 'professionals', notFor: [], why: '' }
  expect(await refusal({ ...said, meetingId: other, itemId })).toMatch(/^This item of the meeting/)
  const stranger = (
    await session.ask('register.add', { meetingId: other, name: 'Tara Moss', agency: 'Mother', side: 'family' })
  ).id
  expect(await refusal({ ...said, meetingId, itemId, notFor: [stranger] })).toBe(
    'Somebody it is not for is not on this register.',
  )
})
