import { v7 } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../../../electron/data/sql.ts'
import type { Input } from '../../../shared/contract.ts'
import type { ChildId, MeetingId } from '../../../shared/records/ids.ts'
import { aConcern, aGoodPractice } from '../../support/an-alert.ts'
import {
  aChild,
  aFamily,
  aMeeting,
  aMove,
  anAlertDraft,
  aPeriodOfCare,
  aPlan,
  aSourceDetail,
  aTeam,
  aWorker,
  inCommand,
} from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let nia: ChildId

beforeEach(async () => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    const teamId = aTeam(db)
    nia = aChild(db, { teamId, workerId: aWorker(db, { teamId }) })
  })
})

const asked: Input<'alerts.prefill'> = { childIds: [], meetingId: null, report: null, source: null, alertDraftId: null }
const prefill = (changes: Partial<typeof asked>) => session.ask('alerts.prefill', { ...asked, ...changes })
const factsOf = async (changes: Partial<typeof asked>) =>
  (await prefill(changes)).facts.map(({ label, happenedOn, note }) => [label, happenedOn, note])

describe('what a new alert is filled in with', () => {
  it('is what the record knows of visits, with the rule, and the missed one as the theme', async () => {
    inCommand(session, (db) => {
      aPeriodOfCare(db, nia, { startedOn: '2026-07-01' })
      aSourceDetail(db, { childId: nia, field: 'lastVisitOn', value: '2026-09-28' })
    })
    const found = await prefill({ childIds: [nia], source: 'child' })
    expect(found).toMatchObject({ theme: 'visits', workerName: 'Joe Amari', teamName: 'Ashwell locality team' })
    expect(found.facts.filter(({ themes }) => themes.includes('visits'))).toEqual([
      {
        label: 'Last statutory visit',
        happenedOn: '2026-09-28',
        note: '8 weeks ago',
        themes: ['visits'],
        from: 'lac.csv, row 5, imported Fri 20 Nov 2026',
      },
      {
        label: 'Next visit was due',
        happenedOn: '2026-11-09',
        note: '6 weeks from the last, 2 weeks ago',
        themes: ['visits'],
        from: 'Rule LAC-13',
      },
    ])
    expect(found.wording.visits).toEqual({
      title: 'statutory visits missed',
      askedFor: 'A visit to Nia, seen alone, and the date of the next one',
    })
    expect(found.askedBy).toBe('2026-11-30')
  })

  it('does not call a visit missed that the file could not know of', async () => {
    inCommand(session, (db) => {
      aPeriodOfCare(db, nia, { startedOn: '2026-07-01' })
      aSourceDetail(db, { childId: nia, field: 'lastVisitOn', value: '2026-09-28', on: '2026-11-02' })
    })
    const found = await prefill({ childIds: [nia], source: 'visit' })
    expect(found.facts).toContainEqual(
      expect.objectContaining({ note: '6 weeks from the last, 2 weeks ago; none known since' }),
    )
    expect(found.wording.visits?.title).toBe('social worker’s visits')
  })

  it('says nothing of visits where nothing is known of them', async () => {
    inCommand(session, (db) => aPeriodOfCare(db, nia, { startedOn: '2026-11-02' }))
    expect(await prefill({ childIds: [nia] })).toMatchObject({ theme: null })
    expect(JSON.stringify(await factsOf({ childIds: [nia] }))).not.toContain('isit')
  })

  it('is what came late to a conference, with what is asked for while it can still come', async () => {
    let meetingId: MeetingId | null = null
    inCommand(session, (db) => {
      aPlan(db, nia, { startedOn: '2026-08-25', previousPlans: 0 })
      meetingId = aMeeting(db, { childIds: [nia], kind: 'rcpc', scheduledFor: '2026-11-25', startsAt: '10:00' })
    })
    const found = await prefill({ meetingId, report: 'socialWork', source: 'report' })
    expect(found.children).toMatchObject([{ givenName: 'Nia' }])
    expect(found.theme).toBe('reportsLate')
    expect(found.wording.reportsLate).toEqual({
      title: 'social worker’s report not received',
      askedFor: 'The social worker’s report before the meeting, and what will bring the next one in time',
    })
    expect(found.facts.slice(0, 3).map(({ label, happenedOn, note }) => [label, happenedOn, note])).toEqual([
      [
        'Social worker’s report due with the chair',
        '2026-11-20',
        'has not come; 3 working days before a review conference, local standard CP-06',
      ],
      [
        'Social worker’s report due with the parents',
        '2026-11-20',
        'not seen; 3 working days before a review conference, local standard CP-06',
      ],
      ['First review conference', '2026-11-25', 'in 2 days at 10:00'],
    ])
  })

  it('names decisions past their day, a second review without a plan for permanence, and a review overdue', async () => {
    inCommand(session, (db) => {
      aPeriodOfCare(db, nia, { startedOn: '2026-01-05' })
      aMeeting(db, { childIds: [nia], kind: 'roa', heldOn: '2026-01-30' })
      const second = aMeeting(db, { childIds: [nia], kind: 'roa', heldOn: '2026-04-28' })
      const add =
        'INSERT INTO decision (id, meetingId, position, what, who, byOn, outcome) VALUES (?, ?, ?, ?, ?, ?, ?)'
      db.prepare(add).run(v7(), second, 1, 'Life story work begins', 'Joe Amari', '2026-06-01', null)
      db.prepare(add).run(v7(), second, 2, 'Passport applied for', '', '2026-06-01', 'done')
      db.prepare(add).run(v7(), second, 3, 'Contact with her aunt', '', '2026-12-01', null)
    })
    const found = await prefill({ childIds: [nia] })
    expect(found.theme).toBe('statutoryDuty')
    expect(found.wording.statutoryDuty?.title).toBe('third review not held in time')
    expect(found.wording.drift?.title).toBe('decisions not done in time')
    expect(await factsOf({ childIds: [nia] })).toEqual(
      expect.arrayContaining([
        ['Life story work begins', '2026-06-01', 'for Joe Amari, not marked as done, 25 weeks ago'],
        ['Second review held', '2026-04-28', '29 weeks ago; no plan for permanence is recorded'],
      ]),
    )
    expect(JSON.stringify(found.facts)).not.toContain('Passport')
    expect(JSON.stringify(found.facts)).not.toContain('aunt')
  })

  it('tells since when no social worker is recorded', async () => {
    inCommand(session, (db) => db.prepare('UPDATE child SET workerId = NULL WHERE id = ?').run(nia))
    expect(await factsOf({ childIds: [nia] })).toContainEqual([
      'No social worker recorded',
      '2026-11-23',
      'today; Joe Amari before',
    ])
  })

  it('offers brothers and sisters, tells what is common to them once, and whose the rest is without a name', async () => {
    const sam = inCommand(session, (db) => {
      const child = aChild(db, { givenName: 'Sam', bornOn: '2010-02-01' })
      aFamily(db, { childIds: [nia, child] })
      for (const childId of [nia, child]) aPeriodOfCare(db, childId, { startedOn: '2026-07-01' })
      aSourceDetail(db, { childId: child, field: 'lastVisitOn', value: '2026-11-02' })
      return child
    })
    expect((await prefill({ childIds: [nia] })).others).toMatchObject([{ givenName: 'Sam' }])
    const { facts, wording } = await prefill({ childIds: [nia, sam] })
    expect(facts.filter(({ label }) => label.startsWith('Looked after since'))).toHaveLength(1)
    expect(facts.map(({ label }) => label)).toContain('Last statutory visit, SB 4470001')
    expect(wording.visits?.askedFor).toContain('A visit to Sam and Nia')
  })

  it('uses no name of a restricted record', async () => {
    inCommand(session, (db) => db.prepare('UPDATE child SET isRestricted = 1 WHERE id = ?').run(nia))
    expect((await prefill({ childIds: [nia] })).wording.visits?.askedFor).toContain('A visit to the child,')
  })

  it('takes the meeting and the report from a draft, which stays readable', async () => {
    const alertDraftId = inCommand(session, (db) => {
      aPlan(db, nia, { startedOn: '2026-08-25', previousPlans: 0 })
      return anAlertDraft(db, aMeeting(db, { childIds: [nia], kind: 'rcpc', scheduledFor: '2026-11-25' }))
    })
    expect(await prefill({ alertDraftId })).toMatchObject({
      theme: 'reportsLate',
      children: [{ childId: nia }],
      draft: { id: alertDraftId, draft: expect.stringContaining('Draft alert') },
    })
  })
})

describe('visits that were missed', () => {
  const missed = (childId: ChildId | null = null) => session.ask('alerts.missedVisits', { iroId: null, childId })
  const visited = (childId: ChildId, value: string, on: string) => (db: Db) => {
    aPeriodOfCare(db, childId, { startedOn: '2026-07-01' })
    aSourceDetail(db, { childId, field: 'lastVisitOn', value, on })
  }

  it('are proposed until an alert about them is open', async () => {
    inCommand(session, visited(nia, '2026-09-28', '2026-11-20'))
    const line = { childId: nia, lastVisitOn: '2026-09-28', dueBy: '2026-11-09', short: '6 weeks from the last' }
    expect(await missed()).toMatchObject([line])
    expect(await missed(nia)).toMatchObject([line])
    await session.ask('alerts.raise', aConcern(nia, '2026-11-23', { theme: 'drift' }))
    expect(await missed()).toHaveLength(1)
    await session.ask('alerts.raise', aConcern(nia, '2026-11-23'))
    expect(await missed()).toEqual([])
  })

  it('are not those the file could not know of, nor of a child placed with parents', async () => {
    inCommand(session, visited(nia, '2026-09-28', '2026-11-02'))
    inCommand(session, (db) => {
      const sam = aChild(db, { givenName: 'Sam' })
      aPeriodOfCare(db, sam, { startedOn: '2026-07-01', placement: 'P1' })
      aSourceDetail(db, { childId: sam, field: 'lastVisitOn', value: '2026-07-10' })
    })
    expect(await missed()).toEqual([])
  })

  it('count from a move to other carers', async () => {
    inCommand(session, visited(nia, '2026-11-09', '2026-11-20'))
    expect(await missed()).toEqual([])
    inCommand(session, (db) => aMove(db, nia, '2026-11-10'))
    expect(await missed()).toMatchObject([{ dueBy: '2026-11-17', short: '1 week from the start of the placement' }])
  })
})

describe('alerts like a new one', () => {
  const similar = (changes: Partial<Input<'alerts.similar'>> = {}) =>
    session.ask('alerts.similar', { childIds: [nia], kind: 'concern', theme: 'visits', ...changes })

  it('are those open about the same child, the same theme first, with whom they are', async () => {
    await session.ask('alerts.raise', aConcern(nia, '2026-11-20'))
    await session.ask('alerts.raise', aConcern(nia, '2026-11-23', { theme: 'drift', title: 'drift or delay' }))
    expect(await similar()).toMatchObject([
      { number: '2026/1', isSameTheme: true, stage: { stage: 'teamManager', sinceOn: '2026-11-20' } },
      { number: '2026/2', isSameTheme: false },
    ])
    expect(await similar({ kind: 'goodPractice' })).toEqual([])
  })

  it('are those closed with the same theme in the last 30 days too', async () => {
    const { id } = await session.ask('alerts.raise', aConcern(nia, '2026-11-20'))
    const evidence = 'I read the visit of Mon 23 Nov on the case record.'
    const closing = { evidenceKind: 'document', evidenceOn: '2026-11-23', evidence, changedForChild: evidence } as const
    await session.reply('alerts.close', {
      alertId: id,
      version: 1,
      outcome: 'putRight',
      theme: 'visits',
      learning: '',
      ...closing,
    })
    expect(await similar()).toMatchObject([{ closedOn: '2026-11-23', stage: null }])
    expect(await similar({ theme: 'drift' })).toEqual([])
    await session.goTo('2026-12-24')
    expect(await similar()).toEqual([])
  })

  it('are praise of the same theme, so that it is not sent twice', async () => {
    await session.ask('alerts.raise', aGoodPractice(nia, '2026-11-20'))
    expect(await similar({ kind: 'goodPractice', theme: 'directWork' })).toMatchObject([{ number: '2026/1' }])
    expect(await similar({ kind: 'goodPractice', theme: 'goodReports' })).toEqual([])
  })
})

describe('the form of a new alert', () => {
  const answers: Input<'alerts.keepForm'>['answers'] = {
    kind: 'concern',
    childIds: null,
    workerName: null,
    theme: 'visits',
    title: null,
    account: '',
    facts: null,
    askedFor: 'A visit this week',
    askedBy: null,
    firstStage: 'teamManager',
    firstStageWhy: '',
    recipientName: null,
    informalOn: null,
    informalWith: '',
    informalPromise: '',
    whyItMatters: '',
    goingWell: '',
    difference: '',
  }
  it('is kept under its address until it is thrown away, and listed', async () => {
    const address = `child=${nia}`
    expect(await session.ask('alerts.keptForm', { address })).toEqual({ form: null })
    await session.ask('alerts.keepForm', { address, shownAs: 'Nia: visits', answers })
    await session.ask('alerts.keepForm', { address: '', shownAs: 'Somebody', answers })
    expect((await session.ask('alerts.keptForm', { address })).form?.answers.askedFor).toBe('A visit this week')
    expect((await session.ask('alerts.begun', {})).map(({ shownAs }) => shownAs).toSorted()).toEqual([
      'Nia: visits',
      'Somebody',
    ])
    await session.ask('alerts.dropForm', { address })
    expect(await session.ask('alerts.keptForm', { address })).toEqual({ form: null })
    expect(await session.ask('alerts.begun', {})).toMatchObject([{ shownAs: 'Somebody' }])
  })
})
