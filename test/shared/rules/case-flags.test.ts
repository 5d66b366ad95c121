import { describe, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import { type CaseFlagFacts, caseFlags } from '../../../shared/rules/case-flags.ts'

const dayOn = (iso: string) => IsoDate.parse(iso)

const quiet: CaseFlagFacts = {
  hasIro: true,
  bornOn: dayOn('2016-03-08'),
  expectedOn: null,
  isLookedAfter: true,
  isShortBreaks: false,
  planStartedOn: null,
  hasEarlierPlan: false,
  lastReviewOn: null,
  next: null,
  sourceDifference: null,
}
const textsOn = (today: string, facts: Partial<CaseFlagFacts>) =>
  caseFlags({ ...quiet, ...facts }, dayOn(today), 10).map(({ text }) => text)

describe('the flags of a case', () => {
  it('are none for an ordinary case with an IRO', () => expect(textsOn('2026-11-23', {})).toEqual([]))

  it('name the longest length of plan reached, on the anniversary itself', () => {
    const planStartedOn = dayOn('2018-05-31')
    expect(textsOn('2019-02-27', { planStartedOn })).toEqual([])
    expect(textsOn('2019-02-28', { planStartedOn })).toEqual(['On a plan for 9 months: review and exit plan'])
    expect(textsOn('2019-11-30', { planStartedOn })).toEqual(['On a plan for 18 months: audit of plans over 18 months'])
    expect(textsOn('2020-05-31', { planStartedOn })).toEqual(['On a plan for two years or more'])
  })

  it('call a plan a repeat only while it is open', () => {
    expect(textsOn('2018-06-01', { hasEarlierPlan: true, planStartedOn: dayOn('2018-06-01') })).toEqual(['Repeat plan'])
    expect(textsOn('2018-06-01', { hasEarlierPlan: true })).toEqual([])
  })

  it('warn of an initial conference after the tenth week before the birth, by its booking once there is one', () => {
    const unborn = { bornOn: null, expectedOn: dayOn('2019-03-20') }
    const conference = (bookedFor: string) =>
      textsOn('2018-12-20', {
        ...unborn,
        next: { kind: 'icpc', dueBy: dayOn('2019-01-14'), bookedFor: dayOn(bookedFor) },
      })
    expect(conference('2019-01-09')).toEqual([])
    expect(conference('2019-01-10')).toEqual(['Conference under 10 weeks before the birth, expected Wed 20 Mar 2019'])
  })

  it('point out a plan still open after a review, but not one that began after it', () => {
    const reviewed = { lastReviewOn: dayOn('2019-05-08') }
    expect(textsOn('2019-06-01', { ...reviewed, planStartedOn: dayOn('2019-02-01') })).toEqual([
      'Still in both lists after a review',
    ])
    expect(textsOn('2019-06-01', { ...reviewed, planStartedOn: dayOn('2019-05-20') })).toEqual([])
  })
})
