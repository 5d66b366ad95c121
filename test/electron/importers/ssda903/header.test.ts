import { describe, expect, it } from 'vitest'
import { brief, header, onlyChild, read } from '../made-files.ts'

describe('children', () => {
  it.each([
    ['1', 'M'],
    ['2', 'F'],
    ['m', 'M'],
    ['U', 'U'],
  ])('reads SEX %s as %s', async (written, sex) => {
    expect(onlyChild(await read(header(`001,${written},15/03/2015,wbri,,,`)))).toMatchObject({
      reference: '001',
      sex,
      bornOn: '2015-03-15',
      ethnicity: 'WBRI',
    })
  })

  it.each([
    ['', 'warning birth-missing 2 DOB', null],
    ['31/02/2014', 'warning date-not-read 2 DOB', null],
    ['15/03/15', 'warning date-not-read 2 DOB', null],
    ['15/03/2031', 'warning future-date 2 DOB', null],
  ])('keeps a child whose date of birth is %j, with a warning', async (written, message, bornOn) => {
    const batch = await read(header(`1,F,${written},WBRI,,,`))
    expect(brief(batch.messages)).toEqual([message])
    expect(onlyChild(batch).bornOn).toBe(bornOn)
    expect(batch.counts).toEqual({ rowsRead: 1, rowsKept: 1, rowsLeftOut: 0, children: 1 })
  })

  it('refuses a two-digit year in words', async () => {
    const batch = await read(header('1,F,15/03/15,WBRI,,,'))
    expect(batch.messages[0]?.text).toBe(
      '"15/03/15" has a two-digit year. Write the year with four digits. The date was left blank.',
    )
  })

  it.each(['15/03/1019', '15/03/2999'])(
    'leaves a date of birth blank whose year cannot be right: %s',
    async (written) => {
      const batch = await read(header(`1,F,${written},WBRI,,,`))
      expect(batch.messages[0]?.text).toBe(`The year ${written.slice(-4)} cannot be right. The date was left blank.`)
      expect(onlyChild(batch).bornOn).toBeNull()
    },
  )

  it('leaves out a row without a reference, with an error and what to do', async () => {
    const batch = await read(header(',F,15/03/2015,WBRI,,,', '2,F,15/03/2015,WBRI,,,'))
    expect(batch.messages).toMatchObject([
      { severity: 'error', code: 'reference-missing', file: 'header.csv', row: 2, column: 'CHILD' },
    ])
    expect(batch.counts).toEqual({ rowsRead: 2, rowsKept: 1, rowsLeftOut: 1, children: 1 })
  })

  it('keeps an unknown code as it is written, with a warning', async () => {
    const batch = await read(header('1,F,15/03/2015,ZZZZ,,,'))
    expect(brief(batch.messages)).toEqual(['warning unknown-value 2 ETHNIC'])
    expect(onlyChild(batch).ethnicity).toBe('ZZZZ')
  })

  it('keeps the first of two header rows that disagree', async () => {
    const batch = await read(header('1,F,15/03/2015,,,,', '1,F,16/03/2015,WBRI,,,'))
    expect(brief(batch.messages)).toEqual(['warning child-twice 3 CHILD', 'warning conflicting-value 3 DOB'])
    expect(onlyChild(batch)).toMatchObject({ bornOn: '2015-03-15', ethnicity: 'WBRI' })
  })

  it('leaves out a row with too few or too many values', async () => {
    const batch = await read(header('1,F,15/03/2015', '2,F,15/03/2015,WBRI,,,,surplus', '', '3,F,15/03/2015,WBRI,,,,'))
    expect(brief(batch.messages)).toEqual(['error wrong-number-of-values 2 -', 'error wrong-number-of-values 3 -'])
    expect(batch.counts).toEqual({ rowsRead: 3, rowsKept: 1, rowsLeftOut: 2, children: 1 })
    expect(onlyChild(batch).origin).toEqual([{ file: 'header.csv', sheet: null, row: 5 }])
  })

  it('stops where a quotation mark is never closed, and keeps what came before', async () => {
    const batch = await read(header('1,F,15/03/2015,WBRI,,,', '2,"F,15/03/2015,WBRI,,,'))
    expect(brief(batch.messages)).toEqual(['error csv-damaged - -'])
    expect(batch.messages[0]?.text).toContain('after row 2')
    expect(onlyChild(batch).reference).toBe('1')
  })
})
