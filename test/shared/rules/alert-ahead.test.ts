import { describe, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import { ifEscalated, stagesAhead } from '../../../shared/rules/alert-ahead.ts'
import { type AlertEvent, concernStanding } from '../../../shared/rules/alert-stages.ts'
import { defaultRuleSettings } from '../../../shared/rules/settings.ts'
import { makeCalendar } from '../../../shared/rules/working-days.ts'

const day = (text: string) => IsoDate.parse(text)
const raised = { raisedOn: day('2019-04-15'), firstStage: 'teamManager' } as const

/** Sent on the day it was raised, Mon 15 Apr 2019, with these challenge meetings in the calendar. */
function sentAtEaster(...meetings: string[]) {
  const rules = { calendar: makeCalendar({}), settings: defaultRuleSettings, today: day('2019-04-15') }
  const standing = concernStanding(raised, [{ kind: 'sent', on: day('2019-04-15') }], {
    ...rules,
    challengeDays: meetings.map(day),
  })
  return { rules, standing }
}

describe('the challenge meeting a concern would come to', () => {
  // QA-01 to QA-03: Wed 24 Apr, Wed 1 May, Thu 9 May.
  it('is the first after the stages before it, not the first in the calendar', () => {
    const { rules, standing } = sentAtEaster('2019-06-20', '2019-05-23', '2019-04-25')
    expect(stagesAhead(standing, rules).map(({ due }) => due?.dueBy)).toEqual([
      '2019-05-01',
      '2019-05-09',
      '2019-05-23',
    ])
  })

  it('is none on the last day of the stage before, which has until its end to answer', () => {
    const { rules, standing } = sentAtEaster('2019-05-09', '2019-06-20')
    expect(stagesAhead(standing, rules).at(-1)?.due?.dueBy).toBe('2019-06-20')
  })

  it('is not known where the calendar ends before', () => {
    const { rules, standing } = sentAtEaster('2019-04-25')
    expect(stagesAhead(standing, rules).at(-1)?.due).toBeNull()
  })

  it('is the next one where it is put there today', () => {
    const { rules, standing } = sentAtEaster('2019-05-23', '2019-04-25')
    const { due } = ifEscalated(standing, { toStage: 'assistantDirector', on: rules.today }, rules)
    expect(due?.dueBy).toBe('2019-04-25')
  })
})

const raisedOn = day('2026-11-13')
const rulesOn = (today: string) => ({ today: day(today), settings: defaultRuleSettings, calendar: makeCalendar({}) })
const standingSent = (today: string, events: readonly AlertEvent[] = [{ kind: 'sent', on: raisedOn }]) =>
  concernStanding({ raisedOn, firstStage: 'teamManager' }, events, { ...rulesOn(today), challengeDays: [] })

describe('what escalating leads to', () => {
  it('counts on from the day of a lapse, and asks no reason for the next stage', () => {
    const standing = standingSent('2026-11-23')
    const { due, needsReason } = ifEscalated(
      standing,
      { toStage: 'serviceManager', on: day('2026-11-23') },
      rulesOn('2026-11-23'),
    )
    expect([due?.dueBy, needsReason]).toEqual(['2026-11-27', false])
  })

  it('asks a reason for a stage passed by, and for time passed by', () => {
    const passed = { toStage: 'headOfService', on: day('2026-11-23') } as const
    expect(ifEscalated(standingSent('2026-11-23'), passed, rulesOn('2026-11-23')).needsReason).toBe(true)
    const early = { toStage: 'serviceManager', on: day('2026-11-16') } as const
    const { due, needsReason } = ifEscalated(standingSent('2026-11-16'), early, rulesOn('2026-11-16'))
    expect([due?.dueBy, needsReason]).toEqual(['2026-11-23', true])
  })
})

it('counts the stages to come from today where the letter is late', () => {
  const daysOf = (today: string, events?: readonly AlertEvent[]) =>
    stagesAhead(standingSent(today, events), rulesOn(today)).map(
      ({ fromOn, due }) => `${fromOn} ${due?.dueBy ?? 'none'}`,
    )
  // The team manager's time ended on Fri 20 Nov, and so would the service manager's have on Fri 27 Nov.
  expect(daysOf('2026-11-30').slice(0, 2)).toEqual(['2026-11-30 2026-12-07', '2026-12-07 2026-12-14'])
  // Never sent: the team manager would have five working days from today.
  expect(daysOf('2026-11-30', [])[0]).toBe('2026-12-07 2026-12-14')
})
