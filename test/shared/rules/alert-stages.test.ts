import { describe, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import { type AlertContext, type AlertEvent, concernStanding, whyNot } from '../../../shared/rules/alert-stages.ts'
import { defaultRuleSettings, type RuleSettings } from '../../../shared/rules/settings.ts'
import { makeCalendar } from '../../../shared/rules/working-days.ts'

const calendar = makeCalendar({})
const day = (text: string) => IsoDate.parse(text)
const on = (
  today: string,
  rest: Partial<{ challengeDays: string[]; settings: Partial<RuleSettings> }> = {},
): AlertContext => ({
  calendar,
  settings: { ...defaultRuleSettings, ...rest.settings },
  today: day(today),
  challengeDays: (rest.challengeDays ?? []).map(day),
})
const raised = (raisedOn: string) => ({ raisedOn: day(raisedOn), firstStage: 'teamManager' }) as const
const sent = (text: string): AlertEvent => ({ kind: 'sent', on: day(text) })
const escalated = (
  text: string,
  toStage: 'serviceManager' | 'headOfService' | 'assistantDirector',
  reason = '',
): AlertEvent => ({
  kind: 'escalated',
  on: day(text),
  toStage,
  reason,
})

describe('the worked dates of QA-01, QA-02 and QA-05', () => {
  it.each([
    ['2018-06-13', '2018-06-20', '2018-06-27', '2018-07-11'],
    ['2018-12-19', '2018-12-28', '2019-01-07', '2019-01-21'],
    ['2019-04-15', '2019-04-24', '2019-05-01', '2019-05-16'],
    ['2022-09-14', '2022-09-22', '2022-09-29', '2022-10-13'],
    ['2023-05-02', '2023-05-10', '2023-05-17', '2023-06-01'],
  ])(
    'raised %s: team manager by %s, service manager by %s, all within %s',
    (raisedOn, teamManager, serviceManager, limit) => {
      const lapsedOn = calendar.addWorkingDays(day(teamManager), 1)
      const { stages, limit: found } = concernStanding(
        raised(raisedOn),
        [sent(raisedOn), escalated(lapsedOn, 'serviceManager')],
        on(lapsedOn),
      )
      expect(stages.map(({ due }) => due?.dueBy)).toEqual([teamManager, serviceManager])
      expect(stages[0]).toMatchObject({ ending: 'lapsed', endedOn: teamManager })
      expect(found.dueBy).toBe(limit)
    },
  )

  it('names the bank holidays it leaves out, and none that a count passes on a weekend or a plain week', () => {
    const standing = (raisedOn: string) => concernStanding(raised(raisedOn), [sent(raisedOn)], on(raisedOn))
    const easter = standing('2019-04-15')
    expect(easter.stages[0]?.due?.basis.note).toBe(
      'Not counted: Good Friday, Fri 19 Apr 2019; Easter Monday, Mon 22 Apr 2019.',
    )
    expect(easter.limit.basis.note).toBe(
      'Not counted: Good Friday, Fri 19 Apr 2019; Easter Monday, Mon 22 Apr 2019; Early May bank holiday, Mon 6 May 2019.',
    )
    expect(standing('2018-06-13').stages[0]?.due?.basis.note).toBeNull()
    const inDays = on('2019-04-15', { settings: { alertDays: 'calendar' } })
    expect(concernStanding(raised('2019-04-15'), [], inDays).stages[0]?.due?.basis.note).toBeNull()
  })

  it('counts over the moved May holiday of 2020, and in calendar days where the county does', () => {
    const dueBy = (alertDays: 'working' | 'calendar') =>
      concernStanding(raised('2020-05-07'), [sent('2020-05-07')], on('2020-05-07', { settings: { alertDays } }))
        .stages[0]?.due?.dueBy
    expect(dueBy('working')).toBe('2020-05-15')
    expect(dueBy('calendar')).toBe('2020-05-12')
  })
})

it('asks the IRO to decide on the day after the last one, not on it', () => {
  const at = (today: string) => concernStanding(raised('2019-04-15'), [sent('2019-04-15')], on(today))
  expect(at('2019-04-24')).toMatchObject({ state: 'waiting', duty: { kind: 'answer', owner: 'teamManager' } })
  expect(at('2019-04-25')).toMatchObject({
    state: 'toDecide',
    decideWhy: 'noAnswer',
    duty: { kind: 'decide', owner: 'iro' },
  })
})

it('escalates at once when an answer is not enough, and counts from that day', () => {
  const { stages, state } = concernStanding(
    raised('2019-04-15'),
    [sent('2019-04-15'), { kind: 'answered', on: day('2019-04-17'), isSatisfactory: false }],
    on('2019-04-17'),
  )
  expect(stages[0]).toMatchObject({ ending: 'unsatisfactory', endedOn: '2019-04-17' })
  expect(stages[1]).toMatchObject({ stage: 'serviceManager', due: { dueBy: '2019-04-26' } })
  expect(state).toBe('toSend')
})

it('does not let a stage lapse that was never asked, and never forgets to ask it', () => {
  const { state, duty, limitState } = concernStanding(raised('2019-04-15'), [], on('2019-06-03'))
  expect(state).toBe('toSend')
  expect(duty).toEqual({ kind: 'send', owner: 'iro', dueBy: '2019-04-15' })
  expect(limitState).toBe('over')
})

it('asks for a reason when a stage or its time is passed by', () => {
  const event = escalated('2019-04-16', 'headOfService')
  const before = [sent('2019-04-15')]
  expect(whyNot(raised('2019-04-15'), before, { ...on('2019-04-16'), event })).toContain('Say why')
  const reasoned = { ...event, reason: 'The service manager is the one complained of' } as const
  expect(whyNot(raised('2019-04-15'), before, { ...on('2019-04-16'), event: reasoned })).toBeNull()
})

it.each(['  ', '.', '-', '\u200b', '\u2060\u00ad'])('takes “%s” for no reason', (reason) => {
  const why = (event: AlertEvent) => whyNot(raised('2019-04-15'), [sent('2019-04-15')], { ...on('2019-04-16'), event })
  expect(why(escalated('2019-04-16', 'headOfService', reason))).toContain('Say why')
  expect(why({ kind: 'extended', on: day('2019-04-16'), untilOn: day('2019-04-25'), reason })).toContain('Say why')
})

it('is near its limit on the last day, and over after it, where the settings would warn only later', () => {
  const settings = { alertLimitWorkingDays: 10, alertAmberWorkingDays: 15 }
  const stateOn = (today: string) => {
    const events = [sent('2019-04-15'), escalated('2019-04-15', 'assistantDirector', 'A child at risk now')]
    const context = on(today, { settings, challengeDays: ['2019-05-23'] })
    return concernStanding(raised('2019-04-15'), [...events, sent('2019-04-15')], context).limitState
  }
  expect([stateOn('2019-04-30'), stateOn('2019-05-01'), stateOn('2019-05-02')]).toEqual(['inTime', 'amber', 'over'])
})

it('warns when the next challenge meeting is after the limit', () => {
  const at = (challengeDays: string[]) => concernStanding(raised('2019-04-15'), [], on('2019-04-15', { challengeDays }))
  expect(at(['2019-05-23'])).toMatchObject({ challengeOn: '2019-05-23', isChallengeTooLate: true })
  expect(at(['2019-05-16'])).toMatchObject({ challengeOn: '2019-05-16', isChallengeTooLate: false })
  expect(at([])).toMatchObject({ challengeOn: null, isChallengeTooLate: true })
})

describe('the edges of a stage', () => {
  const lapsedOnce = [sent('2019-04-15'), escalated('2019-04-25', 'serviceManager')]

  it('owes the letter of a later stage too', () => {
    const { state, duty } = concernStanding(raised('2019-04-15'), lapsedOnce, on('2019-05-20'))
    expect(state).toBe('toSend')
    expect(duty).toEqual({ kind: 'send', owner: 'iro', dueBy: '2019-04-25' })
  })

  it('counts the first stage from the day sent', () => {
    const { stages } = concernStanding(raised('2018-06-13'), [sent('2018-06-15')], on('2018-06-15'))
    expect(stages[0]).toMatchObject({ countsFromOn: '2018-06-15', due: { dueBy: '2018-06-22' } })
  })

  it('counts a later stage from the lapse, and from the day sent once that time is over', () => {
    const dueWhenSent = (text: string) =>
      concernStanding(raised('2019-04-15'), [...lapsedOnce, sent(text)], on('2019-05-20')).stages[1]?.due?.dueBy
    expect(dueWhenSent('2019-04-25')).toBe('2019-05-01')
    expect(dueWhenSent('2019-04-30')).toBe('2019-05-01')
    expect(dueWhenSent('2019-05-01')).toBe('2019-05-09')
  })

  it('foresees of an unsent letter what sending it today would give, and goes back to the rule’s day where that is ahead', () => {
    const foreseen = (today: string) => concernStanding(raised('2019-04-15'), lapsedOnce, on(today)).stages[1]
    expect(foreseen('2019-04-30')?.due?.dueBy).toBe('2019-05-01')
    expect(foreseen('2019-05-01')).toMatchObject({ countsFromOn: '2019-04-24', due: { dueBy: '2019-05-09' } })
    expect(foreseen('2019-05-02')?.due?.dueBy).toBe('2019-05-10')
    const first = concernStanding(raised('2019-04-15'), [], on('2019-04-17')).stages[0]
    expect(first?.due).toMatchObject({ dueBy: '2019-04-26', basis: { eventOn: '2019-04-17' } })
  })

  it('takes the last day to be inside the time: escalating on it passes time by', () => {
    const event = escalated('2019-04-24', 'serviceManager')
    expect(whyNot(raised('2019-04-15'), [sent('2019-04-15')], { ...on('2019-04-24'), event })).toContain('Say why')
    const nextDay = escalated('2019-04-25', 'serviceManager')
    expect(whyNot(raised('2019-04-15'), [sent('2019-04-15')], { ...on('2019-04-25'), event: nextDay })).toBeNull()
  })

  it('wants more time to be more', () => {
    const extended = (untilOn: string): AlertEvent => ({
      kind: 'extended',
      on: day('2019-04-16'),
      untilOn: day(untilOn),
      reason: 'The worker is away',
    })
    const why = (untilOn: string) =>
      whyNot(raised('2019-04-15'), [sent('2019-04-15')], { ...on('2019-04-16'), event: extended(untilOn) })
    expect(why('2019-04-24')).toBe('Enter a day after Wed 24 Apr 2019.')
    expect(why('2019-04-25')).toBeNull()
    expect(why('2019-05-16')).toBeNull()
    expect(why('2019-05-17')).toContain('ends on Thu 16 May 2019')
  })

  it('shows of more time the day before it, not the sum it left behind, and the working day before a weekend', () => {
    const more = (untilOn: string): AlertEvent[] => [
      sent('2019-04-15'),
      { kind: 'extended', on: day('2019-04-16'), untilOn: day(untilOn), reason: 'The worker is away' },
    ]
    const due = (untilOn: string) =>
      concernStanding(raised('2019-04-15'), more(untilOn), on('2019-04-16')).stages[0]?.due
    expect(due('2019-05-03')).toMatchObject({
      planBy: '2019-05-03',
      basis: { eventOn: '2019-04-24', ruleText: 'More time was given', planByNote: null },
    })
    expect(due('2019-05-04')).toMatchObject({
      planBy: '2019-05-03',
      basis: { planByNote: 'A Saturday: plan by Fri 3 May' },
    })
  })

  it('waits again after more time was given on an answer, and asks again when that is over', () => {
    const events: AlertEvent[] = [
      sent('2019-04-15'),
      { kind: 'answered', on: day('2019-04-17'), isSatisfactory: true },
      { kind: 'extended', on: day('2019-04-17'), untilOn: day('2019-05-03'), reason: 'A visit is promised for 2 May' },
    ]
    expect(concernStanding(raised('2019-04-15'), events.slice(0, 2), on('2019-04-17')).decideWhy).toBe('answered')
    expect(concernStanding(raised('2019-04-15'), events, on('2019-05-03')).state).toBe('waiting')
    expect(concernStanding(raised('2019-04-15'), events, on('2019-05-04'))).toMatchObject({
      state: 'toDecide',
      decideWhy: 'noAnswer',
      duty: { dueBy: '2019-05-03' },
    })
  })

  it('asks the IRO when the 20 working days are over though a stage still has time', () => {
    const { state, decideWhy } = concernStanding(raised('2019-04-15'), [sent('2019-05-15')], on('2019-05-17'))
    expect([state, decideWhy]).toEqual(['toDecide', 'limit'])
  })

  it('has nowhere further to go after the assistant director, and asks the IRO all the same', () => {
    const events: AlertEvent[] = [
      sent('2019-04-15'),
      escalated('2019-04-15', 'assistantDirector', 'Nobody below may decide this'),
      sent('2019-04-15'),
      { kind: 'answered', on: day('2019-04-18'), isSatisfactory: false },
    ]
    expect(
      concernStanding(raised('2019-04-15'), events, on('2019-04-18', { challengeDays: ['2019-04-18'] })),
    ).toMatchObject({
      state: 'toDecide',
      decideWhy: 'notEnough',
      nextStage: null,
    })
  })

  it('owes a date where the assistant director is to be asked and no challenge meeting is in the calendar', () => {
    const events = [sent('2019-04-15'), escalated('2019-04-15', 'assistantDirector', 'As agreed'), sent('2019-04-15')]
    expect(concernStanding(raised('2019-04-15'), events, on('2019-04-18'))).toMatchObject({
      state: 'toBook',
      duty: { kind: 'bookChallenge', owner: 'safeguardingManager', dueBy: '2019-05-16' },
    })
  })
})
