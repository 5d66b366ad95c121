import { beforeEach, describe, expect, it } from 'vitest'
import type { ChildId, MeetingId, RecordId } from '../../../shared/records/ids.ts'
import { aChild, aMeeting, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let nia: ChildId
let stranger: ChildId
let meetingId: MeetingId
let otherId: MeetingId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    nia = aChild(db)
    stranger = aChild(db, { givenName: 'Tyler' })
    meetingId = aMeeting(db, { childIds: [nia], kind: 'icpc', scheduledFor: '2026-11-23' })
    otherId = aMeeting(db, { childIds: [stranger], kind: 'icpc', scheduledFor: '2026-11-23' })
  })
  await begin(meetingId)
  await begin(otherId)
})

const begin = (at: MeetingId) =>
  session.ask('map.begin', { meetingId: at, template: 'signs-of-safety', isFromPrevious: false })
const get = () => session.ask('map.get', { meetingId })
const addPair = async (childId: ChildId | null = null) => (await session.ask('mapPairs.add', { meetingId, childId })).id
const say = (name: string, score: number | null, { pairId = null, reason = '' }: Said = {}) =>
  session.ask('mapScales.say', { meetingId, pairId, name, score, reason })
type Said = { pairId?: RecordId | null; reason?: string }
const undo = () => session.ask('edits.undo', { scope: `meeting:${meetingId}` })
const redo = () => session.ask('edits.redo', { scope: `meeting:${meetingId}` })

describe('a danger and its goal', () => {
  it('keeps what is typed of it, part by part, each a step back and forth', async () => {
    const id = await addPair()
    await session.ask('mapPairs.change', { id, danger: 'Nia could be hurt.' })
    await session.ask('mapPairs.change', { id, goal: 'Nia sleeps through.', bottomLines: 'Jean is there.\nNo drink.' })
    expect((await get()).pairs).toMatchObject([
      { danger: 'Nia could be hurt.', goal: 'Nia sleeps through.', bottomLines: 'Jean is there.\nNo drink.' },
    ])
    await undo()
    expect((await get()).pairs).toMatchObject([{ danger: 'Nia could be hurt.', goal: '' }])
    await redo()
    expect((await get()).pairs).toMatchObject([{ goal: 'Nia sleeps through.' }])
  })

  it('is where the screen opens again', async () => {
    const id = await addPair()
    expect((await get()).state?.lastItemId).toBe(id)
  })

  it('is one of four at most, and the fifth says what to do', async () => {
    for (let added = 0; added < 4; added += 1) await addPair()
    await expect(addPair()).rejects.toThrow('Put two that belong together into one.')
    expect((await get()).pairs).toHaveLength(4)
  })

  it('is about a child of the meeting or about all of them', async () => {
    const id = await addPair(nia)
    await expect(addPair(stranger)).rejects.toThrow('not at this meeting')
    await expect(session.ask('mapPairs.change', { id, childId: stranger })).rejects.toThrow('not at this meeting')
    await session.ask('mapPairs.change', { id, childId: null })
    expect((await get()).pairs).toMatchObject([{ childId: null }])
  })

  it('is not begun before the map is', async () => {
    const empty = inCommand(session, (db) =>
      aMeeting(db, { childIds: [nia], kind: 'rcpc', scheduledFor: '2026-12-01' }),
    )
    await expect(session.ask('mapPairs.add', { meetingId: empty, childId: null })).rejects.toThrow()
  })

  it('goes with its numbers and with who could have it, and comes back with them', async () => {
    const id = await addPair()
    await say('Kelly', 6, { pairId: id })
    await say('Kelly', 5)
    const [ofGoal] = (await get()).scales.filter(({ pairId }) => pairId === id)
    for (const itemId of [id, ofGoal?.id ?? id])
      await session.ask('audiences.say', { meetingId, itemId, scope: 'professionals', notFor: [], why: '' })
    await session.ask('mapPairs.remove', { id })
    expect(await get()).toMatchObject({ pairs: [], scales: [{ pairId: null, score: 5 }], audiences: [] })
    await undo()
    const back = await get()
    expect([back.pairs.length, back.scales.length, back.audiences.length]).toEqual([1, 2, 2])
  })
})

describe('a number on the scale', () => {
  it('is one a person, of each goal and of everything, with a reason', async () => {
    const pairId = await addPair()
    await say('Kelly', 6, { reason: 'I rang 999' })
    await say('Kelly', 7, { reason: 'I rang 999' })
    await say('Kelly', 2, { pairId })
    expect((await get()).scales).toMatchObject([
      { name: 'Kelly', score: 2, pairId },
      { name: 'Kelly', score: 7, pairId: null, reason: 'I rang 999' },
    ])
  })

  it('is taken off, and put back by Undo', async () => {
    await say('Kelly', 0)
    await say('Kelly', null)
    expect((await get()).scales).toEqual([])
    await undo()
    expect((await get()).scales).toMatchObject([{ name: 'Kelly', score: 0 }])
  })

  it('is from 0 to 10, of somebody, and of a goal of this meeting', async () => {
    await expect(say('Kelly', 11)).rejects.toThrow()
    await expect(say('Kelly', 1.5)).rejects.toThrow()
    await expect(say(' ', 5)).rejects.toThrow()
    const { id } = await session.ask('mapPairs.add', { meetingId: otherId, childId: null })
    await expect(say('Kelly', 5, { pairId: id })).rejects.toThrow('another meeting')
  })

  it('stands on the line across conferences once the meeting was held', async () => {
    await say('Kelly', 3)
    await say('Darren', 8)
    const later = inCommand(session, (db) => {
      db.prepare("UPDATE meeting SET status = 'held', heldOn = '2026-11-23' WHERE id = :meetingId").run({ meetingId })
      return aMeeting(db, { childIds: [nia], kind: 'rcpc', scheduledFor: '2027-02-15' })
    })
    expect((await session.ask('map.get', { meetingId: later })).earlier).toEqual([
      {
        on: '2026-11-23',
        scales: [
          { name: 'Kelly', score: 3 },
          { name: 'Darren', score: 8 },
        ],
      },
    ])
  })
})
