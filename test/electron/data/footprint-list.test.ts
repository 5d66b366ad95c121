import { beforeEach, describe, expect, it } from 'vitest'
import type { FootprintKind } from '../../../shared/records/footprint-kinds.ts'
import type { ChildId, IroId, MeetingId } from '../../../shared/records/ids.ts'
import { aChild, allocate, aMeeting, anIro, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let childId: ChildId
let iroId: IroId
let meetingId: MeetingId
beforeEach(async () => {
  session = await openSession('2018-06-25')
  inCommand(session, (db) => {
    childId = aChild(db)
    iroId = anIro(db)
    allocate(db, childId, iroId, { startedOn: '2017-10-02' })
    aPeriodOfCare(db, childId, { startedOn: '2017-10-02' })
    for (const heldOn of ['2017-10-25', '2018-01-10', '2018-04-10'])
      aMeeting(db, { childIds: [childId], kind: 'roa', heldOn })
    meetingId = aMeeting(db, { childIds: [childId], kind: 'roa', scheduledFor: '2018-10-08' })
  })
})

async function write(kind: FootprintKind, happenedOn: string, answers: Record<string, string>) {
  const { id } = await session.ask('footprint.add', { childId, kind })
  const changes = Object.entries({ happenedOn, ...answers }).map(([field, value]) => ({ field, value }))
  await session.ask('footprint.change', { id, changes })
}
const ofChild = () => session.ask('footprint.ofChild', { childId })
const due = () => session.ask('footprint.midwayDue', { iroId })
const answers = { decisions: 'yes', carePlan: 'no', visits: 'yes', health: 'yes', permanence: 'yes', alert: 'no' }

describe('the mid-way check of a child', () => {
  it('lies half-way between the review held and the next one due', async () => {
    expect((await ofChild()).midway).toEqual({
      previousOn: '2018-04-10',
      reviewBy: '2018-10-10',
      dueOn: '2018-07-10',
      doneOn: null,
      standing: { kind: 'planned', text: 'Mid-way check due Tue 10 Jul' },
    })
    expect(await due()).toEqual([])
  })

  it('is on Today from ten working days before until all six questions are answered', async () => {
    await session.goTo('2018-06-26')
    expect(await due()).toMatchObject([{ childId, check: { standing: { kind: 'dueSoon' } } }])
    expect(await session.ask('footprint.midwayDue', { iroId: null })).toHaveLength(1)
    await session.goTo('2018-07-11')
    expect(await due()).toMatchObject([{ check: { standing: { kind: 'overdue' } } }])
    const { alert: _alert, ...five } = answers
    await write('midway', '2018-07-11', five)
    expect(await due()).toHaveLength(1)
    await write('midway', '2018-07-11', answers)
    expect(await due()).toEqual([])
    expect(await ofChild()).toMatchObject({ midway: { doneOn: '2018-07-11' }, midwayDone: 1 })
  })

  it('is wanted again after the next review', async () => {
    await write('midway', '2018-06-20', answers)
    await session.goTo('2018-10-08')
    inCommand(session, (db) =>
      db.prepare(`UPDATE meeting SET status = 'held', heldOn = scheduledFor WHERE id = ?`).run(meetingId),
    )
    expect((await ofChild()).midway).toMatchObject({ previousOn: '2018-10-08', doneOn: null })
    expect((await ofChild()).midwayDone).toBe(1)
  })

  it('is none of a child who is no longer looked after', async () => {
    inCommand(session, (db) => db.prepare(`UPDATE periodOfCare SET endedOn = '2018-06-01'`).run())
    expect(await ofChild()).toMatchObject({ midway: null, conversation: null })
  })
})

describe('the conversation in private before a review', () => {
  const conversation = async () => (await session.ask('footprint.conversations', { meetingId }))[0]?.standing.text

  it('is named on the child’s page and at the meeting, and holds nothing up', async () => {
    expect((await ofChild()).conversation?.text).toBe('Speak in private before the review of Mon 8 Oct 2018')
    await session.goTo('2018-09-24')
    expect((await ofChild()).conversation).toEqual({
      kind: 'dueSoon',
      text: 'No conversation in private since the last review',
    })
    expect(await conversation()).toBe('No conversation in private since the last review')
    await write('privateConversation', '2018-09-24', { conversation: 'tookPlace', note: 'Likes the new school' })
    expect(await conversation()).toBe('Spoke in private on Mon 24 Sep 2018')
    expect((await ofChild()).conversation?.text).toBe('Spoke in private on Mon 24 Sep 2018')
  })

  it('is not asked of a conference', async () => {
    const conference = inCommand(session, (db) =>
      aMeeting(db, { childIds: [childId], kind: 'icpc', scheduledFor: '2018-07-02' }),
    )
    expect(await session.ask('footprint.conversations', { meetingId: conference })).toEqual([])
  })
})

it('names on Today what is due soon, then what is overdue, the latest first', async () => {
  const heldOn = ['2018-05-02', '2018-01-10', '2018-02-14']
  const others = inCommand(session, (db) =>
    heldOn.map((last) => {
      const id = aChild(db)
      allocate(db, id, iroId, { startedOn: '2017-10-02' })
      aPeriodOfCare(db, id, { startedOn: '2017-07-03' })
      for (const on of ['2017-07-26', '2017-10-18', last]) aMeeting(db, { childIds: [id], kind: 'roa', heldOn: on })
      return id
    }),
  )
  await session.goTo('2018-07-04')
  expect((await due()).map(({ childId: id, check }) => [id, check.dueOn])).toEqual([
    [childId, '2018-07-10'],
    [others[2], '2018-05-15'],
    [others[1], '2018-04-10'],
  ])
})

it('shows the council’s own last contact beside', async () => {
  const importId = crypto.randomUUID()
  inCommand(session, (db) => {
    db.prepare(`INSERT INTO importRun (id, source, importedAt, files, counts) VALUES (?, 'annexA', ?, '[]', '{}')`).run(
      importId,
      session.now(),
    )
    const row = db
      .prepare(`INSERT INTO sourceRow (importId, file, sheet, row) VALUES (?, 'AnnexA.xlsx', 'List 7', 12)`)
      .run(importId)
    db.prepare(
      `INSERT INTO sourceDetail (id, childId, field, value, sourceRowId) VALUES (?, ?, 'lastIroContactOn', '2018-06-01', ?)`,
    ).run(crypto.randomUUID(), childId, row.lastInsertRowid)
  })
  expect((await ofChild()).councilContact).toMatchObject({ value: '2018-06-01', origin: { sheet: 'List 7', row: 12 } })
})

it('knows the last contact with the child, not with others nor one refused', async () => {
  await write('contact', '2018-05-01', { party: 'child' })
  await write('contact', '2018-06-20', { party: 'carer' })
  await write('privateConversation', '2018-06-21', { conversation: 'refused' })
  expect((await ofChild()).lastContactOn).toBe('2018-05-01')
  await write('privateConversation', '2018-06-19', { conversation: 'tookPlace' })
  expect((await ofChild()).lastContactOn).toBe('2018-06-19')
})
