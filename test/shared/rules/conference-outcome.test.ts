import { describe, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import { hsbStep, type OutcomeFacts, outcomeStep } from '../../../shared/rules/conference-outcome.ts'

const day = (text: string) => IsoDate.parse(text)
const conferenceOn = day('2018-08-15')
const none: OutcomeFacts = {
  outcome: null,
  isThresholdMet: null,
  categories: [],
  categoriesReason: '',
  plan: null,
  agreedBy: '',
  agreedOn: null,
  conferenceOn,
}
const history = { conferencesHeld: [], isConferenceHistoryComplete: true } as const
const plan = { ...history, startedOn: day('2018-05-31'), endedOn: null, categories: ['NEG'] } as const
const first: OutcomeFacts = { ...none, plan }

describe('an initial conference', () => {
  it('starts a plan with its categories', () => {
    expect(outcomeStep({ ...none, outcome: 'plan', categories: ['NEG'] })).toEqual({
      act: 'start',
      text: 'A plan starts Wed 15 Aug 2018 for neglect.',
    })
  })

  it('asks why a plan has more than one category (CP-13)', () => {
    const two: OutcomeFacts = { ...none, outcome: 'plan', categories: ['NEG', 'EMO'] }
    expect(outcomeStep(two)).toMatchObject({ act: 'blocked' })
    expect(outcomeStep({ ...two, categoriesReason: 'Equal concern' })).toMatchObject({ act: 'start' })
  })

  it('does not start a plan below the threshold, nor leave one out above it', () => {
    expect(outcomeStep({ ...none, outcome: 'plan', categories: ['NEG'], isThresholdMet: false }).act).toBe('blocked')
    expect(outcomeStep({ ...none, outcome: 'noPlan', isThresholdMet: true }).act).toBe('blocked')
    expect(outcomeStep({ ...none, outcome: 'noPlan', isThresholdMet: false }).act).toBe('none')
  })

  it('writes nothing twice', () => {
    const started = { ...history, startedOn: conferenceOn, endedOn: null, categories: ['NEG'] } as const
    expect(outcomeStep({ ...none, outcome: 'plan', categories: ['NEG'], plan: started }).act).toBe('none')
  })
})

describe('a review conference', () => {
  it('lets a plan go on, and asks why its category changes', () => {
    expect(outcomeStep({ ...first, outcome: 'continue', categories: ['NEG'] }).act).toBe('keep')
    const changed: OutcomeFacts = { ...first, outcome: 'continue', categories: ['EMO'] }
    expect(outcomeStep(changed)).toEqual({ act: 'blocked', text: 'Say why the category changes.' })
    expect(outcomeStep({ ...changed, categoriesReason: 'The neglect has ended' }).act).toBe('change')
  })

  it('ends a plan at the first review only with a service manager, by the day of it (CP-10)', () => {
    const end: OutcomeFacts = { ...first, outcome: 'end' }
    expect(outcomeStep(end).act).toBe('blocked')
    expect(outcomeStep({ ...end, agreedBy: 'Helen Marsh', agreedOn: day('2018-08-16') }).act).toBe('blocked')
    expect(outcomeStep({ ...end, agreedBy: 'Helen Marsh', agreedOn: conferenceOn }).act).toBe('end')
    const second = { ...plan, conferencesHeld: [day('2018-08-01')] }
    expect(outcomeStep({ ...end, plan: second }).act).toBe('end')
  })

  it('decides nothing that does not fit the plan on record', () => {
    expect(outcomeStep({ ...first, outcome: 'plan' }).act).toBe('blocked')
    expect(outcomeStep({ ...none, outcome: 'continue' }).act).toBe('blocked')
    expect(outcomeStep(first).text).toBe('Choose what the conference decided.')
  })
})

describe('an HSB meeting', () => {
  const meetingOn = conferenceOn
  it('starts, keeps and ends the work', () => {
    expect(hsbStep({ outcome: 'start', openSince: null, meetingOn }).act).toBe('start')
    expect(hsbStep({ outcome: 'start', openSince: meetingOn, meetingOn }).act).toBe('none')
    expect(hsbStep({ outcome: 'continue', openSince: day('2018-05-01'), meetingOn }).act).toBe('keep')
    expect(hsbStep({ outcome: 'end', openSince: day('2018-05-01'), meetingOn }).act).toBe('end')
    expect(hsbStep({ outcome: 'end', openSince: null, meetingOn }).act).toBe('blocked')
  })
})
