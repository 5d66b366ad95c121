import { describe, expect, it } from 'vitest'
import { brief, episodes, header, onlyChild, read, reviews } from '../made-files.ts'

const heldIn = (...years: number[]) => reviews(...years.map((year) => `1,15/03/2015,13/06/${year},PN1`))
const cared = '1,01/02/2015,S,C2,N1,U6,PR1,,,,,,'

describe('codes of another year', () => {
  it('are read, and said once a file and code', async () => {
    const children = header('1,1,15/03/2015,WBRI,,,', '2,1,15/03/2015,WBRI,,,', '3,U,15/03/2015,WBRI,,,')
    const batch = await read(children, heldIn(2025))
    expect(brief(batch.messages)).toEqual(['warning code-of-other-year - SEX'])
    expect(batch.messages[0]?.text).toBe(
      '1 belongs to returns up to 2023-24, but most of this one lies in 2025-26. 2 rows have it, the first is row 2. They were read as usual; correct the code before the return is sent.',
    )
    expect(batch.children.map(({ sex }) => sex)).toEqual(['M', 'M', 'U'])
  })

  it.each([
    ['H5', 2023, []],
    ['H5', 2024, ['warning code-of-other-year - PLACE']],
    ['P2', 2024, ['warning code-of-other-year - PLACE']],
    ['K3', 2023, ['warning code-of-other-year - PLACE']],
    ['K3', 2024, []],
    ['Z1', 2024, []],
    ['Z1', 2025, ['warning code-of-other-year - PLACE']],
    ['Z12', 2025, []],
  ])('placed at %s and reviewed in June %i give %j', async (code, year, messages) => {
    const batch = await read(
      header(`1,${year < 2024 ? 2 : 'F'},15/03/2015,WBRI,,,`),
      episodes(`1,01/02/2015,S,C2,N1,${code},PR1,,,,,,`),
      heldIn(year),
    )
    expect(brief(batch.messages)).toEqual(messages)
    expect(onlyChild(batch).periodsOfCare[0]?.placements[0]?.placementCode).toBe(code)
  })

  it('are told by the ends of episodes where there are no reviews, and not at all where no year stands out', async () => {
    const ended = await read(
      header('1,1,15/03/2015,WBRI,,,'),
      episodes('1,01/02/2024,S,C2,N1,U6,PR1,13/06/2025,E4A,,,,'),
    )
    expect(brief(ended.messages)).toEqual(['warning code-of-other-year - SEX'])
    const spread = await read(header('1,1,15/03/2015,WBRI,,,'), episodes(cared), heldIn(2022, 2023, 2024, 2025))
    expect(spread.messages).toEqual([])
  })

  it('are not looked for among reviews still to come', async () => {
    const batch = await read(header('1,2,15/03/2015,WBRI,,,'), reviews('1,15/03/2015,13/06/2027,PN1'))
    expect(brief(batch.messages)).toEqual(['warning future-date 2 REVIEW'])
  })
})

describe('reviews of another year', () => {
  it('are kept, with one message a child', async () => {
    const batch = await read(header('1,F,15/03/2015,WBRI,,,'), episodes(cared), heldIn(2025, 2019, 2025, 2018, 2025))
    expect(brief(batch.messages)).toContain('warning review-of-other-year 5 REVIEW')
    const said = batch.messages.filter(({ code }) => code === 'review-of-other-year')
    expect(said.map(({ text }) => text)).toEqual([
      '2 of the 3 reviews of this child, the first on Wed 13 Jun 2018, are outside 2025-26, 1 April to 31 March, where most of the return lies. Check the dates; the reviews were kept.',
    ])
    expect(onlyChild(batch).reviews).toHaveLength(3)
  })
})

describe('reviews of a child not looked after', () => {
  const over = '1,01/02/2025,S,C2,N1,U6,PR1,01/09/2025,E4A,,,,'
  const nia = header('1,F,15/03/2015,WBRI,,,')

  it.each(['01/02/2025', '13/06/2025', '01/09/2025'])('are none on %s, from the first day to the last', async (on) => {
    const batch = await read(nia, episodes(over), reviews(`1,15/03/2015,${on},PN1`))
    expect(brief(batch.messages)).not.toContain('warning review-out-of-care 2 REVIEW')
  })

  it.each([
    ['31/01/2025', 'before the first episode'],
    ['02/09/2025', 'after care ended'],
  ])('are kept and said on %s, %s', async (on) => {
    const batch = await read(nia, episodes(over), reviews(`1,15/03/2015,${on},PN1`))
    expect(brief(batch.messages)).toContain('warning review-out-of-care 2 REVIEW')
    expect(onlyChild(batch).reviews).toHaveLength(1)
  })

  it('are said once a child, and for a child without any episode', async () => {
    const batch = await read(nia, episodes(over.replace('1,', '2,')), heldIn(2025, 2026))
    const said = batch.messages.filter(({ code }) => code === 'review-out-of-care')
    expect(said.map(({ text }) => text)).toEqual([
      'All 2 reviews of this child, the first on Fri 13 Jun 2025, are on a day when no episode has the child looked after. Check the dates and the episodes; the reviews were kept.',
    ])
  })

  it('are not looked for without the episodes', async () => {
    expect((await read(nia, heldIn(2025))).messages).toEqual([])
  })
})
