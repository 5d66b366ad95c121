import { beforeEach, describe, expect, it } from 'vitest'
import { dispatch } from '../../../../electron/dispatch.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { day, episodes, header, listFile, reviews } from '../../importers/made-files.ts'
import { keep, messagesOf, oneValue, rowsOf, stage } from './import-files.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

const amelia = header('4473401,F,02/04/2019,WBRI,,,')
const newlyLookedAfter = episodes('4473401,12/11/2026,S,C1,N1,U6,PR1,,,,,LE1 1AA,')

describe('keeping an import', () => {
  it('adds the child with every fact, and says which row of which file each came from', async () => {
    await keep(session, amelia, newlyLookedAfter, reviews('4473401,02/04/2019,20/11/2026,PN1'))
    expect(rowsOf(session, 'SELECT reference, sex, bornOn, ethnicity FROM child')).toEqual([
      { reference: '4473401', sex: 'F', bornOn: '2019-04-02', ethnicity: 'WBRI' },
    ])
    expect(rowsOf(session, 'SELECT code, provider, location, startedOn FROM placement')).toEqual([
      { code: 'U6', provider: 'PR1', location: 'LE1 1AA', startedOn: '2026-11-12' },
    ])
    const origins = `SELECT s.file, s.row FROM sourceRow s JOIN (
      SELECT sourceRowId FROM child UNION ALL SELECT sourceRowId FROM placement UNION ALL SELECT sourceRowId FROM meeting
    ) f ON f.sourceRowId = s.id ORDER BY s.file`
    expect(rowsOf(session, origins)).toEqual([
      { file: 'episodes.csv', row: 2 },
      { file: 'header.csv', row: 2 },
      { file: 'reviews.csv', row: 2 },
    ])
  })

  it('keeps a review of the past as held and one to come as booked', async () => {
    const held = '4473401,02/04/2019,20/11/2026,PN1'
    await keep(session, amelia, newlyLookedAfter, reviews(held, '4473401,02/04/2019,04/02/2027,PN1'))
    expect(rowsOf(session, 'SELECT kind, status, scheduledFor, heldOn FROM meeting ORDER BY scheduledFor')).toEqual([
      { kind: 'roa', status: 'held', scheduledFor: '2026-11-20', heldOn: '2026-11-20' },
      { kind: 'roa', status: 'booked', scheduledFor: '2027-02-04', heldOn: null },
    ])
    // The due date that follows is the rules' own, with the booking that answers it.
    expect(rowsOf(session, 'SELECT nextLabel, nextDueBy, nextBookedFor FROM caseState')).toEqual([
      { nextLabel: 'Second review', nextDueBy: '2027-02-20', nextBookedFor: '2027-02-04' },
    ])
  })

  it('takes the start of a plan for its initial conference, which answers the enquiry before it', async () => {
    await keep(
      session,
      await listFile(5, { 'Strategy discussion initiating Section 47 Enquiry Start Date': day('2026-04-20') }),
      await listFile(7, {
        'Child Protection Plan Start Date': day('2026-05-07'),
        'Date of latest review conference': day('2026-07-30'),
        'Latest Category of Abuse': 'Emotional abuse',
      }),
    )
    expect(rowsOf(session, 'SELECT kind, heldOn FROM meeting ORDER BY heldOn')).toEqual([
      { kind: 'icpc', heldOn: '2026-05-07' },
      { kind: 'rcpc', heldOn: '2026-07-30' },
    ])
    expect(oneValue(session, 'SELECT conferenceOn FROM enquiry')).toBe('2026-05-07')
    expect(
      rowsOf(session, 'SELECT initialCategories, latestCategories, isConferenceHistoryComplete FROM protectionPlan'),
    ).toEqual([{ initialCategories: '["NEG"]', latestCategories: '["EMO"]', isConferenceHistoryComplete: 0 }])
  })

  it('books a conference that is still to come and lets the enquiry wait for it', async () => {
    await keep(
      session,
      await listFile(5, {
        'Strategy discussion initiating Section 47 Enquiry Start Date': day('2026-11-16'),
        'Date of Initial Child Protection Conference': day('2026-12-03'),
      }),
    )
    expect(rowsOf(session, 'SELECT kind, status, scheduledFor FROM meeting')).toEqual([
      { kind: 'icpc', status: 'booked', scheduledFor: '2026-12-03' },
    ])
    expect(rowsOf(session, 'SELECT nextKind, nextDueBy, nextBookedFor FROM caseState')).toEqual([
      { nextKind: 'icpc', nextDueBy: '2026-12-07', nextBookedFor: '2026-12-03' },
    ])
  })

  it('writes down today as the day of being told of a child newly looked after, and of no other', async () => {
    const long = episodes('4473401,12/11/2026,S,C1,N1,U6,PR1,,,,,LE1 1AA,', '2,07/09/2026,S,C2,N1,U6,PR1,,,,,,')
    await keep(session, amelia, header('2,M,02/04/2015,WBRI,,,'), long)
    expect(rowsOf(session, 'SELECT startedOn, toldOn FROM periodOfCare ORDER BY startedOn')).toEqual([
      { startedOn: '2026-09-07', toldOn: null },
      { startedOn: '2026-11-12', toldOn: '2026-11-23' },
    ])
  })

  it('makes the social worker and the team by their names, once', async () => {
    const named = { 'Allocated Team': 'Ashwell', 'Allocated Worker': 'Joe Amari' }
    await keep(session, await listFile(8, named, { ...named, 'Child Unique ID': 2 }))
    expect(
      rowsOf(
        session,
        'SELECT w.name, t.name AS team FROM child c JOIN worker w ON w.id = c.workerId JOIN team t ON t.id = c.teamId',
      ),
    ).toEqual([
      { name: 'Joe Amari', team: 'Ashwell' },
      { name: 'Joe Amari', team: 'Ashwell' },
    ])
    expect(oneValue(session, 'SELECT count(*) FROM worker')).toBe(1)
  })

  it('leaves out a row whose year cannot be right, in words, and settles the rest', async () => {
    const slips = episodes(
      '4473401,12/11/1019,S,C1,N1,U6,PR1,,,,,,',
      '4473401,12/11/2026,S,C1,N1,U6,PR1,,,,,,',
      '4473401,12/11/9999,P,C1,N1,U6,PR1,,,,,,',
    )
    const importId = await keep(session, amelia, slips, reviews('4473401,02/04/2019,01/02/1999,PN1'))
    const leftOut = (await messagesOf(session, importId)).filter(({ outcome }) => outcome === 'leftOut')
    expect(leftOut.map(({ row, text }) => [row, text.split('.')[0]])).toEqual([
      [2, 'The year 1019 cannot be right'],
      [4, 'The year 9999 cannot be right'],
      [2, 'The year 1999 cannot be right'],
    ])
    expect(oneValue(session, 'SELECT count(*) FROM caseState')).toBe(1)
  })

  it('refuses a batch with a day no rule can count from, whoever sends it', async () => {
    const batch = {
      source: 'ssda903',
      files: [],
      messages: [],
      counts: { rowsRead: 0, rowsKept: 0, rowsLeftOut: 0, children: 0 },
    }
    const enquiry = {
      strategyDiscussionOn: '1019-01-01',
      conferenceOn: null,
      isConferenceRequired: null,
      resultedInPlan: null,
    }
    const children = [{ reference: '1', enquiries: [{ ...enquiry, origin: { file: 'a', sheet: null, row: 2 } }] }]
    expect(await session.reply('imports.stage', { ...batch, children })).toMatchObject({ error: { code: 'invalid' } })
  })

  it('changes nothing when the same files come again, and says so', async () => {
    const files = [
      amelia,
      newlyLookedAfter,
      reviews('4473401,02/04/2019,20/11/2026,PN1', '4473401,02/04/2019,04/02/2027,'),
    ]
    await keep(session, ...files)
    await stage(session, ...files)
    expect((await session.ask('imports.preview', {}))?.counts).toMatchObject({
      children: { new: 0, changed: 0, unchanged: 1 },
      facts: {},
    })
    expect(await session.reply('imports.keep', {})).toMatchObject({
      error: { message: 'Everything in these files is here already. There is nothing to keep.' },
    })
    expect(await session.ask('imports.list', {})).toHaveLength(1)
  })

  it('keeps nothing when it is cancelled, and lets the files wait on', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => `${index},F,02/04/2019,WBRI,,,`)
    await stage(session, header(...rows))
    const controller = new AbortController()
    const progress = () => controller.abort()
    const reply = await dispatch(session, 'imports.keep', {}, { progress, signal: controller.signal })
    expect(reply).toMatchObject({ ok: false, error: { message: 'Cancelled. Nothing was changed.' } })
    expect(oneValue(session, 'SELECT count(*) FROM child')).toBe(0)
    expect((await session.ask('imports.preview', {}))?.counts.children.new).toBe(120)
    await session.ask('imports.keep', {})
    expect(oneValue(session, 'SELECT count(*) FROM child')).toBe(120)
    expect(await session.ask('imports.preview', {})).toBeNull()
  })
})
