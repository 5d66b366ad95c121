import { beforeEach, describe, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import type { ChildId, MeetingId, RecordId } from '../../../shared/records/ids.ts'
import { letterOf } from '../../../shared/records/roa-letter.ts'
import { aChild, aMeeting, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let childId: ChildId
let before: MeetingId
let meetingId: MeetingId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    childId = aChild(db)
    aPeriodOfCare(db, childId, { startedOn: '2026-05-01' })
    before = aMeeting(db, { childIds: [childId], kind: 'roa', heldOn: '2026-05-27' })
    meetingId = aMeeting(db, { childIds: [childId], kind: 'roa', scheduledFor: '2026-11-23' })
  })
})

async function decide(what: string, at = meetingId): Promise<RecordId> {
  const { id } = await session.ask('decisions.add', { meetingId: at, childId: null })
  await session.ask('decisions.change', { id, what })
  return id
}
const list = () => session.ask('decisions.list', { meetingId })
const whats = async () => (await list()).decisions.map(({ what }) => what)
const undo = () => session.ask('edits.undo', { scope: `meeting:${meetingId}` })

describe('decisions of a meeting', () => {
  it('keep what is typed, each change a step back', async () => {
    const id = await decide('Get a passport')
    await session.ask('decisions.change', { id, who: 'Ravi Chandran', byOn: IsoDate.parse('2026-12-07') })
    expect((await list()).decisions).toMatchObject([
      { what: 'Get a passport', who: 'Ravi Chandran', byOn: '2026-12-07' },
    ])
    await undo()
    expect((await list()).decisions).toMatchObject([{ what: 'Get a passport', who: '', byOn: null }])
  })

  it('move up and down, and stay at the ends', async () => {
    const [a] = [await decide('A'), await decide('B'), await decide('C')]
    await session.ask('decisions.move', { id: a, step: 1 })
    await session.ask('decisions.move', { id: a, step: 1 })
    await session.ask('decisions.move', { id: a, step: 1 })
    expect(await whats()).toEqual(['B', 'C', 'A'])
    await undo()
    expect(await whats()).toEqual(['B', 'A', 'C'])
  })

  it('can be removed, and brought back by Undo', async () => {
    const id = await decide('A')
    await session.ask('decisions.remove', { id })
    expect(await whats()).toEqual([])
    await undo()
    expect(await whats()).toEqual(['A'])
  })
})

describe('decisions of the meeting before', () => {
  it('are answered here, and what is not done is carried on once', async () => {
    const id = await decide('Start counselling', before)
    const answer = { meetingId, id, outcome: 'notDone', outcomeNote: 'No funding' } as const
    await session.ask('decisions.answer', answer)
    await session.ask('decisions.carry', { meetingId, id })
    expect(await list()).toMatchObject({
      decisions: [{ what: 'Start counselling', carriedFromId: id, byOn: null }],
      previous: { heldOn: '2026-05-27', decisions: [{ outcome: 'notDone', outcomeNote: 'No funding' }] },
    })
    await expect(session.ask('decisions.carry', { meetingId, id })).rejects.toThrow('carried on already')
    await expect(session.ask('decisions.remove', { id })).rejects.toThrow('A later meeting carries this decision on')
  })

  it('are answered only at a meeting that follows them', async () => {
    const id = await decide('A')
    const answer = { meetingId, id, outcome: 'done', outcomeNote: '' } as const
    await expect(session.ask('decisions.answer', answer)).rejects.toThrow('decision of the meeting before')
  })

  it('made for one child stay that child’s where brothers and sisters meet next', async () => {
    const sibling = inCommand(session, (db) => {
      const id = aChild(db)
      aPeriodOfCare(db, id, { startedOn: '2026-10-01' })
      return id
    })
    const together = inCommand(session, (db) =>
      aMeeting(db, { childIds: [childId, sibling], kind: 'roa', heldOn: '2026-11-20' }),
    )
    const id = await decide('Start counselling', before)
    await session.ask('decisions.answer', { meetingId: together, id, outcome: 'notDone', outcomeNote: '' })
    await session.ask('decisions.carry', { meetingId: together, id })
    const decisions = await session.ask('decisions.list', { meetingId: together })
    expect(decisions).toMatchObject({
      decisions: [{ what: 'Start counselling', childId }],
      previous: { childIds: [childId], decisions: [{ childId }] },
    })
    const letterParts = { field: 'letterParts', value: 'notDone decisions' }
    const changes = [childId, sibling].map((one) => ({ ...letterParts, childId: one }))
    await session.ask('meetingRecord.save', { meetingId: together, changes })
    const record = await session.ask('meetingRecord.get', { meetingId: together })
    const saidTo = (one: ChildId) =>
      letterOf({ record, decisions, childId: one }).parts.flatMap((part) => [...part.paragraphs, ...part.decisions])
    expect(saidTo(childId)).toHaveLength(2)
    expect(saidTo(sibling)).toEqual([])
  })

  it('keep Undo of the earlier meeting from taking one out that is carried on', async () => {
    const { id } = await session.ask('decisions.add', { meetingId: before, childId: null })
    await session.ask('decisions.carry', { meetingId, id })
    expect(await session.reply('edits.undo', { scope: `meeting:${before}` })).toMatchObject({
      error: {
        message:
          '“New decision” goes with something recorded elsewhere since, so this step stays as it is. Change it by hand, or skip it to undo the one before.',
      },
    })
  })

  it('may be skipped, so that Undo goes on to the steps before', async () => {
    const scope = `meeting:${before}` as const
    const write = (field: string) =>
      session.ask('meetingRecord.save', { meetingId: before, changes: [{ childId: null, field, value: '2026-05-27' }] })
    await write('recordCompletedOn')
    const { id } = await session.ask('decisions.add', { meetingId: before, childId: null })
    const kept = await session.ask('decisions.add', { meetingId: before, childId: null })
    await session.ask('decisions.change', { id, what: 'Start counselling' })
    await session.ask('decisions.carry', { meetingId, id })
    expect(await session.ask('edits.undo', { scope })).toMatchObject({ undo: 'New decision' })
    await session.ask('edits.undo', { scope })
    expect(await session.reply('edits.undo', { scope })).toMatchObject({ ok: false })
    await session.ask('edits.skip', { scope })
    await session.ask('edits.undo', { scope })
    const { decisions } = await session.ask('decisions.list', { meetingId: before })
    expect(decisions.map((one) => one.id)).toEqual([id])
    expect(kept.id).not.toBe(id)
    expect((await session.ask('meetingRecord.get', { meetingId: before })).values).toEqual([])
  })
})
