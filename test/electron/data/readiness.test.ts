import { beforeEach, describe, expect, it } from 'vitest'
import type { ChildId, MeetingId } from '../../../shared/records/ids.ts'
import type { ReadyItem } from '../../../shared/records/readiness.ts'
import { aConcern } from '../../support/an-alert.ts'
import {
  aChild,
  aMeeting,
  anAlertDraft,
  anEnquiry,
  anIro,
  aPeriodOfCare,
  aPlan,
  inCommand,
} from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let nia: ChildId
let meetingId: MeetingId

const get = () => session.ask('readiness.get', { meetingId })
const itemOf = async (key: string): Promise<ReadyItem | undefined> =>
  (await get()).items.find((item) => item.key.startsWith(key))
const undo = () => session.ask('edits.undo', { scope: `meeting:${meetingId}` })
const write = (childId: ChildId | null, field: string, value: string) =>
  session.ask('meetingRecord.save', { meetingId, changes: [{ childId, field, value }] })
const add = async (name: string, agency: string, at = meetingId) =>
  (await session.ask('register.add', { meetingId: at, name, agency, side: 'family' })).id
const toFix = async () => (await session.ask('readiness.toFix', { meetingIds: [meetingId] }))[0]?.toFix ?? []

describe('what is made ready for a review conference', () => {
  const report = { report: 'socialWork', childId: null } as const
  beforeEach(async () => {
    session = await openSession('2026-11-23')
    inCommand(session, (db) => {
      nia = aChild(db)
      aPlan(db, nia, { startedOn: '2026-08-25', previousPlans: 0 })
      const iroId = anIro(db)
      // Its report is due Fri 27 Nov.
      const day = { scheduledFor: '2026-12-02', startsAt: '10:00', iroId }
      meetingId = aMeeting(db, { childIds: [nia], kind: 'rcpc', ...day })
    })
  })

  it('asks for nothing before its moment has passed', async () => {
    expect(await toFix()).toEqual([])
    expect((await get()).reports).toMatchObject([
      { label: 'Social worker’s report', chair: { state: 'toCome' }, parents: { state: 'toCome' }, mayAlert: false },
    ])
  })

  it('names what is missing once it should be there, until it is ticked, and a tick can be undone', async () => {
    await session.goTo('2026-11-30')
    expect(await toFix()).toContain('Social worker’s report: Not received')
    expect(await toFix()).toContain('Social worker’s report: Not seen by the parents')
    const ticked = { meetingId, ...report, receiver: 'chair', isTicked: true } as const
    await session.ask('readiness.tickReport', ticked)
    expect((await get()).reports).toMatchObject([
      {
        receivedOn: '2026-11-30',
        receivedAtTime: '08:51',
        chair: { state: 'late', text: 'Received Mon 30 Nov 2026 at 08:51, late' },
      },
    ])
    await session.reply('readiness.saveReport', { meetingId, ...report, receivedOn: '2026-11-27' })
    expect(await itemOf('socialWork  chair')).toMatchObject({ state: 'done', ruleId: 'CP-06', dueOn: '2026-11-27' })
    await undo()
    await undo()
    expect(await itemOf('socialWork  chair')).toMatchObject({ state: 'toFix' })
  })

  it('refuses a receipt of a day to come, and a report the meeting does not ask for', async () => {
    const reply = await session.reply('readiness.saveReport', { meetingId, ...report, receivedOn: '2026-12-01' })
    expect(reply).toMatchObject({
      ok: false,
      error: { fields: { receivedOn: expect.stringContaining('after today') } },
    })
    const plan = { meetingId, report: 'plan', childId: nia, receivedOn: '2026-11-20' }
    expect(await session.reply('readiness.saveReport', plan)).toMatchObject({ ok: false })
  })

  it('proposes an alert about a report that did not come, and says so once one was raised', async () => {
    await session.goTo('2026-11-30')
    expect((await get()).reports).toMatchObject([{ mayAlert: true, alerts: [], draft: null }])
    const { number } = await session.ask(
      'alerts.raise',
      aConcern(nia, '2026-11-30', { theme: 'reportsLate', meetingId }),
    )
    expect((await get()).reports).toMatchObject([{ mayAlert: true, alerts: [{ number, raisedOn: '2026-11-30' }] }])
  })

  it('lists a draft until somebody says what became of it, or an alert is raised from it', async () => {
    const id = inCommand(session, (db) => anAlertDraft(db, meetingId))
    const blank = { id, version: 1, why: ' ' }
    expect(await session.reply('alertDrafts.close', blank)).toMatchObject({ ok: false })
    await session.reply('alertDrafts.close', { ...blank, why: 'Sent by email' })
    expect(await session.ask('alertDrafts.open', { iroId: null })).toEqual([])
    expect((await get()).reports[0]?.draft).toMatchObject({ closedWhy: 'Sent by email', closedOn: '2026-11-23' })
    await undo()
    expect(await session.ask('alertDrafts.open', { iroId: null })).toHaveLength(1)
    await session.ask('alerts.raise', aConcern(nia, '2026-11-23', { alertDraftId: id }))
    expect(await session.ask('alertDrafts.open', { iroId: null })).toEqual([])
    expect((await get()).reports[0]?.draft?.closedWhy).toBe('Raised as concern 2026/1, Mon 23 Nov 2026')
  })

  it('wants views and advocacy in the last days, each with a reason where there is none', async () => {
    expect(await itemOf('views')).toMatchObject({ state: 'toCome' })
    await session.goTo('2026-11-27')
    expect(await itemOf('views')).toMatchObject({ state: 'toFix', text: 'Not captured' })
    expect(await itemOf('advocacy')).toMatchObject({ state: 'toFix', text: 'Not offered' })
  })

  it('finds people who must not meet and are asked to the same part', async () => {
    const firstId = await add('Kelly Hallam', 'Mother')
    const secondId = await add('Dean Hallam', 'Father')
    await session.ask('readiness.keepApart', { meetingId, firstId, secondId, why: 'Non-molestation order' })
    const again = { meetingId, firstId: secondId, secondId: firstId, why: '' }
    expect(await session.reply('readiness.keepApart', again)).toMatchObject({ ok: false })
    expect(await itemOf('pair')).toMatchObject({ state: 'toFix', text: 'the conference is not in two parts yet' })
    await write(null, 'isSplit', 'yes')
    await session.ask('readiness.saveNeeds', { id: firstId, part: 'a' })
    expect(await itemOf('pair')).toMatchObject({ state: 'toFix' })
    await session.ask('readiness.saveNeeds', { id: secondId, part: 'b' })
    expect(await itemOf('pair')).toMatchObject({ state: 'done' })
    await session.ask('register.remove', { id: firstId })
    expect((await get()).pairs).toEqual([])
    await undo()
    expect((await get()).pairs).toMatchObject([{ why: 'Non-molestation order' }])
  })

  it('asks for an interpreter to be booked for a parent who needs one', async () => {
    const id = await add('Amina Yusuf', 'Mother')
    await session.ask('readiness.saveNeeds', { id, interpreterLanguage: 'Somali', accessNeeds: 'Large print' })
    expect(await itemOf('needs')).toMatchObject({ text: 'Amina Yusuf: interpreter, Somali; Large print' })
    expect(await itemOf('booking interpreter')).toMatchObject({ state: 'toCome' })
  })

  it('keeps a confidential address with the child for the next meeting', async () => {
    const address = { address: '4 Elm Row', whose: 'Mother', keptFrom: 'Dean Hallam' }
    await session.ask('readiness.saveAddress', { meetingId, childId: nia, id: null, version: null, ...address })
    expect(await itemOf('addresses')).toMatchObject({ state: 'done', text: '1 kept' })
    meetingId = inCommand(session, (db) => aMeeting(db, { childIds: [nia], kind: 'rcpc', scheduledFor: '2027-05-20' }))
    const [kept] = (await get()).addresses
    expect(kept).toMatchObject(address)
    if (kept) await session.ask('readiness.removeAddress', { meetingId, id: kept.id, version: kept.version })
    expect((await get()).addresses).toEqual([])
  })

  it('can undo a change of a register row that was kept before people had needs', async () => {
    const id = await add('Kelly Hallam', 'Mother')
    await session.ask('readiness.saveNeeds', { id, accessNeeds: 'Large print' })
    await session.ask('register.change', { id, partA: 'here' })
    session.db.exec('DROP TRIGGER rowHistory_noUpdate')
    session.db
      .prepare(`UPDATE rowHistory SET rowBefore = json_remove(rowBefore, '$.part', '$.accessNeeds', '$.interpreterLanguage')
        WHERE tableName = 'attendee'`)
      .run()
    await undo()
    expect((await session.ask('conference.get', { meetingId })).people).toMatchObject([{ partA: null }])
    expect((await get()).people).toMatchObject([{ part: 'both', accessNeeds: 'Large print' }])
  })
})

describe('what is made ready for an initial conference', () => {
  it('opens the analysis of a child who was on a plan before (CP-11)', async () => {
    session = await openSession('2026-11-23')
    inCommand(session, (db) => {
      nia = aChild(db)
      aPlan(db, nia, { startedOn: '2022-03-01', endedOn: '2023-03-01' })
      anEnquiry(db, nia, '2026-11-10')
      meetingId = aMeeting(db, { childIds: [nia], kind: 'icpc', scheduledFor: '2026-11-25' })
    })
    expect(await itemOf('repeat')).toMatchObject({
      state: 'toFix',
      text: 'A plan ended Wed 1 Mar 2023; the analysis is not written',
    })
    await session.ask('plans.writeAnalysis', { childId: nia, version: null, analysis: 'What is different now' })
    expect(await itemOf('repeat')).toMatchObject({ state: 'done' })
    expect((await get()).reports[0]?.chair.due).toBe(
      'Due Tue 24 Nov 2026: 1 working day before an initial conference, local standard CP-05',
    )
  })
})

describe('what is made ready for a review', () => {
  let sam: ChildId
  beforeEach(async () => {
    session = await openSession('2026-11-23')
    inCommand(session, (db) => {
      nia = aChild(db, { hasConfidentialAddress: true })
      sam = aChild(db, { givenName: 'Sam', bornOn: '2010-02-01' })
      for (const childId of [nia, sam]) aPeriodOfCare(db, childId, { startedOn: '2026-10-26' })
      meetingId = aMeeting(db, { childIds: [nia, sam], kind: 'roa', scheduledFor: '2026-11-24', startsAt: '08:00' })
    })
  })

  it('asks for the plan and the assessment of each child by the hour, and for a pathway plan from 16', async () => {
    const { reports, items } = await get()
    expect(reports.map(({ label, chair, parents }) => [label, chair.state, parents])).toEqual([
      ['Pathway plan, Sam Bowen-Achebe', 'toFix', null],
      ['Social worker’s assessment, Sam Bowen-Achebe', 'toFix', null],
      ['Care plan, Nia Bowen-Achebe', 'toFix', null],
      ['Social worker’s assessment, Nia Bowen-Achebe', 'toFix', null],
    ])
    expect(items.filter(({ key }) => key.startsWith('conversation'))).toHaveLength(2)
    expect(await itemOf(`addresses ${nia}`)).toMatchObject({ state: 'toFix' })
    expect(await itemOf(`addresses ${sam}`)).toMatchObject({ state: 'notNeeded' })
  })

  it('takes that a first review has no care plan yet, with the reason, as nothing to fix', async () => {
    const why = {
      meetingId,
      report: 'plan',
      childId: nia,
      notNeededWhy: 'First review; the plan is not due yet',
    } as const
    await session.ask('readiness.saveReport', why)
    const line = (await get()).reports.find(({ childId, report }) => childId === nia && report === 'plan')
    expect(line).toMatchObject({ chair: { state: 'notNeeded' }, mayAlert: false })
  })

  it('takes views and advocacy as answered, or as not needed with a reason', async () => {
    await write(nia, 'viewsCaptured', 'yes')
    await write(nia, 'viewsHow', 'Drew her house')
    await write(sam, 'viewsWhyNot', 'He asked to speak at the review')
    await write(sam, 'advocacy', 'accepted')
    await write(nia, 'advocacy', 'notOffered')
    const found = Object.fromEntries((await get()).items.map(({ key, state, text }) => [key, { state, text }]))
    expect(found[`views ${nia}`]).toEqual({ state: 'done', text: 'Captured: Drew her house' })
    expect(found[`views ${sam}`]).toEqual({ state: 'notNeeded', text: 'Not captured: He asked to speak at the review' })
    expect(found[`advocacy ${sam}`]).toEqual({ state: 'done', text: 'Accepted' })
    expect(found[`advocacy ${nia}`]?.state).toBe('toFix')
    await write(nia, 'advocacyWhyNot', 'She has one already')
    expect((await itemOf(`advocacy ${nia}`))?.state).toBe('notNeeded')
  })

  it('has nothing to fix left on Today once it was held', async () => {
    inCommand(session, (db) =>
      db.prepare("UPDATE meeting SET status = 'held', heldOn = '2026-11-23' WHERE id = ?").run(meetingId),
    )
    expect(await toFix()).toEqual([])
  })
})
