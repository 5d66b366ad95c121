import { describe, expect, it } from 'vitest'
import type { FileToRead } from '../../../../electron/importers/read-files.ts'
import type { ImportBatch } from '../../../../shared/records/import-batch.ts'
import { brief, episodes, header, onlyChild, placed, read, reviews, sample } from '../made-files.ts'

const xml = (...lines: string[]): FileToRead => ({
  name: 'return.xml',
  bytes: new TextEncoder().encode(`<?xml version="1.0"?>\n<EXPSSDA903>\n${lines.join('\n')}\n</EXPSSDA903>\n`),
})

const element = (name: string, value: string) => (value === '' ? `<${name}/>` : `<${name}>${value}</${name}>`)

const nia = [
  '<CHILD>',
  '<HEADER><CHILDID>4471902</CHILDID><UPN>X1</UPN><SEX>2</SEX><DOB>15/03/2015</DOB><ETHNIC>WBRI</ETHNIC><UASC/>',
  '<AREVIEW><REVIEW>13/06/2023</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>',
  '<AREVIEW><REVIEW>12/12/2023</REVIEW><REVIEW_CODE>pn6</REVIEW_CODE></AREVIEW>',
  '<MOTHER/><MC_DOB/><AD_PLACED><DATE_PLACED>01/02/2024</DATE_PLACED></AD_PLACED>',
  '</HEADER>',
  '<EPISODE><DECOM>07/05/2023</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL><PL_POST>LE1 1AA</PL_POST>',
  '<URN>11</URN><PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC/><REC/></EPISODE>',
  '</CHILD>',
]

/** The children without the places they were read at, which a line and a row cannot share. */
const facts = ({ children }: ImportBatch): unknown =>
  JSON.parse(JSON.stringify(children, (key, value: unknown) => (key === 'origin' ? undefined : value)))

describe('the XML return', () => {
  it('is read like the tables, each row by the line its element starts on', async () => {
    const batch = await read(xml(...nia))
    expect(batch.messages).toEqual([])
    expect(batch).toMatchObject({
      source: 'ssda903',
      covers: ['lookedAfter'],
      files: [{ recognisedAs: 'SSDA903 return (XML)', why: 'by its outermost element, EXPSSDA903', rowsRead: 5 }],
      counts: { rowsRead: 5, rowsKept: 5, rowsLeftOut: 0, children: 1 },
    })
    expect(onlyChild(batch)).toMatchObject({
      reference: '4471902',
      sex: 'F',
      bornOn: '2015-03-15',
      ethnicity: 'WBRI',
      origin: [{ file: 'return.xml', sheet: null, row: 4 }],
      periodsOfCare: [
        {
          startedOn: '2023-05-07',
          endedOn: null,
          legalStatuses: [{ code: 'C2' }],
          placements: [{ placementCode: 'U6', providerCode: 'PR1', postcode: 'LE1 1AA', urn: '11' }],
          origin: { row: 9 },
        },
      ],
      reviews: [
        { heldOn: '2023-06-13', participationCode: 'PN1', origin: { row: 5 } },
        { heldOn: '2023-12-12', participationCode: 'PN6', origin: { row: 6 } },
      ],
      adoptionDecisions: [{ decidedOn: '2024-02-01', origin: { row: 7 } }],
    })
  })

  it('holds what the tables hold: the same rows give the same facts', async () => {
    const tables = await read(
      header('4471902,2,15/03/2015,WBRI,X1,,'),
      episodes('4471902,07/05/2023,S,C2,N1,U6,PR1,,,,,LE1 1AA,11'),
      reviews('4471902,15/03/2015,13/06/2023,PN1', '4471902,15/03/2015,12/12/2023,PN6'),
      placed('4471902,15/03/2015,01/02/2024,,'),
    )
    expect(facts(await read(xml(...nia)))).toEqual(facts(tables))
  })

  it('is found by line and by its own names of the columns', async () => {
    const batch = await read(
      xml(
        '<CHILD><HEADER><CHILDID>1</CHILDID><SEX>2</SEX><DOB>15/03/2015</DOB></HEADER>',
        '<EPISODE><DECOM>07/05/2023</DECOM><RNE>S</RNE><LS>C2</LS><PL>Q9</PL></EPISODE>',
        '<EPISODE><DECOM>07/05/2023</DECOM><RNE>S</RNE><LS>C2</LS><PL>Q9</PL></EPISODE></CHILD>',
        '<CHILD><HEADER><SEX>2</SEX><DOB>15/03/2015</DOB></HEADER></CHILD>',
      ),
    )
    expect(brief(batch.messages)).toEqual([
      'warning unknown-value 4 PL',
      'warning unknown-value 5 PL',
      'warning duplicate-row 5 -',
      'error reference-missing 6 CHILDID',
    ])
    expect(batch.messages[2]?.text).toBe('The row repeats line 4. It counts once.')
    expect(batch.counts).toEqual({ rowsRead: 4, rowsKept: 3, rowsLeftOut: 1, children: 1 })
  })

  it('may have its elements in any order, in lower case and with a prefix', async () => {
    const batch = await read({
      name: 'export',
      bytes: new TextEncoder().encode(
        `\uFEFF<x:EXPSSDA903 xmlns:x="urn:x"><x:child><x:episode><x:pl>U6</x:pl><x:rne>S</x:rne><x:decom>07/05/2023</x:decom></x:episode><x:header><x:areview><x:review_code>PN1</x:review_code><x:review>13/06/2023</x:review></x:areview><x:dob>15/03/2015</x:dob><x:sex>2</x:sex><x:childid>0012</x:childid></x:header></x:child></x:EXPSSDA903>`,
      ),
    })
    expect(batch.messages).toEqual([])
    expect(onlyChild(batch)).toMatchObject({
      reference: '0012',
      reviews: [{ heldOn: '2023-06-13', participationCode: 'PN1' }],
      periodsOfCare: [{ startedOn: '2023-05-07' }],
    })
  })

  it('says once what else it holds', async () => {
    const more =
      '<CHILD><HEADER><CHILDID>1</CHILDID><SEX>2</SEX><DOB>15/03/2015</DOB><OC2><SDQ_SCORE>7</SDQ_SCORE></OC2>'
    const astray = '<EPISODE><DECOM>07/05/2023</DECOM></EPISODE>'
    const batch = await read(xml(`${more}<UASC>1</UASC></HEADER></CHILD>`, `${more}</HEADER></CHILD>`, astray))
    expect(brief(batch.messages)).toEqual(['warning child-twice 4 CHILDID', 'warning table-not-used - -'])
    expect(batch.messages[1]?.text).toContain('does not use yet: EPISODE, OC2, UASC.')
  })

  it('keeps the children before a line that makes no sense, and says which child was lost', async () => {
    const batch = await read({
      name: 'cut.xml',
      bytes: xml(...nia, ...nia).bytes.subarray(0, -100),
    })
    expect(brief(batch.messages)).toEqual(['error xml-damaged - -'])
    expect(batch.messages[0]?.text).toMatch(/The child that starts at line 12 was not read\.$/)
    expect(onlyChild(batch).reviews).toHaveLength(2)
  })

  it('is refused with a document type, and read as nothing with another root', async () => {
    const trap = '<?xml version="1.0"?><!DOCTYPE EXPSSDA903 [<!ENTITY a "b">]><EXPSSDA903><CHILD/></EXPSSDA903>'
    const unsafe = await read({ name: 'x.xml', bytes: new TextEncoder().encode(trap) })
    expect(brief(unsafe.messages)).toEqual(['error xml-unsafe - -'])
    expect(unsafe.children).toEqual([])
    const other = await read({ name: 'x.xml', bytes: new TextEncoder().encode('<SSDA904/>') })
    expect(brief(other.messages)).toEqual(['error file-not-recognised - -'])
  })

  it('can be chosen together with tables of the same return', async () => {
    const batch = await read(reviews('4471902,15/03/2015,05/03/2024,PN1'), xml(...nia))
    expect(batch.messages).toEqual([])
    expect(onlyChild(batch).reviews.map(({ origin }) => `${origin.file} ${origin.row}`)).toEqual([
      'return.xml 5',
      'return.xml 6',
      'reviews.csv 2',
    ])
  })
})

const names = ['header.csv', 'episodes.csv', 'reviews.csv', 'placed_for_adoption.csv']
const tables = names.flatMap((name) => sample(`903-fake/${name}`) ?? [])
const published = sample('903-fake/fake_903.xml')

/** The lines of a table of the sample by child, its columns by name. */
function rowsByChild({ bytes }: FileToRead): Map<string, Record<string, string>[]> {
  const [heading = '', ...lines] = new TextDecoder().decode(bytes).trim().split(/\r?\n/)
  const columns = heading.split(',')
  const found = new Map<string, Record<string, string>[]>()
  for (const line of lines) {
    const values = line.split(',')
    const row = Object.fromEntries(columns.map((column, index) => [column, values[index] ?? '']))
    const child = row.CHILD ?? ''
    found.set(child, [...(found.get(child) ?? []), row])
  }
  return found
}

const elements = (row: Record<string, string>, ...columns: string[]) =>
  columns.map((column) => element(column, row[column] ?? '')).join('')

/** The tables of the sample written as their XML twin. */
function twinOf([headers, spells, held, decided]: readonly Map<string, Record<string, string>[]>[]): FileToRead {
  const of = (rows: Map<string, Record<string, string>[]> | undefined, child: string) => rows?.get(child) ?? []
  const children = [...(headers ?? [])].map(([child, [row = {}]]) =>
    [
      `<CHILD><HEADER><CHILDID>${child}</CHILDID>${elements(row, 'UPN', 'SEX', 'DOB', 'ETHNIC')}`,
      ...of(held, child).map((review) => `<AREVIEW>${elements(review, 'REVIEW', 'REVIEW_CODE')}</AREVIEW>`),
      elements(row, 'MOTHER', 'MC_DOB'),
      ...of(decided, child).map(
        (decision) =>
          `<AD_PLACED>${elements(decision, 'DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED')}</AD_PLACED>`,
      ),
      '</HEADER>',
      ...of(spells, child).map(
        (spell) =>
          `<EPISODE>${elements(spell, 'DECOM', 'RNE', 'LS', 'CIN')}${element('PL', spell.PLACE ?? '')}${elements(spell, 'PL_POST', 'HOME_POST', 'URN', 'PLACE_PROVIDER', 'DEC', 'REC', 'REASON_PLACE_CHANGE')}</EPISODE>`,
      ),
      '</CHILD>',
    ].join('\n'),
  )
  return xml(...children)
}

const tally = ({ messages }: ImportBatch) => messages.map(({ code, reference }) => `${code} ${reference}`).toSorted()

describe.skipIf(tables.length < names.length)(
  'the fake tables written as XML (skipped where they are not at hand)',
  () => {
    it('give the same children with the same facts and the same messages', async () => {
      const [fromTables, fromXml] = [await read(...tables), await read(twinOf(tables.map(rowsByChild)))]
      expect(fromXml.counts).toEqual(fromTables.counts)
      expect(facts(fromXml)).toEqual(facts(fromTables))
      expect(tally(fromXml)).toEqual(tally(fromTables))
    })
  },
)

describe.skipIf(published === null || tables.length < names.length)(
  'the published fake XML return (skipped where it is not at hand)',
  () => {
    it('is read to the last row, and has no child in common with the fake tables', async () => {
      const batch = await read(...(published === null ? [] : [published]))
      expect(batch.counts).toEqual({ rowsRead: 1_921, rowsKept: 1_921, rowsLeftOut: 0, children: 253 })
      expect(batch.children.reduce((sum, { reviews: all }) => sum + all.length, 0)).toBe(1_206)
      const others = new Set((await read(...tables)).children.map(({ reference }) => reference))
      expect(batch.children.filter(({ reference }) => others.has(reference))).toEqual([])
    })
  },
)
