import { expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import { lapsedDays } from '../../../shared/rules/alert-lapses.ts'
import { type AlertEvent, concernStanding } from '../../../shared/rules/alert-stages.ts'
import { defaultRuleSettings } from '../../../shared/rules/settings.ts'
import { makeCalendar } from '../../../shared/rules/working-days.ts'

const day = (text: string) => IsoDate.parse(text)
const raisedOn = day('2026-11-13')
const sent: AlertEvent = { kind: 'sent', on: raisedOn }
const moreTime = (on: string, untilOn: string): AlertEvent => {
  return { kind: 'extended', on: day(on), untilOn: day(untilOn), reason: 'New in post' }
}

/** The lapses of the first stage, due on Fri 20 Nov 2026, up to the day it ended or today. */
function lapsesOf(events: readonly AlertEvent[], endOn: string): IsoDate[] {
  const rules = { calendar: makeCalendar({}), settings: defaultRuleSettings, today: day(endOn), challengeDays: [] }
  const [clock] = concernStanding({ raisedOn, firstStage: 'teamManager' }, events, rules).stages
  if (!clock) throw new Error('A concern has a stage.')
  const happened = events.flatMap((event) => {
    if (event.kind === 'closed') return []
    return [{ kind: event.kind, happenedOn: event.on, untilOn: event.kind === 'extended' ? event.untilOn : null }]
  })
  return lapsedDays(clock, happened, day(endOn))
}

it('lapses with the end of the last day, and never before it was sent', () => {
  expect(lapsesOf([sent], '2026-11-20')).toEqual([])
  expect(lapsesOf([sent], '2026-11-21')).toEqual(['2026-11-20'])
  expect(lapsesOf([], '2026-12-20')).toEqual([])
})

it('does not lapse where an answer came in time, and does where it came late', () => {
  const answered = (on: string): AlertEvent => ({ kind: 'answered', on: day(on), isSatisfactory: true })
  expect(lapsesOf([sent, answered('2026-11-20')], '2026-11-30')).toEqual([])
  expect(lapsesOf([sent, answered('2026-11-23')], '2026-11-30')).toEqual(['2026-11-20'])
})

it('keeps a lapse that more time was given after, and forgets none that more time came before', () => {
  expect(lapsesOf([sent, moreTime('2026-11-23', '2026-11-25')], '2026-11-30')).toEqual(['2026-11-20', '2026-11-25'])
  expect(lapsesOf([sent, moreTime('2026-11-19', '2026-11-25')], '2026-11-30')).toEqual(['2026-11-25'])
})

it('follows each day more time was given until, not only the last', () => {
  const inTime = [sent, moreTime('2026-11-19', '2026-11-25'), moreTime('2026-11-24', '2026-11-30')]
  expect(lapsesOf(inTime, '2026-11-30')).toEqual([])
  const late = [sent, moreTime('2026-11-19', '2026-11-25'), moreTime('2026-11-26', '2026-11-30')]
  expect(lapsesOf(late, '2026-12-01')).toEqual(['2026-11-25', '2026-11-30'])
})

it('lapses where the stage was left for one further on after its time', () => {
  const passed: AlertEvent = { kind: 'escalated', on: day('2026-11-23'), toStage: 'headOfService', reason: 'Urgent' }
  expect(lapsesOf([sent, passed], '2026-11-23')).toEqual(['2026-11-20'])
})
