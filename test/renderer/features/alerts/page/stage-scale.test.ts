import { describe, expect, it } from 'vitest'
import { cardPlaces, columns, stageScale } from '../../../../../renderer/features/alerts/page/stage-scale.ts'
import { stageCards } from '../../../../../renderer/features/alerts/page/stage-words.ts'
import { IsoDate } from '../../../../../shared/dates.ts'
import type { AlertStage } from '../../../../../shared/records/alert-stage.ts'
import { type AlertEvent, concernStanding } from '../../../../../shared/rules/alert-stages.ts'
import { defaultRuleSettings } from '../../../../../shared/rules/settings.ts'
import { makeCalendar } from '../../../../../shared/rules/working-days.ts'

const day = (text: string) => IsoDate.parse(text)
const raisedOn = day('2026-11-13')
const rulesOn = (today: string) => ({ today: day(today), settings: defaultRuleSettings, calendar: makeCalendar({}) })
const standingOn = (
  today: string,
  events: readonly AlertEvent[] = [{ kind: 'sent', on: raisedOn }],
  rest: { challengeDays?: IsoDate[]; firstStage?: AlertStage } = {},
) => {
  const { challengeDays = [], firstStage = 'teamManager' } = rest
  return concernStanding({ raisedOn, firstStage }, events, { ...rulesOn(today), challengeDays })
}

describe('the drawing of the mock-up: raised Fri 13 Nov 2026, today Mon 23 Nov, challenge meeting Thu 17 Dec', () => {
  const standing = standingOn('2026-11-23', undefined, { challengeDays: [day('2026-12-17')] })
  const rules = rulesOn('2026-11-23')
  const scale = stageScale(raisedOn, standing, rules)

  it('marks each fifth day, the limit and the challenge meeting with their days', () => {
    expect(scale.marks.map(({ text, on }) => `${text}: ${on}`)).toEqual([
      'Day 0: 2026-11-13',
      '5: 2026-11-20',
      '10: 2026-11-27',
      '15: 2026-12-04',
      '20, limit: 2026-12-11',
      '24, challenge: 2026-12-17',
    ])
    expect(scale.placeOf(scale.dayOf(day('2026-11-23')))).toBe(24)
  })

  it('stands each stage over its days, those to come with the day they would answer by', () => {
    const cards = stageCards({ standing }, rules)
    expect(cardPlaces(cards, scale)).toEqual([
      { from: 0, to: 40 },
      { from: 40, to: 80 },
      { from: 80, to: 120 },
      { from: 120, to: 160 },
    ])
    expect(cards.map(({ text, due }) => `${text} ${due?.dueBy}`)).toEqual([
      'No answer by 2026-11-20',
      'Next, due 2026-11-27',
      'Would be due 2026-12-04',
      'Challenge meeting 2026-12-17',
    ])
  })
})

it('keeps every card wide enough and inside the drawing, however short a stage was', () => {
  const events: AlertEvent[] = [
    { kind: 'sent', on: raisedOn },
    { kind: 'answered', on: raisedOn, isSatisfactory: false },
    { kind: 'sent', on: raisedOn },
    { kind: 'answered', on: raisedOn, isSatisfactory: false },
    { kind: 'sent', on: raisedOn },
    { kind: 'answered', on: raisedOn, isSatisfactory: false },
  ]
  for (const today of ['2026-11-13', '2026-12-14', '2027-06-01']) {
    const standing = standingOn(today, events)
    const places = cardPlaces(stageCards({ standing }, rulesOn(today)), stageScale(raisedOn, standing, rulesOn(today)))
    for (const [index, { from, to }] of places.entries()) {
      expect(to - from).toBeGreaterThanOrEqual(38)
      expect(to).toBeLessThanOrEqual(columns)
      expect(from).toBeGreaterThanOrEqual(places[index - 1]?.to ?? 0)
    }
  }
})

it('writes a challenge meeting near the limit a line lower', () => {
  const standing = standingOn('2026-11-23', undefined, { challengeDays: [day('2026-12-14')] })
  const { marks } = stageScale(raisedOn, standing, rulesOn('2026-11-23'))
  expect(marks.filter(({ isLow }) => isLow).map(({ text }) => text)).toEqual(['21, challenge'])
})
