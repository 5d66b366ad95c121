import { beforeEach, describe, expect, it } from 'vitest'
import { IsoDate } from '../../../../shared/dates.ts'
import { aChild, aMeeting, aPlan, inCommand } from '../../../support/builders.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { keptHere, oneValue, rowsOf } from './import-files.ts'
import { aBatch, conference, keepBatch, row, told, toldEnquiry, toldPlan } from './made-batch.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

/** Each review conference: its day, how it stands, and how many children met. */
const met = (kind = 'rcpc') =>
  rowsOf(
    session,
    `SELECT m.scheduledFor AS "on", m.status, count(*) AS children FROM meeting m
    JOIN meetingChild c ON c.meetingId = m.id WHERE m.kind = '${kind}' GROUP BY m.id ORDER BY m.scheduledFor, children DESC`,
  )
const onPlan = (conferences: ReturnType<typeof conference>[], isConferenceHistoryComplete = true) => ({
  plans: [toldPlan('2026-02-02', { conferences, isConferenceHistoryComplete })],
})
const all = { iroId: null, fromOn: null, untilOn: null }

describe('the conferences of an import', () => {
  it('are all kept, those to come as booked, and a whole history is marked as whole', async () => {
    await keepBatch(
      session,
      told('1', onPlan([conference('2026-04-20'), conference('2026-10-12'), conference('2027-03-01')])),
    )
    expect(met()).toEqual([
      { on: '2026-04-20', status: 'held', children: 1 },
      { on: '2026-10-12', status: 'held', children: 1 },
      { on: '2027-03-01', status: 'booked', children: 1 },
    ])
    expect(oneValue(session, 'SELECT isConferenceHistoryComplete FROM protectionPlan')).toBe(1)
  })

  it('complete a history that was only its latest conference, and never the other way round', async () => {
    await keepBatch(session, told('1', onPlan([conference('2026-10-12')], false)))
    expect(oneValue(session, 'SELECT isConferenceHistoryComplete FROM protectionPlan')).toBe(0)
    await keepBatch(session, told('1', onPlan([conference('2026-04-20'), conference('2026-10-12')])))
    expect(oneValue(session, 'SELECT isConferenceHistoryComplete FROM protectionPlan')).toBe(1)
    await session.ask('imports.stage', aBatch([told('1', onPlan([conference('2026-10-12')], false))]))
    expect((await session.ask('imports.preview', {}))?.counts.children).toMatchObject({ unchanged: 1 })
  })

  it('of brothers and sisters who met together are one meeting, each child with their own row', async () => {
    const children = ['1', '2', '3'].map((reference, index) =>
      told(reference, onPlan([conference('2026-10-12', 'M77', row(10 + index))])),
    )
    await keepBatch(session, ...children)
    expect(met()).toEqual([{ on: '2026-10-12', status: 'held', children: 3 }])
    const rows =
      'SELECT r.row FROM meetingChild c JOIN sourceRow r ON r.id = c.sourceRowId JOIN meeting m ON m.id = c.meetingId'
    expect(rowsOf(session, `${rows} WHERE m.kind = 'rcpc' ORDER BY r.row`)).toEqual([
      { row: 10 },
      { row: 11 },
      { row: 12 },
    ])
    const { meetings, totals } = await session.ask('meetings.list', { ...all, statuses: ['held'] })
    expect(meetings.filter(({ kind }) => kind === 'rcpc').map((one) => one.children.length)).toEqual([3])
    // The initial conference of the plan has no number in the file, so each child's is its own.
    expect(totals).toEqual({ meetings: 4, children: 3 })
  })

  it('stay apart on another day, of another kind, without a number, or under a number that means everybody', async () => {
    const on = (day: string, reference: string | null) => onPlan([conference(day, reference)])
    await keepBatch(session, told('1', on('2026-10-12', 'M1')), told('2', on('2026-10-13', 'M1')))
    await keepBatch(session, told('3', on('2026-10-12', null)), told('4', on('2026-10-12', null)))
    expect(met().length).toBe(4)
    const crowd = Array.from({ length: 14 }, (_, index) => told(`c${index}`, on('2026-09-14', '0')))
    await keepBatch(session, ...crowd)
    expect(met().filter((one) => JSON.stringify(one).includes('2026-09-14'))).toMatchObject([
      { children: 12 },
      { children: 2 },
    ])
  })

  it('join the meeting an earlier import brought, which then rests under the later one', async () => {
    const first = await keepBatch(session, told('1', onPlan([conference('2026-10-12', 'M77')])))
    const second = await keepBatch(session, told('2', onPlan([conference('2026-10-12', 'M77')])))
    expect(met()).toMatchObject([{ children: 2 }])
    const refused = await session.reply('imports.undo', { importId: first })
    expect(refused).toMatchObject({ ok: false, error: { message: expect.stringContaining('Undo that one first') } })
    await session.ask('imports.undo', { importId: second })
    expect(met()).toMatchObject([{ children: 1 }])
    await session.ask('imports.undo', { importId: first })
    expect(met()).toEqual([])
  })

  it('join the meeting somebody typed for a brother, in whatever order the children come', async () => {
    inCommand(session, (db) => {
      const brother = aChild(db, { reference: '2' })
      aPlan(db, brother, { startedOn: '2026-02-02' })
      aMeeting(db, { kind: 'rcpc', childIds: [brother], heldOn: '2026-10-12' })
    })
    const facts = onPlan([conference('2026-10-12', 'M77')])
    await keepBatch(session, told('1', facts), told('2', facts), told('3', facts))
    expect(met()).toEqual([{ on: '2026-10-12', status: 'held', children: 3 }])
  })

  it('that are initial take the number from the enquiry that led to them', async () => {
    const conferenceOn = IsoDate.parse('2026-09-07')
    const facts = {
      plans: [toldPlan('2026-09-07')],
      enquiries: [toldEnquiry('2026-08-24', { conferenceOn, meetingReference: 'I5' })],
    }
    await keepBatch(session, told('1', facts), told('2', facts))
    expect(met('icpc')).toEqual([{ on: '2026-09-07', status: 'held', children: 2 }])
  })

  it('booked under a number are moved with the file, and held once the file says so', async () => {
    await keepBatch(
      session,
      told('1', onPlan([conference('2026-12-01', 'M9')])),
      told('2', onPlan([conference('2026-12-01', 'M9')])),
    )
    await keepBatch(
      session,
      told('1', onPlan([conference('2026-12-04', 'M9')])),
      told('2', onPlan([conference('2026-12-04', 'M9')])),
    )
    expect(met()).toEqual([{ on: '2026-12-04', status: 'booked', children: 2 }])
    await session.goTo('2026-12-07')
    await keepBatch(session, told('1', onPlan([conference('2026-12-04', 'M9')])))
    expect(met()).toEqual([{ on: '2026-12-04', status: 'held', children: 2 }])
  })

  it('that a person booked here and moved since are asked about, never moved', async () => {
    await keepBatch(session, told('1', onPlan([conference('2026-12-01', 'M9')])))
    const { meetings } = await session.ask('meetings.list', { ...all, statuses: ['booked'] })
    const { id, version, startsAt, place } = meetings[0] ?? expect.fail('nothing is booked')
    await session.ask('meetings.move', { id, version, scheduledFor: IsoDate.parse('2026-12-03'), startsAt, place })
    await session.ask('imports.stage', aBatch([told('1', onPlan([conference('2026-12-08', 'M9')]))]))
    const found = await session.ask('imports.compared', {
      importId: null,
      becomes: null,
      isConflict: true,
      text: '',
      offset: 0,
      limit: 10,
    })
    expect(found.rows[0]?.differences).toMatchObject([
      { what: 'the day of the review conference', here: 'Thu 3 Dec 2026', told: 'Tue 8 Dec 2026', isConflict: true },
    ])
    await session.ask('imports.answer', { keys: 'allOpen', answer: 'here' })
    expect(await keptHere(session)).toEqual([
      'Kept what was here: the day of the review conference is Thu 3 Dec 2026. The file says Tue 8 Dec 2026.',
    ])
  })
})
