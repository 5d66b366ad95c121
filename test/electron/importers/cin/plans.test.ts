import { describe, expect, it } from 'vitest'
import type { ImportBatch } from '../../../../shared/records/import-batch.ts'
import { brief, onlyChild, read } from '../made-files.ts'
import { census, censusTo, child, element, protectionPlan, referral } from './made-census.ts'

const of = (...inside: readonly string[]): Promise<ImportBatch> => read(census(child('1', [referral(...inside)])))
const ours = ({ messages }: ImportBatch) => brief(messages.filter(({ ruleId, row }) => ruleId === null && row !== null))
const found = ({ messages }: ImportBatch) => messages.flatMap(({ ruleId, row }) => (ruleId && row ? [ruleId] : []))

describe('a child protection plan of the census', () => {
  it('has its days, its categories, the plans before it and every review as a conference, each with its line', async () => {
    const batch = await of(
      protectionPlan(
        {
          CPPstartDate: '2026-05-07',
          CPPendDate: '10/11/2026',
          InitialCategoryOfAbuse: 'EMO',
          LatestCategoryOfAbuse: 'MUL',
          NumberOfPreviousCPP: '2',
        },
        '2026-10-15',
        '30/07/2026',
      ),
    )
    const origin = (row: number) => ({ file: 'cin.xml', sheet: null, row })
    expect(onlyChild(batch).plans).toEqual([
      {
        startedOn: '2026-05-07',
        endedOn: '2026-11-10',
        initialCategories: ['EMO'],
        latestCategories: ['MUL'],
        previousPlans: 2,
        conferences: [
          { heldOn: '2026-07-30', meetingReference: null, origin: origin(33) },
          { heldOn: '2026-10-15', meetingReference: null, origin: origin(32) },
        ],
        isConferenceHistoryComplete: true,
        origin: origin(25),
      },
    ])
    expect(ours(batch)).toEqual([])
  })

  it('takes reviews in one group or each in a group of its own', async () => {
    const group = (day: string) => element('Reviews', element('CPPreviewDate', day))
    const own = protectionPlan({ CPPstartDate: '2026-05-07' }).replace(
      '</ChildProtectionPlans>',
      [group('2026-07-30'), group('2026-10-15'), '</ChildProtectionPlans>'].join('\n'),
    )
    expect(onlyChild(await of(own)).plans[0]?.conferences.map(({ heldOn }) => heldOn)).toEqual([
      '2026-07-30',
      '2026-10-15',
    ])
  })

  it('does not count a review that is not after the start, has no day, or is there already', async () => {
    const batch = await of(
      protectionPlan(
        { CPPstartDate: '2026-05-07' },
        '2026-05-07',
        '2026-05-01',
        ' ',
        '31/06/2026',
        '2026-07-30',
        '2026-07-30',
      ),
    )
    expect(onlyChild(batch).plans[0]?.conferences.map(({ heldOn }) => heldOn)).toEqual(['2026-07-30'])
    expect(found(batch)).toEqual(['2885', '8841', '8841', '8842Q', '8842Q'])
    expect(ours(batch)).toEqual(['warning duplicate-row 36 ChildProtectionPlans/CPPreviewDate'])
  })

  it('keeps a review to come as a booked conference', async () => {
    const batch = await of(protectionPlan({ CPPstartDate: '2026-05-07' }, '2027-01-20'))
    expect(onlyChild(batch).plans[0]?.conferences).toMatchObject([{ heldOn: '2027-01-20' }])
    expect(ours(batch)).toEqual(['warning future-date 31 ChildProtectionPlans/CPPreviewDate'])
  })

  it.each([
    ['2026-04-01', [], true, 'started in the census year'],
    ['2026-03-31', [], false, 'started before it'],
    ['2026-01-20', ['2026-04-20'], true, 'whose first review is 3 months after its start'],
    ['2026-01-20', ['2026-04-21'], false, 'whose first review known is later'],
  ])('knows every conference of a plan from %s with reviews %j: %s (%s)', async (CPPstartDate, reviews, isComplete) => {
    const [plan] = onlyChild(await of(protectionPlan({ CPPstartDate }, ...reviews))).plans
    expect(plan?.isConferenceHistoryComplete).toBe(isComplete)
  })

  it('is not known to have had no review once its census year is over', async () => {
    const plans = async (...reviews: readonly string[]) => {
      const plan = protectionPlan({ CPPstartDate: '2026-02-03' }, ...reviews)
      return onlyChild(await read(censusTo('2026-03-31', child('1', [referral(plan)])))).plans
    }
    expect(await plans()).toMatchObject([{ isConferenceHistoryComplete: false }])
    expect(await plans('2026-03-30')).toMatchObject([{ isConferenceHistoryComplete: true }])
  })

  it('has no end where that is before the start, no category where it is none, and says each', async () => {
    const batch = await of(
      protectionPlan({
        CPPstartDate: '2026-05-07',
        CPPendDate: '2026-05-06',
        InitialCategoryOfAbuse: 'XXX',
        NumberOfPreviousCPP: '-1',
      }),
    )
    expect(onlyChild(batch).plans).toMatchObject([
      { endedOn: null, initialCategories: [], latestCategories: ['NEG'], previousPlans: null },
    ])
    expect(found(batch)).toEqual(['8730', '2885', '8925'])
    expect(ours(batch)).toEqual(['warning unknown-value 26 ChildProtectionPlans/InitialCategoryOfAbuse'])
  })

  it('is left out without a start, while the rest of the child is kept', async () => {
    const batch = await of(protectionPlan({ CPPstartDate: '07/05/26' }), protectionPlan({ CPPstartDate: '2026-08-03' }))
    expect(onlyChild(batch).plans.map(({ startedOn }) => startedOn)).toEqual(['2026-08-03'])
    expect(batch.counts).toMatchObject({ rowsKept: 1, rowsLeftOut: 0 })
    expect(batch.messages.find(({ code }) => code === 'part-left-out')).toMatchObject({
      row: 29,
      reference: '1',
      text: '"07/05/26" has a two-digit year. Write the year with four digits. Without it the plan cannot be used, so it was left out. Correct it and import the file again.',
    })
  })

  it('is kept beside another open plan, and found by two checks', async () => {
    const batch = await of(
      protectionPlan({ CPPstartDate: '2026-08-03' }),
      protectionPlan({ CPPstartDate: '2026-05-07' }),
    )
    expect(onlyChild(batch).plans.map(({ startedOn }) => startedOn)).toEqual(['2026-05-07', '2026-08-03'])
    expect(found(batch)).toEqual(['8935', '2885', '8940', '8935', '2885'])
  })

  it('is left out beside one of the same day with other details', async () => {
    const batch = await of(
      protectionPlan({ CPPstartDate: '2026-05-07' }),
      protectionPlan({ CPPstartDate: '2026-05-07', NumberOfPreviousCPP: '1' }),
    )
    expect(onlyChild(batch).plans).toMatchObject([{ previousPlans: 0 }])
    expect(ours(batch)).toEqual(['warning part-left-out 31 -'])
  })

  it('is asked about when it is open in a closed referral, or the child has died', async () => {
    const closed = await of(
      element('CINclosureDate', '2026-10-01'),
      element('ReasonForClosure', 'RC5'),
      protectionPlan({ CPPstartDate: '2026-05-07' }),
    )
    expect(closed.messages.find(({ code }) => code === 'open-plan-in-closed-referral')).toMatchObject({
      row: 27,
      text: expect.stringContaining(
        'closed on Thu 1 Oct 2026 (moved to another local authority), but this plan has no end',
      ),
    })
    const died = await read(
      census(
        child('1', [referral(protectionPlan({ CPPstartDate: '2026-05-07' }))], {
          PersonBirthDate: '2019-04-02',
          PersonDeathDate: '2026-10-01',
        }),
      ),
    )
    expect(ours(died)).toEqual(['warning child-died 15 ChildIdentifiers/PersonDeathDate'])
    expect(onlyChild(died).plans).toMatchObject([{ endedOn: null }])
  })

  it('is asked about when it started longer before the birth than a pregnancy', async () => {
    const started = (CPPstartDate: string) =>
      read(census(child('1', [referral(protectionPlan({ CPPstartDate }))], { PersonBirthDate: '2026-11-01' })))
    expect(ours(await started('2026-05-07'))).toEqual([])
    expect(ours(await started('2025-11-01'))).toEqual([
      'warning start-before-birth 24 ChildProtectionPlans/CPPstartDate',
    ])
  })
})
