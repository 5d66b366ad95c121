import { beforeEach, describe, expect, it } from 'vitest'
import type { IsoDate } from '../../../shared/dates.ts'
import type { ChildId, IroId, MeetingId } from '../../../shared/records/ids.ts'
import type { RecordStepName } from '../../../shared/records/record-steps.ts'
import { day } from '../../shared/day.ts'
import { aChild, aMeeting, anIro, aSourceDue, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let childId: ChildId
let iroId: IroId
let meetingId: MeetingId
beforeEach(async () => {
  session = await openSession('2018-06-20')
  inCommand(session, (db) => {
    iroId = anIro(db)
    childId = aChild(db)
    meetingId = aMeeting(db, { kind: 'roa', childIds: [childId], heldOn: '2018-06-13', iroId })
  })
})

const say = (step: RecordStepName, doneOn: IsoDate | null, doneBy = 'Joe Amari') =>
  session.ask('recordSteps.say', { meetingId, step, doneOn, doneBy })
const stepsOf = async (of = meetingId) => (await session.ask('recordSteps.ofMeeting', { meetingId: of })).steps
const stepOf = async (step: RecordStepName) => (await stepsOf()).find((each) => each.step === step)
const waiting = () => session.ask('recordSteps.waiting', { iroId: null })
const undo = () => session.ask('edits.undo', { scope: `meeting:${meetingId}` })
const conferenceOn = (heldOn: string) =>
  inCommand(session, (db) => aMeeting(db, { kind: 'icpc', childIds: [childId], heldOn, iroId }))

describe('what is done with a record', () => {
  it('is kept with its day and who did it, and is a step back', async () => {
    await say('uploaded', day('Tue 19 Jun 2018'))
    expect(await stepOf('uploaded')).toMatchObject({ doneBy: 'Joe Amari', standing: { text: 'Done Tue 19 Jun' } })
    await say('uploaded', day('Wed 20 Jun 2018'), 'Business support')
    await undo()
    expect(await stepOf('uploaded')).toMatchObject({ doneOn: '2018-06-19', doneBy: 'Joe Amari' })
    await undo()
    expect(await stepOf('uploaded')).toMatchObject({ doneOn: null, standing: { text: 'Due today' } })
    await session.ask('edits.redo', { scope: `meeting:${meetingId}` })
    expect(await stepOf('uploaded')).toMatchObject({ doneOn: '2018-06-19' })
  })

  it('starts the manager’s five days', async () => {
    expect((await stepOf('managerAnswered'))?.due).toBeNull()
    await say('uploaded', day('Fri 15 Jun 2018'))
    expect((await stepOf('managerAnswered'))?.due).toMatchObject({ dueBy: '2018-06-22', eventOn: '2018-06-15' })
  })

  it('says whether the manager agreed or queried, kept when the day or the name is put right', async () => {
    const answered = { meetingId, step: 'managerAnswered', doneBy: 'Helen Marsh' } as const
    await session.ask('recordSteps.say', { ...answered, doneOn: day('Tue 19 Jun 2018'), answer: 'queried' })
    await say('managerAnswered', day('Wed 20 Jun 2018'))
    expect(await stepOf('managerAnswered')).toMatchObject({
      answer: 'queried',
      standing: { text: 'Queried Wed 20 Jun' },
    })
    await session.ask('recordSteps.say', { ...answered, doneOn: day('Wed 20 Jun 2018'), answer: 'agreed' })
    expect((await stepOf('managerAnswered'))?.standing.text).toBe('Agreed Wed 20 Jun')
    await undo()
    expect((await stepOf('managerAnswered'))?.answer).toBe('queried')
    await say('managerAnswered', null)
    expect((await stepOf('managerAnswered'))?.answer).toBeNull()
    const others = { ...answered, step: 'uploaded', doneOn: day('Wed 20 Jun 2018'), answer: 'agreed' } as const
    await expect(session.ask('recordSteps.say', others)).rejects.toThrow('Only a manager agrees or queries')
  })

  it('cannot be before the meeting or still to come, nor be of another sort of meeting', async () => {
    const refused = (doneOn: IsoDate) =>
      session.reply('recordSteps.say', { meetingId, step: 'uploaded', doneOn, doneBy: '' })
    expect(await refused(day('Tue 12 Jun 2018'))).toMatchObject({
      ok: false,
      error: { fields: { doneOn: 'The meeting was held on Wed 13 Jun 2018. Enter that day or a later one.' } },
    })
    expect(await refused(day('Thu 21 Jun 2018'))).toMatchObject({
      error: { fields: { doneOn: 'Thu 21 Jun 2018 is still to come. Enter the day it was done.' } },
    })
    await expect(say('coreGroupHeld', day('Wed 20 Jun 2018'))).rejects.toThrow('Nothing like that follows')
  })

  it('waits until the meeting is recorded as held', async () => {
    meetingId = inCommand(session, (db) =>
      aMeeting(db, { kind: 'roa', childIds: [childId], scheduledFor: '2018-06-20' }),
    )
    await expect(say('uploaded', day('Wed 20 Jun 2018'))).rejects.toThrow('Record the meeting as held first')
    expect((await stepsOf()).every(({ due, standing }) => due === null && standing.kind === 'planned')).toBe(true)
  })

  it('is the full record written, once the record is marked complete; undone with it', async () => {
    await session.ask('meetingRecord.complete', { meetingId })
    expect(await stepOf('recordWritten')).toMatchObject({ doneOn: '2018-06-20', doneBy: 'Ruth Adeyemi' })
    await undo()
    expect(await stepOf('recordWritten')).toMatchObject({ doneOn: null })
  })

  it('names the band a conference’s record was sent out in', async () => {
    meetingId = conferenceOn('2018-06-13')
    await say('recordDistributed', day('Wed 20 Jun 2018'))
    expect(await stepOf('recordDistributed')).toMatchObject({ band: 'Within 5 working days' })
  })

  it('asks neither plan nor core group where every child was decided to have no plan', async () => {
    meetingId = conferenceOn('2018-06-13')
    expect((await stepsOf()).map(({ step }) => step)).toContain('coreGroupHeld')
    await session.ask('meetingRecord.save', { meetingId, changes: [{ childId, field: 'outcome', value: 'noPlan' }] })
    expect((await stepsOf()).map(({ step }) => step)).not.toContain('coreGroupHeld')
    await session.ask('meetingRecord.save', { meetingId, changes: [{ childId, field: 'outcome', value: 'plan' }] })
    expect((await stepsOf()).map(({ step }) => step)).toContain('planGiven')
  })
})

describe('what waits on Today', () => {
  it('is what is overdue or due within five working days, the soonest first, until it is done', async () => {
    expect((await waiting()).flatMap(({ steps }) => steps.map(({ todo }) => todo))).toEqual([
      'Decisions to upload',
      'Decisions to record',
    ])
    await say('decisionsRecorded', day('Wed 13 Jun 2018'))
    await say('uploaded', day('Wed 13 Jun 2018'))
    expect((await waiting())[0]?.steps).toMatchObject([{ step: 'managerAnswered', standing: { kind: 'dueSoon' } }])
    await say('managerAnswered', day('Thu 14 Jun 2018'))
    expect(await waiting()).toEqual([])
  })

  it('is the upload from the day of the meeting', async () => {
    await session.goTo('2018-06-13')
    expect((await waiting())[0]?.steps.map(({ step }) => step)).toContain('uploaded')
  })

  it('asks about three months, and longer about what was begun', async () => {
    await session.goTo('2018-09-14')
    expect(await waiting()).toEqual([])
    expect(await session.ask('recordSteps.ofMeeting', { meetingId })).toMatchObject({ isAsked: false })
    await say('decisionsRecorded', day('Wed 13 Jun 2018'))
    expect((await waiting())[0]?.steps[0]).toMatchObject({ step: 'uploaded', standing: { kind: 'overdue' } })
    expect(await session.ask('recordSteps.ofMeeting', { meetingId })).toMatchObject({ isAsked: true })
  })

  it('puts the meeting whose limit is the oldest first', async () => {
    const conference = conferenceOn('2018-06-18')
    expect((await waiting()).map(({ meetingId: id }) => id)).toEqual([conference, meetingId])
  })

  it('is the chair’s, not everybody’s, and leaves out what an import brought', async () => {
    const other = inCommand(session, (db) => anIro(db, { name: 'Ruth Adeyemi' }))
    expect(await session.ask('recordSteps.waiting', { iroId: other })).toEqual([])
    expect(await session.ask('recordSteps.waiting', { iroId })).toHaveLength(1)
    inCommand(session, (db) => {
      aSourceDue(db, childId, { kind: 'roa', dueBy: '2018-12-13' })
      db.exec('UPDATE meeting SET sourceRowId = (SELECT max(id) FROM sourceRow)')
    })
    expect(await waiting()).toEqual([])
  })
})
