import { describe, expect, it } from 'vitest'
import { ImportBatch, type ImportMessage } from '../../../shared/records/import-batch.ts'
import { read, sample } from './made-files.ts'

const names = ['header.csv', 'episodes.csv', 'reviews.csv', 'placed_for_adoption.csv', 'oc2.csv', 'uasc.csv']
const return903 = names.flatMap((name) => sample(`903-fake/${name}`) ?? [])
const annexA = sample('annex-a/Annex_A_2024_Jan.xlsx')

function tally(messages: readonly ImportMessage[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { severity, code } of messages) counts[`${severity} ${code}`] = (counts[`${severity} ${code}`] ?? 0) + 1
  return counts
}

describe.skipIf(return903.length < names.length)('the fake SSDA903 return (skipped where it is not at hand)', () => {
  it('is read to the last row', async () => {
    const batch = await read(...return903)
    expect(batch.files.map(({ name, rowsRead, isUsed }) => [name, rowsRead, isUsed])).toEqual([
      ['header.csv', 2_675, true],
      ['episodes.csv', 5_050, true],
      ['reviews.csv', 12_582, true],
      ['placed_for_adoption.csv', 29, true],
      ['oc2.csv', 0, false],
      ['uasc.csv', 0, false],
    ])
    expect(batch.counts).toEqual({ rowsRead: 20_336, rowsKept: 20_336, rowsLeftOut: 0, children: 2_675 })
    // Two rows repeat another exactly, and each of those has its message.
    expect(batch.children.reduce((sum, { reviews }) => sum + reviews.length, 0)).toBe(12_580)
    expect(ImportBatch.safeParse(batch).error).toBeUndefined()
  })

  it('has the oddities that the published validator finds in it, and those of its random dates', async () => {
    const batch = await read(...return903)
    expect(tally(batch.messages)).toEqual({
      'warning care-not-ended': 11,
      'warning duplicate-row': 2,
      'warning episodes-overlap': 62,
      'warning future-date': 68,
      'warning missing-end-date': 357,
      'warning move-unclear': 301,
      'warning no-next-episode': 1_064,
      'warning review-out-of-care': 1_949,
      'warning rule-399': 1_669,
      'warning rule-440': 1_435,
      'warning rule-441': 663,
      'warning start-assumed': 1_863,
      'warning table-not-used': 2,
      'warning two-reviews-a-day': 12,
      'warning unknown-value': 29,
    })
  })

  it('gives periods, statuses and placements that never end before they start', async () => {
    const { children } = await read(...return903)
    const spans = children.flatMap(({ periodsOfCare, adoptionPlacements }) => [
      ...periodsOfCare.flatMap((period) => [period, ...period.legalStatuses, ...period.placements]),
      ...adoptionPlacements.map(({ placedOn, endedOn }) => ({ startedOn: placedOn, endedOn })),
    ])
    expect(spans.length).toBeGreaterThan(9_000)
    expect(spans.filter(({ startedOn, endedOn }) => endedOn !== null && endedOn < startedOn)).toEqual([])
  })
})

describe.skipIf(annexA === null)('the sample Annex A workbook (skipped where it is not at hand)', () => {
  it('is read sheet by sheet, each with the rows it holds', async () => {
    const batch = await read(...(annexA === null ? [] : [annexA]))
    expect(batch.files.map(({ sheet, rowsRead, isUsed }) => [sheet, rowsRead, isUsed])).toEqual([
      ['List 1', 0, false],
      ['List 2', 0, false],
      ['List 3', 0, false],
      ['List 4', 0, false],
      ['List 5', 5, true],
      ['List 6', 0, false],
      ['List 7', 7, true],
      ['List 8', 5, true],
      ['List 9', 0, false],
      ['List 10', 0, false],
      ['List 11', 0, false],
    ])
    expect(batch.counts).toEqual({ rowsRead: 17, rowsKept: 17, rowsLeftOut: 0, children: 17 })
    expect(tally(batch.messages)).toEqual({
      'warning decimal-age': 17,
      'warning not-a-postcode': 1,
      'warning start-before-birth': 2,
      'warning tidied-text': 4,
      'warning unborn-at-start': 1,
      'warning workbook-formulas': 1,
    })
    expect(ImportBatch.safeParse(batch).error).toBeUndefined()
  })

  it('knows the children it should know', async () => {
    const { children } = await read(...(annexA === null ? [] : [annexA]))
    const byReference = new Map(children.map((child) => [child.reference, child]))
    expect(byReference.get('10721552')).toMatchObject({
      bornOn: '2021-01-04',
      plans: [{ startedOn: '2020-11-23', endedOn: '2021-02-16', latestCategories: ['PHY'], previousPlans: 0 }],
    })
    expect(byReference.get('3623204')).toMatchObject({
      isDisabled: true,
      periodsOfCare: [
        {
          startedOn: '2008-10-22',
          endedOn: '2020-09-22',
          endReason: 'E47',
          legalStatuses: [{ code: 'C1', startedOn: '2009-07-27' }],
          placements: [{ placementCode: 'H5', providerCode: 'PR4' }],
        },
      ],
      reviews: [{ heldOn: '2020-08-12' }],
      sourceDetails: expect.arrayContaining([
        expect.objectContaining({ field: 'placementPostcode', value: 'P13 2TR' }),
      ]),
    })
    expect(byReference.get('10273003')?.enquiries).toMatchObject([{ isConferenceRequired: false, conferenceOn: null }])
  })
})
