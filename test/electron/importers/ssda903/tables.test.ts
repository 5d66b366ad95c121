import { describe, expect, it } from 'vitest'
import { brief, csv, header, headings, onlyChild, read } from '../made-files.ts'

const nia = header('4471902,F,15/03/2015,WBRI,,,')

describe('recognising the tables', () => {
  it('takes a file for a table by its set of columns, in any order and under any name', async () => {
    const batch = await read(csv('export (3).csv', 'REVIEW_CODE,CHILD,REVIEW,DOB', 'PN1,1,13/06/2024,15/03/2015'))
    expect(batch.files).toEqual([
      {
        name: 'export (3).csv',
        sheet: null,
        recognisedAs: 'SSDA903 reviews',
        why: 'by its columns',
        rowsRead: 1,
        isUsed: true,
      },
    ])
    expect(onlyChild(batch).reviews).toMatchObject([{ heldOn: '2024-06-13', participationCode: 'PN1' }])
  })

  it.each([';', '\t'])('reads values separated by %j, with a byte order mark', async (separator) => {
    const text = `\uFEFF${['CHILD,DOB,REVIEW,REVIEW_CODE', '"1","15/03/2015","13/06/2024","PN2"'].join('\n').replaceAll(',', separator)}`
    const batch = await read({ name: 'reviews.csv', bytes: new TextEncoder().encode(text) })
    expect(onlyChild(batch).reviews).toMatchObject([{ heldOn: '2024-06-13', participationCode: 'PN2' }])
  })

  it('reads Windows-1252 text and says so', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${headings.reviews}\n1,15/03/2015,13/06/2024,PN`),
      Buffer.from([0x92]),
      Buffer.from('\n'),
    ])
    const batch = await read({ name: 'reviews.csv', bytes: new Uint8Array(bytes) })
    expect(batch.files[0]?.why).toBe('by its columns; read as Windows (Western European) text')
    expect(brief(batch.messages)).toContain('warning rule-167 2 REVIEW_CODE')
  })

  it('reads UTF-16, with a mark and without', async () => {
    const text = `${headings.reviews}\r\n1,15/03/2015,13/06/2024,PN2\r\n`
    const plain = Buffer.from(text, 'utf16le')
    for (const bytes of [plain, Buffer.concat([Buffer.from([0xff, 0xfe]), plain])]) {
      const batch = await read({ name: 'reviews.csv', bytes: new Uint8Array(bytes) })
      expect(onlyChild(batch).reviews).toMatchObject([{ heldOn: '2024-06-13', participationCode: 'PN2' }])
    }
  })

  it('says which columns are wrong where a file is nearly a table', async () => {
    const batch = await read(csv('reviews.csv', 'CHILD,DOB,REVIEW,REVIEWCODE', '1,15/03/2015,13/06/2024,PN1'))
    expect(batch.messages[0]?.text).toBe(
      'The columns are nearly those of "SSDA903 reviews", but must be exactly those. Missing: REVIEW_CODE. Not part of it: REVIEWCODE. Correct the first row and import the file again.',
    )
  })

  it.each([
    ['a shopping list', 'Eggs,Milk', 'does not hold column names'],
    ['an XML return', '<?xml version="1.0"?><Shopping/>', 'This is an XML file'],
    ['nothing', '', 'empty'],
  ])('says what to do about %s', async (_, text, expected) => {
    const batch = await read({ name: 'x.csv', bytes: new TextEncoder().encode(text) })
    expect(batch.messages).toMatchObject([{ severity: 'error', text: expect.stringContaining(expected) }])
    expect(batch.files).toMatchObject([{ recognisedAs: 'Not recognised', isUsed: false }])
  })

  it('recognises the tables it does not use, and reads nothing from them', async () => {
    const batch = await read(nia, csv('missing.csv', 'CHILD,DOB,MISSING,MIS_START,MIS_END', '4471902,15/03/2015,M,,'))
    expect(batch.files[1]).toMatchObject({ recognisedAs: 'SSDA903 missing from placement', isUsed: false, rowsRead: 0 })
    expect(brief(batch.messages)).toEqual(['warning table-not-used - -'])
  })
})
