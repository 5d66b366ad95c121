import { describe, expect, it } from 'vitest'
import { type AlertFacts, alertText } from '../../../shared/records/alert-text.ts'
import { day } from '../day.ts'

const due = { ruleId: 'CP-06', on: day('Fri 4 May 2018'), time: null } as const
const facts: AlertFacts = {
  report: 'Social worker’s report',
  children: ['NB 4470000', 'AB 4470001'],
  meeting: 'Review conference',
  on: day('Thu 10 May 2018'),
  time: '10:00',
  chair: 'Ruth Adeyemi',
  worker: 'Joe Amari, Ashwell locality',
  receipt: { receivedOn: null, receivedAtTime: null, seenOn: null, seenAtTime: null, notNeededWhy: '' },
  receivers: [
    { who: 'chair', due, outcome: 'notReceived', isPast: true },
    { who: 'parents', due, outcome: 'notReceived', isPast: true },
  ],
  today: day('Wed 9 May 2018'),
}

describe('a draft alert about a report', () => {
  it('tells who, what, when and by which rule, and asks for the report while it can still help', () => {
    expect(alertText(facts)).toBe(`Draft alert: social worker’s report not received
Children: NB 4470000, AB 4470001
Meeting: Review conference, Thu 10 May 2018 at 10:00, chaired by Ruth Adeyemi
Social worker: Joe Amari, Ashwell locality

Due with the chair by Fri 4 May 2018 (3 working days before a review conference, local standard CP-06). It has not come.
Due with the parents by Fri 4 May 2018 (3 working days before a review conference, local standard CP-06). They have not seen it.

Please see that the social worker’s report is there before the meeting, and say why it was late and what will bring the next one in time.
Please answer within 5 working days (QA-01).`)
  })

  it('names only whoever has it late', () => {
    const receipt = { ...facts.receipt, receivedOn: day('Fri 4 May 2018'), seenOn: day('Tue 8 May 2018') }
    const text = alertText({
      ...facts,
      receipt,
      receivers: [
        { who: 'chair', due, outcome: 'beforeInTime', isPast: true },
        { who: 'parents', due, outcome: 'beforeLate', isPast: true },
      ],
    })
    expect(text).toContain('Draft alert: social worker’s report late')
    expect(text).toContain('They saw it on Tue 8 May 2018.')
    expect(text).not.toContain('Due with the chair')
    expect(text).toContain('Please say why it was late')
  })

  it('asks only why, once the meeting is over', () => {
    expect(alertText({ ...facts, today: day('Fri 11 May 2018') })).toContain('Please say why it was late')
  })
})
