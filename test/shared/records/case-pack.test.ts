import { beforeEach, describe, expect, it } from 'vitest'
import { casePack, isConference } from '../../../shared/records/case-pack.ts'
import type { ChildId, MeetingId } from '../../../shared/records/ids.ts'
import type { MeetingKind } from '../../../shared/records/meeting-kind.ts'
import { aChild, aMeeting, anIro, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'
import { day } from '../day.ts'

let session: TestSession
let lily: ChildId
let ava: ChildId
let meetingId: MeetingId
const begin = async (kind: MeetingKind) => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    lily = aChild(db, { givenName: 'Lily', familyName: 'Thornton', reference: '4471902', bornOn: '2016-03-08' })
    ava = aChild(db, { givenName: 'Ava', familyName: 'Thornton', reference: '4471903', bornOn: '2024-03-08' })
    const iroId = anIro(db)
    meetingId = aMeeting(db, { kind, childIds: [lily, ava], heldOn: '2026-11-20', iroId, startsAt: '10:00' })
  })
}
const write = (childId: ChildId | null, answers: Readonly<Record<string, string>>) =>
  session.ask('meetingRecord.save', {
    meetingId,
    changes: Object.entries(answers).map(([field, value]) => ({ childId, field, value })),
  })
async function decide(what: string, childId: ChildId | null, at = meetingId): Promise<void> {
  const { id } = await session.ask('decisions.add', { meetingId: at, childId })
  const measure = 'Seen at school'
  await session.ask('decisions.change', { id, what, who: 'Ravi Chandran', byOn: day('Mon 7 Dec 2026'), measure })
}
async function packOf(childId: ChildId) {
  const record = await session.ask('meetingRecord.get', { meetingId })
  const { people } = await session.ask('register.get', { meetingId })
  const conference = isConference(record.meeting) ? await session.ask('conference.get', { meetingId }) : null
  const decisions = await session.ask('decisions.list', { meetingId })
  return casePack({ record, decisions, people, conference, childId })
}
const textOf = async (childId: ChildId, key: string) =>
  (await packOf(childId)).blocks.find((block) => block.key === key)?.text

describe('the pack of a review', () => {
  beforeEach(() => begin('roa'))

  it('goes in the order of the form, and names what nothing was written under', async () => {
    await write(lily, { health: 'Well.', childViews: 'I like my room.', legal: 'Full care order' })
    await decide('Get a passport', null)
    const { blocks, blanks, childName } = await packOf(lily)
    expect(childName).toBe('Lily Thornton')
    expect(blocks.map(({ heading }) => heading)).toEqual([
      'About the meeting',
      'The child',
      'Health',
      'Legal and Cafcass',
      'Decisions',
    ])
    expect(blanks).toContain('How the child took part')
    expect(blanks).toContain('Education')
  })

  it('says about the meeting what a form asks first', async () => {
    expect(await textOf(lily, 'about')).toBe(
      [
        'Child: Lily Thornton',
        'Case number: 4471902',
        'Date of birth: Tue 8 Mar 2016',
        'Meeting: Review',
        'Held: Fri 20 Nov 2026, 10:00',
        'Chair: Daniel Whitcombe',
      ].join('\n'),
    )
  })

  it('gives participation in the official words, and answers in words with their labels', async () => {
    await session.ask('meetingRecord.saveParticipation', { meetingId, childId: lily, participation: 'PN1' })
    await write(lily, { placementGoing: 'Settled.', placementMeetsNeeds: 'yes', dentalCheckOn: '2026-10-05' })
    expect(await textOf(lily, 'participation')).toBe('PN1 Child physically attends and speaks for him or herself')
    expect(await textOf(lily, 'placement')).toBe(
      'How the placement is going:\nSettled.\n\nDoes it meet the child’s needs? Yes',
    )
    expect(await textOf(lily, 'health')).toBe('Last dental check: Mon 5 Oct 2026')
  })

  it('keeps what is only about a brother or sister out', async () => {
    await write(ava, { health: 'Ava has asthma.' })
    await decide('Find a nursery', ava)
    await decide('Book the nan’s house', null)
    expect(await textOf(lily, 'decisions')).toBe('1. Book the nan’s house; Ravi Chandran; By when: Mon 7 Dec 2026')
    expect(JSON.stringify(await packOf(lily))).not.toMatch(/Ava|nursery|asthma/)
    expect(await textOf(ava, 'decisions')).toMatch('1. Find a nursery; Ravi Chandran')
  })

  it('says what became of the last review’s decisions, to those who were at it', async () => {
    const before = inCommand(session, (db) => aMeeting(db, { kind: 'roa', childIds: [lily], heldOn: '2026-08-20' }))
    await decide('Get glasses', null, before)
    const { previous } = await session.ask('decisions.list', { meetingId })
    const id = previous?.decisions[0]?.id
    if (!id) throw new Error('the last review decided something')
    await session.ask('decisions.answer', { meetingId, id, outcome: 'notDone', outcomeNote: 'The shop was shut' })
    expect(await textOf(lily, 'earlier')).toMatch('What became of it: Not done. The shop was shut')
    expect(await textOf(ava, 'earlier')).toBeUndefined()
  })
})

describe('who came to a review', () => {
  beforeEach(() => begin('roa'))

  it('stands in the pack without brothers and sisters, and without views', async () => {
    const add = (name: string, agency: string, childId?: ChildId) =>
      session.ask('register.add', { meetingId, name, agency, side: 'family', ...(childId && { childId }) })
    await add('Kelly Hallam', 'Mother')
    await add('Lily Thornton', 'Child', lily)
    await add('Ava Thornton', 'Child', ava)
    expect(await textOf(lily, 'register')).toBe('1. Kelly Hallam; Mother\n2. Lily Thornton; Child')
  })
})

describe('the pack of a conference', () => {
  beforeEach(() => begin('icpc'))

  it('has the register, each agency’s view, the decision and the outline plan', async () => {
    const { id } = await session.ask('register.add', {
      meetingId,
      name: 'Fiona Lowe',
      agency: 'Elmfield Primary',
      side: 'agency',
    })
    await session.ask('register.change', { id, partA: 'here', report: 'received', view: 'plan' })
    const dissent = 'Wants no plan'
    await session.ask('conference.sayView', { meetingId, childId: ava, attendeeId: id, view: 'noPlan', dissent })
    await write(lily, { threshold: 'yes', thresholdWhy: 'Home was cold.', outcome: 'plan', categoryNEG: 'yes' })
    await write(null, { bottomLines: 'Nobody hits.', coreGroupOn: '2026-12-04' })
    await decide('Take Lily to the dentist', lily)
    expect(await textOf(lily, 'register')).toBe(
      '1. Fiona Lowe; Elmfield Primary; Attendance: Here; Report: Received; View: Plan',
    )
    expect(await textOf(lily, 'quorum')).toBe('Not quorate. Agencies that counted: Elmfield Primary')
    expect(await textOf(lily, 'outcome')).toBe(
      'Is the threshold for a plan met? Yes\n\nWhy:\nHome was cold.\n\nWhat the conference decided: Child protection plan\n\nCategories: Neglect',
    )
    expect(await textOf(lily, 'plan')).toBe(
      '1. Take Lily to the dentist; Ravi Chandran; By when: Mon 7 Dec 2026; How it will be known: Seen at school',
    )
    expect(await textOf(lily, 'bottomLines')).toBe('Nobody hits.')
    expect(await textOf(lily, 'coreGroupOn')).toBe('Fri 4 Dec 2026')
    expect(await textOf(lily, 'views')).toBeUndefined()
    expect(await textOf(ava, 'views')).toMatch('Why they do not agree: Wants no plan')
    expect(await textOf(ava, 'plan')).toBeUndefined()
  })

  it('says nothing of quoracy while nobody is marked as there', async () => {
    await session.ask('register.add', { meetingId, name: 'Fiona Lowe', agency: 'Elmfield Primary', side: 'agency' })
    expect(await textOf(lily, 'quorum')).toBeUndefined()
  })

  it('shows both parts of a split conference', async () => {
    const { id } = await session.ask('register.add', {
      meetingId,
      name: 'Kelly Hallam',
      agency: 'Mother',
      side: 'family',
    })
    await write(null, { isSplit: 'yes' })
    await session.ask('register.change', { id, partA: 'absent', partB: 'here' })
    expect(await textOf(lily, 'register')).toBe('1. Kelly Hallam; Mother; Part A: Absent; Part B: Here')
  })
})
