import { describe, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import {
  alertStatus,
  asksToday,
  dayOfLimit,
  dueNow,
  inAlertOrder,
  type StandingAlert,
} from '../../../shared/records/alert-status.ts'
import { type AlertEvent, concernStanding } from '../../../shared/rules/alert-stages.ts'
import { defaultRuleSettings } from '../../../shared/rules/settings.ts'
import { makeCalendar } from '../../../shared/rules/working-days.ts'

const day = (text: string) => IsoDate.parse(text)
const sent = (on: string): AlertEvent => ({ kind: 'sent', on: day(on) })
const answered = (on: string, isSatisfactory: boolean): AlertEvent => ({
  kind: 'answered',
  on: day(on),
  isSatisfactory,
})

/** A concern raised on Mon 16 Nov 2026, seen on a day; its limit is Mon 14 Dec 2026, near from Mon 7 Dec. */
function concern(
  today: string,
  events: AlertEvent[],
  rest: Partial<Omit<StandingAlert, 'standing'>> & { challengeDays?: string[] } = {},
) {
  const raisedOn = day('2026-11-16')
  const { challengeDays = [], ...changes } = rest
  const context = {
    calendar: makeCalendar({}),
    settings: defaultRuleSettings,
    today: day(today),
    challengeDays: challengeDays.map(day),
  }
  const standing = concernStanding({ raisedOn, firstStage: 'teamManager' }, events, context)
  return { standing, sentOn: null, closedOn: null, outcome: null, raisedOn, number: '2026/1', ...changes }
}
const toDirector = (on: string): AlertEvent => ({
  kind: 'escalated',
  on: day(on),
  toStage: 'assistantDirector',
  reason: 'No time is left.',
})
const praise = (sentOn: string | null): StandingAlert => ({
  standing: null,
  sentOn: sentOn === null ? null : day(sentOn),
  closedOn: null,
  outcome: null,
  raisedOn: day('2026-11-10'),
  number: '2026/2',
})

describe('how an alert stands, in words', () => {
  it.each([
    ['waits', concern('2026-11-20', [sent('2026-11-16')]), 'planned', 'Answer due Mon 23 Nov'],
    ['is not sent', concern('2026-11-20', []), 'dueSoon', 'Not marked as sent'],
    [
      'is not sent when its time is over',
      concern('2026-12-15', []),
      'overdue',
      'Not marked as sent, over the limit of Mon 14 Dec',
    ],
    ['has no answer', concern('2026-11-24', [sent('2026-11-16')]), 'overdue', 'No answer by Mon 23 Nov'],
    [
      'is answered',
      concern('2026-11-20', [sent('2026-11-16'), answered('2026-11-19', true)]),
      'dueSoon',
      'Answered Thu 19 Nov',
    ],
    [
      'has no meeting to go to',
      concern('2026-11-20', [toDirector('2026-11-20'), sent('2026-11-20')]),
      'dueSoon',
      'No challenge meeting booked',
    ],
    [
      'is near its limit',
      concern('2026-12-08', [toDirector('2026-11-20'), sent('2026-11-20')], { challengeDays: ['2026-12-17'] }),
      'dueSoon',
      'Limit Mon 14 Dec is near, challenge meeting Thu 17 Dec',
    ],
    [
      'is over its limit',
      concern('2026-12-15', [toDirector('2026-11-20'), sent('2026-11-20')], { challengeDays: ['2026-12-17'] }),
      'overdue',
      'Over the limit of Mon 14 Dec, challenge meeting Thu 17 Dec',
    ],
    [
      'is closed',
      concern('2026-11-20', [{ kind: 'closed', on: day('2026-11-19') }], {
        closedOn: day('2026-11-19'),
        outcome: 'putRight',
      }),
      'held',
      'Closed Thu 19 Nov 2026: put right',
    ],
    ['is praise on its way', praise('2026-11-11'), 'held', 'Sent on Wed 11 Nov 2026'],
    ['is praise that nobody got', praise(null), 'dueSoon', 'Not marked as sent'],
  ])('when it %s', (_when, alert, kind, text) => expect(alertStatus(alert)).toEqual({ kind, text }))

  it('explains the limit where no answer has a day', () => {
    const { standing } = concern('2026-11-20', [toDirector('2026-11-20'), sent('2026-11-20')])
    expect(dueNow(standing)).toMatchObject({ ruleId: 'QA-05', dueBy: '2026-12-14' })
  })
})

it('counts the day of the process up to its limit, and beyond it beside it', () => {
  const shown = (today: string) => dayOfLimit(concern(today, []).standing)
  expect(shown('2026-11-16')).toBe('0 of 20')
  expect(shown('2026-12-14')).toBe('20 of 20')
  expect(shown('2026-12-15')).toBe('21, limit 20')
})

it('asks today for all but what is settled or waits within its time', () => {
  expect(asksToday(concern('2026-11-20', [sent('2026-11-16')]))).toBe(false)
  expect(asksToday(concern('2026-11-20', []))).toBe(true)
  expect(asksToday(praise(null))).toBe(true)
  expect(asksToday(praise('2026-11-11'))).toBe(false)
})

it('puts what asks for a decision first, then what is not sent, then what waits, then what is settled', () => {
  const numbered = (number: string, alert: StandingAlert) => ({ ...alert, number })
  const alerts = [
    numbered('settled', praise('2026-11-11')),
    numbered('waits', concern('2026-11-24', [sent('2026-11-20')])),
    numbered('unsent', concern('2026-11-24', [])),
    numbered('lapsed', concern('2026-11-24', [sent('2026-11-16')])),
    numbered('answered before that', concern('2026-11-24', [sent('2026-11-16'), answered('2026-11-19', true)])),
  ]
  expect(inAlertOrder(alerts).map(({ number }) => number)).toEqual([
    'answered before that',
    'lapsed',
    'unsent',
    'waits',
    'settled',
  ])
})
