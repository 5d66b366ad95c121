import { beforeEach, expect, it } from 'vitest'
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
    meetingId = aMeeting(db, { childIds: [childId], kind: 'roa', scheduledFor: '2026-11-23' })
  })
})
const save = (field: string, value: string) =>
  session.ask('meetingRecord.save', { meetingId, changes: [{ childId, field, value }] })
const moments = () => session.ask('recordVersions.list', { meetingId })
const latest = async () => (await moments())[0]?.auditId ?? 0
const values = async () =>
  Object.fromEntries(
    (await session.ask('meetingRecord.get', { meetingId })).values.map(({ field, value }) => [field, value]),
  )

it('lists what one person did within a minute as one moment', async () => {
  await save('health', 'Well')
  await save('safety', 'Safe')
  expect(await moments()).toMatchObject([
    { did: ['Health and wellbeing', 'Safety, risks and times missing'], startsSitting: true },
  ])
})

it('shows old and new side by side, and brings one answer or all of it back as one step', async () => {
  await save('health', 'Well')
  await save('dentalCheckOn', '2026-10-05')
  const auditId = await latest()
  await save('health', 'Poorly')
  await save('safety', 'Safe')
  const { id } = await session.ask('decisions.add', { meetingId, childId: null })
  await session.ask('decisions.change', { id, what: 'Get a passport' })
  const found = await session.ask('recordVersions.compare', { meetingId, auditId })
  expect(found).toMatchObject([
    { label: 'Health and wellbeing', before: 'Well', now: 'Poorly' },
    { label: 'Safety, risks and times missing', before: '', now: 'Safe' },
    { label: 'Decision', before: '', now: 'Get a passport' },
  ])
  const keys = found.slice(0, 1).map(({ key }) => key)
  await session.ask('recordVersions.restore', { meetingId, auditId, keys })
  expect(await values()).toMatchObject({ health: 'Well', safety: 'Safe' })
  await session.ask('recordVersions.restore', { meetingId, auditId, keys: null })
  expect(await session.ask('recordVersions.compare', { meetingId, auditId })).toEqual([])
  expect((await session.ask('decisions.list', { meetingId })).decisions).toEqual([])
  await session.ask('edits.undo', { scope: `meeting:${meetingId}` })
  expect((await session.ask('decisions.list', { meetingId })).decisions).toHaveLength(1)
})

it('says in words which parts of the letter were ticked', async () => {
  await save('letterParts', 'health')
  const auditId = await latest()
  await session.goTo('2026-11-23T11:00:00.000Z')
  await save('letterParts', 'health decisions')
  expect(await session.ask('recordVersions.compare', { meetingId, auditId })).toMatchObject([
    { before: 'Your health', now: 'Your health, What was decided' },
  ])
})

it('knows how a field stood that was undone and written again', async () => {
  await save('health', 'Well')
  const auditId = await latest()
  await session.ask('edits.undo', { scope: `meeting:${meetingId}` })
  await save('health', 'Poorly')
  expect(await session.ask('recordVersions.compare', { meetingId, auditId })).toMatchObject([
    { before: 'Well', now: 'Poorly' },
  ])
})

it('leaves what the next review said of a decision as it is, and refuses to take out what that carries on', async () => {
  const earlier = inCommand(session, (db) => aMeeting(db, { childIds: [childId], kind: 'roa', heldOn: '2026-05-27' }))
  await session.ask('meetingRecord.save', {
    meetingId: earlier,
    changes: [{ childId, field: 'health', value: 'Well' }],
  })
  const momentOf = async () => (await session.ask('recordVersions.list', { meetingId: earlier }))[0]?.auditId ?? 0
  const empty = await momentOf()
  const { id } = await session.ask('decisions.add', { meetingId: earlier, childId: null })
  await session.ask('decisions.change', { id, what: 'Get a passport' })
  const auditId = await momentOf()
  await session.ask('decisions.change', { id, what: 'Get a bus pass' })
  await session.ask('decisions.answer', { meetingId, id, outcome: 'notDone', outcomeNote: 'No photograph' })
  await session.ask('decisions.carry', { meetingId, id })

  await session.ask('recordVersions.restore', { meetingId: earlier, auditId, keys: null })
  expect((await session.ask('decisions.list', { meetingId: earlier })).decisions).toMatchObject([
    { what: 'Get a passport', outcome: 'notDone', outcomeNote: 'No photograph' },
  ])
  expect(await session.ask('recordVersions.compare', { meetingId: earlier, auditId })).toEqual([])
  expect(
    await session.reply('recordVersions.restore', { meetingId: earlier, auditId: empty, keys: null }),
  ).toMatchObject({
    error: { message: expect.stringContaining('A later meeting carries on a decision that was not made yet then.') },
  })
})

it('brings back at the next review only what it said of a decision, not the decision', async () => {
  const earlier = inCommand(session, (db) => aMeeting(db, { childIds: [childId], kind: 'roa', heldOn: '2026-05-27' }))
  const { id } = await session.ask('decisions.add', { meetingId: earlier, childId: null })
  await save('health', 'Well')
  const auditId = await latest()
  await session.ask('decisions.answer', { meetingId, id, outcome: 'done', outcomeNote: '' })
  await session.ask('decisions.change', { id, what: 'Get a passport' })
  await session.ask('recordVersions.restore', { meetingId, auditId, keys: null })
  expect((await session.ask('decisions.list', { meetingId: earlier })).decisions).toMatchObject([
    { what: 'Get a passport', outcome: null },
  ])
})

it('covers how the child took part', async () => {
  await save('health', 'Well')
  const auditId = await latest()
  await session.ask('meetingRecord.saveParticipation', { meetingId, childId, participation: 'PN1' })
  const found = await session.ask('recordVersions.compare', { meetingId, auditId })
  expect(found).toMatchObject([{ label: 'How the child took part', childId, before: '' }])
  expect(found[0]?.now).toMatch(/^PN1 /)
  await session.ask('recordVersions.restore', { meetingId, auditId, keys: null })
  expect((await session.ask('meetings.get', { id: meetingId })).children).toMatchObject([{ participation: null }])
})

it('covers the register, with the views of those who are on it', async () => {
  meetingId = inCommand(session, (db) =>
    aMeeting(db, { childIds: [childId], kind: 'icpc', scheduledFor: '2026-11-23' }),
  )
  const add = (name: string) =>
    session.ask('register.add', { meetingId, name, agency: 'Elmfield Primary', side: 'agency' })
  const { id } = await add('Fiona Low')
  const auditId = await latest()
  await session.ask('register.change', { id, name: 'Fiona Lowe', partA: 'here' })
  const later = await add('Grace Mensah')
  const view = { childId, attendeeId: later.id, view: 'plan' as const, dissent: 'Too soon' }
  await session.ask('conference.sayView', { meetingId, ...view })
  const found = await session.ask('recordVersions.compare', { meetingId, auditId })
  expect(found).toMatchObject([
    { label: 'Register', before: 'Fiona Low, Elmfield Primary, Another agency', now: expect.stringContaining('Here') },
    { label: 'Register', before: '', now: expect.stringContaining('Grace Mensah') },
    { label: 'An agency’s view', before: '', now: 'Plan, Too soon' },
  ])
  const grace = found.slice(1, 2).map(({ key }) => key)
  await expect(session.ask('recordVersions.restore', { meetingId, auditId, keys: grace })).rejects.toThrow('goes with')
  await session.ask('recordVersions.restore', { meetingId, auditId, keys: null })
  expect(await session.ask('conference.get', { meetingId })).toMatchObject({
    people: [{ name: 'Fiona Low', partA: null }],
    views: [],
  })
  await session.ask('edits.undo', { scope: `meeting:${meetingId}` })
  expect((await session.ask('conference.get', { meetingId })).views).toHaveLength(1)
})
