import { beforeEach, describe, expect, it } from 'vitest'
import { composeCopy } from '../../../shared/copies/compose-copy.ts'
import type { ChildId, MeetingId, RecordId } from '../../../shared/records/ids.ts'
import type { AttendeeSide } from '../../../shared/records/register.ts'
import { aChild, aMeeting, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let childIds: ChildId[]
let before: MeetingId
let meetingId: MeetingId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    childIds = [aChild(db, { givenName: 'Maisie' })]
    before = aMeeting(db, { childIds, kind: 'icpc', heldOn: '2026-08-25' })
    meetingId = aMeeting(db, { childIds, kind: 'rcpc', scheduledFor: '2026-11-23' })
  })
  await session.ask('map.begin', { meetingId: before, template: 'signs-of-safety', isFromPrevious: false })
})

const put = async (of: MeetingId, name: string, side: AttendeeSide = 'family', agency = 'Father') =>
  (await session.ask('register.add', { meetingId: of, name, agency, side })).id
const here = (id: RecordId, part: 'partA' | 'partB' | 'both') =>
  session.ask('register.change', {
    id,
    partA: part === 'partB' ? 'absent' : 'here',
    partB: part === 'partA' ? 'absent' : 'here',
  })
const line = async (text: string, of = before) =>
  (
    await session.ask('mapLines.add', {
      meetingId: of,
      heading: 'harm',
      afterId: null,
      text,
      saidBy: '',
      childId: null,
    })
  ).id
const restrict = (itemId: RecordId, rest: { scope: 'everyone' | 'partA' | 'professionals'; notFor?: RecordId[] }) =>
  session.ask('audiences.say', { meetingId: before, itemId, why: 'Her address', notFor: [], ...rest })
const goOn = () => session.ask('map.begin', { meetingId, template: 'signs-of-safety', isFromPrevious: true })
const mark = { number: 1, of: 1, letter: '', version: 1, code: '', at: '2026-11-23T10:00:00.000Z' }
/** Whose copy has these words. */
const whoHas = async (words: string) => {
  const content = await session.ask('copies.content', { meetingId, sealedVersionId: null })
  const has = (id: RecordId) => JSON.stringify(composeCopy(content, id, mark)).includes(words)
  return content.people.filter(({ id }) => has(id)).map(({ name }) => name)
}

describe('a step carried on from the meeting before', () => {
  it('goes to nobody it was kept from there', async () => {
    const there = await put(before, 'Darren Pryce')
    const { id } = await session.ask('decisions.add', { meetingId: before, childId: null })
    await session.ask('decisions.change', { id, what: 'Move Kelly to the refuge' })
    await restrict(id, { scope: 'everyone', notFor: [there] })
    await put(meetingId, 'Darren Pryce')
    await put(meetingId, 'Kelly Hallam', 'family', 'Mother')
    await goOn()
    await session.ask('decisions.carry', { meetingId, id })
    expect(await whoHas('refuge')).toEqual(['Kelly Hallam'])
  })
})

describe('a line of one part of the last conference', () => {
  it('goes to nobody of the family, whoever is in part A this time, until the chair says who may have it', async () => {
    const kelly = await put(before, 'Kelly Hallam', 'family', 'Mother')
    const nadia = await put(before, 'Nadia Rahman', 'socialCare', 'Social worker')
    const fiona = await put(before, 'Fiona Lowe', 'agency', 'School')
    await here(kelly, 'partA')
    await here(nadia, 'both')
    await here(fiona, 'partB')
    await here(await put(before, 'Darren Pryce'), 'partB')
    await restrict(await line('Kelly has moved'), { scope: 'partA' })
    for (const [name, side] of [
      ['Darren Pryce', 'family'],
      ['Kelly Hallam', 'family'],
      ['Nadia Rahman', 'socialCare'],
      ['Fiona Lowe', 'agency'],
    ] as const)
      await session.ask('register.change', { id: await put(meetingId, name, side), partA: 'here' })
    await goOn()
    expect(await whoHas('Kelly has moved')).toEqual(['Nadia Rahman'])
  })
})

describe('somebody of the same name as one a line is kept from', () => {
  it('does not get it either, whether they are here before the line is brought on or after', async () => {
    await restrict(await line('Kelly has moved'), { scope: 'everyone', notFor: [await put(before, 'Darren Pryce')] })
    await put(meetingId, 'Mr Darren  Pryce', 'family', 'Dad')
    await goOn()
    await put(meetingId, 'Darren Pryce', 'family', 'Ex-partner')
    const changed = await put(meetingId, 'D Price', 'family', 'Partner')
    await put(meetingId, 'Kelly Hallam', 'family', 'Mother')
    await session.ask('register.change', { id: changed, name: 'darren pryce' })
    expect(await whoHas('Kelly has moved')).toEqual(['Kelly Hallam'])
  })

  it('does not get it when they are taken over from the last register', async () => {
    const later = inCommand(session, (db) => aMeeting(db, { childIds, kind: 'rcpc', scheduledFor: '2026-11-23' }))
    await put(before, 'Darren Pryce', 'family', 'Dad')
    await session.ask('map.begin', { meetingId: later, template: 'signs-of-safety', isFromPrevious: false })
    const itemId = await line('Kelly has moved', later)
    const father = await put(later, 'Mr Darren Pryce', 'family', 'Father')
    await session.ask('audiences.say', { meetingId: later, itemId, scope: 'everyone', notFor: [father], why: '' })
    await session.ask('register.takeOver', { meetingId: later })
    const { people, audiences } = await session.ask('map.get', { meetingId: later })
    expect(people).toHaveLength(2)
    expect(audiences[0]?.notFor.toSorted()).toEqual(people.map(({ id }) => id).toSorted())
  })
})
