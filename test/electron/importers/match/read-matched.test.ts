import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ImportBatch } from '../../../../shared/records/import-batch.ts'
import { matchFieldLabels } from '../../../../shared/records/import-match.ts'
import { brief, csv, day, header, listFile, onlyChild, read, workbook } from '../made-files.ts'
import { accepted, readAccepted, readBy, readWith } from './matched-files.ts'

const weekly = (...rows: string[]) =>
  csv('LAC list 16-11-2026.csv', 'Mosaic ID,Service user name,DOB,Date became LAC,Next LAC review,IRO', ...rows)
const amara = '4471902,"Okafor, Amara",15/03/2015,07/09/2026,31/12/2026,Ruth Adeyemi'

describe('a list nobody has matched', () => {
  it('is put to the person with its headings, samples and suggestions, and nothing of it is read', async () => {
    const batch = await read(weekly(amara))
    expect(ImportBatch.safeParse(batch).success).toBe(true)
    expect(batch).toMatchObject({
      source: 'matched',
      children: [],
      messages: [],
      counts: { rowsRead: 0 },
      files: [{ name: 'LAC list 16-11-2026.csv', recognisedAs: 'Not read yet', isUsed: false }],
      tablesToMatch: [
        {
          file: 'LAC list 16-11-2026.csv',
          sheet: null,
          headings: ['Mosaic ID', 'Service user name', 'DOB', 'Date became LAC', 'Next LAC review', 'IRO'],
          samples: [['4471902'], ['Okafor, Amara'], ['15/03/2015'], ['07/09/2026'], ['31/12/2026'], ['Ruth Adeyemi']],
          rows: 1,
          suggestions: {
            reference: { heading: 'Mosaic ID', why: 'by its heading and what is in it' },
            fullName: { heading: 'Service user name', why: 'by its heading and what is in it' },
          },
          remembered: null,
        },
      ],
    })
  })

  it('is read once its columns are matched, and the match goes with the batch', async () => {
    const batch = await readAccepted(weekly(amara))
    expect(onlyChild(batch)).toMatchObject({
      reference: '4471902',
      givenName: 'Amara',
      familyName: 'Okafor',
      bornOn: '2015-03-15',
      iroName: 'Ruth Adeyemi',
      periodsOfCare: [{ startedOn: '2026-09-07', endedOn: null }],
      sourceDues: [{ kind: 'roa', dueBy: '2026-12-31' }],
    })
    expect(batch.files).toMatchObject([
      { recognisedAs: 'Own list: Weekly list', why: "by the columns matched now as 'Weekly list'", isUsed: true },
    ])
    expect(batch).toMatchObject({ covers: ['lookedAfter'], tablesToMatch: [], matches: [{ name: 'Weekly list' }] })
  })

  it('is left out, and said to be, when the person matched another one only', async () => {
    const other = csv('notes.csv', 'Note,Author', 'Call back,Jo')
    const { tablesToMatch } = await read(weekly(amara), other)
    const [first] = tablesToMatch
    const batch = await readWith({ matches: first ? [accepted(first)] : [] }, weekly(amara), other)
    expect(batch.tablesToMatch).toEqual([])
    expect(batch.files.map(({ name, recognisedAs }) => [name, recognisedAs])).toEqual([
      ['LAC list 16-11-2026.csv', 'Own list: Weekly list'],
      ['notes.csv', 'Left out'],
    ])
  })
})

describe('a list matched before', () => {
  it('is read at once, whatever the order and capitals of its headings', async () => {
    const [table] = (await read(weekly(amara))).tablesToMatch
    const remembered = table ? [accepted(table)] : []
    const shuffled = csv(
      'LAC list 23-11-2026.csv',
      'IRO,MOSAIC ID,Next  LAC review,DOB,Service user name,Date became LAC',
      'Ruth Adeyemi,4471902,31/12/2026,15/03/2015,"Okafor, Amara",07/09/2026',
    )
    const batch = await readWith({ remembered }, shuffled)
    expect(onlyChild(batch)).toMatchObject({ reference: '4471902', bornOn: '2015-03-15', familyName: 'Okafor' })
    expect(batch.files[0]?.why).toBe("by the columns matched before as 'Weekly list'")
    expect(batch.matches).toEqual(remembered)
  })

  it('is asked about again when its headings changed, as last time but for what is new', async () => {
    const [table] = (await read(weekly(amara))).tablesToMatch
    const { iroName, ...columns } = table ? accepted(table).columns : {}
    const remembered = table ? [{ ...accepted(table), columns: { ...columns, workerName: iroName ?? '' } }] : []
    const changed = csv(
      'list.csv',
      'Mosaic ID,Name,DOB,Date became LAC,IRO,Legal status',
      '4471902,"Okafor, Amara",15/03/2015,07/09/2026,Ruth Adeyemi,C2',
    )
    const [asked] = (await readWith({ remembered }, changed)).tablesToMatch
    expect(asked).toMatchObject({
      remembered: 'Weekly list',
      suggestions: {
        reference: { heading: 'Mosaic ID', why: 'as last time' },
        workerName: { heading: 'IRO', why: 'as last time' },
        fullName: { heading: 'Name', why: 'by its heading and what is in it' },
        legalStatus: { heading: 'Legal status', why: 'by its heading and what is in it' },
      },
    })
    expect(asked?.suggestions.iroName).toBeUndefined()
  })
})

describe('where a list begins', () => {
  it('is found under titles and blank lines, with rows counted as Excel shows them', async () => {
    const file = csv(
      'list.csv',
      'Children looked after,,,',
      'Report run on,16/11/2026,by Jo,',
      '',
      'Mosaic ID,Surname,Forename,Date became LAC',
      '4471902,Okafor,Amara,07/09/2026',
      '4471977,Lee,Tom,31/02/2026',
    )
    const batch = await readAccepted(file)
    expect(batch.children).toMatchObject([{ familyName: 'Okafor', origin: [{ row: 5 }] }, { givenName: 'Tom' }])
    expect(brief(batch.messages)).toEqual(['warning date-not-read 6 Date became LAC'])
  })

  it.each([
    [';', 'sep=;\r\n'],
    ['\t', ''],
    [',', ''],
  ])('is found whatever stands between the columns: %j', async (separator, first) => {
    const lines = [
      ['Client ID', 'Surname', 'First name', 'LAC start date'],
      ['100-1', 'O\u2019Brien\u2013Hall', 'Max', '07/09/2026'],
    ].map((line) => line.join(separator))
    const child = onlyChild(await readAccepted(csv('list.csv', first + lines.join('\r\n'))))
    expect(child).toMatchObject({ reference: '100-1', familyName: "O'Brien\u2013Hall", givenName: 'Max' })
  })

  it('is found in Windows text', async () => {
    const text = 'PID;Surname;Forename;DOB\r\n10021;Nu\u00f1ez;Zo\u00eb;15/03/2015\r\n'
    const bytes = Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)))
    const batch = await readAccepted({ name: 'list.csv', bytes })
    expect(onlyChild(batch)).toMatchObject({ familyName: 'Nu\u00f1ez', givenName: 'Zo\u00eb' })
    expect(batch.files[0]?.why).toContain('read as Windows')
  })

  it('is found in the sheets of a workbook, and sheets without one are named', async () => {
    const file = await workbook(
      {
        Summary: [['Children looked after'], ['34 at the end of October']],
        LAC: [
          ['Weekly list of children looked after', null, null],
          [null, null, null],
          ['Person ID', 'Name', 'Date of birth', null],
          [4471902, 'Amara Okafor', day('2015-03-15'), 'seen'],
        ],
        Empty: [],
      },
      'Weekly.xlsx',
    )
    const batch = await read(file)
    expect(batch.tablesToMatch).toMatchObject([
      {
        sheet: 'LAC',
        headings: ['Person ID', 'Name', 'Date of birth', 'Column D'],
        samples: [['4471902'], ['Amara Okafor'], ['15/03/2015'], ['seen']],
        rows: 1,
      },
    ])
    expect(brief(batch.messages)).toEqual(['warning sheet-not-recognised - -'])
    expect(batch.files.map(({ sheet, recognisedAs }) => [sheet, recognisedAs])).toEqual([
      ['LAC', 'Not read yet'],
      ['Summary', 'Not recognised'],
      ['Empty', 'Empty'],
    ])
  })

  it('tells headings apart that are alike', async () => {
    const [table] = (await read(csv('list.csv', 'Child ID,Date,Date,date', '1001,07/09/2026,,01/10/2026')))
      .tablesToMatch
    expect(table?.headings).toEqual(['Child ID', 'Date', 'Date (2)', 'date (3)'])
  })
})

describe('a file that is no list', () => {
  it.each([
    ['text without columns', 'Dear colleague\r\nplease find attached'],
    ['one column', 'Child ID\r\n1001\r\n1002'],
    ['headings without rows', 'Child ID,DOB\r\n'],
    ['numbers without headings', '1001,15/03/2015\r\n1002,16/03/2015\r\n'],
  ])('is refused: %s', async (_, text) => {
    const batch = await read(csv('letter.csv', text))
    expect(brief(batch.messages)).toEqual(['error file-not-recognised - -'])
  })

  it('is refused as a return whose headings have a slip, naming the slip', async () => {
    const batch = await read(csv('reviews.csv', 'CHILD,DOB,REVIEW_DATE,REVIEW_CODE', '1,15/03/2015,13/06/2026,PN1'))
    expect(batch.messages).toMatchObject([{ code: 'file-not-recognised', text: expect.stringContaining('REVIEW.') }])
    expect(batch.tablesToMatch).toEqual([])
  })

  it('does not take the place of a return', async () => {
    expect((await read(header('1,F,15/03/2015,WBRI,,,'))).source).toBe('ssda903')
    expect((await read(await listFile(8, {}))).source).toBe('annexA')
  })

  it('is the council\u2019s own where a workbook with Ofsted\u2019s headings also names children and due dates', async () => {
    const rows = [
      ['Child ID', 'Surname', 'Date Started to be Looked After', 'Legal Status', 'Next review due'],
      [4471902, 'Okafor', day('2026-09-07'), 'C2', day('2026-12-31')],
    ]
    expect(await read(await workbook({ 'Weekly list': rows }))).toMatchObject({ source: 'matched' })
    expect(await read(await workbook({ 'List 8': rows }))).toMatchObject({ source: 'annexA' })
  })
})

describe('columns that rest on others', () => {
  it('are said once to be of no use alone', async () => {
    const file = csv('list.csv', 'Child ID,Legal status,Category', '1001,C2,Neglect', '1002,V2,Neglect')
    const batch = await readBy({ reference: 'Child ID', legalStatus: 'Legal status', category: 'Category' }, file)
    expect(brief(batch.messages)).toEqual([
      'warning column-not-used - Legal status',
      'warning column-not-used - Category',
    ])
    expect(batch.children).toMatchObject([
      { periodsOfCare: [], plans: [] },
      { periodsOfCare: [], plans: [] },
    ])
    expect(batch.covers).toEqual(['lookedAfter'])
  })
})

it('keeps or explains every row, whatever the cells hold', async () => {
  const headings = Object.keys(matchFieldLabels)
  const match = { name: 'List', headings, columns: Object.fromEntries(headings.map((field) => [field, field])) }
  const awkward = fc.oneof(
    fc.constantFrom('', ' ', '31/02/2014', '15/03/15', '15/03/2015', '46272', '#N/A', 'N/A', 'PN1', 'Total', 'U6', 'Y'),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  const row = fc.array(awkward, { minLength: headings.length, maxLength: headings.length })
  const quote = (values: readonly string[]) => values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      const batch = await readWith({ remembered: [match] }, csv('list.csv', headings.join(','), ...rows.map(quote)))
      const { success, error } = ImportBatch.safeParse(batch)
      expect(success, error?.message).toBe(true)
      const { rowsRead, rowsKept, rowsLeftOut } = batch.counts
      expect(rowsRead).toBe(rowsKept + rowsLeftOut)
      const explained = batch.messages.filter(({ severity, row: at }) => severity === 'error' && at !== null)
      expect(new Set(explained.map(({ row: at }) => at)).size).toBe(rowsLeftOut)
    }),
    { numRuns: 100 },
  )
})
