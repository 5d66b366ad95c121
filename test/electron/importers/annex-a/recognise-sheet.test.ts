import { describe, expect, it } from 'vitest'
import { brief, listHeadings, listRow, onlyChild, read, workbook } from '../made-files.ts'

describe('recognising the lists', () => {
  it('takes sheets for lists by name and headings, and enters the others as not used', async () => {
    const batch = await read(
      await workbook({
        'List 8': [listHeadings[8], listRow(8, {})],
        list_07: [listHeadings[7], listRow(7, {})],
        Sheet3: [listHeadings[5], listRow(5, {})],
        'List 6': [['Child Unique ID', 'CIN Start Date']],
        Notes: [['Made on Monday']],
      }),
    )
    expect(batch.source).toBe('annexA')
    expect(
      batch.files.map(({ sheet, recognisedAs, why, rowsRead, isUsed }) => [sheet, recognisedAs, why, rowsRead, isUsed]),
    ).toEqual([
      ['List 8', 'Annex A list 8: children in care', 'by the sheet name and its column headings', 1, true],
      ['list_07', 'Annex A list 7: child protection plans', 'by the sheet name and its column headings', 1, true],
      ['Sheet3', 'Annex A list 5: section 47 enquiries and initial conferences', 'by its column headings', 1, true],
      ['List 6', 'Annex A list 6: children in need', 'by the sheet name', 0, false],
      ['Notes', 'Not recognised', 'neither the name nor the headings fit an Annex A list', 0, false],
    ])
    expect(brief(batch.messages)).toEqual(['warning sheet-not-recognised - -'])
  })

  it('finds headings in other cases, with curly quotes and stray spaces, below a title', async () => {
    const untidy = listHeadings[8].map((heading) => `${heading.replaceAll('’', '\u2018').toUpperCase()}\u00a0`)
    const batch = await read(await workbook({ 'List 8': [['Annex A'], [], untidy, listRow(8, {})] }))
    expect(batch.messages).toEqual([])
    expect(onlyChild(batch)).toMatchObject({
      reference: '4471902',
      periodsOfCare: [
        { startedOn: '2026-09-07', legalStatuses: [{ code: 'C2' }], origin: { sheet: 'List 8', row: 4 } },
      ],
    })
  })

  it('says which columns are not there', async () => {
    const keep = listHeadings[7].flatMap((heading, index) =>
      heading === 'Age' || heading === 'Ethnicity' ? [] : [index],
    )
    const cut = (row: readonly (string | number | Date | boolean | null)[]) => keep.map((index) => row[index] ?? null)
    const batch = await read(await workbook({ 'List 7': [cut(listHeadings[7]), cut(listRow(7, {}))] }))
    expect(batch.messages).toMatchObject([
      {
        severity: 'warning',
        row: null,
        text: 'These columns were not found and count as blank: Ethnicity; Age of Child (Years).',
      },
    ])
    expect(onlyChild(batch)).toMatchObject({ ethnicity: null, plans: [{ startedOn: '2026-05-07' }] })
  })

  it('refuses a list whose headings are not that list’s, and a workbook without any list', async () => {
    const wrong = await read(
      await workbook({
        'List 7': [
          ['Name', 'Start'],
          ['x', 'y'],
        ],
      }),
    )
    expect(brief(wrong.messages)).toEqual(['error headings-not-recognised - -'])
    const other = await read(await workbook({ Budget: [['Month', 'Spend']] }))
    expect(brief(other.messages)).toEqual(['error file-not-recognised - -'])
    expect(other.source).toBeNull()
  })
})
