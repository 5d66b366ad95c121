import { describe, expect, it } from 'vitest'
import { brief, listFile, listHeadings, listRow, onlyChild, read, workbook } from '../made-files.ts'

describe('children', () => {
  it('are merged by reference over the lists, list 8 first', async () => {
    const batch = await read(
      await workbook({
        'List 5': [listHeadings[5], listRow(5, { 'Allocated Team': 'Duty', Gender: 'b) Female' })],
        'List 7': [listHeadings[7], listRow(7, { 'Does the Child have a Disability': 'a) Yes' })],
        'List 8': [listHeadings[8], listRow(8, { 'Allocated Team': 'Children in Care 1', Gender: null })],
      }),
    )
    const child = onlyChild(batch)
    expect(child).toMatchObject({
      sex: 'F',
      bornOn: '2015-03-15',
      ethnicity: 'WBRI',
      isDisabled: true,
      teamName: 'Children in Care 1',
      periodsOfCare: [{ startedOn: '2026-09-07' }],
      plans: [{ startedOn: '2026-05-07' }],
      enquiries: [{ strategyDiscussionOn: '2026-10-01' }],
    })
    expect(child.origin.map(({ sheet, row }) => [sheet, row])).toEqual([
      ['List 8', 2],
      ['List 7', 2],
      ['List 5', 2],
    ])
    expect(brief(batch.messages)).toEqual(['warning conflicting-value 2 Allocated Team'])
  })

  it.each([
    ['#N/A', 'warning formula-error 2 Allocated Worker', null],
    ['Ezra\u00a0Leigh', 'warning tidied-text 2 Allocated Worker', 'Ezra Leigh'],
    ['Siobhan O’Brien', 'warning tidied-text 2 Allocated Worker', "Siobhan O'Brien"],
    ['\u202egnp.exe', 'warning tidied-text 2 Allocated Worker', 'gnp.exe'],
    ['=HYPERLINK("x")', undefined, '=HYPERLINK("x")'],
  ])('have a worker called %j', async (written, message, workerName) => {
    const batch = await read(await listFile(7, { 'Allocated Worker': written }))
    expect(brief(batch.messages)).toEqual(message === undefined ? [] : [message])
    expect(onlyChild(batch).workerName).toBe(workerName)
  })

  it('have text of a length a screen can show', async () => {
    const batch = await read(await listFile(7, { 'Allocated Worker': 'x'.repeat(10_000) }))
    expect(brief(batch.messages)).toEqual(['warning long-text 2 Allocated Worker'])
    expect(onlyChild(batch).workerName).toBe('x'.repeat(500))
  })

  it.each([
    [11, undefined],
    ['11', undefined],
    [11.69, 'warning decimal-age 2 Age'],
    [14, 'warning age-mismatch 2 Age'],
    [3, 'warning age-mismatch 2 Age'],
    ['eleven', 'warning age-mismatch 2 Age'],
  ])('aged %j by the file and 11 by date of birth', async (age, message) => {
    const batch = await read(await listFile(7, { Age: age }))
    expect(brief(batch.messages)).toEqual(message === undefined ? [] : [message])
  })

  it('keep a long reference exactly, and one stored as text', async () => {
    const batch = await read(
      await listFile(7, { 'Child Unique ID': '00123' }, { 'Child Unique ID': '12345678901234567890' }),
    )
    expect(batch.children.map(({ reference }) => reference)).toEqual(['00123', '12345678901234567890'])
  })

  it('are left out with an error where a row has no reference or no start', async () => {
    const batch = await read(
      await listFile(
        8,
        { 'Child Unique ID': null },
        { 'Child Unique ID': 2, 'Date Started to be Looked After': null },
        { 'Child Unique ID': 3, 'Date Started to be Looked After': '31/02/2024' },
        { 'Child Unique ID': 4, 'Date Started to be Looked After': '07/09/26' },
        { 'Child Unique ID': 5 },
      ),
    )
    expect(brief(batch.messages)).toEqual([
      'error reference-missing 2 Child Unique ID',
      'error date-missing 3 Date Started to be Looked After',
      'error date-not-read 4 Date Started to be Looked After',
      'error date-not-read 5 Date Started to be Looked After',
    ])
    expect(batch.messages[2]).toMatchObject({
      reference: '3',
      text: '"31/02/2024" is not a day in the calendar. Without it the row cannot be used. Correct it and import the file again.',
    })
    expect(batch.counts).toEqual({ rowsRead: 5, rowsKept: 1, rowsLeftOut: 4, children: 1 })
  })

  it('count an exact repeat once, and leave out one that differs', async () => {
    const batch = await read(await listFile(7, {}, {}, { 'Latest Category of Abuse': 'Emotional' }))
    expect(brief(batch.messages)).toEqual([
      'warning duplicate-row 3 -',
      'error conflicting-row 4 Child Protection Plan Start Date',
    ])
    expect(batch.counts).toEqual({ rowsRead: 3, rowsKept: 2, rowsLeftOut: 1, children: 1 })
  })

  it('skip rows that hold nothing, and keep the row numbers of Excel', async () => {
    const batch = await read(
      await workbook({
        'List 7': [listHeadings[7], [], [' '], listRow(7, { 'Child Protection Plan Start Date': 'soon' })],
      }),
    )
    expect(batch.messages).toMatchObject([{ severity: 'error', row: 4 }])
    expect(batch.counts.rowsRead).toBe(1)
  })
})
