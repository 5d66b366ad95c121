import { describe, expect, it } from 'vitest'
import {
  chairOversight,
  conferenceBeforeBirthBy,
  type EnquiryFacts,
  firstReviewConferenceAfterBirth,
  initialConference,
  nextReviewConference,
  type PlanFacts,
  transferInConference,
} from '../../../shared/rules/child-protection.ts'
import { day } from '../day.ts'
import { aContext } from './context.ts'

const context = aContext({})
const noBirth = { bornOn: null, expectedOn: null }

function anEnquiry(discussions: string[], transferNotifiedOn: string | null): EnquiryFacts {
  return {
    strategyDiscussionsOn: discussions.map(day),
    transferNotifiedOn: transferNotifiedOn === null ? null : day(transferNotifiedOn),
  }
}

function aPlan(startedOn: string, conferences: string[], isConferenceHistoryComplete: boolean): PlanFacts {
  return { startedOn: day(startedOn), conferencesHeld: conferences.map(day), isConferenceHistoryComplete }
}

describe('CP-01: initial conference', () => {
  it.each([
    ['Tue 3 Apr 2018', 'Tue 24 Apr 2018'],
    ['Fri 14 Dec 2018', 'Wed 9 Jan 2019'],
    ['Sat 29 Dec 2018', 'Mon 21 Jan 2019'],
    ['Fri 5 Apr 2019', 'Tue 30 Apr 2019'],
    ['Fri 24 Apr 2020', 'Mon 18 May 2020'],
    ['Fri 27 May 2022', 'Tue 21 Jun 2022'],
    ['Thu 2 Jun 2022', 'Fri 24 Jun 2022'],
    ['Tue 6 Sep 2022', 'Wed 28 Sep 2022'],
    ['Mon 24 Apr 2023', 'Wed 17 May 2023'],
    ['Mon 9 Jul 2018', 'Mon 30 Jul 2018'],
  ])('strategy discussion %s: due %s', (discussion, dueBy) => {
    expect(initialConference(anEnquiry([discussion], null), noBirth, context)?.dueBy).toBe(day(dueBy))
  })

  it('counts from the first of several strategy discussions, in whatever order they are listed', () => {
    for (const listed of [
      ['Mon 1 Oct 2018', 'Wed 10 Oct 2018'],
      ['Wed 10 Oct 2018', 'Mon 1 Oct 2018'],
    ]) {
      const due = initialConference(anEnquiry(listed, null), noBirth, context)
      expect([due?.dueBy, due?.basis.note]).toEqual([
        day('Mon 22 Oct 2018'),
        '2 strategy discussions: counted from the first.',
      ])
    }
  })

  it('counts from the day of being told for a child who moved here', () => {
    const enquiry = anEnquiry([], 'Mon 20 Aug 2018')
    expect(transferInConference(enquiry, noBirth, context)?.dueBy).toBe(day('Tue 11 Sep 2018'))
    expect(initialConference(enquiry, noBirth, context)).toBeNull()
    expect(transferInConference(anEnquiry(['Mon 20 Aug 2018'], null), noBirth, context)).toBeNull()
  })
})

describe('CP-02 and CP-03: review conferences', () => {
  it.each([
    ['Wed 25 Apr 2018', 'Wed 25 Jul 2018', 'Wed 25 Jul 2018', 'Wed 25 Jul 2018'],
    ['Fri 30 Nov 2018', 'Thu 28 Feb 2019', 'Fri 1 Mar 2019', 'Thu 28 Feb 2019'],
    ['Thu 31 May 2018', 'Fri 31 Aug 2018', 'Thu 30 Aug 2018', 'Fri 31 Aug 2018'],
    ['Fri 27 Jul 2018', 'Sat 27 Oct 2018', 'Fri 26 Oct 2018', 'Fri 26 Oct 2018'],
  ])('initial conference %s: first due %s, as 91 days %s, plan by %s', (startedOn, dueBy, variantBy, planBy) => {
    const due = nextReviewConference(aPlan(startedOn, [], true), context)
    expect([due.ruleId, due.label]).toEqual(['CP-02', 'First review conference'])
    expect([due.dueBy, due.basis.variantBy, due.planBy]).toEqual([day(dueBy), day(variantBy), day(planBy)])
  })

  it.each([
    ['Wed 25 Jul 2018', 'Fri 25 Jan 2019', 'Thu 24 Jan 2019', 'Fri 25 Jan 2019'],
    ['Fri 31 Aug 2018', 'Thu 28 Feb 2019', 'Sat 2 Mar 2019', 'Thu 28 Feb 2019'],
    ['Mon 22 Oct 2018', 'Mon 22 Apr 2019', 'Tue 23 Apr 2019', 'Thu 18 Apr 2019'],
    ['Thu 25 Oct 2018', 'Thu 25 Apr 2019', 'Fri 26 Apr 2019', 'Thu 25 Apr 2019'],
  ])('review conference %s: next due %s, as 183 days %s, plan by %s', (heldOn, dueBy, variantBy, planBy) => {
    const due = nextReviewConference(aPlan('Wed 25 Apr 2018', [heldOn], true), context)
    expect([due.ruleId, due.label]).toEqual(['CP-03', 'Review conference'])
    expect([due.dueBy, due.basis.variantBy, due.planBy]).toEqual([day(dueBy), day(variantBy), day(planBy)])
  })

  it('ignores an initial conference that an import repeats as the latest review', () => {
    const due = nextReviewConference(aPlan('Wed 25 Apr 2018', ['Wed 25 Apr 2018'], false), context)
    expect([due.ruleId, due.dueBy, due.basis.isAssumed]).toEqual(['CP-02', day('Wed 25 Jul 2018'), true])
    expect(due.basis.note).toContain('taken as not held')
  })

  it('makes no guess from an import that gives the latest review conference', () => {
    expect(nextReviewConference(aPlan('Wed 25 Apr 2018', ['Wed 25 Jul 2018'], false), context).basis.isAssumed).toBe(
      false,
    )
  })
})

describe('CP-04: conferences before birth', () => {
  it.each([
    ['Wed 20 Mar 2019', 'Wed 9 Jan 2019'],
    ['Wed 15 Aug 2018', 'Wed 6 Jun 2018'],
  ])('expected %s: a warning after %s', (expectedOn, lastDay) => {
    expect(conferenceBeforeBirthBy(day(expectedOn), 10)).toBe(day(lastDay))
  })

  it('say in the working how late is close to the birth', () => {
    const birth = { bornOn: null, expectedOn: day('Wed 20 Mar 2019') }
    const due = initialConference(anEnquiry(['Mon 3 Dec 2018'], null), birth, context)
    expect(due?.basis.note).toBe(
      'Birth expected Wed 20 Mar 2019: held after Wed 9 Jan 2019, it is less than 10 weeks before.',
    )
  })

  it.each([
    ['Mon 14 Jan 2019', 'Fri 22 Mar 2019', 20, 'Sun 14 Apr 2019', 'Tue 23 Apr 2019'],
    ['Mon 14 Jan 2019', 'Fri 22 Mar 2019', 10, 'Sun 14 Apr 2019', 'Fri 5 Apr 2019'],
    ['Mon 14 May 2018', 'Tue 5 Jun 2018', 20, 'Tue 14 Aug 2018', 'Tue 3 Jul 2018'],
    ['Mon 19 Nov 2018', 'Fri 21 Dec 2018', 20, 'Tue 19 Feb 2019', 'Wed 23 Jan 2019'],
  ])(
    'conference %s, born %s, %i working days: 3 months is %s, after the birth %s',
    (startedOn, born, count, months, birth) => {
      const plan = aPlan(startedOn, [], true)
      const facts = { bornOn: day(born), expectedOn: null }
      expect(nextReviewConference(plan, context).dueBy).toBe(day(months))
      expect(firstReviewConferenceAfterBirth(plan, facts, aContext({ preBirthWorkingDays: count }))?.dueBy).toBe(
        day(birth),
      )
    },
  )

  it('ask for nothing after a birth that was before the conference, after a first review, or with the setting off', () => {
    const on = aContext({ preBirthWorkingDays: 20 })
    const born = (text: string) => ({ bornOn: day(text), expectedOn: null })
    const plan = aPlan('Mon 14 Jan 2019', [], true)
    expect(firstReviewConferenceAfterBirth(plan, born('Mon 14 Jan 2019'), on)).toBeNull()
    expect(firstReviewConferenceAfterBirth(plan, noBirth, on)).toBeNull()
    expect(firstReviewConferenceAfterBirth(plan, born('Fri 22 Mar 2019'), context)).toBeNull()
    const reviewed = aPlan('Mon 14 Jan 2019', ['Mon 1 Apr 2019'], true)
    expect(firstReviewConferenceAfterBirth(reviewed, born('Fri 22 Mar 2019'), on)).toBeNull()
  })
})

describe('CP-09: the chair’s oversight by the second review', () => {
  const first = ['Wed 25 Jul 2018']
  const both = [...first, 'Fri 25 Jan 2019']
  it.each([
    [[], null, 'notYetDue'],
    [first, null, 'due'],
    [first, 'Mon 1 Oct 2018', 'done'],
    [both, 'Fri 25 Jan 2019', 'done'],
    [both, 'Mon 28 Jan 2019', 'missed'],
    [both, null, 'missed'],
  ])('after reviews %j and oversight %s: %s', (conferences, overseenOn, expected) => {
    const plan = aPlan('Wed 25 Apr 2018', conferences, true)
    expect(chairOversight(plan, overseenOn === null ? null : day(overseenOn))).toBe(expected)
  })
})
