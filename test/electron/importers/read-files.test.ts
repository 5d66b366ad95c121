import { describe, expect, it } from 'vitest'
import yauzl from 'yauzl'
import { readImportFiles } from '../../../electron/importers/read-files.ts'
import type { ImportProgress } from '../../../shared/records/import-batch.ts'
import { brief, header, listFile, read, reviews, today, type ZipPart, zip } from './made-files.ts'

const part = (name: string, text = '<x/>'): ZipPart => ({ name, data: new TextEncoder().encode(text) })
const workbookPart = part('xl/workbook.xml')
const made = (parts: ZipPart[], hidden: Uint8Array = new Uint8Array(0)) =>
  read({ name: 'made.xlsx', bytes: zip(parts, hidden) })
const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024)

/** Bytes that do not compress, so that only sizes are tested. */
function noise(count: number): Uint8Array {
  const bytes = new Uint8Array(count)
  let state = 1
  for (let index = 0; index < count; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[index] = state >>> 24
  }
  return bytes
}

/** Text that does not pack tight. */
const scattered = (count: number) => Buffer.from(noise(count)).toString('base64')

describe('a workbook is refused before it is unpacked', () => {
  it.each<[string, ZipPart[], string, string]>([
    ['holds macros', [workbookPart, part('xl/vbaProject.bin')], 'workbook-macros', 'macros'],
    [
      'has more than 2,000 parts',
      [workbookPart, ...Array.from({ length: 2_000 }, (_, index) => part(`p${index}`))],
      'workbook-unsafe',
      '2001 parts',
    ],
    [
      'has a part that claims more than 64 MB',
      [workbookPart, { ...part('xl/a.xml'), claimedSize: 65 * 1024 * 1024 }],
      'workbook-unsafe',
      '64 MB',
    ],
    [
      'unpacks to more than 128 MB',
      [workbookPart, ...['a', 'b', 'c'].map((name) => ({ name, data: noise(700_000), claimedSize: 60 * 1024 * 1024 }))],
      'workbook-unsafe',
      '128 MB',
    ],
    [
      'packs tighter than 200 to 1',
      [workbookPart, { name: 'xl/worksheets/sheet1.xml', data: megabytes(4) }],
      'workbook-unsafe',
      '200 times',
    ],
    [
      'has a part longer than it claims',
      [workbookPart, { name: 'xl/a.xml', data: noise(5_000), claimedSize: 100 }],
      'workbook-damaged',
      'damaged',
    ],
    ['holds macros of the oldest kind', [workbookPart, part('xl/macrosheets/sheet1.xml')], 'workbook-macros', 'macros'],
    [
      'names its macros something else',
      [
        workbookPart,
        part('[Content_Types].xml', '<Types><Default ContentType="application/vnd.ms-office.vbaProject"/></Types>'),
      ],
      'workbook-macros',
      'macros',
    ],
    ['is a binary workbook', [part('[Content_Types].xml'), part('xl/workbook.bin')], 'file-old-or-locked', '.xlsb'],
    [
      'declares a document type in any part',
      [workbookPart, part('docProps/app.xml', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>')],
      'workbook-unsafe',
      'document type',
    ],
    [
      'declares entities far inside a part',
      [workbookPart, part('xl/sharedStrings.xml', `<sst>${scattered(300_000)}<!ENTITY b "bb"></sst>`)],
      'workbook-unsafe',
      'document type',
    ],
    [
      'hides a part in another encoding',
      [workbookPart, { name: 'xl/sharedStrings.xml', data: Buffer.from('\ufeff<!DOCTYPE a>', 'utf16le') }],
      'workbook-unsafe',
      'not write',
    ],
    [
      'holds a link to a file outside it',
      [workbookPart, { ...part('xl/sheet1.xml', '/etc/passwd'), attributes: 0o120777 << 16 }],
      'workbook-unsafe',
      'link',
    ],
    ['names a part outside itself', [workbookPart, part('../../evil.xml')], 'workbook-damaged', 'damaged'],
    ['names a part twice', [workbookPart, workbookPart], 'workbook-unsafe', 'twice'],
    ['is another kind of zip', [part('holiday.jpg')], 'workbook-damaged', 'not an Excel workbook'],
  ])('when it %s', async (_, parts, code, words) => {
    const batch = await made(parts)
    expect(batch.messages).toMatchObject([
      { severity: 'error', code, file: 'made.xlsx', text: expect.stringContaining(words) },
    ])
    expect(batch.children).toEqual([])
  })

  it('when it hides parts from its table of contents', async () => {
    const batch = await made([workbookPart], noise(100_000))
    expect(batch.messages).toMatchObject([
      { code: 'workbook-unsafe', text: expect.stringContaining('table of contents') },
    ])
  })

  it('when something lies between its table of contents and the end', async () => {
    const bytes = Buffer.from((await listFile(7, {})).bytes)
    const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
    const batch = await read({
      name: 'made.xlsx',
      bytes: Buffer.concat([bytes.subarray(0, end), bytes.subarray(end - 70, end), bytes.subarray(end)]),
    })
    expect(batch.messages).toMatchObject([
      { code: 'workbook-damaged', text: expect.stringContaining('table of contents') },
    ])
  })

  it('when a cell is longer than Excel allows', async () => {
    const batch = await read(await listFile(7, { 'Allocated Worker': 'x'.repeat(40_000) }))
    expect(batch.messages).toMatchObject([
      { code: 'workbook-unsafe', text: expect.stringContaining('more than 32767 characters') },
    ])
  })

  it('when it is cut short or is no workbook inside', async () => {
    const whole = (await listFile(7, {})).bytes
    for (const bytes of [whole.subarray(0, whole.length - 400), zip([workbookPart])]) {
      const batch = await read({ name: 'cut.xlsx', bytes })
      expect(batch.messages).toMatchObject([{ severity: 'error', code: 'workbook-damaged' }])
    }
  })
})

describe('a workbook with formulas or links', () => {
  const row = { 'Child Unique ID': 7 }

  /** The same workbook with some of its parts changed or added. */
  async function changed(change: (name: string, text: string) => string, more: ZipPart[] = []) {
    const zipped = await yauzl.fromBufferPromise(Buffer.from((await listFile(7, row)).bytes))
    const parts: ZipPart[] = []
    for await (const entry of zipped.eachEntry()) {
      const stream = await zipped.openReadStreamPromise(entry)
      let text = ''
      for await (const piece of stream) text += piece
      parts.push(part(entry.fileName, change(entry.fileName, text)))
    }
    return { name: 'list.xlsx', bytes: zip([...parts, ...more]) }
  }

  it('is read by the results Excel last saved, and says so once', async () => {
    const withFormula = await changed((name, text) =>
      name.includes('worksheets/') ? text.replace(/<v>7<\/v>/, '<f>3+5</f><v>7</v>') : text,
    )
    const batch = await read(withFormula)
    expect(batch.children).toMatchObject([{ reference: '7' }])
    expect(brief(batch.messages)).toContain('warning workbook-formulas - -')
  })

  it('is read beside a sheet that has no cells at all, such as a chart', async () => {
    const chart = '<sheet name="Chart1" sheetId="9" r:id="rId99"/></sheets>'
    const batch = await read(
      await changed((name, text) => (name === 'xl/workbook.xml' ? text.replace('</sheets>', chart) : text)),
    )
    expect(batch.children).toMatchObject([{ reference: '7' }])
    expect(batch.files).toMatchObject([{ sheet: 'List 7' }, { sheet: 'Chart1', isUsed: false }])
  })

  it('fetches nothing, and says so once', async () => {
    const links = ['xl/externalLinks/externalLink1.xml', 'xl/externalLinks/externalLink2.xml'].map((name) => part(name))
    const batch = await read(await changed((_, text) => text, links))
    expect(batch.counts.rowsKept).toBe(1)
    expect(brief(batch.messages).filter((line) => line.includes('workbook-links'))).toEqual([
      'warning workbook-links - -',
    ])
  })
})

describe('a file is judged by what is in it, not by its name', () => {
  it('reads a workbook called .csv', async () => {
    const { bytes } = await listFile(7, {})
    const batch = await read({ name: 'list.csv', bytes })
    expect(batch).toMatchObject({ source: 'annexA', counts: { rowsKept: 1 } })
    expect(batch.messages).toMatchObject([
      { severity: 'warning', code: 'file-misnamed', file: 'list.csv', text: expect.stringContaining('.xlsx') },
    ])
  })

  it('reads text called .xlsx', async () => {
    const batch = await read({ name: 'list.xlsx', bytes: header('1,F,15/03/2015,WBRI,,,').bytes })
    expect(batch).toMatchObject({ source: 'ssda903', counts: { rowsKept: 1 } })
    expect(brief(batch.messages)).toEqual(['warning file-misnamed - -'])
  })

  it.each([
    ['utf-16le', true],
    ['utf-16le', false],
    ['utf-16be', true],
    ['utf-16be', false],
  ])('reads Unicode text (%s, with a mark: %j)', async (encoding, hasMark) => {
    const text = (hasMark ? '\ufeff' : '') + new TextDecoder().decode(header('1,F,15/03/2015,WBRI,,,').bytes)
    const bytes = Buffer.from(text.replaceAll(',', '\t'), 'utf16le')
    const batch = await read({ name: 'list.txt', bytes: encoding === 'utf-16be' ? bytes.swap16() : bytes })
    expect(batch).toMatchObject({
      source: 'ssda903',
      children: [{ reference: '1', bornOn: '2015-03-15' }],
      messages: [],
    })
  })

  it.each([
    ['an old or locked workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'file-old-or-locked', 'save it as .xlsx'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0, 1], 'file-not-text', 'Choose the .csv or .xlsx file'],
  ])('refuses %s', async (_, bytes, code, words) => {
    const batch = await read({ name: 'reviews.csv', bytes: new Uint8Array(bytes) })
    expect(batch.messages).toMatchObject([{ severity: 'error', code, text: expect.stringContaining(words) }])
  })

  it('refuses a file beyond 64 MB without looking into it', async () => {
    const batch = await read({ name: 'reviews.csv', bytes: new Uint8Array(64 * 1024 * 1024 + 1) })
    expect(brief(batch.messages)).toEqual(['error file-too-large - -'])
  })

  it('shows a file by its name only, without direction marks', async () => {
    const batch = await read({
      name: 'C:\\Users\\ruth\\\u202egnp.exe.csv',
      bytes: header('1,F,15/03/2015,WBRI,,,').bytes,
    })
    expect(batch.files[0]?.name).toBe('gnp.exe.csv')
    expect(batch.children[0]?.origin[0]?.file).toBe('gnp.exe.csv')
  })
})

it('reads one kind of return at a time, and says so', async () => {
  const batch = await read(header('1,F,15/03/2015,WBRI,,,'), await listFile(7, {}))
  expect(batch.source).toBe('ssda903')
  expect(brief(batch.messages)).toEqual(['error two-sources - -'])
  expect(batch.files).toMatchObject([
    { name: 'header.csv', isUsed: true },
    { name: 'Annex A.xlsx', isUsed: false },
  ])
})

it('goes on with the other files when one cannot be read', async () => {
  const batch = await read({ name: 'broken.csv', bytes: new Uint8Array([0, 1, 2]) }, header('1,F,15/03/2015,WBRI,,,'))
  expect(batch.counts).toEqual({ rowsRead: 1, rowsKept: 1, rowsLeftOut: 0, children: 1 })
})

it('tells how far it has come, never backwards', async () => {
  const seen: ImportProgress[] = []
  const rows = Array.from(
    { length: 20_000 },
    (_, index) => `${index % 500},15/03/2015,${(index % 28) + 1}/06/20${10 + (index % 15)},PN1`,
  )
  const onProgress = (progress: ImportProgress) => seen.push(progress)
  const batch = await readImportFiles([reviews(...rows)], { today, onProgress })
  expect(seen.length).toBeGreaterThan(2)
  expect(seen.map(({ rowsDone }) => rowsDone)).toEqual(seen.map(({ rowsDone }) => rowsDone).toSorted((a, b) => a - b))
  expect(seen.at(-1)).toEqual({ rowsDone: 20_000, rowsTotal: 20_000, label: 'Reading reviews.csv' })
  expect(batch.counts.rowsRead).toBe(20_000)
})
