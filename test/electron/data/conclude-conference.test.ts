import { beforeEach, describe, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import type { ChildId, MeetingId } from '../../../shared/records/ids.ts'
import type { MeetingKind } from '../../../shared/records/meeting-kind.ts'
import { aChild, aMeeting, anEnquiry, anHsbInvolvement, anIro, aPlan, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let childId: ChildId
let meetingId: MeetingId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  childId = inCommand(session, (db) => aChild(db))
})

const today = '2026-11-23'
function book(kind: MeetingKind, scheduledFor = today) {
  meetingId = inCommand(session, (db) => aMeeting(db, { childIds: [childId], kind, scheduledFor }))
}
async function makeQuorate() {
  for (const [agency, side] of [
    ['Social care', 'socialCare'],
    ['School', 'agency'],
    ['GP', 'agency'],
  ] as const) {
    const { id } = await session.ask('register.add', { meetingId, name: `Of ${agency}`, agency, side })
    await session.ask('register.change', { id, partA: 'here' })
  }
}
const decide = (answers: Readonly<Record<string, string>>) =>
  session.ask('meetingRecord.save', {
    meetingId,
    changes: Object.entries(answers).map(([field, value]) => ({ childId, field, value })),
  })
const get = () => session.ask('conference.get', { meetingId })
const conclude = async (said: { chairReason?: string } = {}) => {
  const { version, scheduledFor: heldOn } = await session.ask('meetings.get', { id: meetingId })
  return session.ask('conference.conclude', { meetingId, version, heldOn, lateReason: null, lateNote: '', ...said })
}
const plans = () =>
  session.db
    .prepare('SELECT startedOn, endedOn, latestCategories, endedBy, endAgreedBy FROM protectionPlan WHERE childId = ?')
    .all(childId)

describe('another chair than the conference before (CP-15)', () => {
  it('is explained before the conference is recorded, unless somebody did when it was booked', async () => {
    inCommand(session, (db) => {
      const [ruth, helen] = [anIro(db, { name: 'Ruth Adeyemi' }), anIro(db, { name: 'Helen Marsh' })]
      aPlan(db, childId, { startedOn: '2026-05-11' })
      aMeeting(db, { childIds: [childId], kind: 'icpc', heldOn: '2026-05-11', iroId: helen })
      aMeeting(db, { childIds: [childId], kind: 'rcpc', heldOn: '2026-08-10', iroId: helen })
      meetingId = aMeeting(db, { childIds: [childId], kind: 'rcpc', scheduledFor: today, iroId: ruth })
    })
    await makeQuorate()
    await decide({ threshold: 'yes', outcome: 'continue', categoryNEG: 'yes' })
    expect((await get()).otherChair).toMatchObject({ iroName: 'Helen Marsh', heldOn: '2026-08-10' })
    await expect(conclude()).rejects.toThrow('Say why another IRO chairs this one (CP-15)')
    await conclude({ chairReason: 'On leave' })
    expect(session.db.prepare('SELECT chairReason FROM meeting WHERE id = ?').pluck().get(meetingId)).toBe('On leave')
    expect((await get()).otherChair).toBeNull()
    await session.ask('edits.undo', { scope: `meeting:${meetingId}` })
    expect((await get()).otherChair).not.toBeNull()
    expect(await session.ask('meetings.get', { id: meetingId })).toMatchObject({ status: 'booked' })
  })
})

describe('recording an initial conference', () => {
  beforeEach(() => {
    inCommand(session, (db) => anEnquiry(db, childId, '2026-11-09'))
    book('icpc')
  })

  it('holds it and starts the plan in one step, which Undo takes back', async () => {
    await makeQuorate()
    await decide({ threshold: 'yes', outcome: 'plan', categoryNEG: 'yes' })
    const [child] = (await get()).children
    expect(child?.step.text).toBe('A plan starts Mon 23 Nov 2026 for neglect.')
    await conclude()
    expect(plans()).toMatchObject([{ startedOn: today, endedOn: null, latestCategories: '["NEG"]' }])
    expect(await session.ask('meetings.get', { id: meetingId })).toMatchObject({ status: 'held', heldOn: today })
    expect((await get()).children[0]?.step.act).toBe('none')
    await session.ask('edits.undo', { scope: `meeting:${meetingId}` })
    expect(plans()).toEqual([])
    expect(await session.ask('meetings.get', { id: meetingId })).toMatchObject({ status: 'booked' })
  })

  it('is refused while not quorate, until somebody says why it went ahead', async () => {
    await decide({ outcome: 'noPlan' })
    expect((await get()).missing).toEqual([expect.stringContaining('Say on the register why it went ahead.')])
    await expect(conclude()).rejects.toThrow('not quorate')
    const changes = [{ childId: null, field: 'inquorateReason', value: 'The risk cannot wait' }]
    await session.ask('meetingRecord.save', { meetingId, changes })
    await conclude()
    expect(await session.ask('meetings.get', { id: meetingId })).toMatchObject({ status: 'held' })
  })

  it('is refused while a child has no decision, naming the child', async () => {
    await makeQuorate()
    await expect(conclude()).rejects.toThrow('Nia Bowen-Achebe: Choose what the conference decided.')
  })

  it('offers the core group within 10 working days and the first review within 3 months of a plan', async () => {
    expect(await get()).toMatchObject({ coreGroupBy: null, next: null })
    await decide({ outcome: 'plan', categoryNEG: 'yes' })
    expect(await get()).toMatchObject({ coreGroupBy: '2026-12-07', next: { ruleId: 'CP-02', dueBy: '2027-02-23' } })
  })
})

describe('recording a review conference', () => {
  beforeEach(async () => {
    inCommand(session, (db) => aPlan(db, childId, { startedOn: '2026-08-25' }))
    book('rcpc')
    await makeQuorate()
  })

  it('changes the categories of a plan that goes on', async () => {
    await decide({ outcome: 'continue', categoryEMO: 'yes', categoriesReason: 'The home is safe now' })
    expect(await get()).toMatchObject({ next: { ruleId: 'CP-03', dueBy: '2027-05-23' } })
    await conclude()
    expect(plans()).toMatchObject([{ endedOn: null, latestCategories: '["EMO"]' }])
  })

  it('ends a plan at the first review with the service manager who agreed (CP-10)', async () => {
    await decide({ outcome: 'end' })
    await expect(conclude()).rejects.toThrow('Ending at the first review conference needs')
    await decide({ endAgreedBy: 'Helen Marsh', endAgreedOn: '2026-11-20' })
    await conclude()
    expect(plans()).toMatchObject([{ endedOn: today, endedBy: 'conference', endAgreedBy: 'Helen Marsh' }])
    expect((await get()).next).toBeNull()
  })

  it('keeps what an agency thinks about one child, and why it does not agree', async () => {
    const attendeeId = (await get()).people[1]?.id
    if (!attendeeId) throw new Error('the register is empty')
    await session.ask('conference.sayView', { meetingId, childId, attendeeId, view: 'plan', dissent: 'Too soon' })
    expect((await get()).views).toEqual([{ childId, attendeeId, view: 'plan', dissent: 'Too soon' }])
  })
})

describe('the outline plan', () => {
  it('is final once nothing in it is blank', async () => {
    book('icpc')
    const { id } = await session.ask('decisions.add', { meetingId, childId: null })
    await session.ask('decisions.change', {
      id,
      what: 'See the dentist',
      who: 'Kelly',
      byOn: IsoDate.parse('2026-12-01'),
    })
    await expect(session.ask('conference.finishPlan', { meetingId })).rejects.toThrow(
      'Step 1: enter how it will be known.',
    )
    await session.ask('decisions.change', { id, measure: 'The dentist says so' })
    const meeting = { bottomLines: 'No overnight stays', coreGroupOn: '2026-12-02', nextMeetingOn: '2027-02-16' }
    const changes = Object.entries(meeting).map(([field, value]) => ({ childId: null, field, value }))
    await session.ask('meetingRecord.save', { meetingId, changes })
    expect((await get()).planBlanks).toEqual([])
    await session.ask('conference.finishPlan', { meetingId })
    const { values } = await session.ask('meetingRecord.get', { meetingId })
    expect(values).toContainEqual({ childId: null, field: 'planFinalOn', value: today })
  })
})

describe('recording an HSB meeting', () => {
  it('asks no quoracy, and ends the work', async () => {
    inCommand(session, (db) => anHsbInvolvement(db, childId, '2026-08-25'))
    book('hsbReview')
    await decide({ outcome: 'end' })
    expect((await get()).quorum).toEqual([])
    await conclude()
    expect(session.db.prepare('SELECT endedOn FROM hsbInvolvement').pluck().all()).toEqual([today])
  })
})
