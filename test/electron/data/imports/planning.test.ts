import { beforeEach, describe, expect, it } from 'vitest'
import { IsoDate } from '../../../../shared/dates.ts'
import type { ChildDetails } from '../../../../shared/records/child.ts'
import { ChildId } from '../../../../shared/records/ids.ts'
import { aMeeting, aPeriodOfCare, inCommand } from '../../../support/builders.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { day, episodes, header, listFile, reviews } from '../../importers/made-files.ts'
import { keep, keepAnswering, keptHere, messagesOf, oneValue, rowsOf, stage } from './import-files.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

const details: ChildDetails = {
  reference: '4471902',
  givenName: 'Nia',
  familyName: 'Bowen-Achebe',
  sex: null,
  bornOn: null,
  expectedOn: null,
  ethnicity: null,
  isDisabled: null,
  isUasc: null,
  communicationNeeds: '',
  interpreterLanguage: '',
  hasConfidentialAddress: false,
  isRestricted: false,
  workerName: null,
  teamName: null,
}

const typedChild = async (columns: Partial<ChildDetails> = {}): Promise<ChildId> =>
  (await session.ask('children.add', { ...details, ...columns })).id
const importedChild = () => ChildId.parse(oneValue(session, 'SELECT id FROM child'))

describe('a child the record knows', () => {
  it('has gaps filled from the file', async () => {
    await typedChild()
    await keep(session, header('4471902,F,08/03/2016,MWBC,,,'))
    expect(rowsOf(session, 'SELECT givenName, sex, bornOn, ethnicity FROM child')).toEqual([
      { givenName: 'Nia', sex: 'F', bornOn: '2016-03-08', ethnicity: 'MWBC' },
    ])
  })

  it('keeps what a person typed once they say so, and says what the file has instead', async () => {
    await typedChild({ bornOn: IsoDate.parse('2016-03-09'), workerName: 'Joe Amari' })
    const file = await listFile(8, { 'Date of Birth': day('2016-03-08'), 'Allocated Worker': 'Ann Bell' })
    await stage(session, file)
    expect(await keptHere(session)).toEqual([])
    await session.ask('imports.answer', { keys: 'allOpen', answer: 'here' })
    expect(await keptHere(session)).toEqual([
      'Kept what was here: the date of birth is Wed 9 Mar 2016. The file says Tue 8 Mar 2016.',
      'Kept what was here: the social worker is Joe Amari. The file says Ann Bell.',
    ])
    await session.ask('imports.keep', {})
    expect(oneValue(session, 'SELECT bornOn FROM child')).toBe('2016-03-09')
  })

  it('follows the newest file in what only files have said, also once a name was typed', async () => {
    await keep(session, await listFile(8, { 'Allocated Worker': 'Joe Amari' }))
    const { version } = (await session.ask('children.get', { childId: importedChild() })).child
    const known = {
      ...details,
      sex: 'F',
      bornOn: IsoDate.parse('2015-03-15'),
      ethnicity: 'WBRI',
      workerName: 'Joe Amari',
    } as const
    await session.ask('children.change', { ...known, id: importedChild(), version })
    await keep(session, await listFile(8, { 'Allocated Worker': 'Ann Bell' }))
    expect(rowsOf(session, 'SELECT c.givenName, w.name FROM child c JOIN worker w ON w.id = c.workerId')).toEqual([
      { givenName: 'Nia', name: 'Ann Bell' },
    ])
  })

  it('gets a new legal status and a new placement after the ones before, which end that day', async () => {
    await keep(session, await listFile(8, { 'Child’s Legal Status': 'C1' }))
    await keep(
      session,
      await listFile(8, {
        'Child’s Legal Status': 'C2',
        'Start date of current legal status': day('2026-11-02'),
        'Start Date of Most Recent Placement': day('2026-11-09'),
        'Placement Type': 'K2',
      }),
    )
    expect(rowsOf(session, 'SELECT code, startedOn, endedOn FROM legalStatus ORDER BY startedOn')).toEqual([
      { code: 'C1', startedOn: '2026-09-07', endedOn: '2026-11-02' },
      { code: 'C2', startedOn: '2026-11-02', endedOn: null },
    ])
    expect(rowsOf(session, 'SELECT code, startedOn, endedOn FROM placement ORDER BY startedOn')).toEqual([
      { code: 'U6', startedOn: '2026-09-07', endedOn: '2026-11-09' },
      { code: 'K2', startedOn: '2026-11-09', endedOn: null },
    ])
  })

  it('stops being looked after when the file says so, with what was open in that time', async () => {
    const childId = await typedChild()
    inCommand(session, (db) => aPeriodOfCare(db, childId, { startedOn: '2026-09-07' }))
    await keepAnswering(
      session,
      'here',
      await listFile(8, {
        'Date Ceased to be Looked After': day('2026-11-16'),
        'Reason Ceased to be Looked After': 'E4A',
      }),
    )
    expect(
      rowsOf(
        session,
        'SELECT endedOn FROM periodOfCare UNION ALL SELECT endedOn FROM legalStatus UNION ALL SELECT endedOn FROM placement',
      ),
    ).toEqual([{ endedOn: '2026-11-16' }, { endedOn: '2026-11-16' }, { endedOn: '2026-11-16' }])
    expect(oneValue(session, 'SELECT count(*) FROM caseState')).toBe(0)
  })

  it('is not looked after twice at once because two starts differ', async () => {
    const childId = await typedChild()
    inCommand(session, (db) => aPeriodOfCare(db, childId, { startedOn: '2026-09-08' }))
    await stage(session, await listFile(8, { 'Date Started to be Looked After': day('2026-09-07') }))
    expect(await keptHere(session)).toEqual([
      'Kept what was here: the child is looked after since Tue 8 Sep 2026. The file says since Mon 7 Sep 2026; that period was not added.',
    ])
  })

  it('keeps a typed review that the file dates a few days apart, and adds one it does not know', async () => {
    const childId = await typedChild()
    inCommand(session, (db) => {
      aPeriodOfCare(db, childId, { startedOn: '2026-05-04' })
      aMeeting(db, { kind: 'roa', childIds: [childId], heldOn: '2026-08-21' })
    })
    const file = reviews('4471902,,20/08/2026,PN1', '4471902,,29/05/2026,PN1')
    await stage(session, file)
    expect(await keptHere(session)).toEqual([
      'Kept what was here: a review is held on Fri 21 Aug 2026. The file says held on Thu 20 Aug 2026; no second one was added.',
    ])
    await session.ask('imports.keep', {})
    expect(rowsOf(session, 'SELECT heldOn FROM meeting ORDER BY heldOn')).toEqual([
      { heldOn: '2026-05-29' },
      { heldOn: '2026-08-21' },
    ])
  })

  it('leaves a typed booking for its day booked, and marks an imported one as held', async () => {
    const booked = episodes('4471902,07/09/2026,S,C1,N1,U6,PR1,,,,,,')
    await keep(session, booked, reviews('4471902,,30/11/2026,'))
    await session.goTo('2026-12-07')
    await keep(session, reviews('4471902,,30/11/2026,PN1'))
    expect(rowsOf(session, 'SELECT status, heldOn FROM meeting')).toEqual([{ status: 'held', heldOn: '2026-11-30' }])
    expect(oneValue(session, 'SELECT participation FROM meetingChild')).toBe('PN1')

    inCommand(session, (db) => aMeeting(db, { kind: 'roa', childIds: [importedChild()], scheduledFor: '2027-01-11' }))
    await session.goTo('2027-01-18')
    await stage(session, reviews('4471902,,11/01/2027,PN1'))
    expect(await keptHere(session)).toEqual([
      'Kept what was here: the review of Mon 11 Jan 2027 is booked, not held. The file says it was held: record it in Meetings.',
    ])
  })

  it('gets each fact once where the files have the child under two numbers', async () => {
    const childId = await typedChild()
    inCommand(session, (db) =>
      db.prepare(`INSERT INTO childAlias (id, reference, childId) VALUES ('alias', '99', ?)`).run(childId),
    )
    await stage(
      session,
      episodes('4471902,07/09/2026,S,C1,N1,U6,PR1,,,,,,', '99,07/09/2026,S,C1,N1,U6,PR1,,,,,,'),
      header('4471902,F,,,,,', '99,F,08/03/2016,MWBC,,,'),
      reviews('4471902,,21/09/2026,PN1', '99,,21/09/2026,PN1', '99,,16/11/2026,PN1'),
    )
    await session.ask('imports.keep', {})
    expect(rowsOf(session, 'SELECT reference, bornOn, ethnicity FROM child')).toEqual([
      { reference: '4471902', bornOn: '2016-03-08', ethnicity: 'MWBC' },
    ])
    expect(oneValue(session, 'SELECT count(*) FROM periodOfCare')).toBe(1)
    expect(rowsOf(session, 'SELECT heldOn FROM meeting ORDER BY heldOn')).toEqual([
      { heldOn: '2026-09-21' },
      { heldOn: '2026-11-16' },
    ])
  })

  it('is told where its two numbers contradict each other', async () => {
    const childId = await typedChild()
    inCommand(session, (db) =>
      db.prepare(`INSERT INTO childAlias (id, reference, childId) VALUES ('alias', '99', ?)`).run(childId),
    )
    await stage(session, episodes('4471902,07/09/2026,S,C1,N1,U6,PR1,,,,,,', '99,14/09/2026,S,C1,N1,U6,PR1,,,,,,'))
    const [message] = (await messagesOf(session)).filter(({ code }) => code === 'two-numbers')
    expect(message).toMatchObject({ outcome: 'check', reference: '99', row: 3 })
    await session.ask('imports.keep', {})
    expect(rowsOf(session, 'SELECT startedOn FROM periodOfCare')).toEqual([{ startedOn: '2026-09-07' }])
  })
})
