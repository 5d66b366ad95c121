import { describe, expect, it } from 'vitest'
import { ifEscalated, stagesAhead } from '../../../../../renderer/features/alerts/page/ahead.ts'
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

describe('what escalating leads to', () => {
  it('counts on from the day of a lapse, and asks no reason for the next stage', () => {
    const standing = standingOn('2026-11-23')
    const { due, needsReason } = ifEscalated(
      standing,
      { toStage: 'serviceManager', on: day('2026-11-23') },
      rulesOn('2026-11-23'),
    )
    expect([due?.dueBy, needsReason]).toEqual(['2026-11-27', false])
  })

  it('asks a reason for a stage passed by, and for time passed by', () => {
    const passed = { toStage: 'headOfService', on: day('2026-11-23') } as const
    expect(ifEscalated(standingOn('2026-11-23'), passed, rulesOn('2026-11-23')).needsReason).toBe(true)
    const early = { toStage: 'serviceManager', on: day('2026-11-16') } as const
    const { due, needsReason } = ifEscalated(standingOn('2026-11-16'), early, rulesOn('2026-11-16'))
    expect([due?.dueBy, needsReason]).toEqual(['2026-11-23', true])
  })
})

it('counts the stages to come from today where the letter is late', () => {
  const daysOf = (today: string, events?: readonly AlertEvent[]) =>
    stagesAhead(standingOn(today, events), rulesOn(today)).map(({ fromOn, due }) => `${fromOn} ${due?.dueBy ?? 'none'}`)
  // The team manager's time ended on Fri 20 Nov, and so would the service manager's have on Fri 27 Nov.
  expect(daysOf('2026-11-30').slice(0, 2)).toEqual(['2026-11-30 2026-12-07', '2026-12-07 2026-12-14'])
  // Never sent: the team manager would have five working days from today.
  expect(daysOf('2026-11-30', [])[0]).toBe('2026-12-07 2026-12-14')
})
