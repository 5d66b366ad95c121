import { describe, expect, it } from 'vitest'
import { brief, header, onlyChild, read, reviews } from '../made-files.ts'

const nia = header('4471902,F,15/03/2015,WBRI,,,')
const niaBy2024 = header('4471902,2,15/03/2015,WBRI,,,')

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
    expect(brief(batch.messages)).toEqual(['warning rule-INT08 2 CHILD', 'warning rule-INT17 3 DOB'])
    expect(batch.children.map(({ reference, bornOn }) => [reference, bornOn])).toEqual([
      ['4471902', '2015-03-15'],
      ['99', '2016-01-01'],
    ])
  })

  it.each([
    ['13/06/2026', '', ['warning rule-167 2 REVIEW_CODE'], 1],
    ['13/06/2026', 'PN9', ['warning rule-167 2 REVIEW_CODE'], 1],
    ['13/06/2027', 'PN1', ['warning future-date 2 REVIEW'], 1],
    ['31/06/2026', 'PN1', ['error rule-166 2 REVIEW'], 0],
    ['13/06/26', 'PN1', ['error rule-166 2 REVIEW'], 0],
    ['13/06/2426', 'PN1', ['error date-not-read 2 REVIEW'], 0],
    ['2026-06-13', 'PN1', ['warning rule-166 2 REVIEW'], 1],
    ['13/06/2026 00:00:00', 'PN1', ['warning rule-166 2 REVIEW'], 1],
    ['46186', 'PN1', ['warning rule-166 2 REVIEW'], 1],
    ['#N/A', 'PN1', ['warning formula-error 2 REVIEW', 'error rule-166 2 REVIEW', 'warning rule-167 2 REVIEW_CODE'], 0],
    ['', 'PN1', ['error rule-166 2 REVIEW', 'warning rule-167 2 REVIEW_CODE'], 0],
    ['', '', ['warning rule-166 2 REVIEW'], 0],
  ])('of %j with code %j says %j', async (heldOn, code, messages, kept) => {
    const batch = await read(nia, reviews(`4471902,15/03/2015,${heldOn},${code}`))
    expect(brief(batch.messages)).toEqual(messages)
    expect(onlyChild(batch).reviews).toHaveLength(kept)
  })

  it.each([
    ['14/03/2019', 'PN0', []],
    ['14/03/2019', 'PN1', ['warning rule-441 2 REVIEW_CODE']],
    ['15/03/2019', 'PN0', []],
    ['15/03/2019', 'PN1', []],
    ['16/03/2019', 'PN0', ['warning rule-440 2 REVIEW_CODE']],
  ])('on %s with %s checks the code against the fourth birthday', async (heldOn, code, messages) => {
    const batch = await read(niaBy2024, reviews(`4471902,15/03/2015,${heldOn},${code}`))
    expect(brief(batch.messages)).toEqual(messages)
  })

  it('keep a message of each check they fail, by the number the check was published under', async () => {
    const batch = await read(niaBy2024, reviews('4471902,15/03/2015,14/03/2019,PN1', '4471902,15/03/2015,14/3/19,PN0'))
    expect(batch.messages).toMatchObject([
      {
        code: 'rule-441',
        ruleId: '441',
        file: 'reviews.csv',
        row: 2,
        reference: '4471902',
        text: 'PN1 is for children of 4 and over, but this child was under 4 at the review and turns 4 on Fri 15 Mar 2019. Give PN0, or correct the dates.',
      },
      {
        severity: 'error',
        code: 'rule-166',
        ruleId: '166',
        text: '"14/3/19" has a two-digit year. Write the year with four digits. Without it the row cannot be used. Correct it and import the file again.',
      },
    ])
    expect(batch.counts).toMatchObject({ rowsRead: 3, rowsKept: 2, rowsLeftOut: 1 })
  })

  it('fail the checks however often they are repeated', async () => {
    const row = '4471902,15/03/2015,14/03/2019,PN1'
    const batch = await read(niaBy2024, reviews(row, row))
    expect(brief(batch.messages)).toEqual([
      'warning rule-441 2 REVIEW_CODE',
      'warning rule-441 3 REVIEW_CODE',
      'warning duplicate-row 3 -',
    ])
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
