import { describe, expect, it } from 'vitest'
import { brief, day, listFile, onlyChild, read } from '../made-files.ts'

describe('children in care', () => {
  it('have a period of care with its legal status, placement, review and checks', async () => {
    const batch = await read(
      await listFile(8, {
        'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N))': 'b) No',
        'Child’s Category of Need': 'N1 - Abuse or Neglect',
        'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)': 'Y',
        'Start date of current legal status': '10/09/2026',
        'Date of Latest Statutory Review': day('2026-10-01'),
        'Date of Last Social Work Visit': day('2026-11-20'),
        'What is the permanence plan for this child?': 'a) Return to family',
        'Date of Last IRO Visit / Contact to the Child': day('2026-09-28'),
        'Start Date of Most Recent Placement': day('2026-10-05'),
        'Placement Provider': 'e) PR4 - Private provision',
        'Placement postcode': 'le38 1aa',
        'URN of Placement': 1_234_567,
        'Placement Location': 'In county',
        'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months': 2,
        'Was the child offered a Return Interview after their last missing episode (Y/N)?': 'a) Yes',
      }),
    )
    expect(batch.messages).toEqual([])
    const origin = { file: 'Annex A.xlsx', sheet: 'List 8', row: 2 }
    expect(onlyChild(batch)).toMatchObject({
      isUasc: false,
      isReviewHistoryComplete: false,
      reviews: [{ heldOn: '2026-10-01', participationCode: null, origin }],
      periodsOfCare: [
        {
          startedOn: '2026-09-07',
          endedOn: null,
          needCode: 'N1',
          legalStatuses: [{ code: 'C2', startedOn: '2026-09-10', endedOn: null, origin }],
          placements: [
            {
              startedOn: '2026-10-05',
              placementCode: 'U6',
              providerCode: 'PR4',
              isPlanned: null,
              isCarerChange: null,
              location: 'In county',
            },
          ],
          permanencePlan: 'returnToFamily',
          origin,
        },
      ],
      sourceDetails: [
        { field: 'lastVisitOn', value: '2026-11-20', origin },
        { field: 'lastIroContactOn', value: '2026-09-28', origin },
        { field: 'isSecondInYear', value: 'yes', origin },
        { field: 'placementPostcode', value: 'LE38 1AA', origin },
        { field: 'placementUrn', value: '1234567', origin },
        { field: 'missingInYear', value: '2', origin },
        { field: 'wasReturnInterviewOffered', value: 'yes', origin },
      ],
    })
  })

  it.each([
    ['Placement postcode', 'nope', 'not-a-postcode'],
    ['Placement Type', 'Foster placement', 'unknown-value'],
    ['Child’s Legal Status', 'Supervision Order', 'unknown-value'],
    ['Child’s Legal Status', null, 'value-missing'],
    ['Start date of current legal status', day('2025-01-01'), 'start-assumed'],
    ['Date of Latest Statutory Review', day('2026-01-01'), 'review-before-care'],
    ['Date Ceased to be Looked After', day('2026-01-01'), 'end-before-start'],
    ['Reason Ceased to be Looked After', 'E4A', 'missing-end-date'],
    ['Does the Child have a Disability', 'maybe', 'unknown-value'],
    ['Gender', 'Z', 'unknown-value'],
  ])('warn about %s %j and keep the row', async (column, value, code) => {
    const batch = await read(await listFile(8, { [column]: value }))
    expect(brief(batch.messages)).toEqual([`warning ${code} 2 ${column.replaceAll('’', "'")}`])
    expect(onlyChild(batch).periodsOfCare).toHaveLength(1)
  })

  it('may start care before the date of birth by mistake, and are kept', async () => {
    const batch = await read(await listFile(8, { 'Date of Birth': day('2026-10-01') }))
    expect(brief(batch.messages)).toEqual(['warning start-before-birth 2 Date Started to be Looked After'])
  })

  it('keep the words of a placement no code fits, and still know an adoption placement', async () => {
    const batch = await read(
      await listFile(
        8,
        { 'Child Unique ID': 1, 'Placement Type': 'F1 - FOSTER' },
        { 'Child Unique ID': 2, 'Placement Type': 'A1 - PLACED FOR ADOPTION' },
      ),
    )
    expect(batch.children.map(({ periodsOfCare }) => periodsOfCare[0]?.placements[0]?.placementCode)).toEqual([
      'F1 - FOSTER',
      'A1 - PLACED FOR ADOPTION',
    ])
    expect(batch.children.map(({ adoptionPlacements }) => adoptionPlacements.length)).toEqual([0, 1])
  })
})
