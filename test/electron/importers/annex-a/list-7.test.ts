import { describe, expect, it } from 'vitest'
import { brief, day, listFile, onlyChild, read } from '../made-files.ts'

describe('child protection plans', () => {
  it('hold their set of categories and their only known review', async () => {
    const batch = await read(
      await listFile(7, {
        'Initial Category of Abuse': 'Neglect, Physical and Emotional',
        'Latest Category of Abuse': 'e) Multiple/not recommended',
        'Date of latest review conference': day('2026-07-28'),
        'Child Protection Plan End Date': day('2026-10-28'),
        'Number of Previous Child Protection Plans': 1,
      }),
    )
    expect(batch.messages).toEqual([])
    expect(onlyChild(batch).plans).toEqual([
      {
        startedOn: '2026-05-07',
        endedOn: '2026-10-28',
        initialCategories: ['NEG', 'PHY', 'EMO'],
        latestCategories: ['MUL'],
        previousPlans: 1,
        conferences: [
          {
            heldOn: '2026-07-28',
            meetingReference: null,
            origin: { file: 'Annex A.xlsx', sheet: 'List 7', row: 2 },
          },
        ],
        isConferenceHistoryComplete: false,
        origin: { file: 'Annex A.xlsx', sheet: 'List 7', row: 2 },
      },
    ])
  })

  it.each([
    ['no date of birth', { 'Date of Birth': null }, 'warning birth-missing 2 Date of Birth', [null, null]],
    [
      'a birth to come',
      { 'Date of Birth': day('2027-01-20') },
      'warning expected-birth 2 Date of Birth',
      [null, '2027-01-20'],
    ],
    [
      'a birth after the start',
      { 'Date of Birth': day('2026-06-18') },
      'warning unborn-at-start 2 Child Protection Plan Start Date',
      ['2026-06-18', null],
    ],
    [
      'a birth long after the start',
      { 'Date of Birth': day('2026-06-18'), 'Child Protection Plan Start Date': day('2025-05-01') },
      'warning start-before-birth 2 Child Protection Plan Start Date',
      ['2026-06-18', null],
    ],
  ])('may be of an unborn child: %s', async (_, values, message, birth) => {
    const batch = await read(await listFile(7, values))
    expect(brief(batch.messages)).toEqual([message])
    const { bornOn, expectedOn, plans } = onlyChild(batch)
    expect([bornOn, expectedOn, plans.length]).toEqual([...birth, 1])
  })

  it.each([
    ['Child Protection Plan End Date', day('2026-05-06'), 'end-before-start'],
    ['Date of latest review conference', day('2026-05-06'), 'end-before-start'],
    ['Date of latest review conference', day('2026-12-24'), 'future-date'],
    ['Child Protection Plan End Date', 'not yet', 'date-not-read'],
    ['Number of Previous Child Protection Plans', 'none', 'not-a-count'],
    ['Initial Category of Abuse', 'Worrying', 'unknown-value'],
    ['Child Protection Plan End Date', 46_200, 'date-as-number'],
  ])('warn about %s %j', async (column, value, code) => {
    const batch = await read(await listFile(7, { [column]: value }))
    expect(brief(batch.messages)).toEqual([`warning ${code} 2 ${column}`])
    expect(batch.counts).toMatchObject({ rowsKept: 1, rowsLeftOut: 0 })
  })
})
