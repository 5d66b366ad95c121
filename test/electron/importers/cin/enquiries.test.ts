import { describe, expect, it } from 'vitest'
import type { ImportBatch } from '../../../../shared/records/import-batch.ts'
import { brief, onlyChild, read } from '../made-files.ts'
import { census, child, element, protectionPlan, referral, section47 } from './made-census.ts'

const of = (...inside: readonly string[]): Promise<ImportBatch> => read(census(child('1', [referral(...inside)])))
const ours = ({ messages }: ImportBatch) => brief(messages.filter(({ ruleId }) => ruleId === null))
const started = { S47ActualStartDate: '2026-11-09', ICPCnotRequired: '0' }

describe('a section 47 enquiry of the census', () => {
  it('starts at its strategy discussion, with the conference and the plan it led to', async () => {
    const batch = await of(
      section47({ S47ActualStartDate: '2026-04-20', DateOfInitialCPC: '2026-05-07', ICPCnotRequired: 'false' }),
      protectionPlan({ CPPstartDate: '2026-05-07' }),
    )
    expect(onlyChild(batch)).toMatchObject({
      enquiries: [
        {
          strategyDiscussionOn: '2026-04-20',
          conferenceOn: '2026-05-07',
          isConferenceRequired: true,
          resultedInPlan: true,
          meetingReference: null,
          origin: { row: 25 },
        },
      ],
      sourceDues: [],
    })
    expect(batch.messages).toEqual([])
  })

  it.each([
    ['1', false],
    ['true', false],
    ['0', true],
    ['FALSE', true],
    ['', null],
  ])('needs a conference as ICPCnotRequired %j says', async (ICPCnotRequired, isRequired) => {
    const batch = await of(section47({ S47ActualStartDate: '2026-11-09', ICPCnotRequired }))
    expect(onlyChild(batch).enquiries).toMatchObject([{ isConferenceRequired: isRequired }])
    expect(ours(batch)).toEqual([])
  })

  it('does not say whether it needs one where the answer is neither yes nor no', async () => {
    const batch = await of(section47({ S47ActualStartDate: '2026-11-09', ICPCnotRequired: 'perhaps' }))
    expect(onlyChild(batch).enquiries).toMatchObject([{ isConferenceRequired: null }])
    expect(ours(batch)).toEqual(['warning unknown-value 27 Section47/ICPCnotRequired'])
  })

  it('gives the day its conference is due by while that is still to come', async () => {
    const batch = await of(section47({ ...started, InitialCPCtarget: '2026-11-30' }))
    expect(onlyChild(batch).sourceDues).toEqual([
      { kind: 'icpc', dueBy: '2026-11-30', origin: { file: 'cin.xml', sheet: null, row: 28 } },
    ])
    expect(ours(batch)).toEqual([])
  })

  it('gives none once the conference was held, a plan answers it, or none is needed', async () => {
    const target = { S47ActualStartDate: '2026-11-02', InitialCPCtarget: '2026-11-23' }
    const over = [
      of(section47({ ...target, ICPCnotRequired: '0', DateOfInitialCPC: '2026-11-12' })),
      of(section47({ ...target, ICPCnotRequired: '0' }), protectionPlan({ CPPstartDate: '2026-11-12' })),
      of(section47({ ...target, ICPCnotRequired: '1' })),
    ]
    for (const batch of await Promise.all(over)) expect(onlyChild(batch).sourceDues).toEqual([])
  })

  it('gives the latest of several, and one for a conference that is booked', async () => {
    const batch = await of(
      section47({ ...started, InitialCPCtarget: '2026-11-30', DateOfInitialCPC: '2026-11-27' }),
      section47({ S47ActualStartDate: '2026-10-05', ICPCnotRequired: '0', InitialCPCtarget: '2026-10-26' }),
    )
    expect(onlyChild(batch).sourceDues).toMatchObject([{ dueBy: '2026-11-30' }])
    expect(ours(batch)).toEqual(['warning future-date 29 Section47/DateOfInitialCPC'])
  })

  it('says of a target that is not 15 working days after the start what it should be', async () => {
    const batch = await of(section47({ ...started, InitialCPCtarget: '2026-11-27' }))
    expect(batch.messages).toMatchObject([
      {
        code: 'target-differs',
        row: 28,
        text: expect.stringContaining('15 working days after the enquiry started is Mon 30 Nov 2026'),
      },
    ])
  })

  it('counts the targets of conferences that are over in one message', async () => {
    const over = (start: string, target: string) =>
      section47({ S47ActualStartDate: start, ICPCnotRequired: '1', InitialCPCtarget: target })
    const batch = await of(
      over('2026-11-02', '2026-11-20'),
      over('2026-10-05', '2026-10-23'),
      over('2026-09-07', '2026-09-28'),
    )
    expect(batch.messages).toMatchObject([
      { code: 'target-differs', row: null, text: expect.stringMatching(/^The targets of 2 enquiries .*line 30/) },
    ])
  })

  it('takes the conference of its referral when it has none, and leaves out one that belongs nowhere', async () => {
    const conference = element('DateOfInitialCPC', '2026-11-19')
    expect(onlyChild(await of(conference, section47(started))).enquiries).toMatchObject([
      { conferenceOn: '2026-11-19' },
    ])
    const later = await of(conference, section47({ ...started, S47ActualStartDate: '2026-11-20' }))
    expect(onlyChild(later).enquiries).toMatchObject([{ conferenceOn: null }])
    expect(ours(later)).toEqual(['warning part-left-out 25 CINdetails/DateOfInitialCPC'])
    const planned = await of(conference, protectionPlan({ CPPstartDate: '2026-11-19' }))
    expect(planned.messages).toEqual([])
  })

  it('makes no record of a child with nothing but a conference of that kind, and says so', async () => {
    const batch = await of(element('DateOfInitialCPC', '2026-11-19'))
    expect(batch.counts).toEqual({ rowsRead: 1, rowsKept: 1, rowsLeftOut: 0, children: 0 })
    expect(ours(batch)).toEqual(['warning part-left-out 25 CINdetails/DateOfInitialCPC'])
  })

  it('is left out without a start, and beside one of the same day', async () => {
    const batch = await of(
      section47({ ICPCnotRequired: '0', DateOfInitialCPC: '2026-11-19' }),
      section47(started),
      section47(started),
    )
    expect(onlyChild(batch).enquiries).toHaveLength(1)
    expect(ours(batch)).toEqual(['warning part-left-out 25 Section47/S47ActualStartDate', 'warning duplicate-row 33 -'])
  })
})
