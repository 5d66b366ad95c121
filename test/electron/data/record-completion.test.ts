import { beforeEach, describe, expect, it } from 'vitest'
import type { ChildId, MeetingId } from '../../../shared/records/ids.ts'
import { aChild, aMeeting, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let childId: ChildId
let meetingId: MeetingId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    childId = aChild(db)
    aPeriodOfCare(db, childId, { startedOn: '2026-05-01' })
    aMeeting(db, { childIds: [childId], kind: 'roa', heldOn: '2026-05-27' })
    meetingId = aMeeting(db, { childIds: [childId], kind: 'roa', scheduledFor: '2026-11-23' })
  })
})
const save = (field: string, value: string) =>
  session.ask('meetingRecord.save', { meetingId, changes: [{ childId, field, value }] })
const record = () => session.ask('meetingRecord.get', { meetingId })
const child = async () => (await record()).children[0]
const undo = () => session.ask('edits.undo', { scope: `meeting:${meetingId}` })

describe('how the child took part', () => {
  const take = (participation: 'PN0' | 'PN1' | null) =>
    session.ask('meetingRecord.saveParticipation', { meetingId, childId, participation })
  const taken = async () => (await record()).meeting.children[0]?.participation

  it('is kept with the meeting, and can be undone', async () => {
    await take('PN1')
    expect(await taken()).toBe('PN1')
    await undo()
    expect(await taken()).toBeNull()
  })

  it('has to fit the child’s age on the day', async () => {
    await expect(take('PN0')).rejects.toThrow('PN0 is for children under 4')
    expect(await taken()).toBeNull()
  })
})

describe('the plan for permanence', () => {
  it('chosen at a review stands in the period of care, agreed that day, and is undone with the answer', async () => {
    await save('permanencePlan', 'longTermFostering')
    expect(await child()).toMatchObject({
      reviewNumber: 2,
      permanencePlan: 'longTermFostering',
      permanenceAgreedOn: '2026-11-23',
    })
    await undo()
    expect(await child()).toMatchObject({ permanencePlan: null, permanenceAgreedOn: null })
  })

  it('is agreed on the day the record says', async () => {
    await save('permanencePlan', 'adoption')
    await save('permanenceAgreedOn', '2026-11-02')
    expect(await child()).toMatchObject({ permanencePlan: 'adoption', permanenceAgreedOn: '2026-11-02' })
  })

  it('waits for the review: a record is not complete before', async () => {
    const later = inCommand(session, (db) =>
      aMeeting(db, { childIds: [childId], kind: 'roa', scheduledFor: '2026-12-15' }),
    )
    await expect(session.ask('meetingRecord.complete', { meetingId: later })).rejects.toThrow(
      'This review is still to come, on Tue 15 Dec 2026.',
    )
  })

  it('or why there is none has to be there before the record of a second review is complete', async () => {
    const complete = () => session.ask('meetingRecord.complete', { meetingId })
    await expect(complete()).rejects.toThrow('Nia Bowen-Achebe: Choose the plan for permanence, or say why')
    await save('whyNoPermanence', 'The assessment of the aunt ends in January')
    await complete()
    expect((await record()).values).toContainEqual({ childId: null, field: 'recordCompletedOn', value: '2026-11-23' })
  })
})
