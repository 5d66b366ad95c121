import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FileToRead } from '../../../electron/importers/read-files.ts'
import { ImportBatch } from '../../../shared/records/import-batch.ts'
import { csv, episodes, header, headings, listFile, listHeadings, read, reviews, workbook } from './made-files.ts'

/** Whatever was read: a batch of the right shape, every row accounted for, and every row left out explained. */
async function expectAccounted(...files: FileToRead[]): Promise<void> {
  const batch = await read(...files)
  const { success, error } = ImportBatch.safeParse(batch)
  expect(success, error?.message).toBe(true)
  const { rowsRead, rowsKept, rowsLeftOut, children } = batch.counts
  expect(rowsRead).toBe(rowsKept + rowsLeftOut)
  expect(children).toBe(batch.children.length)
  const explained = new Set(
    batch.messages.flatMap(({ severity, file, sheet, row }) =>
      severity === 'error' && row !== null ? [`${file} ${sheet} ${row}`] : [],
    ),
  )
  expect(explained.size).toBe(rowsLeftOut)
}

const awkward = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '31/02/2014',
    '15/03/15',
    '15/03/2015',
    '#N/A',
    'S',
    'P',
    'X1',
    'E4A',
    'U6',
    'PN0',
    '\u0000',
    '=cmd|x',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const row = (columns: number) => fc.array(awkward, { minLength: columns, maxLength: columns })
const quote = (values: readonly string[]) => values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')

describe('whatever the files hold, every row is kept or explained', () => {
  it('in the tables of a return', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row(7), { maxLength: 6 }),
        fc.array(row(13), { maxLength: 12 }),
        fc.array(row(4), { maxLength: 12 }),
        async (children, spells, meetings) => {
          await expectAccounted(
            header(...children.map(quote)),
            episodes(...spells.map(quote)),
            reviews(...meetings.map(quote)),
          )
        },
      ),
      { numRuns: 150 },
    )
  })

  it('in the lists of a workbook', async () => {
    const cell = fc.oneof(
      awkward.filter((text) => !text.includes('\u0000')),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    )
    await fc.assert(
      fc.asyncProperty(
        fc
          .constantFrom(5 as const, 7 as const, 8 as const)
          .chain((list) =>
            fc.tuple(
              fc.constant(list),
              fc.array(fc.array(cell, { minLength: 3, maxLength: listHeadings[list].length }), { maxLength: 8 }),
            ),
          ),
        async ([list, rows]) => {
          await expectAccounted(await workbook({ [`List ${list}`]: [listHeadings[list], ...rows] }))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('when bytes of a good file are changed, lost or repeated', async () => {
    const good = [
      csv(
        'reviews.csv',
        headings.reviews,
        ...Array.from({ length: 20 }, (_, index) => `${index},15/03/2015,13/06/2026,PN1`),
      ),
      await listFile(7, {}, { 'Child Unique ID': 2 }),
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...good),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        async ({ name, bytes }, changes, cut) => {
          const changed = Uint8Array.from(bytes)
          for (const [at, byte] of changes) changed[at % changed.length] = byte
          await expectAccounted({
            name,
            bytes: changed.subarray(0, cut % 3 === 0 ? cut % changed.length : changed.length),
          })
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('a value of ten megabytes', () => {
  const huge = 'x'.repeat(10 * 1024 * 1024)
  // Not one letter over and over, which packs too tight to be let in at all.
  const counted = Array.from({ length: 1_400_000 }, (_, index) => index).join(' ')
  const censusOf = (reference: string) =>
    `<Message><Header/><Children>\n<Child><ChildIdentifiers><LAchildID>${reference}</LAchildID></ChildIdentifiers></Child></Children></Message>`

  it.each<[string, () => FileToRead | Promise<FileToRead>, string, string]>([
    [
      'in a CSV file',
      () => reviews('1,15/03/2015,13/06/2026,PN1', `2,${huge},,`, '3,,,'),
      'csv-damaged',
      'Row 3 is longer',
    ],
    ['in a heading', () => csv('list.csv', `CHILD,${huge}`, '1,2'), 'file-not-recognised', 'first row'],
    ['in quotation marks', () => header('1,F,15/03/2015,WBRI,,,', `"2,${huge}`), 'csv-damaged', 'Row 3 is longer'],
    ['in a workbook', () => listFile(7, { 'Allocated Worker': counted }), 'workbook-unsafe', 'row 2 of List 7'],
    ['in XML', () => ({ name: 'cin.xml', bytes: Buffer.from(censusOf(huge)) }), 'xml-damaged', 'line 2'],
  ])('%s is refused by its place', async (_, make, code, words) => {
    const started = performance.now()
    const batch = await read(await make())
    expect(batch.messages).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ severity: 'error', code, text: expect.stringContaining(words) }),
      ]),
    )
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})

describe('a file that was cut short', () => {
  it('in a CSV row: the rows before are read, the last is left out', async () => {
    const { name, bytes } = reviews('1,15/03/2015,13/06/2026,PN1', '2,15/03/2015,13/06/2026,PN1')
    const batch = await read({ name, bytes: bytes.subarray(0, bytes.length - 10) })
    expect(batch.counts).toEqual({ rowsRead: 2, rowsKept: 1, rowsLeftOut: 1, children: 1 })
    expect(batch.messages).toMatchObject([{}, { severity: 'error', code: 'wrong-number-of-values', row: 3 }])
  })

  it('in XML: what came before is read, and the line named', async () => {
    const whole = `<EXPSSDA903>\n<CHILD><HEADER><CHILDID>1</CHILDID><SEX>2</SEX><DOB>15/03/2015</DOB><ETHNIC>WBRI</ETHNIC></HEADER></CHILD>\n<CHILD><HEA`
    const batch = await read({ name: 'return.xml', bytes: Buffer.from(whole) })
    expect(batch.children).toMatchObject([{ reference: '1' }])
    expect(batch.messages).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ severity: 'error', code: 'xml-damaged', text: expect.stringContaining('line 3') }),
      ]),
    )
  })
})
