import { describe, expect, it } from 'vitest'
import {
  type CareFacts,
  firstReview,
  laterReview,
  nextAdoptionReview,
  nextReview,
  restartsClockByDefault,
  reviewAfterUnplannedMove,
  reviewLabel,
  secondReview,
} from '../../../shared/rules/looked-after-reviews.ts'
import { defaultRuleSettings } from '../../../shared/rules/settings.ts'
import { day } from '../day.ts'
import { aContext } from './context.ts'

const context = aContext({})
const held = (...days: string[]) => days.map((on) => ({ heldOn: day(on), restartsClock: true }))

function aCare(changes: Partial<CareFacts>): CareFacts {
  return {
    startedOn: day('Mon 9 Jul 2018'),
    isShortBreaksOnly: false,
    reviewsHeld: [],
    isReviewHistoryComplete: true,
    unplannedMovesOn: [],
    adoption: null,
    ...changes,
  }
}

describe('LAC-01: first review', () => {
  it.each([
    ['Mon 4 Jun 2018', 'Mon 2 Jul 2018'],
    ['Fri 4 May 2018', 'Tue 5 Jun 2018'],
    ['Sat 5 Jan 2019', 'Fri 1 Feb 2019'],
    ['Fri 14 Dec 2018', 'Wed 16 Jan 2019'],
    ['Tue 25 Dec 2018', 'Thu 24 Jan 2019'],
    ['Mon 24 Dec 2018', 'Thu 24 Jan 2019'],
    ['Fri 5 Apr 2019', 'Wed 8 May 2019'],
    ['Mon 20 Apr 2020', 'Tue 19 May 2020'],
    ['Fri 13 May 2022', 'Tue 14 Jun 2022'],
    ['Mon 5 Sep 2022', 'Tue 4 Oct 2022'],
    ['Thu 20 Apr 2023', 'Mon 22 May 2023'],
    ['Mon 6 Dec 2021', 'Thu 6 Jan 2022'],
  ])('looked after from %s: due %s', (startedOn, dueBy) => {
    expect(firstReview(day(startedOn), context).dueBy).toBe(day(dueBy))
  })

  it('explains itself', () => {
    expect(firstReview(day('Mon 7 Sep 2026'), context)).toEqual({
      kind: 'roa',
      ruleId: 'LAC-01',
      label: 'First review',
      dueBy: day('Mon 5 Oct 2026'),
      planBy: day('Mon 5 Oct 2026'),
      basis: {
        eventLabel: 'Became looked after',
        eventOn: day('Mon 7 Sep 2026'),
        ruleText: 'Add 20 working days',
        arithmetic: '20 working days from Mon 7 Sep 2026',
        source: 'Care Planning, Placement and Case Review (England) Regulations 2010, reg 33(1)',
        calendar: 'Monday to Friday, without England’s bank holidays',
        isAssumed: false,
        note: null,
        planByNote: null,
        variantBy: null,
      },
    })
  })

  it('carries the authority’s own name for it', () => {
    expect(firstReview(day('Mon 4 Jun 2018'), aContext({ firstReviewLabel: '28-day review' })).label).toBe(
      '28-day review',
    )
  })
})

describe('LAC-02: second review', () => {
  it.each([
    ['Tue 1 May 2018', 'Wed 1 Aug 2018', 'Tue 31 Jul 2018', 'Wed 1 Aug 2018'],
    ['Fri 30 Nov 2018', 'Thu 28 Feb 2019', 'Fri 1 Mar 2019', 'Thu 28 Feb 2019'],
    ['Sat 30 Nov 2019', 'Sat 29 Feb 2020', 'Sat 29 Feb 2020', 'Fri 28 Feb 2020'],
    ['Thu 31 May 2018', 'Fri 31 Aug 2018', 'Thu 30 Aug 2018', 'Fri 31 Aug 2018'],
    ['Mon 3 Dec 2018', 'Sun 3 Mar 2019', 'Mon 4 Mar 2019', 'Fri 1 Mar 2019'],
    ['Tue 22 Jan 2019', 'Mon 22 Apr 2019', 'Tue 23 Apr 2019', 'Thu 18 Apr 2019'],
  ])('first held %s: due %s, as 91 days %s, plan by %s', (heldOn, dueBy, variantBy, planBy) => {
    const due = secondReview(day(heldOn), context)
    expect([due.dueBy, due.basis.variantBy, due.planBy]).toEqual([day(dueBy), day(variantBy), day(planBy)])
  })

  it('says why it is planned for an earlier day', () => {
    const { basis } = secondReview(day('Thu 1 Oct 2026'), context)
    expect(basis.arithmetic).toBe('3 months from Thu 1 Oct 2026')
    expect(basis.planByNote).toBe('A bank holiday: plan by Thu 31 Dec')
    expect(secondReview(day('Sat 30 Nov 2019'), context).basis.planByNote).toBe('A Saturday: plan by Fri 28 Feb')
    expect(secondReview(day('Mon 3 Dec 2018'), context).basis.planByNote).toBe('A Sunday: plan by Fri 1 Mar')
  })

  it('is counted in 91 days, or by whichever ends sooner, where the authority chooses so', () => {
    const dueBy = (heldOn: string, monthsRule: 'days' | 'earlier') =>
      secondReview(day(heldOn), aContext({ monthsRule }))
    expect(dueBy('Fri 30 Nov 2018', 'days').dueBy).toBe(day('Fri 1 Mar 2019'))
    expect(dueBy('Fri 30 Nov 2018', 'earlier').dueBy).toBe(day('Thu 28 Feb 2019'))
    expect(dueBy('Tue 1 May 2018', 'earlier').dueBy).toBe(day('Tue 31 Jul 2018'))
    expect(dueBy('Tue 1 May 2018', 'earlier').basis.arithmetic).toBe('91 days from Tue 1 May 2018')
    expect(dueBy('Sat 30 Nov 2019', 'earlier').basis.arithmetic).toBe('3 months from Sat 30 Nov 2019')
  })
})

describe('LAC-03: later reviews', () => {
  it.each([
    ['Tue 10 Apr 2018', 'Wed 10 Oct 2018', 'Wed 10 Oct 2018', 'Wed 10 Oct 2018'],
    ['Fri 31 Aug 2018', 'Thu 28 Feb 2019', 'Sat 2 Mar 2019', 'Thu 28 Feb 2019'],
    ['Thu 29 Aug 2019', 'Sat 29 Feb 2020', 'Fri 28 Feb 2020', 'Fri 28 Feb 2020'],
    ['Fri 19 Oct 2018', 'Fri 19 Apr 2019', 'Sat 20 Apr 2019', 'Thu 18 Apr 2019'],
    ['Mon 25 Jun 2018', 'Tue 25 Dec 2018', 'Tue 25 Dec 2018', 'Mon 24 Dec 2018'],
    ['Mon 31 Dec 2018', 'Sun 30 Jun 2019', 'Tue 2 Jul 2019', 'Fri 28 Jun 2019'],
  ])('previous held %s: due %s, as 183 days %s, plan by %s', (heldOn, dueBy, variantBy, planBy) => {
    const due = laterReview({ heldOn: day(heldOn), number: 2 }, context)
    expect([due.dueBy, due.basis.variantBy, due.planBy]).toEqual([day(dueBy), day(variantBy), day(planBy)])
    expect(due.label).toBe('Third review')
  })
})

describe('the chain of reviews', () => {
  it('counts each review from the day the one before was held', () => {
    const next = (...days: string[]) => nextReview(aCare({ reviewsHeld: held(...days) }), context)
    expect(next().dueBy).toBe(day('Mon 6 Aug 2018'))
    expect(next('Wed 1 Aug 2018').dueBy).toBe(day('Thu 1 Nov 2018'))
    expect(next('Wed 1 Aug 2018', 'Wed 31 Oct 2018').dueBy).toBe(day('Tue 30 Apr 2019'))
    const fourth = next('Wed 1 Aug 2018', 'Wed 31 Oct 2018', 'Tue 30 Apr 2019')
    expect([fourth.dueBy, fourth.label, fourth.basis.eventLabel]).toEqual([
      day('Wed 30 Oct 2019'),
      'Fourth review',
      'Third review held',
    ])
  })

  it('starts again with a new period of care', () => {
    const due = nextReview(aCare({ reviewsHeld: held('Fri 6 Jul 2018') }), context)
    expect([due.ruleId, due.dueBy]).toEqual(['LAC-01', day('Mon 6 Aug 2018')])
  })

  it('counts an early review, but not one that was only a planning meeting', () => {
    const planning = { heldOn: day('Fri 7 Sep 2018'), restartsClock: false }
    const [first, early] = held('Wed 1 Aug 2018', 'Fri 7 Sep 2018')
    if (first === undefined || early === undefined) throw new Error('Two reviews were expected.')
    expect(nextReview(aCare({ reviewsHeld: [first, early] }), context).dueBy).toBe(day('Thu 7 Mar 2019'))
    expect(nextReview(aCare({ reviewsHeld: [first, planning] }), context).dueBy).toBe(day('Thu 1 Nov 2018'))
    expect(restartsClockByDefault(true, defaultRuleSettings)).toBe(true)
    expect(restartsClockByDefault(true, { ...defaultRuleSettings, earlyReviewResetsClock: false })).toBe(false)
    expect(restartsClockByDefault(false, { ...defaultRuleSettings, earlyReviewResetsClock: false })).toBe(true)
  })

  it.each([
    [1, 'First review'],
    [6, 'Sixth review'],
    [10, 'Tenth review'],
    [11, '11th review'],
    [12, '12th review'],
    [13, '13th review'],
    [14, '14th review'],
    [21, '21st review'],
    [22, '22nd review'],
    [23, '23rd review'],
    [30, '30th review'],
  ])('numbers review %i as “%s”', (number, label) => {
    expect(reviewLabel(number)).toBe(label)
  })
})

describe('a history of which only the latest review is known', () => {
  const partly = (...days: string[]) =>
    nextReview(aCare({ reviewsHeld: held(...days), isReviewHistoryComplete: false }), context)

  it('takes a review held by the first due date as the first', () => {
    const due = partly('Mon 6 Aug 2018')
    expect([due.ruleId, due.label, due.basis.isAssumed]).toEqual(['LAC-02', 'Second review', false])
  })

  it('takes a later one as a later review, and says so with the date if it was the first', () => {
    const due = partly('Tue 7 Aug 2018')
    expect([due.ruleId, due.label, due.dueBy]).toEqual(['LAC-03', 'Review', day('Thu 7 Feb 2019')])
    expect(due.basis.isAssumed).toBe(true)
    expect(due.basis.note).toContain('taken as a later review, so 6 months')
    expect(due.basis.note).toContain('due by Wed 7 Nov 2018')
  })

  it('needs no guess once a further review is recorded', () => {
    const due = partly('Fri 30 Nov 2018', 'Thu 30 May 2019')
    expect([due.dueBy, due.label, due.basis.isAssumed]).toEqual([day('Sat 30 Nov 2019'), 'Review', false])
    expect(partly('Mon 6 Aug 2018', 'Tue 6 Nov 2018').label).toBe('Third review')
  })

  it('takes the first review as not held when none is given, and says so', () => {
    const due = partly()
    expect([due.ruleId, due.dueBy, due.basis.isAssumed]).toEqual(['LAC-01', day('Mon 6 Aug 2018'), true])
    expect(due.basis.note).toContain('Add the latest review')
  })
})

describe('LAC-05: review after an unplanned move', () => {
  it.each([
    ['Fri 4 May 2018', 'Fri 1 Jun 2018', 'Fri 1 Jun 2018'],
    ['Tue 27 Nov 2018', 'Tue 25 Dec 2018', 'Mon 24 Dec 2018'],
    ['Fri 22 Mar 2019', 'Fri 19 Apr 2019', 'Thu 18 Apr 2019'],
    ['Fri 10 Apr 2020', 'Fri 8 May 2020', 'Thu 7 May 2020'],
    ['Mon 22 Aug 2022', 'Mon 19 Sep 2022', 'Fri 16 Sep 2022'],
    ['Mon 10 Apr 2023', 'Mon 8 May 2023', 'Fri 5 May 2023'],
  ])('placement from %s: due %s, plan by %s', (startedOn, dueBy, planBy) => {
    const due = reviewAfterUnplannedMove(day(startedOn), context)
    expect([due.dueBy, due.planBy, due.basis.variantBy]).toEqual([day(dueBy), day(planBy), null])
  })
})

describe('LAC-06: adoption reviews', () => {
  const adoption = (authorisedOn: string | null, placedOn: string | null) => ({
    authorisedOn: authorisedOn === null ? null : day(authorisedOn),
    placedOn: placedOn === null ? null : day(placedOn),
  })
  const next = (changes: Partial<CareFacts>) => nextAdoptionReview(aCare(changes), context)

  it('run 4 weeks, 3 months and 6 months from a placement', () => {
    const placed = adoption('Mon 3 Sep 2018', 'Mon 1 Oct 2018')
    const before = 'Wed 1 Aug 2018'
    expect(next({ adoption: placed, reviewsHeld: held(before) })?.dueBy).toBe(day('Mon 29 Oct 2018'))
    expect(next({ adoption: placed, reviewsHeld: held(before, 'Mon 29 Oct 2018') })?.dueBy).toBe(day('Tue 29 Jan 2019'))
    const later = next({ adoption: placed, reviewsHeld: held(before, 'Mon 29 Oct 2018', 'Tue 29 Jan 2019') })
    expect([later?.dueBy, later?.kind, later?.basis.source]).toEqual([
      day('Mon 29 Jul 2019'),
      'adoptionReview',
      'Adoption Agencies Regulations 2005, reg 36(3)',
    ])
  })

  it('are planned before a Good Friday', () => {
    const due = next({ adoption: adoption(null, 'Fri 22 Mar 2019') })
    expect([due?.dueBy, due?.planBy]).toEqual([day('Fri 19 Apr 2019'), day('Thu 18 Apr 2019')])
  })

  it('run 3 months and then 6 months from authority to place', () => {
    const authorised = adoption('Fri 30 Nov 2018', null)
    const first = next({ adoption: authorised, reviewsHeld: held('Thu 29 Nov 2018') })
    expect([first?.dueBy, first?.basis.variantBy]).toEqual([day('Thu 28 Feb 2019'), day('Fri 1 Mar 2019')])
    const second = next({ adoption: authorised, reviewsHeld: held('Thu 29 Nov 2018', 'Thu 28 Feb 2019') })
    expect([second?.dueBy, second?.basis.source]).toEqual([
      day('Wed 28 Aug 2019'),
      'Adoption Agencies Regulations 2005, reg 36(1)',
    ])
  })

  it('say so when only the latest review is known and it may not be the first since the placement', () => {
    const placed = adoption(null, 'Mon 1 Oct 2018')
    const partly = (on: string) => next({ adoption: placed, reviewsHeld: held(on), isReviewHistoryComplete: false })
    expect([partly('Mon 29 Oct 2018')?.dueBy, partly('Mon 29 Oct 2018')?.basis.isAssumed]).toEqual([
      day('Tue 29 Jan 2019'),
      false,
    ])
    expect([partly('Tue 29 Jan 2019')?.dueBy, partly('Tue 29 Jan 2019')?.basis.isAssumed]).toEqual([
      day('Mon 29 Jul 2019'),
      true,
    ])
  })

  it('do not exist without authority or placement', () => {
    expect(next({ adoption: null })).toBeNull()
    expect(next({ adoption: adoption(null, null) })).toBeNull()
  })
})
