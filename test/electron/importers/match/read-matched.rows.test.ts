import { describe, expect, it } from 'vitest'
import type { MatchedColumns } from '../../../../shared/records/import-match.ts'
import { brief, csv, day, onlyChild, workbook } from '../made-files.ts'
import { readBy } from './matched-files.ts'

/** Reads a list whose headings are the names of the fields themselves. */
const readRows = (columns: string, ...rows: string[]) =>
  readBy(
    Object.fromEntries(columns.split(',').map((name) => [name, name])) as MatchedColumns, // the caller names fields
    csv('list.csv', `${columns},Note`, ...rows.map((row) => `${row},x`)),
  )

describe('the details of a child', () => {
  it('are read in every spelling lists have', async () => {
    const batch = await readRows(
      'reference,fullName,bornOn,sex,ethnicity,isDisabled,isUasc,teamName,workerName,iroName',
      '4471902.0,"O\u2019Brien\u2010Hall, Max",15/03/2015 00:00,1,White British,N,b) No,CiC\u00a0North,Jo Reid,Ruth Adeyemi',
      '4471977,Zoe Ward,2-Jan-2011,Female,MWBC,Yes,N/A,#N/A,TBC,Unallocated',
      '4471988,Baby Noor,30/01/2027,Unknown,N/A,,,,,',
    )
    expect(batch.children).toMatchObject([
      {
        ...{ reference: '4471902', givenName: 'Max', familyName: "O'Brien\u2010Hall", bornOn: '2015-03-15', sex: 'M' },
        ...{ ethnicity: 'WBRI', isDisabled: false, isUasc: false, teamName: 'CiC North', iroName: 'Ruth Adeyemi' },
      },
      {
        ...{ givenName: 'Zoe', familyName: 'Ward', bornOn: '2011-01-02', sex: 'F', ethnicity: 'MWBC', isUasc: null },
        ...{ isDisabled: true, teamName: null, workerName: null, iroName: null },
      },
      { sex: 'U', bornOn: null, expectedOn: '2027-01-30', ethnicity: null },
    ])
    expect(brief(batch.messages)).toEqual([
      'warning tidied-text 2 reference',
      'warning tidied-text 2 fullName',
      'warning tidied-text 2 teamName',
      'warning formula-error 3 teamName',
      'warning expected-birth 4 bornOn',
    ])
  })

  it('are kept from the first row where rows differ, which is said; capitals make no difference', async () => {
    const batch = await readRows(
      'reference,givenName,familyName,bornOn,iroName,reviewOn',
      '1001,Amara,Okafor,15/03/2015,Ruth Adeyemi,02/10/2026',
      '1001,AMARA,OKAFOR,16/03/2015,Helen Marsh,05/07/2026',
    )
    expect(onlyChild(batch)).toMatchObject({ givenName: 'Amara', bornOn: '2015-03-15', iroName: 'Ruth Adeyemi' })
    expect(brief(batch.messages)).toEqual(['warning conflicting-value 3 bornOn', 'warning conflicting-value 3 iroName'])
  })
})

describe('dates', () => {
  it.each([
    ['07/09/2026', '2026-09-07'],
    ['7.9.2026', '2026-09-07'],
    ['2026-09-07T00:00:00.000', '2026-09-07'],
    ['07/09/2026 14:30', '2026-09-07'],
    ['07/09/2026 2:30 PM', '2026-09-07'],
    ['Mon 7 Sep 2026', '2026-09-07'],
    ['7th September 2026', '2026-09-07'],
    ['07-Sep-2026', '2026-09-07'],
    ['46272', '2026-09-07'],
    ['07/09/26', null],
    ['07-Sep-26', null],
    ['31/02/2026', null],
    ['Week 37', null],
    ['N/A', null],
  ])('%s is %s', async (written, expected) => {
    const batch = await readRows('reference,careStartedOn,iroName', `1001,${written},R`)
    expect(onlyChild(batch).periodsOfCare.map(({ startedOn }) => startedOn)).toEqual(expected ? [expected] : [])
    expect(batch.messages.map(({ code }) => code)).toEqual(
      written === '46272' ? ['date-as-number'] : expected || written === 'N/A' ? [] : ['date-not-read'],
    )
  })

  it('are read from a workbook as days and as numbers', async () => {
    const file = await workbook({
      LAC: [
        ['Person ID', 'LAC start', 'Next review'],
        [1001, day('2026-09-07'), 46_387],
      ],
    })
    const child = onlyChild(
      await readBy({ reference: 'Person ID', careStartedOn: 'LAC start', reviewDueOn: 'Next review' }, file),
    )
    expect(child).toMatchObject({ periodsOfCare: [{ startedOn: '2026-09-07' }], sourceDues: [{ dueBy: '2026-12-31' }] })
  })
})

describe('rows that are no child', () => {
  it('are left out and said to be: totals, notes and rows whose reference is in a merged cell above', async () => {
    const batch = await readRows(
      'reference,familyName,reviewOn',
      '1001,Page,02/10/2026',
      ',,05/07/2026',
      '1002,Count,15/07/2026',
    )
    expect(batch.children.map(({ reference }) => reference)).toEqual(['1001', '1002'])
    expect(batch.messages).toMatchObject([
      { severity: 'error', code: 'reference-missing', row: 3, text: expect.stringContaining('merged') },
    ])
    const foot = await readBy(
      { reference: 'ID', familyName: 'Surname', reviewOn: 'Review' },
      csv(
        'list.csv',
        'ID,Surname,Review',
        '1001,Page,02/10/2026',
        'Total: 34',
        'Total,34',
        ',34 children',
        'Report run on 16/11/2026 by Jo',
      ),
    )
    expect(brief(foot.messages)).toEqual([
      'error not-a-child 3 -',
      'error not-a-child 4 -',
      'error not-a-child 5 -',
      'error not-a-child 6 -',
    ])
    expect(foot.counts).toEqual({ rowsRead: 5, rowsKept: 1, rowsLeftOut: 4, children: 1 })
  })

  it('are left out where a comma has moved their values on', async () => {
    const batch = await readBy(
      { reference: 'ID', fullName: 'Name' },
      csv('list.csv', 'ID,Name,Team', '1001,Okafor, Amara,North', '1002,"Lee, Tom",North', '1003,Zoe Ward'),
    )
    expect(brief(batch.messages)).toEqual(['error wrong-number-of-values 2 -'])
    expect(batch.children.map(({ reference }) => reference)).toEqual(['1002', '1003'])
  })

  it('count once where they repeat another', async () => {
    const batch = await readRows('reference,iroName', '1001,Ruth', '1001,Ruth')
    expect(brief(batch.messages)).toEqual(['warning duplicate-row 3 -'])
  })
})

describe('care', () => {
  const care = 'reference,careStartedOn,careEndedOn,legalStatus,legalStatusOn,placementType,placementOn'

  it('has its legal statuses and placements one after another, each once', async () => {
    const batch = await readRows(
      care,
      '1001,01/02/2020,,C2,01/05/2020,U6 - Foster,03/03/2024',
      '1001,01/02/2020,,Section 20,01/02/2020,K2,01/02/2020',
      '1001,01/02/2020,01/11/2026,C2,01/05/2020,K2,01/02/2020',
    )
    expect(onlyChild(batch).periodsOfCare).toMatchObject([
      {
        ...{ startedOn: '2020-02-01', endedOn: '2026-11-01', origin: { row: 2 } },
        legalStatuses: [
          { code: 'V2', startedOn: '2020-02-01', endedOn: '2020-05-01' },
          { code: 'C2', startedOn: '2020-05-01', endedOn: '2026-11-01' },
        ],
        placements: [
          { placementCode: 'K2', startedOn: '2020-02-01', endedOn: '2024-03-03' },
          { placementCode: 'U6', startedOn: '2024-03-03', endedOn: '2026-11-01' },
        ],
      },
    ])
    expect(batch.messages).toEqual([])
  })

  it('is said where rows contradict each other, and the row read first is believed', async () => {
    const batch = await readRows(
      care,
      '1001,01/02/2020,01/11/2026,C2,01/05/2020,U6,01/02/2020',
      '1001,01/02/2020,05/11/2026,C1,01/05/2020,K2,01/02/2020',
    )
    expect(brief(batch.messages)).toEqual([
      'warning conflicting-value 3 careEndedOn',
      'warning conflicting-value 3 legalStatus',
      'warning conflicting-value 3 placementType',
    ])
  })

  it('started again is two periods where the first ended, and otherwise the later one', async () => {
    const ended = await readRows(care, '1001,07/09/2026,,,,,', '1001,01/02/2020,01/03/2021,,,,')
    expect(onlyChild(ended).periodsOfCare.map(({ startedOn }) => startedOn)).toEqual(['2020-02-01', '2026-09-07'])
    const open = await readRows(care, '1001,07/09/2026,,,,,', '1001,01/02/2020,,,,,')
    expect(onlyChild(open).periodsOfCare.map(({ startedOn }) => startedOn)).toEqual(['2026-09-07'])
    expect(brief(open.messages)).toEqual(['warning care-not-ended 3 -'])
  })

  it('that has no start is not used, nor what rests on it', async () => {
    const batch = await readRows(care, '1001,,,C2,01/05/2020,,')
    expect(onlyChild(batch).periodsOfCare).toEqual([])
    expect(brief(batch.messages)).toEqual(['warning care-start-missing 2 careStartedOn'])
  })

  it('takes the start of care where no column says since when, which is said once', async () => {
    const batch = await readRows('reference,careStartedOn,legalStatus', '1001,07/09/2026,C2', '1002,01/02/2020,V2')
    expect(brief(batch.messages)).toEqual(['warning start-assumed - legalStatus'])
    expect(batch.children[0]?.periodsOfCare[0]?.legalStatuses).toMatchObject([{ code: 'C2', startedOn: '2026-09-07' }])
  })

  it('starts the adoption clock only from a placement with a day of its own', async () => {
    const batch = await readRows(
      care,
      '1001,01/02/2020,,E1,01/02/2020,A5,03/03/2026',
      '1002,01/02/2020,,E1,01/02/2020,A5,',
    )
    expect(batch.children.map(({ adoptionPlacements }) => adoptionPlacements)).toMatchObject([
      [{ placedOn: '2026-03-03', endedOn: null }],
      [],
    ])
  })
})

describe('reviews', () => {
  it('are each taken once, with how the child took part; one to come is booked', async () => {
    const batch = await readRows(
      'reference,reviewOn,participation,reviewDueOn',
      '1001,02/10/2026,PN1 - Attended,31/12/2026',
      '1001,05/07/2026,pn 6,02/10/2026',
      '1001,02/10/2026,,31/12/2026',
      '1001,15/12/2026,N/A,',
      '1001,05/07/2026,Attended,',
    )
    const child = onlyChild(batch)
    expect(child.reviews).toMatchObject([
      { heldOn: '2026-07-05', participationCode: 'PN6' },
      { heldOn: '2026-10-02', participationCode: 'PN1' },
      { heldOn: '2026-12-15', participationCode: null },
    ])
    expect(child.sourceDues).toMatchObject([{ kind: 'roa', dueBy: '2026-12-31', origin: { row: 2 } }])
    expect(brief(batch.messages)).toEqual([
      'warning conflicting-value 3 reviewDueOn',
      'warning future-date 5 reviewOn',
      'warning unknown-value 6 participation',
    ])
  })
})

describe('protection', () => {
  const columns =
    'reference,strategyDiscussionOn,initialConferenceOn,initialConferenceDueOn,planStartedOn,planEndedOn,category,conferenceOn,conferenceDueOn'

  it('is read from one row a child', async () => {
    const batch = await readRows(
      columns,
      '1001,01/10/2026,14/10/2026,22/10/2026,14/10/2026,,Neglect; Emotional abuse,,12/01/2027',
      '1002,09/11/2026,,30/11/2026,,,N/A,,',
    )
    expect(batch.children).toMatchObject([
      {
        enquiries: [{ strategyDiscussionOn: '2026-10-01', conferenceOn: '2026-10-14', isConferenceRequired: true }],
        plans: [{ startedOn: '2026-10-14', endedOn: null, latestCategories: ['NEG', 'EMO'], conferences: [] }],
        sourceDues: [
          { kind: 'rcpc', dueBy: '2027-01-12' },
          { kind: 'icpc', dueBy: '2026-10-22' },
        ],
      },
      { enquiries: [{ conferenceOn: null }], plans: [], sourceDues: [{ kind: 'icpc', dueBy: '2026-11-30' }] },
    ])
    expect(batch.messages).toEqual([])
    expect(batch.covers).toEqual(['childProtection'])
  })

  it('is read from one row a conference, each tied to the plan of its day', async () => {
    const batch = await readRows(
      'reference,planStartedOn,planEndedOn,conferenceOn',
      '1001,14/10/2025,01/02/2026,08/01/2026',
      '1001,01/07/2026,,24/09/2026',
      '1001,01/07/2026,,24/03/2027',
      '1001,,,05/05/2026',
    )
    expect(onlyChild(batch).plans).toMatchObject([
      { startedOn: '2025-10-14', conferences: [{ heldOn: '2026-01-08' }] },
      { startedOn: '2026-07-01', conferences: [{ heldOn: '2026-09-24' }, { heldOn: '2027-03-24' }] },
    ])
    expect(onlyChild(batch).conferences).toMatchObject([{ heldOn: '2026-05-05', origin: { row: 5 } }])
    expect(brief(batch.messages)).toEqual(['warning future-date 4 conferenceOn'])
  })

  it('says where an initial conference answers no enquiry, but not where it made the plan', async () => {
    const batch = await readRows(
      'reference,strategyDiscussionOn,initialConferenceOn,planStartedOn',
      '1001,,14/10/2026,14/10/2026',
      '1002,,14/10/2026,',
    )
    expect(brief(batch.messages)).toEqual(['warning enquiry-missing 3 strategyDiscussionOn'])
  })
})
