import { beforeEach, describe, expect, it } from 'vitest'
import type { ChildId, MeetingId } from '../../../shared/records/ids.ts'
import type { AttendeeSide } from '../../../shared/records/register.ts'
import { aChild, aFamily, aMeeting, aPlan, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let nia: ChildId
let before: MeetingId
let meetingId: MeetingId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    nia = aChild(db)
    const sister = aChild(db, { givenName: 'Ada' })
    aFamily(db, { childIds: [nia, sister] })
    aPlan(db, nia, { startedOn: '2026-08-25' })
    before = aMeeting(db, { childIds: [sister], kind: 'icpc', heldOn: '2026-08-25' })
    meetingId = aMeeting(db, { childIds: [nia], kind: 'rcpc', scheduledFor: '2026-11-23' })
  })
})

const add = async (
  name: string,
  agency: string,
  { side = 'agency', at = meetingId }: { side?: AttendeeSide; at?: MeetingId } = {},
) => (await session.ask('register.add', { meetingId: at, name, agency, side })).id
const come = async (...ids: Awaited<ReturnType<typeof add>>[]) => {
  for (const id of ids) await session.ask('register.change', { id, partA: 'here' })
}
const get = () => session.ask('conference.get', { meetingId })
const undo = () => session.ask('edits.undo', { scope: `meeting:${meetingId}` })
const write = (field: string, value: string) =>
  session.ask('meetingRecord.save', { meetingId, changes: [{ childId: null, field, value }] })

describe('the register', () => {
  it('keeps a person and each cell, every change a step back', async () => {
    const id = await add('Fiona Lowe', 'Elmfield Primary')
    await session.ask('register.change', { id, partA: 'apologies' })
    await session.ask('register.change', { id, report: 'received' })
    expect((await get()).people).toMatchObject([{ name: 'Fiona Lowe', partA: 'apologies', report: 'received' }])
    await undo()
    await undo()
    expect((await get()).people).toMatchObject([{ isInvited: true, partA: null, report: null }])
    await session.ask('register.remove', { id })
    expect((await get()).people).toEqual([])
    await undo()
    expect((await get()).people).toHaveLength(1)
  })

  it('corrects a name, agency and side without losing what was said of the person', async () => {
    const id = await add('Fiona Low', 'Elmfeild Primary')
    await come(id)
    await session.ask('conference.sayView', {
      meetingId,
      childId: nia,
      attendeeId: id,
      view: 'plan',
      dissent: 'Too soon',
    })
    await session.ask('register.change', { id, name: ' Fiona Lowe ', agency: 'Elmfield Primary', side: 'socialCare' })
    const right = { name: 'Fiona Lowe', agency: 'Elmfield Primary', side: 'socialCare', partA: 'here' }
    expect(await get()).toMatchObject({ people: [right], views: [{ attendeeId: id, dissent: 'Too soon' }] })
    await undo()
    expect((await get()).people).toMatchObject([{ name: 'Fiona Low', agency: 'Elmfeild Primary', side: 'agency' }])
  })

  it('does not correct a person into somebody who is there already', async () => {
    await add('Fiona Lowe', 'Elmfield Primary')
    const id = await add('Fiona Low', 'Elmfield Primary')
    await expect(session.ask('register.change', { id, name: 'fiona lowe' })).rejects.toThrow('on the register already')
    await session.ask('register.change', { id, name: 'Fiona LOW' })
  })

  it('does not take one person twice', async () => {
    await add('Fiona Lowe', 'Elmfield Primary')
    await expect(add('fiona lowe', 'Elmfield Primary')).rejects.toThrow('on the register already')
  })

  it('is kept of a review too, from the last review, without quoracy or views', async () => {
    const [last, roa] = inCommand(session, (db) => [
      aMeeting(db, { childIds: [nia], kind: 'roa', heldOn: '2026-09-01' }),
      aMeeting(db, { childIds: [nia], kind: 'adoptionReview', scheduledFor: '2026-11-24' }),
    ])
    await add('Kelly Hallam', 'Mother', { side: 'family', at: before })
    await add('Fiona Lowe', 'Elmfield Primary', { at: last })
    const register = () => session.ask('register.get', { meetingId: roa })
    expect(await register()).toEqual({ people: [], offered: { on: '2026-09-01', names: ['Fiona Lowe'] } })
    await session.ask('register.takeOver', { meetingId: roa })
    expect(await register()).toMatchObject({ people: [{ name: 'Fiona Lowe', partA: null }], offered: null })
    await expect(session.ask('conference.get', { meetingId: roa })).rejects.toThrow('conferences and HSB meetings only')
  })

  it('knows which of its people is the child, and takes no child who is not at the meeting', async () => {
    const id = await add('Nia', 'Child', { side: 'family' })
    await session.ask('register.change', { id, childId: nia })
    expect((await get()).people).toMatchObject([{ childId: nia }])
    const other = await add('Nia Bowen', 'Child', { side: 'family' })
    await session.ask('register.change', { id: other, childId: nia })
    expect((await get()).people).toMatchObject([{ childId: null }, { childId: nia }])
    await undo()
    expect((await get()).people).toMatchObject([{ childId: nia }, { childId: null }])
    const stranger = inCommand(session, (db) => aChild(db))
    await expect(session.ask('register.change', { id, childId: stranger })).rejects.toThrow('not at this meeting')
  })

  it('takes over the people of the family’s last conference in one step, without what was said of them', async () => {
    await come(await add('Fiona Lowe', 'Elmfield Primary', { at: before }))
    await add('Kelly Hallam', 'Mother', { side: 'family', at: before })
    await add('Fiona Lowe', 'Elmfield Primary')
    expect((await get()).offered).toEqual({ on: '2026-08-25', names: ['Kelly Hallam'] })
    await session.ask('register.takeOver', { meetingId })
    expect(await get()).toMatchObject({
      people: [{ partA: null }, { name: 'Kelly Hallam', partA: null }],
      offered: null,
    })
    await undo()
    expect((await get()).people).toHaveLength(1)
  })

  it('brings what the people of the last conference need, who must not meet, and its two parts', async () => {
    const [kelly, dean] = [
      await add('Kelly Hallam', 'Mother', { side: 'family', at: before }),
      await add('Dean Hallam', 'Father', { side: 'family', at: before }),
    ]
    await add('Dean Hallam', 'Father', { side: 'family' })
    await session.ask('readiness.saveNeeds', { id: kelly, part: 'a', interpreterLanguage: 'BSL', accessNeeds: 'Ramp' })
    await session.ask('readiness.keepApart', { meetingId: before, firstId: kelly, secondId: dean, why: 'Threats' })
    const split = { childId: null, field: 'isSplit', value: 'yes' }
    await session.ask('meetingRecord.save', { meetingId: before, changes: [split] })
    await session.ask('register.takeOver', { meetingId })
    const ready = () => session.ask('readiness.get', { meetingId })
    const { people, pairs } = await ready()
    expect(people).toMatchObject([
      { name: 'Dean Hallam', part: 'both' },
      { name: 'Kelly Hallam', part: 'a', interpreterLanguage: 'BSL', accessNeeds: 'Ramp' },
    ])
    expect(pairs).toMatchObject([{ firstId: people[1]?.id, secondId: people[0]?.id, why: 'Threats' }])
    expect((await session.ask('meetingRecord.get', { meetingId })).values).toEqual([split])
    await undo()
    expect(await ready()).toMatchObject({ people: [{ name: 'Dean Hallam' }], pairs: [] })
    expect((await session.ask('meetingRecord.get', { meetingId })).values).toEqual([])
  })
})

describe('quoracy', () => {
  it('is of each part of a split conference', async () => {
    const [sw, school, health] = [
      await add('Nadia Rahman', 'Children’s social care', { side: 'socialCare' }),
      await add('Fiona Lowe', 'Elmfield Primary'),
      await add('Grace Mensah', 'Health visiting'),
    ]
    await come(sw, school, health)
    expect((await get()).quorum).toMatchObject([{ isQuorate: true }])
    await write('isSplit', 'yes')
    expect((await get()).quorum).toMatchObject([{ isQuorate: true }, { isQuorate: false, hasSocialCare: false }])
  })

  it('warns where the family’s conference before was not quorate either', async () => {
    expect((await get()).inquorateBefore).toBeNull()
    await session.ask('meetingRecord.save', {
      meetingId: before,
      changes: [{ childId: null, field: 'inquorateReason', value: 'The plan cannot wait' }],
    })
    expect((await get()).inquorateBefore).toEqual({ on: '2026-08-25', isStoodDown: false })
    inCommand(session, (db) =>
      aMeeting(db, {
        childIds: [nia],
        kind: 'rcpc',
        scheduledFor: '2026-11-16',
        status: 'stoodDown',
        reasonCode: 'lackOfProfessionals',
      }),
    )
    expect((await get()).inquorateBefore).toEqual({ on: '2026-11-16', isStoodDown: true })
  })
})
