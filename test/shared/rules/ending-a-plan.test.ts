import { describe, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import { endAgreementProblem, endingByLetter } from '../../../shared/rules/ending-a-plan.ts'

const day = (text: string) => IsoDate.parse(text)

describe('ending at the first review conference (CP-10)', () => {
  const plan = { startedOn: day('2018-05-31'), conferencesHeld: [], isConferenceHistoryComplete: true }
  const end = {
    plan,
    endedOn: day('2018-08-30'),
    endedBy: 'conference' as const,
    agreedBy: 'Priya Nair',
    agreedOn: day('2018-08-30'),
  }

  it('needs a named Service Manager who agreed by that day', () => {
    expect(endAgreementProblem(end)).toBeNull()
    expect(endAgreementProblem({ ...end, agreedBy: ' ' })?.field).toBe('endAgreedBy')
    expect(endAgreementProblem({ ...end, agreedOn: null })?.field).toBe('endAgreedOn')
    expect(endAgreementProblem({ ...end, agreedOn: day('2018-08-31') })?.message).toContain('Thu 30 Aug 2018')
  })

  it('is needed on the day of that conference, or with none before, unless the plan ended without one', () => {
    const alone = { ...end, agreedBy: null, agreedOn: null }
    expect(endAgreementProblem({ ...alone, endedBy: null })?.field).toBe('endAgreedBy')
    expect(endAgreementProblem({ ...alone, endedBy: 'other' })).toBeNull()
    const thatDay = { ...plan, conferencesHeld: [day('2018-08-30')] }
    expect(endAgreementProblem({ ...alone, plan: thatDay, endedBy: 'other' })?.field).toBe('endAgreedBy')
  })

  it('is not asked at the second review conference, nor where earlier ones are not known', () => {
    const second = { ...plan, conferencesHeld: [day('2018-08-30'), day('2019-02-20')] }
    const later = { ...end, endedOn: day('2019-02-20'), agreedBy: null, agreedOn: null }
    expect(endAgreementProblem({ ...later, plan: second })).toBeNull()
    expect(endAgreementProblem({ ...later, plan: { ...plan, isConferenceHistoryComplete: false } })).toBeNull()
    expect(endAgreementProblem({ ...later, plan })?.field).toBe('endAgreedBy')
  })
})

describe('ending by letter at the first review (CP-14)', () => {
  it('ends the plan on the day of that review', () => {
    const facts = {
      planStartedOn: day('2019-02-01'),
      lookedAfterOn: day('2019-04-10'),
      reviewsHeld: [day('2019-05-08')],
    }
    expect(endingByLetter(facts)).toEqual({ endsOn: '2019-05-08' })
  })

  it('takes the first review with both open, not a later one or one before', () => {
    const reviewsHeld = [day('2019-03-01'), day('2019-06-03'), day('2019-09-02')]
    const facts = { planStartedOn: day('2019-05-01'), lookedAfterOn: day('2019-02-01'), reviewsHeld }
    expect(endingByLetter(facts)).toEqual({ endsOn: '2019-06-03' })
  })

  it('is refused before 1 April 2019, without a review, and for a child who would be on no list', () => {
    const facts = {
      planStartedOn: day('2018-11-01'),
      lookedAfterOn: day('2019-02-10'),
      reviewsHeld: [day('2019-03-29')],
    }
    expect(endingByLetter(facts)).toHaveProperty('problem', expect.stringContaining('Mon 1 Apr 2019'))
    expect(endingByLetter({ ...facts, reviewsHeld: [day('2019-04-01')] })).toEqual({ endsOn: '2019-04-01' })
    expect(endingByLetter({ ...facts, reviewsHeld: [] })).toHaveProperty('problem')
    expect(endingByLetter({ ...facts, lookedAfterOn: null })).toHaveProperty('problem', expect.stringContaining('both'))
  })

  it('is refused when the plan started on the day of the review', () => {
    const on = day('2019-05-08')
    const facts = { planStartedOn: on, lookedAfterOn: day('2019-04-10'), reviewsHeld: [on] }
    expect(endingByLetter(facts)).toHaveProperty('problem', expect.stringContaining('same day'))
  })
})
