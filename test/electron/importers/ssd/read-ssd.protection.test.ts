import { describe, expect, it } from 'vitest'
import { brief, onlyChild, read } from '../made-files.ts'
import { conference, enquiry, initialConference, person, plan, table } from './ssd-files.ts'

describe('plans from ssd_cp_plans and conferences from ssd_cp_reviews', () => {
  it('reads a plan with every conference and when the next is due', async () => {
    const batch = await read(
      table(
        'b.csv',
        conference({ cppr_cp_review_date: '2026-07-28', cppr_cp_review_meeting_id: '9001' }),
        conference({ cppr_cp_review_date: '2027-01-12', cppr_cp_review_meeting_id: '9002' }),
        conference({ cppr_cp_review_due: '2027-01-27' }),
      ),
      table('a.csv', plan({ cppl_cp_plan_latest_category: 'Neglect, Physical and Emotional' })),
      table('c.csv', person({ pers_dob: '', pers_expected_dob: '2027-02-01' })),
    )
    const child = onlyChild(batch)
    expect(child).toMatchObject({ bornOn: null, expectedOn: '2027-02-01' })
    expect(child.plans).toMatchObject([
      {
        startedOn: '2026-05-07',
        endedOn: null,
        initialCategories: ['NEG'],
        latestCategories: ['NEG', 'PHY', 'EMO'],
        conferences: [
          { heldOn: '2026-07-28', meetingReference: '9001', origin: { file: 'b.csv', row: 2 } },
          { heldOn: '2027-01-12', meetingReference: '9002' },
        ],
        isConferenceHistoryComplete: false,
      },
    ])
    expect(child.sourceDues).toMatchObject([{ kind: 'rcpc', dueBy: '2027-01-27' }])
    expect(batch.covers).toEqual(['childProtection'])
    expect(brief(batch.messages)).toEqual(['warning future-date 3 cppr_cp_review_date'])
  })

  it('knows the history of a plan to be whole where the table reaches back beyond it', async () => {
    const batch = await read(
      table(
        'a.csv',
        plan({ cppl_cp_plan_id: 'k0', cppl_cp_plan_start_date: '2024-01-10', cppl_cp_plan_end_date: '2025-01-10' }),
        plan(),
      ),
      table(
        'b.csv',
        conference({ cppr_cp_plan_id: 'k0', cppr_cp_review_date: '2024-04-02' }),
        conference({ cppr_cp_review_date: '2026-07-28' }),
      ),
    )
    expect(onlyChild(batch).plans.map(({ isConferenceHistoryComplete }) => isConferenceHistoryComplete)).toEqual([
      false,
      true,
    ])
  })

  it('cuts a number that is far too long to what a line can hold', async () => {
    const batch = await read(
      table('a.csv', plan()),
      table('b.csv', conference({ cppr_person_id: 'ab '.repeat(11_000), cppr_cp_review_date: '2026-07-28' })),
    )
    expect(batch.messages).toMatchObject([{ code: 'join-failed', row: 2 }])
    expect(batch.messages[0]?.text.length).toBeLessThan(400)
  })

  it('says what is odd about plans and conferences', async () => {
    const batch = await read(
      table(
        'a.csv',
        plan({ cppl_cp_plan_ola: 'Y', cppl_cp_plan_initial_category: 'Unknown', cppl_cp_plan_latest_category: 'NULL' }),
        plan({ cppl_cp_plan_id: 'k2' }),
        plan({ cppl_cp_plan_start_date: '' }),
        plan({ cppl_person_id: '-1' }),
        plan({ cppl_cp_plan_id: 'k5', cppl_person_id: '102', cppl_cp_plan_end_date: '2026-01-01' }),
      ),
      table(
        'b.csv',
        conference({ cppr_cp_plan_id: 'k2', cppr_cp_review_date: '2026-07-28' }),
        conference({ cppr_person_id: '102', cppr_cp_review_date: '2026-07-28' }),
        conference({ cppr_cp_review_date: '2026-05-07' }),
        conference({ cppr_cp_review_date: '2026-05-07' }),
        conference({ cppr_cp_review_due: 'soon' }),
      ),
    )
    expect(brief(batch.messages)).toEqual([
      'warning plan-other-authority 2 cppl_cp_plan_ola',
      'warning unknown-value 2 cppl_cp_plan_initial_category',
      'error conflicting-row 3 cppl_cp_plan_start_date',
      'error date-missing 4 cppl_cp_plan_start_date',
      'error reference-missing 5 cppl_person_id',
      'warning end-before-start 6 cppl_cp_plan_end_date',
      'error join-failed 2 cppr_cp_plan_id',
      'error join-failed 3 cppr_cp_plan_id',
      'warning review-before-plan 4 cppr_cp_review_date',
      'warning duplicate-row 5 -',
      'error date-not-read 6 cppr_cp_review_due',
    ])
    expect(batch.counts).toMatchObject({ rowsRead: 10, rowsKept: 4, rowsLeftOut: 6, children: 2 })
  })
})

describe('enquiries from ssd_s47_enquiry and conferences from ssd_initial_cp_conference', () => {
  it('joins the conference to its enquiry', async () => {
    const batch = await read(
      table(
        'i.csv',
        initialConference({ icpc_icpc_date: '2026-10-20', icpc_icpc_outcome_cp_flag: 'Y', icpc_icpc_meeting_id: '77' }),
      ),
      table('s.csv', enquiry({ s47e_s47_outcome_json: '{"NFA_FLAG": "N", "CP_CONFERENCE_FLAG": "Y"}' })),
    )
    expect(onlyChild(batch).enquiries).toMatchObject([
      {
        strategyDiscussionOn: '2026-10-01',
        conferenceOn: '2026-10-20',
        isConferenceRequired: true,
        resultedInPlan: true,
        meetingReference: '77',
        origin: { file: 's.csv', row: 2 },
      },
    ])
    expect(batch.messages).toEqual([])
  })

  it.each([
    [{ s47e_s47_outcome_json: '{"CP_CONFERENCE_FLAG":"N"}' }, false],
    [{ s47e_s47_outcome_json: 'Initial Child Protection Conference / Strategy meeting' }, true],
    [{ s47e_s47_nfa: 'Y' }, false],
    [{ s47e_s47_nfa: 'N' }, null],
    [{ s47e_s47_outcome_json: '{"CP_CONFERENCE_FLAG":""}' }, null],
  ])('tells from %j whether a conference is needed: %j', async (values, isConferenceRequired) => {
    const batch = await read(table('s.csv', enquiry(values)))
    expect(onlyChild(batch).enquiries).toMatchObject([{ isConferenceRequired, conferenceOn: null }])
  })

  it('keeps the target of a conference still to come', async () => {
    const batch = await read(
      table('i.csv', initialConference({ icpc_icpc_target_date: '2026-10-22' })),
      table('s.csv', enquiry()),
    )
    const child = onlyChild(batch)
    expect(child.enquiries).toMatchObject([{ isConferenceRequired: true }])
    expect(child.sourceDues).toMatchObject([{ kind: 'icpc', dueBy: '2026-10-22', origin: { file: 'i.csv', row: 2 } }])
  })

  it('says so where the conference is for a plan moved here', async () => {
    const batch = await read(
      table(
        'i.csv',
        initialConference({ icpc_icpc_transfer_in: 'Y', icpc_icpc_date: '2026-10-20' }),
        initialConference({ icpc_icpc_transfer_in: 'Y', icpc_s47_enquiry_id: 'NULL', icpc_icpc_date: '2026-10-20' }),
      ),
      table('s.csv', enquiry()),
    )
    expect(brief(batch.messages)).toEqual([
      'warning transfer-in 2 icpc_icpc_transfer_in',
      'error transfer-in 3 icpc_icpc_transfer_in',
    ])
    expect(batch.messages[1]).toMatchObject({ reference: '101' })
  })

  it('says what is odd', async () => {
    const batch = await read(
      table(
        's.csv',
        enquiry(),
        enquiry({ s47e_s47_enquiry_id: 's2' }),
        enquiry({ s47e_s47_enquiry_id: 's3', s47e_s47_start_date: '01/10/1019' }),
      ),
      table(
        'i.csv',
        initialConference({ icpc_icpc_date: '2026-09-20' }),
        initialConference({ icpc_icpc_date: '2026-09-20' }),
        initialConference({ icpc_icpc_date: '2026-10-21', icpc_s47_enquiry_id: 's2' }),
        initialConference({ icpc_icpc_target_date: '2026-10-22' }),
        initialConference({ icpc_s47_enquiry_id: 's3', icpc_icpc_date: '2026-10-20' }),
        initialConference(),
      ),
    )
    expect(brief(batch.messages)).toEqual([
      'warning conflicting-row 3 s47e_s47_start_date',
      'error date-not-read 4 s47e_s47_start_date',
      'warning end-before-start 2 icpc_icpc_date',
      'warning duplicate-row 3 -',
      'error conflicting-row 4 icpc_icpc_date',
      'error join-failed 6 icpc_s47_enquiry_id',
      'error date-missing 7 icpc_icpc_date',
      'warning due-not-kept 5 icpc_icpc_target_date',
    ])
    expect(onlyChild(batch).sourceDues).toEqual([])
  })
})
