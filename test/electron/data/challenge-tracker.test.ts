import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../../shared/contract.ts'
import { IsoDate } from '../../../shared/dates.ts'
import type { ChildId, RecordId } from '../../../shared/records/ids.ts'
import { raiseConcern } from '../../support/an-alert.ts'
import { aChild, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

const day = (text: string) => IsoDate.parse(text)
let session: TestSession
let childId: ChildId
let pre: RecordId
let preNext: RecordId
let ad: RecordId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    childId = aChild(db)
    aPeriodOfCare(db, childId, { startedOn: '2026-05-01' })
  })
  const add = async (kind: 'preChallenge' | 'challenge', ...days: string[]) => {
    await session.ask('challenge.addMeetings', { kind, days: days.map(day), startsAt: null, place: '' })
  }
  await add('preChallenge', '2026-11-26', '2026-12-17')
  await add('challenge', '2026-12-03')
  const [a, b, c] = await session.ask('challenge.meetings', {})
  if (!a || !b || !c) throw new Error('no meetings')
  ;[pre, ad, preNext] = [a.id, b.id, c.id]
})

async function marked(title = 'statutory visits missed', raisedOn = '2026-11-02'): Promise<RecordId> {
  const { id } = await raiseConcern(session, { childId, raisedOn, title })
  await session.ask('alerts.sayPreChallenge', { alertId: id, version: 1, isForPreChallenge: true })
  return id
}
const write = (meetingId: RecordId, subjectId: RecordId, said: Omit<Input<'challenge.write'>, keyof At>) =>
  session.ask('challenge.write', { meetingId, subjectId, ...said })
type At = { meetingId: RecordId; subjectId: RecordId }
const agenda = (meetingId: RecordId) => session.ask('challenge.agenda', { meetingId })
const titles = async (meetingId: RecordId) => (await agenda(meetingId)).lines.map(({ title }) => title)
const tracker = () => session.ask('challenge.tracker', {})
const hold = (meetingId: RecordId) => session.ask('challenge.writeMeeting', { meetingId, isHeld: true })

describe('the tracker', () => {
  it('has alerts marked for it, and offers those past the limit or at the assistant director', async () => {
    const id = await marked()
    const over = await raiseConcern(session, { childId, raisedOn: '2026-10-01', title: 'Over' })
    const far = { firstStage: 'assistantDirector', firstStageWhy: 'A child at risk now' } as const
    const direct = await raiseConcern(session, { childId, raisedOn: '2026-11-20', title: 'Direct', ...far })
    await raiseConcern(session, { childId, raisedOn: '2026-11-20', title: 'In time' })
    expect((await tracker()).map(({ subjectId, offered, next }) => [subjectId, offered, next?.id])).toEqual([
      [id, null, pre],
      [over.id, 'overLimit', undefined],
      [direct.id, 'assistantDirector', undefined],
    ])
    await session.ask('challenge.takeAlert', { alertId: over.id })
    expect(await titles(pre)).toEqual(['Over', 'statutory visits missed'])
  })

  it('brings a case a meeting settled to the challenge meeting once it is put to the assistant director after all', async () => {
    const alertId = await marked()
    await session.goTo('2026-11-26')
    await write(pre, alertId, { decision: 'noFurtherAction' })
    await hold(pre)
    expect(await tracker()).toMatchObject([{ closed: { how: 'settled' }, next: null }])
    await session.goTo('2026-11-27')
    const { version } = await session.ask('alerts.get', { alertId })
    const reason = 'Nothing has been put right'
    await session.ask('alerts.escalate', {
      ...{ alertId, version, toStage: 'assistantDirector', reason, recipientName: '', addToLetter: '' },
      isForPreChallenge: true,
    })
    expect(await tracker()).toMatchObject([{ closed: null, offered: null, next: { id: ad } }])
    expect(await titles(ad)).toEqual(['statutory visits missed'])
  })

  it('greys what was closed meanwhile with the reason, until a meeting has been held since', async () => {
    const alertId = await marked()
    await write(pre, alertId, { decision: 'furtherAction', action: 'Ask the team', dueBy: day('2026-11-20') })
    await session.goTo('2026-11-26')
    await hold(pre)
    await session.goTo('2026-11-30')
    const { version } = await session.ask('alerts.get', { alertId })
    await session.ask('alerts.close', {
      ...{
        alertId,
        version,
        outcome: 'putRight',
        theme: 'visits',
        evidenceKind: 'seen',
        evidenceOn: day('2026-11-30'),
      },
      ...{
        evidence: 'Saw the visit of 28 Nov on the record, with what she said',
        changedForChild: 'She was seen at home, and said how she is',
        learning: '',
      },
    })
    const why = 'Alert closed Mon 30 Nov 2026: put right'
    expect(await tracker()).toMatchObject([{ closed: { why }, isHeard: false, actions: [], next: { id: preNext } }])
    expect(await session.ask('challenge.lateActions', {})).toEqual([])
    expect((await agenda(preNext)).lines).toMatchObject([{ closed: { why }, earlier: [{ action: 'Ask the team' }] }])
    await session.goTo('2026-12-17')
    await hold(preNext)
    await session.goTo('2026-12-18')
    expect(await tracker()).toMatchObject([{ closed: { why }, next: null }])
    // What the meeting that was held before it said stays as it was then.
    expect((await agenda(pre)).lines).toMatchObject([{ closed: null, decision: 'furtherAction' }])
  })

  it('shows an action that is late until somebody says that it is done', async () => {
    const { id } = await session.ask('challenge.addTheme', {
      title: 'Sibling assessments',
      theme: null,
      meetingId: null,
    })
    await write(pre, id, {
      decision: 'furtherAction',
      action: 'Guidance',
      ownerName: 'Head of service',
      dueBy: day('2026-12-01'),
    })
    expect(await session.ask('challenge.lateActions', {})).toEqual([])
    await session.goTo('2026-12-02')
    expect(await session.ask('challenge.lateActions', {})).toMatchObject([
      { title: 'Sibling assessments', entry: { action: 'Guidance', ownerName: 'Head of service', isLate: true } },
    ])
    await write(pre, id, { doneOn: day('2026-12-02') })
    expect(await session.ask('challenge.lateActions', {})).toEqual([])
    await expect(write(pre, id, { doneOn: day('2026-12-03') })).rejects.toThrow('cannot be after today')
  })

  it('ends a theme with a reason, and follows it again', async () => {
    const { id } = await session.ask('challenge.addTheme', {
      title: 'Sibling assessments',
      theme: null,
      meetingId: null,
    })
    await session.ask('challenge.closeTheme', { id, version: 1, why: 'In the new guidance' })
    expect(await tracker()).toMatchObject([
      { closed: { why: 'Ended Mon 23 Nov 2026: In the new guidance' }, next: null },
    ])
    await session.ask('challenge.reopenTheme', { id, version: 2 })
    expect(await tracker()).toMatchObject([{ closed: null, next: { id: pre } }])
  })

  it('tells an alert what meetings said of it, and leaves the alert where it stands', async () => {
    const alertId = await marked()
    const before = await session.ask('alerts.get', { alertId })
    await write(pre, alertId, { discussion: 'No answer in a month.', decision: 'toChallenge' })
    expect(await session.ask('challenge.ofAlert', { alertId })).toMatchObject({
      entries: [{ meetsOn: '2026-11-26', discussion: 'No answer in a month.', decision: 'toChallenge' }],
      next: { id: ad },
    })
    const after = await session.ask('alerts.get', { alertId })
    expect({ ...after, edits: null }).toEqual({ ...before, edits: null })
  })
})

describe('the agenda of a meeting', () => {
  it('is what waits for it, in an order that can be changed and undone', async () => {
    const [a, b] = [await marked('A', '2026-11-02'), await marked('B', '2026-11-03')]
    await marked('C', '2026-11-04')
    expect(await titles(pre)).toEqual(['A', 'B', 'C'])
    await session.ask('challenge.moveEntry', { meetingId: pre, subjectId: a, step: 1 })
    expect(await titles(pre)).toEqual(['B', 'A', 'C'])
    await session.ask('challenge.moveEntry', { meetingId: pre, subjectId: b, step: -1 })
    expect(await titles(pre)).toEqual(['B', 'A', 'C'])
    await session.ask('edits.undo', { scope: `challenge:${pre}` })
    expect(await titles(pre)).toEqual(['A', 'B', 'C'])
  })

  it('carries what is not finished to the next meeting, with what was said before', async () => {
    const [a, b] = [await marked('A', '2026-11-02'), await marked('B', '2026-11-03')]
    const c = await marked('C', '2026-11-04')
    await marked('D', '2026-11-05')
    await write(pre, a, { discussion: 'Still no visit', decision: 'furtherAction', action: 'Ring the manager' })
    await write(pre, b, { decision: 'toChallenge' })
    await write(pre, c, { decision: 'resolved' })
    await session.goTo('2026-11-26')
    await hold(pre)
    expect(await titles(ad)).toEqual(['B'])
    // D was not come to, so it waits like A.
    expect(await titles(preNext)).toEqual(['A', 'D'])
    expect((await agenda(preNext)).lines[0]).toMatchObject({
      ...{ discussion: '', decision: null },
      earlier: [{ discussion: 'Still no visit', action: 'Ring the manager', meetsOn: '2026-11-26' }],
    })
    expect(await titles(pre)).toEqual(['A', 'B', 'C', 'D'])
    expect(await session.ask('challenge.meetings', {})).toMatchObject([
      { items: 4, decided: 3, isHeld: true },
      { items: 1 },
      { items: 2, decided: 0 },
    ])
  })

  it('takes an item of the tracker by hand, once, and lets it go while nothing is said', async () => {
    const id = await marked()
    const at = { meetingId: ad, subjectId: id }
    await session.ask('challenge.putOnAgenda', at)
    await expect(session.ask('challenge.putOnAgenda', at)).rejects.toThrow('on this agenda already')
    await write(ad, id, { action: 'Write to the director' })
    await expect(session.ask('challenge.takeOffAgenda', at)).rejects.toThrow('stays in the minutes')
    await session.ask('edits.undo', { scope: `challenge:${ad}` })
    await session.ask('challenge.takeOffAgenda', at)
    expect(await titles(ad)).toEqual([])
    const carried = session.ask('challenge.takeOffAgenda', { meetingId: pre, subjectId: id })
    await expect(carried).rejects.toThrow('It waits for this meeting')
  })

  it('takes an alert that is only offered', async () => {
    const { id } = await raiseConcern(session, { childId, raisedOn: '2026-10-01', title: 'Over' })
    await session.ask('challenge.putOnAgenda', { meetingId: pre, subjectId: id })
    expect(await titles(pre)).toEqual(['Over'])
    expect((await tracker()).map(({ offered }) => offered)).toEqual([null])
  })

  it('takes a new theme where it comes up', async () => {
    const theme = { title: 'Sibling assessments', theme: null }
    await session.ask('challenge.addTheme', { ...theme, meetingId: ad })
    await session.ask('challenge.addTheme', { ...theme, title: 'Pre-birth conferences', meetingId: pre })
    expect([await titles(ad), await titles(pre)]).toEqual([['Sibling assessments'], ['Pre-birth conferences']])
  })

  it('is not marked as held before its day', async () => {
    await expect(hold(ad)).rejects.toThrow('cannot be after today')
  })
})

it('says in a child’s history in words that an alert was put on an agenda', async () => {
  const over = await raiseConcern(session, { childId, raisedOn: '2026-10-01', title: 'Over' })
  await session.ask('challenge.putOnAgenda', { meetingId: pre, subjectId: over.id })
  const { changes } = await session.ask('children.history', { childId })
  expect(changes[0]?.did).toBe('Put an alert on an agenda')
})
