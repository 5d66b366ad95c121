import { describe, expect, it } from 'vitest'
import type { ImportMessage } from '../../../../shared/records/import-batch.ts'
import { brief, episodes, header, read, reviews, sample } from '../made-files.ts'

describe('a child with short breaks only', () => {
  const breaks = ['4471902,01/05/2024,S,V4,N2,U6,PR1,,,,,,', '77,01/05/2024,S,C2,N1,U6,PR1,,,,,,']
  const children = header('4471902,F,15/03/2015,WBRI,,,', '77,M,15/03/2015,WBRI,,,')
  const reviewed = reviews('4471902,15/03/2015,13/06/2024,PN1', '77,15/03/2015,13/06/2024,PN1')

  it('fails check 399 in every table once all rows are read, whatever order the files were chosen in', async () => {
    const batch = await read(reviewed, episodes(...breaks), children)
    expect(brief(batch.messages)).toEqual([
      'warning rule-399 2 MOTHER',
      'warning rule-399 2 LS',
      'warning rule-399 2 REVIEW',
    ])
    expect(batch.messages.map(({ file, ruleId, reference }) => [file, ruleId, reference])).toEqual([
      ['header.csv', '399', '4471902'],
      ['episodes.csv', '399', '4471902'],
      ['reviews.csv', '399', '4471902'],
    ])
    expect(batch.counts).toMatchObject({ rowsLeftOut: 0 })
  })

  it('is told by the repeats of a row as well', async () => {
    const batch = await read(children, episodes(breaks[0] ?? '', breaks[0] ?? ''), reviewed)
    expect(brief(batch.messages)).toContain('warning rule-399 3 LS')
  })
})

it('holds a review against every header row of the child', async () => {
  const twice = header('1,2,15/03/2015,WBRI,,,', '1,2,16/03/2015,WBRI,,,', '1,2,16/03/2015,WBRI,,,')
  const batch = await read(twice, reviews('1,16/03/2015,13/06/2023,PN1', '1,15/03/2015,12/06/2023,PN1'))
  const said = batch.messages.filter(({ ruleId }) => ruleId === 'INT17')
  expect(said.map(({ row, text }) => `${row} ${text}`)).toEqual([
    "2 The date of birth here is Mon 16 Mar 2015; the header says Sun 15 Mar 2015. Correct the one that is wrong. The header's was kept.",
    "3 The date of birth here is Sun 15 Mar 2015; the header says Mon 16 Mar 2015. Correct the one that is wrong. The header's was kept.",
  ])
})

const names = ['header.csv', 'episodes.csv', 'reviews.csv']
const fake = names.flatMap((name) => sample(`903-fake/${name}`) ?? [])
const xml = sample('903-fake/fake_903.xml')

/** How many findings each published check has in each table, told by the column it names. */
function counts(messages: readonly ImportMessage[]): Record<string, number> {
  const found: Record<string, number> = {}
  for (const { ruleId, column } of messages) {
    if (ruleId === null) continue
    const key = `${ruleId} ${column}`
    found[key] = (found[key] ?? 0) + 1
  }
  return found
}

describe.skipIf(fake.length < names.length)('the published fake return (skipped where it is not at hand)', () => {
  it('has exactly the failing rows its own validator finds', async () => {
    const { messages } = await read(...fake)
    expect(counts(messages)).toEqual({
      '440 REVIEW_CODE': 1_435,
      '441 REVIEW_CODE': 663,
      '399 REVIEW': 967,
      '399 LS': 475,
      '399 MOTHER': 227,
    })
    const places = messages
      .filter(({ ruleId }) => ruleId !== null)
      .map(({ ruleId, file, row, column }) => [ruleId, file, row, column].join(' '))
    expect(new Set(places).size).toBe(places.length)
  })
})

describe.skipIf(xml === null)('the published fake XML return (skipped where it is not at hand)', () => {
  it('has failing rows of the same three checks: its 253 children are others than those of the tables', async () => {
    const batch = await read(...(xml === null ? [] : [xml]))
    expect(counts(batch.messages)).toEqual({
      '440 REVIEW_CODE': 147,
      '441 REVIEW_CODE': 76,
      '399 REVIEW': 93,
      '399 LS': 45,
      '399 MOTHER': 24,
    })
  })
})
