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

it('warns when the next challenge meeting is after the limit', () => {
  const at = (challengeDays: string[]) => concernStanding(raised('2019-04-15'), [], on('2019-04-15', { challengeDays }))
  expect(at(['2019-05-23'])).toMatchObject({ challengeOn: '2019-05-23', isChallengeTooLate: true })
  expect(at(['2019-05-16'])).toMatchObject({ challengeOn: '2019-05-16', isChallengeTooLate: false })
  expect(at([])).toMatchObject({ challengeOn: null, isChallengeTooLate: true })
})
