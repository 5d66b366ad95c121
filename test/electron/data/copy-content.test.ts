import { expect, it } from 'vitest'
import { RecordId } from '../../../shared/records/ids.ts'
import { aChild, aMeeting, inCommand } from '../../support/builders.ts'
import { openSession } from '../../support/open-session.ts'
import { sealedConference } from '../../support/sealed-conference.ts'

async function conferenceOf(givenNames: readonly string[]) {
  const session = await openSession()
  const { meetingId, childIds } = inCommand(session, (db) => {
    const childIds = givenNames.map((givenName) => aChild(db, { givenName, bornOn: '2016-01-08' }))
    return { childIds, meetingId: aMeeting(db, { childIds, kind: 'icpc', scheduledFor: '2026-11-23' }) }
  })
  const content = () => session.ask('copies.content', { meetingId, sealedVersionId: null })
  return { ...session, meetingId, childIds, content }
}

it('holds what was decided of each child, the dates, and ten working days to say what is wrong', async () => {
  const { ask, meetingId, childIds, content } = await conferenceOf(['Amira', 'Sami'])
  const [first = null] = childIds
  const changes = [
    { childId: first, field: 'outcome', value: 'plan' },
    { childId: first, field: 'threshold', value: 'yes' },
    { childId: first, field: 'categoryNEG', value: 'yes' },
    { childId: null, field: 'coreGroupOn', value: '2026-12-04' },
    { childId: null, field: 'whomToRing', value: 'Tom, social worker: 01632 960 141' },
  ]
  await ask('meetingRecord.save', { meetingId, changes })
  const { children, outcomes, dates, whomToRing, saysWithheld, template } = await content()
  expect(children.map(({ firstName, age }) => [firstName, age])).toEqual([
    ['Amira', 10],
    ['Sami', 10],
  ])
  expect(outcomes).toMatchObject([
    { outcome: 'plan', isThresholdMet: true, categories: ['NEG'] },
    { outcome: null, isThresholdMet: null, categories: [] },
  ])
  expect(dates).toEqual({ coreGroupOn: '2026-12-04', nextMeetingOn: null, correctBy: '2026-12-07' })
  expect([whomToRing, saysWithheld, template.key]).toEqual([
    'Tom, social worker: 01632 960 141',
    true,
    'signs-of-safety',
  ])
})

it('leaves out the tools a child did not agree to have printed', async () => {
  const { ask, meetingId, childIds, content } = await conferenceOf(['Amira'])
  const [childId] = childIds
  if (!childId) throw new Error('no child')
  const { id } = await ask('childTools.add', { meetingId, childId, tool: 'wishes' })
  await ask('childTools.change', { id, dreams: 'A dog' })
  expect((await content()).tools).toEqual([])
  await ask('childTools.change', { id, isPrinted: true })
  expect((await content()).tools).toMatchObject([{ dreams: 'A dog' }])
})

it('brings the numbers of earlier maps, but none that was not for everyone', async () => {
  const { ask, meetingId, content, ...session } = await conferenceOf(['Amira'])
  const [childId] = session.childIds
  if (!childId) throw new Error('no child')
  const before = inCommand(session, (db) =>
    aMeeting(db, {
      childIds: [childId],
      kind: 'icpc',
      scheduledFor: '2026-08-24',
      heldOn: '2026-08-24',
      status: 'held',
    }),
  )
  await ask('map.begin', { meetingId: before, template: 'signs-of-safety', isFromPrevious: false })
  await ask('mapScales.say', { meetingId: before, pairId: null, name: 'Mum', score: 3, reason: '' })
  await ask('mapScales.say', { meetingId: before, pairId: null, name: 'Police', score: 1, reason: '' })
  const { scales } = await ask('map.get', { meetingId: before })
  const police = scales.find(({ name }) => name === 'Police')?.id ?? RecordId.parse('')
  const why = 'Not for the family'
  await ask('audiences.say', { meetingId: before, itemId: police, scope: 'professionals', notFor: [], why })
  expect((await content()).earlier).toEqual([{ on: '2026-08-24', scales: [{ name: 'Mum', score: 3 }] }])
})

it('refuses a version there is not', async () => {
  const { ask, meetingId } = await conferenceOf(['Amira'])
  const sealedVersionId = RecordId.parse('0193a4f0-0000-7000-8000-000000000000')
  await expect(ask('copies.content', { meetingId, sealedVersionId })).rejects.toThrow('This version of the copies')
})

it('says the usual numbers until the meeting says its own, blank ones too', async () => {
  const { ask, meetingId, content } = await conferenceOf(['Amira'])
  const { settings } = await ask('session.current', {})
  const numbers = async () => [(await content()).whomToRing, (await content()).complaintsNumber]
  expect(await numbers()).toEqual(['', ''])
  await ask('settings.change', {
    ...settings,
    whomToRing: 'Ruth, chair: 01632 960 120',
    complaintsNumber: '01632 960 155',
  })
  expect(await numbers()).toEqual(['Ruth, chair: 01632 960 120', '01632 960 155'])
  const say = (field: string, value: string) =>
    ask('meetingRecord.save', { meetingId, changes: [{ childId: null, field, value }] })
  await say('whomToRing', 'Tom: 01632 960 141')
  await say('complaintsNumber', '')
  expect(await numbers()).toEqual(['Tom: 01632 960 141', ''])
})

it('goes on saying what copies said that were sealed, whatever becomes usual', async () => {
  const session = await openSession('2026-11-23')
  const { settings } = await session.ask('session.current', {})
  await session.ask('settings.change', { ...settings, complaintsNumber: '01632 960 155' })
  const { meetingId } = await sealedConference(session)
  await session.ask('settings.change', { ...settings, complaintsNumber: '01632 960 199' })
  const { content, isChanged } = await session.ask('copies.get', { meetingId })
  expect([content.complaintsNumber, isChanged]).toEqual(['01632 960 155', false])
})
