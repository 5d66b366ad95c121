import { describe, expect, it } from 'vitest'
import { brief, header, onlyChild, read, reviews } from '../made-files.ts'

const nia = header('4471902,F,15/03/2015,WBRI,,,')

describe('reviews', () => {
  it('reads them whichever file was chosen first', async () => {
    const batch = await read(reviews('4471902,15/03/2015,13/06/2026,pn3'), nia)
    expect(batch.messages).toEqual([])
    expect(batch.files.map(({ name }) => name)).toEqual(['reviews.csv', 'header.csv'])
    expect(onlyChild(batch)).toMatchObject({
      sex: 'F',
      reviews: [
        { heldOn: '2026-06-13', participationCode: 'PN3', origin: { file: 'reviews.csv', sheet: null, row: 2 } },
      ],
    })
  })

  it('keeps a child the header does not hold (INT08) and believes the header on a date of birth (INT17)', async () => {
    const batch = await read(nia, reviews('99,01/01/2016,13/06/2026,PN1', '4471902,16/03/2015,14/06/2026,PN1'))
    expect(brief(batch.messages)).toEqual(['warning child-not-in-header 2 CHILD', 'warning birth-differs 3 DOB'])
    expect(batch.children.map(({ reference, bornOn }) => [reference, bornOn])).toEqual([
      ['4471902', '2015-03-15'],
      ['99', '2016-01-01'],
    ])
  })

  it.each([
    ['13/06/2026', '', ['warning value-missing 2 REVIEW_CODE'], 1],
    ['13/06/2026', 'PN9', ['warning unknown-value 2 REVIEW_CODE'], 1],
    ['13/06/2027', 'PN1', ['warning future-date 2 REVIEW'], 1],
    ['31/06/2026', 'PN1', ['error date-not-read 2 REVIEW'], 0],
    ['', 'PN1', ['error date-missing 2 REVIEW'], 0],
    ['', '', ['warning no-review 2 REVIEW'], 0],
  ])('of %j with code %j says %j', async (heldOn, code, messages, kept) => {
    const batch = await read(nia, reviews(`4471902,15/03/2015,${heldOn},${code}`))
    expect(brief(batch.messages)).toEqual(messages)
    expect(onlyChild(batch).reviews).toHaveLength(kept)
  })

  it.each([
    ['14/03/2019', 'PN0', []],
    ['14/03/2019', 'PN1', ['warning participation-441 2 REVIEW_CODE']],
    ['15/03/2019', 'PN0', []],
    ['15/03/2019', 'PN1', []],
    ['16/03/2019', 'PN0', ['warning participation-440 2 REVIEW_CODE']],
  ])('on %s with %s checks the code against the fourth birthday', async (heldOn, code, messages) => {
    const batch = await read(nia, reviews(`4471902,15/03/2015,${heldOn},${code}`))
    expect(brief(batch.messages)).toEqual(messages)
  })

  it('counts a repeated row once, and keeps two different reviews of one day', async () => {
    const row = '4471902,15/03/2015,13/06/2026,PN1'
    const batch = await read(nia, reviews(row, row, '4471902,15/03/2015,13/06/2026,PN2'))
    expect(brief(batch.messages)).toEqual(['warning duplicate-row 3 -', 'warning two-reviews-a-day 4 REVIEW'])
    expect(onlyChild(batch).reviews).toHaveLength(2)
    expect(batch.counts).toMatchObject({ rowsRead: 4, rowsKept: 4, rowsLeftOut: 0 })
  })
})

it('warns once when there is no header file', async () => {
  const batch = await read(reviews('1,15/03/2015,13/06/2026,PN1', '2,15/03/2015,13/06/2026,PN1'))
  expect(brief(batch.messages)).toEqual(['warning no-header - -'])
  expect(batch.children.map(({ bornOn }) => bornOn)).toEqual(['2015-03-15', '2015-03-15'])
})
