import { describe, expect, it } from 'vitest'
import { type AlertedReport, isReportMissing, reportFacts, reportTitle } from '../../../shared/records/alert-text.ts'
import { day } from '../day.ts'

const due = { ruleId: 'CP-06', on: day('Fri 4 May 2018'), time: null } as const
const neither: AlertedReport = {
  name: 'Social worker’s report',
  receipt: { receivedOn: null, receivedAtTime: null, seenOn: null, seenAtTime: null, notNeededWhy: '' },
  receivers: [
    { who: 'chair', due, outcome: 'notReceived', isPast: true },
    { who: 'parents', due, outcome: 'notReceived', isPast: true },
  ],
}
const lateForParents: AlertedReport = {
  ...neither,
  receipt: {
    ...neither.receipt,
    receivedOn: day('Fri 4 May 2018'),
    seenOn: day('Tue 8 May 2018'),
    seenAtTime: '09:30',
  },
  receivers: [
    { who: 'chair', due, outcome: 'beforeInTime', isPast: true },
    { who: 'parents', due, outcome: 'beforeLate', isPast: true },
  ],
}

describe('a report in an alert (QA-09)', () => {
  it('is told by whom it was due with, when, by which rule, and that it has not come', () => {
    expect(reportFacts(neither)).toEqual([
      {
        label: 'Social worker’s report due with the chair',
        happenedOn: '2018-05-04',
        note: 'has not come; 3 working days before a review conference, local standard CP-06',
      },
      {
        label: 'Social worker’s report due with the parents',
        happenedOn: '2018-05-04',
        note: 'not seen; 3 working days before a review conference, local standard CP-06',
      },
    ])
    expect(reportTitle(neither)).toBe('social worker’s report not received')
    expect(isReportMissing(neither)).toBe(true)
  })

  it('is told only of whoever had it late, with when they had it', () => {
    expect(reportFacts(lateForParents)).toEqual([
      {
        label: 'Social worker’s report due with the parents',
        happenedOn: '2018-05-04',
        note: 'seen Tue 8 May 2018 at 09:30; 3 working days before a review conference, local standard CP-06',
      },
    ])
    expect(reportTitle(lateForParents)).toBe('social worker’s report late')
    expect(isReportMissing(lateForParents)).toBe(false)
  })

  it('names the parents where only they have not seen it, and the hour where the rule counts hours', () => {
    const [chair, parents] = neither.receivers
    const inTime = { ...neither, receivers: [{ ...chair, outcome: 'beforeInTime' }, parents] } as AlertedReport
    expect(reportTitle(inTime)).toBe('social worker’s report not seen by the parents')
    const byHour = { ruleId: 'LAC-11', on: day('Tue 12 Jun 2018'), time: '14:00' } as const
    const review = { ...neither, receivers: [{ ...chair, due: byHour }] } as AlertedReport
    expect(reportFacts(review)[0]?.note).toBe('by 14:00, has not come; 24 hours before a review, local standard LAC-11')
  })
})
