import { beforeEach, describe, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import type { ChildId } from '../../../shared/records/ids.ts'
import { raiseConcern } from '../../support/an-alert.ts'
import { aChild, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

const day = (text: string) => IsoDate.parse(text)
let session: TestSession
let childId: ChildId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    childId = aChild(db)
    aPeriodOfCare(db, childId, { startedOn: '2026-05-01' })
  })
})

const add = (kind: 'preChallenge' | 'challenge', ...days: string[]) =>
  session.ask('challenge.addMeetings', { kind, days: days.map(day), startsAt: '14:00', place: 'County Hall' })
const list = () => session.ask('challenge.meetings', {})
const first = async () => {
  const [meeting] = await list()
  if (!meeting) throw new Error('no meeting')
  return meeting
}

describe('the calendar of challenge meetings', () => {
  it('takes a series, leaving months alone that have one', async () => {
    await add('challenge', '2026-12-03')
    const asked = { kind: 'challenge', which: 'third', weekday: 4, fromOn: day('2026-11-23'), months: 3 } as const
    const days = await session.ask('challenge.monthly', asked)
    expect(days.map(({ on, isThere }) => [on, isThere])).toEqual([
      ['2026-12-17', true],
      ['2027-01-21', false],
      ['2027-02-18', false],
    ])
    await add('challenge', '2027-01-21', '2027-02-18')
    expect((await list()).map(({ meetsOn }) => meetsOn)).toEqual(['2026-12-03', '2027-01-21', '2027-02-18'])
  })

  it('has one meeting of a kind on a day', async () => {
    await add('preChallenge', '2026-12-10')
    await add('challenge', '2026-12-10')
    const again = await session.reply('challenge.addMeetings', {
      kind: 'challenge',
      days: ['2026-12-17', '2026-12-10'],
      startsAt: null,
      place: '',
    })
    expect(again).toMatchObject({ error: { fields: { days: expect.stringContaining('Thu 10 Dec 2026 already') } } })
    // Refused whole.
    expect((await list()).map(({ kind }) => kind)).toEqual(['preChallenge', 'challenge'])
  })

  it('shows, before a meeting moves, which alerts then come after their 20 working days', async () => {
    await add('challenge', '2026-12-10', '2027-01-21')
    const soon = await raiseConcern(session, { childId, raisedOn: '2026-11-16' })
    const late = await raiseConcern(session, { childId, raisedOn: '2026-11-09', title: 'Plan not updated' })
    const { id } = await first()
    const effect = (meetsOn: string | null) =>
      session.ask('challenge.moveEffect', { id, meetsOn: meetsOn === null ? null : day(meetsOn) })
    // 20 working days from 9 Nov end on 7 Dec, which the meeting of 10 Dec misses anyway; from 16 Nov on 14 Dec.
    expect(await effect('2026-12-14')).toMatchObject([{ alertId: late.id, isLateAlready: true }])
    expect(await effect('2026-12-15')).toMatchObject([
      { alertId: soon.id, limitOn: '2026-12-14', challengeOn: '2026-12-15', isLateAlready: false },
      { alertId: late.id, isLateAlready: true },
    ])
    expect(await effect(null)).toMatchObject([{ alertId: soon.id, challengeOn: '2027-01-21' }, { alertId: late.id }])
    expect(await effect('2026-12-03')).toEqual([])
  })

  it('moves a meeting, and the alerts’ next challenge meeting with it', async () => {
    await add('challenge', '2026-12-10')
    const { id: alertId } = await raiseConcern(session, { childId, raisedOn: '2026-11-16' })
    const { id, version } = await first()
    const to = { id, version, meetsOn: day('2026-12-15'), startsAt: null, place: '' }
    await session.ask('challenge.moveMeeting', to)
    const { standing } = await session.ask('alerts.get', { alertId })
    expect(standing).toMatchObject({ challengeOn: '2026-12-15', isChallengeTooLate: true })
    await expect(session.ask('challenge.moveMeeting', to)).rejects.toThrow('changed since you opened it')
  })

  it('lets go of a meeting nobody has minuted, and of no other', async () => {
    await add('preChallenge', '2026-12-10', '2027-01-14')
    const theme = await session.ask('challenge.addTheme', {
      title: 'Sibling assessments',
      theme: null,
      meetingId: null,
    })
    const december = await first()
    const at = { meetingId: december.id, subjectId: theme.id }
    await session.ask('challenge.write', { ...at, discussion: 'Two teams.' })
    const remove = () => session.ask('challenge.removeMeeting', { id: december.id, version: december.version })
    await expect(remove()).rejects.toThrow('has minutes')
    await session.ask('challenge.write', { ...at, discussion: '' })
    await remove()
    expect(await list()).toMatchObject([{ meetsOn: '2027-01-14', items: 1 }])
  })
})
